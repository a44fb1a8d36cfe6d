import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { fileOf, somebodyOf } from '../../../../test/training-applications.ts';
import { buildCaller, type Caller } from '../../../../test/training-rounds.ts';
import { completedRun, publishedStandards, withBank } from '../../../../test/training-subsidies.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { buildBankAccount, buildIdNumber } from '../../people/index.ts';
import { findDoubled } from '../offsite/entry-faults.ts';
import { registerTrainee } from '../trainees/register-trainee.ts';
import { importResults } from './import/import-results.ts';
import { writePaymentList } from './import/payment-list.ts';
import { livingPayout } from './payout.record.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let pudong: Awaited<ReturnType<typeof somebodyOf>>;
let trainee: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

async function at(time: string): Promise<void> {
  app.clock.set(new Date(`${time}+08:00`));
  for (const [who, loginName] of [
    [caller.browser, caller.browser.loginName],
    [officer, 'officer_hk'],
    [pudong, pudong.loginName],
    [trainee, 'trainee_demo'],
  ] as const)
    await who.arrive(loginName);
}

beforeAll(async () => {
  app = await product('training_payouts', { now: '2026-06-08T10:00:00+08:00' });
  caller = await buildCaller(app);
  officer = await app.as('officer_hk');
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
  trainee = await app.as('trainee_demo');
  await publishedStandards(app);
  await withBank(app, caller.projectId);
}, 60_000);
afterAll(() => app.close());

async function act(who: Browser, action: string, id: string, input: object = {}) {
  const row = await firstRow<{ version: number }>(system(), sql`select version from subsidy_sheet where id = ${id}`);
  const { data, code, message } = await who.run(
    'mutation ($input: RecordActInput!) { outcome: advanceDistrictSheets(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version: row?.version ?? 0 }], ...input } },
  );
  if (code) return { result: 'REFUSED', code, message };
  return (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows[0];
}

/** 310109 of 02 §21.2, its ledger made: A 794.40, B 744.40, C 683.30 are to be paid. */
async function toPay() {
  await at('2026-06-08T10:00:00');
  const made = await completedRun(app, caller);
  await at('2026-07-14T09:00:00');
  const { data } = await caller.browser.run(
    `mutation ($run: ID!, $q: ID!) { generateSubsidyApplication(runId: $run, requestId: $q) { id version } }`,
    { run: made.runId, q: randomUUID() },
  );
  const application = data.generateSubsidyApplication as { id: string; version: number };
  const files = [];
  for (const kind of ['INVOICE', 'CERTIFICATES', 'PAYOUT_PLAN'])
    files.push({ kind, fileId: await fileOf(caller.browser, '材料.png') });
  await caller.browser.run(
    `mutation ($id: ID!, $v: Int!, $input: SubsidyApplicationInput!, $files: [SubsidyMaterialInput!]) {
       saveSubsidyApplication(id: $id, version: $v, input: $input, files: $files) { version } }`,
    { id: application.id, v: application.version, input: { assessmentFee: '280.00', declared: true }, files },
  );
  const sheets = await rows<{ id: string }>(
    system(),
    sql`select id from subsidy_sheet where application_id = ${application.id} order by district_code`,
  );
  const [hongkou = '', other = ''] = sheets.map(({ id }) => id);
  expect(await act(caller.browser, 'submit', hongkou)).toMatchObject({ result: 'OK' });
  expect(await act(officer, 'districtPass', hongkou)).toMatchObject({ result: 'OK' });
  return { ...made, hongkou, other };
}

interface Row {
  id: string;
  seq: number;
  nameMasked: string;
  dueAmount: string;
  accountMasked: string | null;
  result: string | null;
  round: number;
}
interface Payout {
  version: number;
  feedbackVersion: number;
  rows: Row[];
  checks: { code: string; difference: string; ok: boolean }[];
  feedbacks: { version: number; difference: string; verdict: string | null; opinion: string | null; rows: Row[] }[];
}
const PAYOUT = `query ($id: ID!) { districtSheet(id: $id) { state payout { version feedbackVersion
  rows { id seq nameMasked dueAmount accountMasked result round }
  checks { code difference ok } feedbacks { version difference verdict opinion rows { seq nameMasked dueAmount accountMasked result } } } } }`;
const open = async (id: string, who: Browser = caller.browser) => {
  const { data, code } = await who.run(PAYOUT, { id });
  if (code) throw new Error(code);
  return data.districtSheet as { state: string; payout: Payout };
};
const saved = async (id: string, given: readonly object[]) =>
  caller.browser.run(
    'mutation ($id: ID!, $v: Int!, $rows: [PayoutRowInput!]!) { saveLivingPayouts(sheetId: $id, version: $v, rows: $rows) { id } }',
    { id, v: (await open(id)).payout.version, rows: given },
  );
const proven = async (id: string) =>
  caller.browser.run(
    'mutation ($id: ID!, $v: Int!, $file: ID!) { keepPayoutVoucher(sheetId: $id, version: $v, fileId: $file) { id } }',
    { id, v: (await open(id)).payout.version, file: await fileOf(caller.browser, '回单.png') },
  );
const ACCOUNT = buildBankAccount('622202000000001');
const accountFor = async (id: string, payoutId: string, changes: object = {}) =>
  caller.browser.run(
    `mutation ($id: ID!, $v: Int!, $p: ID!, $input: BankAccountInput!) {
       saveTraineeAccount(sheetId: $id, version: $v, payoutId: $p, input: $input) { id } }`,
    {
      id,
      v: (await open(id)).payout.version,
      p: payoutId,
      input: { holder: '杨帆', bankName: '示范银行上海分行', bankAccount: ACCOUNT, ...changes },
    },
  );
const paid = (row: Row | undefined, changes: object = {}) => ({
  payoutId: row?.id ?? '',
  result: 'PAID',
  paidAmount: row?.dueAmount ?? '',
  paidOn: '2026-07-16',
  voucherNo: 'PZ20260716',
  ...changes,
});

it('agrees with its table', async () => {
  expect(await disagreements(system(), [livingPayout.table])).toEqual([]);
});

describe('02 §19 payouts', () => {
  it('AC27-4, T27-7, T27-10 A and B paid, C failed: 差额 683.30; C paid to the corrected account in round 2, Σ 2,222.10, CLOSED', async () => {
    const { hongkou, other, runId } = await toPay();
    const first = await open(hongkou);
    expect([first.state, ...first.payout.rows.map(({ dueAmount }) => dueAmount)]).toEqual([
      'PAYOUT_PENDING',
      '794.40',
      '744.40',
      '683.30',
    ]);
    expect((await open(other)).payout).toBeNull();
    const [a, b, c] = first.payout.rows;
    await at('2026-07-17T10:00:00');
    // Nobody is paid whose account is not known, none is taken whose check digit or holder is wrong.
    expect((await saved(hongkou, [paid(a)])).fields?.[0]?.message).toContain('未登记收款账户');
    const wrong = await accountFor(hongkou, a?.id ?? '', {
      bankAccount: `${ACCOUNT.slice(0, -1)}${(Number(ACCOUNT.at(-1)) + 1) % 10}`,
    });
    expect(wrong).toMatchObject({ code: 'BAD_INPUT', fields: [{ path: 'input.bankAccount' }] });
    expect(await accountFor(hongkou, a?.id ?? '', { holder: '杨洋' })).toMatchObject({
      fields: [{ path: 'input.holder' }],
    });
    for (const row of [a, b, c]) expect((await accountFor(hongkou, row?.id ?? '')).code).toBeUndefined();
    expect((await open(hongkou)).payout.rows[0]?.accountMasked).toBe(`****${ACCOUNT.slice(-4)}`);

    expect((await saved(hongkou, [paid(a), paid(b)])).code).toBeUndefined();
    expect(await act(caller.browser, 'report', hongkou)).toMatchObject({ code: 'E-2741' });
    await saved(hongkou, [{ payoutId: c?.id, result: 'FAILED', failReason: '账号错误' }]);
    expect(await act(caller.browser, 'report', hongkou)).toMatchObject({ code: 'E-2742' });
    expect((await proven(hongkou)).code).toBeUndefined();
    expect(await act(caller.browser, 'report', hongkou)).toMatchObject({ result: 'OK' });
    expect(await act(officer, 'confirm', hongkou)).toMatchObject({
      code: 'E-2743',
      message: expect.stringContaining('差额 683.30'),
    });
    expect((await open(hongkou, officer)).payout.checks).toEqual([{ code: 'R3', difference: '-683.30', ok: false }]);
    // What waits for the district is not written on.
    expect(await saved(hongkou, [paid(c)])).toMatchObject({ code: 'E-0503' });
    expect(await act(officer, 'giveBack', hongkou, { reasonText: '学员C未发放，请核对账号后补发' })).toMatchObject({
      result: 'OK',
    });

    await accountFor(hongkou, c?.id ?? '', { bankAccount: buildBankAccount('622202000000002') });
    await saved(hongkou, [paid(c, { paidOn: '2026-07-17' })]);
    await proven(hongkou);
    expect(await act(caller.browser, 'report', hongkou)).toMatchObject({ result: 'OK' });
    expect(await act(officer, 'confirm', hongkou)).toMatchObject({ result: 'OK' });
    const { state, payout } = await open(hongkou, officer);
    expect([state, payout.rows.map(({ round }) => round), payout.checks[0]?.ok]).toEqual(['CLOSED', [1, 1, 2], true]);
    expect(payout.feedbacks.map(({ version, difference, verdict }) => [version, difference, verdict])).toEqual([
      [2, '0.00', 'CONFIRMED'],
      [1, '-683.30', 'RETURNED'],
    ]);
    // What was fed back the first time stays as it was.
    expect(payout.feedbacks[1]?.rows[2]).toMatchObject({ result: 'FAILED' });
    const { data } = await trainee.run('{ ownLivingPayouts { runId paidAmount standing accountMasked } }');
    const own = (data.ownLivingPayouts as { runId: string; paidAmount: string; standing: string }[]).filter(
      (one) => one.runId === runId,
    );
    expect(own.map(({ paidAmount, standing }) => `${paidAmount} ${standing}`).toSorted()).toEqual([
      '683.30 已发放',
      '744.40 已发放',
      '794.40 已发放',
    ]);
    const told = await rows<{ template: string; n: number }>(
      system(),
      sql`select template_code as template, count(*)::int as n from notification where template_code between 'N515' and 'N519' group by 1 order by 1`,
    );
    expect(told.map(({ template }) => template)).toEqual(['N515', 'N516', 'N517', 'N518', 'N519']);
    // 浦东新区 has not begun: the run waits for its sheet.
    expect(await firstRow(system(), sql`select state from training_run where id = ${runId}`)).toEqual({
      state: 'COMPLETED',
    });
  });

  it('§19.8 794.04 typed for 794.40 is −0.36; who has died waits until the district names his heir; accounts are read in full with a reason', async () => {
    const { hongkou } = await toPay();
    const [a, b, c] = (await open(hongkou)).payout.rows;
    for (const row of [a, b, c]) await accountFor(hongkou, row?.id ?? '');
    // The institution that pays needs no reason; another district finds nothing.
    const reveal = (who: Browser, reason: string | null = null) =>
      who.run('mutation ($id: ID!, $r: String) { revealPayoutAccount(payoutId: $id, reason: $r) }', {
        id: a?.id,
        r: reason,
      });
    expect((await reveal(caller.browser)).data).toEqual({ revealPayoutAccount: ACCOUNT });
    expect((await reveal(officer)).code).toBe('E-0005');
    expect((await reveal(officer, '核对退回的账号')).data).toEqual({ revealPayoutAccount: ACCOUNT });
    expect((await reveal(pudong, '核对退回的账号')).code).toBe('NOT_FOUND');
    await at('2026-07-17T10:00:00');
    await saved(hongkou, [
      paid(a, { paidAmount: '794.04' }),
      paid(b),
      { payoutId: c?.id, result: 'PENDING', heirNote: '学员已去世，家属办理继承手续' },
    ]);
    await proven(hongkou);
    await act(caller.browser, 'report', hongkou);
    expect((await open(hongkou, officer)).payout.checks[0]?.difference).toBe('-683.66');
    const decide = async (payoutId: string | undefined, bankAccount = ACCOUNT) =>
      officer.run(
        `mutation ($id: ID!, $v: Int!, $p: ID!, $input: BankAccountInput!) { decidePayoutHeir(sheetId: $id, version: $v, payoutId: $p,
           input: $input, decision: "已核对继承公证书，由配偶领取") { id } }`,
        {
          id: hongkou,
          v: (await open(hongkou)).payout.version,
          p: payoutId,
          input: { holder: '李梅', bankName: '示范银行上海分行', bankAccount },
        },
      );
    expect(await decide(a?.id)).toMatchObject({ code: 'E-2746' });
    expect((await decide(c?.id)).code).toBeUndefined();
    await act(officer, 'giveBack', hongkou, { reasonText: '请更正金额并向继承人发放' });
    await saved(hongkou, [paid(c)]);
    await proven(hongkou);
    await act(caller.browser, 'report', hongkou);
    expect(await act(officer, 'confirm', hongkou)).toMatchObject({ message: expect.stringContaining('差额 0.36') });
    const heir = await firstRow<{ holder: string }>(
      system(),
      sql`select account_name_masked as holder from living_payout where id = ${c?.id}`,
    );
    expect(heir?.holder).toMatch(/^李/);
  });

  it('R8 the bank’s file: what is missing, doubled or somebody else’s is named, the same file again changes nothing; T28-1 off-site days are held against runs', async () => {
    const { hongkou, trainees } = await toPay();
    const { rows: payouts } = (await open(hongkou)).payout;
    for (const row of payouts) await accountFor(hongkou, row.id);
    await at('2026-07-17T10:00:00');
    const list = await writePaymentList(await caller.browser.ctx(), hongkou);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Uint8Array.from(list).buffer);
    const sheet = workbook.worksheets[0];
    expect(sheet?.getRow(2).values).toEqual([
      undefined,
      '1',
      '杨帆',
      '示范银行上海分行',
      ACCOUNT,
      '794.40',
      '',
      '',
      '',
      '',
      '',
    ]);
    const fill = (n: number, cells: readonly string[]) =>
      cells.forEach((text, place) => {
        const cell = sheet?.getRow(n).getCell(6 + place);
        if (cell) cell.value = text;
      });
    fill(2, ['已发放', '794.40', '2026-07-16', 'YH1', '']);
    fill(3, ['已发放', '744.4', '2026-13-01', 'YH1', '']);
    fill(4, ['失败', '', '', '', '账户已销户']);
    const send = async (step: 'check' | 'import') =>
      importResults(await caller.browser.ctx(), {
        bytes: Buffer.from(await workbook.xlsx.writeBuffer()),
        fileName: '银行结果.xlsx',
        commit: step === 'import',
        onlyGood: false,
        evidenceIds: [],
        of: hongkou,
      });
    expect(await send('check')).toMatchObject({ rowCount: 3, goodRows: 2, faults: [{ row: 3, column: '发放日期' }] });
    fill(3, ['已发放', '744.4', '2026-07-16', 'YH1', '']);
    expect(await send('import')).toMatchObject({ faults: [], imported: 3 });
    expect(await send('import')).toMatchObject({ faults: [], imported: 0 });
    expect((await open(hongkou)).payout.checks.map(({ code, ok }) => `${code} ${ok}`)).toEqual(['R3 false', 'R8 true']);
    sheet?.spliceRows(4, 1);
    sheet?.addRow(['1', '杨帆', '', '', '', '失败', '', '', '', '重复']);
    expect(await send('check')).toMatchObject({
      faults: [{ message: '该学员在文件中重复' }, { row: 0, message: expect.stringContaining('缺少第3号') }],
    });
    // T28-1: days of off-site training are held against the run, to its last day; of who has left to the day before.
    await run(system(), sql`update run_trainee set left_on = '2026-06-25' where id = ${trainees[1]}`);
    const people = await rows<{ index: string }>(
      system(),
      sql`select t.id_no_index as index from run_trainee x join training_trainee t on t.id = x.trainee_id
           where x.id = any(${trainees.slice(0, 2)}::uuid[]) order by x.seq`,
    );
    const doubled = async (place: number, day: string) => {
      const entry = { start_date: day, end_date: day, certificate_no: null };
      const [found] = await findDoubled(system(), [{ traineeIndex: people[place]?.index ?? '', entry }]);
      return found?.kind;
    };
    expect([await doubled(0, '2026-07-10'), await doubled(0, '2026-07-11')]).toEqual(['SHANGHAI', undefined]);
    expect([await doubled(1, '2026-06-24'), await doubled(1, '2026-06-25')]).toEqual(['SHANGHAI', undefined]);
    await run(
      system(),
      sql`update training_run set state = 'CANCELLED' where id = (select run_id from run_trainee where id = ${trainees[0]})`,
    );
    expect(await doubled(0, '2026-07-10')).toBeUndefined();
  });
});

describe('accounts (02 §2.2)', () => {
  it('a trainee enters his own; it is sealed, shown masked, told in full to himself alone, and the audit knows', async () => {
    await at('2026-06-08T10:00:00');
    const account = await firstRow<{ id: string }>(
      system(),
      sql`select id from user_account where login_name = 'trainee_demo'`,
    );
    const person = { idNo: buildIdNumber('310100', '1996-05-05', 11), name: '周小明', phone: '13800001234' };
    await transaction(system(), (tx) => registerTrainee(tx, account?.id ?? '', person));
    const input = { holder: person.name, bankName: '示范银行上海分行', bankAccount: ACCOUNT };
    const SAVE =
      'mutation ($input: BankAccountInput!) { saveOwnBankAccount(input: $input) { accountMasked byInstitution } }';
    const audit = await auditOf(system(), ['training.account.change', 'training.account.reveal'], async () => {
      const { data, code, fields } = await trainee.run(SAVE, { input });
      expect([code, fields]).toEqual([undefined, undefined]);
      expect(data.saveOwnBankAccount).toMatchObject({ byInstitution: false });
      expect(JSON.stringify(data)).not.toContain(ACCOUNT);
      expect((await trainee.run('mutation { revealOwnBankAccount }')).data.revealOwnBankAccount).toBe(ACCOUNT);
    });
    expect(audit.map(({ event }) => event).toSorted()).toEqual(['training.account.change', 'training.account.reveal']);
    // S3: a change takes somebody who was proven by real name within a day; what is wrong is said before.
    const other = { ...input, bankName: '示范银行浦东分行' };
    expect(await trainee.run(SAVE, { input: { ...other, holder: '别人' } })).toMatchObject({ code: 'BAD_INPUT' });
    expect(await trainee.run(SAVE, { input: other })).toMatchObject({ code: 'E-0804' });
    const proven = (at: string) =>
      run(system(), sql`update session set proved_at = ${new Date(at)} where user_id = ${account?.id}`);
    await proven('2026-06-07T09:59:59+08:00');
    expect(await trainee.run(SAVE, { input: other })).toMatchObject({ code: 'E-0804' });
    await proven('2026-06-07T10:00:01+08:00');
    expect((await trainee.run(SAVE, { input: other })).code).toBeUndefined();
    const kept = await rows<{ sealed: string }>(
      system(),
      sql`select t.bank_account as sealed from training_trainee t join user_account u on u.id = t.account_id where u.login_name = 'trainee_demo'`,
    );
    expect(kept[0]?.sealed).not.toContain(ACCOUNT);
  });
});
