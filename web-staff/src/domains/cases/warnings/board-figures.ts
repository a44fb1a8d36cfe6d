import { today } from '@yjs/web-kit';
import type { Figure } from '../../../platform/charts/Figures.tsx';
import { openStatuses } from '../queue-state.ts';

/** What is at work, near its limit, past it, and ended today (01 §6.9); each figure opens the cases that it counts. */
export function caseFigures(board: { open: number; near: number; overdue: number; finishedToday: number }): Figure[] {
  return [
    { title: '待办（件）', value: board.open, to: `/cases?queue=ALL&status=${openStatuses.join(',')}` },
    { title: '临期（件）', value: board.near, to: '/cases?queue=ALL&time=URGENT' },
    { title: '超期（件）', value: board.overdue, to: '/cases?queue=ALL&time=OVERDUE' },
    { title: '今日办结（件）', value: board.finishedToday, to: `/cases?queue=ALL&finishedFrom=${today()}` },
  ];
}

/** What a superior has to judge of the warnings. */
export const reviewFigure = ({ review }: { review: number }): Figure => ({
  title: '误报待复核（条）',
  value: review,
  to: '/warnings?queue=REVIEW',
});
