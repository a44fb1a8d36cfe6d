import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { localDateOf } from '../../../../platform/calendar/index.ts';
import type { Assignee } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { SLOT } from '../record-types.ts';
import { spotCheckSlot } from './slot.record.ts';

/** Open accounts `u` of district officers, who check. */
const officers = (ctx: Ctx) =>
  tables(ctx)
    .selectFrom('user_account as u')
    .where('u.status', '=', 'ENABLED')
    .where((e) =>
      e.or([
        e('u.valid_to', 'is', null),
        e('u.valid_to', '>=', sql<string>`${localDateOf(ctx.app.clock.now())}::date`),
      ]),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('user_role as ur')
          .innerJoin('role as r', 'r.id', 'ur.role_id')
          .select('ur.user_id')
          .whereRef('ur.user_id', '=', 'u.id')
          .where('r.code', '=', 'BIZ_OFFICER'),
      ),
    );

/** Whom a window can be given to: officers of its district, the least busy first. @throws NOT_FOUND */
export async function listInspectors(ctx: Ctx, slotId: string) {
  const { orgId } = await spotCheckSlot.get(ctx, slotId);
  return officers(ctx)
    .select(['u.id', 'u.display_name as name'])
    .select(
      sql<number>`(select count(*)::int from assignment a join spot_check_slot s on s.id = a.record_id
        where a.user_id = u.id and a.record_type = ${SLOT} and s.state = 'PLANNED')`.as('open'),
    )
    .where('u.org_id', '=', orgId)
    .orderBy('open')
    .orderBy('name')
    .orderBy('u.id')
    .execute();
}

/** The account of somebody who checks; of which district is asked for each window. */
export async function readInspector(ctx: Ctx, id: string): Promise<Assignee | undefined> {
  if (!isUuid(id)) return undefined;
  return officers(ctx)
    .select(['u.id', 'u.display_name as name', 'u.org_id as orgId'])
    .where('u.id', '=', id)
    .executeTakeFirst();
}
