import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Sm2KeyPair,
  sm2Decrypt,
  sm2Encrypt,
  sm2KeyPairOf,
  sm2Sign,
  sm2SignDigest,
  sm2Verify,
  sm2VerifyDigest,
} from './sm2.ts';
import { hmacSm3, sm3Hex } from './sm3.ts';
import { sm4CbcDecrypt, sm4CbcEncrypt } from './sm4.ts';

const MESSAGE = Buffer.from('军人退役“一件事”综合管理平台');
const DISTID = ['-pkeyopt', 'distid:1234567812345678'];
const RAW = ['-rawin', '-digest', 'sm3'];

let folder: string;
let pair: Sm2KeyPair;
const at = (name: string) => join(folder, name);
const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'openssl-'));
  openssl('genpkey', '-algorithm', 'SM2', '-out', at('key.pem'));
  openssl('pkey', '-in', at('key.pem'), '-pubout', '-out', at('public.pem'));
  const text = openssl('pkey', '-in', at('key.pem'), '-noout', '-text').toString();
  const scalar = /priv:([\s0-9a-f:]+)pub:/.exec(text)?.[1]?.replace(/[\s:]/g, '') ?? '';
  pair = sm2KeyPairOf(scalar.slice(-64).padStart(64, '0'));
  writeFileSync(at('message'), MESSAGE);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('41.2 the OpenSSL command line and this room', () => {
  it('have the same public key for a private one', () => {
    const der = openssl('pkey', '-pubin', '-in', at('public.pem'), '-outform', 'DER');
    expect(der.subarray(-65).toString('hex')).toBe(pair.publicKey);
  });

  it('verify each other’s SM2 signatures, and no other message’s', () => {
    openssl('pkeyutl', '-sign', '-inkey', at('key.pem'), ...RAW, ...DISTID, '-in', at('message'), '-out', at('theirs'));
    const theirs = readFileSync(at('theirs')).toString('hex');
    expect([sm2Verify(MESSAGE, theirs, pair.publicKey), sm2Verify('别的', theirs, pair.publicKey)]).toEqual([
      true,
      false,
    ]);

    writeFileSync(at('ours'), Buffer.from(sm2Sign(MESSAGE, pair), 'hex'));
    const verify = (file: string) =>
      spawnSync('openssl', [
        'pkeyutl',
        '-verify',
        '-pubin',
        '-inkey',
        at('public.pem'),
        ...RAW,
        ...DISTID,
        '-in',
        file,
        '-sigfile',
        at('ours'),
      ]).status;
    expect(verify(at('message'))).toBe(0);
    writeFileSync(at('other'), '别的');
    expect(verify(at('other'))).not.toBe(0);
  });

  it('read each other’s SM2 ciphertexts', () => {
    openssl(
      'pkeyutl',
      '-encrypt',
      '-pubin',
      '-inkey',
      at('public.pem'),
      '-in',
      at('message'),
      '-out',
      at('theirs.bin'),
    );
    expect(sm2Decrypt(readFileSync(at('theirs.bin')).toString('hex'), pair.privateKey)).toEqual(MESSAGE);
    writeFileSync(at('ours.bin'), Buffer.from(sm2Encrypt(MESSAGE, pair.publicKey), 'hex'));
    expect(openssl('pkeyutl', '-decrypt', '-inkey', at('key.pem'), '-in', at('ours.bin'))).toEqual(MESSAGE);
  });

  it('agree on SM3, HMAC-SM3 and SM4-CBC', () => {
    const digest = openssl('dgst', '-sm3', '-r', at('message')).toString().slice(0, 64);
    expect(digest).toBe(sm3Hex(MESSAGE));
    const key = Buffer.alloc(32, 7);
    const mac = openssl(
      'dgst',
      '-sm3',
      '-mac',
      'HMAC',
      '-macopt',
      `hexkey:${key.toString('hex')}`,
      '-r',
      at('message'),
    );
    expect(mac.toString().slice(0, 64)).toBe(hmacSm3(key, MESSAGE).toString('hex'));
    const [dek, iv] = [Buffer.alloc(16, 1), Buffer.alloc(16, 2)];
    const cipher = ['-sm4-cbc', '-K', dek.toString('hex'), '-iv', iv.toString('hex')];
    const theirs = openssl('enc', ...cipher, '-in', at('message'));
    expect(theirs).toEqual(sm4CbcEncrypt(dek, iv, MESSAGE));
    expect(sm4CbcDecrypt(dek, iv, theirs)).toEqual(MESSAGE);
  });

  it('a signature of a digest is that of the digest alone', () => {
    const e = Buffer.from(sm3Hex(MESSAGE), 'hex');
    const signature = sm2SignDigest(e, pair);
    expect(sm2VerifyDigest(e, signature, pair.publicKey)).toBe(true);
    expect(sm2VerifyDigest(Buffer.from(sm3Hex('别的'), 'hex'), signature, pair.publicKey)).toBe(false);
    expect(sm2Verify(MESSAGE, signature, pair.publicKey)).toBe(false);
    expect(() => sm2SignDigest(e.subarray(1), pair)).toThrow(expect.objectContaining({ code: 'E-CR-10' }));
  });
});
