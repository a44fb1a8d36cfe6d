import { firstRow, rows, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { type LocalDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

/** A 退役报到 that 安置系统 shows as finished. */
export interface ReportedPlacement {
  recordNo: string;
  reportedOn: LocalDate;
  dischargeDate: LocalDate;
  /** The district's bureau that keeps the record. */
  orgId: string;
  orgName: string;
}

/** The latest 退役报到 that 安置系统 shows as finished for a person, found by the ID number; undefined where it shows none. */
export function findReported(ctx: Ctx, personId: string): Promise<ReportedPlacement | undefined> {
  return firstRow<ReportedPlacement>(
    ctx,
    sql`select r.record_no as "recordNo", r.reported_on::text as "reportedOn", r.discharge_date::text as "dischargeDate", r.org_id as "orgId",
               o.short_name as "orgName"
          from person p join placement_record r on r.id_no_index = p.id_no_bi join org o on o.id = r.org_id
         where p.id = ${personId} and r.status <> 'CANCELLED' and r.reported_on <= ${localDateOf(ctx.app.clock.now())}::date
         order by r.reported_on desc, r.id desc limit 1`,
  );
}

/**
 * Discharges after which 安置系统 shows a 退役报到 as finished, by person; who has none is absent, and none is asked for where there is nobody. One
 * statement.
 */
export async function findReportedAmong(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, readonly LocalDate[]>> {
  if (personIds.length === 0) return new Map();
  const found = await rows<{ id: string; days: LocalDate[] }>(
    ctx,
    sql`select p.id, array_agg(distinct r.discharge_date::text) as days from person p join placement_record r on r.id_no_index = p.id_no_bi
         where p.id = any(${[...personIds]}::uuid[]) and r.status <> 'CANCELLED'
           and r.reported_on <= ${localDateOf(ctx.app.clock.now())}::date group by p.id`,
  );
  return new Map(found.map(({ id, days }) => [id, days]));
}

/** Persons of ours for whom 安置系统 shows a 退役报到 since that day: the next `most` of them in the order of their ids. */
export async function listReportedPersons(
  ctx: Ctx,
  since: LocalDate,
  { after, most }: { after: string | undefined; most: number },
): Promise<string[]> {
  const found = await rows<{ id: string }>(
    ctx,
    sql`select distinct p.id from placement_record r join person p on p.id_no_bi = r.id_no_index
         where r.status <> 'CANCELLED' and r.reported_on between ${since}::date and ${localDateOf(ctx.app.clock.now())}::date
           and ${after ? sql`p.id > ${after}::uuid` : sql`true`} order by p.id limit ${most}`,
  );
  return found.map(({ id }) => id);
}

/** Days on which persons who waited for work have begun it (上岗), as 安置系统 shows; who has not is absent. One statement. */
export async function findStartedAmong(
  ctx: Ctx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, LocalDate>> {
  if (personIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('person as p')
    .innerJoin('placement_record as r', 'r.id_no_index', 'p.id_no_bi')
    .select(['p.id', ({ fn }) => fn.max('r.started_on').as('day')])
    .where(sql<boolean>`p.id = any(${[...personIds]}::uuid[])`)
    .where('r.status', '<>', 'CANCELLED')
    .where(sql<boolean>`r.started_on <= ${localDateOf(ctx.app.clock.now())}::date`)
    .groupBy('p.id')
    .execute();
  return new Map(found.flatMap(({ id, day }) => (day ? [[id, day]] : [])));
}
