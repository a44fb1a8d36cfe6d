import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { tables } from '../../../database/tables.ts';
import { askChannel, ChannelOff, UpstreamFault } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { refusal } from '../errors.ts';
import { openCadres } from '../register/find-cadres.ts';
import { districtName } from '../register/place.ts';
import { transfer } from './transfer.record.ts';

/** The channel of 公安人口 (item 35). */
const POPULATION_CHANNEL = 'GA_POPULATION';
const ANSWER_MS = 8000;

const rowSchema = z.object({ hukouDistrict: z.string().regex(/^\d{6}/) });

/**
 * Asks 公安 where the person is registered (03 §32.6): where it still says the old district the transfer bears a warning, and who takes it all the
 * same says why. What cannot be asked says nothing.
 *
 * @throws E-ZY-09, NOT_FOUND
 */
export async function checkHukou(ctx: Ctx, id: string): Promise<void> {
  const row = await transfer.get(ctx, id);
  const [person] = await openCadres(ctx, [row.cadreId]);
  const params = { idNo: person?.idNo ?? '', purpose: '关系转移核对户籍' };
  const question = { code: POPULATION_CHANNEL, requestId: randomUUID(), purpose: params.purpose, limit: 1 };
  try {
    const [found] = await askChannel(ctx, { ...question, params, timeoutMs: ANSWER_MS });
    const read = rowSchema.safeParse(found);
    if (!read.success) throw refusal('E-ZY-09');
    const district = read.data.hukouDistrict.slice(0, 6);
    const warning = district === row.toDistrict ? null : `公安户籍数据为${districtName(district)}，与迁入区不一致`;
    await tables(ctx).updateTable('cadre_transfer').set({ hukou_warning: warning }).where('id', '=', row.id).execute();
  } catch (error) {
    if (error instanceof ChannelOff || error instanceof UpstreamFault) throw refusal('E-ZY-09');
    throw error;
  }
}
