import { actorName } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';
import type { FlowRow } from './binding.ts';

/** Tells open consoles once the transaction has committed. */
export function publishChanges(tx: Ctx, recordType: string, cause: string, records: readonly FlowRow[]): void {
  const { clock, bus } = tx.app;
  tx.afterCommit(() =>
    bus.publish({
      type: 'record',
      recordType,
      records: records.map(({ id, orgId, orgPath, districtCode, belongsTo }) => ({
        id,
        orgId,
        orgPath,
        districtCode,
        belongsTo,
      })),
      cause,
      actorName: actorName(tx.actor),
      actorId: tx.actor.kind === 'USER' ? tx.actor.userId : null,
      at: clock.now().toISOString(),
    }),
  );
}
