import { sm3Hex } from '../../../../platform/crypto/index.ts';

/** A call as far as its signature covers it (03 §41.10). */
export interface SignedCall {
  method: string;
  /** With query, as on the wire. */
  path: string;
  body: Uint8Array;
  timestamp: string;
  nonce: string;
}

/** What is signed: method, path, SM3 of the body in hex, timestamp and nonce, joined by line feeds. */
export function canonicalCall({ method, path, body, timestamp, nonce }: SignedCall): string {
  return [method.toUpperCase(), path, sm3Hex(body), timestamp, nonce].join('\n');
}
