import { actorName } from "../kernel/actor.js";
/** Tells open consoles, after the commit, that these pushes changed. */ export function publishPushes(ctx, pushes, cause) {
    if (pushes.length === 0) return;
    ctx.afterCommit(()=>ctx.app.bus.publish({
            type: 'record',
            recordType: 'push',
            records: pushes.map(({ id, orgId, orgPath, districtCode })=>({
                    id,
                    orgId,
                    orgPath,
                    districtCode
                })),
            cause,
            actorName: actorName(ctx.actor),
            actorId: ctx.actor.kind === 'USER' ? ctx.actor.userId : null,
            at: ctx.app.clock.now().toISOString()
        }));
}

//# sourceMappingURL=publish-pushes.js.map