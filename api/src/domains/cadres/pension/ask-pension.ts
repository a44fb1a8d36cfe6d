import { z } from 'zod';
import { askChannel, ChannelOff, UpstreamFault } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { OpenCadre } from '../register/find-cadres.ts';

/** The channel of 人社养老 (item 35). */
export const PENSION_CHANNEL = 'RS_PENSION';
/** An answer that takes longer is none (04: ≤ 8 s). */
const ANSWER_MS = 8000;
const MOST_ROWS = 600;

/** A month of somebody's pension, as 人社 says it; the amount in yuan. */
export interface PensionMonth {
  /** YYYYMM. */
  month: string;
  amount: string;
  payStatus: string;
  insuredPlace: string | null;
}

const text = z.union([z.string(), z.number()]).transform(String);
const rowSchema = z.object({
  month: text.transform((month) => month.replace(/\D/g, '').slice(0, 6)).pipe(z.string().regex(/^\d{6}$/)),
  amount: text.pipe(z.string().regex(/^\d{1,12}(\.\d{1,2})?$/)),
  payStatus: z.string().max(20).nullish(),
  insuredPlace: z.string().max(60).nullish(),
});

/** What one asking brought: months, or why there are none. */
export type Asked =
  | { ok: true; months: PensionMonth[] }
  | { ok: false; outcome: 'TIMEOUT' | 'FAILED'; attempts: number };

interface Question {
  requestId: string;
  purpose: string;
  fromMonth: string;
  toMonth: string;
}

/** Asks 人社 for one person, with one retry under the same id (03 §31.6). */
export async function askPension(ctx: Ctx, person: OpenCadre, question: Question): Promise<Asked> {
  const { requestId, purpose, fromMonth, toMonth } = question;
  try {
    const rows = await askChannel(ctx, {
      code: PENSION_CHANNEL,
      requestId,
      purpose,
      params: { idNo: person.idNo, name: person.name, fromMonth, toMonth, purpose },
      limit: MOST_ROWS,
      timeoutMs: ANSWER_MS,
    });
    const read = z.array(rowSchema).safeParse(rows);
    if (!read.success) return { ok: false, outcome: 'FAILED', attempts: 1 };
    const months = read.data
      .filter(({ month }) => month >= fromMonth && month <= toMonth)
      .map((one) => ({ ...one, payStatus: one.payStatus ?? '正常', insuredPlace: one.insuredPlace ?? null }));
    return { ok: true, months };
  } catch (error) {
    if (error instanceof ChannelOff) return { ok: false, outcome: 'FAILED', attempts: 0 };
    if (error instanceof UpstreamFault)
      return { ok: false, outcome: error.kind === 'TIMEOUT' ? 'TIMEOUT' : 'FAILED', attempts: 2 };
    throw error;
  }
}
