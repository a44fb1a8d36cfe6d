import { canonicalJson, sm2Sign, sm2Verify, sm3Hex } from "../../crypto/index.js";
import { sealBody } from "./sealed-body.js";
/** The platform's name on messages. */ export const OUR_CODE = 'YJS';
/** Builds a signed message; with `encryptFor` its body is sealed for the owner of that SM2 public key. */ export function buildEnvelope(content, signer, encryptFor) {
    const body = encryptFor ? sealBody(content.body, content.messageId, encryptFor) : content.body;
    const unsigned = {
        ...content,
        version: '1.0',
        ...encryptFor ? {
            encrypted: true
        } : {},
        body,
        bodyDigest: sm3Hex(canonicalJson(body))
    };
    return {
        ...unsigned,
        signature: sm2Sign(canonicalJson(unsigned), signer)
    };
}
/** Whether digest and signature are those of the sender. Never throws for what a stranger may have sent. */ export function isAuthentic(envelope, publicKey) {
    const { signature, ...signed } = envelope;
    const [body, content] = [
        canonical(signed.body ?? null),
        canonical(signed)
    ];
    if (typeof signature !== 'string' || body === undefined || content === undefined) return false;
    return signed.bodyDigest === sm3Hex(body) && sm2Verify(content, signature, publicKey);
}
/** JSON may hold numbers beyond every range (1e999), which have no canonical form. */ function canonical(value) {
    try {
        return canonicalJson(value);
    } catch  {
        return undefined;
    }
}

//# sourceMappingURL=envelope.js.map