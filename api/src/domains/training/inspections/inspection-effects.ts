import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { beginRounds, endRounds, keepResubmission, moveDeadlines } from './improvement/rounds.ts';
import { applyDecisions } from './outcome/decisions.ts';
import { liftInspectionMarks, raiseInspectionMarks } from './outcome/marks.ts';
import { type Moved, marked } from './outcome/moved.ts';
import { publishResults } from './outcome/results.ts';
import { tellAboutInspections } from './tell.ts';

/** What a step of inspections does beyond moving them, in the transaction of the step. */
export async function applyInspectionEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const known = await readMoved(tx, changes);
  const of = (...actions: string[]) => known.filter(({ action }) => actions.includes(action));
  await freezeStatistics(tx, of('report'));
  await keepVerdicts(tx, of('pass'), '1');
  await keepVerdicts(tx, of('fail'), '2');
  await keepVerdicts(tx, of('improve', 'proposeImprovement'), '3');
  await moveDeadlines(tx, of('agreeImprovement'));
  await beginRounds(tx, of('improve', 'agreeImprovement'));
  await raiseInspectionMarks(tx, 'M4', of('improve', 'agreeImprovement').map(marked), '年检需改进，整改中');
  await keepResubmission(tx, of('resubmit'));
  await takeUpAgain(tx, of('takeBack'));
  await keepRecheck(tx, of('agree', 'agreeImprovement'), 'PASS');
  await keepRecheck(tx, of('giveBack'), 'RETURN');
  // M4 stands while there is something to improve (BR15-2).
  await liftInspectionMarks(
    tx,
    ['M4'],
    of('agree', 'end').map(({ projectId }) => projectId),
    '年检整改已结束',
  );
  await publishResults(tx, of('agree'));
  await applyDecisions(tx, of('mark', 'remove', 'lift'));
  await tellAboutInspections(tx, known);
}

const idsOf = (changes: readonly Moved[]) => changes.map(({ row }) => row.id);

async function readMoved(tx: Ctx, changes: readonly FlowChange[]): Promise<Moved[]> {
  const found = await tables(tx)
    .selectFrom('project_inspection')
    .select(['id', 'project_id as projectId', 'round_no as roundNo', 'district_verdict as districtVerdict'])
    .where('id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  const byId = new Map(found.map((one) => [one.id, one]));
  return changes.flatMap((change) => {
    const one = byId.get(change.row.id);
    return one ? [{ ...one, ...change }] : [];
  });
}

/** BR19-3: what was confirmed or disputed stays what the report was about. */
async function freezeStatistics(tx: Ctx, changes: readonly Moved[]): Promise<void> {
  if (changes.length === 0) return;
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`update project_inspection set stat_frozen_at = ${now}, reported_at = ${now}, report_version = report_version + 1
         where id = any(${idsOf(changes)}::uuid[])`,
  );
}

/** What was taken back is not handed in: statistics may be confirmed anew, the round is open again. */
async function takeUpAgain(tx: Ctx, changes: readonly Moved[]): Promise<void> {
  const [reported, replied] = ['REPORTING', 'IMPROVING'].map((state) => changes.filter(({ to }) => to === state));
  if (reported?.length)
    await run(
      tx,
      sql`update project_inspection set stat_frozen_at = null, reported_at = null where id = any(${idsOf(reported)}::uuid[])`,
    );
  if (!replied?.length) return;
  const rounds = sql`r.inspection_id = n.id and r.round_no = n.round_no and n.id = any(${idsOf(replied)}::uuid[])`;
  await run(
    tx,
    sql`update project_inspection n set improve_deadline = r.deadline from inspection_improvement r where ${rounds}`,
  );
  await run(
    tx,
    sql`update inspection_improvement r set resubmitted_at = null from project_inspection n where ${rounds}`,
  );
}

async function keepVerdicts(tx: Ctx, changes: readonly Moved[], verdict: '1' | '2' | '3'): Promise<void> {
  if (changes.length === 0) return;
  for (const change of changes) change.districtVerdict = verdict;
  await run(
    tx,
    sql`update project_inspection set district_verdict = ${verdict}, centre_verdict = null where id = any(${idsOf(changes)}::uuid[])`,
  );
  await endRounds(tx, changes, verdict);
}

async function keepRecheck(tx: Ctx, changes: readonly Moved[], verdict: 'PASS' | 'RETURN'): Promise<void> {
  if (changes.length === 0) return;
  await run(
    tx,
    sql`update project_inspection set centre_verdict = ${verdict} where id = any(${idsOf(changes)}::uuid[])`,
  );
}
