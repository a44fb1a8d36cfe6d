import { sql } from 'kysely';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Assignee } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { PLAN } from '../record-types.ts';

/** Who sees to plans of an office: of a street's station the street's officers and its own clerks, of another centre its clerks. */
export interface Officer {
  id: string;
  name: string;
  /** Whose plans he may have, and his own organisation. */
  orgId: string;
  ownOrgId: string;
  open: number;
}

const ROLES = ['STREET_OFFICER', 'CENTRE_CLERK'];

/** Open accounts that may have plans of these offices, officers of the street first, then the least busy. */
export async function officersOf(ctx: Ctx, orgIds: readonly string[]): Promise<Map<string, Officer[]>> {
  if (orgIds.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('org as o')
    .innerJoin('org as s', (join) =>
      join.on(({ or, eb, and }) =>
        or([
          eb('s.id', '=', eb.ref('o.id')),
          and([eb('s.id', '=', eb.ref('o.parent_id')), eb('s.level', '=', 'STREET')]),
        ]),
      ),
    )
    .innerJoin('user_account as u', 'u.org_id', 's.id')
    .innerJoin('user_role as ur', 'ur.user_id', 'u.id')
    .innerJoin('role as r', 'r.id', 'ur.role_id')
    .select(['o.id as orgId', 'u.id', 'u.display_name as name', 'u.org_id as ownOrgId'])
    .select(sql<boolean>`bool_or(r.code = 'STREET_OFFICER')`.as('ofStreet'))
    .select(({ selectFrom }) =>
      selectFrom('follow_up_plan as p')
        .select(({ fn }) => fn.countAll<string>().as('n'))
        .whereRef('p.owner_id', '=', 'u.id')
        .where('p.state', '=', 'ACTIVE')
        .as('open'),
    )
    .where(sql<boolean>`o.id = any(${[...new Set(orgIds)]}::uuid[])`)
    .where('u.status', '=', 'ENABLED')
    .where(sql<boolean>`(u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)`)
    .where('r.code', 'in', ROLES)
    .groupBy(['o.id', 'u.id', 'u.display_name', 'u.org_id'])
    .execute();
  const sorted = found
    .map(({ open, ofStreet, ...one }) => ({ ...one, open: Number(open), ofStreet }))
    .toSorted((a, b) => Number(b.ofStreet) - Number(a.ofStreet) || a.open - b.open || (a.name < b.name ? -1 : 1));
  const byOrg = Map.groupBy(sorted, ({ orgId }) => orgId);
  // Where a street has officers of its own, the clerks of its station are named by somebody, not by themselves.
  return new Map(
    [...byOrg].map(([orgId, officers]) => {
      const own = officers.filter(({ ofStreet }) => ofStreet);
      return [orgId, own.length > 0 ? own : officers];
    }),
  );
}

/** Shares plans of offices among their officers so that everybody has as many; those of an office without any stay nobody's. */
export function shareOut(
  plans: readonly { id: string; orgId: string }[],
  officers: ReadonlyMap<string, readonly Officer[]>,
): { id: string; owner: { id: string; name: string } }[] {
  const load = new Map([...officers.values()].flat().map(({ id, open }) => [id, open]));
  return plans.flatMap(({ id, orgId }) => {
    const [least] = (officers.get(orgId) ?? []).toSorted((a, b) => (load.get(a.id) ?? 0) - (load.get(b.id) ?? 0));
    if (!least) return [];
    load.set(least.id, (load.get(least.id) ?? 0) + 1);
    return [{ id, owner: { id: least.id, name: least.name } }];
  });
}

/** Gives plans, and the to-dos open on them, to their owners, in three statements whatever their number. */
export async function giveToOwners(
  tx: Ctx,
  given: readonly { id: string; owner: { id: string; name: string } }[],
): Promise<void> {
  if (given.length === 0) return;
  const now = tx.app.clock.now();
  const by = tx.actor.kind === 'USER' ? tx.actor.userId : null;
  const values = JSON.stringify(given.map(({ id, owner }) => ({ id, userId: owner.id, name: owner.name })));
  const set = sql<{ id: string; userId: string; name: string }>`jsonb_to_recordset(${values}::jsonb)`.as<'v'>(
    sql`v(id uuid, "userId" uuid, name text)`,
  );
  await tables(tx)
    .insertInto('assignment')
    .columns(['record_type', 'record_id', 'user_id', 'user_name', 'assigned_by', 'assigned_at'])
    .expression(
      sql`select ${PLAN}, v.id, v."userId", v.name, coalesce(${by}::uuid, v."userId"), ${now}::timestamptz
            from jsonb_to_recordset(${values}::jsonb) as v(id uuid, "userId" uuid, name text) order by v.id`,
    )
    .onConflict((on) =>
      on.columns(['record_type', 'record_id']).doUpdateSet((eb) => ({
        user_id: eb.ref('excluded.user_id'),
        user_name: eb.ref('excluded.user_name'),
        assigned_by: eb.ref('excluded.assigned_by'),
        assigned_at: eb.ref('excluded.assigned_at'),
      })),
    )
    .execute();
  await tables(tx)
    .updateTable('follow_up_plan as p')
    .from(set)
    .set({ owner_id: sql`v."userId"`, owner_name: sql`v.name` })
    .where(sql<boolean>`p.id = v.id`)
    .execute();
  await tables(tx)
    .updateTable('task as t')
    .from(set)
    .set({ assignee_id: sql`v."userId"` })
    .where(sql<boolean>`t.record_id = v.id`)
    .where('t.closed_at', 'is', null)
    .where('t.kind', 'in', ['FOLLOW_UP', 'FOLLOW_UP_VERIFY'])
    .execute();
}

/** The account of somebody who may have plans; of which office is asked for each plan. */
export async function readAssignee(ctx: Ctx, id: string): Promise<Assignee | undefined> {
  if (!isUuid(id)) return undefined;
  return tables(ctx)
    .selectFrom('user_account as u')
    .select(['u.id', 'u.display_name as name', 'u.org_id as orgId'])
    .where('u.id', '=', id)
    .where('u.status', '=', 'ENABLED')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as ur')
          .innerJoin('role as r', 'r.id', 'ur.role_id')
          .select('ur.user_id')
          .whereRef('ur.user_id', '=', 'u.id')
          .where('r.code', 'in', ROLES),
      ),
    )
    .executeTakeFirst();
}
