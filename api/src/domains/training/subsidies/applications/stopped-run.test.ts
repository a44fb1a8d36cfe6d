import { expect, it } from '@jest/globals';
import { subsidyDesk } from '../../../../../test/subsidy-desk.ts';
import { fileOf } from '../../../../../test/training-applications.ts';
import { actOn, done, taken } from '../../../../../test/training-runs.ts';
import { completedRun } from '../../../../../test/training-subsidies.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';

const { desk, system, at, generate, materials, save, sheetsOf, act, stateOf } = subsidyDesk('training_stopped_run');

/** The run of 02 §21.2 that is stopped on Saturday of its first week: five of 15 lessons were held. */
async function stopped(): Promise<string> {
  const { runId } = await completedRun(desk.app, desk.caller);
  await run(system(), sql`delete from run_completion where run_id = ${runId}`);
  await run(system(), sql`update training_run set state = 'RUNNING', actual_end = null where id = ${runId}`);
  await run(system(), sql`update run_trainee set result = null, certificate = null where run_id = ${runId}`);
  await run(
    system(),
    sql`update training_enrolment set state = 'STUDYING' where id in (select enrolment_id from run_trainee where run_id = ${runId})`,
  );
  await taken(system(), sql<boolean>`s.run_id = ${runId} and s.day > '2026-06-26'`, null);
  await at('2026-06-27T10:00:00');
  const evidence = { reasonText: '存在重大安全隐患', attachmentIds: [await fileOf(desk.officer)] };
  await done(desk.officer, 'trainingRun', 'terminate', runId, evidence);
  return runId;
}

it('T21-8, §19.8 what was taught of a run that was stopped is settled by decision of the city, once, and by nobody else', async () => {
  const runId = await stopped();
  const reasonText = '经核实前五天教学真实有效，按已上课时结算';
  expect(await generate(runId)).toMatchObject({ code: 'E-2702' });
  expect(await actOn(desk.officer, 'trainingRun', 'decideSettlement', runId, { reasonText })).toMatchObject({
    code: 'FORBIDDEN',
  });
  const city = await desk.app.as('city_officer');
  expect((await actOn(city, 'trainingRun', 'decideSettlement', runId)).message).toContain('请填写结算决定及依据');
  await done(city, 'trainingRun', 'decideSettlement', runId, { reasonText });
  expect(await actOn(city, 'trainingRun', 'decideSettlement', runId, { reasonText })).toMatchObject({ code: 'E-2724' });
  const made = await firstRow<{ id: string }>(
    system(),
    sql`select id from subsidy_application where run_id = ${runId}`,
  );
  const [hongkou, pudong] = await sheetsOf(made?.id ?? '');
  // 30 of 90 hours were held: 33.33 % of 3,105.60 each, and 50.00 for each day that somebody was there.
  expect([hongkou?.total, pudong?.total]).toEqual(['3805.30', '2470.20']);
  expect(
    await rows(
      system(),
      sql`select item, amount::text, central::text from subsidy_sheet_line where sheet_id = ${hongkou?.id ?? null}
           and run_trainee_id = (select id from run_trainee where run_id = ${runId} and seq = 2) order by item desc`,
    ),
  ).toEqual([
    { item: 'TRAIN', amount: '1035.10', central: '0.00' },
    { item: 'LIVING', amount: '200.00', central: '0.00' },
  ]);
  await save(made?.id ?? '', { declared: true }, await materials());
  expect(await act(desk.caller.browser, 'submit', hongkou?.id ?? '')).toMatchObject({ result: 'OK' });
  expect(await act(desk.officer, 'districtPass', hongkou?.id ?? '')).toMatchObject({ result: 'OK' });
  expect([await stateOf('subsidy_sheet', hongkou?.id ?? ''), await stateOf('training_run', runId)]).toEqual([
    'PAYOUT_PENDING',
    'TERMINATED',
  ]);
});
