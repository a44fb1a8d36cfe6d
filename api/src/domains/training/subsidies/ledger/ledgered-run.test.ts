import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { sendSheet } from '../../../../../test/sheet-import.ts';
import { sheetWith } from '../../../../../test/sheets.ts';
import { fileOf, somebodyOf } from '../../../../../test/training-applications.ts';
import { buildCaller, type Caller } from '../../../../../test/training-rounds.ts';
import { completedRun, publishedStandards, withBank } from '../../../../../test/training-subsidies.ts';
import { firstRow, sql } from '../../../../database/sql.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { readRunFigures } from '../../inspections/statistics/source.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let made: Awaited<ReturnType<typeof completedRun>>;
let ledger: { id: string; no: string };
let before: Awaited<ReturnType<typeof figures>>;
let asked: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const PERIOD = { from: '2026-06-01', to: '2026-12-31' };
async function figures(period = PERIOD) {
  const found = (await readRunFigures(system(), [caller.projectId], period)).get(caller.projectId);
  return { trainingFee: found?.trainingFeeSettled, living: found?.livingSettled };
}

async function act(who: Browser, operation: string, table: string, action: string, id: string) {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from ${sql.table(table)} where id = ${id}`,
  );
  const { data, code } = await who.run(
    `mutation ($input: RecordActInput!) { outcome: ${operation}(input: $input) { rows { result code message } } }`,
    { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version }] } },
  );
  return code ? { code } : (data.outcome as { rows: object[] }).rows[0];
}

/** T24-6 of the run's only completion, asked by its district. */
async function correct(): Promise<Answer> {
  const completion = await firstRow<{ id: string }>(
    system(),
    sql`select id from run_completion where run_id = ${made.runId}`,
  );
  return officer.run(
    `mutation ($id: ID!, $input: ResultCorrectionInput!, $q: ID!) {
      askForResultCorrection(completionId: $id, input: $input, requestId: $q) { id } }`,
    {
      id: completion?.id,
      input: { runTraineeId: made.trainees[0], reason: '成绩登记有误', fileIds: [await fileOf(officer, '成绩.png')] },
      q: randomUUID(),
    },
  );
}

/** A correction that waits for the city. */
function askedBefore(): Promise<string> {
  return transaction(system(), async (tx) => {
    const found = await firstRow<{ id: string }>(
      tx,
      sql`insert into completion_amendment (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, amendment_no, kind,
            completion_id, run_id, institution_org_id, content, reason)
          select gen_random_uuid(), now(), now(), 'CITY_REVIEW', now(), o.id, o.path, c.district_code, 'JB310109202699999', 'RESULT', c.id,
            c.run_id, c.org_id, '[]', '成绩登记有误' from run_completion c join org o on o.code = c.district_code
           where c.run_id = ${made.runId} returning id`,
    );
    await startRecords(tx, 'completionAmendment', [found?.id ?? ''], 'correct');
    return found?.id ?? '';
  });
}

/** What 虹口区 pays of the run, handed in and passed. */
async function passed(): Promise<{ id: string; no: string }> {
  const { browser } = caller;
  const { data } = await browser.run(
    'mutation ($run: ID!, $q: ID!) { generateSubsidyApplication(runId: $run, requestId: $q) { id version } }',
    { run: made.runId, q: randomUUID() },
  );
  const application = data.generateSubsidyApplication as { id: string; version: number };
  const files = [];
  for (const kind of ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'])
    files.push({ kind, fileId: await fileOf(browser, '材料.png') });
  await browser.run(
    `mutation ($id: ID!, $v: Int!, $files: [SubsidyMaterialInput!]) {
      saveSubsidyApplication(id: $id, version: $v, input: { assessmentFee: "280", declared: true }, files: $files) { id } }`,
    { id: application.id, v: application.version, files },
  );
  const sheet = await firstRow<{ id: string }>(
    system(),
    sql`select id from subsidy_sheet where application_id = ${application.id} and district_code = '310109'`,
  );
  for (const [who, action] of [
    [browser, 'submit'],
    [officer, 'districtPass'],
  ] as const)
    expect(await act(who, 'advanceDistrictSheets', 'subsidy_sheet', action, sheet?.id ?? '')).toMatchObject({
      result: 'OK',
    });
  const found = await firstRow<{ id: string; no: string }>(
    system(),
    sql`select id, ledger_no as no from subsidy_ledger where sheet_id = ${sheet?.id ?? ''}`,
  );
  if (!found) throw new Error('no ledger');
  return found;
}

beforeAll(async () => {
  app = await product('training_ledgered', { now: '2026-06-08T10:00:00+08:00' });
  caller = await buildCaller(app);
  await publishedStandards(app);
  await withBank(app, caller.projectId);
  made = await completedRun(app, caller);
  app.clock.set(new Date('2026-07-14T09:00:00+08:00'));
  await caller.browser.arrive(caller.browser.loginName);
  officer = await app.as('officer_hk');
  before = await figures();
  // Nobody is on the completion's sheet: it gets as far as that.
  expect(await correct()).toMatchObject({ code: 'BAD_INPUT' });
  asked = await askedBefore();
  ledger = await passed();
}, 120_000);
afterAll(() => app.close());

it('T24-6 a result is neither corrected nor agreed to once a ledger of the run stands', async () => {
  expect(await correct()).toMatchObject({ code: 'E-2412' });
  const city = await app.as('city_officer');
  expect(await act(city, 'advanceCompletionAmendments', 'completion_amendment', 'cityPass', asked)).toMatchObject({
    code: 'E-2412',
  });
});

it('S19.1 annual inspections count what the ledgers of a period’s runs come to', async () => {
  expect(before).toEqual({ trainingFee: '0.00', living: '0.00' });
  expect(await figures()).toEqual({ trainingFee: '9316.80', living: '2222.10' });
  expect(await figures({ from: '2026-07-01', to: '2026-12-31' })).toEqual(before);
});

describe('at the same time', () => {
  const PAY = `mutation ($input: SubsidyFundPaymentInput!, $q: ID!) { registerFundPayment(input: $input, requestId: $q) { ledgerNo } }`;
  const pay = (who: Browser, ledgerNo: string) =>
    who.run(PAY, {
      input: { ledgerNo, paidOn: '2026-07-14', voucherNo: 'PZ1', amount: '12378.90' },
      q: randomUUID(),
    });

  it('T27-6 two payments of a ledger are one, and the other is told so; another district finds none', async () => {
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    const absent = await pay(pudong, 'BX310109202699999');
    expect(absent.fields).toMatchObject([{ path: 'input.ledgerNo', message: '台账不存在或不属于本区' }]);
    expect(await pay(pudong, ledger.no)).toEqual(absent);
    const server = await serverOf(app);
    const sheet = await sheetWith(
      ['台账编号', '拨付日期', '凭证号', '拨付金额（元）'],
      [[ledger.no, '2026-07-14', 'PZ1', '12378.90']],
    );
    const [imported, ...paid] = await Promise.all([
      sendSheet(server, officer, 'subsidy-fund-payments/import', sheet),
      pay(officer, ledger.no),
      pay(officer, ledger.no),
    ]);
    await server.close();
    const done = paid.filter(({ code }) => code === undefined);
    expect(done.length + (imported.imported ?? 0)).toBe(1);
    if (imported.imported !== 1) expect(imported).toMatchObject({ code: 'E-IMP-06' });
    for (const { fields } of paid.filter((answer) => !done.includes(answer)))
      expect(fields).toMatchObject([{ path: 'input.ledgerNo', message: '该台账已登记拨付' }]);
    expect((await pay(officer, ledger.no)).fields).toMatchObject([{ message: '该台账已登记拨付' }]);
  });

  it('T27-11 two reversals of a line are one', async () => {
    const line = await firstRow<{ id: string }>(
      system(),
      sql`select id from subsidy_ledger_line where ledger_id = ${ledger.id} and seq = 1`,
    );
    const ask = () =>
      officer.run(
        'mutation ($input: LedgerReversalInput!, $q: ID!) { createLedgerReversal(input: $input, requestId: $q) { id } }',
        { input: { lineId: line?.id, reason: '考勤登记有误，已更正' }, q: randomUUID() },
      );
    const codes = (await Promise.all([ask(), ask(), ask()])).map(({ code }) => code ?? 'OK');
    expect(codes.toSorted()).toEqual(['E-2717', 'E-2717', 'OK']);
  });
});
