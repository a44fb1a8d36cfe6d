import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import { buildIdNumber } from '../src/domains/people/index.ts';
import { moveRounds } from '../src/domains/training/rounds/windows.ts';
import { openTasks } from '../src/domains/training/satisfaction/tasks/open-tasks.ts';
import { transaction } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';
import { freshProfile } from './training.ts';
import { enrolled } from './training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from './training-rounds.ts';
import { buildTrainee } from './training-trainees.ts';

let serial = 0;
const system = (app: Pick<Product, 'context'>) => app.context({ kind: 'SYSTEM', name: '测试' });

/** A run whose lessons are over, and its trainees in the order of the districts named. */
export interface EndedRun {
  id: string;
  caller: Caller;
  trainees: Browser[];
}

/** So many trainees of each district, in a run that has had its last lesson. */
export async function endedRun(app: Product, districts: Readonly<Record<string, number>>): Promise<EndedRun> {
  const caller = await buildCaller(app, freshProfile());
  const roundId = await publishedRound(app, caller);
  await moveRounds(system(app));
  const trainees: { browser: Browser; enrolmentId: string; district: string }[] = [];
  for (const [district, count] of Object.entries(districts))
    for (let n = 0; n < count; n += 1) {
      serial += 1;
      const idNo = buildIdNumber('310100', '1999-01-01', serial + 100);
      const browser = await buildTrainee(app, {
        idNo,
        name: `学员${'甲乙丙丁戊己庚辛壬癸'[serial % 10]}`,
        districtCode: district,
      });
      trainees.push({ browser, district, enrolmentId: (await enrolled(browser, roundId)).id });
    }
  const id = await insertRun(app, caller, trainees.length);
  for (const [n, { enrolmentId, district }] of trainees.entries())
    await run(
      system(app),
      sql`insert into run_trainee (id, created_at, updated_at, run_id, enrolment_id, trainee_id, district_code, seq, joined_on)
          select ${uuidv7(app.clock.now().getTime())}, now(), now(), ${id}, e.id, e.trainee_id, ${district}, ${n + 1}, '2026-04-06'
            from training_enrolment e where e.id = ${enrolmentId}`,
    );
  return { id, caller, trainees: trainees.map(({ browser }) => browser) };
}

/** A run of a project whose lessons of April 2026 are over, without trainees. */
export async function insertRun(
  app: Product,
  { projectId }: Pick<Caller, 'projectId'>,
  count: number,
): Promise<string> {
  serial += 1;
  // Ids of one moment rise in the order of the calls, which a moment of another clock between them would break.
  const id = uuidv7(app.clock.now().getTime());
  const no = `BC3101092026${String(serial).padStart(5, '0')}`;
  await run(
    system(app),
    sql`insert into training_run (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, run_no, name, project_id,
          plan_version, institution_id, planned_start, planned_end, actual_start, actual_end, mode, price_per_person, trainee_count, lesson_hours)
        select ${id}, now(), now(), 'LESSONS_DONE', now(), i.org_id, i.org_path, i.district_code, ${no}, '无人机驾驶员（第1期）', p.id, 1, i.id,
          '2026-04-06', '2026-04-30', '2026-04-06', '2026-04-30', '1', 3105.60, ${count}, 120
          from training_project p join training_institution i on i.id = p.institution_id where p.id = ${projectId}`,
  );
  return id;
}

/** Its tasks, open. */
export async function askedRun(
  app: Product,
  districts: Readonly<Record<string, number>>,
): Promise<EndedRun & { taskIds: string[] }> {
  const ended = await endedRun(app, districts);
  const taskIds = await transaction(system(app), (tx) => openTasks(tx, [ended.id]));
  return { ...ended, taskIds };
}

export const OWN = '{ ownSatisfactions { id runName answered open questions { key kind required dimension } } }';
const ANSWER = 'mutation ($id: ID!, $a: JSON!) { answerSatisfaction(id: $id, answers: $a) }';

/** An answer that gives the same mark to every scale, with what is said otherwise. */
export async function judge(trainee: Browser, mark: number, more: object = {}) {
  const own = (await trainee.run(OWN)).data.ownSatisfactions as {
    id: string;
    questions: { key: string; kind: string }[];
  }[];
  const [task] = own;
  if (!task) throw new Error('nothing is asked of him');
  const marks = Object.fromEntries(task.questions.filter(({ kind }) => kind === 'SCALE').map(({ key }) => [key, mark]));
  return trainee.run(ANSWER, { id: task.id, a: { ...marks, ...more } });
}

const ACTS = { task: 'advanceSatisfactionTasks', report: 'advanceSatisfactionReports' } as const;

/** An act on a task or a report as it stands now; the outcome of its one row, or the refusal of the whole. */
export async function act(browser: Browser, of: keyof typeof ACTS, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(
    system(browser.app),
    sql`select version from ${sql.table(`satisfaction_${of}`)} where id = ${id}`,
  );
  const { data, code, message } = await browser.run(
    `mutation ($input: RecordActInput!) { outcome: ${ACTS[of]}(input: $input) { rows { result code message } } }`,
    { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input } },
  );
  if (code) return { result: 'REFUSED', code, message };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}

/** The report of a run that stands. */
export async function reportOf(app: Product, runId: string): Promise<string> {
  const found = await firstRow<{ id: string }>(
    system(app),
    sql`select id from satisfaction_report where run_id = ${runId} and state <> 'SUPERSEDED'`,
  );
  if (!found) throw new Error('it was not counted');
  return found.id;
}
