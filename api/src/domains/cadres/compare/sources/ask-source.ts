import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { askChannel, ChannelOff, UpstreamFault } from '../../../../platform/exchange/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { normaliseNumberText } from '../../../people/index.ts';
import type { AskedSource } from '../words.ts';
import { CHANNELS, type SourceRow, sourceRowSchema } from './sources.ts';

/** An answer that takes longer is none (03 §31.5). */
const ANSWER_MS = 8000;
const MOST_ROWS = 20;
const PURPOSE = '企业退休军转干部多重身份比对';

/**
 * What came of a question. FOUND: the person's own row. NONE: the source has no such number; the rows that it answered with instead are of others.
 * FAILED: nothing may be concluded; OFF: it was not asked.
 */
export type Asked =
  | { kind: 'FOUND'; row: SourceRow }
  | { kind: 'NONE'; others: readonly SourceRow[] }
  | { kind: 'FAILED'; why: string }
  | { kind: 'OFF' };

const own = (row: SourceRow, idNo: string): boolean => {
  const given = normaliseNumberText(row.idNo);
  // The century of a number of 15 digits is the 20th (C-1).
  return given === idNo || (given.length === 15 && given === `${idNo.slice(0, 6)}${idNo.slice(8, 17)}`);
};

/** Asks one source for one person, with one retry under the same id; outside of a transaction. */
export async function askSource(ctx: Ctx, source: AskedSource, idNo: string): Promise<Asked> {
  const { channel, fields } = CHANNELS[source];
  try {
    const rows = await askChannel(ctx, {
      code: channel,
      requestId: randomUUID(),
      purpose: PURPOSE,
      params: { idNo, fields: fields.join(','), purpose: PURPOSE },
      limit: MOST_ROWS,
      timeoutMs: ANSWER_MS,
    });
    const read = z.array(sourceRowSchema).safeParse(rows);
    if (!read.success) return { kind: 'FAILED', why: '应答内容不符合约定' };
    const row = read.data.find((one) => own(one, idNo));
    return row ? { kind: 'FOUND', row } : { kind: 'NONE', others: read.data };
  } catch (error) {
    if (error instanceof ChannelOff) return { kind: 'OFF' };
    if (error instanceof UpstreamFault)
      return { kind: 'FAILED', why: error.kind === 'TIMEOUT' ? '应答超时' : '应答异常' };
    throw error;
  }
}
