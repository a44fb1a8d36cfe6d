import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { loadDemoInstitutions } from './demo-institutions.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('demo_institutions');
  await loadDemoInstitutions(system());
}, 60_000);
afterAll(() => app.close());

describe('the demonstration', () => {
  it('has the institutions of 02 §26, one with a licence that runs out, one with a mark; a second time it adds nothing', async () => {
    await loadDemoInstitutions(system());
    const found = await rows(
      system(),
      sql`select name, state, nearest_expiry - '2026-03-09'::date as days,
            (select count(*)::int from training_mark m where m.target_id = i.id) as marks from training_institution i order by id`,
    );
    expect(found).toEqual([
      { name: '虹口示范职业培训学校', state: 'IN_LIBRARY', days: 60, marks: 0 },
      { name: '浦东示范技工学校', state: 'IN_LIBRARY', days: 900, marks: 0 },
      { name: '示范智能装备培训公司', state: 'IN_LIBRARY', days: 700, marks: 1 },
    ]);
  });

  it('lets its portal account act for the first of them', async () => {
    const { data } = await (await app.as('inst_demo')).run(
      '{ myInstitution { name qualifications { files { name } } teachers { name } venues { name } } }',
    );
    expect(data.myInstitution).toMatchObject({ name: '虹口示范职业培训学校', qualifications: [{ files: [{}] }, {}] });
  });
});
