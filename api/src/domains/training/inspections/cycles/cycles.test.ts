import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import {
  advanceCycle,
  createCycle,
  cycleInput,
  type InspectionWorld,
  inspectionOf,
  inspectionWorld,
  MONDAY,
  toldOf,
} from '../../../../../test/training-inspections.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let world: InspectionWorld;
beforeAll(async () => {
  app = await product('inspection_cycles', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
}, 60_000);
afterAll(() => app.close());
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

describe('cycles (02 §11.3, T19-1)', () => {
  it('T19-1 every project in scope gets its number, its statistics, its to-do; the institution is told', async () => {
    const { id, state } = await inspectionOf(app, world.cycleId, world.caller.projectId);
    expect(state).toBe('REPORTING');
    const [row] = await rows(
      system(),
      sql`select inspection_no as no, (select figures ->> 'runsOpened' from inspection_snapshot where inspection_id = n.id) as runs,
            (select role_code from task where record_id = n.id and closed_at is null) as role from project_inspection n where id = ${id}`,
    );
    expect(row).toEqual({ no: expect.stringMatching(/^NJ3101092026\d{5}$/), runs: '0', role: 'INST' });
    expect(await toldOf(app, id)).toEqual([`N200 ${world.caller.browser.loginName}`]);
  });

  it('BR19-4 at least 30 % of a district’s projects are proposed for a visit', async () => {
    const [count] = await rows<{ all: number; sampled: number }>(
      system(),
      sql`select count(*)::int as "all", count(*) filter (where field_sampled)::int as sampled from project_inspection
           where cycle_id = ${world.cycleId} and district_code = '310109'`,
    );
    expect(count?.sampled).toBe(Math.ceil(((count?.all ?? 0) * 30) / 100));
  });

  it.each([
    [{ reportTo: '2026-08-31T00:00:00+08:00' }, '上报截止时间须晚于开始时间'],
    [{ periodTo: '2025-08-31' }, '统计期截止日期不能早于起始日期'],
    [{ districtDeadline: '2026-09-30' }, '区审核截止日不能早于上报截止日'],
    [{ centreDeadline: '2026-11-01' }, '复核截止日不能早于区审核截止日'],
    [{ checklistId: '00000000-0000-7000-8000-000000000000' }, '请选择年检指标'],
  ])('%j is refused', async (changes, message) => {
    expect(await createCycle(await app.as('city_officer'), changes)).toMatchObject({ code: 'BAD_INPUT', message });
  });

  it('what was started is not changed any more, nor one without projects started', async () => {
    const city = await app.as('city_officer');
    const { data } = await createCycle(city, { districts: ['310151'] });
    const empty = data.cycle as { id: string };
    await expect(advanceCycle(city, 'open', empty.id)).rejects.toThrow('没有符合范围的在库项目');
    const SAVE = `mutation ($id: ID!, $input: InspectionCycleInput!) { saveInspectionCycle(id: $id, version: 2, input: $input) { id } }`;
    expect(await city.run(SAVE, { id: world.cycleId, input: await cycleInput(app) })).toMatchObject({ code: 'E-1901' });
  });
});
