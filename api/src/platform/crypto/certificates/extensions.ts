import { malformed, readAll, readElement, readSequence, TAG } from '../der.ts';
import { OID, readOid } from './object-ids.ts';

/** Bits of keyUsage in their order (RFC 5280 §4.2.1.3). */
export const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;

export type KeyUsage = (typeof KEY_USAGES)[number];

export interface Extensions {
  /** undefined = the certificate does not say. */
  keyUsage: readonly KeyUsage[] | undefined;
  isCa: boolean;
  /** How many authorities may stand below; undefined = any number. */
  pathLength: number | undefined;
  /** Critical extensions that this reader does not judge: such a certificate must be refused. */
  unknownCritical: readonly string[];
}

export const NO_EXTENSIONS: Extensions = {
  keyUsage: undefined,
  isCa: false,
  pathLength: undefined,
  unknownCritical: [],
};

/** Reads the extensions that decide whether a certificate may be used; `list` is the SEQUENCE OF Extension as a whole. */
export function readExtensions(list: Buffer): Extensions {
  const found = { ...NO_EXTENSIONS, unknownCritical: [] as string[] };
  const seen = new Set<string>();
  for (const extension of readAll(readSequence(list))) {
    const id = readElement(extension.value, TAG.oid);
    const next = readElement(id.rest);
    const critical = next.tag === TAG.boolean && next.value[0] === 0xff;
    const value = next.tag === TAG.boolean ? readElement(next.rest, TAG.octets).value : next.value;
    const oid = readOid(id.value);
    // Two spellings of one rule: nobody could say which of them holds.
    if (seen.has(oid)) throw malformed('extension given twice');
    seen.add(oid);
    if (oid === OID.keyUsage) found.keyUsage = readKeyUsage(value);
    else if (oid === OID.basicConstraints) Object.assign(found, readConstraints(value));
    else if (critical) found.unknownCritical.push(oid);
  }
  return found;
}

function readKeyUsage(value: Buffer): KeyUsage[] {
  const bits = readElement(value, TAG.bits).value.subarray(1);
  return KEY_USAGES.filter((_, at) => ((bits[at >> 3] ?? 0) & (0x80 >> (at & 7))) !== 0);
}

function readConstraints(value: Buffer): Pick<Extensions, 'isCa' | 'pathLength'> {
  const parts = readAll(readSequence(value));
  const isCa = parts[0]?.tag === TAG.boolean && parts[0].value[0] === 0xff;
  const length = parts.find(({ tag }) => tag === TAG.integer)?.value;
  return { isCa, pathLength: length === undefined ? undefined : length.readUIntBE(0, Math.min(length.length, 6)) };
}
