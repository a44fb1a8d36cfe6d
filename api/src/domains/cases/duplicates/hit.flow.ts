import { defineFlow, type FlowTransition } from '../../../platform/flow/index.ts';

/** How the applicant was told. */
export const TOLD_WAYS = 'duplicate.told';
/** Why two applications are not one. */
export const NOT_DUPLICATE_REASONS = 'duplicate.not';

const follows = { cascade: true } as const;
const handle = { permission: 'duplicate:handle' } as const;

const notDuplicate: FlowTransition = {
  title: '非重复',
  to: 'NOT_DUPLICATE',
  by: handle,
  input: 'REASON',
  reasons: NOT_DUPLICATE_REASONS,
  confirm: true,
  batch: true,
};
/** The two are one, and one of them is to be withdrawn: until then the new one cannot pass (4.6). Said in whatever order with the telling. */
const confirmDuplicate: Omit<FlowTransition, 'to'> = {
  title: '确认重复',
  aside: true,
  by: handle,
  guards: ['unconfirmed'],
  input: 'NOTE',
  confirm: true,
  batch: true,
};
/** The ways out that follow the cases themselves: whoever withdraws one of the two, through whichever door. */
const ends: Readonly<Record<string, FlowTransition>> = {
  newWithdrawn: { title: '新办件已撤回', to: 'WITHDRAWN_NEW', by: follows },
  oldWithdrawn: { title: '原办件已撤回', to: 'WITHDRAWN_OLD', by: follows },
  expire: { title: '办件已结束或不再重复', to: 'EXPIRED', by: follows },
};

/** One pair of applications by the same person, whatever number of matters they have in common (01 §4.5). */
export const hitFlow = defineFlow({
  key: 'cases.duplicate',
  title: '重复办件',
  version: 1,
  initial: 'OPEN',
  states: {
    OPEN: {
      title: '待告知',
      step: 1,
      stage: { name: '告知申请人' },
      task: { title: '告知申请人已办理过', role: 'CENTRE_CLERK', priority: 2 },
      on: {
        tell: {
          title: '告知登记',
          to: 'TOLD',
          by: handle,
          input: 'REASON',
          reasons: TOLD_WAYS,
          tone: 'PRIMARY',
          batch: true,
        },
        confirm: { ...confirmDuplicate, to: 'OPEN' },
        notDuplicate,
        ...ends,
      },
    },
    TOLD: {
      title: '已告知',
      tone: 'waiting',
      step: 2,
      stage: { name: '核实重复' },
      task: { title: '确认重复办件', role: 'CENTRE_CLERK', priority: 2 },
      on: { confirm: { ...confirmDuplicate, to: 'TOLD' }, notDuplicate, ...ends },
    },
    WITHDRAWN_NEW: { title: '已撤回新办件', tone: 'done', step: 3, final: true },
    WITHDRAWN_OLD: { title: '已撤回原办件', tone: 'done', step: 3, final: true },
    NOT_DUPLICATE: { title: '非重复', step: 3, final: true },
    EXPIRED: { title: '已失效', step: 3, final: true },
  },
});
