import { CryptoError } from '../errors.ts';

const BLOCK = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]*)-----END \1-----/g;

/** The DER of every block of a kind (`CERTIFICATE`, `X509 CRL`, `PRIVATE KEY`) in a PEM text, in order. */
export function readPem(text: string, label: string): Buffer[] {
  return [...text.matchAll(BLOCK)]
    .filter(([, kind]) => kind === label)
    .map(([, , body = '']) => Buffer.from(body.replaceAll(/\s/g, ''), 'base64'));
}

/** One block as DER, however it came: DER itself, PEM, or base64 without frame. E-CR-10 for anything else. */
export function readBlock(input: Buffer | string, label: string): Buffer {
  if (typeof input !== 'string') {
    if (input[0] === 0x30) return input;
    return readBlock(input.toString('latin1'), label);
  }
  if (input.includes('-----BEGIN')) {
    const [first] = readPem(input, label);
    if (!first) throw new CryptoError('E-CR-10', `no ${label} in PEM`);
    return first;
  }
  const bare = input.replaceAll(/\s/g, '');
  if (bare === '' || !/^[A-Za-z0-9+/]+={0,2}$/.test(bare)) throw new CryptoError('E-CR-10', `no ${label}`);
  return Buffer.from(bare, 'base64');
}

export function writePem(der: Buffer, label: string): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
