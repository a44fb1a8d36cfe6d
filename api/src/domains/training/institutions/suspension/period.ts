import { run, sql } from '../../../../database/sql.ts';
import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { ActInput, FlowChange, GuardAnswer } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { libraryErrors } from '../../errors.ts';

/** How long an institution is suspended (T14-4): from the day of the decision until a last day, or until it is restored. */
export interface SuspensionPeriod {
  from: LocalDate;
  until: LocalDate | null;
}

/** A suspension that would be over before it began is none. */
export const untilLater = (until: ActInput['until'], today: LocalDate): GuardAnswer =>
  !until || until > today || { code: 'E-1430', message: libraryErrors['E-1430'] };

/** `2026-03-09 至 2026-06-30`, or until the city restores it. */
export const periodText = ({ from, until }: SuspensionPeriod): string =>
  `${from} ${until ? `至 ${until}` : '起，至恢复为止'}`;

/** The reason as institution and offices read it, with the period that a step sets. */
export function reasonWithPeriod({ action, input, at }: FlowChange): string {
  const reason = input.reasonText ?? '';
  const until = input.until ?? null;
  if (action === 'suspend') return `${reason}（暂停期限：${periodText({ from: localDateOf(at), until })}）`;
  return action === 'reschedule' ? `${reason}（暂停期限调整为${until ? `至 ${until}` : '至恢复为止'}）` : reason;
}

/** Keeps the period on the institution; who is no longer suspended has none. */
export async function keepPeriods(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const today = localDateOf(tx.app.clock.now());
  for (const { row, action, input } of changes)
    if (action === 'suspend' || action === 'reschedule')
      await run(
        tx,
        sql`update training_institution set suspended_from = coalesce(suspended_from, ${today}::date),
              suspended_until = ${input.until ?? null}::date where id = ${row.id}`,
      );
  const over = changes.filter(({ from, to }) => from === 'SUSPENDED' && to !== 'SUSPENDED').map(({ row }) => row.id);
  if (over.length > 0)
    await run(
      tx,
      sql`update training_institution set suspended_from = null, suspended_until = null where id = any(${over}::uuid[])`,
    );
}
