import { randomUUID } from 'node:crypto';
import { ABSENT_ID } from '../operations.ts';
import { type Calls, OUTCOME, step } from './calls.ts';

/** Plans of automatic finish, interventions, evidence of offline matters. */
export const OFFLINE_CALLS: Calls = {
  'Mutation.interveneAutoFinish': (t) => [
    'mutation ($input: InterveneInput!) { interveneAutoFinish(input: $input) { id } }',
    {
      input: {
        ...{ requestId: randomUUID(), planId: t.planId, version: 1, kind: 'DEFER', deferUntil: '2026-05-08' },
        ...{ reasonCode: 'IN_TRANSIT', reasonText: '部门材料在途中' },
      },
    },
  ],
  'Mutation.advanceInterventions': (t) => [
    `mutation ($input: RecordActInput!) { advanceInterventions(input: $input) ${OUTCOME} }`,
    { input: step('approve', t.interventionId) },
  ],
  'Mutation.addOfflineEvidence': (t) => [
    'mutation ($id: ID!, $files: [ID!]!) { addOfflineEvidence(subCaseId: $id, code: "OTHER_RECEIPT", fileIds: $files) { id } }',
    { id: t.subCaseId, files: [ABSENT_ID] },
  ],
};
