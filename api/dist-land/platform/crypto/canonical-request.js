import { equalBytes } from "./bytes.js";
import { hmacSm3Hex, sm3Hex } from "./sm3.js";
/** The text that is signed: method, path, SM3 of the body, appId, timestamp, nonce, joined by line feeds. */ export function canonicalRequest({ method, path, body, bodyDigest, appId, timestamp, nonce }) {
    const lines = [
        method.toUpperCase(),
        path,
        bodyDigest ?? sm3Hex(body),
        appId,
        timestamp,
        nonce
    ];
    // A line feed inside a field would let two different requests share one signature.
    if (lines.some((line)=>/[\r\n]/.test(line))) throw new TypeError('line break in a signed request field');
    return lines.join('\n');
}
/** HMAC-SM3 of the request under the app's secret, lower-case hex. */ export function signRequest(request, secret) {
    return hmacSm3Hex(secret, canonicalRequest(request));
}
/** Whether `signature` belongs to the request; compared in constant time, hex in either case. */ export function verifyRequest(request, signature, secret) {
    return equalBytes(signRequest(request, secret), signature.toLowerCase());
}

//# sourceMappingURL=canonical-request.js.map