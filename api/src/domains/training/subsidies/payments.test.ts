import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { textOfPdf } from '../../../../test/pdf-text.ts';
import { type Product, product } from '../../../../test/product.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { buildCaller, type Caller } from '../../../../test/training-rounds.ts';
import { completedRun, publishedStandards, withBank } from '../../../../test/training-subsidies.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { subsidyApplication } from './applications/application.record.ts';
import { printApplication } from './documents/print-application.ts';
import { subsidyLedger } from './ledger/ledger.record.ts';
import { districtSheet } from './sheets/sheet.record.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let pudong: Awaited<ReturnType<typeof somebodyOf>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

async function at(time: string): Promise<void> {
  app.clock.set(new Date(`${time}+08:00`));
  for (const [who, loginName] of [
    [caller.browser, caller.browser.loginName],
    [officer, 'officer_hk'],
    [pudong, pudong.loginName],
  ] as const)
    await who.arrive(loginName);
}

beforeAll(async () => {
  app = await product('training_payments', { now: '2026-06-08T10:00:00+08:00' });
  caller = await buildCaller(app);
  officer = await app.as('officer_hk');
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
  await publishedStandards(app);
  await withBank(app, caller.projectId);
}, 60_000);
afterAll(() => app.close());

const GENERATE = `mutation ($run: ID!, $q: ID!, $late: String) {
  generateSubsidyApplication(runId: $run, requestId: $q, lateReason: $late) { id version applicationNo total status payeeAccountMasked } }`;
const generate = (runId: string, late?: string, who = caller.browser) =>
  who.run(GENERATE, { run: runId, q: randomUUID(), late: late ?? null });
const SAVE = `mutation ($id: ID!, $v: Int!, $input: SubsidyApplicationInput!, $files: [SubsidyMaterialInput!]) {
  saveSubsidyApplication(id: $id, version: $v, input: $input, files: $files) { version total } }`;
const materials = async () => {
  const files = [];
  for (const kind of ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'])
    files.push({ kind, fileId: await fileOf(caller.browser, '材料.png') });
  return files;
};
async function save(id: string, input: object, files: readonly object[] = []) {
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from subsidy_application where id = ${id}`,
  );
  return caller.browser.run(SAVE, { id, v: row?.version, input, files });
}
interface SheetRow {
  id: string;
  code: string;
  state: string;
  version: number;
  total: string;
}
const sheetsOf = (applicationId: string) =>
  rows<SheetRow>(
    system(),
    sql`select id, district_code as code, state, version, total::text as total from subsidy_sheet
         where application_id = ${applicationId} order by district_code`,
  );
async function act(who: Browser, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from subsidy_sheet where id = ${id}`);
  const { data, code, message } = await who.run(
    'mutation ($input: RecordActInput!) { outcome: advanceDistrictSheets(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 0 }], ...input } },
  );
  if (code) return { result: 'REFUSED', code, message };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}

/** A completed run with its application, complete but not handed in. */
async function drafted() {
  await at('2026-06-08T10:00:00');
  const made = await completedRun(app, caller);
  await at('2026-07-14T09:00:00');
  const { data, code, message } = await generate(made.runId);
  if (code) throw new Error(`${code} ${message}`);
  const { id } = data.generateSubsidyApplication as { id: string };
  await save(id, { assessmentFee: '280.00', declared: true }, await materials());
  const [hongkou, pd] = await sheetsOf(id);
  if (!hongkou || !pd) throw new Error('not two sheets');
  return { ...made, id, hongkou, pudong: pd };
}

it('agree with their tables', async () => {
  expect(await disagreements(system(), [subsidyApplication.table, districtSheet.table, subsidyLedger.table])).toEqual(
    [],
  );
});

describe('02 §19', () => {
  it('AC27-1 two sheets: 310109 comes to 12,378.90, 310115 to 4,124.45; generating again changes nothing', async () => {
    const { runId, id } = await drafted();
    const before = await sheetsOf(id);
    expect(before.map(({ code, total, state }) => [code, total, state])).toEqual([
      ['310109', '12378.90', 'DRAFT'],
      ['310115', '4124.45', 'DRAFT'],
    ]);
    const again = await generate(runId);
    expect(again.data.generateSubsidyApplication).toMatchObject({ id, total: '16503.35', status: '草稿' });
    expect(await sheetsOf(id)).toEqual(before);
  });

  it('AC27-2, AC27-3 approved, one ledger of nine lines follows; another district finds nothing', async () => {
    const { hongkou, id } = await drafted();
    expect(await act(caller.browser, 'submit', hongkou.id)).toMatchObject({ result: 'OK' });
    // 补助申请表 of a district says what that one pays.
    const printed = textOfPdf(await buffer((await printApplication(await officer.ctx(), id)).file.content()));
    expect(printed).toContain('12,378.90 元');
    expect(printed).not.toContain('16,503.35');
    // Nor does the application itself tell it what the other one pays, or that it has not been handed in there.
    const SUMS = 'query ($id: ID!) { subsidyApplication(id: $id) { sheets total central local status } }';
    const sums = async (who: Browser) => (await who.run(SUMS, { id })).data.subsidyApplication;
    expect(await sums(officer)).toEqual({
      sheets: 1,
      total: '12378.90',
      central: '6000.00',
      local: '6378.90',
      status: '审核中',
    });
    expect(await sums(caller.browser)).toMatchObject({ sheets: 2, total: '16503.35', status: '部分提交' });
    expect(await sums(await app.as('city_officer'))).toMatchObject({ sheets: 2, total: '16503.35' });
    expect((await pudong.run(SUMS, { id })).code).toBe('NOT_FOUND');
    expect((await pudong.run('query ($id: ID!) { districtSheet(id: $id) { id } }', { id: hongkou.id })).code).toBe(
      'NOT_FOUND',
    );
    expect(await act(officer, 'districtPass', hongkou.id)).toMatchObject({ result: 'OK' });
    const ledgers = () =>
      rows<{ id: string; no: string }>(
        system(),
        sql`select id, ledger_no as no from subsidy_ledger where sheet_id = ${hongkou.id}`,
      );
    const [ledger] = await ledgers();
    const seen = await officer.run(
      `query ($id: ID!) { subsidyLedger(id: $id) { total central local amountInWords status intact payeeAccountMasked
         lines { item amount central local days { date rate } } } }`,
      { id: ledger?.id },
    );
    expect(seen.data.subsidyLedger).toMatchObject({
      total: '12378.90',
      central: '6000.00',
      local: '6378.90',
      amountInWords: '壹万贰仟叁佰柒拾捌元玖角整',
      status: '有效',
      intact: true,
    });
    const { lines } = seen.data.subsidyLedger as { lines: { item: string; amount: string; days: unknown[] }[] };
    expect(lines.map(({ item, amount }) => `${item} ${amount}`).slice(0, 3)).toEqual([
      'TRAIN 3105.60',
      'CERT 280.00',
      'LIVING 794.40',
    ]);
    expect([lines.length, lines[2]?.days.length]).toEqual([9, 15]);
    expect(await act(officer, 'districtPass', hongkou.id)).toMatchObject({ result: 'SKIPPED', code: 'E-0503' });
    expect(await ledgers()).toEqual([ledger]);
    for (const change of ['update subsidy_ledger set total = 1', 'delete from subsidy_ledger_line'])
      await expect(run(system(), sql`${sql.raw(change)}`)).rejects.toThrow('append-only');
  });
});

/** Handed in and approved by 虹口区; the ledger is there. */
async function ledgered() {
  const made = await drafted();
  expect(await act(caller.browser, 'submit', made.hongkou.id)).toMatchObject({ result: 'OK' });
  expect(await act(officer, 'districtPass', made.hongkou.id)).toMatchObject({ result: 'OK' });
  const ledger = await firstRow<{ id: string; no: string }>(
    system(),
    sql`select id, ledger_no as no from subsidy_ledger where sheet_id = ${made.hongkou.id}`,
  );
  if (!ledger) throw new Error('no ledger');
  return { ...made, ledger };
}
const stateOf = async (table: string, id: string) =>
  (await firstRow<{ state: string }>(system(), sql`select state from ${sql.table(table)} where id = ${id}`))?.state;

describe('BR26-5 what a ledger was reckoned by', () => {
  it('BR26-5 stands in each line with its standards; another amount of theirs, and generating again, change nothing in it', async () => {
    const { ledger, runId, id } = await ledgered();
    const LINES = `query ($id: ID!) { subsidyLedger(id: $id) { total central local intact
      lines { item amount unitAmount days { date standardNo rate } } } }`;
    const read = async () => (await officer.run(LINES, { id: ledger.id })).data.subsidyLedger as Issued;
    const before = await read();
    const living = before.lines.find(({ item }) => item === 'LIVING');
    expect(new Set(living?.days.map(({ date, rate }) => `${date.slice(0, 7)} ${rate}`))).toEqual(
      new Set(['2026-06 50.00', '2026-07 55.55']),
    );
    const used = await rows<{ rate: string; lines: number }>(
      system(),
      sql`select s.amount::text as rate, count(distinct u.line)::int as lines from subsidy_standard_use u
            join subsidy_standard s on s.id = u.standard_id join subsidy_ledger_line l on l.ledger_id = u.record_id and l.seq::text = u.line
           where u.record_id = ${ledger.id} and s.id = any(l.standard_ids) and s.kind = 'LIVING' group by 1 order by 1`,
    );
    expect(used).toEqual([
      { rate: '50.00', lines: 3 },
      { rate: '55.55', lines: 3 },
    ]);
    const set = (amount: string, was: string) =>
      run(
        system(),
        sql`update subsidy_standard set amount = ${amount}::numeric where kind = 'LIVING' and amount = ${was}::numeric`,
      );
    await set('99.00', '55.55');
    await generate(runId);
    const after = await read();
    const sheets = await sheetsOf(id);
    await set('55.55', '99.00');
    expect(after).toEqual(before);
    expect(after.intact).toBe(true);
    // The sheet of the other district, still a draft, follows the standard: D was there on 7 days of July.
    expect(sheets.map(({ total }) => total)).toEqual(['12378.90', '4428.60']);
  });
});

interface Issued {
  intact: boolean;
  lines: { item: string; days: { date: string; rate: string | null }[] }[];
}

describe('02 §19 what keeps a sheet back', () => {
  it('T27-1 not before the completion, later than 30 days with a reason alone, of a stopped run by the city alone', async () => {
    await at('2026-06-08T10:00:00');
    const { runId } = await completedRun(app, caller);
    const set = (state: string) => run(system(), sql`update training_run set state = ${state} where id = ${runId}`);
    await set('COMPLETION_REVIEW');
    expect(await generate(runId)).toMatchObject({ code: 'E-2701', message: '班次尚未通过结课审核' });
    await set('TERMINATED');
    expect(await generate(runId)).toMatchObject({ code: 'E-2702' });
    await set('COMPLETED');
    // Passed on 13 July: the 30th day is 12 August, to its end.
    await at('2026-08-13T00:00:00');
    expect(await generate(runId)).toMatchObject({ code: 'E-2704' });
    await at('2026-08-12T23:59:00');
    expect((await generate(runId)).code).toBeUndefined();
  });

  it('T27-2 what is missing is named; what has changed since is reckoned anew first', async () => {
    await at('2026-06-08T10:00:00');
    const { runId, trainees } = await completedRun(app, caller);
    await at('2026-07-14T09:00:00');
    const { id } = (await generate(runId)).data.generateSubsidyApplication as { id: string };
    const [sheet] = await sheetsOf(id);
    const submitted = () => act(caller.browser, 'submit', sheet?.id ?? '');
    expect(await submitted()).toMatchObject({
      code: 'E-2710',
      message: '请先补齐：发票、生活补助发放计划、真实性承诺',
    });
    expect(await save(id, { assessmentFee: '55.555', declared: true })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await save(id, { declared: true, lodgeNights: 3, lodgeRate: '60' })).toMatchObject({ code: 'E-2706' });
    await save(id, { assessmentFee: '280', declared: true }, await materials());
    await run(
      system(),
      sql`update training_attendance a set status = 'A', weight = 0 from training_session s
           where s.id = a.session_id and s.day = '2026-07-03' and a.run_trainee_id = ${trainees[1]}`,
    );
    expect(await submitted()).toMatchObject({ code: 'E-2708' });
    await generate(runId);
    expect((await sheetsOf(id))[0]?.total).toBe('12323.35');
    // BR26-3: a day without a standard.
    await run(system(), sql`update subsidy_standard set valid_to = '2026-07-09' where valid_from = '2026-07-01'`);
    await generate(runId);
    expect(await submitted()).toMatchObject({ code: 'E-2709' });
    await run(system(), sql`update subsidy_standard set valid_to = '2026-12-31' where valid_from = '2026-07-01'`);
    await generate(runId);
    expect(await submitted()).toMatchObject({ result: 'OK' });
  });

  it('T27-3, T27-4 red checks need an answer and are no matter of a batch; an excluded line leaves its central money to the others', async () => {
    const { hongkou, runId } = await drafted();
    await act(caller.browser, 'submit', hongkou.id);
    await run(
      system(),
      sql`update run_contract set trainee_count = 2, training_amount = 6211.20 where run_id = ${runId} and district_code = '310109'`,
    );
    expect(await act(officer, 'districtPass', hongkou.id)).toMatchObject({ code: 'E-2711' });
    const SHEET = `id version total central local checks { code ok difference answer } lines { id nameMasked item central local excluded }`;
    type Shown = {
      version: number;
      total: string;
      central: string;
      checks: { code: string; ok: boolean; difference: string }[];
      lines: { id: string; item: string; central: string }[];
    };
    const open = async () =>
      (await officer.run(`query ($id: ID!) { districtSheet(id: $id) { ${SHEET} } }`, { id: hongkou.id })).data
        .districtSheet as Shown;
    const seen = await open();
    expect(seen.checks.filter(({ ok }) => !ok).map(({ code, difference }) => [code, difference])).toEqual([
      ['R6', '3105.60'],
    ]);
    const excluded = await officer.run(
      `mutation ($id: ID!, $v: Int!, $line: ID!) { excludeSheetLine(id: $id, version: $v, lineId: $line, reason: "发票金额与合同不符") { ${SHEET} } }`,
      { id: hongkou.id, v: seen.version, line: seen.lines[0]?.id },
    );
    // 2,000.00 of A go to 280.00 and 794.40, which is all that is left of him.
    const after = excluded.data.excludeSheetLine as Shown;
    expect([after.total, after.central]).toEqual(['9273.30', '5074.40']);
    expect(after.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(await act(officer, 'districtPass', hongkou.id)).toMatchObject({ result: 'OK' });
    const ledger = await firstRow<{ lines: number; total: string }>(
      system(),
      sql`select line_count as lines, total::text as total from subsidy_ledger where sheet_id = ${hongkou.id}`,
    );
    expect(ledger).toEqual({ lines: 8, total: '9273.30' });
  });
});

describe('T27-6 payments of the fund', () => {
  const PAY = `mutation ($input: SubsidyFundPaymentInput!, $q: ID!) { registerFundPayment(input: $input, requestId: $q) { ledgerNo } }`;
  it('are the amount of the ledger, once, on a day that can have been; the sheet keeps them beside its way', async () => {
    const { ledger, hongkou } = await ledgered();
    const pay = (changes: object = {}) =>
      officer.run(PAY, {
        input: { ledgerNo: ledger.no, paidOn: '2026-07-14', voucherNo: 'PZ1', amount: '12378.90', ...changes },
        q: randomUUID(),
      });
    for (const [changes, path] of [
      [{ amount: '12378.91' }, 'input.amount'],
      [{ paidOn: '2026-07-15' }, 'input.paidOn'],
      [{ paidOn: '2026-07-13' }, 'input.paidOn'],
      [{ ledgerNo: 'BX310109202699999' }, 'input.ledgerNo'],
    ] as const)
      expect((await pay(changes)).fields).toMatchObject([{ path }]);
    expect((await pay()).code).toBeUndefined();
    expect((await pay()).fields).toMatchObject([{ path: 'input.ledgerNo' }]);
    expect(await stateOf('subsidy_sheet', hongkou.id)).toBe('PAYOUT_PENDING');
  });
});

describe('T27-11 reversal', () => {
  it('02 §21.2 −744.40 and +688.85 leave 12,323.35, all local, and 55.55 to be recovered', async () => {
    const { ledger, hongkou, trainees } = await ledgered();
    await run(
      system(),
      sql`update training_attendance a set status = 'A', weight = 0 from training_session s
           where s.id = a.session_id and s.day = '2026-07-03' and a.run_trainee_id = ${trainees[1]}`,
    );
    const line = await firstRow<{ id: string }>(
      system(),
      sql`select id from subsidy_ledger_line where ledger_id = ${ledger.id} and item = 'LIVING' and run_trainee_id = ${trainees[1]}`,
    );
    const made = await officer.run(
      'mutation ($input: LedgerReversalInput!, $q: ID!) { createLedgerReversal(input: $input, requestId: $q) { id } }',
      {
        input: { lineId: line?.id, rightAmount: '688.85', reason: '7月3日考勤登记有误，已更正' },
        q: randomUUID(),
      },
    );
    const { id } = made.data.createLedgerReversal as { id: string };
    const reversal = async (who: Browser, action: string, input: object = {}) => {
      const row = await firstRow<{ version: number }>(
        system(),
        sql`select version from subsidy_reversal where id = ${id}`,
      );
      const { data, code } = await who.run(
        'mutation ($input: RecordActInput!) { outcome: advanceLedgerReversals(input: $input) { rows { result code } } }',
        { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version }], ...input } },
      );
      return code ? { code } : (data.outcome as { rows: object[] }).rows[0];
    };
    expect(await reversal(officer, 'submit')).toMatchObject({ code: 'E-2718' });
    expect(await reversal(officer, 'submit', { attachmentIds: [await fileOf(officer, '更正.png')] })).toMatchObject({
      result: 'OK',
    });
    expect(await reversal(officer, 'approve')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await reversal(await app.as('city_officer'), 'approve')).toMatchObject({ result: 'OK' });
    const seen = await officer.run(
      `query ($id: ID!) { subsidyLedger(id: $id) { total currentTotal status intact toRecover
         lines { seq kind amount central local quantity standing } } }`,
      { id: ledger.id },
    );
    expect(seen.data.subsidyLedger).toMatchObject({
      total: '12378.90',
      currentTotal: '12323.35',
      status: '部分冲正',
      intact: true,
      toRecover: '55.55',
    });
    const { lines } = seen.data.subsidyLedger as { lines: object[] };
    expect(lines.slice(9)).toMatchObject([
      { seq: 10, kind: 'REVERSAL', amount: '-744.40', central: '0.00', local: '-744.40', standing: false },
      { seq: 11, kind: 'REPLACEMENT', amount: '688.85', local: '688.85', quantity: '13.00', standing: true },
    ]);
    const { data } = await officer.run('query ($id: ID!) { districtSheet(id: $id) { checks { code ok } } }', {
      id: hongkou.id,
    });
    expect((data.districtSheet as { checks: { ok: boolean }[] }).checks.every(({ ok }) => ok)).toBe(true);
    expect(await stateOf('subsidy_reversal', id)).toBe('POSTED');
    expect(await reversal(officer, 'recover', { occurredAt: '2026-07-13T00:00:00+08:00' })).toMatchObject({
      code: 'E-2720',
    });
    expect(await reversal(officer, 'recover')).toMatchObject({ result: 'OK' });
    expect(await stateOf('subsidy_reversal', id)).toBe('DONE');
  });
});
