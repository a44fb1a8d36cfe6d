import { Decimal } from 'decimal.js';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { hoursOf, linesOff } from '../hours-of-plan.ts';
import type { OwnRun } from '../own-run.ts';

/** Days before the end from which on the hours of the plan have to be published. */
const LAST_DAYS = 7;

/**
 * BR22-7: what keeps a run from its completion as its last week comes: classes whose published hours are not those of the plan.
 * Where only its modules are not, that is pointed out and keeps nothing. Drafts do not count.
 *
 * @returns the warning in words; null before that week, once the run has ended, and where all is well
 */
export async function hoursWarning(
  ctx: Ctx,
  { id, state, to }: Pick<OwnRun, 'id' | 'state' | 'to'>,
): Promise<string | null> {
  const comes = state === 'READY' || state === 'RUNNING';
  if (!comes || localDateOf(ctx.app.clock.now()) < addDays(to, -LAST_DAYS)) return null;
  const [hours] = await hoursOf(ctx, [id]);
  if (!hours) return null;
  const [even, off] = [true, false].map((same) =>
    hours.published.filter((one) => new Decimal(one.hours).eq(hours.planned) === same),
  );
  const said: string[] = [];
  if (off && off.length > 0) {
    const classes = off.map(
      (one) => `${one.name}已发布${new Decimal(one.hours).toFixed()}课时${within(linesOff(one))}`,
    );
    said.push(`${classes.join('、')}，与教学计划的${new Decimal(hours.planned).toFixed()}课时不一致；一致后才能结课。`);
  }
  const uneven = (even ?? []).filter((one) => linesOff(one) !== '');
  if (uneven.length > 0)
    said.push(
      `${uneven.map((one) => `${one.name}${within(linesOff(one))}`).join('、')}各模块课时与教学计划不一致，请核对。`,
    );
  return said.length > 0 ? `临近结束，${said.join('')}` : null;
}

const within = (words: string): string => (words === '' ? '' : `（${words}）`);
