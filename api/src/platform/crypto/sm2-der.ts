import { type DerElement, element, expectEnd, malformed, readElement, readSequence, TAG, unsigned } from './der.ts';

/*
 * DER as far as SM2 needs it (GM/T 0009). The package's reader skips tags and lengths and ignores what follows the
 * sequence, so that one signature has many spellings; signatures and ciphertexts are therefore read strictly here first.
 */

/** SEQUENCE(INTEGER r, INTEGER s) to two unsigned big-endian values without sign byte. E-CR-10 for anything else. */
export function readSignatureDer(der: Buffer): { r: Buffer; s: Buffer } {
  const r = readUnsigned(readSequence(der));
  const s = readUnsigned(r.rest);
  expectEnd(s.rest);
  return { r: r.value, s: s.value };
}

/** The reverse of {@link readSignatureDer}, as hex: how signatures travel. */
export function writeSignatureDer(r: Buffer, s: Buffer): string {
  const body = Buffer.concat([element(TAG.integer, unsigned(r)), element(TAG.integer, unsigned(s))]);
  return element(TAG.sequence, body).toString('hex');
}

export interface Sm2CipherParts {
  x: Buffer;
  y: Buffer;
  hash: Buffer;
  cipher: Buffer;
}

/** SM2Cipher: SEQUENCE(XCoordinate, YCoordinate, HASH, CipherText). E-CR-10 for anything else. */
export function readCipherDer(der: Buffer): Sm2CipherParts {
  const x = readUnsigned(readSequence(der));
  const y = readUnsigned(x.rest);
  const hash = readElement(y.rest, TAG.octets);
  const cipher = readElement(hash.rest, TAG.octets);
  expectEnd(cipher.rest);
  return { x: x.value, y: y.value, hash: hash.value, cipher: cipher.value };
}

/** The reverse of {@link readCipherDer}; coordinates may carry leading zeros. */
export function writeCipherDer({ x, y, hash, cipher }: Sm2CipherParts): Buffer {
  return element(
    TAG.sequence,
    Buffer.concat([
      element(TAG.integer, unsigned(x)),
      element(TAG.integer, unsigned(y)),
      element(TAG.octets, hash),
      element(TAG.octets, cipher),
    ]),
  );
}

function readUnsigned(input: Buffer): DerElement {
  const found = readElement(input, TAG.integer);
  const [first, second] = found.value;
  if (first === undefined || first >= 0x80) throw malformed('negative or empty integer');
  if (first !== 0) return found;
  if (second !== undefined && second < 0x80) throw malformed('padded integer');
  return { ...found, value: found.value.subarray(1) };
}
