import { defineFlow } from '../../../../platform/flow/index.ts';
import { chainActs, DISTRICT_RIGHTS } from '../chain.ts';
import { RIGHTS } from '../permissions.ts';

export const STREETS_KNOWN = 'streetsKnown';
export const RESOLVED = 'objectionsResolved';
export const ACCOUNTS = 'accountsPresent';
const follows = { cascade: true } as const;

const chain = chainActs({
  second: 'SECOND',
  final: 'FINAL',
  passed: 'PASSED',
  guards: [RESOLVED, ACCOUNTS],
  rights: DISTRICT_RIGHTS,
  submitted: [],
});
const back = {
  returnToStreets: { title: '退回街镇', to: 'DISPATCHED', by: follows },
  cancel: { title: '周期作废', to: 'CANCELLED', by: follows },
} as const;

/** 区名册 (03 §33.4): dispatched to streets, fed back, judged by the district's chain, and at the city. */
export const districtFlow = defineFlow({
  key: 'medical.district',
  title: '区名册',
  version: 1,
  initial: 'TO_DISPATCH',
  starts: { generate: '生成名册' },
  states: {
    TO_DISPATCH: {
      title: '待下发',
      step: 1,
      task: { title: '下发医疗补助名册', role: 'BIZ_OFFICER', priority: 2 },
      on: {
        dispatch: {
          title: '下发街镇',
          to: 'DISPATCHED',
          by: { permission: RIGHTS.dispatch },
          guards: [STREETS_KNOWN],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        cancel: back.cancel,
      },
    },
    DISPATCHED: {
      title: '已下发，街镇确认中',
      step: 2,
      on: { collect: { title: '街镇已全部反馈', to: 'FIRST', by: follows }, cancel: back.cancel },
    },
    FIRST: {
      title: '街镇已反馈，待区一审',
      tone: 'waiting',
      step: 3,
      task: { title: '医疗补助名册区一审', role: 'BIZ_OFFICER', priority: 2 },
      on: { ...chain.first, ...back },
    },
    SECOND: {
      title: '待区二审',
      tone: 'waiting',
      step: 4,
      task: { title: '医疗补助名册区二审', role: 'DIST_CHIEF', priority: 2 },
      on: { ...chain.second, ...back },
    },
    FINAL: {
      title: '待区终审',
      tone: 'waiting',
      step: 5,
      task: { title: '医疗补助名册区终审', role: 'DIST_DIRECTOR', priority: 2 },
      on: { ...chain.final, ...back },
    },
    PASSED: {
      title: '区已通过',
      step: 6,
      on: {
        sendBack: { title: '市级退回', to: 'FIRST', by: follows },
        finish: { title: '推送发放', to: 'DONE', by: follows },
        cancel: back.cancel,
      },
    },
    DONE: { title: '已推送', tone: 'done', step: 7, final: true },
    CANCELLED: { title: '已作废', final: true },
  },
});
