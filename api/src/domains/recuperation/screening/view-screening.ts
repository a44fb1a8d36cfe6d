import { z } from 'zod';
import { sql, toDate } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { scopeWhere } from '../../../platform/access/index.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, scopeOf, transaction } from '../../../platform/kernel/index.ts';
import { mayBeDead } from '../cadres/may-be-dead.ts';
import { describeEligibility, type EligibilityBody } from '../eligibility/eligibility-body.ts';
import { isOpenPlan } from '../plans/plan.flow.ts';
import { recupPlan } from '../plans/plan.record.ts';
import { RESULT } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { FAILS, type Fail } from '../words.ts';
import type { ScreeningType } from './screening.type.ts';

const SNAPSHOT = z.object({ title: z.string(), version: z.number(), body: z.custom<EligibilityBody>() });

/** The newest run of a plan in figures; null before the first. @throws NOT_FOUND */
export async function viewScreening(ctx: Ctx, planId: string): Promise<ScreeningType | null> {
  const plan = await recupPlan.get(ctx, planId);
  if (plan.runId === null) return null;
  const run = await tables(ctx)
    .selectFrom('recup_run')
    .select(['id', 'run_no', 'data_as_of', 'rule_snapshot', 'judged'])
    .where('id', '=', plan.runId)
    .executeTakeFirstOrThrow();
  const orgs = await tables(ctx)
    .selectFrom('recup_result as r')
    .innerJoin('org as o', 'o.id', 'r.org_id')
    .select(['o.id as orgId', 'o.code as orgCode', 'o.name as orgName'])
    .select(sql<number>`count(*)::int`.as('judged'))
    .select(sql<number>`count(*) filter (where r.eligible)::int`.as('eligible'))
    .select(sql<number>`count(*) filter (where r.unverified_honours)::int`.as('unverified'))
    .select(sql<number>`count(*) filter (where 'BAD_DATA' = any(r.fail_reasons))::int`.as('badData'))
    .where('r.run_id', '=', run.id)
    .groupBy(['o.id', 'o.code', 'o.name'])
    .orderBy('o.code')
    .execute();
  const reasons = await tables(ctx)
    .selectFrom('recup_result as r')
    .select([sql<Fail>`unnest(r.fail_reasons)`.as('code'), sql<number>`count(*)::int`.as('count')])
    .where('r.run_id', '=', run.id)
    .groupBy('code')
    .orderBy('count', 'desc')
    .execute();
  const snapshot = SNAPSHOT.parse(run.rule_snapshot);
  return {
    id: run.id,
    runNo: run.run_no,
    dataAsOf: toDate(run.data_as_of),
    rule: `${snapshot.title}（第${snapshot.version}版）：${describeEligibility(snapshot.body)}`,
    judged: run.judged,
    eligible: orgs.reduce((sum, { eligible }) => sum + eligible, 0),
    orgs,
    reasons: reasons.map(({ code, count }) => ({ code, title: FAILS[code], count })),
  };
}

/**
 * 人工认定 (03 §29.3 overridden): the city takes somebody in whom the rules leave out, behind all who are eligible by themselves.
 *
 * @throws NOT_FOUND, E-0005, E-0503 once published
 */
export async function overrideResult(ctx: Ctx, id: string, reason: string): Promise<void> {
  requireReason(reason, { path: 'reason' });
  if (!isUuid(id)) throw refuse('NOT_FOUND');
  await transaction(ctx, async (tx) => {
    const row = await tables(tx)
      .selectFrom('recup_result as r')
      .innerJoin('recup_plan as p', 'p.id', 'r.plan_id')
      .select(['r.id', 'r.run_id', 'r.org_id', 'r.cadre_id', 'r.eligible', 'p.run_id as latest', 'p.state'])
      .where('r.id', '=', id)
      .where(scopeWhere(scopeOf(tx.actor), 'r'))
      .forUpdate('p')
      .executeTakeFirst();
    if (!row) throw refuse('NOT_FOUND');
    if (row.eligible || row.run_id !== row.latest || !isOpenPlan(row.state))
      throw refuse('E-0503', { state: '该筛选结果不能再认定' });
    const dead = await tables(tx)
      .selectFrom('retired_cadre as c')
      .select('c.cadre_uid as uid')
      .where('c.id', '=', row.cadre_id)
      .where(mayBeDead('c'))
      .executeTakeFirst();
    if (dead) throw refusal('E-LY-31', { who: dead.uid });
    const { last } = await tables(tx)
      .selectFrom('recup_result')
      .select(sql<number>`coalesce(max(rank_in_org), 0)::int`.as('last'))
      .where('run_id', '=', row.run_id)
      .where('org_id', '=', row.org_id)
      .executeTakeFirstOrThrow();
    await tables(tx)
      .updateTable('recup_result')
      .set({
        eligible: true,
        rank_in_org: last + 1,
        override_reason: reason.trim(),
        override_by_name: actorName(tx.actor),
        updated_at: tx.app.clock.now(),
      })
      .where('id', '=', id)
      .execute();
    await recordAudit(tx, { event: 'recuperation.override', objectType: RESULT, objectId: id, detail: { reason } });
  });
}
