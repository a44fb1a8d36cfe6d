import { isDataClass, type KeySubject } from '../crypto/index.ts';
import type { ALGORITHMS, Layer } from './words.ts';

/** What follows from a key's subject (03 §41.4): its layer, algorithm, usage flags, and after how many years it is to be rotated. */
export interface KeyKind {
  layer: Layer;
  algorithm: keyof typeof ALGORITHMS;
  usage: string;
  /** None: only by a planned re-index. */
  years: number | null;
}

const KINDS: Readonly<
  Record<Exclude<KeySubject, 'ID' | 'NAME' | 'CONTACT' | 'BANK' | 'HEALTH' | 'TEXT' | 'FILE' | 'DXLOG'>, KeyKind>
> = {
  KEK: { layer: 'KEK', algorithm: 'SM4', usage: '加密密钥、解密密钥', years: 2 },
  ROW: { layer: 'MACK', algorithm: 'HMAC_SM3', usage: '计算校验码、验证校验码', years: 1 },
  INDEX: { layer: 'BIK', algorithm: 'HMAC_SM3', usage: '计算盲索引', years: null },
  SIGN: { layer: 'SIGN', algorithm: 'SM2', usage: '签名', years: 2 },
  ENVELOPE: { layer: 'ENCRYPT', algorithm: 'SM2', usage: '解密', years: 2 },
};
const DATA: KeyKind = { layer: 'DEK', algorithm: 'SM4', usage: '加密数据、解密数据', years: 1 };

export function kindOf(subject: KeySubject): KeyKind {
  return isDataClass(subject) ? DATA : KINDS[subject];
}
