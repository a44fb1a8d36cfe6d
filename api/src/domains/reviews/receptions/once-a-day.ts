import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { blindIndex } from '../../../platform/crypto/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { refuseReception } from './errors.ts';
import { callsPerDay } from './parameters.ts';

/** What stands for one service: the record, or without one the telephone. */
export interface Served {
  scene: string;
  recordId: string | null;
  phoneIndex: string | null;
  today: string;
}

/** The same number is the same person, without the number itself being readable. */
export const phoneIndexOf = (ctx: Ctx, phone: string): string | null =>
  phone ? blindIndex(ctx.app.keys, { name: 'service_reception.phone', kind: 'phone' }, phone) : null;

/** The caller's own reception of that service on that day and scene: a colleague is rated for his own. */
export async function findStanding(
  tx: Ctx,
  { scene, recordId, phoneIndex, today }: Served,
): Promise<{ id: string } | undefined> {
  if (!recordId && !phoneIndex) return undefined;
  const { userId, orgId } = requireUser(tx);
  const same = recordId ? sql`record_id = ${recordId}` : sql`record_id is null and phone_index = ${phoneIndex}`;
  return firstRow<{ id: string }>(
    tx,
    sql`select id from service_reception where ${same} and scene = ${scene} and received_on = ${today}
           and org_id = ${orgId} and received_by ->> 'id' = ${userId}`,
  );
}

/** Calls that no record vouches for, so many a clerk and day; once a number was taken, so that two requests do not both find room. @throws E-0996 */
export async function checkCalls(tx: Ctx, { scene, recordId, today }: Served): Promise<void> {
  if (scene !== 'PHONE' || recordId) return;
  const most = await readParameter(tx, callsPerDay);
  const found = await tables(tx)
    .selectFrom('service_reception')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<boolean>`received_by ->> 'id' = ${requireUser(tx).userId}`)
    .where('received_on', '=', today)
    .where('scene', '=', 'PHONE')
    .where('record_id', 'is', null)
    .executeTakeFirst();
  if ((found?.count ?? 0) >= most) throw refuseReception('E-0996', { most });
}

/** Who has asked the number to evaluate a call today: this office, only others, or nobody. */
export type AskedBy = 'OFFICE' | 'OTHERS' | 'NOBODY';

/**
 * Who has asked a number to evaluate a call today: a second message that day is none the citizen wants, whichever office called. That others
 * did is not this office's to learn. Two offices that call the same number at the same moment take turns.
 */
export async function askedBy(tx: Ctx, { phoneIndex, today }: Served): Promise<AskedBy> {
  await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`service_reception.invite ${phoneIndex}`}, 0))`);
  const found = await tables(tx)
    .selectFrom('service_reception')
    .select(sql<boolean | null>`bool_or(org_id = ${requireUser(tx).orgId})`.as('own'))
    .where('phone_index', '=', phoneIndex)
    .where('received_on', '=', today)
    .where('invited', '=', true)
    .executeTakeFirst();
  if (!found || found.own === null) return 'NOBODY';
  return found.own ? 'OFFICE' : 'OTHERS';
}
