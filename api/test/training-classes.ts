import { randomUUID } from 'node:crypto';
import { firstRow, run, sql } from '../src/database/sql.ts';
import { uuidv7 } from '../src/database/uuid.ts';
import { planLinesOf } from '../src/domains/training/classes/timetable/plan-lines.ts';
import type { Ctx } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';
import { getOrgRow } from './staff.ts';
import { freshProfile } from './training.ts';
import { buildApplicant, type Person } from './training-applications.ts';
import { buildProject } from './training-projects.ts';

/** A plan of 24 + 16 lesson hours. */
const PLAN = [
  { module: '安全用电', theoryHours: 24, practiceHours: 0, teacherId: null, roomKind: 'THEORY', material: '' },
  { module: '线路安装', theoryHours: 0, practiceHours: 16, teacherId: null, roomKind: 'PRACTICE', material: '' },
];

let serial = 0;

/** A run of June and July 2026 with people in it, as its own procedure leaves it; classes and sessions are the test's. */
export interface BuiltRun {
  id: string;
  runNo: string;
  institutionId: string;
  teacherId: string;
  roomId: string;
  /** Lines of its plan in their order. */
  lineIds: string[];
  browser: Person;
  /** Places in the run, in its order, and the persons behind them. */
  traineeIds: string[];
  personIds: string[];
  accountIds: string[];
}

export interface RunChanges {
  state?: string;
  trainees?: number;
  /** Persons who are in another run already. */
  persons?: readonly string[];
  /** Accounts of those who sign in, in the order of the run. */
  accounts?: readonly string[];
  districts?: readonly string[];
  joinedOn?: string;
  /** Other lines than 24 hours 安全用电 and 16 hours 线路安装. */
  plan?: readonly object[];
}

const system = (app: Product): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Writes a run straight into the database: its opening is the matter of other tests. */
export async function buildRun(
  app: Product,
  {
    state = 'RUNNING',
    trainees = 3,
    persons = [],
    accounts = [],
    districts = ['310109'],
    joinedOn = '2026-06-22',
    plan = PLAN,
  }: RunChanges = {},
): Promise<BuiltRun> {
  const ctx = system(app);
  const applicant = await buildApplicant(app, freshProfile());
  const projectId = await buildProject(ctx, applicant, { name: '低压电工作业', plan });
  const now = app.clock.now();
  serial += 1;
  const [id, roundId] = [uuidv7(now.getTime()), uuidv7(now.getTime())];
  const runNo = `BC3101092026${String(90_000 + serial)}`;
  const place = sql`${applicant.orgId}, ${applicant.orgPath}, '310109'`;
  // Everybody's teacher in tests has the same number: here it is somebody of this institution's own.
  await run(
    ctx,
    sql`update training_teacher set id_no_index = ${String(serial).padStart(64, '0')} where id = ${applicant.teacherId}`,
  );
  const roomId = uuidv7(now.getTime());
  await run(
    ctx,
    sql`insert into training_venue (id, created_at, updated_at, institution_id, name, kind, address, capacity)
        values (${roomId}, now(), now(), ${applicant.id}, '一号教室', 'THEORY', '上海市虹口区飞虹路518号', 48)`,
  );
  await run(
    ctx,
    sql`insert into enrolment_round (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, round_no, project_id,
          institution_id, title, open_from, open_to, planned_start, planned_end, cancel_deadline, capacity, min_trainees, waitlist_capacity,
          eligibility, address, contact_name, contact_phone)
        values (${roundId}, now(), now(), 'CLOSED', now(), ${place}, ${`BM3101092026${String(90_000 + serial)}`}, ${projectId}, ${applicant.id},
          '低压电工', '2026-05-01', '2026-06-10', '2026-06-22', '2026-07-10', '2026-06-20', 100, 5, 0, '{}', '飞虹路', '曹颖', '021')`,
  );
  await run(
    ctx,
    sql`insert into training_run (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, run_no, name, project_id,
          plan_version, institution_id, planned_start, planned_end, mode, price_per_person, trainee_count, lesson_hours, teacher_ids)
        values (${id}, now(), now(), ${state}, now(), ${place}, ${runNo}, '低压电工作业', ${projectId}, 1, ${applicant.id}, '2026-06-22',
          '2026-07-10', '1', 3105.60, ${trainees}, 40, array[${applicant.teacherId}::uuid])`,
  );
  const lines = await planLinesOf(ctx, { projectId, planVersion: 1 });
  const built: BuiltRun = {
    id,
    runNo,
    institutionId: applicant.id,
    teacherId: applicant.teacherId,
    roomId,
    lineIds: lines.map((line) => line.id),
    browser: applicant.browser,
    traineeIds: [],
    personIds: [],
    accountIds: [],
  };
  for (let n = 0; n < trainees; n += 1)
    await addTrainee(ctx, built, {
      roundId,
      projectId,
      seq: n + 1,
      person: persons[n],
      account: accounts[n],
      district: districts[n % districts.length] ?? '310109',
      joinedOn,
    });
  return built;
}

/** The account that hears of everybody who has none of his own. */
async function demoTrainee(ctx: Ctx): Promise<string> {
  const found = await firstRow<{ id: string }>(ctx, sql`select id from user_account where login_name = 'trainee_demo'`);
  if (!found) throw new Error('no demo trainee');
  return found.id;
}

async function addTrainee(
  ctx: Ctx,
  built: BuiltRun,
  given: {
    roundId: string;
    projectId: string;
    seq: number;
    person: string | undefined;
    account: string | undefined;
    district: string;
    joinedOn: string;
  },
): Promise<void> {
  const [enrolment, place] = [uuidv7(Date.now()), uuidv7(Date.now())];
  const account = given.account ?? (await demoTrainee(ctx));
  const person = given.person ?? uuidv7(Date.now());
  const bureau = await getOrgRow(ctx, given.district);
  serial += 1;
  if (!given.person)
    await run(
      ctx,
      sql`insert into training_trainee (id, created_at, updated_at, account_id, id_no, id_no_masked, id_no_index, name, name_masked, phone,
            phone_masked) values (${person}, now(), now(), ${randomUUID()}, 'sealed', '310100********0011', ${randomUUID().padEnd(64, '0')},
            'sealed', ${`学${serial}*`}, 'sealed', '138****1234')`,
    );
  await run(
    ctx,
    sql`insert into training_enrolment (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, enrol_no, round_id,
          project_id, institution_id, trainee_id, account_id, applied_at, name_masked, id_no_masked, phone, phone_masked, employment_status)
        select ${enrolment}, now(), now(), 'STUDYING', now(), ${bureau.id}, ${bureau.path}, ${given.district}, ${`XY${serial}`}, ${given.roundId},
          ${given.projectId}, ${built.institutionId}, t.id, ${account}, now(), t.name_masked, t.id_no_masked, 'sealed', '138****1234', '1'
          from training_trainee t where t.id = ${person}`,
  );
  await run(
    ctx,
    sql`insert into run_trainee (id, created_at, updated_at, run_id, enrolment_id, trainee_id, district_code, seq, joined_on)
        values (${place}, now(), now(), ${built.id}, ${enrolment}, ${person}, ${given.district}, ${given.seq}, ${given.joinedOn})`,
  );
  built.traineeIds.push(place);
  built.personIds.push(person);
  built.accountIds.push(account);
}

const BOARD = 'runId trainees suggested unassigned { id } classes { id name capacity version members { id } }';
interface Board {
  trainees: number;
  suggested: number;
  unassigned: { id: string }[];
  classes: { id: string; name: string; capacity: number; version: number; members: { id: string }[] }[];
}

/** 自动分班; the board afterwards. */
export async function split(browser: Browser, runId: string, by = 'SEQUENCE'): Promise<Board> {
  const { data, code, message } = await browser.run(
    `mutation ($r: ID!, $by: TrainingSplitBy!, $q: ID!) { splitTrainingRun(runId: $r, by: $by, requestId: $q) { ${BOARD} } }`,
    { r: runId, by, q: randomUUID() },
  );
  if (code) throw new Error(`${code} ${message}`);
  return data.splitTrainingRun as Board;
}

/** 分班 or 调班. */
export const assign = (browser: Browser, input: object) =>
  browser.run(
    `mutation ($input: TrainingClassAssignment!, $q: ID!) { assignToTrainingClass(input: $input, requestId: $q) { ${BOARD} } }`,
    { input, q: randomUUID() },
  );

/** An afternoon of a run's first class. */
export const sessionInput = (built: BuiltRun, classIds: readonly string[], changes: object = {}) => ({
  runId: built.id,
  classIds,
  day: '2026-06-24',
  startTime: '13:00',
  endTime: '16:00',
  lessonHours: '4.0',
  planLineId: built.lineIds[0],
  kind: 'THEORY',
  mode: '1',
  teacherId: built.teacherId,
  roomId: built.roomId,
  ...changes,
});

export const saveSession = (browser: Browser, input: object, which: object = {}) =>
  browser.run(
    `mutation ($input: TrainingSessionInput!, $q: ID!, $id: ID, $version: Int) {
      saveTrainingSession(input: $input, requestId: $q, id: $id, version: $version) { id warnings { rule message } } }`,
    { input, q: randomUUID(), ...which },
  );

/** A session that was saved. @throws where it was refused */
export async function savedSession(browser: Browser, input: object): Promise<string> {
  const { data, code, message } = await saveSession(browser, input);
  if (code) throw new Error(`${code} ${message}`);
  return (data.saveTrainingSession as { id: string }).id;
}

export async function publish(browser: Browser, runId: string, ids: readonly string[]) {
  const { data, code, message } = await browser.run(
    'mutation ($r: ID!, $ids: [ID!]!, $q: ID!) { publishTrainingSessions(runId: $r, ids: $ids, requestId: $q) { id ok message } }',
    { r: runId, ids, q: randomUUID() },
  );
  if (code) throw new Error(`${code} ${message}`);
  return data.publishTrainingSessions as { id: string; ok: boolean; message: string | null }[];
}

/** The list of a session, of one of its classes where that is said. */
export const take = (browser: Browser, runId: string, sessionId: string, marks: object[], classId?: string) =>
  browser.run('mutation ($input: AttendanceInput!, $q: ID!) { takeAttendance(input: $input, requestId: $q) }', {
    input: { runId, sessionId, marks, classId },
    q: randomUUID(),
  });

export interface Sheet {
  sessions: { id: string; taken: boolean }[];
  rows: {
    traineeId: string;
    rate: string | null;
    overallRate: string | null;
    level: string | null;
    marks: { sessionId: string; status: string | null; onLeave: boolean }[];
  }[];
}

export async function sheetOf(browser: Browser, classId: string): Promise<Sheet> {
  const { data, code, message } = await browser.run(
    `query ($c: ID!) { attendanceSheet(classId: $c, from: "2026-06-22", to: "2026-07-10") { sessions { id taken }
      rows { traineeId rate overallRate level marks { sessionId status onLeave } } } }`,
    { c: classId },
  );
  if (code) throw new Error(`${code} ${message}`);
  return data.attendanceSheet as Sheet;
}
