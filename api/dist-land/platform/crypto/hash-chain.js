import { canonicalJson } from "./canonical-json.js";
import { sm3Hex } from "./sm3.js";
/** h_0 of every chain: 64 zeros, as text (41.8). */ export const CHAIN_START = '0'.repeat(64);
/** h_n = SM3(h_{n-1} ‖ canonical(record_n)), with h_{n-1} as its 64 hex digits; lower-case hex. */ export function nextChainHash(previous, record) {
    return sm3Hex(previous + canonicalJson(record));
}
/** Recomputes a chain from `start` (the day's first `previous`); reads as it goes, so millions of rows need no memory. */ export async function verifyChain(links, start = CHAIN_START) {
    let head = start;
    let count = 0;
    for await (const { record, hash } of links){
        count += 1;
        const expected = nextChainHash(head, record);
        if (hash !== expected) return {
            intact: false,
            brokenAt: count,
            expected,
            found: hash
        };
        head = expected;
    }
    return {
        intact: true,
        count,
        head
    };
}

//# sourceMappingURL=hash-chain.js.map