import { firstRow, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { advance, startRecords } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { type Answers, type Figures, reckon } from '../figures/figures.ts';
import { suggestRedaction } from '../figures/redact.ts';
import { SATISFACTION_REPORT, SATISFACTION_TASK } from '../record-types.ts';
import { templateOf } from '../template/task-template.ts';
import type { SatisfactionQuestion } from '../template/template.ts';

type ClosedTask = Awaited<ReturnType<typeof lockTasks>>[number];

function lockTasks(tx: Ctx, runId: string) {
  return tables(tx)
    .selectFrom('satisfaction_task as t')
    .select(['t.id', 't.state', 't.district_code as districtCode', 't.expected', 't.min_group as minGroup'])
    .select(['t.template_id as templateId', 't.template_version as templateVersion'])
    .select(
      sql<
        Answers[]
      >`coalesce((select jsonb_agg(a.answers order by a.id) from satisfaction_answer a where a.task_id = t.id), '[]')`.as(
        'answers',
      ),
    )
    .where('t.run_id', '=', runId)
    .orderBy('t.district_code')
    .forUpdate('t')
    .execute();
}

/**
 * 统计 (T25-7): the report of each run whose tasks are all closed, its next version where it has one. The first count keeps what was said in words, in
 * random order, with a suggestion of what to take out. A run in which nobody has answered has a report that says so, and its tasks stay 已截止. Part of
 * the caller's transaction, in which no earlier report stands any more.
 */
export async function countRuns(tx: Ctx, runIds: readonly string[]): Promise<void> {
  for (const runId of runIds) await countRun(tx, runId);
}

async function countRun(tx: Ctx, runId: string): Promise<void> {
  const tasks = await lockTasks(tx, runId);
  const [first] = tasks;
  if (!first) return;
  const template = await templateOf(tx, first);
  const { questions } = template.body;
  const minGroup = Math.max(...tasks.map((task) => task.minGroup));
  const figures = reckon(questions, tasks, minGroup);
  const id = await insertReport(tx, runId, figures, {
    minGroup,
    title: template.title,
    version: first.templateVersion,
    districts: tasks.map(({ districtCode }) => districtCode),
  });
  await startRecords(tx, SATISFACTION_REPORT, [id], 'count');
  const closed = tasks.filter(({ state }) => state === 'CLOSED');
  if (closed.length === 0) return;
  await keepComments(tx, runId, closed, questions);
  if (figures.answered > 0)
    await advance(tx, {
      type: SATISFACTION_TASK,
      action: 'count',
      rows: closed.map((task) => ({ id: task.id })),
      mode: 'CASCADE',
      many: true,
    });
}

interface Frame {
  minGroup: number;
  title: string;
  version: number;
  districts: readonly string[];
}

async function insertReport(tx: Ctx, runId: string, figures: Figures, frame: Frame): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const { headline, expected, answered, responseRate, suppressed } = figures;
  const made = await firstRow(
    tx,
    sql`insert into satisfaction_report (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, report_no, run_id, run_no,
          run_name, run_ended_on, project_id, project_name, project_category, institution_id, institution_name, districts, number, template_title,
          template_version, min_group, expected, answered, response_rate, rate, mean, rated, satisfied, score_sum, figures, suppressed)
        select ${id}, ${now}, ${now}, 'COUNTED', ${now}, r.org_id, r.org_path, r.district_code, r.run_no || '-' || n.number, r.id, r.run_no, r.name,
          coalesce(r.actual_end, r.planned_end), p.id, p.name, p.category, i.id, i.name, ${[...frame.districts]}::text[], n.number, ${frame.title},
          ${frame.version}, ${frame.minGroup}, ${expected}, ${answered}, ${responseRate}::numeric, ${headline?.rate ?? null}::numeric,
          ${headline?.mean ?? null}::numeric, ${headline?.rated ?? null}::integer, ${headline?.satisfied ?? null}::integer,
          ${headline?.sum ?? null}::integer, ${JSON.stringify(figures)}::jsonb, ${suppressed}::text[]
          from training_run r join training_project p on p.id = r.project_id join training_institution i on i.id = r.institution_id
          cross join lateral (select coalesce(max(o.number), 0) + 1 as number from satisfaction_report o where o.run_id = r.id) n
         where r.id = ${runId} returning 1 as one`,
  );
  if (!made) throw new Error(`run ${runId} is not there`);
  return id;
}

/** Random ids, and for each task its own: a district redacts what its trainees wrote (02 §1.4). */
async function keepComments(
  tx: Ctx,
  runId: string,
  tasks: readonly ClosedTask[],
  questions: readonly SatisfactionQuestion[],
) {
  const texts = questions.filter(({ kind }) => kind === 'TEXT').map(({ key }) => key);
  const values = tasks.flatMap((task) =>
    task.answers.flatMap((answers) =>
      texts.flatMap((key) => {
        const original = typeof answers[key] === 'string' ? answers[key].trim() : '';
        const redacted = suggestRedaction(original);
        return original ? [{ taskId: task.id, original, redacted, suggested: redacted !== original }] : [];
      }),
    ),
  );
  await run(
    tx,
    sql`insert into satisfaction_comment (id, task_id, run_id, original, redacted, suggested)
        select gen_random_uuid(), v."taskId", ${runId}::uuid, v.original, v.redacted, v.suggested
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v("taskId" uuid, original text, redacted text, suggested boolean)
         order by random()`,
  );
}
