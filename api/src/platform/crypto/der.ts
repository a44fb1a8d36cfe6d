import { CryptoError } from './errors.ts';

/*
 * DER, read strictly: one spelling for each value. What is signed (certificates, signatures) must not be readable in two ways.
 */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

export interface DerElement {
  tag: number;
  value: Buffer;
  /** Tag, length and value: what a signature covers. */
  whole: Buffer;
  /** What follows the element. */
  rest: Buffer;
}

/** The tag of a context-specific element that holds others, such as `[3]`. */
export const explicit = (number: number): number => 0xa0 | number;

/** Tag, shortest length, value. */
export function element(tag: number, ...values: readonly Buffer[]): Buffer {
  const value = Buffer.concat(values);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(value.length), value]);
}

/** DER wants the shortest form that keeps the sign bit clear. */
export function unsigned(value: Buffer): Buffer {
  const start = value.findIndex((byte) => byte !== 0);
  const digits = value.subarray(start < 0 ? value.length : start);
  const needsZero = (digits[0] ?? 0x80) >= 0x80;
  return needsZero ? Buffer.concat([Buffer.from([0]), digits]) : digits;
}

/** The first element of `input`; E-CR-10 when it has another tag than the one asked for, or more than one spelling. */
export function readElement(input: Buffer, tag?: number): DerElement {
  const [actualTag, first] = input;
  if (actualTag === undefined || first === undefined || (tag !== undefined && actualTag !== tag))
    throw malformed('unexpected tag');
  const long = first < 0x80 ? 0 : first & 0x7f;
  if (long > 4 || (first >= 0x80 && long === 0)) throw malformed('length');
  const start = 2 + long;
  if (input.length < start) throw malformed('length');
  const length = long === 0 ? first : input.readUIntBE(2, long);
  const shortest = length < 0x80 ? 0 : byteLength(length);
  const end = start + length;
  if (long !== shortest || input.length < end) throw malformed('length');
  return {
    tag: actualTag,
    value: input.subarray(start, end),
    whole: input.subarray(0, end),
    rest: input.subarray(end),
  };
}

/** The content of the sequence that `der` is as a whole. */
export function readSequence(der: Buffer): Buffer {
  const sequence = readElement(der, TAG.sequence);
  expectEnd(sequence.rest);
  return sequence.value;
}

/** All elements of a content, in order. */
export function readAll(content: Buffer): DerElement[] {
  const found: DerElement[] = [];
  for (let rest = content; rest.length > 0; ) {
    const next = readElement(rest);
    found.push(next);
    rest = next.rest;
  }
  return found;
}

export function expectEnd(rest: Buffer): void {
  if (rest.length > 0) throw malformed('trailing bytes');
}

export function malformed(what: string): CryptoError {
  return new CryptoError('E-CR-10', `DER: ${what}`);
}

function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const size = byteLength(length);
  const bytes = Buffer.alloc(1 + size, 0x80 | size);
  bytes.writeUIntBE(length, 1, size);
  return bytes;
}

function byteLength(value: number): number {
  return Math.ceil((32 - Math.clz32(value)) / 8);
}
