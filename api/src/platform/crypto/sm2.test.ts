import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newSm2KeyPair, readSm2PublicKey, sm2Decrypt, sm2Encrypt, sm2KeyPairOf, sm2Sign, sm2Verify } from './sm2.ts';
import { readSignatureDer, writeCipherDer, writeSignatureDer } from './sm2-der.ts';
import { VECTORS } from './vectors.ts';

const pair = newSm2KeyPair();
const code = (expected: string) => expect.objectContaining({ code: expected });
const message = fc.uint8Array({ minLength: 1, maxLength: 80 });

/** Made with the OpenSSL 3.5 command line: `pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:1234567812345678`, key V8. */
const OPENSSL = {
  text: 'message digest',
  signature:
    '3045022100f47f4922ea67c459b550abf59c522d8110913f84f9a52038a08eea2c77c2d85402207ceb4f4d1da9273cdee3e82b2332f14862b9228731e3689a1b88afa9f783b47f',
  ciphertext:
    '307c022062fdbaa44612e477a34ce3db310be528d1066d960b741e2f41fe9c8d5502a02b022100b376afffa61edbb3075d8f9931e56e722392594db2717d0058d6093b489ed4ce04206f7327bf0e2ac7388086db8aa6cfc10bd23c14e94e920a9a6d4cd9a88b2f64580413212e6e07aaf950f9490e21f835143a3c24c5b6',
};

describe('SM2 signatures', () => {
  it('verify for the signer, the message and the user id, and for nothing else', () => {
    fc.assert(
      fc.property(message, (text) => {
        const signature = sm2Sign(text, pair);
        expect(sm2Verify(text, signature, pair.publicKey)).toBe(true);
        expect(sm2Verify(Buffer.concat([text, Buffer.from([0])]), signature, pair.publicKey)).toBe(false);
        expect(sm2Verify(text, signature, pair.publicKey, 'another-user-id')).toBe(false);
        expect(sm2Verify(text, signature, VECTORS.V8.publicKey)).toBe(false);
      }),
      { numRuns: 15 },
    );
  });

  it('accept a signature made by OpenSSL with the default user id', () => {
    expect(sm2Verify(OPENSSL.text, OPENSSL.signature, VECTORS.V8.publicKey)).toBe(true);
  });

  it('say the same however often the key was met, also after many others', () => {
    const others = Array.from({ length: 70 }, newSm2KeyPair);
    const said = () => [
      sm2Verify(OPENSSL.text, OPENSSL.signature, VECTORS.V8.publicKey),
      sm2Verify('another text', OPENSSL.signature, VECTORS.V8.publicKey),
      sm2Decrypt(sm2Encrypt('内容', VECTORS.V8.publicKey), VECTORS.V8.privateKey).toString(),
    ];
    for (let times = 0; times < 4; times += 1) expect(said()).toEqual([true, false, '内容']);
    for (const { publicKey } of others) expect(sm2Verify(OPENSSL.text, OPENSSL.signature, publicKey)).toBe(false);
    expect(said()).toEqual([true, false, '内容']);
  });

  it('sign the same with the bare private key as with the pair', () => {
    expect(sm2Verify('a', sm2Sign('a', pair.privateKey), pair.publicKey)).toBe(true);
  });

  it('AC41-1 any flipped byte of a signature fails', () => {
    const signature = Buffer.from(sm2Sign('审批意见：同意', pair), 'hex');
    for (let at = 0; at < signature.length; at++) {
      const forged = Buffer.from(signature);
      forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
      expect(sm2Verify('审批意见：同意', forged.toString('hex'), pair.publicKey)).toBe(false);
    }
  });

  it('AC41-1 have one spelling: trailing bytes, long lengths, padded or zero integers fail', () => {
    const signature = sm2Sign('a', pair);
    const { r, s } = readSignatureDer(Buffer.from(signature, 'hex'));
    const spellings = [
      '',
      'zz',
      `${signature}00`,
      `3081${signature.slice(2)}`,
      signature.slice(0, -2),
      writeSignatureDer(Buffer.alloc(1), s),
      writeSignatureDer(r, Buffer.alloc(1)),
      `3045${`022100${r.toString('hex').replace(/^[89a-f]/, '1')}`}${signature.slice(-66)}`,
    ];
    for (const spelling of spellings) expect(sm2Verify('a', spelling, pair.publicKey)).toBe(false);
    expect(writeSignatureDer(r, s)).toBe(signature);
  });
});

describe('SM2 encryption', () => {
  it('brings every message back in both forms', () => {
    fc.assert(
      fc.property(message, fc.constantFrom('asn1' as const, 'c1c3c2' as const), (plain, form) => {
        const sealed = sm2Encrypt(plain, pair.publicKey, form);
        expect(sm2Decrypt(sealed, pair.privateKey, form)).toEqual(Buffer.from(plain));
      }),
      { numRuns: 20 },
    );
  });

  it('reads a ciphertext longer than 127 and 255 bytes', () => {
    for (const length of [100, 200, 5000]) {
      const plain = Buffer.alloc(length, 0x5a);
      expect(sm2Decrypt(sm2Encrypt(plain, pair.publicKey), pair.privateKey)).toEqual(plain);
    }
  });

  it('reads a ciphertext made by OpenSSL', () => {
    expect(sm2Decrypt(OPENSSL.ciphertext, VECTORS.V8.privateKey).toString()).toBe('encryption standard');
  });

  it('AC41-1 any flipped byte of a ciphertext fails', () => {
    const sealed = Buffer.from(sm2Encrypt('密码', pair.publicKey), 'hex');
    for (let at = 0; at < sealed.length; at++) {
      const forged = Buffer.from(sealed);
      forged.writeUInt8(forged.readUInt8(at) ^ 1, at);
      expect(() => sm2Decrypt(forged.toString('hex'), pair.privateKey)).toThrow(
        code(expect.stringMatching(/E-CR-1[02]/) as never),
      );
    }
  });

  it('AC41-1 refuses a wrong key and an empty message', () => {
    expect(() => sm2Decrypt(sm2Encrypt('a', pair.publicKey), newSm2KeyPair().privateKey)).toThrow(code('E-CR-12'));
    expect(() => sm2Encrypt('', pair.publicKey)).toThrow(code('E-CR-10'));
  });

  it('AC41-1 refuses points off the curve, in ciphertexts of both forms and in public keys', () => {
    const x = Buffer.alloc(32, 5);
    const y = Buffer.alloc(32, 9);
    const rest = { hash: Buffer.alloc(32, 1), cipher: Buffer.alloc(4, 1) };
    const offCurve = `04${x.toString('hex')}${y.toString('hex')}`;
    const asn1 = writeCipherDer({ x, y, ...rest }).toString('hex');
    expect(() => sm2Decrypt(asn1, pair.privateKey)).toThrow(code('E-CR-10'));
    expect(() => sm2Decrypt(`${offCurve}${'01'.repeat(36)}`, pair.privateKey, 'c1c3c2')).toThrow(code('E-CR-10'));
    expect(() => sm2Encrypt('a', offCurve)).toThrow(code('E-CR-10'));
    expect(() => sm2Verify('a', sm2Sign('a', pair), offCurve)).toThrow(code('E-CR-10'));
  });
});

describe('SM2 keys', () => {
  it('come in one form, however they were typed', () => {
    expect(readSm2PublicKey(pair.publicKey.slice(2).toUpperCase())).toBe(pair.publicKey);
    expect(sm2KeyPairOf(pair.privateKey)).toEqual(pair);
  });

  it('refuse scalars outside [1, n-2] and texts that are no key', () => {
    const order = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123';
    for (const scalar of ['00'.repeat(32), order, `${order.slice(0, -1)}2`, 'ff'.repeat(32), '01']) {
      expect(() => sm2KeyPairOf(scalar)).toThrow(code('E-CR-10'));
    }
    for (const key of ['', '04', `02${pair.publicKey.slice(2, 66)}`, `${pair.publicKey}00`]) {
      expect(() => readSm2PublicKey(key)).toThrow(code('E-CR-10'));
    }
  });
});
