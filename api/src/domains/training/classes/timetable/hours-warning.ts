import { Decimal } from 'decimal.js';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { hoursOf } from '../lessons-of-runs.ts';
import type { OwnRun } from '../own-run.ts';

/** Days before the end from which on the hours of the plan have to be published. */
const LAST_DAYS = 7;

/**
 * BR22-7: what keeps a run from its completion as its last week comes: classes whose published hours are not those of the plan. Drafts do not count.
 *
 * @returns the warning in words; null before that week, once the run has ended, and where all is well
 */
export async function hoursWarning(
  ctx: Ctx,
  { id, state, to }: Pick<OwnRun, 'id' | 'state' | 'to'>,
  classes: readonly { name: string }[],
): Promise<string | null> {
  const comes = state === 'READY' || state === 'RUNNING';
  if (!comes || localDateOf(ctx.app.clock.now()) < addDays(to, -LAST_DAYS)) return null;
  const [hours] = await hoursOf(ctx, [id]);
  if (!hours) return null;
  const off = hours.published.flatMap((published, n) =>
    new Decimal(published).eq(hours.planned)
      ? []
      : [`${classes[n]?.name ?? ''}已发布${new Decimal(published).toFixed()}课时`],
  );
  if (off.length === 0) return null;
  return `临近结束，${off.join('、')}，与教学计划的${new Decimal(hours.planned).toFixed()}课时不一致；一致后才能结课。`;
}
