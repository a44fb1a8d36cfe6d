import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { twoLevels } from '../verdicts.ts';

const reports = { permission: 'training.inspection:report' } as const;
const reviews = { permission: 'training.inspection:review' } as const;
const rechecks = { permission: 'training.inspection:recheck' } as const;
const manages = { permission: 'training.inspection:manage' } as const;
const follows = { cascade: true } as const;
const system = { system: true } as const;

const RECHECKS = twoLevels('agree', 'agreeImprovement', 'giveBack');
const REVIEWS = twoLevels('pass', 'fail', 'improve', 'proposeImprovement', 'extend');

/** T19-3. */
const pass: FlowTransition = {
  title: '判定合格',
  to: 'CENTRE_RECHECK',
  by: reviews,
  guards: ['sheetComplete', 'passable'],
  separateFrom: RECHECKS,
  input: 'NOTE',
  tone: 'PRIMARY',
  confirm: true,
  batch: true,
};
const fail: FlowTransition = {
  title: '判定不合格',
  to: 'CENTRE_RECHECK',
  by: reviews,
  guards: ['sheetComplete'],
  separateFrom: RECHECKS,
  input: 'OPINION',
  tone: 'DANGER',
  confirm: true,
};
/** T19-4. */
const improve: FlowTransition = {
  title: '需改进',
  to: 'IMPROVING',
  by: reviews,
  guards: ['improvementDirect', 'roundsLeft', 'disputeAnswered', 'problemsNamed'],
  separateFrom: RECHECKS,
  input: 'NOTE',
  confirm: true,
};
/** A15 otherwise (`insp.send_all_to_recheck`): the centre sees it before the institution does. */
const proposeImprovement: FlowTransition = {
  ...improve,
  title: '需改进，提交复核',
  to: 'CENTRE_RECHECK',
  guards: ['improvementRechecked', 'roundsLeft', 'disputeAnswered', 'problemsNamed'],
};
/** While the district has given no verdict and there is still time to hand it in anew (02 §2.3). */
const takeBack = (to: string): FlowTransition => ({
  title: '撤回',
  to,
  by: reports,
  guards: ['timeLeft'],
  input: 'NOTE',
  confirm: true,
});
/** The project has left the library meanwhile (02 §11.7). */
const end: FlowTransition = { title: '项目已剔除，年检终止', to: 'ENDED', by: follows };

const reviewTask = { title: '审核项目年检', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' } as const;
const reviewStage = { name: '年检区审核' } as const;

/** How the inspection of one project goes (02 §11.4). 逾期 is no state: it follows from the deadline. */
export const inspectionFlow = defineFlow({
  key: 'training.inspection',
  title: '项目年检',
  version: 1,
  initial: 'NOT_STARTED',
  states: {
    NOT_STARTED: { title: '未开始', on: { start: { title: '启动年检', to: 'REPORTING', by: follows } } },
    REPORTING: {
      title: '待上报',
      tone: 'waiting',
      step: 1,
      task: { title: '上报年检材料', role: 'INST', priority: 2 },
      on: {
        report: {
          title: '上报',
          to: 'DIST_REVIEW',
          by: reports,
          guards: ['reportOpen', 'reportComplete'],
          tone: 'PRIMARY',
        },
        markOverdue: { title: '逾期未年检', to: 'REPORTING', by: system, aside: true },
        lapse: { title: '批次结束未上报', to: 'ENDED', by: follows },
        end,
      },
    },
    DIST_REVIEW: {
      title: '待区审核',
      step: 2,
      stage: reviewStage,
      task: reviewTask,
      on: { pass, improve, proposeImprovement, fail, takeBack: takeBack('REPORTING'), end },
    },
    IMPROVING: {
      title: '待整改',
      tone: 'paused',
      task: { title: '整改并重新上传年检材料', role: 'INST', priority: 1 },
      on: {
        resubmit: { title: '重新提交', to: 'RE_REVIEW', by: reports, guards: ['repliesComplete'], tone: 'PRIMARY' },
        flagOverdue: { title: '整改逾期', to: 'IMPROVING', by: system, aside: true },
        extend: { title: '延长整改期限', to: 'IMPROVING', by: follows, aside: true },
        fail: { ...fail, guards: ['improvementOverdue', 'sheetComplete'] },
        end,
      },
    },
    RE_REVIEW: {
      title: '待区重审',
      stage: reviewStage,
      task: reviewTask,
      on: { pass, improve, proposeImprovement, fail, takeBack: takeBack('IMPROVING'), end },
    },
    CENTRE_RECHECK: {
      title: '待复核',
      step: 3,
      stage: { name: '年检复核' },
      task: { title: '复核项目年检', role: 'CITY_CENTRE', priority: 2, at: 'CENTRE' },
      on: {
        agree: {
          title: '复核同意',
          to: 'DONE',
          by: rechecks,
          guards: ['finalVerdict'],
          separateFrom: REVIEWS,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        agreeImprovement: {
          title: '复核同意整改',
          to: 'IMPROVING',
          by: rechecks,
          guards: ['improvementProposed'],
          separateFrom: REVIEWS,
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        giveBack: {
          title: '复核退回',
          to: 'BACK_TO_DIST',
          by: rechecks,
          separateFrom: REVIEWS,
          input: 'OPINION',
          confirm: true,
          batch: true,
        },
        end,
      },
    },
    BACK_TO_DIST: {
      title: '复核退回',
      tone: 'paused',
      stage: reviewStage,
      task: reviewTask,
      on: { pass, proposeImprovement, fail, end },
    },
    DONE: {
      title: '已完成',
      tone: 'done',
      step: 4,
      final: true,
      on: {
        mark: {
          title: '标记',
          to: 'DONE',
          by: manages,
          aside: true,
          guards: ['failedUndecided'],
          input: 'OPINION',
          asked: '请填写标记原因',
          confirm: true,
          batch: true,
        },
        remove: {
          title: '剔除',
          to: 'DONE',
          by: manages,
          aside: true,
          guards: ['failedUndecided'],
          input: 'OPINION',
          asked: '请填写剔除原因',
          tone: 'DANGER',
          confirm: true,
        },
        lift: {
          title: '解除标记',
          to: 'DONE',
          by: manages,
          aside: true,
          guards: ['passedMarked'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
      },
    },
    ENDED: { title: '已终止', final: true },
  },
});
