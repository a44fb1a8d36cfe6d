import { z } from 'zod';
import { askSealed, TransportError } from '../../exchange/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { RESULT_STATES, VOUCHER_KINDS } from '../words.ts';
import { FUND_PLATFORM, readPlatform } from './fund-platform.ts';

/** An answer that takes longer is none (01 §13.8: ≤ 8 s). */
const ANSWER_MS = 8000;

const keysOf = <T extends object>(words: T) => Object.keys(words) as [keyof T & string, ...(keyof T & string)[]];
const money = z.string().regex(/^\d{1,12}(\.\d{1,2})?$/);

const itemSchema = z.object({
  itemId: z.uuid(),
  state: z.enum(keysOf(RESULT_STATES)),
  amount: money.nullish(),
  bankTime: z.iso.datetime({ offset: true }),
  bankRef: z.string().max(60).nullish(),
  accountTail: z.string().length(4).nullish(),
  holderMatches: z.boolean().nullish(),
  code: z.string().max(20).nullish(),
  reason: z.string().max(500).nullish(),
});

const statementSchema = z.object({
  batchNo: z.string().max(40),
  /** Absent: the platform does not know the batch. */
  platformNo: z.string().max(40).nullish(),
  count: z.number().int().nullish(),
  total: money.nullish(),
  digest: z.string().max(64).nullish(),
  items: z.array(itemSchema),
});

const voucherSchema = z.object({
  voucherNo: z.string().min(1).max(60),
  kind: z.enum(keysOf(VOUCHER_KINDS)),
  itemId: z.uuid().nullish(),
  amount: money,
  date: z.iso.date(),
  sm3: z.string().length(64),
  file: z.string().max(14_000_000).nullish(),
});

/** What the platform says of a batch when it is asked. */
export type Statement = z.infer<typeof statementSchema>;

/** Asks 资金监管平台 what it has of batches and what became of their items (01 §13.8, 查询). @throws TransportError */
export async function askStatements(ctx: Ctx, batchNos: readonly string[]): Promise<Statement[]> {
  const answer = z
    .object({ statements: z.array(statementSchema) })
    .safeParse(await ask(ctx, 'PAYMENT.QUERY', { batchNos: [...batchNos] }));
  if (!answer.success) throw new TransportError('资金监管平台的应答无法识别');
  return answer.data.statements;
}

/** Asks for the vouchers of a batch. @throws TransportError */
export async function askVouchers(ctx: Ctx, batchNo: string) {
  const answer = z
    .object({ vouchers: z.array(voucherSchema) })
    .safeParse(await ask(ctx, 'PAYMENT.VOUCHERS', { batchNo }));
  if (!answer.success) throw new TransportError('资金监管平台的应答无法识别');
  return answer.data.vouchers;
}

async function ask(ctx: Ctx, bizType: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
  const platform = await readPlatform(ctx);
  if (!platform) throw new TransportError('尚未配置资金监管平台的地址，或其通道已停用');
  return askSealed(ctx, {
    channel: 'fund-platform',
    url: new URL(`${platform.url}/fund-platform/queries`),
    token: platform.token,
    timeoutMs: Math.min(platform.timeoutMs, ANSWER_MS),
    publicKey: platform.publicKey,
    encryptFor: platform.encryptFor,
    receiverCode: FUND_PLATFORM,
    bizType,
    body,
  });
}
