import { actorName, type Ctx, type Placed } from '../../../../platform/kernel/index.ts';
import type { RecordChanged } from '../../../../platform/live/index.ts';

/** As the bus calls a call. */
export const PAD_CALL = 'padCall';

/** Says after the commit that a call has gone on, to the console that made it. */
export function tellCall(tx: Ctx, id: string, { orgId, orgPath, districtCode }: Placed): void {
  const event: RecordChanged = {
    type: 'record',
    recordType: PAD_CALL,
    records: [{ id, orgId, orgPath, districtCode }],
    cause: 'call',
    actorName: actorName(tx.actor),
    actorId: null,
    at: tx.app.clock.now().toISOString(),
  };
  tx.afterCommit(() => tx.app.bus.publish(event));
}
