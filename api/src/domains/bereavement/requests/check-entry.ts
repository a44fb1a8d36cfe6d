import { addMonths, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { refusal } from '../errors.ts';
import { registrySettings } from '../parameters.ts';
import type { ReductionEntry } from './request.record.ts';

/** What is asked of an entry (03 §34.2, §34.5): the date between birth and today, a reason where it is long ago, evidence without a strong match. */
export async function checkEntry(
  ctx: Ctx,
  entry: Pick<ReductionEntry, 'died_on' | 'late_reason' | 'evidence'>,
  about: { birthDate: string; strength: string | null; files: number },
): Promise<void> {
  const today = localDateOf(ctx.app.clock.now());
  if (entry.died_on > today || entry.died_on < about.birthDate) throw refusal('E-3401');
  const { lateMonths } = await readParameter(ctx, registrySettings);
  if (addMonths(entry.died_on, lateMonths) < today && [...(entry.late_reason?.trim() ?? '')].length < 5)
    throw refusal('E-3402');
  const proven = entry.evidence !== null && entry.evidence !== 'ALIVE' && about.files > 0;
  if (about.strength !== 'STRONG' && !proven) throw refusal('E-3403');
}
