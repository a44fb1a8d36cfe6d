import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import {
  advanceCycle,
  advanceInspections,
  type InspectionWorld,
  inspectionOf,
  inspectionWorld,
  MONDAY,
  openedCycle,
  reported,
  saveSheet,
  TWO_PROBLEMS,
  toldOf,
} from '../../../../test/training-inspections.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let world: InspectionWorld;
beforeAll(async () => {
  app = await product('inspection_time', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
  await reported(app, await world.nth(2), world.cycleId);
}, 60_000);
afterAll(() => app.close());
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

describe('time (J5, T19-6, T19-10, BR15-3)', () => {
  it('T19-6 a late improvement is flagged once, both are told daily, the district extends once', async () => {
    const own = await world.nth(5);
    const id = await reported(app, own, world.cycleId);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    await advanceInspections(officer, 'improve', [id]);
    expect((await advanceInspections(officer, 'fail', [id], { reasonText: '等不及了直接判定' })).rows[0]).toMatchObject(
      {
        message: '整改期限未到，不能判定',
      },
    );
    app.clock.set(new Date('2026-10-11T06:00:00+08:00'));
    await app.job('training.inspections');
    await app.job('training.inspections');
    const count = async () => (await toldOf(app, id)).filter((line) => line === 'N207 officer_hk').length;
    expect(await count()).toBe(1);
    const flags = await rows(
      system(),
      sql`select 1 from flow_event where record_id = ${id} and action = 'flagOverdue'`,
    );
    expect(flags).toHaveLength(1);
    app.clock.set(new Date('2026-10-12T06:00:00+08:00'));
    await app.job('training.inspections');
    expect(await count()).toBe(2);
    const EXTEND = `mutation ($input: ExtendImprovementInput!) { extendImprovement(input: $input) { improveDeadline overdue } }`;
    const extend = async (workdays: number) => {
      const { version } = await inspectionOf(app, world.cycleId, own.projectId);
      const input = { id, version, workdays, reason: '设备采购需要时间', requestId: randomUUID() };
      return (await app.as('officer_hk')).run(EXTEND, { input });
    };
    expect(await extend(16)).toMatchObject({ code: 'BAD_INPUT', message: '延长天数应为1至15个工作日' });
    expect((await extend(5)).data.extendImprovement).toEqual({ improveDeadline: '2026-10-16', overdue: false });
    expect(await extend(5)).toMatchObject({ code: 'E-1912' });
    const told = await rows<{ body: string }>(
      system(),
      sql`select n.body from notification n join user_account u on u.id = n.receiver_user_id
             join project_inspection i on i.id = n.record_id and i.org_id = u.org_id
           where n.record_id = ${id} and n.body like '%整改期限已延长%'`,
    );
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('由2026-10-10延至2026-10-16')]);
  });

  it('T19-10 unreported when the time is over: M5 once; the report may still come', async () => {
    const own = await world.nth(6);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
    expect(await world.marksOf(own.projectId)).toEqual(['M5']);
    const marks = await rows(
      system(),
      sql`select 1 from flow_event where record_id = ${id} and action = 'markOverdue'`,
    );
    expect(marks).toHaveLength(1);
  });

  it('02 §11.7 with its end open rows get M5, and what nobody has reported is over', async () => {
    const closing = await openedCycle(app, { title: '结束', reportTo: '2026-10-31T00:00:00+08:00' });
    const own = await world.nth(2);
    const { id } = await inspectionOf(app, closing, own.projectId);
    expect((await advanceCycle(await app.as('city_officer'), 'close', closing)).ok).toBe(1);
    expect(await world.stateOf(id)).toBe('ENDED');
    expect(await world.marksOf(own.projectId)).toEqual(['M5']);
    const earlier = await inspectionOf(app, world.cycleId, own.projectId);
    expect(earlier.state).toBe('DIST_REVIEW');
  });
});
