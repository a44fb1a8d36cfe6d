import { defineFlow } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const cascade = { by: { cascade: true } } as const;
const voided = { void: { ...cascade, title: '计划撤回或取消', to: 'VOID' } } as const;

/** Names of the guards. */
export const GUARD = {
  gathered: 'recup.everyInstitutionPassed',
  single: 'recup.singleStep',
  reviewing: 'recup.inCityReview',
} as const;

const common = {
  to: 'SUBMITTED',
  effects: ['submit'],
  input: 'NOTE',
  confirm: true,
  tone: 'PRIMARY',
} as const;
const submitting = {
  submit: { ...common, title: '汇总提交市局', by: { permission: RIGHTS.summarise }, guards: [GUARD.gathered] },
  submitAtOnce: {
    ...common,
    title: '经办人汇总提交市局',
    by: { permission: RIGHTS.review },
    guards: [GUARD.single, GUARD.gathered],
  },
} as const;
const cityReturn = {
  title: '退回区',
  to: 'CITY_RETURNED',
  by: { permission: RIGHTS.plan },
  guards: [GUARD.reviewing],
  input: 'OPINION',
  asked: '请填写退回的原因',
  tone: 'DANGER',
  confirm: true,
} as const;

/** 区汇总 (03 §29.4): what the institutions of a district have brought, sent up as one. */
export const summaryFlow = defineFlow({
  key: 'recuperation.summary',
  title: '区汇总',
  version: 1,
  initial: 'GATHERING',
  starts: { publish: '名额下达' },
  states: {
    GATHERING: {
      title: '待汇总',
      step: 1,
      task: { title: '汇总荣誉疗养人员', role: 'DIST_CHIEF', priority: 3, at: 'DISTRICT' },
      on: { ...submitting, miss: { ...cascade, title: '名单已确定，未列入', to: 'MISSED' }, ...voided },
    },
    SUBMITTED: {
      title: '已提交市',
      step: 2,
      on: {
        cityPass: {
          title: '市通过',
          to: 'CITY_PASSED',
          by: { permission: RIGHTS.plan },
          guards: [GUARD.reviewing],
          // A city's own institution may have the same person at the district's node (03 §0.1): who sent it up does not pass it.
          separateFrom: {
            actions: ['submit', 'submitAtOnce'],
            message: '不能审批本人提交或上一环节已由本人办理的事项',
          },
          input: 'NOTE',
          tone: 'PRIMARY',
          batch: true,
          confirm: true,
        },
        cityReturn,
        ...voided,
      },
    },
    CITY_RETURNED: {
      title: '市退回',
      tone: 'waiting',
      task: { title: '处理市局退回的区汇总', role: 'DIST_CHIEF', priority: 2, at: 'DISTRICT' },
      on: { ...submitting, ...voided },
    },
    CITY_PASSED: {
      title: '市通过',
      tone: 'done',
      step: 3,
      on: { cityReturn, confirmList: { ...cascade, title: '名单确定', to: 'ENDED' }, ...voided },
    },
    ENDED: { title: '名单已确定', tone: 'done', step: 4, final: true },
    MISSED: { title: '未列入名单', final: true },
    VOID: { title: '已撤回', final: true },
  },
});
