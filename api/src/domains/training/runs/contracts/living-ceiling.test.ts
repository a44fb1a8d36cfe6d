import { afterAll, expect, it } from '@jest/globals';
import { runDesk } from '../../../../../test/run-desk.ts';
import { advanceEnrolment } from '../../../../../test/training-enrolments.ts';
import { contractingRun, done } from '../../../../../test/training-runs.ts';
import { publishedStandards } from '../../../../../test/training-subsidies.ts';
import { rows, run, sql } from '../../../../database/sql.ts';
import { plannedDays } from '../../subsidies/living-ceilings.ts';

const { desk, system, people, ask } = runDesk('training_living_ceiling');
afterAll(() => desk.app.close());

const ceilings = (runId: string) =>
  rows<{ code: string; ceiling: string | null }>(
    system(),
    sql`select district_code as code, living_ceiling::text as ceiling from run_contract where run_id = ${runId} order by 1`,
  );

it('§13.3 a contract says what its living subsidy comes to at most: people × training days × the standard of each day', async () => {
  const { ids } = await people(11, 2);
  const { id } = await contractingRun(desk.app, desk.caller, ids);
  expect(await ceilings(id)).toEqual([
    { code: '310109', ceiling: null },
    { code: '310115', ceiling: null },
  ]);
  await publishedStandards(desk.app);
  await run(
    system(),
    sql`update training_project set days = 15 where id = (select project_id from training_run where id = ${id})`,
  );
  // 7 days of June at 50.00 and 8 of July at 55.55 are 794.40 for each; one of 虹口区 goes.
  await advanceEnrolment(desk.officer, 'revokePlaced', ids[0] ?? '', { reasonText: '材料不属实' });
  expect(await ceilings(id)).toEqual([
    { code: '310109', ceiling: '7944.00' },
    { code: '310115', ceiling: '1588.80' },
  ]);
  // A week later only two of them lie in June: 100.00 + 13 × 55.55.
  const change = {
    runId: id,
    kind: 'SCHEDULE',
    reason: '教师临时出差',
    plannedStart: '2026-06-29',
    plannedEnd: '2026-07-17',
  };
  await done(desk.officer, 'runChange', 'districtPass', await ask(change));
  expect((await ceilings(id)).map(({ ceiling }) => ceiling)).toEqual(['8221.50', '1644.30']);
});

it('§13.3 training days are the working days of the run, all of its days where those are too few', () => {
  const calendar = { isWorkday: (day: string) => !['2026-06-27', '2026-06-28'].includes(day) };
  const days = (count: number) => plannedDays({ from: '2026-06-26', to: '2026-06-30', days: count }, calendar);
  expect(days(2)).toEqual(['2026-06-26', '2026-06-29']);
  expect(days(3)).toHaveLength(3);
  expect(days(4)).toEqual(['2026-06-26', '2026-06-27', '2026-06-28', '2026-06-29']);
});
