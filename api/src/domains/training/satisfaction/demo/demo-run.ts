import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { addDays, localDateOf } from '../../../../platform/calendar/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { mask } from '../../../../platform/masking/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { takeBusinessNo } from '../../business-no.ts';
import { ENROLMENT } from '../../enrolments/record-type.ts';
import { RUN } from '../../runs/record-types.ts';
import { sealCell } from '../../trainees/person-cells.ts';
import { traineeDoor } from '../../trainees/trainee-door.ts';

/** A run of the demonstration that has had its last lesson, and who was in it. */
export interface DemoRun {
  /** Behind the name of the project: 第1期（演示）. */
  term: string;
  /** Days ago that it ended. */
  ended: number;
  /** So many trainees of each district. */
  districts: Readonly<Record<string, number>>;
  /** Accounts that were in it too, of the first district. */
  accounts?: readonly string[];
}

/** Puts a run of the demonstration school on stage as it stands after its last lesson; undefined without the school's project. */
export async function stageRun(ctx: Ctx, demo: DemoRun): Promise<string | undefined> {
  const today = localDateOf(ctx.app.clock.now());
  return transaction(ctx, async (tx) => {
    const project = await tables(tx)
      .selectFrom('training_project as p')
      .innerJoin('user_account as u', 'u.org_id', 'p.org_id')
      .select(['p.id', 'p.name'])
      .where('u.login_name', '=', 'inst_demo')
      .where('p.name', '=', '数控车工')
      .where('p.state', '=', 'IN_LIBRARY')
      .orderBy('p.id')
      .executeTakeFirst();
    const round =
      project &&
      (await tables(tx).selectFrom('enrolment_round').select('id').orderBy('id').limit(1).executeTakeFirst());
    if (!project || !round) return undefined;
    const now = tx.app.clock.now();
    const id = uuidv7(now.getTime());
    const no = await takeBusinessNo(tx, 'RUN', '310109');
    const end = addDays(today, -demo.ended);
    const start = addDays(end, -25);
    await run(
      tx,
      sql`insert into training_run (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, run_no, name, project_id,
            plan_version, institution_id, planned_start, planned_end, actual_start, actual_end, mode, price_per_person, lesson_hours)
          select ${id}, ${now}, ${now}, 'LESSONS_DONE', ${now}, p.org_id, p.org_path, p.district_code, ${no}, ${project.name + demo.term}, p.id, p.content_version,
            p.institution_id, ${start}::date, ${end}::date, ${start}::date, ${end}::date, '1', p.fee_per_person, p.hours_total
            from training_project p where p.id = ${project.id}`,
    );
    await startRecords(tx, RUN, [id]);
    const people = await castOf(tx, demo);
    for (const [seq, person] of people.entries())
      await seat(tx, { runId: id, roundId: round.id, seq: seq + 1, ...person });
    await tables(tx).updateTable('training_run').set({ trainee_count: people.length }).where('id', '=', id).execute();
    return id;
  });
}

interface Person {
  accountId: string;
  districtCode: string;
}

let serial = 0;
/** Of everybody who is put on stage. */
const PHONE = '13800003001';

/** All fictional: 310100 is no district. */
async function castOf(tx: Ctx, { districts, accounts = [] }: DemoRun): Promise<Person[]> {
  const people: Person[] = [];
  const [home = '310109'] = Object.keys(districts);
  const known = await tables(tx)
    .selectFrom('user_account')
    .select('id')
    .where('login_name', '=', anyOf(accounts))
    .orderBy('login_name')
    .execute();
  for (const { id } of known) people.push({ accountId: id, districtCode: home });
  for (const [districtCode, count] of Object.entries(districts))
    for (let n = 0; n < count; n += 1) {
      serial += 1;
      const idNo = buildIdNumber('310100', '1996-05-12', 600 + serial);
      const name = `演示${'甲乙丙丁戊己庚辛壬癸'[serial % 10]}`;
      people.push({
        accountId: await traineeDoor.enter(tx, { idNo, name, phone: PHONE, level: 1 }),
        districtCode,
      });
    }
  return people;
}

interface Seat extends Person {
  runId: string;
  roundId: string;
  seq: number;
}

async function seat(tx: Ctx, { accountId, districtCode, runId, roundId, seq }: Seat): Promise<void> {
  const now = tx.app.clock.now();
  const enrolmentId = uuidv7(now.getTime());
  const no = await takeBusinessNo(tx, 'ENROLMENT', districtCode);
  const phone = sealCell(tx.app.keys, 'training_enrolment', enrolmentId, 'phone', PHONE);
  await run(
    tx,
    sql`insert into training_enrolment (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, enrol_no, round_id, project_id,
          institution_id, trainee_id, account_id, applied_at, name_masked, id_no_masked, phone, phone_masked, employment_status)
        select ${enrolmentId}, ${now}, ${now}, 'COMPLETED', ${now}, o.id, o.path, ${districtCode}, ${no}, ${roundId}, r.project_id, r.institution_id, t.id,
          ${accountId}, ${now}, t.name_masked, t.id_no_masked, ${phone}, ${mask('phone', PHONE)}, '1'
          from training_trainee t, training_run r, org o where t.account_id = ${accountId} and r.id = ${runId} and o.code = ${districtCode}`,
  );
  await startRecords(tx, ENROLMENT, [enrolmentId]);
  await run(
    tx,
    sql`insert into run_trainee (id, created_at, updated_at, run_id, enrolment_id, trainee_id, district_code, seq, joined_on)
        select ${uuidv7(now.getTime())}, ${now}, ${now}, ${runId}, e.id, e.trainee_id, ${districtCode}, ${seq}, r.actual_start
          from training_enrolment e, training_run r where e.id = ${enrolmentId} and r.id = ${runId}`,
  );
}
