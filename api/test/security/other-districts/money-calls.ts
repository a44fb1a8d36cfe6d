import { randomUUID } from 'node:crypto';
import { buildBankAccount } from '../../../src/domains/people/index.ts';
import { acts, one } from './call-shapes.ts';
import type { Calls, Target } from './calls.ts';
import { asked } from './run-calls.ts';

/** An account that is right by itself, so that only whose money it is can be refused. */
const ACCOUNT = { holder: '杨帆', bankName: '示范银行上海分行', bankAccount: buildBankAccount('622200000000001') };
const amended = (t: Target) => ({
  runTraineeId: t.runTraineeId,
  reason: '发证单位补发证书',
  fileIds: [randomUUID()],
});
const certificate = (t: Target) => ({
  runTraineeId: t.runTraineeId,
  certificateType: 'LEVEL',
  certificateNo: 'L-1',
  certificateDate: '2026-03-20',
});

/** 结课更正, 追加和电话抽查, 补助申请, 结算单, 台账, 冲正 and 生活补助发放 (02 §15, §16.4, §19). */
export const MONEY_CALLS: Calls = {
  ...one('completionAmendment', 'amendmentId'),
  ...one('subsidyApplication', 'subsidyId'),
  ...one('districtSheet', 'sheetId'),
  ...one('subsidyLedger', 'ledgerId'),
  ...one('ledgerReversal', 'reversalId'),
  ...one('subsidyFundPayment', 'fundPaymentId'),
  ...one('livingPayout', 'payoutId'),
  ...acts('advanceCompletionAmendments', 'districtPass', 'amendmentId'),
  ...acts('advanceDistrictSheets', 'confirm', 'sheetId'),
  ...acts('advanceLedgerReversals', 'submit', 'reversalId'),
  'Mutation.askForCompletionCertificates': (t) => {
    const { reason, fileIds } = amended(t);
    return [
      'mutation ($id: ID!, $input: LateCertificatesInput!, $q: ID!) { askForCompletionCertificates(completionId: $id, input: $input, requestId: $q) { id } }',
      { id: t.completionId, input: { rows: [certificate(t)], reason, fileIds }, ...asked() },
    ];
  },
  'Mutation.askForResultCorrection': (t) => [
    'mutation ($id: ID!, $input: ResultCorrectionInput!, $q: ID!) { askForResultCorrection(completionId: $id, input: $input, requestId: $q) { id } }',
    { id: t.completionId, input: amended(t), ...asked() },
  ],
  'Query.spotPhoneSample': (t) => ['query ($id: ID!) { spotPhoneSample(runId: $id) { phoneMasked } }', { id: t.runId }],
  'Mutation.orderSpotCheck': (t) => [
    'mutation ($input: ExtraSpotCheckInput!, $q: ID!) { orderSpotCheck(input: $input, requestId: $q) { id } }',
    { input: { runId: t.runId, until: '2026-03-20', reason: '接到学员反映' }, ...asked() },
  ],
  'Mutation.revealSpotPhone': (t) => [
    'mutation ($id: ID!, $who: ID!) { revealSpotPhone(runId: $id, runTraineeId: $who, reason: "电话抽查核实出勤") }',
    { id: t.runId, who: t.runTraineeId },
  ],
  'Mutation.generateSubsidyApplication': (t) => [
    'mutation ($id: ID!, $q: ID!) { generateSubsidyApplication(runId: $id, requestId: $q) { id } }',
    { id: t.runId, ...asked() },
  ],
  'Mutation.saveSubsidyApplication': (t) => [
    'mutation ($id: ID!) { saveSubsidyApplication(id: $id, version: 1, input: { assessmentFee: "280.00", declared: true }) { id } }',
    { id: t.subsidyId },
  ],
  'Mutation.excludeSheetLine': (t) => [
    'mutation ($id: ID!, $line: ID!) { excludeSheetLine(id: $id, version: 1, lineId: $line, reason: "发票金额与合同不符") { id } }',
    { id: t.sheetId, line: t.sheetLineId },
  ],
  'Mutation.includeSheetLine': (t) => [
    'mutation ($id: ID!, $line: ID!) { includeSheetLine(id: $id, version: 1, lineId: $line) { id } }',
    { id: t.sheetId, line: t.sheetLineId },
  ],
  'Mutation.answerSheetCheck': (t) => [
    'mutation ($id: ID!) { answerSheetCheck(id: $id, version: 1, code: R6, text: "合同人数已经补签") { id } }',
    { id: t.sheetId },
  ],
  'Mutation.createLedgerReversal': (t) => [
    'mutation ($line: ID!, $q: ID!) { createLedgerReversal(input: { lineId: $line, reason: "考勤登记有误，已更正" }, requestId: $q) { id } }',
    { line: t.ledgerLineId, ...asked() },
  ],
  'Mutation.saveLivingPayouts': (t) => [
    'mutation ($id: ID!, $rows: [PayoutRowInput!]!) { saveLivingPayouts(sheetId: $id, version: 1, rows: $rows) { id } }',
    { id: t.sheetId, rows: [{ payoutId: t.payoutId, result: 'FAILED', failReason: '账号已销户' }] },
  ],
  'Mutation.keepPayoutVoucher': (t) => [
    'mutation ($id: ID!, $file: ID!) { keepPayoutVoucher(sheetId: $id, version: 1, fileId: $file) { id } }',
    { id: t.sheetId, file: randomUUID() },
  ],
  'Mutation.saveTraineeAccount': (t) => [
    'mutation ($id: ID!, $p: ID!, $input: BankAccountInput!) { saveTraineeAccount(sheetId: $id, version: 1, payoutId: $p, input: $input) { id } }',
    { id: t.sheetId, p: t.payoutId, input: ACCOUNT },
  ],
  'Mutation.decidePayoutHeir': (t) => [
    'mutation ($id: ID!, $p: ID!, $input: BankAccountInput!) { decidePayoutHeir(sheetId: $id, version: 1, payoutId: $p, input: $input, decision: "依据公证书由配偶领取") { id } }',
    { id: t.sheetId, p: t.payoutId, input: ACCOUNT },
  ],
  'Mutation.revealPayoutAccount': (t) => [
    'mutation ($id: ID!) { revealPayoutAccount(payoutId: $id, reason: "核实银行退票原因") }',
    { id: t.payoutId },
  ],
};
