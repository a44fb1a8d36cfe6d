import { formatDateTime, type StateTone } from '@yjs/web-kit';
import type { ExportOrderFieldsFragment, ExportOrderState } from '../../generated/graphql.ts';

export const orderTone: Record<ExportOrderState, StateTone> = {
  WAITING: 'waiting',
  RUNNING: 'working',
  READY: 'done',
  FAILED: 'ended',
  CANCELLED: 'ended',
  EXPIRED: 'ended',
};

type Progress = Pick<ExportOrderFieldsFragment, 'state' | 'rowsExpected' | 'rowsWritten'>;

/** Share of the expected rows that are written, in whole per cent; 100 only once the file is there, however the list has grown or shrunk. */
export function orderPercent({ state, rowsExpected, rowsWritten }: Progress): number {
  if (state === 'READY' || state === 'EXPIRED') return 100;
  return rowsExpected === 0 ? 0 : Math.min(99, Math.floor((rowsWritten / rowsExpected) * 100));
}

type Ended = Pick<ExportOrderFieldsFragment, 'state' | 'failure' | 'expiresAt'>;

/** What the reader has to know of it beside its state: why there is no file, or until when there is one. */
export function orderNote({ state, failure, expiresAt }: Ended): string {
  switch (state) {
    case 'READY':
      return `保留至 ${formatDateTime(expiresAt)}`;
    case 'EXPIRED':
      return '文件已清除，请重新导出';
    case 'FAILED':
      return failure ?? '';
    case 'WAITING':
    case 'RUNNING':
      return '可以离开本页，完成后通知您';
    case 'CANCELLED':
      return '';
  }
}
