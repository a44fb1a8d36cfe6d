import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { advanceOne } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { ELIGIBILITY_KIND, eligibilityFor } from '../eligibility/eligibility-kind.ts';
import type { PlanRow } from '../plans/plan.record.ts';
import { recupPlan } from '../plans/plan.record.ts';
import { PLAN } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { HONOUR_WORDS, isHonour } from '../words.ts';
import { type ReadCadre, readCadres } from './read-cadres.ts';
import { compareBy, judge, type Verdict } from './screen.ts';

/** Rows of one statement: each has some twenty values, and a statement takes 65,535. */
const CHUNK = 2_000;

/**
 * 运行筛选: judges every cadre of the city by the plan's rule set, ranks those of each institution and keeps the run beside the earlier ones (§29.4,
 * R29-1, R29-2).
 *
 * @throws NOT_FOUND, E-0503 once published, E-0504, E-LY-02
 */
export async function runScreening(ctx: Ctx, id: string, version: number): Promise<void> {
  await transaction(ctx, async (tx) => {
    const plan = await recupPlan.get(tx, id);
    const rules = await eligibilityFor(tx, plan.level);
    const rule = rules.find(({ ruleId }) => ruleId === plan.ruleId) ?? rules[0];
    if (!rule) throw refusal('E-LY-02');
    // The step first: it locks the plan, and refuses who may not or is late before anything is written.
    await advanceOne(tx, { type: PLAN, action: 'screen', rows: [{ id, version }], mode: 'CASCADE' });
    const now = tx.app.clock.now();
    const cadres = await readCadres(tx);
    const judged = cadres.map((cadre) => ({ cadre, verdict: judge(rule.body, plan, cadre) }));
    const runId = uuidv7(now.getTime());
    const { ruleId, ruleNo, version: ruleVersion, title, body } = rule;
    await tables(tx)
      .insertInto('recup_run')
      .values({
        id: runId,
        plan_id: id,
        run_no: plan.runNo + 1,
        plan_version: version,
        rule_snapshot: JSON.stringify({ kind: ELIGIBILITY_KIND, ruleId, ruleNo, version: ruleVersion, title, body }),
        data_as_of: now,
        judged: judged.length,
        eligible: judged.filter(({ verdict }) => verdict.eligible).length,
      })
      .execute();
    const ranks = ranksOf(judged, compareBy(rule.body.rankOrder));
    const rows = judged.map((one) => resultRow(tx, plan, runId, one, ranks.get(one.cadre.id) ?? null));
    for (let from = 0; from < rows.length; from += CHUNK)
      await tables(tx)
        .insertInto('recup_result')
        .values(rows.slice(from, from + CHUNK))
        .execute();
    await tables(tx)
      .updateTable('recup_plan')
      .set({
        run_id: runId,
        run_no: plan.runNo + 1,
        rule_id: ruleId,
        rule_no: ruleNo,
        rule_title: `${title}（第${ruleVersion}版）`,
        allocation_version: plan.allocationVersion,
      })
      .where('id', '=', id)
      .execute();
  });
}

interface Judged {
  cadre: ReadCadre;
  verdict: Verdict;
}

/** The place of each eligible cadre in the order of his institution. */
function ranksOf(judged: readonly Judged[], compare: (a: Verdict, b: Verdict) => number) {
  const eligible = judged.filter(({ verdict }) => verdict.eligible);
  const byOrg = Map.groupBy(eligible, ({ cadre }) => cadre.orgId);
  return new Map(
    [...byOrg.values()].flatMap((all) =>
      all
        .toSorted((a, b) => compare(a.verdict, b.verdict))
        .map(({ cadre }, at): [string, number] => [cadre.id, at + 1]),
    ),
  );
}

function resultRow(tx: Ctx, plan: PlanRow, runId: string, { cadre, verdict }: Judged, rank: number | null) {
  const now = tx.app.clock.now();
  const honours = verdict.honours.map((code) => (isHonour(code) ? HONOUR_WORDS[code] : code)).join('、');
  return {
    id: uuidv7(now.getTime()),
    created_at: now,
    updated_at: now,
    org_id: cadre.orgId,
    org_path: cadre.orgPath,
    district_code: cadre.districtCode,
    run_id: runId,
    plan_id: plan.id,
    cadre_id: cadre.id,
    cadre_uid: cadre.uid,
    eligible: verdict.eligible,
    fail_reasons: verdict.fails,
    unverified_honours: verdict.unverified,
    never_attended: verdict.never,
    honour_weight: verdict.weight,
    honours: honours.slice(0, 200) || null,
    last_year: verdict.lastYear,
    age: verdict.age,
    rank_in_org: rank,
  };
}
