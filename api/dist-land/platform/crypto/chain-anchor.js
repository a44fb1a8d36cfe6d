import { canonicalJson } from "./canonical-json.js";
import { sm2Sign, sm2Verify } from "./sm2.js";
/** SM2 signature (DER hex) of the platform over the anchor. */ export function signAnchor(anchor, signer) {
    return sm2Sign(bytesOf(anchor), signer);
}
export function verifyAnchor(anchor, signature, publicKey) {
    return sm2Verify(bytesOf(anchor), signature, publicKey);
}
/**
 * What is wrong with the end of a chain in the light of its last anchor, as a sentence for the 日志链校验 page;
 * undefined when it fits. `hashAtAnchor` is the stored hash of record `anchor.lastSeq`.
 */ export function findTailDefect(anchor, lastSeq, hashAtAnchor) {
    if (lastSeq < anchor.lastSeq) return `末尾缺失：锚点 seq ${anchor.lastSeq}，实际 ${lastSeq}`;
    if (hashAtAnchor !== anchor.h) return `锚点不符：seq ${anchor.lastSeq} 的哈希值与锚点记录不一致`;
    return undefined;
}
function bytesOf({ lastSeq, h, time }) {
    return canonicalJson({
        lastSeq,
        h,
        time
    });
}

//# sourceMappingURL=chain-anchor.js.map