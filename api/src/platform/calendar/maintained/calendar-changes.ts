import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { actorName } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { ChangedDay } from './changed-days.ts';

/** One maintenance of a year: what it changed, why, and how many deadlines it moved. */
export interface CalendarChange {
  id: string;
  reason: string;
  changedBy: string;
  changedAt: SqlInstant;
  days: ChangedDay[];
  moved: number;
  /** When the deadlines had been counted again. */
  finishedAt: SqlInstant | null;
}

const SHOWN = 20;

/** Writes a change down; one that moves no day has nothing to count and is finished at once. */
export async function writeChange(tx: Ctx, year: number, reason: string, days: readonly ChangedDay[]): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  await run(
    tx,
    sql`insert into work_calendar_change (id, year, reason, changed_by, changed_at, days, finished_at)
        values (${id}, ${year}, ${reason}, ${actorName(tx.actor)}, ${now}, ${JSON.stringify(days)}::jsonb,
          ${days.length === 0 ? now : null}::timestamptz)`,
  );
  return id;
}

/** The latest changes of a year, newest first. */
export function listChanges(ctx: Ctx, year: number): Promise<CalendarChange[]> {
  return rows<CalendarChange>(ctx, sql`${selectChanges} where year = ${year} order by id desc limit ${SHOWN}`);
}

/** Changes whose deadlines have not been counted again yet, oldest first. */
export function openChanges(ctx: Ctx): Promise<CalendarChange[]> {
  return rows<CalendarChange>(ctx, sql`${selectChanges} where finished_at is null order by id`);
}

/** A second worker that came to the same change has moved nothing and adds nothing. */
export async function finishChange(ctx: Ctx, id: string, moved: number): Promise<void> {
  await run(
    ctx,
    sql`update work_calendar_change set moved = moved + ${moved}, finished_at = ${ctx.app.clock.now()} where id = ${id}`,
  );
}

const selectChanges = sql`select id, reason, changed_by as "changedBy", changed_at as "changedAt", days, moved,
  finished_at as "finishedAt" from work_calendar_change`;
