import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { twoLevels, verdicts } from '../verdicts.ts';

const applies = { permission: 'training.application:apply' } as const;
const files = { permission: 'training.application:file' } as const;
const follows = { cascade: true } as const;

const submit: FlowTransition = {
  title: '提交',
  to: 'DIST_REVIEW',
  by: applies,
  guards: ['mayApply'],
  tone: 'PRIMARY',
};
/** While nobody has judged what was submitted (T16-12). */
const takeBack: FlowTransition = {
  title: '撤回',
  to: 'DRAFT',
  by: applies,
  guards: ['notJudged'],
  input: 'NOTE',
  confirm: true,
};
const giveUp: FlowTransition = {
  title: '放弃申报',
  to: 'WITHDRAWN',
  by: applies,
  input: 'OPINION',
  tone: 'DANGER',
  confirm: true,
};
const pass: FlowTransition = {
  title: '备案入库',
  to: 'FILED_PASS',
  by: files,
  guards: ['institutionStays', 'passed', 'publicityOver', 'noObjection'],
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
  batch: true,
};
const reReview: FlowTransition = {
  title: '重评',
  to: 'CITY_READY',
  by: files,
  input: 'OPINION',
  confirm: true,
};

/** Its institution was removed, or its registration turned out not to be genuine (BR14-4). */
const endWithInstitution: FlowTransition = { title: '机构被剔除或注销，申报终止', to: 'WITHDRAWN', by: follows };

/** How an application goes from its draft to the library (02 §8.4). */
export const applicationFlow = defineFlow({
  key: 'training.application',
  title: '培训项目申报',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: { title: '草稿', step: 1, on: { submit, giveUp, endWithInstitution } },
    RETURNED: {
      title: '退回修改',
      tone: 'paused',
      task: { title: '修改后重新提交申报', role: 'INST', priority: 2 },
      on: { submit, giveUp, endWithInstitution },
    },
    DIST_REVIEW: {
      title: '待区审核',
      step: 2,
      stage: { name: '区审核' },
      task: { title: '审核培训项目申报', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: 'training.application:review',
          level: 'district',
          pass: 'CENTRE_RECHECK',
          back: 'RETURNED',
          reject: 'REJECTED',
          guards: ['institutionStays', 'districtSheet'],
        }),
        takeBack,
        giveUp,
        endWithInstitution,
      },
    },
    CENTRE_RECHECK: {
      title: '待市服务中心复核',
      step: 3,
      stage: { name: '市服务中心复核' },
      task: { title: '复核培训项目申报', role: 'CITY_CENTRE', priority: 2, at: 'CENTRE' },
      on: {
        ...verdicts({
          permission: 'training.application:recheck',
          level: 'centre',
          pass: 'CITY_READY',
          back: 'RETURNED',
          guards: ['institutionStays', 'centreSheet'],
          apartFrom: ['district'],
          titles: { pass: '复核通过', back: '退回机构' },
        }),
        centreBack: {
          title: '退回区重审',
          to: 'DIST_REVIEW',
          by: { permission: 'training.application:recheck' },
          input: 'OPINION',
          confirm: true,
          batch: true,
          separateFrom: twoLevels('districtPass', 'districtReturn', 'districtReject'),
        },
        takeBack,
        giveUp,
        endWithInstitution,
      },
    },
    CITY_READY: {
      title: '待组织评审',
      step: 4,
      task: { title: '组织专家评审', role: 'CITY_OFFICER', priority: 3, at: 'CITY' },
      on: { include: { title: '纳入评审批次', to: 'IN_REVIEW', by: follows }, giveUp, endWithInstitution },
    },
    IN_REVIEW: {
      title: '评审中',
      step: 5,
      on: {
        result: { title: '同步评审结果', to: 'REVIEWED', by: follows },
        release: { title: '移出评审批次', to: 'CITY_READY', by: follows },
        endWithInstitution,
      },
    },
    REVIEWED: {
      title: '已出结果',
      step: 6,
      stage: { name: '备案' },
      task: { title: '公示或备案评审结果', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        publish: {
          title: '公示',
          to: 'PUBLICITY',
          by: files,
          guards: ['institutionStays', 'passed', 'publicityWanted'],
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        filePass: pass,
        fileFail: {
          title: '未通过备案',
          to: 'FILED_FAIL',
          by: files,
          guards: ['failed'],
          input: 'NOTE',
          confirm: true,
          batch: true,
        },
        // T16-11: an objection can be raised only while the result is public.
        reReview: { ...reReview, guards: ['reviewInvalid'] },
        endWithInstitution,
      },
    },
    PUBLICITY: {
      title: '公示中',
      step: 7,
      task: { title: '公示期满后备案', role: 'CITY_OFFICER', priority: 3, at: 'CITY' },
      on: {
        filePass: pass,
        object: {
          title: '登记异议',
          to: 'PUBLICITY',
          by: files,
          aside: true,
          guards: ['noObjection', 'publicityRunning'],
          input: 'OPINION',
          confirm: true,
        },
        overrule: {
          title: '异议不成立',
          to: 'PUBLICITY',
          by: files,
          aside: true,
          guards: ['objected'],
          input: 'OPINION',
          confirm: true,
        },
        reReview: { ...reReview, title: '异议成立，重评', guards: ['objected'] },
        endWithInstitution,
      },
    },
    FILED_PASS: { title: '已备案入库', tone: 'done', step: 8, final: true },
    FILED_FAIL: { title: '未通过（已备案）', step: 8, final: true },
    REJECTED: { title: '不通过', step: 8, final: true },
    WITHDRAWN: { title: '已撤回', step: 8, final: true },
  },
});

/** States of applications that end with their institution: all that are no end themselves. */
export const ENDS_WITH_INSTITUTION: readonly string[] = Object.entries(applicationFlow.states).flatMap(
  ([state, { on }]) => (on && 'endWithInstitution' in on ? [state] : []),
);
