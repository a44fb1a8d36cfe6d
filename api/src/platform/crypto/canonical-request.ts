import { type Bytes, equalBytes } from './bytes.ts';
import { hmacSm3Hex, sm3Hex } from './sm3.ts';

/** A call to the gateway, as far as its signature covers it. */
export interface SignedRequest {
  /** `POST`; upper case. */
  method: string;
  /** Path with query, exactly as on the wire. */
  path: string;
  /** Raw body; empty for none. */
  body: Bytes;
  /** SM3 of exactly this body, where it was computed before. */
  bodyDigest?: string | undefined;
  appId: string;
  /** As in the header, whatever its unit; its window is the gateway's to judge. */
  timestamp: string;
  nonce: string;
}

/** The text that is signed: method, path, SM3 of the body, appId, timestamp, nonce, joined by line feeds. */
export function canonicalRequest({ method, path, body, bodyDigest, appId, timestamp, nonce }: SignedRequest): string {
  const lines = [method.toUpperCase(), path, bodyDigest ?? sm3Hex(body), appId, timestamp, nonce];
  // A line feed inside a field would let two different requests share one signature.
  if (lines.some((line) => /[\r\n]/.test(line))) throw new TypeError('line break in a signed request field');
  return lines.join('\n');
}

/** HMAC-SM3 of the request under the app's secret, lower-case hex. */
export function signRequest(request: SignedRequest, secret: Uint8Array): string {
  return hmacSm3Hex(secret, canonicalRequest(request));
}

/** Whether `signature` belongs to the request; compared in constant time, hex in either case. */
export function verifyRequest(request: SignedRequest, signature: string, secret: Uint8Array): boolean {
  return equalBytes(signRequest(request, secret), signature.toLowerCase());
}
