import { uuidv7 } from "../../../../database/uuid.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { DEPARTMENT } from "../../departments/department-channel.js";
/**
 * 连通测试 (3.6): a signed and sealed envelope without contents goes to the department at once, past the outbox; its answer tells whether
 * address, keys and signature are right on both sides.
 */ export async function testLink(ctx, department) {
    const channel = ctx.app.registry.outbound.get(DEPARTMENT);
    if (!channel) throw new Error('the departments have no outbound channel');
    const now = ctx.app.clock.now();
    const startedAt = performance.now();
    const id = uuidv7(now.getTime());
    const answer = await channel.send(ctx, {
        pushId: id,
        kind: 'ECHO',
        streamKey: `dept-echo:${department}`,
        seq: 0,
        payload: {
            department,
            sentAt: now.toISOString()
        },
        traceId: ctx.traceId
    });
    const ok = answer.outcome === 'ACKED' || answer.outcome === 'SENT';
    await recordAudit(ctx, {
        event: 'feedback.link-test',
        objectType: 'department',
        objectId: department,
        ok,
        detail: {
            ...answer
        }
    });
    return {
        ok,
        message: answer.message,
        elapsedMs: Math.round(performance.now() - startedAt)
    };
}

//# sourceMappingURL=echo.js.map