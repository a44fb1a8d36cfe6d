import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { UNSEEN_STATES } from '../words.ts';
import type { WarningBoardType, WarningHeatType } from './board.type.ts';
import { warningWhere } from './warning-filter.ts';

/** 时效监控 of the caller's scope in three statements. */
export async function readBoard(ctx: Ctx): Promise<WarningBoardType> {
  const [cases, warnings, heat] = await Promise.all([countCases(ctx), countWarnings(ctx), readHeat(ctx)]);
  return { ...cases, ...warnings, heat };
}

interface CaseCounts {
  open: number;
  near: number;
  overdue: number;
  finishedToday: number;
}

async function countCases(ctx: Ctx): Promise<CaseCounts> {
  const { calendar, clock } = ctx.app;
  const now = clock.now();
  const inADay = calendar.addWorkingMinutes(now, calendar.hours.dayMinutes);
  const today = instantOf(localDateOf(now));
  const scope = scopeWhere(scopeOf(ctx.actor), 'c');
  const found = await firstRow<CaseCounts>(
    ctx,
    sql`
    select (select count(*)::int from one_thing_case c where ${scope} and c.state not in ('DRAFT', 'FINISHED_NORMAL', 'FINISHED_TERMINATED', 'CANCELLED')) as open,
           (select count(*)::int from one_thing_case c where ${scope} and c.due_at > ${now} and c.due_at <= ${inADay}) as near,
           (select count(*)::int from one_thing_case c where ${scope} and c.due_at < ${now}) as overdue,
           (select count(*)::int from one_thing_case c where ${scope} and c.finished_at >= ${today}) as "finishedToday"`,
  );
  return found ?? { open: 0, near: 0, overdue: 0, finishedToday: 0 };
}

async function countWarnings(ctx: Ctx): Promise<{ byLevel: number[]; unseen: number; review: number }> {
  const found = await rows<{ level: number; live: number; unseen: number; review: number }>(
    ctx,
    sql`select w.level, count(*) filter (where w.state <> 'FALSE')::int as live,
               count(*) filter (where w.state = any(${[...UNSEEN_STATES]}::text[]))::int as unseen,
               count(*) filter (where w.state = 'FALSE')::int as review
          from warning w where ${scopeWhere(scopeOf(ctx.actor), 'w')} and w.state not in ('RESOLVED', 'CLOSED') group by w.level`,
  );
  const total = (field: 'unseen' | 'review') => found.reduce((sum, row) => sum + row[field], 0);
  return {
    byLevel: [1, 2, 3, 4].map((level) => found.find((row) => row.level === level)?.live ?? 0),
    unseen: total('unseen'),
    review: total('review'),
  };
}

/** Readers of the whole city compare districts, all others the centres that they see. */
async function readHeat(ctx: Ctx): Promise<WarningHeatType[]> {
  const byDistrict = scopeOf(ctx.actor).kind === 'ALL';
  const place = byDistrict
    ? sql`join org o on o.level = 'DISTRICT' and o.district_code = w.district_code`
    : sql`join org o on o.id = w.org_id`;
  return rows<WarningHeatType>(
    ctx,
    sql`select ${byDistrict ? sql`null` : sql`o.id`} as "orgId", o.short_name as "placeName", w.district_code as "districtCode",
               w.matter_code as "matterCode", max(w.matter_name) as "matterName", count(*)::int as count, min(w.level)::int as worst
          from warning w ${place}
         where ${await warningWhere(ctx, {})} group by o.id, o.short_name, w.district_code, w.matter_code
         order by count desc, "placeName", w.matter_code limit 400`,
  );
}
