import { randomUUID } from 'node:crypto';
import { type Calls, OUTCOME, step } from './calls.ts';

const SHEET = {
  answers: [],
  qualificationsSeen: true,
  fieldVisit: false,
  problems: [],
  reportFileIds: [],
  photoFileIds: [],
};

/** 项目年检. */
export const INSPECTION_CALLS: Calls = {
  'Query.projectInspection': (t) => [
    'query ($id: ID!) { projectInspection(id: $id) { id projectName } }',
    { id: t.inspectionId },
  ],
  'Mutation.saveInspectionReport': (t) => [
    'mutation ($id: ID!) { saveInspectionReport(id: $id, version: 1, input: { selfReport: "无", files: [] }) { id } }',
    { id: t.inspectionId },
  ],
  'Mutation.saveImprovementReplies': (t) => [
    'mutation ($id: ID!) { saveImprovementReplies(id: $id, version: 1, replies: []) { id } }',
    { id: t.inspectionId },
  ],
  'Mutation.saveInspectionSheet': (t) => [
    'mutation ($id: ID!, $input: InspectionSheetInput!) { saveInspectionSheet(id: $id, version: 1, input: $input) { id } }',
    { id: t.inspectionId, input: SHEET },
  ],
  'Mutation.extendImprovement': (t) => [
    'mutation ($input: ExtendImprovementInput!) { extendImprovement(input: $input) { id } }',
    { input: { id: t.inspectionId, version: 1, workdays: 5, reason: '设备采购需要时间', requestId: randomUUID() } },
  ],
  'Mutation.recountInspection': (t) => [
    'mutation ($id: ID!) { recountInspection(id: $id, version: 1) { id } }',
    { id: t.inspectionId },
  ],
  'Mutation.remindInspections': (t) => [
    `mutation ($ids: [ID!]!, $q: ID!) { remindInspections(ids: $ids, requestId: $q) ${OUTCOME} }`,
    { ids: [t.inspectionId], q: randomUUID() },
  ],
  'Mutation.advanceProjectInspections': (t) => [
    `mutation ($input: RecordActInput!) { advanceProjectInspections(input: $input) ${OUTCOME} }`,
    { input: step('pass', t.inspectionId) },
  ],
};
