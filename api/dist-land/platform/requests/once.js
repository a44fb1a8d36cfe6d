import { setTimeout as sleep } from 'node:timers/promises';
import { firstRow, run, sql } from "../../database/sql.js";
import { isUuid } from "../../database/uuid.js";
import { canonicalJson, sm3Hex } from "../crypto/index.js";
import { badInput, refuse } from "../errors/index.js";
import { requireUser } from "../kernel/index.js";
/** A request without a result for this long belongs to a process that has died; the next try takes it over. */ const LEASE_SECONDS = 120;
const WAIT_STEP_MS = 100;
const WAIT_STEPS = 300;
/**
 * Runs an act once per (user, request id): a repeat — a double click, a retry after a lost answer — waits for the first and gets its
 * result; the same id with other input is E-IDEM-01. The act opens its own transactions; one that is refused as a whole frees its id.
 * `T` must survive JSON.
 */ export async function once(ctx, operation, requestId, input, act) {
    const user = requireUser(ctx);
    if (!isUuid(requestId)) throw badInput([
        {
            path: 'requestId',
            message: '请求编号格式不正确'
        }
    ]);
    const digest = sm3Hex(canonicalJson(JSON.parse(JSON.stringify({
        operation,
        input
    }))));
    const key = sql`user_id = ${user.userId} and request_id = ${requestId}`;
    // Whoever waited for a request that failed must take the id before acting: several may have waited.
    while(!await take(ctx, user.userId, requestId, operation, digest)){
        const first = await waitForResult(ctx, key, digest);
        if (first) return first;
    }
    let result;
    try {
        result = await act();
    } catch (error) {
        await run(ctx, sql`delete from act_request where ${key} and result is null`);
        throw error;
    }
    // Not inside the try: what has been done must not free its id, or the next try would do it again.
    await run(ctx, sql`update act_request set result = ${JSON.stringify(result)}::jsonb where ${key}`);
    return result;
}
async function take(ctx, userId, requestId, operation, digest) {
    const now = ctx.app.clock.now();
    const taken = await run(ctx, sql`
    insert into act_request as a (request_id, user_id, operation, input_digest, created_at)
    values (${requestId}, ${userId}, ${operation}, ${digest}, ${now})
    on conflict (user_id, request_id) do update set created_at = excluded.created_at
      where a.result is null and a.input_digest = excluded.input_digest and a.created_at < ${new Date(now.getTime() - LEASE_SECONDS * 1000)}`);
    return taken > 0;
}
/** The first request's result; undefined when it has failed meanwhile and freed its id. */ async function waitForResult(ctx, key, digest) {
    for(let step = 0; step < WAIT_STEPS; step += 1){
        const first = await firstRow(ctx, sql`select input_digest as "inputDigest", result from act_request where ${key}`);
        if (!first) return undefined;
        if (first.inputDigest !== digest) throw refuse('E-IDEM-01');
        if (first.result) return first.result;
        await sleep(WAIT_STEP_MS);
    }
    throw refuse('E-0008', {
        traceId: ctx.traceId
    });
}

//# sourceMappingURL=once.js.map