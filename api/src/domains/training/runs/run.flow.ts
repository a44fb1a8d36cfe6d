import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { verdicts } from '../verdicts.ts';

const opens = { permission: 'training.run:open' } as const;
const stops = { permission: 'training.run:stop' } as const;
const follows = { cascade: true } as const;

const submit: FlowTransition = {
  title: '申请开班',
  to: 'DIST_REVIEW',
  by: opens,
  guards: ['complete', 'trainees', 'notBlocked', 'qualified', 'inTime'],
  tone: 'PRIMARY',
  confirm: true,
};
/** What nobody has judged, the institution lets go by itself. */
const drop: FlowTransition = {
  title: '放弃开班',
  to: 'CANCELLED',
  by: opens,
  input: 'OPINION',
  asked: '请填写放弃原因',
  tone: 'DANGER',
  confirm: true,
};
/** T21-7: by the city, or because the district has agreed to what the institution asked for. */
const cancel: FlowTransition = {
  title: '取消开班',
  to: 'CANCELLED',
  by: { ...stops, cascade: true },
  input: 'OPINION',
  asked: '请填写取消原因',
  tone: 'DANGER',
  confirm: true,
};
/** BR21-3: with too few its trainees go over to a later run of the project. */
const merge: FlowTransition = { title: '合并到下一期', to: 'CANCELLED', by: follows, guards: ['tooFew'] };
/** BR14-4: its institution or project was removed before it began. */
const endWithLibrary: FlowTransition = { title: '机构或项目被剔除，班次取消', to: 'CANCELLED', by: follows };
/** T21-6: both states know it, so that who presses too early is told what is missing. */
const start: FlowTransition = {
  title: '启动培训',
  to: 'RUNNING',
  by: opens,
  guards: ['contractsSigned', 'startDay', 'mayStart'],
  tone: 'PRIMARY',
  confirm: true,
};
const aside = (state: string) => ({
  // BR21-4: what was agreed to is written into the run; its clocks go on.
  change: { title: '班次变更', to: state, by: follows, aside: true } as const,
});

/** How a run goes from its draft to the settlement (02 §13.4, §16.4, §19). */
export const runFlow = defineFlow({
  key: 'training.run',
  title: '培训班次',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: { title: '草稿', step: 1, on: { submit, drop, merge, endWithLibrary } },
    RETURNED: {
      title: '退回修改',
      tone: 'paused',
      task: { title: '修改后重新申请开班', role: 'INST', priority: 2 },
      on: { submit, drop, merge, cancel, endWithLibrary },
    },
    DIST_REVIEW: {
      title: '待区审核',
      step: 2,
      stage: { name: '区审核' },
      task: { title: '审核开班申请', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: 'training.run:review',
          level: 'district',
          pass: 'CENTRE_RECHECK',
          back: 'RETURNED',
          reject: 'REJECTED',
          guards: ['enough', 'notBlocked'],
        }),
        // While nobody has judged it (02 §2.3).
        takeBack: { title: '撤回', to: 'DRAFT', by: opens, input: 'NOTE', confirm: true },
        cancel,
        endWithLibrary,
      },
    },
    CENTRE_RECHECK: {
      title: '待市服务中心复核',
      step: 3,
      stage: { name: '市服务中心复核' },
      task: { title: '复核开班申请', role: 'CITY_CENTRE', priority: 2, at: 'CENTRE' },
      on: {
        ...verdicts({
          permission: 'training.run:recheck',
          level: 'centre',
          pass: 'CONTRACTING',
          back: 'RETURNED',
          guards: ['enough', 'notBlocked'],
          apartFrom: ['district'],
          titles: { pass: '复核通过', back: '退回机构' },
        }),
        cancel,
        endWithLibrary,
      },
    },
    CONTRACTING: {
      title: '待签合同',
      step: 4,
      task: { title: '与各区签订培训合同', role: 'INST', priority: 2 },
      on: {
        start,
        ready: { title: '合同已全部签订', to: 'READY', by: follows },
        exempt: { title: '免签合同', to: 'CONTRACTING', by: follows, aside: true },
        ...aside('CONTRACTING'),
        cancel,
        endWithLibrary,
      },
    },
    READY: {
      title: '待开训',
      tone: 'waiting',
      step: 5,
      task: { title: '启动培训', role: 'INST', priority: 2 },
      on: { start, ...aside('READY'), cancel, endWithLibrary },
    },
    RUNNING: {
      title: '培训中',
      step: 6,
      on: {
        join: { title: '补录学员', to: 'RUNNING', by: follows, aside: true },
        ...aside('RUNNING'),
        // T24-1: by the calendar, once whoever keeps lessons agrees.
        lessonsDone: { title: '课程结束', to: 'LESSONS_DONE', by: { system: true }, guards: ['mayEndLessons'] },
        // AC24-2: waits and says what is missing; who is quicker than the calendar ends the lessons with it.
        askCompletion: {
          title: '申请结课',
          to: 'LESSONS_DONE',
          by: { permission: 'training.completion:apply' },
          guards: ['mayEndLessons'],
          tone: 'PRIMARY',
          confirm: true,
        },
        terminate: {
          title: '终止培训',
          to: 'TERMINATED',
          by: { permission: 'training.run:terminate' },
          input: 'OPINION',
          asked: '请填写终止原因',
          tone: 'DANGER',
          confirm: true,
        },
      },
    },
    LESSONS_DONE: {
      title: '待结课',
      tone: 'waiting',
      step: 7,
      on: { applyCompletion: { title: '申请结课', to: 'COMPLETION_REVIEW', by: follows } },
    },
    COMPLETION_REVIEW: {
      title: '结课审核中',
      step: 8,
      on: {
        complete: { title: '结课审核通过', to: 'COMPLETED', by: follows },
        returnCompletion: { title: '结课退回', to: 'LESSONS_DONE', by: follows },
      },
    },
    COMPLETED: {
      title: '已结课',
      tone: 'done',
      step: 9,
      on: { settle: { title: '补助办结', to: 'SETTLED', by: follows } },
    },
    SETTLED: { title: '已办结', tone: 'done', step: 10, final: true },
    REJECTED: { title: '不通过', final: true },
    CANCELLED: { title: '已取消', final: true },
    TERMINATED: {
      title: '已终止',
      final: true,
      on: {
        // T21-8, 02 §19.8: whether and that what was taught is settled, the city alone decides.
        decideSettlement: {
          title: '决定结算',
          to: 'TERMINATED',
          by: { permission: 'training.subsidy:decide' },
          aside: true,
          guards: ['maySettle'],
          input: 'OPINION',
          asked: '请填写结算决定及依据',
          confirm: true,
        },
      },
    },
  },
});

/** States in which a run may still be cancelled: it has not begun (T21-7). */
export const BEFORE_RUNNING = Object.entries(runFlow.states).flatMap(([state, { on = {} }]) =>
  'endWithLibrary' in on ? [state] : [],
);
