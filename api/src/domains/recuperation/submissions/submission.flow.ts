import { defineFlow } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const cascade = { by: { cascade: true } } as const;
const voided = { void: { ...cascade, title: '计划撤回或取消', to: 'VOID' } } as const;
/** The roster stands without this list: nothing of it is to be done any more. */
const missing = { miss: { ...cascade, title: '名单已确定，未列入', to: 'MISSED' } } as const;

/** The guard over (a) to (d) of 03 §29.4. */
export const SUBMITTABLE = 'recup.submittable';
/** The guard over who may still be chosen. */
export const LIVING = 'recup.nobodySuspected';

const submit = {
  title: '提交区审核',
  to: 'SUBMITTED',
  by: { permission: RIGHTS.submit },
  guards: [SUBMITTABLE],
  effects: ['submit'],
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
} as const;
const pass = {
  title: '区通过',
  to: 'DISTRICT_PASSED',
  by: { permission: RIGHTS.review },
  guards: [LIVING],
  separation: true,
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
  batch: true,
} as const;
const giveBack = {
  title: '退回机构',
  to: 'DISTRICT_RETURNED',
  by: { permission: RIGHTS.review },
  input: 'OPINION',
  asked: '请填写退回的原因',
} as const;

/** 机构提交 (03 §29.4): one institution’s people of a plan, up to the district and the city. */
export const submissionFlow = defineFlow({
  key: 'recuperation.submission',
  title: '机构提交',
  version: 1,
  initial: 'NOT_STARTED',
  starts: { publish: '名额下达' },
  states: {
    NOT_STARTED: {
      title: '未开始',
      step: 1,
      task: { title: '推荐荣誉疗养人员', role: 'JX_OP', priority: 2 },
      on: { begin: { ...cascade, title: '开始推荐', to: 'DRAFTING' }, ...missing, ...voided },
    },
    DRAFTING: {
      title: '编制中',
      step: 2,
      task: { title: '提交荣誉疗养人员', role: 'JX_OP', priority: 2 },
      on: { submit, ...missing, ...voided },
    },
    SUBMITTED: {
      title: '已提交区',
      step: 3,
      task: { title: '审核荣誉疗养人员', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: { pass, giveBack, ...missing, ...voided },
    },
    DISTRICT_RETURNED: {
      title: '区退回',
      tone: 'waiting',
      task: { title: '修改荣誉疗养人员', role: 'JX_OP', priority: 2 },
      on: { submit, ...missing, ...voided },
    },
    DISTRICT_PASSED: {
      title: '区通过',
      tone: 'done',
      step: 4,
      on: {
        cityReturn: { ...cascade, title: '市退回', to: 'CITY_RETURNED' },
        confirmList: { ...cascade, title: '市通过', to: 'CITY_PASSED' },
        ...missing,
        ...voided,
      },
    },
    CITY_RETURNED: {
      title: '市退回',
      tone: 'waiting',
      task: { title: '处理市局退回的疗养人员', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: { pass: { ...pass, title: '维持通过' }, giveBack, ...missing, ...voided },
    },
    CITY_PASSED: { title: '市通过', tone: 'done', step: 5, final: true },
    MISSED: { title: '未列入名单', final: true },
    VOID: { title: '已撤回', final: true },
  },
});

/** States in which an institution still writes. */
export const WRITING = ['NOT_STARTED', 'DRAFTING', 'DISTRICT_RETURNED'] as const;
/** What has gone up at least once stands here. */
export const GONE_UP = ['SUBMITTED', 'DISTRICT_RETURNED', 'DISTRICT_PASSED', 'CITY_RETURNED', 'CITY_PASSED'] as const;
