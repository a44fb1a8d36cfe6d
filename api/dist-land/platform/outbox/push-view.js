import { hasPermission } from "../kernel/actor.js";
import { OUTBOX_STATES } from "./message.js";
export function toView(ctx, row) {
    const channel = ctx.app.registry.outbound.get(row.channel);
    const ended = row.state === 'REJECTED' || row.state === 'DEAD';
    const waitsForRetry = row.state === 'PENDING' && row.attempts > 0 && !row.waitingForEarlier;
    return {
        ...row,
        channelTitle: channel?.title ?? row.channel,
        kindTitle: channel?.kinds[row.kind] ?? row.kind,
        stateTitle: row.waitingForEarlier ? '等待前序' : OUTBOX_STATES[row.state],
        // When the message's lease ends is nothing a person could use.
        nextAttemptAt: row.state === 'PENDING' && !row.waitingForEarlier ? row.nextAttemptAt : null,
        canRetry: (ended || waitsForRetry || row.state === 'SENT') && hasPermission(ctx.actor, 'push:retry'),
        canAmend: row.state === 'REJECTED' && channel?.corrections?.[row.kind] !== undefined && hasPermission(ctx.actor, 'push:amend'),
        canSkip: ended && hasPermission(ctx.actor, 'push:skip')
    };
}

//# sourceMappingURL=push-view.js.map