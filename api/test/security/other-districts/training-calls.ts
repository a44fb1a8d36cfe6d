import { randomUUID } from 'node:crypto';
import { type Calls, OUTCOME, step } from './calls.ts';

const again = () => ({ requestId: randomUUID() });

/** 职业技能培训: institutions and what belongs to them. */
export const TRAINING_CALLS: Calls = {
  'Query.trainingInstitution': (t) => [
    'query ($id: ID!) { trainingInstitution(id: $id) { id name } }',
    { id: t.institutionId },
  ],
  'Mutation.revealInstitution': (t) => [
    'mutation ($id: ID!) { revealInstitution(id: $id, reason: "核对法定代表人身份") { legalIdNo } }',
    { id: t.institutionId },
  ],

  'Mutation.verifyQualification': (t) => [
    'mutation ($input: VerifyQualificationInput!) { verifyQualification(input: $input) { id } }',
    { input: { id: t.qualificationId, version: 1, verdict: 'VERIFIED' } },
  ],
  'Mutation.remindInstitutions': (t) => [
    `mutation ($input: RemindInstitutionsInput!) { remindInstitutions(input: $input) ${OUTCOME} }`,
    { input: { ids: [t.institutionId], ...again() } },
  ],
  'Mutation.saveTeacher': (t) => [
    'mutation ($input: TeacherInput!) { saveTeacher(input: $input) { id } }',
    {
      input: {
        id: t.teacherId,
        version: 1,
        name: '李老师',
        subjects: ['02'],
        fullTime: true,
        hiredFrom: '2026-01-01',
        fileIds: [],
      },
    },
  ],
  'Mutation.revealTeacher': (t) => [
    'mutation ($id: ID!) { revealTeacher(id: $id, reason: "核对教师身份信息") { idNo } }',
    { id: t.teacherId },
  ],
  'Mutation.saveVenue': (t) => [
    'mutation ($input: VenueInput!) { saveVenue(input: $input) { id } }',
    {
      input: {
        id: t.venueId,
        version: 1,
        name: '一号教室',
        kind: 'THEORY',
        address: '飞虹路518号',
        capacity: 40,
        active: true,
        fileIds: [],
      },
    },
  ],
  'Mutation.raiseTrainingMarks': (t) => [
    `mutation ($input: RaiseMarksInput!) { raiseTrainingMarks(input: $input) ${OUTCOME} }`,
    {
      input: {
        targetType: 'INSTITUTION',
        rows: [{ id: t.institutionId, version: 2 }],
        kind: 'M7',
        level: 'HINT',
        effects: [],
        reason: '满意度连续偏低',
        fileIds: [],
        ...again(),
      },
    },
  ],
  'Mutation.liftTrainingMarks': (t) => [
    `mutation ($input: LiftMarksInput!) { liftTrainingMarks(input: $input) ${OUTCOME} }`,
    { input: { targetType: 'INSTITUTION', ids: [t.markId], reason: '已完成整改', ...again() } },
  ],
  'Query.trainingChange': (t) => ['query ($id: ID!) { trainingChange(id: $id) { id } }', { id: t.changeId }],
  'Mutation.requestInstitutionChange': (t) => [
    'mutation ($input: InstitutionChangeInput!) { requestInstitutionChange(input: $input) { id } }',
    {
      input: {
        id: t.changeId,
        version: 1,
        reason: '机构办学情况发生变化',
        fileIds: [randomUUID()],
        values: { name: '借用别人申请的学校' },
        ...again(),
      },
    },
  ],
  'Mutation.requestProjectChange': (t) => [
    'mutation ($input: ProjectChangeInput!) { requestProjectChange(input: $input) { id } }',
    { input: { projectId: t.projectId, reason: '机构办学情况发生变化', fileIds: [], content: {}, ...again() } },
  ],
  'Mutation.advanceTrainingChanges': (t) => [
    `mutation ($input: RecordActInput!) { advanceTrainingChanges(input: $input) ${OUTCOME} }`,
    { input: step('districtApprove', t.changeId) },
  ],
  'Query.trainingProposal': (t) => ['query ($id: ID!) { trainingProposal(id: $id) { id } }', { id: t.proposalId }],
  'Query.trainingConsequences': (t) => [
    'query ($id: ID!) { trainingConsequences(targetType: INSTITUTION, targetId: $id, kind: REMOVE) { no } }',
    { id: t.institutionId },
  ],
  'Mutation.proposeToCity': (t) => [
    'mutation ($input: TrainingProposalInput!) { proposeToCity(input: $input) { id } }',
    {
      input: {
        targetType: 'INSTITUTION',
        targetId: t.institutionId,
        kind: 'REMOVE',
        reason: '多次抽查不合格且未整改',
        fileIds: [],
        ...again(),
      },
    },
  ],
  'Mutation.advanceTrainingProposals': (t) => [
    `mutation ($input: RecordActInput!) { advanceTrainingProposals(input: $input) ${OUTCOME} }`,
    { input: step('recall', t.proposalId) },
  ],
};
