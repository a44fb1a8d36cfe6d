import { z } from 'zod';
import {
  CryptoError,
  type DataClass,
  decryptColumn,
  encryptColumn,
  LONGEST_VALUE_BYTES,
  parseKeyId,
} from '../../../../platform/crypto/index.ts';
import { type MaskKind, mask } from '../../../../platform/masking/index.ts';
import { ringFor } from '../service/client-ring.ts';
import { ServiceRefusal } from '../service/refusal.ts';
import { defineCall } from './call.ts';
import { aadSchema, cellOf, dataClassSchema, eachItem, MOST_ITEMS, requireRight, resultsOf } from './parts.ts';

const itemsOf = (value: z.ZodType<string | null>) =>
  z
    .array(z.object({ aad: aadSchema, value }))
    .min(1)
    .max(MOST_ITEMS);

const valueResult = z.object({
  ok: z.literal(true),
  value: z.string().nullable().describe('结果；null 保持为 null'),
});

/** 加密 (03 §41.5). */
export const encryptCall = defineCall({
  path: '/encrypt',
  method: 'POST',
  title: '加密',
  note: `逐项加密为 g1 格式密文。null 保持为 null，空文本照常加密；单个值不超过 ${LONGEST_VALUE_BYTES / 1024} KB。`,
  body: z.object({
    dataClass: dataClassSchema,
    items: itemsOf(z.string().nullable().describe('明文')),
  }),
  answer: resultsOf(valueResult),
  async run(asked, { dataClass, items }) {
    const { ctx, client, counted } = asked;
    counted.dataClass = dataClass;
    requireRight(client, 'ENCRYPT', dataClass);
    const ring = await ringFor(ctx.app, client);
    const results = eachItem(asked, items, ({ aad, value }) => ({
      ok: true as const,
      value: value === null ? null : encryptColumn(ring, dataClass, cellOf(aad), value),
    }));
    return { results };
  },
});

/** 解密 (03 §41.5): what is shown is masked by the service, unless the system may have it in clear. */
export const decryptCall = defineCall({
  path: '/decrypt',
  method: 'POST',
  title: '解密',
  note: 'MASK 返回脱敏值（需“解密（脱敏）”权限），PLAIN 返回明文（需“解密（明文）”权限，启用后方可使用）。先校验完整性再解密；被改动或移动过位置的密文返回 E-CR-12，请显示「数据异常」。',
  body: z.object({
    dataClass: dataClassSchema,
    mode: z.enum(['MASK', 'PLAIN']).describe('返回方式'),
    items: itemsOf(z.string().max(200_000).nullable().describe('密文')),
  }),
  answer: resultsOf(valueResult),
  async run(asked, { dataClass, mode, items }) {
    const { ctx, client, counted } = asked;
    counted.dataClass = dataClass;
    requireRight(client, mode, dataClass);
    const ring = await ringFor(ctx.app, client);
    const results = eachItem(
      asked,
      items,
      ({ aad, value }) => {
        if (value === null) return { ok: true as const, value };
        requireClass(value, dataClass);
        const plain = decryptColumn(ring, cellOf(aad), value);
        return { ok: true as const, value: mode === 'PLAIN' ? plain : maskedAs(dataClass, plain) };
      },
      ({ aad }) => aad,
    );
    return { results };
  },
});

/** A right on one class of data opens no other one. @throws E-CR-04, E-CR-10 */
export function requireClass(envelope: string, dataClass: DataClass): void {
  const [, keyId] = envelope.split('.');
  if (keyId === undefined) throw new CryptoError('E-CR-10', 'envelope');
  if (parseKeyId(keyId).subject !== dataClass) throw new ServiceRefusal('E-CR-04');
}

const MASKS: Readonly<Record<DataClass, MaskKind>> = {
  ID: 'idNumber',
  NAME: 'name',
  CONTACT: 'phone',
  BANK: 'bankAccount',
  HEALTH: 'hidden',
  TEXT: 'hidden',
  FILE: 'hidden',
  DXLOG: 'hidden',
};

/** Contacts are numbers or addresses. */
function maskedAs(dataClass: DataClass, plain: string): string {
  if (plain === '') return '';
  const isAddress = dataClass === 'CONTACT' && /\p{Script=Han}/u.test(plain);
  return mask(isAddress ? 'address' : MASKS[dataClass], plain);
}
