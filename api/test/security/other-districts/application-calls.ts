import { type Calls, OUTCOME, step } from './calls.ts';

/** 培训项目库 and 机构、项目申报. */
export const APPLICATION_CALLS: Calls = {
  'Query.trainingProjectDifference': (t) => [
    'query ($id: ID!) { trainingProjectDifference(id: $id, from: 1, to: 1) { path } }',
    { id: t.projectId },
  ],
  'Query.trainingProject': (t) => ['query ($id: ID!) { trainingProject(id: $id) { id } }', { id: t.projectId }],
  'Query.projectApplication': (t) => [
    'query ($id: ID!) { projectApplication(id: $id) { id } }',
    { id: t.applicationId },
  ],
  'Query.projectApplicationDifference': (t) => [
    'query ($id: ID!) { projectApplicationDifference(id: $id, from: 1, to: 2) { path } }',
    { id: t.applicationId },
  ],
  'Query.qualificationSheet': (t) => [
    'query ($id: ID!) { qualificationSheet(id: $id) { kind } }',
    { id: t.applicationId },
  ],
  'Mutation.judgeQualifications': (t) => [
    'mutation ($id: ID!) { judgeQualifications(id: $id, version: 1, verdicts: []) { kind } }',
    { id: t.applicationId },
  ],
  'Query.enrolmentRound': (t) => ['query ($id: ID!) { enrolmentRound(id: $id) { id } }', { id: t.roundId }],
  'Mutation.advanceEnrolmentRounds': (t) => [
    `mutation ($input: RecordActInput!) { advanceEnrolmentRounds(input: $input) ${OUTCOME} }`,
    { input: step('publish', t.roundId) },
  ],
  'Mutation.advanceProjectApplications': (t) => [
    `mutation ($input: RecordActInput!) { advanceProjectApplications(input: $input) ${OUTCOME} }`,
    { input: step('districtPass', t.applicationId) },
  ],
};
