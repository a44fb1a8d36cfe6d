import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
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
  const found = await rows<{ code: string }>(ctx, sql`select distinct code from cadre_difference order by code`);
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
  const moved = await rows<{ state: string }>(ctx, sql`select distinct state from cadre_transfer order by state`);
  expect(moved.map(({ state }) => state)).toEqual([
    'ACCEPTED',
    'DRAFT',
    'PENDING_SECTION',
    'PENDING_TARGET',
    'REJECTED',
    'WITHDRAWN',
  ]);
  const asked = await rows<{ outcome: string }>(ctx, sql`select outcome from pension_query order by outcome`);
  expect(asked.map(({ outcome }) => outcome)).toEqual(['FOUND', 'FOUND', 'NOT_FOUND', 'TIMEOUT']);
});
