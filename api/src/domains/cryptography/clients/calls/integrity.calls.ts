import { z } from 'zod';
import { clientMac, sm3Hex, verifyClientMac } from '../../../../platform/crypto/index.ts';
import { ringFor } from '../service/client-ring.ts';
import { defineCall } from './call.ts';
import { eachItem, MOST_ITEMS, requireRight, resultsOf } from './parts.ts';

const rowSchema = z.string().max(256_000).describe('规范化 JSON 文本（由客户端 SDK 生成）');

/** 完整性校验码 (03 §41.7): the caller’s SDK has written the row in its one spelling. */
export const macCall = defineCall({
  path: '/mac',
  method: 'POST',
  title: '计算完整性校验码',
  note: '对标识、客户标识和每行规范化 JSON 计算 HMAC-SM3，返回“密钥编号.64位十六进制”；用途与其他校验码隔离。',
  body: z.object({ rows: z.array(rowSchema).min(1).max(MOST_ITEMS) }),
  answer: resultsOf(z.object({ ok: z.literal(true), mac: z.string().describe('校验码') })),
  async run(asked, { rows }) {
    const { ctx, client } = asked;
    requireRight(client, 'MAC');
    const ring = await ringFor(ctx.app, client);
    return { results: eachItem(asked, rows, (row) => ({ ok: true as const, mac: clientMac(ring, row) })) };
  },
});

/** 验证完整性校验码. */
export const macVerifyCall = defineCall({
  path: '/mac/verify',
  method: 'POST',
  title: '验证完整性校验码',
  note: '逐行验证；valid 为 false 表示该行被改动过或校验码不属于该行。增加标识以前签发的校验码继续有效。',
  body: z.object({
    rows: z
      .array(z.object({ row: rowSchema, mac: z.string().max(200).describe('校验码') }))
      .min(1)
      .max(MOST_ITEMS),
  }),
  answer: resultsOf(z.object({ ok: z.literal(true), valid: z.boolean() })),
  async run(asked, { rows }) {
    const { ctx, client } = asked;
    requireRight(client, 'MAC');
    const ring = await ringFor(ctx.app, client);
    return {
      results: eachItem(asked, rows, ({ row, mac }) => ({ ok: true as const, valid: verifyClientMac(ring, row, mac) })),
    };
  },
});

/** 杂凑: for systems whose platform has no SM3. */
export const digestCall = defineCall({
  path: '/digest',
  method: 'POST',
  title: '计算SM3杂凑',
  note: '对每行文本（UTF-8）计算 SM3，返回64位十六进制。',
  body: z.object({ rows: z.array(rowSchema).min(1).max(MOST_ITEMS) }),
  answer: resultsOf(z.object({ ok: z.literal(true), digest: z.string().describe('SM3') })),
  run: async (asked, { rows }) => ({
    results: eachItem(asked, rows, (row) => ({ ok: true as const, digest: sm3Hex(row) })),
  }),
});
