import { explicit, malformed, readAll, readElement, readSequence, TAG } from '../der.ts';
import { expectSm2Signature, readSigned, serialText } from './certificate.ts';
import { readBlock } from './pem.ts';
import { readTime } from './times.ts';

/** A revocation list (CRL) of one authority. */
export interface RevocationList {
  tbs: Buffer;
  /** DER hex. */
  signature: string;
  issuerBytes: Buffer;
  thisUpdate: Date;
  nextUpdate: Date;
  /** Serial number to the moment of the revocation. */
  revoked: ReadonlyMap<string, Date>;
}

/** Reads a list from DER or PEM; E-CR-10 for anything else, also for one without an end. Whose it is, `judgeCertificate` decides. */
export function readRevocationList(input: Buffer | string): RevocationList {
  const { tbs, signature } = readSigned(readBlock(input, 'X509 CRL'));
  const parts = readAll(readSequence(tbs)).filter(({ tag }) => tag !== TAG.integer && tag !== explicit(0));
  const [algorithm, issuer, thisUpdate, nextUpdate, entries] = parts;
  if (!algorithm || !issuer || !thisUpdate || !nextUpdate) throw malformed('revocation list');
  expectSm2Signature(algorithm.value);
  return {
    tbs,
    signature,
    issuerBytes: issuer.value,
    thisUpdate: readTime(thisUpdate),
    nextUpdate: readTime(nextUpdate),
    revoked: new Map(entries?.tag === TAG.sequence ? readAll(entries.value).map(({ value }) => readEntry(value)) : []),
  };
}

function readEntry(entry: Buffer): [string, Date] {
  const serial = readElement(entry, TAG.integer);
  return [serialText(serial.value), readTime(readElement(serial.rest))];
}
