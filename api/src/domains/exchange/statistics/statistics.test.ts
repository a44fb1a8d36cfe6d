import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { toRecord } from '../../../platform/exchange/log/log-record.ts';
import { subjectIndex } from '../../../platform/exchange/log/subject-index.ts';
import { writeRecords } from '../../../platform/exchange/log/write-records.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findCalls } from '../log/find-calls.ts';
import { rollUpDue } from './roll-up.ts';
import { findStatistics } from './statistics.ts';

/** 2026-03-09 10:00 in Shanghai, a Monday. */
const HOUR = Date.parse('2026-03-09T02:00:00Z');
const DAY = { from: new Date('2026-03-08T16:00:00Z'), to: new Date('2026-03-09T16:00:00Z') };

let app: Product;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('exchange_statistics', { now: '2026-03-09T03:10:00Z' });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(new Date('2026-03-09T03:10:00Z'));
  await emptyExchangeLog(ctx());
  await run(ctx(), sql`delete from exchange_stat`);
});

interface Logged {
  at?: number;
  code?: string;
  status?: number;
  appId?: string;
  idNo?: string;
  ms?: number;
}

/** Calls as the gateway would have logged them at given moments. */
async function log(calls: readonly Logged[]): Promise<void> {
  const records = calls.map(({ at = HOUR + 60_000, code = '0000', status = 200, appId = 'youfu', idNo, ms = 20 }) => {
    const record = toRecord(ctx(), {
      direction: 'IN',
      clientIp: '10.10.1.20',
      appId,
      method: 'POST',
      path: '/exchange/v1/channels/RS_PENSION',
      httpStatus: status,
      resultCode: code,
      startedAt: performance.now(),
      requestBytes: 100,
      responseBytes: 200,
      requestBody: '{}',
      subjects: idNo ? [subjectIndex(app.keys, idNo) ?? ''] : [],
      rowCount: idNo ? 1 : 0,
    });
    return { ...record, id: uuidv7(at), at: new Date(at).toISOString(), duration_ms: ms };
  });
  await writeRecords(app, records);
}

/** Whole numbers below a bound, the same at every run. */
function prand(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('figures of the exchange', () => {
  it('AC37-1 an hour with 90 good, 6 refused and 4 timed-out calls; the 6 lead to exactly 6 lines of the log', async () => {
    await log([
      ...times(90, {}),
      ...times(6, { code: 'DX-4032', status: 403 }),
      ...times(4, { code: 'DX-5041', status: 504 }),
    ]);
    await rollUpDue(ctx());
    const { totals, codes, trend } = await findStatistics(ctx(), DAY);
    expect(totals).toMatchObject({ calls: 100, ok: 90, denied: 6, errors: 4 });
    expect(codes).toEqual([
      { code: '0000', title: '成功', calls: 90 },
      { code: 'DX-4032', title: '该IP未授权', calls: 6 },
      { code: 'DX-5041', title: '上游服务超时', calls: 4 },
    ]);
    expect(trend.filter((point) => point.calls > 0)).toMatchObject([{ startsAt: new Date(HOUR), calls: 100 }]);
    expect(trend).toHaveLength(24);
    const drilled = await findCalls(ctx(), { ...DAY, resultCode: 'DX-4032' }, {});
    expect(drilled.totalCount).toBe(6);
    for (const [outcome, count] of [
      ['DENIED', 6],
      ['ERROR', 4],
      ['OK', 90],
    ] as const)
      expect((await findCalls(ctx(), { ...DAY, outcome }, {})).totalCount).toBe(count);
  });

  it('AC37-2 do not double when the roll-up runs twice, and follow calls that come late', async () => {
    await log(times(5, {}));
    expect(await rollUpDue(ctx())).toBe(1);
    expect(await rollUpDue(ctx())).toBe(0);
    expect((await findStatistics(ctx(), DAY)).totals.calls).toBe(5);
    app.clock.set(new Date('2026-03-09T20:10:00Z'));
    await log(times(2, { at: HOUR + 120_000 }));
    expect(await rollUpDue(ctx())).toBe(1);
    expect((await findStatistics(ctx(), DAY)).totals.calls).toBe(7);
  });

  it('AC37-3 three calls about one person and one about another: four records, two persons', async () => {
    const [one, other] = ['310101194503120016', '310101195607010036'];
    await log([...times(2, { idNo: one }), { idNo: one, at: HOUR - 3_600_000 }, { idNo: other }]);
    await rollUpDue(ctx());
    for (const to of [DAY.to, new Date('2026-03-20T16:00:00Z')]) {
      const { totals } = await findStatistics(ctx(), { from: DAY.from, to });
      expect(totals).toMatchObject({ rowCount: 4, subjects: 2, subjectsExact: true });
    }
  });

  it('know the middle and the slow end of the times, over hours and days', async () => {
    await log([...times(90, { ms: 20 }), ...times(10, { ms: 900 })]);
    await rollUpDue(ctx());
    expect((await findStatistics(ctx(), DAY)).totals).toMatchObject({ p50: 20, p95: 900 });
    await log([...times(90, { ms: 20, appId: 'other' }), ...times(10, { ms: 900, appId: 'other' })]);
    await rollUpDue(ctx());
    const { p50, p95 } = (await findStatistics(ctx(), DAY)).totals;
    expect(Math.abs(p50 - 20)).toBeLessThan(5);
    expect(Math.abs(p95 - 900)).toBeLessThan(200);
  });

  it('narrow by app, show who calls most, and where in the week', async () => {
    await log([...times(3, { appId: 'a' }), ...times(5, { appId: 'b', at: HOUR + 3_600_000 - 1000 })]);
    await rollUpDue(ctx());
    const all = await findStatistics(ctx(), DAY);
    expect(all.topApps.map(({ appId, calls }) => [appId, calls])).toEqual([
      ['b', 5],
      ['a', 3],
    ]);
    expect(all.heat).toEqual([{ weekday: 1, hour: 10, calls: 8 }]);
    expect((await findStatistics(ctx(), { ...DAY, appId: 'a' })).totals.calls).toBe(3);
  });

  it('count a year of calls to its edges: the first moment of its first day, the last of its last, and both sides of midnight', async () => {
    app.clock.set(new Date('2026-03-09T16:10:00Z'));
    // The question ends today and covers as many days as it may.
    const year = { from: new Date('2025-03-08T16:00:00Z'), to: DAY.to };
    const first = year.from.getTime();
    const last = year.to.getTime();
    const midnight = Date.parse('2025-12-31T16:00:00Z');
    await log([first - 1, first, first + 30 * 60_000, midnight - 1, midnight, last - 1, last].map((at) => ({ at })));
    await rollUpDue(ctx());
    const { totals, trend } = await findStatistics(ctx(), year);
    expect(totals.calls).toBe(5);
    expect(trend).toHaveLength(366);
    expect(trend.filter(({ calls }) => calls > 0).map(({ calls }) => calls)).toEqual([2, 1, 1, 1]);
    const whole = await rows<{ grain: string; calls: number }>(
      ctx(),
      sql`select grain, sum(calls)::int as calls from exchange_stat group by grain order by grain`,
    );
    expect(whole).toEqual([
      { grain: 'DAY', calls: 6 },
      { grain: 'HOUR', calls: 6 },
      { grain: 'MONTH', calls: 6 },
    ]);
  });

  it('read whole months by the month and the days at the edges by the day, and count any period as the log does', async () => {
    const random = prand(20260309);
    const begin = Date.parse('2025-02-01T00:00:00Z');
    const calls = Array.from({ length: 400 }, () => ({
      at: begin + random(HOUR - begin),
      appId: ['a', 'b'][random(2)] ?? 'a',
      idNo: ['310101194503120016', '310101195607010036', undefined][random(3)],
      ...[{}, { code: 'DX-4032', status: 403 }, { code: 'DX-5041', status: 504 }][random(3)],
    }));
    await log(calls);
    await rollUpDue(ctx());
    // A row that comes late changes its month too.
    await log([{ at: HOUR - 7_200_000 }]);
    await rollUpDue(ctx());
    const all: Logged[] = [...calls, { at: HOUR - 7_200_000 }];
    for (let n = 0; n < 20; n += 1) {
      const from = Math.floor((begin + random(HOUR - begin)) / 86_400_000) * 86_400_000 - 8 * 3_600_000;
      const to = from + (1 + random(365)) * 86_400_000;
      const within = all.filter(({ at = 0 }) => at >= from && at < to);
      const found = await findStatistics(ctx(), { from: new Date(from), to: new Date(to) });
      expect(found.totals).toMatchObject({
        calls: within.length,
        denied: within.filter(({ code }) => code === 'DX-4032').length,
        subjects: new Set(within.flatMap(({ idNo }) => idNo ?? [])).size,
      });
      for (const series of [found.trend, found.heat, found.codes, found.topApps])
        expect(series.reduce((sum, part) => sum + part.calls, 0)).toBe(within.length);
      const denied = await findStatistics(ctx(), { from: new Date(from), to: new Date(to), outcome: 'DENIED' });
      expect(denied.trend.reduce((sum, point) => sum + point.calls, 0)).toBe(denied.totals.calls);
      expect(denied.totals.calls).toBe(found.totals.denied);
    }
  });

  it('leave the running hour alone until it is over', async () => {
    await log([{ at: Date.parse('2026-03-09T03:05:00Z') }]);
    await rollUpDue(ctx());
    expect(await rows(ctx(), sql`select 1 from exchange_stat`)).toEqual([]);
  });

  it('are for who may see them, and for twelve months at most', async () => {
    const ASK =
      'query ($filter: ExchangeStatFilterInput!) { exchangeStatistics(filter: $filter) { totals { calls } } }';
    const filter = { from: DAY.from.toISOString(), to: DAY.to.toISOString() };
    expect((await new Browser(app).run(ASK, { filter })).code).toBe('UNAUTHENTICATED');
    for (const name of ['clerk_hk', 'sys_admin', 'aud_admin'])
      expect((await (await app.as(name)).run(ASK, { filter })).code).toBe('FORBIDDEN');
    const admin = await app.as('dx_admin');
    expect((await admin.run(ASK, { filter })).code).toBeUndefined();
    for (const wrong of [{ from: '2025-01-01T00:00:00.000Z' }, { to: filter.from }])
      expect((await admin.run(ASK, { filter: { ...filter, ...wrong } })).code).toBe('BAD_INPUT');
  });
});
