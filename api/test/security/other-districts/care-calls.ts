import { randomUUID } from 'node:crypto';
import { acts, one } from './call-shapes.ts';
import type { Calls } from './calls.ts';

const REASON = '核对本人近况需要';
const RECEIPT = { receiver: '李参谋', way: 'PAPER', at: '2026-03-06T10:00:00+08:00' };
const asked = () => ({ q: randomUUID() });

const FOLLOW_UP: Calls = {
  ...one('followUpPlan', 'followUpId'),
  ...one('followUpNeed', 'followUpNeedId'),
  ...acts('advanceFollowUpPlans', 'pause', 'followUpId'),
  ...acts('advanceFollowUpNeeds', 'meet', 'followUpNeedId'),
  'Query.lastFollowUpRecord': (t) => [
    'query ($id: ID!) { lastFollowUpRecord(planId: $id) { id } }',
    { id: t.followUpId },
  ],
  'Query.followUpAttachments': (t) => [
    'query ($id: ID!) { followUpAttachments(planId: $id) { recordId } }',
    { id: t.followUpId },
  ],
  'Query.followUpOfficers': (t) => ['query ($id: ID!) { followUpOfficers(planId: $id) { id } }', { id: t.followUpId }],
  'Mutation.recordFollowUp': (t) => [
    `mutation ($id: ID!, $input: FollowUpEntryInput!, $q: ID!) {
      recordFollowUp(planId: $id, reached: true, input: $input, requestId: $q) { id } }`,
    { id: t.followUpId, input: { onDay: '2026-03-06', way: 'PHONE', employmentState: 'UNEMPLOYED' }, ...asked() },
  ],
  'Mutation.revealFollowUpContact': (t) => [
    'mutation ($id: ID!, $reason: String!) { revealFollowUpContact(planId: $id, reason: $reason) { mobile } }',
    { id: t.followUpId, reason: REASON },
  ],
  'Mutation.revealFollowUpRecord': (t) => [
    'mutation ($id: ID!, $reason: String!) { revealFollowUpRecord(id: $id, reason: $reason) { remark } }',
    { id: t.followUpRecordId, reason: REASON },
  ],
  'Mutation.assignFollowUps': (t) => [
    'mutation ($ids: [ID!]!, $q: ID!) { assignFollowUps(ids: $ids, requestId: $q) { assigned left } }',
    { ids: [t.followUpId], ...asked() },
  ],
  'Mutation.takeEmployerList': (t) => [
    'mutation ($id: ID!, $choices: [EmployerListChoice!]!, $q: ID!) { takeEmployerList(importId: $id, choices: $choices, requestId: $q) }',
    { id: t.employerListId, choices: [{ row: 2, planId: t.followUpId }], ...asked() },
  ],
};

const RESERVE: Calls = {
  ...one('reserveRecord', 'reserveId'),
  ...one('reserveBatch', 'reserveBatchId'),
  ...acts('advanceReserveRecords', 'irrelevant', 'reserveId'),
  ...acts('advanceReserveBatches', 'release', 'reserveBatchId'),
  'Query.reserveExports': (t) => ['query ($id: ID!) { reserveExports(id: $id) { id } }', { id: t.reserveId }],
  'Mutation.saveReserveRecord': (t) => [
    'mutation ($id: ID!) { saveReserveRecord(id: $id, version: 1, input: { placementRegion: "310109", remark: "备注" }) { id } }',
    { id: t.reserveId },
  ],
  'Mutation.attachReservePhoto': (t) => [
    'mutation ($id: ID!, $file: ID!) { attachReservePhoto(id: $id, fileId: $file) { id } }',
    { id: t.reserveId, file: randomUUID() },
  ],
  'Mutation.noteReserveChange': (t) => [
    'mutation ($id: ID!) { noteReserveChange(id: $id, version: 1, doneOn: "2026-03-06") { id } }',
    { id: t.reserveId },
  ],
  'Mutation.exportReserveForm': (t) => [
    'mutation ($id: ID!, $q: ID!) { exportReserveForm(id: $id, reason: "向武装部移交", requestId: $q) { id } }',
    { id: t.reserveId, ...asked() },
  ],
  'Mutation.exportReserveBatch': (t) => [
    'mutation ($ids: [ID!]!, $q: ID!) { exportReserveBatch(ids: $ids, reason: "向武装部移交", requestId: $q) { id } }',
    { ids: [t.reserveId], ...asked() },
  ],
  'Mutation.sendReserveForm': (t) => [
    'mutation ($id: ID!, $q: ID!) { sendReserveForm(id: $id, version: 1, reason: "向武装部移交", requestId: $q) { id } }',
    { id: t.reserveId, ...asked() },
  ],
  'Mutation.fillReserveOfficePart': (t) => [
    'mutation ($id: ID!, $q: ID!) { fillReserveOfficePart(id: $id, version: 1, input: { callable: "Y" }, requestId: $q) { id } }',
    { id: t.reserveId, ...asked() },
  ],
  'Mutation.deliverReserveForm': (t) => [
    'mutation ($id: ID!, $input: ReserveReceiptInput!, $q: ID!) { deliverReserveForm(id: $id, version: 1, input: $input, requestId: $q) { id } }',
    { id: t.reserveId, input: RECEIPT, ...asked() },
  ],
  'Mutation.deliverReserveBatch': (t) => [
    'mutation ($id: ID!, $input: ReserveReceiptInput!, $q: ID!) { deliverReserveBatch(id: $id, version: 1, input: $input, requestId: $q) { id } }',
    { id: t.reserveBatchId, input: RECEIPT, ...asked() },
  ],
};

const SUBSIDY: Calls = {
  ...one('oneOffSubsidy', 'oneOffSubsidyId'),
  ...acts('advanceOneOffSubsidies', 'ask', 'oneOffSubsidyId'),
  'Mutation.editOneOffSubsidy': (t) => [
    'mutation ($id: ID!, $input: OneOffSubsidyInput!) { editOneOffSubsidy(id: $id, version: 1, input: $input) { id } }',
    { id: t.oneOffSubsidyId, input: { enlistDate: '2022-09-01', dischargeDate: '2025-11-01' } },
  ],
  'Mutation.reckonSubsidyAgain': (t) => [
    'mutation ($id: ID!) { reckonSubsidyAgain(id: $id, version: 1) { id } }',
    { id: t.oneOffSubsidyId },
  ],
  'Mutation.proposeSubsidyAccount': (t) => [
    'mutation ($id: ID!, $input: SubsidyAccountInput!, $q: ID!) { proposeSubsidyAccount(id: $id, version: 1, input: $input, requestId: $q) { id } }',
    {
      id: t.oneOffSubsidyId,
      input: { nextBankCode: '102', nextBankAccount: '6222021000000002', nextAccountReason: '原账户已经注销' },
      ...asked(),
    },
  ],
  'Mutation.prepareSubsidyBatch': (t) => [
    'mutation ($ids: [ID!]!, $q: ID!) { prepareSubsidyBatch(ids: $ids, requestId: $q) }',
    { ids: [t.oneOffSubsidyId], ...asked() },
  ],
};

/** 就业跟踪, 预备役登记 and 一次性经济补助 (01 §12–§14). */
export const CARE_CALLS: Calls = { ...FOLLOW_UP, ...RESERVE, ...SUBSIDY };
