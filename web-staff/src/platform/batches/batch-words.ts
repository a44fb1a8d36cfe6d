import type { StateTone } from '@yjs/web-kit';
import type { BatchFieldsFragment, BatchState, RowResult } from '../../generated/graphql.ts';
import { rowResultTitles } from '../../generated/titles/row-result.ts';

export const batchTone: Record<BatchState, StateTone> = {
  PROPOSED: 'waiting',
  WAITING: 'waiting',
  RUNNING: 'working',
  PAUSED: 'paused',
  STOPPED: 'ended',
  DONE: 'done',
};

export const resultWords: Record<RowResult, string> = rowResultTitles;

type Counts = Pick<BatchFieldsFragment, 'ok' | 'skipped' | 'failed' | 'open' | 'endedAt'>;

/** 成功 310 件，跳过 2 件，失败 1 件，待办理 7 件. */
export function batchCounts({ ok, skipped, failed, open, endedAt }: Counts): string {
  const rest = open > 0 ? `，${endedAt ? '未执行' : '待办理'} ${open} 件` : '';
  return `成功 ${ok} 件，跳过 ${skipped} 件，失败 ${failed} 件${rest}`;
}

/** Share of the rows that have a result, in whole per cent, never 100 before the last. */
export function batchPercent({ total, open }: Pick<BatchFieldsFragment, 'total' | 'open'>): number {
  return total === 0 ? 100 : Math.floor(((total - open) / total) * 100);
}
