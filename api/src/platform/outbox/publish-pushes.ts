import { actorName, type Placed } from '../kernel/actor.ts';
import type { Ctx } from '../kernel/context.ts';

/** A push, and of which record's story it is. */
interface TouchedPush extends Placed {
  id: string;
  rootId?: string | null | undefined;
}

/** Tells open consoles, after the commit, that these pushes changed. */
export function publishPushes(ctx: Ctx, pushes: readonly TouchedPush[], cause: string): void {
  if (pushes.length === 0) return;
  ctx.afterCommit(() =>
    ctx.app.bus.publish({
      type: 'record',
      recordType: 'push',
      records: pushes.map(({ id, orgId, orgPath, districtCode, rootId }) => ({
        id,
        orgId,
        orgPath,
        districtCode,
        belongsTo: rootId,
      })),
      cause,
      actorName: actorName(ctx.actor),
      actorId: ctx.actor.kind === 'USER' ? ctx.actor.userId : null,
      at: ctx.app.clock.now().toISOString(),
    }),
  );
}
