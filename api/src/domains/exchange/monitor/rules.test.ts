import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type LoggedCall, logCalls } from '../../../../test/exchange-calls.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { AnomalyRow } from './anomalies/anomaly.ts';
import { selectAnomalies } from './anomalies/find-anomalies.ts';
import { evaluate } from './evaluate.ts';

/** 2026-03-09 10:00 in Shanghai, a Monday. */
const NOW = Date.parse('2026-03-09T02:00:00Z');
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let app: Product;
let channelId: string;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('monitor_rules');
  await exchangeModule.demo?.(ctx());
  channelId = await addChannel();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  await emptyExchangeLog(ctx());
  for (const table of [
    'exchange_anomaly',
    'exchange_ban',
    'exchange_stat',
    'exchange_drift',
    'exchange_probe',
    'stored_row',
  ])
    await run(ctx(), sql`delete from ${sql.table(table)}`);
  await run(ctx(), sql`update exchange_app set office_hours = false`);
});

async function addChannel(): Promise<string> {
  const [source, channel] = [uuidv7(NOW), uuidv7(NOW)];
  const at = new Date(NOW);
  await run(
    ctx(),
    sql`insert into data_source (id, created_at, updated_at, code, name, provider, update_frequency, fields, state)
        values (${source}, ${at}, ${at}, 'RS_TEST', '养老金', 'RS', 'DAILY', '[]', 'ENABLED')`,
  );
  await run(
    ctx(),
    sql`insert into data_channel (id, created_at, updated_at, code, name, source_id, call_mode, endpoint, auth_kind, timeout_ms, retries,
          idempotent, request_mapping, response_mapping, cache_seconds, state)
        values (${channel}, ${at}, ${at}, 'RS_TEST', '养老金查询', ${source}, 'HTTP_POST', 'http://127.0.0.1:9/pension', 'NONE', 5000, 1, true,
          '[]', '[]', 0, 'ENABLED')`,
  );
  return channel;
}

/** Calls spread evenly over the time before now, the last one just now. */
function spread(
  count: number,
  overMs: number,
  call: Partial<LoggedCall> | ((n: number) => Partial<LoggedCall>),
): LoggedCall[] {
  return Array.from({ length: count }, (_, n) => ({
    at: new Date(NOW - Math.round((overMs * (count - 1 - n)) / Math.max(count - 1, 1)) - 10),
    ...(typeof call === 'function' ? call(n) : call),
  }));
}

async function found(rule: string, calls: readonly LoggedCall[] = []): Promise<AnomalyRow | undefined> {
  await logCalls(app, calls);
  await evaluate(app, [rule]);
  const anomalies = await selectAnomalies(ctx(), sql`true`, 10);
  expect(anomalies.length).toBeLessThan(2);
  return anomalies[0];
}

const bannedIps = async () =>
  (
    await rows<{ ip: string }>(ctx(), sql`select ip from exchange_ban where end_at > ${app.clock.now()} order by ip`)
  ).map(({ ip }) => ip);

const refused = (code: string): Partial<LoggedCall> => ({ clientIp: '10.9.9.9', httpStatus: 403, resultCode: code });
const failed: Partial<LoggedCall> = { httpStatus: 502, resultCode: 'DX-5021', channelId: 'set in the test' };
const push = (n: number, ok: boolean): Partial<LoggedCall> => ({
  direction: 'OUT',
  appId: 'case-library',
  clientIp: 'library.example',
  messageId: `m-${n}`,
  httpStatus: ok ? 200 : 0,
  resultCode: ok ? '200' : 'TRANSPORT',
});

describe('rules that ban', () => {
  it('R1 three unauthorised calls of one address within ten minutes; two, or the third later, are none', async () => {
    expect(await found('R1', spread(2, 9 * MINUTE, refused('DX-4032')))).toBeUndefined();
    expect(await found('R1', [{ at: new Date(NOW - 10 * MINUTE - SECOND), ...refused('DX-4032') }])).toBeUndefined();
    expect(await found('R1', [{ at: new Date(NOW - 5), ...refused('DX-4032') }])).toMatchObject({
      level: 'HIGH',
      subjectKind: 'IP',
      subject: '10.9.9.9',
      measured: 3,
      threshold: 3,
      hits: 1,
      state: 'NEW',
    });
    expect(await bannedIps()).toEqual(['10.9.9.9']);
  });

  it('R1 does not count an authorisation that has ended', async () => {
    expect(await found('R1', spread(9, MINUTE, { ...refused('DX-4032'), errorText: '授权已到期' }))).toBeUndefined();
  });

  it.each(['DX-4011', 'DX-4012', 'DX-4013', 'DX-4014'])(
    'R2 counts %s: five within five minutes, four are none',
    async (code) => {
      const mixed = [...spread(1, 0, refused(code)), ...spread(3, 4 * MINUTE, refused('DX-4011'))];
      expect(await found('R2', mixed)).toBeUndefined();
      expect(await found('R2', [{ at: new Date(NOW - 5), ...refused(code) }])).toMatchObject({
        level: 'HIGH',
        measured: 5,
      });
      expect(await bannedIps()).toEqual(['10.9.9.9']);
    },
  );

  it('R2 is 低 and bans nobody when nine in ten failures are the clock (39.5)', async () => {
    const calls = [...spread(18, 3 * MINUTE, refused('DX-4012')), ...spread(2, MINUTE, refused('DX-4011'))];
    expect(await found('R2', calls)).toMatchObject({ level: 'LOW', hint: expect.stringContaining('校时') });
    expect(await bannedIps()).toEqual([]);
  });

  it('R2 bans as soon as fewer than nine in ten are', async () => {
    const calls = [...spread(8, 3 * MINUTE, refused('DX-4012')), ...spread(2, MINUTE, refused('DX-4011'))];
    expect(await found('R2', calls)).toMatchObject({ level: 'HIGH', hint: null });
    expect(await bannedIps()).toEqual(['10.9.9.9']);
  });

  it('R3 five minutes with 429 among fifteen; four are none, however many calls they had', async () => {
    const minutes = (count: number) =>
      Array.from({ length: count * 3 }, (_, n) => ({
        at: new Date(NOW - 5 - Math.floor(n / 3) * 2 * MINUTE),
        ...refused('DX-4291'),
      }));
    expect(await found('R3', minutes(4))).toBeUndefined();
    expect(await found('R3', [{ at: new Date(NOW - 10 * MINUTE), ...refused('DX-4291') }])).toMatchObject({
      level: 'MIDDLE',
      measured: 5,
    });
    expect(await bannedIps()).toEqual(['10.9.9.9']);
  });

  it('R5 more distinct persons of one application and day than 5,000; the same person again is none', async () => {
    const about = (first: number, count: number) => ({
      subjects: Array.from({ length: count }, (_, n) => `person-${first + n}`),
    });
    const at = (minutes: number) => ({ at: new Date(NOW - minutes * MINUTE) });
    const yesterday = { at: new Date(NOW - 11 * HOUR), ...about(9000, 4000) };
    expect(
      await found('R5', [
        yesterday,
        { ...at(60), ...about(0, 2500) },
        { ...at(1), ...about(0, 5000), clientIp: '10.10.1.21' },
      ]),
    ).toBeUndefined();
    expect(await found('R5', [{ ...at(0.1), ...about(4999, 2) }])).toMatchObject({
      level: 'HIGH',
      subject: 'youfu',
      measured: 5001,
    });
    expect(await bannedIps()).toEqual(['10.10.1.20', '10.10.1.21']);
  });

  it('R6 thirty different questions with four in five in vain; 29, or one in vain too few, are none', async () => {
    const ask = (n: number, rowCount = 0): Partial<LoggedCall> => ({
      clientIp: '10.9.9.9',
      queryKeys: [`key-${n}`],
      rowCount,
    });
    expect(
      await found(
        'R6',
        spread(29, 8 * MINUTE, (n) => ask(n)),
      ),
    ).toBeUndefined();
    expect(
      await found(
        'R6',
        spread(20, MINUTE, (n) => ask(n % 5)),
      ),
    ).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(
      await found(
        'R6',
        spread(30, 8 * MINUTE, (n) => ask(n, n < 7 ? 1 : 0)),
      ),
    ).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(
      await found(
        'R6',
        spread(30, 8 * MINUTE, (n) => ask(n, n < 6 ? 1 : 0)),
      ),
    ).toMatchObject({ level: 'HIGH', measured: 30 });
    expect(await bannedIps()).toEqual(['10.9.9.9']);
  });

  it('R14 one transmission from outside the entry', async () => {
    const outside = { ...refused('DX-4032'), entryId: uuidv7(NOW) };
    expect(await found('R1', spread(5, MINUTE, outside))).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(await found('R14', spread(1, 0, outside))).toMatchObject({ level: 'HIGH', measured: 1 });
    expect(await bannedIps()).toEqual(['10.9.9.9']);
  });

  it('a protected address is alarmed about only', async () => {
    await run(
      ctx(),
      sql`insert into exchange_protected_ip (ip, note, added_at, added_name) values ('10.9.9.9', '负载均衡', ${new Date(NOW)}, '丁锐')`,
    );
    expect(await found('R1', spread(3, MINUTE, refused('DX-4032')))).toMatchObject({
      hint: '10.9.9.9 在保护名单中，未封禁',
    });
    expect(await bannedIps()).toEqual([]);
    await run(ctx(), sql`delete from exchange_protected_ip`);
  });
});

describe('rules that alarm', () => {
  async function usual(calls: readonly number[]): Promise<void> {
    for (const [n, count] of calls.entries())
      await run(
        ctx(),
        sql`insert into exchange_stat (grain, starts_at, direction, app_id, calls, ok, denied, errors, row_count, bytes_in, bytes_out, p50_ms,
              p95_ms, latency, codes, subjects, rolled_at)
            values ('HOUR', ${new Date(NOW - (n + 1) * 7 * DAY)}, 'IN', 'youfu', ${count}, 0, 0, 0, 0, 0, 0, 0, 0, '{}', '{}', '', ${new Date(NOW)})`,
      );
  }

  it('R4 more than three times the median of four weeks, from 100 calls on; off while four weeks are not there', async () => {
    app.clock.set(new Date(NOW + 50 * MINUTE));
    const calls = Array.from({ length: 121 }, (_, n) => ({ at: new Date(NOW + n * 20 * SECOND) }));
    await usual([40, 40, 40]);
    expect(await found('R4', calls.slice(0, 120))).toBeUndefined();
    await run(ctx(), sql`delete from exchange_stat`);
    await usual([40, 500, 40, 0]);
    expect(await found('R4')).toBeUndefined();
    expect(await found('R4', calls.slice(120))).toMatchObject({ level: 'MIDDLE', subject: 'youfu', measured: 121 });
  });

  it('R7 fifty calls of one night by an application of office hours', async () => {
    await run(ctx(), sql`update exchange_app set office_hours = true where app_id = 'ywtb-portal'`);
    const night = Date.parse('2026-03-08T19:00:00Z');
    app.clock.set(new Date(night + MINUTE));
    const calls = (appId: string, count: number, before = 0) =>
      Array.from({ length: count }, (_, n) => ({ at: new Date(night + n * SECOND - before), appId }));
    expect(
      await found('R7', [...calls('youfu', 60), ...calls('ywtb-portal', 49), ...calls('ywtb-portal', 40, 6 * HOUR)]),
    ).toBeUndefined();
    expect(await found('R7', [{ at: new Date(night + MINUTE - 5), appId: 'ywtb-portal' }])).toMatchObject({
      level: 'LOW',
      measured: 50,
    });
  });

  it('R8 three in ten of at least twenty calls within five minutes; refusals at the door are nobody’s errors', async () => {
    const route = { channelId };
    const calls = (bad: number, all: number) =>
      spread(all, 4 * MINUTE, (n) => (n < bad ? { ...failed, ...route } : route));
    expect(await found('R8', calls(10, 19))).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(
      await found('R8', [...calls(5, 20), ...spread(50, MINUTE, { ...refused('DX-4032'), ...route })]),
    ).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(await found('R8', calls(6, 20))).toMatchObject({
      level: 'MIDDLE',
      subjectTitle: '养老金查询',
      measured: 30,
    });
  });

  it('R9 three probes in a row that failed, or data older than twice the frequency of the source', async () => {
    for (const failures of [1, 2]) {
      await app.job('exchange.probe-channels');
      expect({ failures, anomaly: await found('R9') }).toEqual({ failures, anomaly: undefined });
      app.clock.advance(MINUTE);
    }
    await app.job('exchange.probe-channels');
    expect(await found('R9')).toMatchObject({ level: 'HIGH', subject: channelId, measured: 3 });
    await run(ctx(), sql`delete from exchange_anomaly`);
    await run(ctx(), sql`delete from exchange_probe`);
    await run(
      ctx(),
      sql`insert into stored_row (id, source_id, row_key, key_indexes, content, received_at)
          select ${uuidv7(NOW)}, source_id, repeat('0', 64), '{}', '', ${new Date(NOW)} from data_channel where id = ${channelId}`,
    );
    app.clock.set(new Date(NOW + 2 * DAY));
    expect(await found('R9')).toBeUndefined();
    app.clock.advance(MINUTE);
    expect(await found('R9')).toMatchObject({ level: 'HIGH', measured: 48 });
  });

  it('R10 three messages in a row that failed; one success between begins again, tries of one message count once', async () => {
    expect(
      await found(
        'R10',
        spread(6, 5 * MINUTE, (n) => push(n < 3 ? 0 : n - 2, n === 3)),
      ),
    ).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(
      await found(
        'R10',
        spread(3, 5 * MINUTE, (n) => push(n, false)),
      ),
    ).toMatchObject({
      level: 'HIGH',
      direction: 'OUT',
      subjectTitle: '办件库',
      measured: 3,
    });
  });

  it('R12 one in a hundred rows with other fields than the source', async () => {
    const drifted = (count: number) =>
      run(
        ctx(),
        sql`insert into exchange_drift values (${channelId}, ${new Date(NOW)}, ${count}, '{}', '{}')
                     on conflict (channel_id, hour) do update set drifted_rows = excluded.drifted_rows`,
      );
    app.clock.set(new Date(NOW + MINUTE));
    await drifted(9);
    expect(await found('R12', [{ at: new Date(NOW), channelId, rowCount: 1000 }])).toBeUndefined();
    await drifted(10);
    expect(await found('R12')).toMatchObject({ level: 'MIDDLE', subjectTitle: '养老金查询', measured: 1 });
  });

  it('R13 the 95th percentile of ten minutes beyond five seconds', async () => {
    const calls = (slow: number) => spread(40, 9 * MINUTE, (n) => ({ channelId, ms: n >= 40 - slow ? 6000 : 100 }));
    expect(await found('R13', calls(2))).toBeUndefined();
    await emptyExchangeLog(ctx());
    expect(await found('R13', calls(3))).toMatchObject({ level: 'LOW', measured: 6000 });
  });
});

describe('R11', () => {
  it('finds what waits longer than twenty hours', async () => {
    await run(
      ctx(),
      sql`insert into outbox_message (id, created_at, channel, stream_key, stream_title, seq, push_id, kind, payload, payload_masked, state,
            record_type, record_id, org_id, org_path, district_code, trace_id)
          select ${uuidv7(NOW)}, ${new Date(NOW)}, 'case-library', 'test', '测试', 1, repeat('0', 64), 'TEST', '', '{}', 'PENDING', 'case',
                 ${uuidv7(NOW)}::uuid, id, path, '310000', 'trace' from org where code = '310000'`,
    );
    app.clock.set(new Date(NOW + 20 * HOUR));
    expect(await found('R11')).toBeUndefined();
    app.clock.advance(MINUTE);
    expect(await found('R11')).toMatchObject({ level: 'HIGH', direction: 'OUT', measured: 20 });
  });
});
