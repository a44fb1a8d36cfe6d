import { sm2 } from 'sm-crypto-v2';
import { CryptoError } from './errors.ts';
import { sm2Decrypt, sm2KeyPairOf, sm2Verify } from './sm2.ts';
import { writeSignatureDer } from './sm2-der.ts';
import { hmacSm3, sm3Hex } from './sm3.ts';
import { sm4EcbBlock, sm4GcmDecrypt, sm4GcmEncrypt, sm4Repeated } from './sm4.ts';
import type { CryptoVectors } from './vectors.ts';

/** One check of the self-test: `run` throws when what this machine computes differs from the vector. */
export interface VectorCheck {
  id: string;
  /** What is checked, in the words of the 自检 page. */
  title: string;
  /** Left out at start-up, where every start would pay for it. */
  slow?: boolean;
  run(vectors: CryptoVectors): void;
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** V1–V10 and the negative tests N1 of 41.3, in their order. */
export const VECTOR_CHECKS: readonly VectorCheck[] = [
  { id: 'V1', title: 'SM3 杂凑（示例一）', run: ({ V1 }) => same(sm3Hex(V1.text), V1.digest) },
  { id: 'V2', title: 'SM3 杂凑（示例二）', run: ({ V2 }) => same(sm3Hex(V2.text), V2.digest) },
  { id: 'V3', title: 'HMAC-SM3（32 字节密钥）', run: ({ V3 }) => same(hmacSm3(hex(V3.key), V3.text), V3.mac) },
  { id: 'V4', title: 'HMAC-SM3（37 字节密钥）', run: ({ V4 }) => same(hmacSm3(hex(V4.key), hex(V4.data)), V4.mac) },
  { id: 'V5', title: 'SM4 单组加密', run: ({ V5 }) => same(sm4EcbBlock(hex(V5.key), hex(V5.plain)), V5.cipher) },
  {
    id: 'V6',
    title: 'SM4 加密一百万次',
    slow: true,
    run: ({ V6 }) => same(sm4Repeated(hex(V6.key), hex(V6.plain), V6.rounds), V6.cipher),
  },
  { id: 'V7', title: 'SM4-GCM 加解密', run: checkGcm },
  {
    id: 'V8',
    title: 'SM2 公钥推导',
    run: ({ V8 }) => same(sm2KeyPairOf(V8.privateKey).publicKey, V8.publicKey),
  },
  { id: 'V9', title: 'SM2 签名与验签', run: checkSignature },
  { id: 'V10', title: 'SM2 加解密', run: checkSm2Encryption },
  { id: 'N1', title: '篡改必须被发现', run: checkTamperingIsSeen },
];

function checkGcm({ V7 }: CryptoVectors): void {
  const { sealed, tag } = sm4GcmEncrypt(hex(V7.key), hex(V7.iv), hex(V7.plain), hex(V7.aad));
  same(sealed, V7.cipher);
  same(tag, V7.tag);
  same(sm4GcmDecrypt(hex(V7.key), hex(V7.iv), { sealed, tag }, hex(V7.aad)), V7.plain);
}

function checkSignature({ V8, V9 }: CryptoVectors): void {
  same(Buffer.from(sm2.getZ(V8.publicKey, V9.userId)), V9.z);
  same(sm2.getHash(Buffer.from(V9.text), V8.publicKey, V9.userId), V9.e);
  // The standard fixes k; the package takes it from a pool of prepared points.
  const point = { k: BigInt(`0x${V9.k}`), x1: BigInt(`0x${sm2KeyPairOf(V9.k).publicKey.slice(2, 66)}`) };
  const signed = sm2.doSignature(Buffer.from(V9.text), V8.privateKey, {
    pointPool: [point],
    hash: true,
    userId: V9.userId,
  });
  same(signed, V9.r + V9.s);
  if (!sm2Verify(V9.text, writeSignatureDer(hex(V9.r), hex(V9.s)), V8.publicKey, V9.userId)) differs();
}

function checkSm2Encryption({ V8, V10 }: CryptoVectors): void {
  // The package cannot be given k, so C1 = k·G and the decryption stand for the encryption.
  same(sm2KeyPairOf(V10.k).publicKey, V10.c1);
  same(sm2Decrypt(V10.c1 + V10.c3 + V10.c2, V8.privateKey, 'c1c3c2'), Buffer.from(V10.text).toString('hex'));
}

function checkTamperingIsSeen({ V7, V8, V9, V10 }: CryptoVectors): void {
  const badS = flipLastBit(hex(V9.s));
  if (sm2Verify(V9.text, writeSignatureDer(hex(V9.r), badS), V8.publicKey, V9.userId)) differs();
  const badC3 = flipLastBit(hex(V10.c3)).toString('hex');
  mustRefuse(() => sm2Decrypt(V10.c1 + badC3 + V10.c2, V8.privateKey, 'c1c3c2'));
  const forged = { sealed: hex(V7.cipher), tag: flipLastBit(hex(V7.tag)) };
  mustRefuse(() => sm4GcmDecrypt(hex(V7.key), hex(V7.iv), forged, hex(V7.aad)));
}

function flipLastBit(bytes: Buffer): Buffer {
  const last = bytes.length - 1;
  bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
  return bytes;
}

function mustRefuse(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (error instanceof CryptoError && error.code === 'E-CR-12') return;
    throw error;
  }
  differs();
}

function same(actual: string | Buffer, expected: string): void {
  if ((typeof actual === 'string' ? actual : actual.toString('hex')) !== expected) differs();
}

function differs(): never {
  throw new Error('result differs from the published vector');
}
