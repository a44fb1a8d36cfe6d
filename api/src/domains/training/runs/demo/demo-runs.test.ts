import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { trainingModules } from '../../index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_demo_runs', { now: '2026-03-09T09:00:00+08:00' });
  for (const { demo } of trainingModules) await demo?.(system());
}, 120_000);
afterAll(() => app.close());

it('02 §26 there is a run in every state that acts lead to, each with trainees of two districts where it has any', async () => {
  const states = () =>
    rows<{ state: string }>(system(), sql`select state from training_run order by id`).then((all) =>
      all.map(({ state }) => state),
    );
  const first = await states();
  expect(new Set(first)).toEqual(
    new Set([
      'DRAFT',
      'DIST_REVIEW',
      'RETURNED',
      'CENTRE_RECHECK',
      'CONTRACTING',
      'READY',
      'RUNNING',
      'LESSONS_DONE',
      'TERMINATED',
      'REJECTED',
      'CANCELLED',
    ]),
  );
  const districts = await rows<{ n: number }>(
    system(),
    sql`select count(distinct t.district_code)::int as n from run_trainee t join training_run r on r.id = t.run_id
         where t.left_on is null and r.name like '数控车工%' group by t.run_id`,
  );
  expect(districts.every(({ n }) => n === 2)).toBe(true);
  for (const { demo } of trainingModules) await demo?.(system());
  expect(await states()).toEqual(first);
});
