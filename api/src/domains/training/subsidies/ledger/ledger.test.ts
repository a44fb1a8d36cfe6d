import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { textOfPdf } from '../../../../../test/pdf-text.ts';
import { subsidyDesk } from '../../../../../test/subsidy-desk.ts';
import { fileOf } from '../../../../../test/training-applications.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { printApplication } from '../documents/print-application.ts';

const { desk, system, generate, sheetsOf, act, drafted, ledgered, stateOf } = subsidyDesk('training_ledger');

/** One that is asked what it was reckoned by, and then paid. */
let issued: Awaited<ReturnType<typeof ledgered>>;
beforeAll(async () => {
  issued = await ledgered();
}, 60_000);

describe('02 §19', () => {
  it('AC27-2, AC27-3 approved, one ledger of nine lines follows; another district finds nothing', async () => {
    const { hongkou, id } = await drafted();
    expect(await act(desk.caller.browser, 'submit', hongkou.id)).toMatchObject({ result: 'OK' });
    // 补助申请表 of a district says what that one pays.
    const printed = textOfPdf(await buffer((await printApplication(await desk.officer.ctx(), id)).file.content()));
    expect(printed).toContain('12,378.90 元');
    expect(printed).not.toContain('16,503.35');
    // Nor does the application itself tell it what the other one pays, or that it has not been handed in there.
    const SUMS = 'query ($id: ID!) { subsidyApplication(id: $id) { sheets total central local status } }';
    const sums = async (who: Browser) => (await who.run(SUMS, { id })).data.subsidyApplication;
    expect(await sums(desk.officer)).toEqual({
      sheets: 1,
      total: '12378.90',
      central: '6000.00',
      local: '6378.90',
      status: '审核中',
    });
    expect(await sums(desk.caller.browser)).toMatchObject({ sheets: 2, total: '16503.35', status: '部分提交' });
    expect(await sums(await desk.app.as('city_officer'))).toMatchObject({ sheets: 2, total: '16503.35' });
    expect((await desk.pudong.run(SUMS, { id })).code).toBe('NOT_FOUND');
    expect((await desk.pudong.run('query ($id: ID!) { districtSheet(id: $id) { id } }', { id: hongkou.id })).code).toBe(
      'NOT_FOUND',
    );
    expect(await act(desk.officer, 'districtPass', hongkou.id)).toMatchObject({ result: 'OK' });
    const ledgers = () =>
      rows<{ id: string; no: string }>(
        system(),
        sql`select id, ledger_no as no from subsidy_ledger where sheet_id = ${hongkou.id}`,
      );
    const [ledger] = await ledgers();
    const seen = await desk.officer.run(
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
    const already = { result: 'SKIPPED', code: 'E-2723', message: `已生成台账 ${ledger?.no}` };
    expect(await act(desk.officer, 'districtPass', hongkou.id)).toMatchObject(already);
    // Who still looks at what was there before the first approval is told the same; other acts answer as ever.
    const stale = { rows: [{ id: hongkou.id, version: 2 }] };
    expect(await act(desk.officer, 'districtPass', hongkou.id, stale)).toMatchObject(already);
    expect(await act(desk.officer, 'districtReturn', hongkou.id, { ...stale, reasonText: '请补正材料' })).toMatchObject(
      {
        code: 'E-0504',
      },
    );
    expect(await ledgers()).toEqual([ledger]);
    for (const change of ['update subsidy_ledger set total = 1', 'delete from subsidy_ledger_line'])
      await expect(run(system(), sql`${sql.raw(change)}`)).rejects.toThrow('append-only');
  });
});

describe('BR26-5 what a ledger was reckoned by', () => {
  it('BR26-5 stands in each line with its standards; another amount of theirs, and generating again, change nothing in it', async () => {
    const { ledger, runId, id } = issued;
    const LINES = `query ($id: ID!) { subsidyLedger(id: $id) { total central local intact
      lines { item amount unitAmount days { date standardNo rate } } } }`;
    const read = async () => (await desk.officer.run(LINES, { id: ledger.id })).data.subsidyLedger as Issued;
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

describe('T27-6 payments of the fund', () => {
  const PAY = `mutation ($input: SubsidyFundPaymentInput!, $q: ID!) { registerFundPayment(input: $input, requestId: $q) { ledgerNo } }`;
  it('are the amount of the ledger, once, on a day that can have been; the sheet keeps them beside its way', async () => {
    const { ledger, hongkou } = issued;
    const pay = (changes: object = {}) =>
      desk.officer.run(PAY, {
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
    const made = await desk.officer.run(
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
    expect(await reversal(desk.officer, 'submit')).toMatchObject({ code: 'E-2718' });
    expect(
      await reversal(desk.officer, 'submit', { attachmentIds: [await fileOf(desk.officer, '更正.png')] }),
    ).toMatchObject({
      result: 'OK',
    });
    expect(await reversal(desk.officer, 'approve')).toMatchObject({ code: 'FORBIDDEN' });
    expect(await reversal(await desk.app.as('city_officer'), 'approve')).toMatchObject({ result: 'OK' });
    const seen = await desk.officer.run(
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
    const { data } = await desk.officer.run('query ($id: ID!) { districtSheet(id: $id) { checks { code ok } } }', {
      id: hongkou.id,
    });
    expect((data.districtSheet as { checks: { ok: boolean }[] }).checks.every(({ ok }) => ok)).toBe(true);
    expect(await stateOf('subsidy_reversal', id)).toBe('POSTED');
    expect(await reversal(desk.officer, 'recover', { occurredAt: '2026-07-13T00:00:00+08:00' })).toMatchObject({
      code: 'E-2720',
    });
    expect(await reversal(desk.officer, 'recover')).toMatchObject({ result: 'OK' });
    expect(await stateOf('subsidy_reversal', id)).toBe('DONE');
  });
});
