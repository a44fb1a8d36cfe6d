import type { EmptyText } from '@yjs/web-kit';
import type { CaseQueue } from '../../generated/graphql.ts';
import { type QueueState, toCaseFilter } from './queue-state.ts';

/** What this page is for, in a clerk's words. `atOnce` as people read it: 200件. */
export const queueHelp = (atOnce: string): string[] => [
  '办件按办理阶段分在各个队列中，默认把最急的排在最前。',
  '单击一行在右侧预览，用 ↑ ↓ 逐件查看，按 Enter 打开详情；勾选多件后可批量办理。',
  `勾选后点“选择全部”，可对符合筛选条件的全部办件一次办理；超过${atOnce}时在后台进行，见“批量任务”。`,
  '他人办理的结果会自动更新到列表里并短暂标出；新到的办件会提示件数，点击后才插入列表。',
  '筛选、排序和页码都在网址里，把网址发给同事即可看到同一份列表；常用筛选可存为视图。',
];

const empties: Record<CaseQueue, EmptyText> = {
  PENDING_PREREVIEW: { title: '没有待预审的办件', hint: '申请人提交或窗口登记后会出现在这里。' },
  PASSED: { title: '没有待接件的办件', hint: '预审通过的办件会出现在这里。' },
  ACCEPTED_OPEN: { title: '没有接件待办结的办件', hint: '接件后、办结前的办件会出现在这里。' },
  RETURNED: { title: '没有预审退回的办件', hint: '退回后等待申请人重新提交的办件会出现在这里。' },
  FINISHED: { title: '没有已办结的办件', hint: '正常办结、终止办结和撤销的办件会出现在这里。' },
  ALL: { title: '还没有办件', hint: '申请人提交或窗口登记后会出现在这里。' },
};

/** What an empty list says: nothing here at all, or nothing that matches. */
export function emptyQueue(state: QueueState): EmptyText {
  const filtered = Object.values(toCaseFilter(state)).some((value) => value !== undefined);
  if (filtered) return { title: '没有符合条件的办件', hint: '请放宽筛选条件，或清除筛选。' };
  return empties[state.queue];
}
