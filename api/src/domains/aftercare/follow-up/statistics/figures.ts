import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { shanghaiDistricts } from '../../../people/index.ts';
import { seenBy } from '../plans/reach.ts';

/** The months after the discharge at which employment is looked at (14.6). */
export const POINTS = [3, 6, 12] as const;

/** How a cohort of a district stands. */
export interface FollowUpFigure {
  districtCode: string;
  districtName: string;
  cohort: number;
  persons: number;
  employed: number;
  selfEmployed: number;
  trained: number;
  overdue: number;
  unreached: number;
  points: { months: number; due: number; employed: number; unknown: number }[];
}

/**
 * Figures per district and year of discharge, of the caller's scope: where people stand now, and where they stood 3, 6 and 12 months after their
 * discharge by the newest fact about that time. 逾期 counts who is past his date or was not reached (14.5 no. 3). Two statements.
 */
export async function readFigures(ctx: Ctx, { cohort, districtCode }: { cohort?: number; districtCode?: string }) {
  const today = localDateOf(ctx.app.clock.now());
  const people = tables(ctx)
    .selectFrom('follow_up_plan as p')
    .select([
      'p.id',
      'p.person_id',
      'p.district_code',
      'p.cohort',
      'p.discharge_date',
      'p.state',
      'p.next_due',
      'p.unreached',
    ])
    .distinctOn('p.person_id')
    .where(sql<boolean>`${seenBy('p')(ctx)}`)
    .$if(cohort !== undefined, (query) => query.where('p.cohort', '=', cohort ?? 0))
    .$if(districtCode !== undefined, (query) => query.where('p.district_code', '=', districtCode ?? ''))
    .orderBy('p.person_id')
    .orderBy('p.start_date', 'desc')
    .orderBy('p.id', 'desc');
  const now = await tables(ctx)
    .with('people', () => people)
    .selectFrom('people as p')
    .leftJoin('employment_snapshot as s', 's.person_id', 'p.person_id')
    .select(['p.district_code as districtCode', 'p.cohort'])
    .select(sql<number>`count(*)::int`.as('persons'))
    .select(sql<number>`count(*) filter (where s.employment_state = 'EMPLOYED')::int`.as('employed'))
    .select(sql<number>`count(*) filter (where s.employment_state = 'SELF_EMPLOYED')::int`.as('selfEmployed'))
    .select(
      sql<number>`count(*) filter (where exists (select 1 from follow_up_record r
        where r.person_id = p.person_id and r.training_name is not null))::int`.as('trained'),
    )
    .select(
      sql<number>`count(*) filter (where p.state = 'ACTIVE' and (p.next_due < ${today}::date or p.unreached))::int`.as(
        'overdue',
      ),
    )
    .select(sql<number>`count(*) filter (where p.state = 'ACTIVE' and p.unreached)::int`.as('unreached'))
    .groupBy(['p.district_code', 'p.cohort'])
    .orderBy('p.district_code')
    .orderBy('p.cohort', 'desc')
    .execute();
  const then = await tables(ctx)
    .with('people', () => people)
    .selectFrom('people as p')
    .innerJoin(sql<{ months: number }>`unnest(${[...POINTS]}::int[])`.as<'m'>(sql`m(months)`), (join) =>
      join.on(sql<boolean>`(p.discharge_date + make_interval(months => m.months))::date <= ${today}::date`),
    )
    .leftJoinLateral(
      ({ selectFrom }) =>
        selectFrom('follow_up_record as r')
          .select('r.employment_state as state')
          .whereRef('r.person_id', '=', 'p.person_id')
          .where('r.employment_state', 'is not', null)
          .where(sql<boolean>`${since('r')} <= (p.discharge_date + make_interval(months => m.months))::date`)
          .orderBy(sql`${since('r')} desc, r.on_day desc, r.recorded_at desc, r.id desc`)
          .limit(1)
          .as('f'),
      (join) => join.onTrue(),
    )
    .select(['p.district_code as districtCode', 'p.cohort', 'm.months'])
    .select(sql<number>`count(*)::int`.as('due'))
    .select(sql<number>`count(*) filter (where f.state in ('EMPLOYED', 'SELF_EMPLOYED'))::int`.as('employed'))
    .select(sql<number>`count(*) filter (where f.state is null)::int`.as('unknown'))
    .groupBy(['p.district_code', 'p.cohort', 'm.months'])
    .orderBy('m.months')
    .execute();
  const pointsOf = Map.groupBy(then, (one) => `${one.districtCode} ${one.cohort}`);
  return now.map(
    (figure): FollowUpFigure => ({
      ...figure,
      districtName: districtName(figure.districtCode),
      points: (pointsOf.get(`${figure.districtCode} ${figure.cohort}`) ?? []).map(
        ({ months, due, employed, unknown }) => ({ months, due, employed, unknown }),
      ),
    }),
  );
}

/** 虹口区 for 310109. */
export const districtName = (code: string): string =>
  shanghaiDistricts().find((district) => district.code === code)?.title ?? code;

/** Since when a record's state holds, as the snapshot reckons it. */
const since = (alias: string) => {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  return sql`case when ${column('employment_state')} = 'UNEMPLOYED' then coalesce(${column('ended_on')}, ${column('on_day')})
    else coalesce(${column('started_on')}, ${column('startup_founded')}, ${column('enrolled_on')}, ${column('training_from')}, ${column('on_day')}) end`;
};
