import { randomUUID } from 'node:crypto';
import pLimit from 'p-limit';
import type { ComposedApp } from '../../../src/compose.ts';
import { firstRow, rows, run, sql } from '../../../src/database/sql.ts';
import { buildIdNumber } from '../../../src/domains/people/index.ts';
import { checkIn } from '../../../src/domains/training/classes/attendance/check-in.ts';
import { scanKeyOf, ticketAt } from '../../../src/domains/training/classes/attendance/scan-code.ts';
import { sealInstitution } from '../../../src/domains/training/institutions/institution-cells.ts';
import { subsidyStandard } from '../../../src/domains/training/standards/standard.record.ts';
import { generateApplication } from '../../../src/domains/training/subsidies/applications/generate.ts';
import { saveApplication } from '../../../src/domains/training/subsidies/applications/save.ts';
import { SHEET } from '../../../src/domains/training/subsidies/sheets/record-type.ts';
import { personCells } from '../../../src/domains/training/trainees/person-cells.ts';
import { demoActor } from '../../../src/platform/access/index.ts';
import { drawPdf, storeFile } from '../../../src/platform/files/index.ts';
import { advance } from '../../../src/platform/flow/index.ts';
import { type Ctx, transaction, type UserActor } from '../../../src/platform/kernel/index.ts';
import { insertRecord } from '../../../src/platform/records/index.ts';
import type { Bars } from '../../report/bars.ts';
import { heading, line } from '../../report/print.ts';
import { LARGE, SCANNED } from './seed-runs.ts';

/** Ledgers of a run of 500, in milliseconds: all sheets of it approved, one after the other. */
const LEDGER_MS = 2000;
/** In which 300 trainees sign in, each of them twice. */
const SCAN_MS = 60_000;
const AT_ONCE = 20;

/** What one large run asks of the product: its ledgers, and a class that signs in at once. */
export async function measureLargeRuns(
  app: ComposedApp,
  { institution, officer }: { institution: string; officer: string },
  bars: Bars,
): Promise<void> {
  heading('Training: a run of 500 is settled, a run of 300 signs in');
  const system = app.context({ kind: 'SYSTEM', name: '性能测试' });
  const school = await somebody(system, institution, 'INST');
  const district = await somebody(system, officer, 'BIZ_OFFICER');
  await standardsAndAccount(system);
  await sealPeople(system);
  bars.atMost('ledgers of a run of 500', await settle(system, school, everywhere(district)), LEDGER_MS, 'ms');
  bars.atMost('300 trainees sign in twice', await signIn(system), SCAN_MS, 'ms');
}

type Player = Ctx & { actor: UserActor };

async function somebody(ctx: Ctx, loginName: string, role: string): Promise<Player> {
  const user = await firstRow<{ id: string }>(ctx, sql`select id from user_account where login_name = ${loginName}`);
  const actor = user && (await demoActor(ctx, user.id, role));
  if (!actor) throw new Error(`nobody is ${loginName}`);
  return { ...ctx, actor };
}

const everywhere = (player: Player): Player => ({ ...player, actor: { ...player.actor, scope: { kind: 'ALL' } } });

async function idOfRun(ctx: Ctx, runNo: string): Promise<string> {
  const found = await firstRow<{ id: string }>(ctx, sql`select id from training_run where run_no = ${runNo}`);
  if (!found) throw new Error(`no run ${runNo}`);
  return found.id;
}

async function standardsAndAccount(ctx: Ctx): Promise<void> {
  const found = await firstRow<{ id: string; name: string; orgId: string; orgPath: string }>(
    ctx,
    sql`select i.id, i.name, o.id as "orgId", o.path as "orgPath" from training_institution i, org o
         where i.institution_no = 'JGB1' and o.code = '310000'`,
  );
  if (!found) throw new Error('no institution');
  const account = sealInstitution(ctx.app.keys, found.id, 'bankAccount', '6222020000000000018');
  await run(
    ctx,
    sql`update training_institution set bank_owner = ${found.name}, bank_name = '测试银行', bank_account = ${account},
          bank_account_masked = '****0018' where id = ${found.id}`,
  );
  const { orgId, orgPath } = found;
  const common = { doc_no: '测试1号', doc_title: '测试标准', valid_from: '2020-01-01' };
  await transaction(ctx, async (tx) => {
    for (const values of [
      { ...common, kind: 'LIVING', unit: 'DAY', amount: '50.00', valid_to: '2099-12-31' },
      { ...common, kind: 'CENTRAL', unit: 'RUN', amount: '2000.00' },
    ])
      await insertRecord(tx, subsidyStandard, values, {
        place: { orgId, orgPath, districtCode: '310000' },
        start: 'draft',
      });
    await run(tx, sql`update subsidy_standard set state = 'PUBLISHED'`);
  });
}

/** The persons of the run that is settled: its ledgers read who they are. */
async function sealPeople(ctx: Ctx): Promise<void> {
  const people = await rows<{ id: string }>(
    ctx,
    sql`select t.trainee_id as id from run_trainee t join training_run r on r.id = t.run_id where r.run_no = ${LARGE}`,
  );
  const sealed = people.map(({ id }, n) => ({
    id,
    ...personCells(ctx.app.keys, 'training_trainee', id, {
      idNo: buildIdNumber('310100', '1995-01-01', n),
      name: '王强',
    }),
  }));
  await run(
    ctx,
    sql`update training_trainee t set name = v.name, id_no = v."idNo"
          from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as v(id uuid, name text, "idNo" text) where t.id = v.id`,
  );
}

/** From the application, which is not timed, to the ledgers of all districts. @returns milliseconds that districts wait for them */
async function settle(system: Ctx, school: Player, officer: Player): Promise<number> {
  const id = await generateApplication(school, await idOfRun(system, LARGE), null, randomUUID());
  const files = [];
  for (const kind of ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'] as const) {
    const file = await storeFile(school, drawPdf([kind]), { name: `${kind}.pdf` });
    files.push({ kind, fileId: file.id });
  }
  const row = await firstRow<{ version: number }>(
    system,
    sql`select version from subsidy_application where id = ${id}`,
  );
  const content = { assessmentFee: '280.00', lodgeNights: null, lodgeRate: null, declared: true };
  await saveApplication(school, { id, version: row?.version ?? 1 }, content, files);
  const sheets = await rows<{ id: string }>(
    system,
    sql`select id from subsidy_sheet where application_id = ${id} order by id`,
  );
  await advance(school, { type: SHEET, action: 'submit', rows: sheets });
  const begun = performance.now();
  for (const sheet of sheets) await advance(officer, { type: SHEET, action: 'districtPass', rows: [sheet] });
  const took = performance.now() - begun;
  const made = await firstRow<{ ledgers: number; lines: number }>(
    system,
    sql`select count(distinct g.id)::int as ledgers, count(l.id)::int as lines from subsidy_ledger g
          join subsidy_ledger_line l on l.ledger_id = g.id join subsidy_sheet s on s.id = g.sheet_id where s.application_id = ${id}`,
  );
  if (made?.ledgers !== sheets.length) throw new Error(`${made?.ledgers} ledgers of ${sheets.length} sheets`);
  line(`${made.ledgers} ledgers with ${made.lines} lines`);
  return took;
}

/** Everybody of the run, and once more, as many at a time as connections carry. @throws where somebody is not counted exactly once @returns milliseconds */
async function signIn(system: Ctx): Promise<number> {
  const runId = await idOfRun(system, SCANNED);
  const session = await firstRow<{ id: string }>(
    system,
    sql`select id from training_session where run_id = ${runId} and day = (now() at time zone 'Asia/Shanghai')::date`,
  );
  if (!session) throw new Error('no lesson today');
  const people = await rows<{ accountId: string }>(
    system,
    sql`select e.account_id as "accountId" from run_trainee t join training_enrolment e on e.id = t.enrolment_id where t.run_id = ${runId}`,
  );
  const key = scanKeyOf(system.app.keys, session.id);
  const scan = ({ accountId }: { accountId: string }) =>
    checkIn({ ...system, actor: traineeOf(accountId) }, session.id, ticketAt(key, system.app.clock.now()));
  const begun = performance.now();
  const limit = pLimit(AT_ONCE);
  await Promise.all([...people, ...people].map((one) => limit(() => scan(one))));
  const took = performance.now() - begun;
  const counted = await firstRow<{ n: number; people: number }>(
    system,
    sql`select count(*)::int as n, count(distinct run_trainee_id)::int as people from training_attendance where session_id = ${session.id}`,
  );
  if (counted?.n !== people.length || counted.people !== people.length)
    throw new Error(`${counted?.n} signatures of ${people.length} trainees`);
  line(`${counted.n} trainees, each counted once`);
  return took;
}

const traineeOf = (userId: string): UserActor => ({
  kind: 'USER',
  userId,
  loginName: userId,
  name: '测试员',
  orgId: userId,
  orgName: '学员',
  orgPath: '/',
  roles: ['TRAINEE'],
  permissions: new Set(),
  scope: { kind: 'NONE' },
  sessionId: userId,
});
