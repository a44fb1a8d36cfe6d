import { randomUUID } from 'node:crypto';
import { acts, one } from './call-shapes.ts';
import type { Calls } from './calls.ts';

/** An entry that is right by itself, so that only whose person it is can be refused. */
const ENTRY = { diedOn: '2026-03-01' };
const asked = () => ({ q: randomUUID() });

/** 优抚对象减员 (03 §34): whom 死亡库 names, what is stopped and owed, and what is reported of it. */
export const BEREAVEMENT_CALLS: Calls = {
  ...one('payablePerson', 'payableId'),
  ...one('payAdjustment', 'adjustmentId'),
  ...one('ministryReport', 'ministryReportId'),
  ...one('stopOrder', 'stopOrderId'),
  ...one('deathMatch', 'deathMatchId'),
  ...one('deathRecord', 'deathRecordId'),
  ...one('deathFault', 'deathFaultId'),
  ...one('reductionRequest', 'reductionId'),
  ...acts('advanceDeathMatches', 'propose', 'deathMatchId'),
  ...acts('advanceReductionRequests', 'submitDistrict', 'reductionId'),
  'Query.reductionOutlook': (t) => [
    'query ($id: ID!) { reductionOutlook(matchId: $id) { personName } }',
    { id: t.deathMatchId },
  ],
  'Mutation.startReduction': (t) => [
    'mutation ($id: ID!, $input: ReductionInput!, $q: ID!) { startReduction(payableId: $id, input: $input, fileIds: [], requestId: $q) { id } }',
    { id: t.payableId, input: ENTRY, ...asked() },
  ],
  'Mutation.changeReduction': (t) => [
    'mutation ($id: ID!, $input: ReductionInput!) { changeReduction(id: $id, version: 1, input: $input, fileIds: []) { id } }',
    { id: t.reductionId, input: ENTRY },
  ],
  'Mutation.requestReductionChange': (t) => [
    `mutation ($id: ID!, $files: [ID!]!, $q: ID!) {
      requestReductionChange(id: $id, kind: REVOCATION, reason: "经核实本人健在", fileIds: $files, requestId: $q) { id } }`,
    { id: t.reductionId, files: [randomUUID()], ...asked() },
  ],
  'Mutation.correctAndReport': (t) => [
    'mutation ($id: ID!) { correctAndReport(id: $id, version: 1, name: "杨叁", reason: "姓名登记有误，已更正") { id } }',
    { id: t.reductionId },
  ],
  'Mutation.noteReportsFiled': (t) => [
    'mutation ($ids: [ID!]!) { noteReportsFiled(ids: $ids) }',
    { ids: [t.ministryReportId] },
  ],
  'Mutation.settlePayAdjustment': (t) => [
    'mutation ($id: ID!) { settlePayAdjustment(id: $id, version: 1, note: "家属已将款项退回") { id } }',
    { id: t.adjustmentId },
  ],
};
