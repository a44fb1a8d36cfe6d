import { randomUUID } from 'node:crypto';
import type { RawBuilder } from 'kysely';
import { firstRow, run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import { buildIdNumber } from '../src/domains/people/index.ts';
import { takeBusinessNo } from '../src/domains/training/business-no.ts';
import { registerTrainee } from '../src/domains/training/trainees/register-trainee.ts';
import { startRecords } from '../src/platform/flow/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import type { Answer, Browser } from './access.ts';
import type { Product } from './product.ts';
import { fileOf } from './training-applications.ts';
import { type Caller, venueOf } from './training-rounds.ts';

let serial = 700;
const system = (app: Pick<Product, 'context'>): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** So many enrolments of a district in a round, as they stand once they have been approved; one account hears of all of them. */
export async function approvedEnrolments(
  app: Pick<Product, 'context'>,
  roundId: string,
  districtCode: string,
  count: number,
): Promise<string[]> {
  return transaction(system(app), async (tx) => {
    const ids: string[] = [];
    for (let n = 0; n < count; n += 1) {
      serial += 1;
      const account = randomUUID();
      const idNo = buildIdNumber('310100', '1998-01-01', serial % 1000);
      await registerTrainee(tx, account, { idNo, name: '杨帆', phone: '13800001234' });
      const id = uuidv7(tx.app.clock.now().getTime());
      const no = await takeBusinessNo(tx, 'ENROLMENT', districtCode);
      await run(
        tx,
        sql`insert into training_enrolment (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, enrol_no, round_id,
              project_id, institution_id, trainee_id, account_id, applied_at, name_masked, id_no_masked, phone, phone_masked, employment_status)
            select ${id}, now(), now(), 'APPROVED', now(), o.id, o.path, ${districtCode}, ${no}, r.id, r.project_id, r.institution_id, t.id,
              u.id, now(), '学**', '310100********0000', 'sealed', '138****1234', '1'
              from enrolment_round r, org o, training_trainee t, user_account u
             where r.id = ${roundId} and o.code = ${districtCode} and t.account_id = ${account} and u.login_name = 'trainee_demo'`,
      );
      await startRecords(tx, 'trainingEnrolment', [id], 'enrol');
      ids.push(id);
    }
    return ids;
  });
}

const CREATE = `mutation ($input: TrainingRunInput!, $q: ID!) { createTrainingRun(input: $input, requestId: $q) { id version runNo state } }`;
const FILES =
  'mutation ($id: ID!, $files: [TrainingRunFileInput!]!) { keepTrainingRunFiles(id: $id, files: $files) { id version } }';

/** What a draft says, with nothing missing. */
export async function runInput(caller: Caller, enrolmentIds: readonly string[], changes: object = {}) {
  return {
    name: '无人机驾驶员培训2026年第1期',
    projectId: caller.projectId,
    enrolmentIds,
    plannedStart: '2026-06-22',
    plannedEnd: '2026-07-10',
    mode: '1',
    venueIds: [await venueOf(caller.browser, caller.projectId)],
    headTeacherId: caller.teacherId,
    teacherIds: [caller.teacherId],
    assessmentPlan: '理论与实操各占一半',
    pricePerPerson: '3105.60',
    ...changes,
  };
}

export const createRun = (browser: Browser, input: object): Promise<Answer> =>
  browser.run(CREATE, { input, q: randomUUID() });

/** A draft with its files, ready to be submitted. */
export async function draftedRun(
  caller: Caller,
  enrolmentIds: readonly string[],
  changes: object = {},
): Promise<{ id: string; runNo: string }> {
  const { data, code, message, fields } = await createRun(
    caller.browser,
    await runInput(caller, enrolmentIds, changes),
  );
  if (code) throw new Error(`${code} ${message} ${JSON.stringify(fields)}`);
  const made = data.createTrainingRun as { id: string; runNo: string };
  const files = [];
  for (const kind of ['PLAN', 'RESOURCE', 'SAFETY']) files.push({ kind, fileId: await fileOf(caller.browser) });
  const kept = await caller.browser.run(FILES, { id: made.id, files });
  if (kept.code) throw new Error(`${kept.code} ${kept.message}`);
  return made;
}

const TABLES = { trainingRun: 'training_run', runContract: 'run_contract', runChange: 'run_change' } as const;
const PLURALS = { trainingRun: 'TrainingRuns', runContract: 'RunContracts', runChange: 'RunChanges' } as const;

/** An act on a run, a contract or a request as it stands now; the outcome of its one row. */
export async function actOn(
  browser: Browser,
  type: keyof typeof TABLES,
  action: string,
  id: string,
  input: object = {},
): Promise<{ result: string; code: string | null; message: string | null }> {
  const row = await firstRow<{ version: number }>(
    system(browser.app),
    sql`select version from ${sql.table(TABLES[type])} where id = ${id}`,
  );
  const { data, code, message } = await browser.run(
    `mutation ($input: RecordActInput!) { outcome: advance${PLURALS[type]}(input: $input) { rows { result code message } } }`,
    { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 1 }], ...input } },
  );
  if (code) return { result: 'REFUSED', code, message: message ?? null };
  const [outcome] = (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows;
  if (!outcome) throw new Error('no outcome');
  return outcome;
}

/** The same that must succeed. */
export async function done(...args: Parameters<typeof actOn>): Promise<void> {
  const { result, code, message } = await actOn(...args);
  if (result !== 'OK') throw new Error(`${args[2]}: ${code} ${message}`);
}

/** A run that district and centre have let pass: its contracts are drafted. */
export async function contractingRun(
  app: Product,
  caller: Caller,
  enrolmentIds: readonly string[],
  changes: object = {},
): Promise<{ id: string; runNo: string }> {
  const made = await draftedRun(caller, enrolmentIds, changes);
  await done(caller.browser, 'trainingRun', 'submit', made.id);
  await done(await app.as('officer_hk'), 'trainingRun', 'districtPass', made.id);
  await done(await app.as('city_centre'), 'trainingRun', 'centrePass', made.id);
  return made;
}

const STATE =
  'mutation ($id: ID!, $v: Int!, $input: StatedContractInput!) { stateRunContract(id: $id, version: $v, input: $input) { id } }';

/** The contract of a district, stated as it is (or otherwise) and uploaded by the institution. */
export async function uploadContract(
  { browser }: Caller,
  id: string,
  stated: { statedCount?: number; statedAmount?: string } = {},
): ReturnType<typeof actOn> {
  const row = await firstRow<{ version: number; count: number; amount: string }>(
    system(browser.app),
    sql`select version, trainee_count as count, training_amount::text as amount from run_contract where id = ${id}`,
  );
  if (!row) throw new Error('no such contract');
  const input = { statedCount: row.count, statedAmount: row.amount, ...stated };
  const { code, message } = await browser.run(STATE, { id, v: row.version, input });
  if (code) return { result: 'REFUSED', code, message: message ?? null };
  return actOn(browser, 'runContract', 'upload', id, { attachmentIds: [await fileOf(browser, '合同.png')] });
}

/**
 * One class with everybody of a run in it, and a published session of six hours on each of its first fifteen working days, straight in the
 * database: splitting and planning are the matter of other tests, and several runs of a test share teacher and room.
 */
export async function timetabled(app: Pick<Product, 'context'>, runId: string): Promise<void> {
  const ctx = system(app);
  await run(
    ctx,
    sql`with r as (select * from training_run where id = ${runId}),
          c as (insert into training_class (id, created_at, updated_at, org_id, org_path, district_code, class_no, run_id, seq, name, capacity)
            select gen_random_uuid(), now(), now(), org_id, org_path, district_code, 'BJ' || right(run_no, 18), id, 1, '一班', 500 from r returning *),
          m as (insert into training_class_member (id, org_id, org_path, district_code, run_id, class_id, run_trainee_id, from_on)
            select gen_random_uuid(), c.org_id, c.org_path, c.district_code, c.run_id, c.id, t.id, t.joined_on
              from c join run_trainee t on t.run_id = c.run_id where t.left_on is null),
          s as (insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at,
                ends_at, lesson_hours, plan_line_id, kind, mode, teacher_id, teacher_person, published_at)
            select gen_random_uuid(), now(), now(), c.org_id, c.org_path, c.district_code, 'KC' || right(r.run_no, 14) || d.n, c.run_id, d.day, 780, 1050,
              6, l.id, 'PRACTICE', '1', r.head_teacher_id, t.id_no_index, now()
              from c cross join r join training_teacher t on t.id = r.head_teacher_id
              join training_plan_line l on l.project_id = r.project_id and l.content_version = r.plan_version and l.seq = 1 cross join lateral (
                select x::date as day, row_number() over (order by x) as n from generate_series(r.planned_start, r.planned_start + 30, interval '1 day') x
                 where extract(isodow from x) < 6 order by x limit 15) d returning id)
        insert into training_session_class (session_id, class_id) select s.id, c.id from s cross join c`,
  );
}

/** Every list of these sessions `s` was written down at a moment, or was not where it is null. */
export async function taken(ctx: Ctx, where: RawBuilder<boolean>, on: Date | null): Promise<void> {
  await run(ctx, sql`update training_session s set taken_at = ${on} where ${where}`);
  await run(
    ctx,
    sql`update training_session_class sc set taken_at = s.taken_at from training_session s where s.id = sc.session_id and ${where}`,
  );
}

/** Attendance of all sessions of a run: the n-th trainee was there on the first so many days, on all of them where nothing is said. */
export async function attended(
  app: Pick<Product, 'context'>,
  runId: string,
  days: readonly number[] = [],
): Promise<void> {
  const ctx = system(app);
  await run(
    ctx,
    sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_name, taken_at)
        select gen_random_uuid(), now(), now(), s.id, t.id, case when s.n <= coalesce(d.days, 15) then 'P' else 'A' end,
               case when s.n <= coalesce(d.days, 15) then 1 else 0 end, '1', '测试', now()
          from (select id, row_number() over (order by day) as n from training_session where run_id = ${runId}) s
          cross join (select id, row_number() over (order by seq) as n from run_trainee where run_id = ${runId}) t
          left join (select (row_number() over ())::int as n, x::int as days from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb) x) d on d.n = t.n`,
  );
  await taken(ctx, sql<boolean>`s.run_id = ${runId}`, new Date());
  await run(ctx, sql`update training_run set lesson_hours = 90 where id = ${runId}`);
}
