import { defineFlow, type FlowTransition } from '../../../../platform/flow/index.ts';
import { verdictActions, verdicts } from '../../verdicts.ts';

const applies = { permission: 'training.subsidy:apply' } as const;
const follows = { cascade: true } as const;
const bySystem = { system: true } as const;

/** Who has handed it in does not judge it. */
const submit: FlowTransition = {
  title: '提交补助申请',
  to: 'DIST_REVIEW',
  by: applies,
  guards: ['hasLines', 'upToDate', 'covered', 'complete'],
  tone: 'PRIMARY',
  confirm: true,
  batch: true,
};
const report: FlowTransition = {
  title: '反馈发放情况',
  to: 'PAYOUT_REPORTED',
  by: { permission: 'training.payout:report' },
  guards: ['mayReport'],
  tone: 'PRIMARY',
  confirm: true,
};
// Amounts and vouchers come by operations of their own; the sheet follows.
const fundPaid: FlowTransition = { title: '登记资金拨付', to: 'FUND_PAID', by: follows };
const fundPaidLater = (state: string): FlowTransition => ({ ...fundPaid, to: state, aside: true });
const reversed = (state: string): FlowTransition => ({ title: '台账冲正', to: state, by: bySystem, aside: true });
const toPay: FlowTransition = { title: '通知机构发放生活补助', to: 'PAYOUT_PENDING', by: bySystem };
const nothingToPay: FlowTransition = { title: '没有生活补助，自动办结', to: 'CLOSED', by: bySystem };
const beside = (state: string) => ({ fundPaid: fundPaidLater(state), reversed: reversed(state) });

const reviews = { permission: 'training.subsidy:review' } as const;
const [PASS, RETURN, REJECT] = verdictActions('district');
const HANDLE = 'districtHandle';
/** Steps of a sheet that others name. */
export const SHEET_STEPS = {
  submit: 'submit',
  handle: HANDLE,
  pass: PASS,
  back: RETURN,
  reject: REJECT,
  ledger: 'ledger',
} as const;

/** 分区结算单 (02 §19.5): handed in by the institution, judged by the district that pays, ledgered by the system, paid out and confirmed. */
export const sheetFlow = defineFlow({
  key: 'training.subsidy',
  title: '分区结算单',
  version: 1,
  initial: 'DRAFT',
  starts: { generate: '生成申请草稿' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      task: { title: '提交补助申请', role: 'INST', priority: 3 },
      on: { submit, regenerate: { title: '重新计算', to: 'DRAFT', by: follows, aside: true } },
    },
    DIST_REVIEW: {
      title: '待区审核',
      step: 2,
      stage: { name: '补助审核' },
      task: { title: '审核补助申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: 'training.subsidy:review',
          level: 'district',
          pass: 'APPROVED',
          back: 'RETURNED',
          reject: 'REJECTED',
          guards: ['oneHand', 'covered', 'checked'],
          titles: { pass: '审核通过', back: '退回补正' },
        }),
        [HANDLE]: {
          title: '经办初审通过',
          to: 'DIST_CHECK',
          by: reviews,
          guards: ['twoHands', 'covered', 'checked'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        exclude: { title: '剔除明细', to: 'DIST_REVIEW', by: follows, aside: true },
        include: { title: '恢复明细', to: 'DIST_REVIEW', by: follows, aside: true },
        takeBack: { title: '撤回', to: 'DRAFT', by: applies, input: 'NOTE', confirm: true },
      },
    },
    // Only where a handler and a checker are asked for (02 §19.2, `subsidy.two_hands`).
    DIST_CHECK: {
      title: '待区复核',
      stage: { name: '补助审核' },
      task: { title: '复核补助申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        [PASS]: {
          title: '复核通过',
          to: 'APPROVED',
          by: reviews,
          separateFrom: { actions: [HANDLE], message: '同一人员不得同时办理经办与复核' },
          guards: ['covered', 'checked'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        checkBack: { title: '退回经办', to: 'DIST_REVIEW', by: reviews, input: 'OPINION', confirm: true },
      },
    },
    RETURNED: {
      title: '退回补正',
      tone: 'waiting',
      task: { title: '补正后重新提交补助申请', role: 'INST', priority: 1 },
      on: {
        submit: { ...submit, title: '重新提交' },
        regenerate: { title: '重新计算', to: 'RETURNED', by: follows, aside: true },
      },
    },
    REJECTED: { title: '不通过', final: true },
    APPROVED: {
      title: '审核通过',
      step: 3,
      on: { ledger: { title: '自动生成台账', to: 'LEDGERED', by: bySystem } },
    },
    LEDGERED: {
      title: '台账已生成',
      step: 4,
      on: { fundPaid, toPay, nothingToPay, reversed: reversed('LEDGERED') },
    },
    FUND_PAID: {
      title: '资金已拨付',
      on: { toPay, nothingToPay, reversed: reversed('FUND_PAID') },
    },
    PAYOUT_PENDING: {
      title: '待机构发放',
      tone: 'waiting',
      step: 5,
      stage: { name: '机构发放', untilMidnight: true },
      task: { title: '发放生活补助并反馈', role: 'INST', priority: 2 },
      on: { report, ...beside('PAYOUT_PENDING') },
    },
    PAYOUT_REPORTED: {
      title: '待区确认',
      step: 6,
      stage: { name: '发放确认' },
      task: { title: '确认生活补助发放情况', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        confirm: {
          title: '确认发放',
          to: 'CLOSED',
          by: { permission: 'training.payout:confirm' },
          guards: ['paidInFull'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        giveBack: {
          title: '退回机构',
          to: 'PAYOUT_BACK',
          by: { permission: 'training.payout:confirm' },
          input: 'OPINION',
          asked: '请填写退回原因',
          confirm: true,
        },
        ...beside('PAYOUT_REPORTED'),
      },
    },
    PAYOUT_BACK: {
      title: '反馈退回',
      tone: 'waiting',
      stage: { name: '机构发放', untilMidnight: true },
      task: { title: '补发生活补助后重新反馈', role: 'INST', priority: 1 },
      on: { report: { ...report, title: '重新反馈' }, ...beside('PAYOUT_BACK') },
    },
    CLOSED: { title: '已办结', tone: 'done', step: 7, final: true, on: { reversed: reversed('CLOSED') } },
  },
});
