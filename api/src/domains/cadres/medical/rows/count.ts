import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** 应发, 暂缓, 实推 of rows: what was removed is none of them, what is held is paid another time (R33-3). */
const ROW_COUNT = sql<number>`(count(*) filter (where flag <> 'REMOVED'))::int`.as('row_count');
const TOTAL = sql<string>`coalesce(sum(pay) filter (where flag <> 'REMOVED'), 0)::text`.as('total');
const FIGURES = [
  ROW_COUNT,
  TOTAL,
  sql<number>`(count(*) filter (where flag like 'HOLD%'))::int`.as('held_count'),
  sql<string>`coalesce(sum(pay) filter (where flag like 'HOLD%'), 0)::text`.as('held_total'),
  sql<number>`(count(*) filter (where flag in ('OK', 'OBJECTED')))::int`.as('push_count'),
  sql<string>`coalesce(sum(pay) filter (where flag in ('OK', 'OBJECTED')), 0)::text`.as('push_total'),
] as const;

/** Reckons the figures of a district's roster, of its streets and of the roster above it from their rows (03 C-2). */
export async function recount(tx: Ctx, districtRosterId: string): Promise<void> {
  const db = tables(tx);
  const { rosterId, ...district } = await db
    .selectFrom('medical_row')
    .select(FIGURES)
    .select(sql<string>`min(roster_id::text)`.as('rosterId'))
    .where('district_roster_id', '=', districtRosterId)
    .executeTakeFirstOrThrow();
  await db.updateTable('medical_district').set(district).where('id', '=', districtRosterId).execute();
  await recountRoster(tx, rosterId);
  const streets = await db
    .selectFrom('medical_row')
    .select(['street_roster_id as id', ROW_COUNT, TOTAL])
    .select([
      sql<number>`(count(*) filter (where opinion = 'CONFIRMED'))::int`.as('confirmed_count'),
      sql<number>`(count(*) filter (where opinion = 'OBJECTED'))::int`.as('objected_count'),
    ])
    .where('district_roster_id', '=', districtRosterId)
    .where('street_roster_id', 'is not', null)
    .groupBy('street_roster_id')
    .execute();
  for (const { id, ...street } of streets)
    await db.updateTable('medical_street').set(street).where('id', '=', id).execute();
}

/** The same of a roster. */
export async function recountRoster(tx: Ctx, rosterId: string): Promise<void> {
  const all = await tables(tx)
    .selectFrom('medical_row')
    .select(FIGURES)
    .where('roster_id', '=', rosterId)
    .executeTakeFirstOrThrow();
  await tables(tx).updateTable('medical_roster').set(all).where('id', '=', rosterId).execute();
}

/** {@link recount} of every district of a roster. */
export async function recountRosterAndDistricts(tx: Ctx, rosterId: string): Promise<void> {
  const districts = await tables(tx)
    .selectFrom('medical_district')
    .select('id')
    .where('roster_id', '=', rosterId)
    .execute();
  for (const { id } of districts) await recount(tx, id);
}
