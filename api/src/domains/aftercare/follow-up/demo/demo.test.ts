import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCase } from '../../../../../test/cases.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoFollowUps } from './demo-follow-ups.ts';
import { STORIES } from './stories.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('follow_up_demo');
  for (const _ of STORIES) await buildCase(system(), { only: ['M01'], form: { dischargeDate: '2024-09-01' } });
}, 120_000);
afterAll(() => app.close());

describe('the demonstration of follow-up', () => {
  it('has somebody on every tab of the board, and is written once', async () => {
    await loadDemoFollowUps(system());
    await loadDemoFollowUps(system());
    const plans = await tables(system()).selectFrom('follow_up_plan').select('id').execute();
    expect(plans).toHaveLength(STORIES.length);
    const street = await app.as('street_oyl');
    const { data } = await street.run('{ followUpCounts { due persons } }');
    for (const { persons } of data.followUpCounts as { due: string; persons: number }[])
      expect(persons).toBeGreaterThan(0);
  });
});
