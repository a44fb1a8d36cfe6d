import { formatDateTime } from "../../calendar/index.js";
import { canonicalRequest, sm2Verify, verifyRequest } from "../../crypto/index.js";
import { banListOf } from "../bans/enforce-bans.js";
import { getDirectory } from "../serve/directory.js";
import { requireBinding, requireCertificate } from "./client-certificate.js";
import { IpList } from "./ip-list.js";
import { isNonceUsed, useNonce } from "./nonce.js";
import { GatewayRefusal } from "./refusals.js";
const CLOCK_TOLERANCE_MS = 300_000;
const APP_ID = /^[\w.-]{1,40}$/;
const NONCE = /^[\w-]{16,64}$/;
/**
 * First half of the pipeline, before the body is read: black list → certificate (DX-4015) → application known (DX-4014) and bound to that certificate → its clock (DX-4012) → a nonce at all.
 * Whoever fails here has cost us neither memory nor a statement.
 */ export async function admitCaller(ctx, ip, headers) {
    const until = banListOf(ctx.app)?.until(ip, ctx.app.clock.now());
    if (until) throw new GatewayRefusal('DX-4031', {
        until: formatDateTime(until)
    });
    requireCertificate(ctx.app.config, headers.certificate);
    return assertKnown(ctx, APP_ID.test(headers.appId) ? (await getDirectory(ctx)).apps.get(headers.appId) : undefined, headers);
}
/** The application, when it exists and its head is in order. @throws DX-4014, DX-4012, DX-4001 */ export function assertKnown(ctx, app, headers) {
    if (!app) throw new GatewayRefusal('DX-4014');
    requireBinding(app.clientCertificate, headers.certificate);
    const at = readTimestamp(headers.timestamp);
    if (at === undefined || Math.abs(at - ctx.app.clock.now().getTime()) > CLOCK_TOLERANCE_MS) throw new GatewayRefusal('DX-4012');
    if (!NONCE.test(headers.nonce)) throw new GatewayRefusal('DX-4001', {
        name: 'X-Nonce'
    });
    return app;
}
/** Before a large body is read, a replay is turned away (DX-4013). */ export async function refuseReplay(ctx, app, nonce) {
    if (await isNonceUsed(ctx, app.appId, nonce)) throw new GatewayRefusal('DX-4013');
}
/** Second half, with the body: signature (DX-4011) → address allowed (DX-4032) → nonce used up, rate (DX-4013, DX-4291). */ export async function authenticate(ctx, app, ip, headers, body) {
    verifySignature(ctx, app, headers, body);
    if (!new IpList(app.allowedIps).has(ip)) throw new GatewayRefusal('DX-4032');
    const admission = await useNonce(ctx, app, headers.nonce);
    if (admission === 'REPLAY') throw new GatewayRefusal('DX-4013');
    if (admission === 'RATE') throw new GatewayRefusal('DX-4291', {}, 60);
}
/** @throws DX-4011 */ export function verifySignature(ctx, app, headers, body, bodyDigest) {
    const { method, path, appId, timestamp, nonce, signature } = headers;
    const request = {
        method,
        path,
        appId,
        timestamp,
        nonce,
        body,
        bodyDigest
    };
    const now = ctx.app.clock.now();
    const valid = headers.signatureMethod.toUpperCase() === 'SM2' ? app.sm2PublicKey !== null && sm2Verify(canonicalRequest(request), signature, app.sm2PublicKey) : app.secrets.some(({ key, until })=>(until === null || until > now) && verifyRequest(request, signature, key));
    if (!valid) throw new GatewayRefusal('DX-4011');
}
/** Milliseconds (13 digits) or seconds (10 digits) since 1970. */ function readTimestamp(text) {
    if (/^\d{13}$/.test(text)) return Number(text);
    return /^\d{10}$/.test(text) ? Number(text) * 1000 : undefined;
}

//# sourceMappingURL=identify.js.map