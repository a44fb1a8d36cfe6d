import { randomUUID } from 'node:crypto';
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
