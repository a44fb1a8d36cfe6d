import { expectEnd, explicit, malformed, readElement, readSequence, TAG } from '../der.ts';
import { readSm2PublicKey, sm2Verify } from '../sm2.ts';
import { type Extensions, NO_EXTENSIONS, readExtensions } from './extensions.ts';
import { commonName, nameText } from './names.ts';
import { OID, readOid } from './object-ids.ts';
import { readBlock, writePem } from './pem.ts';
import { readTime } from './times.ts';

/** An X.509 certificate of an SM2 key, as far as it decides who somebody is. */
export interface Certificate extends Extensions {
  der: Buffer;
  /** What the authority signed. */
  tbs: Buffer;
  /** DER hex. */
  signature: string;
  /** Lower-case hex without leading zeros. */
  serial: string;
  issuer: string;
  subject: string;
  /** Common name of the subject. */
  name: string;
  issuerBytes: Buffer;
  subjectBytes: Buffer;
  notBefore: Date;
  notAfter: Date;
  /** `04 ‖ x ‖ y`. */
  publicKey: string;
}

/**
 * Reads a certificate from DER, PEM or bare base64. E-CR-10 for anything that is not one certificate of an SM2 key signed by SM2 with SM3.
 * Reading says nothing about who signed it: see `judgeCertificate`.
 */
export function readCertificate(input: Buffer | string): Certificate {
  const der = readBlock(input, 'CERTIFICATE');
  const { tbs, signature } = readSigned(der);
  const version = readElement(readSequence(tbs));
  const hasVersion = version.tag === explicit(0);
  const serial = readElement(hasVersion ? version.rest : readSequence(tbs), TAG.integer);
  const algorithm = readElement(serial.rest, TAG.sequence);
  expectSm2Signature(algorithm.value);
  const issuer = readElement(algorithm.rest, TAG.sequence);
  const validity = readElement(issuer.rest, TAG.sequence);
  const from = readElement(validity.value);
  const subject = readElement(validity.rest, TAG.sequence);
  const key = readElement(subject.rest, TAG.sequence);
  return {
    ...extensionsOf(key.rest),
    der,
    tbs,
    signature,
    serial: serialText(serial.value),
    issuer: nameText(issuer.value),
    subject: nameText(subject.value),
    name: commonName(subject.value),
    issuerBytes: issuer.value,
    subjectBytes: subject.value,
    notBefore: readTime(from),
    notAfter: readTime(readElement(from.rest)),
    publicKey: publicKeyOf(key.value),
  };
}

/** Whether the certificate carries the signature of that authority's key, over its TBS bytes with the default user id (03 §41.9). */
export function isSignedBy(signed: Pick<Certificate, 'tbs' | 'signature'>, authority: Certificate): boolean {
  return sm2Verify(signed.tbs, signed.signature, authority.publicKey);
}

export const certificatePem = ({ der }: Pick<Certificate, 'der'>): string => writePem(der, 'CERTIFICATE');

/** The serial number as it is compared and shown. */
export const serialText = (value: Buffer): string => value.toString('hex').replace(/^(?:00)+(?=..)/, '');

/** The three parts of everything that an authority signs: content, algorithm, signature. */
export function readSigned(der: Buffer): { tbs: Buffer; signature: string } {
  const tbs = readElement(readSequence(der), TAG.sequence);
  const algorithm = readElement(tbs.rest, TAG.sequence);
  expectSm2Signature(algorithm.value);
  const bits = readElement(algorithm.rest, TAG.bits);
  expectEnd(bits.rest);
  return { tbs: tbs.whole, signature: bitsOf(bits.value).toString('hex') };
}

export function expectSm2Signature(algorithm: Buffer): void {
  if (readOid(readElement(algorithm, TAG.oid).value) !== OID.sm2WithSm3) throw malformed('not signed by SM2 with SM3');
}

function publicKeyOf(info: Buffer): string {
  const algorithm = readElement(info, TAG.sequence);
  const kind = readElement(algorithm.value, TAG.oid);
  const curve = readElement(kind.rest, TAG.oid);
  if (readOid(kind.value) !== OID.ecPublicKey || readOid(curve.value) !== OID.sm2Curve) throw malformed('no SM2 key');
  return readSm2PublicKey(bitsOf(readElement(algorithm.rest, TAG.bits).value).toString('hex'));
}

/** Extensions stand in `[3]`, after two identifiers that nobody uses any more. */
function extensionsOf(rest: Buffer): Extensions {
  for (let left = rest; left.length > 0; ) {
    const next = readElement(left);
    if (next.tag === explicit(3)) return readExtensions(next.value);
    left = next.rest;
  }
  return NO_EXTENSIONS;
}

/** The bytes of a bit string of whole bytes. */
function bitsOf(value: Buffer): Buffer {
  if (value[0] !== 0) throw malformed('bit string');
  return value.subarray(1);
}
