import { defineFlow } from '../../../../platform/flow/index.ts';

const opens = { permission: 'training.run:open' } as const;
const signs = { permission: 'training.contract:sign' } as const;
const follows = { cascade: true } as const;

/** The run was cancelled or stopped, or no trainee of the district is in it any more (02 §13.7). */
const void_ = { title: '解除', to: 'VOID', by: follows } as const;

/** 培训合同: one for each run and district (T21-4). */
export const contractFlow = defineFlow({
  key: 'training.contract',
  title: '培训合同',
  version: 1,
  initial: 'DRAFT',
  starts: { draft: '生成合同' },
  states: {
    DRAFT: {
      title: '草拟',
      step: 1,
      on: {
        upload: {
          title: '上传合同',
          to: 'DIST_SIGN',
          by: opens,
          guards: ['stated'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
        },
        recount: { title: '人数变化', to: 'DRAFT', by: follows, aside: true },
        void: void_,
      },
    },
    DIST_SIGN: {
      title: '待区签署',
      step: 2,
      stage: { name: '区签署' },
      task: { title: '确认签订培训合同', role: 'BIZ_OFFICER', priority: 2 },
      on: {
        sign: {
          title: '确认签订',
          to: 'SIGNED',
          by: signs,
          guards: ['stated', 'scanned'],
          input: 'NOTE',
          tone: 'PRIMARY',
          confirm: true,
          batch: true,
        },
        giveBack: { title: '退回机构', to: 'DRAFT', by: signs, input: 'OPINION', confirm: true },
        remind: { title: '催签', to: 'DIST_SIGN', by: opens, aside: true, batch: true },
        // Who is in the run has changed: what was uploaded says another number.
        reopen: { title: '人数变化，重新上传', to: 'DRAFT', by: follows },
        void: void_,
      },
    },
    SIGNED: {
      title: '已签订',
      tone: 'done',
      step: 3,
      on: { supplement: { title: '补充协议', to: 'CHANGED', by: follows }, void: void_ },
    },
    CHANGED: {
      title: '已变更',
      tone: 'done',
      on: { supplement: { title: '补充协议', to: 'CHANGED', by: follows, aside: true }, void: void_ },
    },
    VOID: { title: '已解除', final: true },
  },
});

/** States in which a contract is signed by both sides. */
export const SIGNED_STATES = ['SIGNED', 'CHANGED'] as const;
