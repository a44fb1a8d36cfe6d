import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

const drafts = { permission: 'training.round:draft' } as const;
const publishes = { permission: 'training.round:publish' } as const;
/** With its project or institution, a round pauses or is withdrawn by itself (T14-4, BR14-4). */
const publishesOrFollows = { ...publishes, cascade: true } as const;
const system = { system: true } as const;

/** Enrolments of the round end with it (T13-9). */
const withdraw: FlowTransition = {
  title: '撤回批次',
  to: 'WITHDRAWN',
  by: publishesOrFollows,
  input: 'OPINION',
  asked: '请填写撤回原因',
  tone: 'DANGER',
  confirm: true,
  batch: true,
};
const close: FlowTransition = { title: '报名截止', to: 'CLOSED', by: system };

/** How a call to enrol goes from its draft to a run (02 §5.4). */
export const roundFlow = defineFlow({
  key: 'training.round',
  title: '报名批次',
  version: 1,
  initial: 'DRAFT',
  states: {
    DRAFT: {
      title: '草稿',
      step: 1,
      on: {
        submit: {
          title: '提交',
          to: 'PENDING_PUBLISH',
          by: drafts,
          guards: ['mayOpen', 'venueInUse'],
          tone: 'PRIMARY',
        },
        withdraw,
      },
    },
    PENDING_PUBLISH: {
      title: '待发布',
      step: 2,
      task: { title: '发布报名批次', role: 'BIZ_OFFICER', priority: 2, at: 'DISTRICT' },
      on: {
        publish: {
          title: '发布',
          to: 'PUBLISHED',
          by: publishes,
          guards: ['mayOpen', 'venueInUse', 'notOver'],
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        // Until it is published nobody has taken it up (02 §2.3).
        takeBack: { title: '撤回', to: 'DRAFT', by: drafts, input: 'NOTE', confirm: true },
        giveBack: { title: '退回修改', to: 'DRAFT', by: publishes, input: 'OPINION', confirm: true },
        withdraw,
      },
    },
    PUBLISHED: {
      title: '已发布待开始',
      tone: 'waiting',
      step: 3,
      on: { open: { title: '开始报名', to: 'OPEN', by: system }, withdraw },
    },
    OPEN: {
      title: '报名中',
      step: 4,
      on: {
        pause: {
          title: '暂停报名',
          to: 'PAUSED',
          by: publishesOrFollows,
          input: 'OPINION',
          confirm: true,
          batch: true,
        },
        close,
        withdraw,
      },
    },
    PAUSED: {
      title: '暂停',
      tone: 'paused',
      on: {
        resume: { title: '恢复报名', to: 'OPEN', by: publishes, guards: ['mayGoOn'], tone: 'PRIMARY', confirm: true },
        close,
        withdraw,
      },
    },
    CLOSED: {
      title: '已截止',
      tone: 'done',
      step: 5,
      on: { convert: { title: '开班', to: 'CONVERTED', by: { cascade: true } }, withdraw },
    },
    CONVERTED: {
      title: '已开班',
      tone: 'done',
      step: 6,
      final: true,
      on: {
        // T21-7: none of its runs will be; its trainees wait for the next one.
        revert: { title: '班次取消，恢复为已截止', to: 'CLOSED', by: { cascade: true, system: true } },
        // BR14-4: its runs ended with institution or project before they began.
        withdraw: { title: '撤回批次', to: 'WITHDRAWN', by: { cascade: true, system: true } },
      },
    },
    WITHDRAWN: { title: '已撤回', final: true },
  },
});
