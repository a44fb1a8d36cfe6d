import { randomUUID } from 'node:crypto';
import { one } from './call-shapes.ts';
import { type Calls, OUTCOME, step } from './calls.ts';

/** What comes at the end of a case and after it: forced finish, reopening, archives. */
export const CLOSING_CALLS: Calls = {
  ...one('forcedFinish', 'forcedId'),
  'Query.caseForcedFinishes': (t) => ['query ($id: ID!) { caseForcedFinishes(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.requestForcedFinish': (t) => [
    'mutation ($input: RequestForcedFinishInput!) { requestForcedFinish(input: $input) { title result code message } }',
    {
      input: {
        requestId: randomUUID(),
        rows: [{ caseId: t.caseId, version: 1 }],
        finishAs: 'FINISHED_TERMINATED',
        reasonCode: 'L01',
        basisText: '强制办结规则第一条',
      },
    },
  ],
  'Mutation.advanceForcedFinishes': (t) => [
    `mutation ($input: RecordActInput!) { advanceForcedFinishes(input: $input) ${OUTCOME} }`,
    { input: step('approve', t.forcedId) },
  ],
  'Mutation.completeForcedFollowUp': (t) => [
    'mutation ($id: ID!) { completeForcedFollowUp(id: $id, note: "已联系申请人说明") { id } }',
    { id: t.forcedId },
  ],
  'Query.caseReopenings': (t) => ['query ($id: ID!) { caseReopenings(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.requestReopen': (t) => [
    'mutation ($input: RequestReopenInput!) { requestReopen(input: $input) { id } }',
    {
      input: {
        requestId: randomUUID(),
        caseId: t.caseId,
        version: 1,
        subCaseIds: [t.subCaseId],
        reasonCode: 'C01',
        reasonText: '办结结果有误需更正',
      },
    },
  ],
  'Mutation.advanceReopenings': (t) => [
    `mutation ($input: RecordActInput!) { advanceReopenings(input: $input) ${OUTCOME} }`,
    { input: step('approveDistrict', t.reopenId) },
  ],
  'Query.archivesOfCase': (t) => ['query ($id: ID!) { archivesOfCase(caseId: $id) { id } }', { id: t.caseId }],
  'Mutation.rebuildArchive': (t) => ['mutation ($id: ID!) { rebuildArchive(id: $id) { id } }', { id: t.archiveId }],
};
