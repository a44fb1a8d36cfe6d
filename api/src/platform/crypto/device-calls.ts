import { z } from 'zod';

/*
 * What this platform and the side-car in front of a cryptographic device say to each other (41.11): POST <url>/call with a method of the provider and its arguments,
 * bytes as {"bytes": base64}, keys as {"key": handle}. The side-car answers {"value": …}, or {"code": "E-CR-…"} for what the provider refuses.
 */

const bytes = z.strictObject({ bytes: z.base64() });
const key = z.strictObject({ key: z.string().max(80), keyId: z.string().max(40), algorithm: z.enum(['SM4', 'SM2']) });

/** A key as it travels: a handle that only the side-car understands. */
export type WireKey = z.infer<typeof key>;
export type WireValue =
  | string
  | number
  | boolean
  | null
  | WireKey
  | { bytes: string }
  | readonly WireValue[]
  | WireObject;
export interface WireObject {
  readonly [name: string]: WireValue;
}

export const writeBytes = (data: Uint8Array): { bytes: string } => ({ bytes: Buffer.from(data).toString('base64') });

export const readBytes = (value: unknown): Buffer => Buffer.from(bytes.parse(value).bytes, 'base64');
export const readKey = (value: unknown): WireKey => key.parse(value);

export const answer = z.union([
  z.strictObject({ value: z.unknown() }),
  z.strictObject({ code: z.enum(['E-CR-05', 'E-CR-10', 'E-CR-11', 'E-CR-12']) }),
]);
