import { beforeAll, describe, expect, it } from '@jest/globals';
import { subsidyDesk } from '../../../../../test/subsidy-desk.ts';
import { completedRun } from '../../../../../test/training-subsidies.ts';
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { disagreements } from '../../../../platform/records/disagreements.ts';
import { subsidyApplication } from '../applications/application.record.ts';
import { subsidyLedger } from '../ledger/ledger.record.ts';
import { districtSheet } from './sheet.record.ts';

const { desk, system, at, generate, materials, save, sheetsOf, act, drafted } = subsidyDesk('training_sheets');

/** One that is looked at, and then handed in. */
let made: Awaited<ReturnType<typeof drafted>>;
beforeAll(async () => {
  made = await drafted();
}, 60_000);

it('agree with their tables', async () => {
  expect(await disagreements(system(), [subsidyApplication.table, districtSheet.table, subsidyLedger.table])).toEqual(
    [],
  );
});

describe('02 §19', () => {
  it('AC27-1 two sheets: 310109 comes to 12,378.90, 310115 to 4,124.45; generating again changes nothing', async () => {
    const { runId, id } = made;
    const before = await sheetsOf(id);
    expect(before.map(({ code, total, state }) => [code, total, state])).toEqual([
      ['310109', '12378.90', 'DRAFT'],
      ['310115', '4124.45', 'DRAFT'],
    ]);
    const again = await generate(runId);
    expect(again.data.generateSubsidyApplication).toMatchObject({ id, total: '16503.35', status: '草稿' });
    expect(await sheetsOf(id)).toEqual(before);
  });
});

describe('02 §19 what keeps a sheet back', () => {
  it('T27-1 not before the completion, later than 30 days with a reason alone, of a stopped run by the city alone', async () => {
    await at('2026-06-08T10:00:00');
    const { runId } = await completedRun(desk.app, desk.caller);
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
    const { runId, trainees } = await completedRun(desk.app, desk.caller);
    await at('2026-07-14T09:00:00');
    const { id } = (await generate(runId)).data.generateSubsidyApplication as { id: string };
    const [sheet] = await sheetsOf(id);
    const submitted = () => act(desk.caller.browser, 'submit', sheet?.id ?? '');
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
    await at('2026-07-14T09:00:00');
    const { hongkou, runId } = made;
    await act(desk.caller.browser, 'submit', hongkou.id);
    await run(
      system(),
      sql`update run_contract set trainee_count = 2, training_amount = 6211.20 where run_id = ${runId} and district_code = '310109'`,
    );
    expect(await act(desk.officer, 'districtPass', hongkou.id)).toMatchObject({ code: 'E-2711' });
    const SHEET = `id version total central local checks { code ok difference answer } lines { id nameMasked item central local excluded }`;
    type Shown = {
      version: number;
      total: string;
      central: string;
      checks: { code: string; ok: boolean; difference: string }[];
      lines: { id: string; item: string; central: string }[];
    };
    const open = async () =>
      (await desk.officer.run(`query ($id: ID!) { districtSheet(id: $id) { ${SHEET} } }`, { id: hongkou.id })).data
        .districtSheet as Shown;
    const seen = await open();
    expect(seen.checks.filter(({ ok }) => !ok).map(({ code, difference }) => [code, difference])).toEqual([
      ['R6', '3105.60'],
    ]);
    const excluded = await desk.officer.run(
      `mutation ($id: ID!, $v: Int!, $line: ID!) { excludeSheetLine(id: $id, version: $v, lineId: $line, reason: "发票金额与合同不符") { ${SHEET} } }`,
      { id: hongkou.id, v: seen.version, line: seen.lines[0]?.id },
    );
    // 2,000.00 of A go to 280.00 and 794.40, which is all that is left of him.
    const after = excluded.data.excludeSheetLine as Shown;
    expect([after.total, after.central]).toEqual(['9273.30', '5074.40']);
    expect(after.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(await act(desk.officer, 'districtPass', hongkou.id)).toMatchObject({ result: 'OK' });
    const ledger = await firstRow<{ lines: number; total: string }>(
      system(),
      sql`select line_count as lines, total::text as total from subsidy_ledger where sheet_id = ${hongkou.id}`,
    );
    expect(ledger).toEqual({ lines: 8, total: '9273.30' });
  });
});
