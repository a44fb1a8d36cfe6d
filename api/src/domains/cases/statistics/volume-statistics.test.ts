import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { postExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const VOLUME = `query ($filter: CaseStatFilter!) { volumeStatistics(filter: $filter) {
  total { ...L } byPlace { ...L } byMonth { ...L } } }
  fragment L on CaseVolumeLine { name districtCode orgId now { accepted finished } before { accepted finished } yearBefore { accepted finished } }`;
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

/** Cases by district, accepted and finished on days. */
const DAYS: readonly [accepted: string, finished: string | null][] = [
  ['2025-03-02', '2025-03-20'],
  ['2026-02-03', '2026-03-01'],
  ['2026-02-10', null],
  ['2026-03-31T23:59:59.999+08:00', null],
  ['2026-03-01T00:00:00+08:00', '2026-03-09'],
  ['2026-04-01T00:00:00+08:00', null],
];

beforeAll(async () => {
  app = await product('case_volume', { now: '2026-04-23T10:00:00+08:00' });
  server = await serverOf(app);
  const cases = await buildCases(system(), DAYS.length, { only: ['M01'] });
  for (const [n, { id }] of cases.entries())
    await run(
      system(),
      sql`update one_thing_case set accepted_at = ${DAYS[n]?.[0]}::timestamptz, finished_at = ${DAYS[n]?.[1] ?? null}::timestamptz where id = ${id}`,
    );
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const ask = async (browser: Browser, filter: object) => {
  const { data, code } = await browser.run(VOLUME, { filter });
  return code ? { code } : (data.volumeStatistics as { total: object; byPlace: object[]; byMonth: object[] });
};

describe('受理量 and 办结量 (01 §6.9)', () => {
  it('count from the first moment of the period to its last, beside the month before and the year before', async () => {
    const city = await ask(await app.as('city_centre'), MARCH);
    const march = {
      now: { accepted: 2, finished: 2 },
      before: { accepted: 2, finished: 0 },
      yearBefore: { accepted: 1, finished: 1 },
    };
    expect(city).toMatchObject({
      total: march,
      byPlace: [{ districtCode: '310109', orgId: null, ...march }],
      byMonth: [{ name: '2026-03', ...march }],
    });
  });

  it('months of a longer period each have their own comparison', async () => {
    const { byMonth, total } = (await ask(await app.as('city_centre'), { from: '2026-02-01', to: '2026-03-31' })) as {
      byMonth: object[];
      total: object;
    };
    expect(total).toMatchObject({ now: { accepted: 4 }, before: { accepted: 0 }, yearBefore: { accepted: 1 } });
    expect(byMonth).toMatchObject([
      { name: '2026-02', now: { accepted: 2 }, before: { accepted: 0 }, yearBefore: { accepted: 0 } },
      { name: '2026-03', now: { accepted: 2 }, before: { accepted: 2 }, yearBefore: { accepted: 1 } },
    ]);
  });

  it('a chief sees his district by centres, another district nothing of it; a matter is refused', async () => {
    const own = await ask(await app.as('chief_hk'), MARCH);
    expect(own).toMatchObject({ total: { now: { accepted: 2 } }, byPlace: [{ orgId: expect.any(String) }] });
    expect(await ask(await app.as('chief_pd'), MARCH)).toMatchObject({ total: { now: { accepted: 0 } }, byPlace: [] });
    expect(await ask(await app.as('chief_hk'), { ...MARCH, matterCode: 'M01' })).toEqual({ code: 'BAD_INPUT' });
  });

  it('leaves as a file with the same figures', async () => {
    const chief = await app.as('chief_hk');
    const answer = await postExport(server, chief, '/exports/case-statistics.xlsx', {
      part: 'volume-months',
      ...MARCH,
    });
    expect((await readSheet(answer, '月份')).rows).toMatchObject([
      { 月份: '2026-03', 受理量: 2, '受理量同比（%）': 100, '受理量环比（%）': 0, 办结量: 2, '办结量环比（%）': null },
    ]);
  });
});
