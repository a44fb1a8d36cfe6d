import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import {
  advanceInspections,
  type InspectionWorld,
  inspectionWorld,
  MONDAY,
  reported,
  saveReplies,
  saveSheet,
  TWO_PROBLEMS,
  toldOf,
} from '../../../../test/training-inspections.ts';
import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let world: InspectionWorld;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('inspection_recheck_all', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
}, 60_000);
afterAll(() => app.close());

const recheckAll = (on: boolean) =>
  run(
    system(),
    sql`insert into parameter_value (code, value, changed_at, changed_by_name)
        values ('insp.send_all_to_recheck', ${JSON.stringify(on)}::jsonb, ${app.clock.now()}, '测试')
        on conflict (code) do update set value = excluded.value`,
  );

describe('需改进 is rechecked too where the city wants it (02 §11.1, A15, Q05)', () => {
  it('by default it goes to the institution at once, and there is nothing to propose', async () => {
    const id = await reported(app, await world.nth(0), world.cycleId);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect((await advanceInspections(officer, 'proposeImprovement', [id])).rows[0]).toMatchObject({ code: 'E-1914' });
    expect((await advanceInspections(officer, 'improve', [id])).ok).toBe(1);
    expect(await world.stateOf(id)).toBe('IMPROVING');
  });

  it('A15 insp.send_all_to_recheck: the centre sees it first; the institution hears 待复核, then of its problems, with the days that the recheck took', async () => {
    await recheckAll(true);
    const own = world.caller;
    const id = await reported(app, own, world.cycleId);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect((await advanceInspections(officer, 'improve', [id])).rows[0]).toMatchObject({
      code: 'E-1914',
      message: '需改进须先提交市服务中心复核',
    });
    expect((await advanceInspections(officer, 'proposeImprovement', [id])).ok).toBe(1);
    expect(await world.stateOf(id)).toBe('CENTRE_RECHECK');
    const before = await toldOf(app, id);
    expect(before).toContain('N202 city_centre');
    expect(before.some((line) => line.startsWith('N203'))).toBe(false);
    const SEEN = `query ($id: ID!) { projectInspection(id: $id) { stateTitle districtVerdict deadline problems { text }
      improvements { deadline } flow { history { action actionTitle } } } }`;
    const seen = (await own.browser.run(SEEN, { id })).data.projectInspection as { flow: { history: object[] } };
    expect(seen).toMatchObject({ stateTitle: '待复核', districtVerdict: null, problems: [], improvements: [] });
    expect(seen.flow.history.at(-1)).toEqual({ action: 'veiled', actionTitle: '提交审核结果' });

    app.clock.advance(2 * 86_400_000);
    const centre = await app.as('city_centre');
    expect((await advanceInspections(centre, 'agree', [id])).rows[0]).toMatchObject({ code: 'E-1915' });
    expect((await advanceInspections(await app.as('officer_hk'), 'agreeImprovement', [id])).rows[0]).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await advanceInspections(centre, 'agreeImprovement', [id])).ok).toBe(1);
    expect(await toldOf(app, id)).toContain(`N203 ${own.browser.loginName}`);
    expect(await world.marksOf(own.projectId)).toEqual(['M4']);
    const again = await app.as(own.browser.loginName);
    expect((await again.run(SEEN, { id })).data.projectInspection).toMatchObject({
      stateTitle: '待整改',
      deadline: '2026-10-12',
      improvements: [{ deadline: '2026-10-12' }],
    });
  });

  it('T19-8 what the centre gives back may be proposed again; 合格 is agreed to as ever', async () => {
    const own = await world.nth(1);
    const again = {
      ...own,
      browser: Object.assign(await app.as(own.browser.loginName), { loginName: own.browser.loginName }),
    };
    const id = await reported(app, again, world.cycleId);
    const officer = await app.as('officer_hk');
    const centre = await app.as('city_centre');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    await advanceInspections(officer, 'proposeImprovement', [id]);
    expect((await advanceInspections(centre, 'giveBack', [id], { reasonText: '问题描述不够具体' })).ok).toBe(1);
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    expect((await advanceInspections(officer, 'proposeImprovement', [id])).ok).toBe(1);
    expect((await advanceInspections(centre, 'agreeImprovement', [id])).ok).toBe(1);
    await saveReplies(again.browser, id, ['已补齐消防台账', '教学日志已补全']);
    expect((await advanceInspections(again.browser, 'resubmit', [id])).ok).toBe(1);
    await saveSheet(officer, id);
    expect((await advanceInspections(officer, 'pass', [id])).ok).toBe(1);
    expect((await advanceInspections(centre, 'agreeImprovement', [id])).rows[0]).toMatchObject({ code: 'E-1915' });
    expect((await advanceInspections(centre, 'agree', [id])).ok).toBe(1);
    expect(await world.stateOf(id)).toBe('DONE');
  });
});
