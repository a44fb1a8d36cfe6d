import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { addDays, type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** The tabs of the board (01 §14.6). */
export const DUE = {
  OVERDUE: '逾期',
  TODAY: '今天到期',
  WEEK: '本周到期',
  VERIFY: '待核实',
  UNREACHED: '未联系上',
  PAUSED: '已暂停',
} as const;
export type Due = keyof typeof DUE;

/** The Sunday of a day's week. */
export function endOfWeek(day: LocalDate): LocalDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 0 ? 0 : 7 - weekday);
}

/** What a tab asks of plans `p` and snapshots `s`; nothing for a name that is none. */
export function dueWhere(tab: string, ctx: Ctx): RawBuilder<boolean> {
  const today = localDateOf(ctx.app.clock.now());
  const active = sql<boolean>`p.state = 'ACTIVE'`;
  switch (tab) {
    case 'OVERDUE':
      return sql<boolean>`(${active} and p.next_due < ${today}::date)`;
    case 'TODAY':
      return sql<boolean>`(${active} and p.next_due = ${today}::date)`;
    case 'WEEK':
      return sql<boolean>`(${active} and p.next_due between ${today}::date and ${endOfWeek(today)}::date)`;
    case 'VERIFY':
      return sql<boolean>`(p.state <> 'CLOSED' and s.to_verify)`;
    case 'UNREACHED':
      return sql<boolean>`(${active} and p.unreached)`;
    case 'PAUSED':
      return sql<boolean>`p.state = 'PAUSED'`;
    default:
      return sql<boolean>`false`;
  }
}
