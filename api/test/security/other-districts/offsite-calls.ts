import { randomUUID } from 'node:crypto';
import { type Calls, step } from './calls.ts';

const content = {
  kind: 'DELTA',
  province: '32',
  institutionName: '苏州示范职业培训学校',
  inDirectory: true,
  projectName: '低压电工作业',
  level: '5',
  startDate: '2026-01-05',
  endDate: '2026-01-23',
  hours: '90',
  days: 15,
  examResult: 'PASS',
};

/** 异地培训: of the district of the person's placement. */
export const OFFSITE_CALLS: Calls = {
  'Query.offsiteTraining': (t) => ['query ($id: ID!) { offsiteTraining(id: $id) { id } }', { id: t.offsiteId }],
  'Query.offsiteExpenses': (t) => ['query ($id: ID!) { offsiteExpenses(id: $id) { id } }', { id: t.offsiteId }],
  'Query.offsiteBounds': (t) => ['query ($id: ID!) { offsiteBounds(id: $id) { item } }', { id: t.offsiteId }],
  'Mutation.editOffsiteTraining': (t) => [
    'mutation ($id: ID!, $input: OffsiteTrainingChange!) { editOffsiteTraining(id: $id, version: 1, input: $input) { id } }',
    { id: t.offsiteId, input: content },
  ],
  'Mutation.saveOffsiteExpenses': (t) => [
    'mutation ($id: ID!) { saveOffsiteExpenses(id: $id, version: 1, expenses: []) { id } }',
    { id: t.offsiteId },
  ],
  'Mutation.registerOffsiteResult': (t) => [
    'mutation ($id: ID!, $q: ID!) { registerOffsiteResult(id: $id, version: 1, input: { result: REIMBURSED }, requestId: $q) { id } }',
    { id: t.offsiteId, q: randomUUID() },
  ],
  'Mutation.advanceOffsiteTrainings': (t) => [
    'mutation ($input: RecordActInput!) { advanceOffsiteTrainings(input: $input) { rows { code message } } }',
    { input: step('submit', t.offsiteId) },
  ],
};
