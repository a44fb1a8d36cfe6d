import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import type { Synced } from './sync-state.ts';

/** What live updates call the push mark of a case or sub-case. Apart from the records themselves: nobody has worked on them. */
export const LIBRARY_SYNC = 'librarySync';

/** Tells open consoles, after the commit, that the library's answers have changed these records' marks (01 §5.6, "推送状态"). */
export function announceSync(tx: Ctx, records: readonly Synced[]): void {
  if (records.length === 0) return;
  const { clock, bus } = tx.app;
  tx.afterCommit(() =>
    bus.publish({
      type: 'record',
      recordType: LIBRARY_SYNC,
      records,
      cause: '推送结果',
      actorName: actorName(tx.actor),
      actorId: null,
      at: clock.now().toISOString(),
    }),
  );
}
