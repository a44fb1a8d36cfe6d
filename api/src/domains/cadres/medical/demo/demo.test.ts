import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { tables } from '../../../../database/tables.ts';
import { verifySignatures } from '../../../../platform/flow/index.ts';
import { loadDemoMedical } from './demo-medical.ts';

let app: Product;
beforeAll(async () => {
  app = await product('medical_demo');
}, 60_000);
afterAll(() => app.close());

it('shows cycles from 待导入 to 已归档, signed for good, and once', async () => {
  const ctx = app.context({ kind: 'SYSTEM', name: '演示数据' });
  await loadDemoMedical(ctx);
  await loadDemoMedical(ctx);
  const states = await tables(ctx).selectFrom('medical_cycle').select('state').orderBy('cycle_no').execute();
  expect(states.map(({ state }) => state)).toEqual([
    'ARCHIVED',
    'VERIFIED',
    'ALL',
    // Without the platform nothing leaves by itself: with it this one is 已推送.
    'TO_PUSH',
    'CANCELLED',
    'PARTLY',
    'CITY_REVIEW',
    'DISTRICT_REVIEW',
    'DISPATCHING',
    'GENERATED',
    'PREPARED',
  ]);
  expect(await verifySignatures(ctx)).toMatchObject({ broken: [] });
});
