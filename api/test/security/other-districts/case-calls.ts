import { randomUUID } from 'node:crypto';
import { windowForm } from '../../window.ts';
import { act, type Calls } from './calls.ts';

/** Cases and sub-cases: looked at, acted on, amended. */
export const CASE_CALLS: Calls = {
  'Query.case': (t) => ['query ($id: ID!) { case(id: $id) { id personName } }', { id: t.caseId }],
  'Query.subCase': (t) => ['query ($id: ID!) { subCase(id: $id) { id bjNo } }', { id: t.subCaseId }],
  'Query.caseActPreview': (t) => [
    'query ($ids: [ID!]!) { caseActPreview(action: "return", ids: $ids) { rows { allowed } } }',
    { ids: [t.caseId] },
  ],
  'Query.subCaseActPreview': (t) => [
    'query ($id: ID!) { subCaseActPreview(action: "requestSupplement", id: $id) { consequences } }',
    { id: t.subCaseId },
  ],
  'Mutation.refreshSubCase': (t) => [
    'mutation ($id: ID!) { refreshSubCase(id: $id) { complete } }',
    { id: t.subCaseId },
  ],
  'Query.recordHistory': (t) => [
    'query ($id: ID!) { recordHistory(record: CASE, id: $id) { event { actionTitle } } }',
    { id: t.caseId },
  ],
  'Query.duplicatesOfCase': (t) => ['query ($id: ID!) { duplicatesOfCase(caseId: $id) { id } }', { id: t.caseId }],
  'Query.applicationCorrections': (t) => [
    'query ($id: ID!) { applicationCorrections(caseId: $id) { label } }',
    { id: t.caseId },
  ],
  'Query.namedAccount': (t) => ['query ($id: ID!) { namedAccount(caseId: $id) { state } }', { id: t.caseId }],
  'Mutation.confirmAccountOnPaper': (t) => [
    'mutation ($input: ConfirmAccountOnPaperInput!) { confirmAccountOnPaper(input: $input) { state } }',
    { input: { requestId: randomUUID(), caseId: t.caseId, version: 1, fileId: randomUUID() } },
  ],
  'Query.applicationOrigin': (t) => [
    'query ($id: ID!) { applicationOrigin(caseId: $id) { agentName } }',
    { id: t.caseId },
  ],
  'Mutation.revealCorrections': (t) => [
    'mutation ($id: ID!) { revealCorrections(caseId: $id, reason: "核对更正内容") { label } }',
    { id: t.caseId },
  ],
  'Mutation.settleCorrection': (t) => [
    'mutation ($input: SettleCorrectionInput!) { settleCorrection(input: $input) { label } }',
    { input: { requestId: randomUUID(), caseId: t.caseId, field: 'liveAddress', taken: true } },
  ],
  'Query.caseReceipt': (t) => ['query ($id: ID!) { caseReceipt(id: $id) { personName } }', { id: t.caseId }],
  'Mutation.revealCase': (t) => [
    'mutation ($id: ID!) { revealCase(id: $id, reason: "核对申请人身份") { idNo } }',
    { id: t.caseId },
  ],
  'Mutation.amendCase': (t) => [
    'mutation ($input: AmendCaseInput!) { amendCase(input: $input) { id } }',
    { input: { requestId: randomUUID(), id: t.caseId, version: 1, form: windowForm() } },
  ],
  'Mutation.advanceCases': (t) => [
    'mutation ($input: ActInput!) { advanceCases(input: $input) { rows { caseNo result code message record { id } } } }',
    { input: act('return', t.caseId) },
  ],
  'Mutation.advanceSubCases': (t) => [
    'mutation ($input: ActInput!) { advanceSubCases(input: $input) { rows { bjNo result code message record { id } } } }',
    { input: act('requestSupplement', t.subCaseId) },
  ],
};
