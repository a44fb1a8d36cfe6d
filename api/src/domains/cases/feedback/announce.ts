import { actorName, type Ctx, type Placed } from '../../../platform/kernel/index.ts';

/** What files, pushes and live updates call a message of a department. */
export const FEEDBACK_RECORD = 'feedback';

/** Tells open consoles, after the commit, that these messages came or changed. */
export function announceFeedback(tx: Ctx, records: readonly ({ id: string } & Placed)[], cause: string): void {
  if (records.length === 0) return;
  const { clock, bus } = tx.app;
  tx.afterCommit(() =>
    bus.publish({
      type: 'record',
      recordType: FEEDBACK_RECORD,
      records: records.map(({ id, orgId, orgPath, districtCode }) => ({ id, orgId, orgPath, districtCode })),
      cause,
      actorName: actorName(tx.actor),
      actorId: tx.actor.kind === 'USER' ? tx.actor.userId : null,
      at: clock.now().toISOString(),
    }),
  );
}
