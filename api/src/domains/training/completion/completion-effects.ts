import { run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import { DomainError } from '../../../platform/errors/index.ts';
import { advance, type FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { moveEnrolments } from '../runs/placing.ts';
import { RUN } from '../runs/record-types.ts';
import { onLessons } from './brought.ts';
import { STEPS } from './completion.flow.ts';
import { lightsFrom } from './lights.ts';
import { completionRules } from './parameters.ts';
import { readCompletionRows } from './rows/read-rows.ts';
import { type Applied, tellAboutCompletions } from './tell.ts';

/** What a run does when its completion moves (02 §16.4). */
const RUN_FOLLOWS: Readonly<Record<string, string>> = {
  [STEPS.apply]: 'applyCompletion',
  [STEPS.pass]: 'complete',
  [STEPS.back]: 'returnCompletion',
  [STEPS.takeBack]: 'returnCompletion',
};

/** What a step of completions does beyond moving them, in its transaction. */
export async function applyCompletionEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const applied = await readApplied(tx, changes);
  const of = (action: string) => applied.filter((one) => one.action === action);
  await freezeSheets(tx, of(STEPS.apply));
  await writeResults(tx, of(STEPS.pass));
  await endEnrolments(tx, of(STEPS.pass));
  for (const [action, follow] of Object.entries(RUN_FOLLOWS)) await moveRuns(tx, follow, of(action));
  await tellAboutCompletions(tx, applied);
}

async function readApplied(tx: Ctx, changes: readonly FlowChange[]): Promise<Applied[]> {
  const found = await tables(tx)
    .selectFrom('run_completion as c')
    .innerJoin('training_run as r', 'r.id', 'c.run_id')
    .select(['c.id', 'c.run_id as runId', 'r.name as runName'])
    .where('c.id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  const byId = new Map(found.map((one) => [one.id, one]));
  return changes.flatMap((change) => {
    const one = byId.get(change.row.id);
    return one ? [{ ...change, runId: one.runId, runName: one.runName }] : [];
  });
}

/** T24-2: what is handed in is judged as it was then; districts have so many days to object (02 §16.2). */
async function freezeSheets(tx: Ctx, applied: readonly Applied[]): Promise<void> {
  if (applied.length === 0) return;
  const ids = applied.map(({ row }) => row.id);
  const now = tx.app.clock.now();
  const { objectionDays } = await readParameter(tx, completionRules);
  const judged = [...(await readCompletionRows(tx, ids, { seen: 'all', anew: true })).values()].flat();
  const values = judged.map(({ runTraineeId, attendanceRate, result, reason }) => ({
    trainee: runTraineeId,
    rate: attendanceRate,
    result,
    reason,
  }));
  await run(
    tx,
    sql`update run_completion_row w set attendance_rate = v.rate, result = v.result, reason = v.reason, updated_at = ${now}
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(trainee uuid, rate numeric, result text, reason text)
         where w.run_trainee_id = v.trainee`,
  );
  await tables(tx)
    .updateTable('run_completion')
    .set((eb) => ({
      content_version: eb('content_version', '+', 1),
      submitted_at: now,
      objections_until: tx.app.calendar.addWorkdays(localDateOf(now), objectionDays),
    }))
    .where('id', '=', anyOf(ids))
    .execute();
}

/** T24-3: results of the trainees; the run ends with its last held session (BR24-4). */
async function writeResults(tx: Ctx, applied: readonly Applied[]): Promise<void> {
  if (applied.length === 0) return;
  const now = tx.app.clock.now();
  const today = localDateOf(now);
  const lessons = await lightsFrom(
    tx,
    onLessons,
    applied.map(({ runId }) => runId),
  );
  const ends = applied.map(({ runId }) => ({ id: runId, on: lessons.get(runId)?.[0]?.lastHeldOn ?? today }));
  await tables(tx)
    .updateTable('run_completion')
    .set({ passed_on: today })
    .where('id', '=', anyOf(applied.map(({ row }) => row.id)))
    .execute();
  await run(
    tx,
    sql`update training_run r set actual_end = v.on from jsonb_to_recordset(${JSON.stringify(ends)}::jsonb) as v(id uuid, "on" date)
         where r.id = v.id`,
  );
  await run(
    tx,
    sql`update run_trainee t set result = w.result, updated_at = ${now}, version = t.version + 1,
          certificate = case when w.certificate_no is null then null else jsonb_build_object('type', w.certificate_type,
            'no', w.certificate_no, 'date', w.certificate_date) end
          from run_completion_row w
         where w.run_trainee_id = t.id and w.completion_id = any(${applied.map(({ row }) => row.id)}::uuid[])`,
  );
}

/** 已结业 and 未结业 of those who stayed (02 §5.4); who has left was moved then. */
async function endEnrolments(tx: Ctx, applied: readonly Applied[]): Promise<void> {
  const sheets = await readCompletionRows(
    tx,
    applied.map(({ row }) => row.id),
    { seen: 'all' },
  );
  const staying = [...sheets.values()].flat().filter(({ result }) => result !== 'WITHDRAWN');
  const idsOf = (result: string) =>
    staying.filter((row) => row.result === result).map(({ enrolmentId }) => enrolmentId);
  await moveEnrolments(tx, 'complete', idsOf('COMPLETED'));
  await moveEnrolments(tx, 'fail', idsOf('NOT_COMPLETED'), '未达到结业要求');
}

async function moveRuns(tx: Ctx, action: string, applied: readonly Applied[]): Promise<void> {
  if (applied.length === 0) return;
  const { refusals } = await advance(tx, {
    type: RUN,
    action,
    rows: applied.map(({ runId, input }) => ({
      id: runId,
      input: input.reasonText ? { reasonText: input.reasonText } : {},
    })),
    mode: 'CASCADE',
  });
  const [refusal] = refusals;
  if (refusal) throw new DomainError(refusal.code, refusal.message);
}
