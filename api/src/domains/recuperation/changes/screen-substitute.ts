import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { refuse } from '../../../platform/errors/index.ts';
import { actorName, type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { insertRecord } from '../../../platform/records/index.ts';
import { eligibilityFor } from '../eligibility/eligibility-kind.ts';
import { recupNomination } from '../nominations/nomination.record.ts';
import { refusal } from '../refusal.ts';
import { type ReadCadre, readCadres } from '../screening/read-cadres.ts';
import { judge, type Verdict } from '../screening/screen.ts';
import { openName } from '../submissions/open-submissions.ts';
import { failWords } from '../words.ts';
import { refuseElsewhere } from './change-checks.ts';

/**
 * 重新筛选: a cadre of the same institution who was not in the plan's last run, or failed in it, is judged now by the rules in force, and becomes the
 * last of those who wait (03 §30.3 "or re-screened now").
 *
 * @returns his nomination. @throws NOT_FOUND, E-0503, E-LY-02, E-LY-21, E-LY-22, E-LY-26, E-LY-28 where he stands in the plan already
 */
export function screenSubstitute(ctx: Ctx, originalId: string, cadreUid: string): Promise<string> {
  return transaction(ctx, async (tx) => {
    const original = await recupNomination.get(tx, originalId);
    const plan = await tables(tx)
      .selectFrom('recup_plan')
      .select(['id', 'plan_no', 'state', 'year', 'level', 'start_date as startDate', 'rule_id', 'run_id'])
      .where('id', '=', original.planId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (plan.state !== 'CONFIRMED' || plan.run_id === null) throw refuse('E-0503', { state: '名单尚未确定或已执行' });
    const cadre = await cadreOf(tx, cadreUid.trim(), original.orgId);
    await refuseElsewhere(tx, cadre.id, plan.id);
    const there = await tables(tx)
      .selectFrom('recup_nomination')
      .select('id')
      .where('plan_id', '=', plan.id)
      .where('cadre_id', '=', cadre.id)
      .executeTakeFirst();
    if (there) throw refusal('E-LY-28');
    const rules = await eligibilityFor(tx, plan.level);
    const rule = rules.find(({ ruleId }) => ruleId === plan.rule_id) ?? rules[0];
    if (!rule) throw refusal('E-LY-02');
    const verdict = judge(rule.body, plan, cadre);
    if (!verdict.eligible) throw refusal('E-LY-26', { reasons: failWords(verdict.fails) });
    await keepResult(tx, { id: plan.id, runId: plan.run_id }, cadre, verdict);
    const { last } = await tables(tx)
      .selectFrom('recup_nomination')
      .select(sql<number>`coalesce(max(from_rank), 0)::int`.as('last'))
      .where('submission_id', '=', original.submissionId)
      .executeTakeFirstOrThrow();
    const { name } = await tables(tx)
      .selectFrom('retired_cadre')
      .select('name')
      .where('id', '=', cadre.id)
      .executeTakeFirstOrThrow();
    return insertRecord(
      tx,
      recupNomination,
      {
        nomination_no: `${plan.plan_no}/${cadre.uid}`,
        plan_id: plan.id,
        submission_id: original.submissionId,
        cadre_id: cadre.id,
        cadre_uid: cadre.uid,
        name: openName(tx, cadre.id, name),
        from_rank: last + 1,
      },
      { place: cadre, start: 'substitute' },
    );
  });
}

async function cadreOf(tx: Ctx, uid: string, orgId: string): Promise<ReadCadre> {
  const found = await tables(tx)
    .selectFrom('retired_cadre')
    .select('id')
    .where('cadre_uid', '=', uid)
    .where('org_id', '=', orgId)
    .executeTakeFirst();
  const [cadre] = found ? await readCadres(tx, { ids: [found.id] }) : [];
  if (!cadre) throw refusal('E-LY-22');
  return cadre;
}

/** What the run says of him from now on, with who had him judged anew. */
async function keepResult(
  tx: Ctx,
  plan: { id: string; runId: string },
  cadre: ReadCadre,
  verdict: Verdict,
): Promise<void> {
  const now = tx.app.clock.now();
  const judged = {
    updated_at: now,
    eligible: true,
    fail_reasons: verdict.fails,
    unverified_honours: verdict.unverified,
    never_attended: verdict.never,
    honour_weight: verdict.weight,
    last_year: verdict.lastYear,
    age: verdict.age,
    override_reason: '替换时重新筛选',
    override_by_name: actorName(tx.actor),
  };
  await tables(tx)
    .insertInto('recup_result')
    .values({
      ...judged,
      id: uuidv7(now.getTime()),
      created_at: now,
      org_id: cadre.orgId,
      org_path: cadre.orgPath,
      district_code: cadre.districtCode,
      run_id: plan.runId,
      plan_id: plan.id,
      cadre_id: cadre.id,
      cadre_uid: cadre.uid,
    })
    .onConflict((on) => on.columns(['run_id', 'cadre_id']).doUpdateSet(judged))
    .execute();
}
