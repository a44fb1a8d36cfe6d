import { defineFlow, PREVIOUS } from '../../../platform/flow/index.ts';
import { RIGHTS } from '../permissions.ts';

const cascade = { by: { cascade: true } } as const;
const plan = { permission: RIGHTS.plan } as const;

/** Names of the guards. */
export const GUARD = {
  screened: 'recup.someEligible',
  deadline: 'recup.deadlineAhead',
  nobodySubmitted: 'recup.nobodySubmitted',
  passed: 'recup.everySummaryPassed',
  results: 'recup.everyResultKnown',
  reviewable: 'recup.mayReview',
} as const;

const cancel = {
  requestCancel: {
    title: '申请取消计划',
    to: 'CANCEL_PENDING',
    by: plan,
    input: 'OPINION',
    asked: '请填写取消计划的原因',
    remember: true,
    tone: 'DANGER',
    confirm: true,
  },
} as const;

/**
 * 疗养计划 (03 §29.4): screened, allocated and published by the city; reviewed by three persons of it; carried out and closed. 市级审核 is three states,
 * one for each node of its chain.
 */
export const planFlow = defineFlow({
  key: 'recuperation.plan',
  title: '疗养计划',
  version: 1,
  initial: 'DRAFT',
  starts: { draft: '新建疗养计划' },
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: { screen: { ...cascade, title: '运行筛选', to: 'SCREENED' }, ...cancel },
    },
    SCREENED: {
      title: '已筛选',
      tone: 'waiting',
      step: 2,
      on: {
        screen: { ...cascade, title: '重新筛选', to: 'SCREENED' },
        allocate: { ...cascade, title: '自动分配', to: 'ALLOCATED' },
        ...cancel,
      },
    },
    ALLOCATED: {
      title: '已分配',
      tone: 'waiting',
      step: 3,
      on: {
        screen: { ...cascade, title: '重新筛选', to: 'SCREENED' },
        allocate: { ...cascade, title: '自动分配', to: 'ALLOCATED' },
        adjust: { ...cascade, title: '人工调整', to: 'ALLOCATED' },
        publish: {
          title: '发布',
          to: 'PUBLISHED',
          by: plan,
          guards: [GUARD.deadline],
          effects: ['publish'],
          tone: 'PRIMARY',
          confirm: true,
        },
        ...cancel,
      },
    },
    PUBLISHED: {
      title: '已发布',
      step: 4,
      on: {
        recall: {
          title: '撤回发布',
          to: 'ALLOCATED',
          by: plan,
          guards: [GUARD.nobodySubmitted],
          effects: ['recall'],
          input: 'OPINION',
          asked: '请填写撤回发布的原因',
          tone: 'DANGER',
          confirm: true,
        },
        extend: { ...cascade, title: '延长推荐截止日期', to: 'PUBLISHED' },
        reallocate: { ...cascade, title: '未使用名额再分配', to: 'PUBLISHED' },
        gathered: { ...cascade, title: '各区均已提交', to: 'CITY_REVIEW' },
        review: {
          title: '进入审核',
          to: 'CITY_REVIEW',
          by: plan,
          guards: [GUARD.reviewable],
          tone: 'PRIMARY',
          confirm: true,
        },
        ...cancel,
      },
    },
    CITY_REVIEW: {
      title: '市级审核',
      step: 5,
      process: '市级审核',
      task: { title: '审核荣誉疗养名单', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        reopen: { ...cascade, title: '退回区', to: 'PUBLISHED' },
        pass: {
          title: '审批通过',
          to: 'SECTION_REVIEW',
          by: plan,
          guards: [GUARD.passed],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        ...cancel,
      },
    },
    SECTION_REVIEW: {
      title: '市级审核（处长）',
      step: 6,
      process: '市级审核',
      task: { title: '审批荣誉疗养名单（处长）', role: 'CITY_SECTION', priority: 2, at: 'CITY' },
      on: {
        pass: {
          title: '审批通过',
          to: 'LEADER_REVIEW',
          by: { permission: RIGHTS.section },
          guards: [GUARD.passed],
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        giveBack: {
          title: '退回',
          to: 'CITY_REVIEW',
          by: { permission: RIGHTS.section },
          input: 'OPINION',
          asked: '请填写退回的原因',
        },
        ...cancel,
      },
    },
    LEADER_REVIEW: {
      title: '市级审核（分管领导）',
      step: 7,
      process: '市级审核',
      task: { title: '审批荣誉疗养名单（分管领导）', role: 'CITY_LEADER', priority: 2, at: 'CITY' },
      on: {
        pass: {
          title: '审批通过',
          to: 'CONFIRMED',
          by: { permission: RIGHTS.leader },
          guards: [GUARD.passed],
          effects: ['confirm'],
          separation: true,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        giveBack: {
          title: '退回',
          to: 'CITY_REVIEW',
          by: { permission: RIGHTS.leader },
          input: 'OPINION',
          asked: '请填写退回的原因',
        },
        ...cancel,
      },
    },
    CONFIRMED: {
      title: '已确定',
      tone: 'done',
      step: 8,
      on: {
        reallocate: { ...cascade, title: '未使用名额再分配', to: 'CONFIRMED' },
        begin: { title: '开始执行', to: 'RUNNING', by: { system: true } },
      },
    },
    RUNNING: {
      title: '执行中',
      step: 9,
      on: {
        close: {
          title: '结束',
          to: 'CLOSED',
          by: plan,
          guards: [GUARD.results],
          tone: 'PRIMARY',
          confirm: true,
        },
      },
    },
    CLOSED: { title: '已结束', tone: 'done', step: 10, final: true },
    CANCEL_PENDING: {
      title: '取消待审批',
      tone: 'waiting',
      task: { title: '审批取消疗养计划', role: 'CITY_SECTION', priority: 2, at: 'CITY' },
      on: {
        agreeCancel: {
          title: '同意取消',
          to: 'CANCELLED',
          by: { permission: RIGHTS.section },
          separation: true,
          effects: ['cancel'],
          input: 'NOTE',
          tone: 'DANGER',
          confirm: true,
        },
        declineCancel: {
          title: '不同意取消',
          to: PREVIOUS,
          by: { permission: RIGHTS.section },
          input: 'OPINION',
          asked: '请填写不同意取消的原因',
        },
      },
    },
    CANCELLED: { title: '已取消', final: true },
  },
});

/** States in which screening and quotas may still change. */
const OPEN_PLAN: readonly string[] = ['DRAFT', 'SCREENED', 'ALLOCATED'];

/** Whether a plan in this state is still the city's alone: nothing of it is published. */
export const isOpenPlan = (state: string): boolean => OPEN_PLAN.includes(state);
