import { canonicalJson } from './canonical-json.ts';
import { type Sm2KeyPair, sm2Sign, sm2Verify } from './sm2.ts';

/** The state of a chain at one moment, signed and kept in a second place, so that a cut tail is noticed (41.8). */
export interface ChainAnchor {
  lastSeq: number;
  h: string;
  /** ISO text, UTC. */
  time: string;
}

/** SM2 signature (DER hex) of the platform over the anchor. */
export function signAnchor(anchor: ChainAnchor, signer: Sm2KeyPair): string {
  return sm2Sign(bytesOf(anchor), signer);
}

export function verifyAnchor(anchor: ChainAnchor, signature: string, publicKey: string): boolean {
  return sm2Verify(bytesOf(anchor), signature, publicKey);
}

/**
 * What is wrong with the end of a chain in the light of its last anchor, as a sentence for the 日志链校验 page;
 * undefined when it fits. `hashAtAnchor` is the stored hash of record `anchor.lastSeq`.
 */
export function findTailDefect(anchor: ChainAnchor, lastSeq: number, hashAtAnchor?: string): string | undefined {
  if (lastSeq < anchor.lastSeq) return `末尾缺失：锚点 seq ${anchor.lastSeq}，实际 ${lastSeq}`;
  if (hashAtAnchor !== anchor.h) return `锚点不符：seq ${anchor.lastSeq} 的哈希值与锚点记录不一致`;
  return undefined;
}

function bytesOf({ lastSeq, h, time }: ChainAnchor): string {
  return canonicalJson({ lastSeq, h, time });
}
