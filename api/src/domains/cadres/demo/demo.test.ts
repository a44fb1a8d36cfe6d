import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { tables } from '../../../database/tables.ts';
import { loadDemoCadres } from './demo-cadres.ts';

let app: Product;
beforeAll(async () => {
  app = await product('cadre_demo');
}, 60_000);
afterAll(() => app.close());

it('has differences of every kind that people judge, and none twice', async () => {
  const ctx = app.context({ kind: 'SYSTEM', name: '测试' });
  await loadDemoCadres(ctx);
  await loadDemoCadres(ctx);
  const found = await tables(ctx).selectFrom('cadre_difference').select('code').distinct().orderBy('code').execute();
  expect(found.map(({ code }) => code)).toEqual([
    'DEATH',
    'DIFF',
    'DUP_LOCAL',
    'EXCLUSIVE',
    'INVALID_ID',
    'LOST_TAG',
    'MISSING_LOCAL',
    'MISSING_REMOTE',
    'NAME_DIFF',
    'NEW_TAG',
    'SUSPECT',
  ]);
  const moved = await tables(ctx).selectFrom('cadre_transfer').select('state').distinct().orderBy('state').execute();
  expect(moved.map(({ state }) => state)).toEqual([
    'ACCEPTED',
    'DRAFT',
    'PENDING_SECTION',
    'PENDING_TARGET',
    'REJECTED',
    'WITHDRAWN',
  ]);
  const asked = await tables(ctx).selectFrom('pension_query').select('outcome').orderBy('outcome').execute();
  expect(asked.map(({ outcome }) => outcome)).toEqual(['FOUND', 'FOUND', 'NOT_FOUND', 'TIMEOUT']);
});
