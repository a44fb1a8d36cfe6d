import { MINUTE_MS } from "../../calendar/index.js";
import { banListOf } from "../bans/enforce-bans.js";
import { getDirectory } from "../serve/directory.js";
import { assertKnown, verifySignature } from "./identify.js";
import { GatewayRefusal } from "./refusals.js";
/** Stands behind the text of a banned call that would have failed the proof of identity as well; R2 goes on by it. */ export const UNPROVEN = '（身份校验仍未通过）';
/** The rule of signature, timestamp and nonce. */ export const PROOF_RULE = 'R2';
/** A banned caller costs us no more than so much memory, so often. */ const MOST_BODY = 64 * 1024;
const MOST_A_MINUTE = 30;
const looked = new WeakMap();
/**
 * Whether to read a banned caller's body only to learn if it still fails what it was banned for (03 §39.3): of small calls, and of a few a
 * minute from one address, so that a ban goes on costing the caller more than us.
 */ export function isWorthProving(ctx, ip, request) {
    const now = ctx.app.clock.now();
    if (!banListOf(ctx.app)?.isBannedBy(PROOF_RULE, ip, now)) return false;
    const length = Number(request.headers['content-length'] ?? Number.NaN);
    if (!(length <= MOST_BODY)) return false;
    const byIp = looked.get(ctx.app) ?? new Map();
    looked.set(ctx.app, byIp);
    const minute = Math.floor(now.getTime() / MINUTE_MS);
    if (byIp.size > 10_000) byIp.clear();
    const known = byIp.get(ip);
    const count = known?.minute === minute ? known.count + 1 : 1;
    byIp.set(ip, {
        minute,
        count
    });
    return count <= MOST_A_MINUTE;
}
/** Whether the call would have failed by application, clock, or signature. Its nonce stays unused: nothing of a banned call is kept but its log. */ export async function failsProof(ctx, headers, body) {
    try {
        const app = (await getDirectory(ctx)).apps.get(headers.appId);
        verifySignature(ctx, assertKnown(ctx, app, headers), headers, body);
        return false;
    } catch (error) {
        if (error instanceof GatewayRefusal) return error.code.startsWith('DX-401');
        throw error;
    }
}

//# sourceMappingURL=banned-proof.js.map