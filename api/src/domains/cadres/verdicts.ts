import type { FlowTransition } from '../../platform/flow/index.ts';

const opinion = { input: 'OPINION', asked: '请填写原因（5至500个字）', separation: true } as const;

/** What is judged: single persons, or a batch as a whole (整批). */
type Judged = '' | '整批';

/** 退回 of one level. */
export const sendBack = (permission: string, judged: Judged = ''): FlowTransition => ({
  title: `${judged}退回`,
  to: 'RETURNED',
  by: { permission },
  ...opinion,
});

/** The verdicts of one level: nobody judges what he has submitted, nor what he has just judged (C-5, E-WF-03). */
export const verdictsOf = (
  permission: string,
  to: string,
  judged: Judged = '',
): Record<'pass' | 'return' | 'reject', FlowTransition> => ({
  pass: { title: `${judged}通过`, to, by: { permission }, separation: true, input: 'NOTE', tone: 'PRIMARY' },
  return: sendBack(permission, judged),
  reject: {
    title: `${judged}驳回`,
    to: 'REJECTED',
    by: { permission },
    ...opinion,
    tone: 'DANGER',
    confirm: true,
  },
});
