import { element, explicit, malformed, readAll, readElement, readSequence, TAG } from '../der.ts';
import { type Sm2KeyPair, sm2KeyPairOf } from '../sm2.ts';
import { OID, readOid, writeOid } from './object-ids.ts';
import { readBlock, writePem } from './pem.ts';

const small = (value: number) => element(TAG.integer, Buffer.from([value]));

/** `AlgorithmIdentifier` of an SM2 key. */
export const keyAlgorithm = (): Buffer => element(TAG.sequence, writeOid(OID.ecPublicKey), writeOid(OID.sm2Curve));

/** A bit string of whole bytes. */
export const bitString = (bytes: Buffer): Buffer => element(TAG.bits, Buffer.from([0]), bytes);

/** PKCS#8 in PEM, unencrypted, as the openssl command line reads it. */
export function privateKeyPem({ privateKey, publicKey }: Sm2KeyPair): string {
  const inner = element(
    TAG.sequence,
    small(1),
    element(TAG.octets, Buffer.from(privateKey, 'hex')),
    element(explicit(1), bitString(Buffer.from(publicKey, 'hex'))),
  );
  return writePem(element(TAG.sequence, small(0), keyAlgorithm(), element(TAG.octets, inner)), 'PRIVATE KEY');
}

/** The SM2 key pair of a PKCS#8 file. E-CR-10 for anything else. */
export function readPrivateKeyPem(text: string): Sm2KeyPair {
  const [, algorithm, octets] = readAll(readSequence(readBlock(text, 'PRIVATE KEY')));
  const [kind, curve] = algorithm ? readAll(algorithm.value) : [];
  if (!octets || !kind || !curve || readOid(kind.value) !== OID.ecPublicKey || readOid(curve.value) !== OID.sm2Curve)
    throw malformed('no SM2 private key');
  const scalar = readElement(readElement(readSequence(octets.value), TAG.integer).rest, TAG.octets).value;
  return sm2KeyPairOf(scalar.toString('hex').padStart(64, '0'));
}
