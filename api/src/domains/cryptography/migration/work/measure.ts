import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays, instantOf, localDateOf } from '../../../../platform/calendar/index.ts';
import { verifyDay } from '../../../../platform/chain/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { RIGHTS } from '../permissions.ts';

/** Days whose calls count, and whose logs are verified. */
const CALL_DAYS = 30;
const CHAIN_DAYS = 7;
/** Calls that did not prove whose they were. */
const UNPROVEN = ['E-CR-02', 'E-CR-03', 'E-CR-05', 'E-CR-06'];

const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.floor((part * 100) / whole));

/**
 * 改造进度 (03 §41.12): what the platform knows of the other measures is counted, not typed in: calls that were signed as agreed, persons in charge
 * with a second factor, days whose logs follow link by link. Nothing counted is not nought.
 */
export async function measureSystems(ctx: Ctx): Promise<{ 系统: number }> {
  const now = ctx.app.clock.now();
  const [second_factor, log_chain] = [await secondFactorShare(ctx), await logChainShare(ctx)];
  const calls = await tables(ctx)
    .selectFrom('crypto_call')
    .select('client_id as clientId')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where result_code <> all(${UNPROVEN}::text[]))::int`.as('proven'),
    ])
    .where('at', '>=', instantOf(addDays(localDateOf(now), -CALL_DAYS)))
    .where('client_id', 'is not', null)
    .groupBy('client_id')
    .execute();
  const callsOf = new Map(calls.map((one) => [one.clientId, share(one.proven, one.all)]));
  const systems = await tables(ctx).selectFrom('crypto_migration').select(['id', 'client_id']).execute();
  for (const { id, client_id } of systems)
    await tables(ctx)
      .updateTable('crypto_migration')
      .set({ interfaces_signed: callsOf.get(client_id) ?? null, second_factor, log_chain, measured_at: now })
      .where('id', '=', id)
      .execute();
  return { 系统: systems.length };
}

/** Of those who decide and work on the transformation, how many sign in with a second factor. */
async function secondFactorShare(ctx: Ctx): Promise<number | null> {
  const found = await tables(ctx)
    .selectFrom('user_account as u')
    .select([
      sql<number>`count(*)::int`.as('all'),
      sql<number>`count(*) filter (where u.second_factor <> 'NONE')::int`.as('bound'),
    ])
    .where('u.status', '=', 'ENABLED')
    .where((on) =>
      on.exists(
        on
          .selectFrom('user_role as ur')
          .innerJoin('role_permission as rp', 'rp.role_id', 'ur.role_id')
          .select('ur.user_id')
          .whereRef('ur.user_id', '=', 'u.id')
          .where('rp.permission', 'in', [RIGHTS.own, RIGHTS.run]),
      ),
    )
    .executeTakeFirstOrThrow();
  return share(found.bound, found.all);
}

/** Of the last days with entries, over all chained logs, how many are intact; today is still being sealed. */
async function logChainShare(ctx: Ctx): Promise<number | null> {
  const today = localDateOf(ctx.app.clock.now());
  let [intact, days] = [0, 0];
  for (const log of ctx.app.registry.chains)
    for (let back = 1; back <= CHAIN_DAYS; back += 1) {
      const { links, brokenAt } = await verifyDay(ctx, log, addDays(today, -back));
      if (links === 0 && brokenAt === undefined) continue;
      days += 1;
      if (brokenAt === undefined) intact += 1;
    }
  return share(intact, days);
}
