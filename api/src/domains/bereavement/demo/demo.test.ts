import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { tables } from '../../../database/tables.ts';
import { loadDemoBereavement } from './demo-bereavement.ts';

let app: Product;
beforeAll(async () => {
  app = await product('bereavement_demo');
}, 60_000);
afterAll(() => app.close());

it('the demonstration has matches and requests in the states that officers meet, and is loaded once', async () => {
  const ctx = app.context({ kind: 'SYSTEM', name: '系统初始化' });
  const states = async (table: 'death_match' | 'reduction_request') =>
    (await tables(ctx).selectFrom(table).select('state').orderBy('id').execute()).map(({ state }) => state).toSorted();
  await loadDemoBereavement(ctx);
  const loaded = {
    matches: [
      'IN_PROGRESS',
      'IN_PROGRESS',
      'IN_PROGRESS',
      'IN_PROGRESS',
      'IN_PROGRESS',
      'PENDING',
      'PENDING',
      'PENDING',
      'REDUCED',
      'REFUTED',
    ],
    requests: ['APPROVED', 'AT_LEADER', 'AT_STREET', 'DRAFT', 'REDUCED', 'RETURNED'],
  };
  const now = async () => ({ matches: await states('death_match'), requests: await states('reduction_request') });
  expect(await now()).toEqual(loaded);
  await loadDemoBereavement(ctx);
  expect(await now()).toEqual(loaded);
  expect(await tables(ctx).selectFrom('death_fault').select('kind').execute()).toEqual([{ kind: 'MALFORMED' }]);
});
