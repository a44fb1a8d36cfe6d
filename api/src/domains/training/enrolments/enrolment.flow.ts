import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';
import { verdicts } from '../verdicts.ts';

const own = { permission: 'training.enrolment:enrol' } as const;
const reviews = { permission: 'training.enrolment:review' } as const;
const releases = { permission: 'training.enrolment:release' } as const;
const follows = { cascade: true } as const;
/** Why trainees cancel: a list, and words beside it (T13-6). */
export const CANCEL_REASONS = 'training.enrolment.cancel';

/** Why districts reject: a list, with words beside each (T20-6). */
export const REJECT_REASONS = 'training.enrolment.reject';

/** T13-6: the trainee's own, before the deadline. */
const cancel: FlowTransition = {
  title: '取消报名',
  to: 'CANCELLED',
  by: own,
  guards: ['beforeDeadline'],
  input: 'REASON',
  reasons: CANCEL_REASONS,
  confirm: true,
};
/** T13-9: the round was withdrawn. */
const endWithRound: FlowTransition = { title: '批次撤回', to: 'CANCELLED', by: follows };
/** T13-7: the district has agreed to what he asked for. */
const exit: FlowTransition = { title: '退训', to: 'WITHDRAWN', by: follows };
const ends = { cancel, exit, endWithRound };

/** 02 §13.7: the district’s rejection reaches whoever is in a run already; he is taken out of it. */
const revokePlaced: FlowTransition = {
  title: '撤销通过并移出班次',
  to: 'REJECTED',
  by: reviews,
  input: 'OPINION',
  tone: 'DANGER',
  confirm: true,
};

/** One trainee in one round (02 §5.4, §12.4), and what became of him in the run that he was placed in (§13, §16). */
export const enrolmentFlow = defineFlow({
  key: 'training.enrolment',
  title: '学员报名',
  version: 1,
  initial: 'VERIFYING',
  starts: { enrol: '报名' },
  states: {
    // Where identity is known before the row is written, it begins in one of the states that this leads to.
    VERIFYING: {
      title: '待核验',
      on: {
        admit: { title: '核验通过', to: 'PENDING', by: follows },
        wait: { title: '候补', to: 'WAITLIST', by: follows },
        intercept: { title: '拦截', to: 'BLOCKED', by: follows },
        expire: { title: '核验超时', to: 'CANCELLED', by: follows },
        settle: {
          title: '人工核验通过',
          to: 'PENDING',
          by: reviews,
          guards: ['duplicateIdentity'],
          input: 'OPINION',
          tone: 'PRIMARY',
          confirm: true,
        },
        refuse: {
          title: '人工核验不通过',
          to: 'REJECTED',
          by: reviews,
          guards: ['duplicateIdentity'],
          input: 'OPINION',
          tone: 'DANGER',
          confirm: true,
        },
        ...ends,
      },
    },
    PENDING: {
      title: '待审核',
      step: 1,
      // enrol.review_sla_days (02 §4).
      stage: { name: '报名审核' },
      task: { title: '审核学员报名', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        ...verdicts({
          permission: 'training.enrolment:review',
          level: 'district',
          pass: 'APPROVED',
          back: 'RETURNED',
          reject: 'REJECTED',
          // 代报: who has enrolled somebody does not let him through.
          guards: ['othersEnrolment', 'freshIdentity'],
          rejectReasons: REJECT_REASONS,
          listsMissing: true,
          titles: { pass: '审核通过', back: '退回补充', reject: '审核不通过' },
        }),
        // What carries a warning is decided one by one, with the reason why it may pass (12.4 batch).
        districtPassWarned: {
          title: '核对后通过',
          to: 'APPROVED',
          by: reviews,
          guards: ['othersEnrolment', 'warnedIdentity'],
          input: 'OPINION',
          tone: 'PRIMARY',
          confirm: true,
        },
        ...ends,
      },
    },
    WAITLIST: {
      title: '候补',
      tone: 'waiting',
      on: {
        promote: { title: '自动递补', to: 'PENDING', by: follows },
        // T13-5: identity is looked at again before a place is given.
        intercept: { title: '拦截', to: 'BLOCKED', by: follows },
        ...ends,
      },
    },
    RETURNED: {
      title: '待补充材料',
      tone: 'paused',
      // T20-5: five working days, then the place goes to the next.
      stage: { name: '补充材料', onExpiry: 'lapse' },
      on: {
        resubmit: { title: '补充提交', to: 'PENDING', by: own, input: 'NOTE', tone: 'PRIMARY' },
        lapse: { title: '逾期未补充材料', to: 'CANCELLED', by: { system: true } },
        ...ends,
      },
    },
    APPROVED: {
      title: '审核通过',
      tone: 'done',
      step: 2,
      on: {
        revoke: { title: '撤销通过', to: 'PENDING', by: reviews, input: 'OPINION', confirm: true },
        recheck: { title: '身份信息变化，复查', to: 'PENDING', by: follows },
        place: { title: '编入班次', to: 'PLACED', by: follows },
        // T21-9: who joins a run that has begun studies from then on.
        joinRunning: { title: '补录入班', to: 'STUDYING', by: follows },
        ...ends,
      },
    },
    PLACED: {
      title: '已编入班次',
      tone: 'done',
      step: 3,
      on: {
        unplace: { title: '移出班次', to: 'APPROVED', by: follows },
        study: { title: '开始培训', to: 'STUDYING', by: follows },
        revokePlaced,
        exit,
      },
    },
    STUDYING: {
      title: '培训中',
      step: 4,
      on: {
        complete: { title: '结业', to: 'COMPLETED', by: follows },
        fail: { title: '未结业', to: 'NOT_COMPLETED', by: follows },
        exit,
      },
    },
    // T24-6: what was decided is put right with the city's consent.
    COMPLETED: {
      title: '已结业',
      tone: 'done',
      step: 5,
      final: true,
      on: { amendFailed: { title: '更正为未结业', to: 'NOT_COMPLETED', by: { cascade: true, system: true } } },
    },
    NOT_COMPLETED: {
      title: '未结业',
      step: 5,
      final: true,
      on: { amendCompleted: { title: '更正为已结业', to: 'COMPLETED', by: { cascade: true, system: true } } },
    },
    REJECTED: { title: '审核不通过', final: true },
    CANCELLED: { title: '已取消', final: true },
    WITHDRAWN: { title: '已退训', final: true },
    // Not an end: by hand, with the city's approval, it may go on (T20-9).
    BLOCKED: {
      title: '报名不成功（已拦截）',
      tone: 'ended',
      on: {
        askRelease: {
          title: '申请人工放行',
          to: 'RELEASING',
          by: reviews,
          guards: ['releasable'],
          input: 'OPINION',
          asked: '请填写放行理由',
          confirm: true,
        },
      },
    },
    RELEASING: {
      title: '待市级批准放行',
      task: { title: '批准人工放行', role: 'CITY_OFFICER', priority: 2, at: 'CITY' },
      on: {
        approveRelease: {
          title: '批准放行',
          to: 'PENDING',
          by: releases,
          guards: ['placeFree'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          separateFrom: { actions: ['askRelease'], message: '不能批准本人提出的放行申请' },
        },
        rejectRelease: {
          title: '不同意放行',
          to: 'BLOCKED',
          by: releases,
          input: 'OPINION',
          tone: 'DANGER',
          confirm: true,
        },
        endWithRound,
      },
    },
  },
});
