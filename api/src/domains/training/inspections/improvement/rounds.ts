import { rows, run, type SqlInstant, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { type LocalDate, localDateOf } from '../../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { Problem, Reply } from './problems.ts';

/** 整改轮次 (02 §11.3). */
export interface ImprovementRow {
  id: string;
  inspectionId: string;
  roundNo: number;
  requestedAt: SqlInstant;
  requirements: string;
  problems: Problem[];
  deadline: LocalDate;
  extendedFrom: LocalDate | null;
  extendReason: string | null;
  replies: Reply[];
  resubmittedAt: SqlInstant | null;
  districtVerdict: string | null;
}

const idsOf = (changes: readonly FlowChange[]) => changes.map(({ row }) => row.id);

/** T19-4: what the district has written down becomes a round; its deadline is the latest of its problems’. */
export async function beginRounds(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of changes) {
    await run(
      tx,
      sql`insert into inspection_improvement (id, inspection_id, round_no, requested_at, requirements, problems, deadline)
          select ${uuidv7(tx.app.clock.now().getTime())}, id, round_no + 1, ${tx.app.clock.now()}, requirements, problems,
                 (select max((p ->> 'deadline')::date) from jsonb_array_elements(problems) p)
            from project_inspection where id = ${row.id}`,
    );
  }
  await run(
    tx,
    sql`update project_inspection n set round_no = r.round_no, improve_deadline = r.deadline, requirements = '', problems = '[]'
          from inspection_improvement r where r.inspection_id = n.id and r.round_no = n.round_no + 1 and n.id = any(${idsOf(changes)}::uuid[])`,
  );
}

/**
 * `insp.send_all_to_recheck`: the days that the recheck of 需改进 took are not taken from the institution, which hears of the problems only now.
 */
export async function moveDeadlines(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const today = localDateOf(tx.app.clock.now());
  await run(
    tx,
    sql`update project_inspection n set problems = (
            select jsonb_agg(jsonb_set(p, '{deadline}', to_jsonb(((p ->> 'deadline')::date + v.days)::text)) order by o)
              from jsonb_array_elements(n.problems) with ordinality t(p, o))
          from (select record_id, ${today}::date - (max(occurred_at) at time zone 'Asia/Shanghai')::date as days from flow_event
                 where action = 'proposeImprovement' and record_id = any(${idsOf(changes)}::uuid[]) group by record_id) v
         where v.record_id = n.id and v.days > 0`,
  );
}

/** T19-5. */
export async function keepResubmission(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  if (changes.length === 0) return;
  const ids = idsOf(changes);
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update inspection_improvement r set resubmitted_at = ${now} from project_inspection n
         where n.id = r.inspection_id and r.round_no = n.round_no and n.id = any(${ids}::uuid[])`,
  );
  await run(
    tx,
    sql`update project_inspection set improve_deadline = null, reported_at = ${now}, report_version = report_version + 1
         where id = any(${ids}::uuid[])`,
  );
}

/** The verdict that a round has led to. */
export async function endRounds(tx: Ctx, changes: readonly FlowChange[], verdict: string): Promise<void> {
  const ids = idsOf(changes);
  await run(
    tx,
    sql`update inspection_improvement r set district_verdict = ${verdict} from project_inspection n
         where n.id = r.inspection_id and r.round_no = n.round_no and n.id = any(${ids}::uuid[])`,
  );
  await run(tx, sql`update project_inspection set improve_deadline = null where id = any(${ids}::uuid[])`);
}

/** Rounds by inspection, oldest first. */
export async function readImprovements(
  ctx: Ctx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ImprovementRow[]>> {
  const found = await rows<ImprovementRow>(
    ctx,
    sql`select id, inspection_id as "inspectionId", round_no as "roundNo", requested_at as "requestedAt", requirements, problems,
          deadline::text as deadline, extended_from::text as "extendedFrom", extend_reason as "extendReason", replies,
          resubmitted_at as "resubmittedAt", district_verdict as "districtVerdict"
        from inspection_improvement where inspection_id = any(${[...ids]}::uuid[]) order by inspection_id, round_no`,
  );
  return Map.groupBy(found, ({ inspectionId }) => inspectionId);
}
