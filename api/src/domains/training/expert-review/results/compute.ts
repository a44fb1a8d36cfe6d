import { rows, run, sql } from '../../../../database/sql.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import type { Criterion } from '../criteria/criteria.ts';
import { rankProjects } from '../score/rank.ts';
import { computeScore, type Score, type ScoringRules, type Sheet } from '../score/score.ts';

interface BatchRules extends ScoringRules {
  criteria: readonly Criterion[];
  quota: number | null;
}

interface ProjectSheets {
  projectId: string;
  assigned: number;
  sheets: readonly Sheet[];
  /** What the city has decided about a veto; then the score speaks, or does not. */
  veto: 'UPHELD' | 'OVERRULED' | null;
}

/**
 * T17-7: scores, places and outcomes of all projects of a batch, written anew with the steps of the calculation. Decisions of before are
 * kept only where the outcome that asked for them is the same.
 */
export async function computeResults(tx: Ctx, batchId: string): Promise<void> {
  const [rules] = await rows<BatchRules>(
    tx,
    sql`select criteria, score_max as max, aggregate, min_valid as "minValid", trim_min as "trimMin", pass_line::text as "passLine", quota
          from review_batch where id = ${batchId}`,
  );
  if (!rules) throw new Error(`review batch ${batchId} does not exist`);
  const projects = await sheetsOf(tx, batchId);
  const scores = projects.map((project) => ({ projectId: project.projectId, ...scoreOf(project, rules) }));
  const standings = new Map(rankProjects(scores, rules.quota).map((s) => [s.projectId, s]));
  const values = scores.map(({ projectId, totals, ...score }, n) => ({
    ...score,
    projectId,
    assigned: projects[n]?.assigned ?? 0,
    rank: standings.get(projectId)?.rank ?? null,
    outcome: standings.get(projectId)?.outcome ?? score.outcome,
    log: {
      rules: { ...rules, criteria: rules.criteria.map(({ code, weight }) => ({ code, weight })) },
      totals: Object.fromEntries(totals),
      criterionMeans: score.criterionMeans,
    },
  }));
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into review_result as r (batch_project_id, assigned, valid, method, dropped, raw, final, rank, outcome, flags, log, computed_at,
          computed_by_name)
        select v."projectId", v.assigned, v.valid, v.method, array(select jsonb_array_elements_text(v.dropped))::uuid[], v.raw, v.final,
               v.rank, v.outcome, array(select jsonb_array_elements_text(v.flags)), v.log, ${now}, ${actorName(tx.actor)}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("projectId" uuid, assigned int, valid int, method text,
               dropped jsonb, raw numeric, final numeric, rank int, outcome text, flags jsonb, log jsonb)
        on conflict (batch_project_id) do update set assigned = excluded.assigned, valid = excluded.valid, method = excluded.method,
          dropped = excluded.dropped, raw = excluded.raw, final = excluded.final, rank = excluded.rank, outcome = excluded.outcome,
          flags = excluded.flags, log = excluded.log, computed_at = excluded.computed_at, computed_by_name = excluded.computed_by_name,
          decision = case when r.outcome = excluded.outcome or r.decision in ('UPHELD', 'OVERRULED') then r.decision end,
          decision_reason = case when r.outcome = excluded.outcome or r.decision in ('UPHELD', 'OVERRULED') then r.decision_reason end`,
  );
}

/** BR17-8: a veto that was upheld fails the project whatever its score; one that was overruled is none. */
function scoreOf({ sheets, veto }: ProjectSheets, rules: BatchRules): Score {
  const counted = veto === null ? sheets : sheets.map((sheet) => ({ ...sheet, vetoFlags: [] }));
  const score = computeScore(rules.criteria, counted, rules);
  return veto === 'UPHELD' ? { ...score, outcome: 'FAIL' } : score;
}

/** BR17-3: sheets that were handed in by experts who may judge; every criterion of them is scored. */
async function sheetsOf(tx: Ctx, batchId: string): Promise<ProjectSheets[]> {
  return rows<ProjectSheets>(
    tx,
    sql`select p.id as "projectId",
          (select count(*)::int from review_assignment a where a.batch_project_id = p.id and not a.reserve
             and a.state not in ('RECUSED', 'REPLACED')) as assigned,
          coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'scores', s.scores, 'vetoFlags', s.veto_flags) order by a.id)
             from review_assignment a join review_sheet s on s.assignment_id = a.id
            where a.batch_project_id = p.id and a.state = 'LOCKED' and s.submitted_at is not null), '[]') as sheets,
          (select r.decision from review_result r where r.batch_project_id = p.id and r.decision in ('UPHELD', 'OVERRULED')) as veto
        from review_batch_project p where p.batch_id = ${batchId} and not p.withdrawn order by p.seq`,
  );
}
