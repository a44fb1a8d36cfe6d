import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { loadDemoReviews } from './demo-reviews.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Matters of a centre, accepted on the working days before. */
async function accepted(count: number, region: string): Promise<void> {
  const cases = await buildCases(system(), count, { region });
  for (const [n, { id }] of cases.entries())
    await run(
      system(),
      sql`update one_thing_case set accepted_at = ${app.clock.now()}::timestamptz - make_interval(hours => ${6 + n * 11}) where id = ${id}`,
    );
}

beforeAll(async () => {
  app = await product('demo_reviews', { now: '2026-03-19T16:00:00+08:00' });
  await accepted(20, '310109');
  await accepted(3, '310115');
  await loadDemoReviews(system());
}, 120_000);
afterAll(() => app.close());

const distinct = async (query: Parameters<typeof rows>[1]) =>
  (await rows<{ one: string }>(system(), query)).map(({ one }) => one);

describe('好差评 in a demonstration', () => {
  it('has every grade, channel and state of answers and negative reviews, once', async () => {
    const before = await firstRow(system(), sql`select count(*)::int as n from evaluation`);
    expect(await distinct(sql`select distinct grade::text as one from evaluation order by 1`)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
    expect(await distinct(sql`select distinct channel as one from evaluation order by 1`)).toEqual([
      'ALIPAY',
      'PAD',
      'PC',
      'QR',
      'SMS',
    ]);
    expect(await distinct(sql`select distinct state as one from evaluation_reply order by 1`)).toEqual([
      'PENDING',
      'PUBLISHED',
      'RETURNED',
    ]);
    expect(await distinct(sql`select distinct state as one from negative_review order by 1`)).toEqual([
      'CLOSED',
      'CONTACTED',
      'DISPUTED',
      'EXTENDED',
      'NEW',
      'RECTIFIED',
      'RECTIFYING',
      'REJECTED',
      'REVISITED',
      'VERIFIED',
    ]);
    expect(
      (await distinct(sql`select distinct district_code as one from evaluation order by 1`)).length,
    ).toBeGreaterThan(1);
    await loadDemoReviews(system());
    expect(await firstRow(system(), sql`select count(*)::int as n from evaluation`)).toEqual(before);
  });

  it('has advice and calls that were received, by name of nobody who could be written to', async () => {
    expect(
      await rows(
        system(),
        sql`select scene, count(*)::int as n from service_reception where phone_masked = '' and not invited group by 1 order by 1`,
      ),
    ).toEqual([
      { scene: 'CONSULT', n: 2 },
      { scene: 'PHONE', n: 2 },
    ]);
  });

  it('nothing of it lies in the future', async () => {
    const now = app.clock.now();
    expect(
      await firstRow(
        system(),
        sql`select (select count(*)::int from evaluation where submitted_at > ${now}) as given,
                   (select count(*)::int from negative_review where updated_at > ${now}) as worked`,
      ),
    ).toEqual({ given: 0, worked: 0 });
  });
});
