import { actorName, type Ctx, type Placed } from '../../../../platform/kernel/index.ts';
import type { RecordChanged } from '../../../../platform/live/index.ts';

/** As the bus and the console's live lists call a pad. */
export const PAD = 'evaluationPad';

/** Says after the commit that something about a pad has changed: to the pad itself, and to the consoles that may see it. */
export function tellPad(tx: Ctx, padId: string, place: Placed, cause: string): void {
  const event: RecordChanged = {
    type: 'record',
    recordType: PAD,
    records: [{ id: padId, ...place }],
    cause,
    actorName: actorName(tx.actor),
    actorId: tx.actor.kind === 'USER' ? tx.actor.userId : null,
    at: tx.app.clock.now().toISOString(),
  };
  tx.afterCommit(() => tx.app.bus.publish(event));
}
