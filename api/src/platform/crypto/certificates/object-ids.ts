import { element, malformed, TAG } from '../der.ts';

/** Object identifiers of SM2 certificates (GM/T 0006, GM/T 0015, RFC 5280). */
export const OID = {
  ecPublicKey: '1.2.840.10045.2.1',
  sm2Curve: '1.2.156.10197.1.301',
  sm2WithSm3: '1.2.156.10197.1.501',
  commonName: '2.5.4.3',
  country: '2.5.4.6',
  locality: '2.5.4.7',
  province: '2.5.4.8',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
} as const;

/** The dotted text of an identifier's content. */
export function readOid(content: Buffer): string {
  const numbers: number[] = [];
  let value = 0;
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) throw malformed('object identifier');
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  const [first, ...others] = numbers;
  if (first === undefined || (content.at(-1) ?? 0x80) >= 0x80) throw malformed('object identifier');
  const top = Math.min(2, Math.floor(first / 40));
  return [top, first - top * 40, ...others].join('.');
}

export function writeOid(text: string): Buffer {
  const [top = 0, second = 0, ...others] = text.split('.').map(Number);
  return element(TAG.oid, ...[top * 40 + second, ...others].map(base128));
}

function base128(value: number): Buffer {
  const digits = [value % 128];
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128)) digits.unshift((rest % 128) | 0x80);
  return Buffer.from(digits);
}
