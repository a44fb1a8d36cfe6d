import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { tables } from '../../../database/tables.ts';
import { loadDemoForcedFinishes } from './demo-requests.ts';

let app: Product;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('forced_finish_demo', { now: '2026-03-02T02:00:00Z' });
});
afterAll(() => app.close());

it('R4.4.4 the demonstration has a forced finish that was approved, one that was refused and one that waits, once', async () => {
  const { id } = await buildCase(system(), { only: ['M01', 'M02', 'M03'] });
  await tables(system()).updateTable('sub_case').set({ state: 'SUPPLEMENT' }).where('case_id', '=', id).execute();
  await loadDemoForcedFinishes(system());
  await loadDemoForcedFinishes(system());
  const found = await tables(system())
    .selectFrom('forced_finish_request as r')
    .innerJoin('sub_case as s', 's.id', 'r.sub_case_id')
    .select(['r.state', 's.state as matter', 'r.approver_name'])
    .orderBy('r.id')
    .execute();
  expect(found).toEqual([
    { state: 'APPROVED', matter: 'FINISHED_TERMINATED', approver_name: expect.any(String) },
    { state: 'REJECTED', matter: 'SUPPLEMENT', approver_name: expect.any(String) },
    { state: 'PENDING', matter: 'SUPPLEMENT', approver_name: null },
  ]);
});
