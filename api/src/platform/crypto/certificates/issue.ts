import { randomBytes } from 'node:crypto';
import { element, explicit, TAG, unsigned } from '../der.ts';
import { type Sm2KeyPair, sm2Sign } from '../sm2.ts';
import { type Certificate, readCertificate } from './certificate.ts';
import { KEY_USAGES, type KeyUsage } from './extensions.ts';
import { writeName } from './names.ts';
import { OID, writeOid } from './object-ids.ts';
import { bitString, keyAlgorithm } from './private-key.ts';
import { type RevocationList, readRevocationList } from './revocation-list.ts';
import { writeTime } from './times.ts';

/*
 * A small certificate authority for installations without one yet, for demonstrations and tests. The authority of production is the city's: its
 * certificates and lists are only read here.
 */

/** Who signs: certificate and key. */
export interface Authority {
  certificate: Certificate;
  pair: Sm2KeyPair;
}

export interface CertificateRequest {
  commonName: string;
  organisation: string;
  publicKey: string;
  usage: readonly KeyUsage[];
  notBefore: Date;
  notAfter: Date;
  /** Hex; drawn at random where absent. */
  serial?: string;
  isCa?: boolean;
}

/** A self-signed root. */
export function issueRoot(
  pair: Sm2KeyPair,
  request: Omit<CertificateRequest, 'publicKey' | 'usage' | 'isCa'>,
): Authority {
  const whole = { ...request, publicKey: pair.publicKey, usage: ['keyCertSign', 'cRLSign'] as const, isCa: true };
  return { pair, certificate: signed(whole, writeName(request), pair) };
}

/** A certificate below an authority. */
export function issueCertificate({ certificate, pair }: Authority, request: CertificateRequest): Certificate {
  return signed(request, element(TAG.sequence, certificate.subjectBytes), pair);
}

/** The authority's revocation list; `revoked` names serial numbers in hex. */
export function issueRevocationList(
  { certificate, pair }: Authority,
  list: { revoked: ReadonlyMap<string, Date>; thisUpdate: Date; nextUpdate: Date },
): RevocationList & { der: Buffer } {
  const entries = [...list.revoked].map(([serial, at]) => element(TAG.sequence, serialInteger(serial), writeTime(at)));
  const tbs = element(
    TAG.sequence,
    element(TAG.integer, Buffer.from([1])),
    signatureAlgorithm(),
    element(TAG.sequence, certificate.subjectBytes),
    writeTime(list.thisUpdate),
    writeTime(list.nextUpdate),
    ...(entries.length > 0 ? [element(TAG.sequence, ...entries)] : []),
  );
  const der = sealed(tbs, pair);
  return { ...readRevocationList(der), der };
}

function signed(request: CertificateRequest, issuer: Buffer, pair: Sm2KeyPair): Certificate {
  const tbs = element(
    TAG.sequence,
    element(explicit(0), element(TAG.integer, Buffer.from([2]))),
    serialInteger(request.serial ?? randomBytes(16).toString('hex')),
    signatureAlgorithm(),
    issuer,
    element(TAG.sequence, writeTime(request.notBefore), writeTime(request.notAfter)),
    writeName(request),
    element(TAG.sequence, keyAlgorithm(), bitString(Buffer.from(request.publicKey, 'hex'))),
    element(explicit(3), element(TAG.sequence, constraints(request.isCa ?? false), usage(request.usage))),
  );
  return readCertificate(sealed(tbs, pair));
}

const signatureAlgorithm = () => element(TAG.sequence, writeOid(OID.sm2WithSm3));

function sealed(tbs: Buffer, pair: Sm2KeyPair): Buffer {
  return element(TAG.sequence, tbs, signatureAlgorithm(), bitString(Buffer.from(sm2Sign(tbs, pair), 'hex')));
}

const serialInteger = (serial: string) =>
  element(TAG.integer, unsigned(Buffer.from(serial.padStart(serial.length + (serial.length % 2), '0'), 'hex')));

const TRUE = element(TAG.boolean, Buffer.from([0xff]));

const critical = (oid: string, value: Buffer) => element(TAG.sequence, writeOid(oid), TRUE, element(TAG.octets, value));

const constraints = (isCa: boolean) => critical(OID.basicConstraints, element(TAG.sequence, ...(isCa ? [TRUE] : [])));

function usage(wanted: readonly KeyUsage[]): Buffer {
  const bits = KEY_USAGES.reduce((sum, name, at) => (wanted.includes(name) ? sum | (0x80 >> at) : sum), 0);
  // DER counts the zero bits at the end as unused.
  const unused = bits === 0 ? 0 : 31 - Math.clz32(bits & -bits);
  return critical(OID.keyUsage, element(TAG.bits, Buffer.from([unused, bits])));
}
