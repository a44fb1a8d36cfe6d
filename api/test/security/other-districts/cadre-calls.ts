import { randomUUID } from 'node:crypto';
import { acts, one } from './call-shapes.ts';
import type { Calls } from './calls.ts';

const asked = () => ({ q: randomUUID() });
const CONTENT = {
  streetCode: '310109009',
  transferYear: 1984,
  enterpriseName: '上海示范机械厂',
  retireDate: '2008-01-31',
};
const PENSION = { purpose: 'CHECK', fromMonth: '202601', toMonth: '202602' };

/** 企业退休军转干部 and their transfers (03 §31, §32). */
export const CADRE_CALLS: Calls = {
  ...one('empCadre', 'cadreId'),
  ...one('cadreApplication', 'cadreApplicationId'),
  ...one('cadreImport', 'cadreImportId'),
  ...one('cadreTransfer', 'cadreTransferId'),
  ...acts('advanceCadreApplications', 'withdraw', 'cadreApplicationId'),
  ...acts('advanceCadreImports', 'pass', 'cadreImportId'),
  ...acts('advanceCadreTransfers', 'withdraw', 'cadreTransferId'),
  'Query.empCadreChanges': (t) => ['query ($id: ID!) { empCadreChanges(id: $id) { id } }', { id: t.cadreId }],
  'Query.cadreTransferSnapshot': (t) => [
    'query ($id: ID!) { cadreTransferSnapshot(id: $id) { unpaid } }',
    { id: t.cadreTransferId },
  ],
  'Mutation.saveEmpCadreDraft': (t) => [
    'mutation ($id: ID!, $input: EmpCadreInput!) { saveEmpCadreDraft(id: $id, version: 1, input: $input) { id } }',
    {
      id: t.cadreApplicationId,
      input: { ...CONTENT, personName: '杨二', idNo: '310109194801011230', birthDate: '1948-01-01' },
    },
  ],
  'Mutation.editEmpCadre': (t) => [
    'mutation ($id: ID!, $input: EmpCadreContentInput!) { editEmpCadre(id: $id, version: 1, input: $input) { id } }',
    { id: t.cadreId, input: CONTENT },
  ],
  'Mutation.revealEmpCadre': (t) => [
    'mutation ($id: ID!) { revealEmpCadre(id: $id, reason: "核对本人信息") { name } }',
    { id: t.cadreId },
  ],
  'Mutation.requestCadreKeyChange': (t) => [
    'mutation ($id: ID!, $input: CadreKeyInput!, $q: ID!) { requestCadreKeyChange(cadreId: $id, input: $input, requestId: $q) { id } }',
    { id: t.cadreId, input: { nextName: '杨贰', reason: '姓名已经变更' }, ...asked() },
  ],
  'Mutation.requestCadreStatus': (t) => [
    'mutation ($id: ID!, $input: CadreStatusInput!, $q: ID!) { requestCadreStatus(cadreId: $id, input: $input, requestId: $q) { id } }',
    { id: t.cadreId, input: { kind: 'STOP', reason: '本人申请停发' }, ...asked() },
  ],
  'Mutation.startCadreTransfers': (t) => [
    'mutation ($ids: [ID!]!, $input: CadreTransferInput!, $q: ID!) { startCadreTransfers(cadreIds: $ids, input: $input, fileIds: [], requestId: $q) { cadreId } }',
    { ids: [t.cadreId], input: { toDistrict: '310101', reasonKind: 'HUKOU' }, ...asked() },
  ],
  'Mutation.acceptCadreTransfer': (t) => [
    'mutation ($id: ID!, $q: ID!) { acceptCadreTransfer(id: $id, version: 1, toStreet: "310101002", requestId: $q) { id } }',
    { id: t.cadreTransferId, ...asked() },
  ],
  'Mutation.checkCadreTransferHukou': (t) => [
    'mutation ($id: ID!) { checkCadreTransferHukou(id: $id) { id } }',
    { id: t.cadreTransferId },
  ],
  'Mutation.queryPension': (t) => [
    'mutation ($id: ID!, $input: PensionQueryInput!) { queryPension(cadreId: $id, input: $input) { outcome } }',
    { id: t.cadreId, input: PENSION },
  ],
  'Mutation.startPensionBatch': (t) => [
    'mutation ($ids: [ID!], $input: PensionQueryInput!, $q: ID!) { startPensionBatch(cadreIds: $ids, input: $input, requestId: $q) { id } }',
    { ids: [t.cadreId], input: PENSION, ...asked() },
  ],
  'Query.pensionBatchResults': (t) => [
    'query ($id: ID!) { pensionBatchResults(id: $id) { cadreId } }',
    { id: t.pensionBatchId },
  ],
  ...one('pensionBatch', 'pensionBatchId'),
  ...one('cadreComparison', 'cadreComparisonId'),
  ...one('cadreDifference', 'cadreDifferenceId'),
  ...acts('advanceCadreDifferences', 'accept', 'cadreDifferenceId'),
  'Mutation.startCadreComparison': (t) => [
    'mutation ($ids: [ID!], $q: ID!) { startCadreComparison(cadreIds: $ids, requestId: $q) { id } }',
    { ids: [t.cadreId], ...asked() },
  ],
  'Query.cadreComparisonSources': (t) => [
    'query ($id: ID!) { cadreComparisonSources(id: $id) { source } }',
    { id: t.cadreComparisonId },
  ],
  'Query.empCadreSources': (t) => ['query ($id: ID!) { empCadreSources(id: $id) { source } }', { id: t.cadreId }],
};
