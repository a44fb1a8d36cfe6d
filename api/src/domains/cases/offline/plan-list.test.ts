import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AutoFinishDesk } from '../../../../test/auto-finish.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { rows, run, sql } from '../../../database/sql.ts';

let desk: AutoFinishDesk;
beforeAll(async () => {
  desk = await AutoFinishDesk.open('plan_list');
}, 120_000);
afterAll(() => desk.close());

interface Listed {
  nodes: { id: string; plannedOn: string | null; state: string }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
async function list(first: number, after?: string | null): Promise<Listed> {
  const { data, message } = await desk.clerk.run(
    `query ($first: Int, $after: String) { autoFinishPlans(first: $first, after: $after) {
       nodes { id plannedOn state interventions { words } flow { availableActions { action } } } pageInfo { endCursor hasNextPage } } }`,
    { first, after },
  );
  expect(message).toBeUndefined();
  return data.autoFinishPlans as Listed;
}
const system = () => desk.app.context({ kind: 'SYSTEM', name: '测试' });

/** Six plans whose days do not follow the order in which they were made. */
async function places(): Promise<void> {
  for (let n = 0; n < 6; n += 1) await desk.accepted('M02');
  const made = await rows<{ id: string }>(system(), sql`select id from auto_finish_plan order by id`);
  const days = ['2026-05-08', '2026-03-20', null, '2026-04-10', '2026-03-05', '2026-03-09'];
  const states = ['PLANNED', 'NOTICED', 'PLANNED', 'DEFERRED', 'EXECUTED', 'EXECUTED'];
  for (const [n, { id }] of made.entries())
    await run(
      system(),
      sql`update auto_finish_plan set planned_on = ${days[n]}, state = ${states[n]} where id = ${id}`,
    );
}

describe('01 §5.8 自动办结计划 by the day on which they fall due', () => {
  it('lists open ones soonest first, those without a day after them, ended ones last; pages go on where they stopped', async () => {
    await places();
    const expected = ['2026-03-20', '2026-04-10', '2026-05-08', null, '2026-03-09', '2026-03-05'];
    expect((await list(20)).nodes.map(({ plannedOn }) => plannedOn)).toEqual(expected);
    const walked: (string | null)[] = [];
    for (let after: string | null | undefined, more = true; more; ) {
      const page = await list(2, after);
      walked.push(...page.nodes.map(({ plannedOn }) => plannedOn));
      after = page.pageInfo.endCursor;
      more = page.pageInfo.hasNextPage;
    }
    expect(walked).toEqual(expected);
  }, 90_000);

  it('reads a list of any length with the same number of statements', async () => {
    await list(1);
    const [few, many] = [
      await statementsOf(system().app, () => list(1)),
      await statementsOf(system().app, () => list(20)),
    ];
    expect(many).toHaveLength(few.length);
  }, 60_000);
});

describe('R4.1.1 what pages tell of the figures in force', () => {
  it('is the parameter and the limit as they stand now, with their units', async () => {
    const ask = async () => {
      const { data } = await desk.clerk.run(
        '{ toldParameters { code value text } stageLimits(subjects: ["WARNING", "NOTHING"]) { subject stage text } }',
      );
      return data as { toldParameters: { code: string; value: number; text: string }[]; stageLimits: object[] };
    };
    const deferral = (told: { code: string }[]) => told.find(({ code }) => code === 'autofinish.mostDeferWorkdays');
    const shipped = await ask();
    expect(deferral(shipped.toldParameters)).toMatchObject({ value: 60, text: '60个工作日' });
    expect(shipped.stageLimits).toEqual([{ subject: 'WARNING', stage: '误报复核', text: '5个工作日' }]);
    const centre = await desk.app.as('city_centre');
    const { code } = await centre.run(
      'mutation { setParameter(code: "autofinish.mostDeferWorkdays", value: 30, version: 0, reason: "按市局通知缩短") { code } }',
    );
    expect(code).toBeUndefined();
    await run(system(), sql`update time_limit_rule set limit_value = 4 where matter_code = 'WARNING'`);
    const changed = await ask();
    expect(deferral(changed.toldParameters)).toMatchObject({ value: 30, text: '30个工作日' });
    expect(changed.stageLimits).toMatchObject([{ text: '4个工作日' }]);
  }, 60_000);
});
