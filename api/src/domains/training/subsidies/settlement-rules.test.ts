import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { textOfPdf } from '../../../../test/pdf-text.ts';
import { type Product, product } from '../../../../test/product.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { buildCaller, type Caller } from '../../../../test/training-rounds.ts';
import { completedRun, publishedStandards, withBank } from '../../../../test/training-subsidies.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { monthBefore } from '../payouts/reconcile/monthly.job.ts';
import { printSheetAttendance } from './documents/print-attendance.ts';
import { printFunds } from './figures/print-funds.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let second: Awaited<ReturnType<typeof somebodyOf>>;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_settlement', { now: '2026-06-08T10:00:00+08:00' });
  caller = await buildCaller(app);
  officer = await app.as('officer_hk');
  second = await somebodyOf(app, '310109', ['BIZ_OFFICER']);
  await publishedStandards(app);
  await withBank(app, caller.projectId);
}, 60_000);
afterAll(() => app.close());

interface SheetRow {
  id: string;
  code: string;
  version: number;
  state: string;
  total: string;
  central: string;
  trainees: number;
}
const sheetsOf = (runId: string) =>
  rows<SheetRow>(
    system(),
    sql`select id, district_code as code, version, state, total::text, central::text, trainee_count as trainees
          from subsidy_sheet where run_id = ${runId} order by district_code`,
  );

async function act(who: Browser, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from subsidy_sheet where id = ${id}`);
  const { data } = await who.run(
    'mutation ($input: RecordActInput!) { outcome: advanceDistrictSheets(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 0 }], ...input } },
  );
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}
const offered = async (who: Browser, id: string) =>
  (
    (await who.run('query ($id: ID!) { districtSheet(id: $id) { flow { availableActions { action } } } }', { id })).data
      .districtSheet as { flow: { availableActions: { action: string }[] } }
  ).flow.availableActions.map(({ action }) => action);

const GENERATE = `mutation ($run: ID!, $q: ID!) { generateSubsidyApplication(runId: $run, requestId: $q) { id version } }`;
const generate = async (runId: string) => {
  const { data, code, message } = await caller.browser.run(GENERATE, { run: runId, q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  return data.generateSubsidyApplication as { id: string; version: number };
};

describe('what offices say of a settlement holds for applications made afterwards (02 §4)', () => {
  it('02 §19.2 one sheet of the location with all its contracts, a handler and another person who checks, a living day from its whole on, 未结业 for the living subsidy', async () => {
    const { runId } = await completedRun(app, caller);
    app.clock.set(new Date('2026-07-14T09:00:00+08:00'));
    await caller.browser.arrive(caller.browser.loginName);
    for (const [who, login] of [
      [officer, 'officer_hk'],
      [second, second.loginName],
    ] as const)
      await who.arrive(login);
    const city = await app.as('city_officer');
    const made = await generate(runId);
    expect((await sheetsOf(runId)).map(({ code }) => code)).toEqual(['310109', '310115']);

    await setParameter(city, 'subsidy.split', 'by_location_district');
    await setParameter(city, 'subsidy.two_hands', true);
    await setParameter(city, 'subsidy.living_day_rule', 100);
    await setParameter(city, 'subsidy.incomplete_pays', { TRAIN: false, CERT: false, LODGE: false, LIVING: true });
    // What is there already stays by the rules of its making.
    await generate(runId);
    expect((await sheetsOf(runId)).map(({ total }) => total)).toEqual(['11538.90', '3844.45']);

    app.clock.set(new Date('2026-06-08T10:00:00+08:00'));
    const other = await completedRun(app, caller);
    app.clock.set(new Date('2026-07-14T09:00:00+08:00'));
    await caller.browser.arrive(caller.browser.loginName);
    const { id } = await generate(other.runId);
    expect(id).not.toBe(made.id);
    const [sheet, ...more] = await sheetsOf(other.runId);
    if (!sheet) throw new Error('no sheet');
    expect(more).toEqual([]);
    // E lives on 5 × 50.00 + 6 × 55.55 = 583.30, none of it central.
    expect([sheet.code, sheet.total, sheet.central, sheet.trainees]).toEqual(['310109', '15966.65', '8000.00', 5]);
    const files = [];
    for (const kind of ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'])
      files.push({ kind, fileId: await fileOf(caller.browser, '材料.png') });
    const version = await firstRow<{ version: number }>(
      system(),
      sql`select version from subsidy_application where id = ${id}`,
    );
    await caller.browser.run(
      `mutation ($id: ID!, $v: Int!, $input: SubsidyApplicationInput!, $files: [SubsidyMaterialInput!]) {
        saveSubsidyApplication(id: $id, version: $v, input: $input, files: $files) { version } }`,
      { id, v: version?.version, input: { assessmentFee: '280.00', declared: true }, files },
    );
    expect(await act(caller.browser, 'submit', sheet.id)).toMatchObject({ result: 'OK' });
    await officer.arrive('officer_hk');
    await second.arrive(second.loginName);
    expect(await offered(officer, sheet.id)).toEqual(expect.arrayContaining(['districtHandle', 'districtReturn']));
    expect(await offered(officer, sheet.id)).not.toContain('districtPass');
    expect(await act(officer, 'districtPass', sheet.id)).toMatchObject({ code: 'E-2722' });
    // 02 §19.3: the 考勤表 is the system's to bring; E was not there on four of fifteen days: 66 of 90 hours.
    const { file } = await printSheetAttendance(await officer.ctx(), sheet.id);
    const text = textOfPdf(await buffer(file.content()));
    for (const words of ['考勤表', '计发天数', '6/22', '7/10', '0×', '66']) expect(text).toContain(words);
    expect(await act(officer, 'districtHandle', sheet.id)).toMatchObject({ result: 'OK' });
    expect(await act(officer, 'districtPass', sheet.id)).toMatchObject({
      code: 'E-0004',
      message: '同一人员不得同时办理经办与复核',
    });
    expect(await act(second, 'districtPass', sheet.id)).toMatchObject({ result: 'OK' });
    expect((await sheetsOf(other.runId))[0]?.state).toBe('PAYOUT_PENDING');
  });

  it.each([
    ['subsidy.living_day_rule', 0],
    ['subsidy.living_day_rule', 101],
    ['subsidy.split', 'by_chance'],
    ['subsidy.incomplete_pays', { TRAIN: true }],
  ])('%s has its bounds: not %j', async (code, value) => {
    expect((await setParameter(await app.as('city_officer'), code, value, 1)).code).toBe('BAD_INPUT');
  });
});

describe('R7 of the month that has ended (02 §19.6)', () => {
  it('tells the city and the district whose ledgers are not paid, once a month, and nothing to a district without', async () => {
    app.clock.set(new Date('2026-08-01T06:30:00+08:00'));
    await app.job('training.fund-reconciliation');
    await app.job('training.fund-reconciliation');
    const told = await rows<{ code: string; title: string; body: string; times: number; link: string }>(
      system(),
      sql`select n.template_code as code, n.title, n.body, max(x.times)::int as times, min(n.link) as link from notification n
           join lateral (select count(*) as times from notification o where o.template_code = n.template_code
             and o.receiver_user_id = n.receiver_user_id) x on true
          where n.template_code in ('N520', 'N521') group by 1, 2, 3 order by 1`,
    );
    expect(told).toEqual([
      {
        code: 'N520',
        title: '2026年7月资金拨付核对：1个区有差额（虹口区）',
        body: '截至2026年7月末，各区报销台账合计 17,086.65 元，已登记拨付 0.00 元，差额 -17,086.65 元：1个区有差额（虹口区）。',
        times: 1,
        link: '/training/fund-reconciliation?month=2026-07',
      },
      {
        code: 'N521',
        title: '2026年7月资金拨付核对：本区有差额',
        body: '截至2026年7月末，本区报销台账合计 17,086.65 元，已登记拨付 0.00 元，差额 -17,086.65 元。请核对后登记拨付。',
        times: 1,
        link: '/training/subsidy-ledgers',
      },
    ]);
  });

  it('02 §19.7 资金汇总表 as a PDF, and what trainees do not have yet, late from the day after the time to feed back', async () => {
    await officer.arrive('officer_hk');
    await second.arrive(second.loginName);
    const { name, file } = await printFunds(await officer.ctx(), '2026');
    const text = textOfPdf(await buffer(file.content()));
    expect(name).toContain('2026年');
    expect(text).toContain('中央 8,000.00，地方 9,086.65，合计 17,086.65 元');
    const open = async () =>
      (await officer.run('{ outstandingPayouts { districtTitle persons amount late } }')).data.outstandingPayouts;
    expect(await open()).toEqual([{ districtTitle: '虹口区', persons: 5, amount: '3544.25', late: 0 }]);
    // 15 working days after 14 July end on 4 August.
    app.clock.set(new Date('2026-08-05T00:00:01+08:00'));
    await officer.arrive('officer_hk');
    expect(await open()).toMatchObject([{ late: 1 }]);
  });

  it.each([
    ['2026-08-01', '2026-07'],
    ['2027-01-01', '2026-12'],
  ])('on %s is of %s', (day, month) => expect(monthBefore(day)).toBe(month));
});
