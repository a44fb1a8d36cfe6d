import { element, malformed, readAll, readElement, TAG } from '../der.ts';
import { OID, readOid, writeOid } from './object-ids.ts';

const SHORT: Readonly<Record<string, string>> = {
  [OID.commonName]: 'CN',
  [OID.country]: 'C',
  [OID.locality]: 'L',
  [OID.province]: 'ST',
  [OID.organisation]: 'O',
  [OID.unit]: 'OU',
};

/** UTF-16 of old certificates. */
const BMP = 0x1e;

/** The content of a Name as `C=CN, O=…, CN=…`, in the order of the certificate. For people; issuers are compared by their bytes. */
export function nameText(content: Buffer): string {
  return readAll(content)
    .flatMap((set) => readAll(set.value))
    .map((pair) => {
      const type = readElement(pair.value, TAG.oid);
      const oid = readOid(type.value);
      return `${SHORT[oid] ?? oid}=${textOf(readElement(type.rest))}`;
    })
    .join(', ');
}

/** The common name, or the whole where there is none. */
export function commonName(content: Buffer): string {
  const text = nameText(content);
  return /(?:^|, )CN=([^,]*)/.exec(text)?.[1] ?? text;
}

/** A Name of country, organisation and common name. */
export function writeName(name: { organisation: string; commonName: string }): Buffer {
  const part = (oid: string, tag: number, text: string) =>
    element(TAG.set, element(TAG.sequence, writeOid(oid), element(tag, Buffer.from(text, 'utf8'))));
  const PRINTABLE = 0x13;
  return element(
    TAG.sequence,
    part(OID.country, PRINTABLE, 'CN'),
    part(OID.organisation, TAG.utf8, name.organisation),
    part(OID.commonName, TAG.utf8, name.commonName),
  );
}

function textOf({ tag, value }: { tag: number; value: Buffer }): string {
  if (tag !== BMP) return value.toString(tag === TAG.utf8 ? 'utf8' : 'latin1');
  if (value.length % 2 !== 0) throw malformed('BMPString');
  return Buffer.from(value).swap16().toString('utf16le');
}
