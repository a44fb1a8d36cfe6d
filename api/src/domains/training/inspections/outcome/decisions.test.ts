import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { uploadedBy } from '../../../../../test/training.ts';
import {
  advanceInspections,
  type InspectionWorld,
  inspectionOf,
  inspectionWorld,
  MONDAY,
  openedCycle,
  reported,
  saveSheet,
  toldOf,
} from '../../../../../test/training-inspections.ts';
import type { Caller } from '../../../../../test/training-rounds.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let world: InspectionWorld;
beforeAll(async () => {
  app = await product('inspection_decisions', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
}, 60_000);
afterAll(() => app.close());
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
/** One that its district found 不合格, waiting for the centre. */
async function failed(own: Caller): Promise<string> {
  const id = await reported(app, own, world.cycleId);
  const officer = await app.as('officer_hk');
  await saveSheet(officer, id);
  await advanceInspections(officer, 'fail', [id], { reasonText: '培训场地不符合要求' });
  return id;
}

describe('decisions of the city (T19-9, BR15-2)', () => {
  it('AC15-2 剔除 needs a reason and a document; then the project has left the library', async () => {
    const own = await world.nth(1);
    const id = await failed(own);
    await advanceInspections(await app.as('city_centre'), 'agree', [id]);
    const city = await app.as('city_officer');
    await expect(advanceInspections(city, 'remove', [id])).rejects.toThrow('请填写剔除原因');
    expect(
      (await advanceInspections(city, 'remove', [id], { reasonText: '年检不合格且拒不整改' })).rows[0],
    ).toMatchObject({
      message: '请上传剔除依据文件',
    });
    const attachmentIds = [await uploadedBy(city)];
    expect(
      (await advanceInspections(city, 'remove', [id], { reasonText: '年检不合格且拒不整改', attachmentIds })).ok,
    ).toBe(1);
    const project = await firstRow(system(), sql`select state from training_project where id = ${own.projectId}`);
    expect(project).toEqual({ state: 'REMOVED' });
    expect(await toldOf(app, id)).toContain('N209 officer_hk');
    expect(
      (await advanceInspections(city, 'mark', [id], { reasonText: '年检不合格且拒不整改' })).rows[0],
    ).toMatchObject({
      code: 'E-1910',
    });
  });

  it('标记 sets M3, which blocks new rounds; the next 合格 lifts it by the city’s hand', async () => {
    const own = await world.nth(3);
    const id = await failed(own);
    await advanceInspections(await app.as('city_centre'), 'agree', [id]);
    const city = await app.as('city_officer');
    const open = sql`select 1 as one from task where record_id = ${id} and closed_at is null and role_code = 'CITY_OFFICER'`;
    expect(await rows(system(), open)).toHaveLength(1);
    expect((await advanceInspections(city, 'mark', [id], { reasonText: '两轮整改仍不到位' })).ok).toBe(1);
    expect(await world.marksOf(own.projectId)).toEqual(['M3']);
    expect(await rows(system(), open)).toHaveLength(0);
    expect((await advanceInspections(city, 'lift', [id])).rows[0]).toMatchObject({ code: 'E-1910' });
  });

  it('T19-9 解除: once the next inspection is 合格 the city lifts M3, M4 and M5; it was asked to, nobody else may, and once', async () => {
    const own = await world.nth(3);
    const next = await openedCycle(app, { title: '下一年度年检' });
    const id = await reported(app, own, next);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id);
    await advanceInspections(officer, 'pass', [id]);
    const [city, centre] = [await app.as('city_officer'), await app.as('city_centre')];
    expect((await advanceInspections(city, 'lift', [id])).rows[0]).toMatchObject({ code: 'E-0503' });
    await advanceInspections(centre, 'agree', [id]);
    expect(await world.marksOf(own.projectId)).toEqual(['M3']);
    const asked = sql`select title from task where record_id = ${id} and closed_at is null and role_code = 'CITY_OFFICER'`;
    expect(await rows(system(), asked)).toEqual([{ title: '年检合格：解除标记' }]);
    for (const browser of [officer, centre])
      expect((await advanceInspections(browser, 'lift', [id])).rows[0]).toMatchObject({ code: 'FORBIDDEN' });
    expect((await advanceInspections(city, 'lift', [id], { note: '本年度已整改到位' })).ok).toBe(1);
    expect(await world.marksOf(own.projectId)).toEqual([]);
    expect(await rows(system(), asked)).toEqual([]);
    expect(await toldOf(app, id)).toEqual(expect.arrayContaining(['N209 officer_hk']));
    const [effect] = await rows(system(), sql`select effect, state from project_inspection where id = ${id}`);
    expect(effect).toEqual({ effect: 'LIFT', state: 'DONE' });
    expect((await advanceInspections(city, 'lift', [id])).rows[0]).toMatchObject({ code: 'E-1910' });
  });

  it('a project removed meanwhile is inspected no further (02 §11.7)', async () => {
    const own = await world.nth(4);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
    const city = await app.as('city_officer');
    const ACT = 'mutation ($input: RecordActInput!) { advanceTrainingProjects(input: $input) { ok } }';
    const project = await firstRow<{ version: number }>(
      system(),
      sql`select version from training_project where id = ${own.projectId}`,
    );
    const { data } = await city.run(ACT, {
      input: {
        action: 'remove',
        requestId: randomUUID(),
        rows: [{ id: own.projectId, version: project?.version }],
        reasonText: '机构主动申请退出',
        attachmentIds: [await uploadedBy(city)],
      },
    });
    expect(data.advanceTrainingProjects).toEqual({ ok: 1 });
    expect(await world.stateOf(id)).toBe('ENDED');
  });
});
