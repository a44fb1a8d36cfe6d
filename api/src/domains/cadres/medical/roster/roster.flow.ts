import { defineFlow } from '../../../../platform/flow/index.ts';
import { CITY_RIGHTS, chainActs } from '../chain.ts';

export const TOTALS_AGREE = 'totalsAgree';
export const SOMEBODY_PAID = 'somebodyPaid';
export const NO_BATCH = 'noBatch';
export const SOMEBODY_HELD = 'somebodyHeld';
const follows = { cascade: true } as const;

const chain = chainActs({
  second: 'CITY_SECOND',
  final: 'CITY_FINAL',
  passed: 'TO_PUSH',
  guards: [TOTALS_AGREE, SOMEBODY_PAID],
  rights: CITY_RIGHTS,
  // The importer counts as who submitted it (00-common "importer, dispatcher").
  submitted: ['generate'],
  signature: true,
});
const back = {
  returnToDistricts: { title: '退回区', to: 'COLLECTING', by: follows },
  cancel: { title: '周期作废', to: 'CANCELLED', by: follows },
} as const;
const partly = { title: '部分发放成功', to: 'PARTLY', by: follows } as const;
const all = { title: '全部发放成功', to: 'ALL', by: follows } as const;
/** Whoever was held when the list left is paid afterwards, in a batch that goes through the city's three seats again. */
const supplement = {
  title: '补发暂缓人员',
  by: { permission: CITY_RIGHTS.first },
  guards: [SOMEBODY_HELD],
  input: 'NOTE',
  confirm: true,
} as const;
const verify = { title: '核验完成', to: 'VERIFIED', by: follows } as const;

/** 发放名册 (03 §33.4): from the districts through the city's chain to the fund platform, and what became of it. */
export const rosterFlow = defineFlow({
  key: 'medical.roster',
  title: '发放名册',
  version: 1,
  initial: 'COLLECTING',
  starts: { generate: '生成名册' },
  states: {
    COLLECTING: {
      title: '区级办理中',
      tone: 'working',
      step: 1,
      on: { collect: { title: '区级全部通过', to: 'CITY_FIRST', by: follows }, cancel: back.cancel },
    },
    CITY_FIRST: {
      title: '待市一审',
      tone: 'waiting',
      step: 2,
      task: { title: '医疗补助名册市一审', role: 'CITY_OFFICER', priority: 2 },
      on: { ...chain.first, ...back },
    },
    CITY_SECOND: {
      title: '待市二审',
      tone: 'waiting',
      step: 3,
      task: { title: '医疗补助名册市二审', role: 'CITY_SECTION', priority: 2 },
      on: { ...chain.second, ...back },
    },
    CITY_FINAL: {
      title: '待市终审',
      tone: 'waiting',
      step: 4,
      task: { title: '医疗补助名册市终审', role: 'CITY_LEADER', priority: 2 },
      on: { ...chain.final, ...back },
    },
    TO_PUSH: {
      title: '待推送',
      step: 5,
      on: {
        push: { title: '推送资金监管平台', to: 'PUSHED', by: follows },
        holdBack: { title: '推送前核验有暂缓，退回市一审', to: 'CITY_FIRST', by: follows },
        retry: {
          title: '重新生成发放批次',
          to: 'TO_PUSH',
          by: { permission: CITY_RIGHTS.first },
          aside: true,
          guards: [NO_BATCH],
          input: 'NOTE',
          confirm: true,
        },
        // Without the platform results are typed of a batch that was never sent.
        partly,
        all,
        cancel: back.cancel,
      },
    },
    PUSHED: {
      title: '已推送',
      step: 6,
      on: {
        partly,
        all,
        refuse: { title: '平台拒收，批次待更正', to: 'TO_PUSH', by: follows },
        supplement: { ...supplement, to: 'PUSHED', aside: true },
      },
    },
    PARTLY: {
      title: '部分成功',
      tone: 'waiting',
      step: 7,
      on: { all, verify, supplement: { ...supplement, to: 'PARTLY', aside: true } },
    },
    ALL: {
      title: '全部成功',
      tone: 'waiting',
      step: 7,
      on: { partly, verify, supplement: { ...supplement, to: 'ALL', aside: true } },
    },
    VERIFIED: {
      title: '已核验',
      step: 8,
      on: {
        archive: { title: '归档', to: 'ARCHIVED', by: follows },
        partly,
        all,
        supplement: { ...supplement, to: 'VERIFIED', aside: true },
      },
    },
    ARCHIVED: {
      title: '已归档',
      tone: 'done',
      step: 9,
      final: true,
      on: { supplement: { ...supplement, to: 'VERIFIED' } },
    },
    CANCELLED: { title: '已作废', final: true },
  },
});
