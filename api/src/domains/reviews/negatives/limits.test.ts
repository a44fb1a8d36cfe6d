import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { builtNegative, readNegative, tryNegative } from '../../../../test/negative-reviews.ts';
import { type Product, product } from '../../../../test/product.ts';
import { limit, putInForce } from '../../../../test/time-limits.ts';
import { instantOf } from '../../../platform/calendar/index.ts';

let app: Product;
let rated: Browser;
let clerk: Browser;
let head: Browser;

beforeAll(async () => {
  app = await product('negative_limits', { now: '2026-03-09T10:00:00+08:00' });
  [rated, clerk, head] = (await Promise.all(['clerk_hk', 'clerk_hk2', 'head_hk'].map((n) => app.as(n)))) as [
    Browser,
    Browser,
    Browser,
  ];
}, 60_000);
afterAll(() => app.close());

const endOf = (day: string) => instantOf(day, '17:30').toISOString().replace('.000Z', 'Z');

/** The ends of 联系, 整改 and 复杂整改 of a review that goes through all three today. */
async function deadlines(): Promise<(string | null)[]> {
  const { id } = await builtNegative(app, rated);
  const found: (string | null)[] = [];
  const keep = async () => found.push((await readNegative(clerk, id)).dueAt);
  await keep();
  const steps: [Browser, string, object][] = [
    [clerk, 'contact', { reasonCode: 'PHONE', reasonText: '电话联系说明情况' }],
    [head, 'verify', { reasonCode: 'GENUINE', reasonText: '查看窗口录像属实' }],
    [clerk, 'rectify', { reasonText: '更新材料清单并培训' }],
    [head, 'extend', { reasonText: '需市级系统调整配合' }],
  ];
  for (const [who, action, input] of steps) {
    expect(await tryNegative(who, clerk, id, action, input)).toBeUndefined();
    if (action === 'rectify' || action === 'extend') await keep();
  }
  return found;
}

describe('“1、5、15” (01 §11.2, §18 review.contact, review.simple, review.complex)', () => {
  it('are one, five and fifteen working days as shipped, and what the city’s centre has put into force afterwards', async () => {
    expect(await deadlines()).toEqual([endOf('2026-03-10'), endOf('2026-03-16'), endOf('2026-03-30')]);
    await putInForce(await app.as('city_centre'), await app.as('city_officer'), [
      limit('REVIEW', '联系评价人', 2),
      limit('REVIEW', '整改', 6),
      limit('REVIEW', '复杂整改', 16),
    ]);
    expect(await deadlines()).toEqual([endOf('2026-03-11'), endOf('2026-03-17'), endOf('2026-03-31')]);
  });
});
