import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoReviews } from '../../expert-review/demo/demo-reviews.ts';
import { applicationFlow } from '../application.flow.ts';
import { loadDemoApplications } from './demo-applications.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_app_demo', { now: '2026-03-09T09:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

const states = () => rows<{ state: string }>(system(), sql`select state from project_application order by id`);

describe('the demonstration of applications', () => {
  it('has, with that of the reviews, one in each state and two projects in the library; loaded again, it changes nothing', async () => {
    await loadDemoApplications(system());
    await loadDemoReviews(system());
    const found = await states();
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(Object.keys(applicationFlow.states)));
    const projects = sql`select p.state from training_project p join training_institution i on i.id = p.institution_id
                          where i.name = '虹口示范职业培训学校'`;
    expect(await rows(system(), projects)).toEqual([{ state: 'IN_LIBRARY' }, { state: 'IN_LIBRARY' }]);
    await loadDemoApplications(system());
    await loadDemoReviews(system());
    expect(await states()).toEqual(found);
  }, 60_000);

  it('lets the portal’s account see its own, its draft among them, and the district the newcomer', async () => {
    const list = '{ projectApplications(first: 100) { nodes { projectName state newcomer } } }';
    const own = await (await app.as('inst_demo')).run(list);
    const nodes = own.data.projectApplications as { nodes: { projectName: string; newcomer: boolean }[] };
    expect(nodes.nodes).toEqual(
      expect.arrayContaining([{ projectName: '无人机航拍与测绘', state: 'DRAFT', newcomer: false }]),
    );
    expect(nodes.nodes.some(({ newcomer }) => newcomer)).toBe(false);
    const district = await (await app.as('officer_hk')).run(list);
    expect(JSON.stringify(district.data)).toContain('养老护理员初级');
  });
});
