import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { logCalls } from '../../../../test/exchange-calls.ts';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { HANDLE, LIST, REMOVE, REPLAY, r1, SAVE } from '../../../../test/exchange-monitor.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { cityTasks } from '../../../../test/tasks.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { exchangeModule } from '../../../platform/exchange/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { evaluate } from './evaluate.ts';
import { reportNode } from './watch.ts';

const NOW = Date.parse('2026-03-09T02:00:00Z');
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let app: Product;
let server: FastifyInstance;
let admin: Browser;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('monitor_administration');
  await exchangeModule.demo?.(ctx());
  server = await serverOf(app);
  admin = await app.as('dx_admin');
});
afterAll(async () => {
  await server.close();
  await app.close();
});
beforeEach(async () => {
  app.clock.set(new Date(NOW));
  await emptyExchangeLog(ctx());
  for (const table of ['exchange_anomaly', 'exchange_ban', 'exchange_rule_version', 'task'])
    await run(ctx(), sql`delete from ${sql.table(table)}`);
});

const refused = (at: number, more: object = {}) => ({
  at: new Date(at),
  clientIp: '10.9.9.9',
  httpStatus: 403,
  resultCode: 'DX-4032',
  appId: 'ywtb-portal',
  ...more,
});

async function oneAnomaly(): Promise<{ id: string; version: number; availableActions: string[] }> {
  await logCalls(
    app,
    [1, 2, 3].map((n) => refused(NOW - n * 1000)),
  );
  await evaluate(app, ['R1']);
  const { data } = await admin.run(LIST);
  const [node] = (data.exchangeAnomalies as { nodes: { id: string; version: number; availableActions: string[] }[] })
    .nodes;
  if (!node) throw new Error('no anomaly');
  return node;
}
const handle = (browser: Browser, variables: object) => browser.run(HANDLE, { ...variables });

describe('handling an anomaly', () => {
  it('goes 新建, 已确认, 处理中, 已关闭 with a conclusion; every step is audited', async () => {
    const { id, availableActions } = await oneAnomaly();
    expect(availableActions).toEqual(['CONFIRM', 'START', 'DISMISS']);
    const steps: unknown[] = [];
    for (const [version, action] of ['CONFIRM', 'START', 'CLOSE'].entries()) {
      const { data } = await handle(admin, { id, version: version + 1, action, conclusion: '已与对方核实并整改' });
      steps.push((data.handleExchangeAnomaly as { state: string }).state);
    }
    expect(steps).toEqual(['CONFIRMED', 'HANDLING', 'CLOSED']);
    expect(
      await rows(ctx(), sql`select detail->>'to' as to from audit_entry where event = 'dx.mon.handle' order by id`),
    ).toEqual([{ to: 'CONFIRMED' }, { to: 'HANDLING' }, { to: 'CLOSED' }]);
    expect(await handle(admin, { id, version: 4, action: 'DISMISS', conclusion: '再次标为误报' })).toMatchObject({
      code: 'DX-MON-01',
      message: '该异常事件已关闭，不能执行此操作',
    });
  });

  it('a 高 is one to-do of the exchange administrators, however many there are, until the last has its conclusion', async () => {
    const { id } = await oneAnomaly();
    expect(await cityTasks(ctx(), 'EXCHANGE_ANOMALY')).toEqual([
      { title: '处理高级别数据交换异常', role: 'DX_ADMIN', open: true },
    ]);
    await handle(admin, { id, version: 1, action: 'CONFIRM' });
    expect(await cityTasks(ctx(), 'EXCHANGE_ANOMALY')).toMatchObject([{ open: true }]);
    await handle(admin, { id, version: 2, action: 'CLOSE', conclusion: '已与对方核实并整改' });
    expect(await cityTasks(ctx(), 'EXCHANGE_ANOMALY')).toMatchObject([{ open: false }]);
  });

  it('refuses a stale version, an ending without conclusion, and what is not there', async () => {
    const { id, version } = await oneAnomaly();
    expect((await handle(admin, { id, version: version - 1, action: 'CONFIRM' })).code).toBe('E-0504');
    expect((await handle(admin, { id, version, action: 'DISMISS', conclusion: '误报' })).code).toBe('E-0005');
    expect((await handle(admin, { id: 'x', version, action: 'CONFIRM' })).code).toBe('NOT_FOUND');
    expect((await admin.run('{ exchangeAnomaly(id: "x") { id } }')).code).toBe('NOT_FOUND');
  });

  it('further hits do not make what the handler sees stale', async () => {
    const { id, version } = await oneAnomaly();
    app.clock.advance(MINUTE);
    await logCalls(app, [refused(NOW + 1000)]);
    await evaluate(app, ['R1']);
    expect((await admin.run('{ exchangeAnomalies { nodes { hits } } }')).data.exchangeAnomalies).toEqual({
      nodes: [{ hits: 2 }],
    });
    expect((await handle(admin, { id, version, action: 'CONFIRM' })).code).toBeUndefined();
  });

  it('a closed one is not opened again by what it already counted', async () => {
    const { id, version } = await oneAnomaly();
    await handle(admin, { id, version, action: 'DISMISS', conclusion: '对方演练，已备案' });
    await evaluate(app, ['R1']);
    expect((await admin.run(LIST)).data.exchangeAnomalies).toMatchObject({ totalCount: 1 });
  });

  it('lists by state, level, direction, rule, address', async () => {
    await oneAnomaly();
    const count = async (filter: string) => {
      const { data } = await admin.run(`{ exchangeAnomalies(filter: ${filter}) { totalCount } }`);
      return (data.exchangeAnomalies as { totalCount: number }).totalCount;
    };
    for (const filter of [
      '{ states: [NEW] }',
      '{ levels: [HIGH] }',
      '{ direction: IN }',
      '{ rule: "R1" }',
      '{ search: "10.9.9.9" }',
    ])
      expect([filter, await count(filter)]).toEqual([filter, 1]);
    for (const filter of [
      '{ states: [CLOSED] }',
      '{ levels: [LOW] }',
      '{ direction: OUT }',
      '{ rule: "R2" }',
      '{ search: "%" }',
    ])
      expect([filter, await count(filter)]).toEqual([filter, 0]);
  });
});

describe('rules', () => {
  it('new numbers are the next version, in force at the next evaluation, audited with before and after', async () => {
    await logCalls(
      app,
      [1, 2].map((n) => refused(NOW - n * 1000)),
    );
    await evaluate(app);
    expect((await admin.run(LIST)).data.exchangeAnomalies).toMatchObject({ totalCount: 0 });
    expect((await admin.run(SAVE, { input: r1(2, { ban: false }), version: 0 })).code).toBeUndefined();
    expect((await admin.run(SAVE, { input: r1(4), version: 0 })).code).toBe('E-0504');
    await evaluate(app);
    expect((await admin.run(LIST)).data.exchangeAnomalies).toMatchObject({ nodes: [{ rule: 'R1' }] });
    expect(await rows(ctx(), sql`select 1 from exchange_ban`)).toEqual([]);
    expect(
      await rows(
        ctx(),
        sql`select detail->'before'->>'count' as b, detail->'after'->>'count' as a from audit_entry where event = 'dx.mon.rule'`,
      ),
    ).toEqual([{ b: '3', a: '2' }]);
    const { data } = await admin.run('{ exchangeRuleVersions(rule: "R1") { version savedBy } }');
    expect(data.exchangeRuleVersions).toMatchObject([{ version: 1, savedBy: '丁锐' }]);
  });

  it('a rule that is off finds nothing', async () => {
    await admin.run(SAVE, { input: r1(1, { enabled: false }), version: 0 });
    await logCalls(
      app,
      [1, 2, 3].map((n) => refused(NOW - n * 1000)),
    );
    await evaluate(app);
    expect((await admin.run(LIST)).data.exchangeAnomalies).toMatchObject({ totalCount: 0 });
  });

  it('one application can have numbers of its own, until they are taken away', async () => {
    const target = { kind: 'APP', id: 'ywtb-portal' };
    await admin.run(SAVE, { input: r1(10, { target }), version: 0 });
    await logCalls(
      app,
      [1, 2, 3].map((n) => refused(NOW - n * 1000)),
    );
    await logCalls(
      app,
      [1, 2, 3].map((n) => refused(NOW - n * 1000, { appId: 'dept-rs', clientIp: '10.9.9.8' })),
    );
    await evaluate(app);
    expect((await admin.run('{ exchangeAnomalies { nodes { subject } } }')).data.exchangeAnomalies).toEqual({
      nodes: [{ subject: '10.9.9.8' }],
    });
    expect((await admin.run(REMOVE, { rule: 'R1', target, version: 1 })).code).toBeUndefined();
    await evaluate(app);
    expect((await admin.run(LIST)).data.exchangeAnomalies).toMatchObject({ totalCount: 2 });
    expect((await admin.run(REMOVE, { rule: 'R1', target, version: 2 })).code).toBe('NOT_FOUND');
  });

  it.each([
    ['an unknown rule', { rule: 'R99' }, '没有这条规则'],
    [
      'a number too small',
      {
        thresholds: [
          { key: 'count', value: 0 },
          { key: 'minutes', value: 10 },
        ],
      },
      '同一IP未授权调用须为1至1000次',
    ],
    ['a number too many', { thresholds: [...r1(3).thresholds, { key: 'x', value: 1 }] }, '阈值不完整'],
    ['a number missing', { thresholds: [{ key: 'count', value: 3 }] }, '统计时段须为1至120分钟'],
    ['an unknown application', { target: { kind: 'APP', id: 'nobody' } }, '没有这个应用或通道'],
    ['an unknown channel', { target: { kind: 'CHANNEL', id: 'nobody' } }, '没有这个应用或通道'],
    [
      'a ban where no address is concerned',
      { rule: 'R7', thresholds: [{ key: 'count', value: 50 }] },
      '该规则不涉及来源IP，不能封禁',
    ],
  ])('refuse %s', async (_name, wrong, message) => {
    for (const operation of [SAVE, REPLAY])
      expect(await admin.run(operation, { input: r1(3, wrong), version: 0 })).toMatchObject({
        code: 'BAD_INPUT',
        message,
      });
  });
});

describe('试算', () => {
  it('tells what a rule would have found in seven days, by the same joining, and records nothing', async () => {
    const burst = (at: number, ip: string) => [1, 2, 3].map((n) => refused(at - n * 1000, { clientIp: ip }));
    await logCalls(app, [
      ...burst(NOW - 2 * DAY, '10.9.9.9'),
      ...burst(NOW - 2 * DAY + 20 * MINUTE, '10.9.9.9'),
      ...burst(NOW - 2 * DAY + HOUR, '10.9.9.9'),
      ...burst(NOW - DAY, '10.9.9.8'),
      ...burst(NOW - 8 * DAY, '10.9.9.7'),
    ]);
    const { data } = await admin.run(REPLAY, { input: r1(3) });
    expect(data.replayExchangeRule).toMatchObject({
      anomalies: 3,
      subjects: [
        { title: '10.9.9.9', anomalies: 2, measured: 3 },
        { title: '10.9.9.8', anomalies: 1 },
      ],
    });
    expect(
      (data.replayExchangeRule as { days: { day: string; anomalies: number }[] }).days.filter(
        (day) => day.anomalies > 0,
      ),
    ).toEqual([
      { day: '2026-03-07', anomalies: 2 },
      { day: '2026-03-08', anomalies: 1 },
    ]);
    expect((await admin.run(REPLAY, { input: r1(4) })).data.replayExchangeRule).toMatchObject({ anomalies: 0 });
    expect((await admin.run(LIST)).data.exchangeAnomalies).toMatchObject({ totalCount: 0 });
  });

  it('is refused for what looks at the present only', async () => {
    const input = {
      ...r1(1),
      rule: 'R11',
      ban: false,
      thresholds: [
        { key: 'rows', value: 1 },
        { key: 'hours', value: 1 },
      ],
    };
    expect((await admin.run(REPLAY, { input })).code).toBe('DX-MON-02');
  });
});

describe('board, exports, affected applications', () => {
  it('shows the hour by minutes, lights, queues and the log writers', async () => {
    await logCalls(app, [
      refused(NOW - MINUTE),
      { at: new Date(NOW - MINUTE) },
      { at: new Date(NOW - 2 * MINUTE), resultCode: 'DX-5021', httpStatus: 502 },
    ]);
    await reportNode(app);
    const BOARD =
      '{ exchangeBoard(direction: IN) { minutes { calls denied errors } nodes { waiting silent storeDown } openHigh activeBans } }';
    const { data } = await admin.run(BOARD);
    const board = data.exchangeBoard as { minutes: object[]; nodes: object[] };
    expect(board.minutes).toHaveLength(60);
    expect(board.minutes.slice(-3)).toEqual([
      { calls: 1, denied: 0, errors: 1 },
      { calls: 2, denied: 1, errors: 0 },
      { calls: 0, denied: 0, errors: 0 },
    ]);
    expect(board.nodes).toEqual([{ waiting: 0, silent: false, storeDown: false }]);
    app.clock.advance(MINUTE);
    expect((await admin.run(BOARD)).data.exchangeBoard).toMatchObject({ nodes: [{ silent: true }] });
    const internal = await admin.run(
      '{ exchangeBoard(direction: OUT) { queues { title waiting } lights { title colour } } }',
    );
    expect(internal.data.exchangeBoard).toMatchObject({
      lights: expect.arrayContaining([{ title: '办件库', colour: 'GREEN' }]),
    });
  });

  it('shows before a manual ban whose calls it would cut off', async () => {
    await run(ctx(), sql`update exchange_app set allowed_ips = '{10.10.0.0/24}' where app_id = 'dept-rs'`);
    await logCalls(app, [{ at: new Date(NOW - HOUR), clientIp: '10.10.0.9', appId: 'dept-ga' }]);
    const affected = async (ip: string) => {
      const { data } = await admin.run(
        'query ($ip: String!) { exchangeAffectedApps(ip: $ip) { appId allowed calls } }',
        { ip },
      );
      return data.exchangeAffectedApps;
    };
    for (const ip of ['10.10.0.9', '10.10.0.0/24', '::ffff:10.10.0.9'])
      expect(await affected(ip)).toEqual([
        { appId: 'dept-ga', allowed: false, calls: 1 },
        { appId: 'dept-rs', allowed: true, calls: 0 },
      ]);
    expect(await affected('10.99.0.9')).toEqual([]);
  });

  it.each(['/exports/exchange-anomalies.xlsx', '/exports/exchange-bans.xlsx'])(
    '%s is a file for who may see the list, audited',
    async (url) => {
      await oneAnomaly();
      const post = (browser?: Browser, payload: object = {}) =>
        server.inject({ method: 'POST', url, payload, ...(browser ? { cookies: { sid: browser.token ?? '' } } : {}) });
      expect((await post()).statusCode).toBe(401);
      expect((await post(await app.as('clerk_hk'))).statusCode).toBe(403);
      expect((await post(admin, { states: 'NONSENSE', state: 'NONSENSE' })).statusCode).toBe(400);
      const answer = await post(admin);
      expect([answer.statusCode, answer.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
      expect(
        await rows(
          ctx(),
          sql`select (detail->>'rows')::int as n from audit_entry where event like 'dx.%.export' order by id desc limit 1`,
        ),
      ).toEqual([{ n: 1 }]);
    },
  );
});

describe('the times of an export’s filter', () => {
  it.each(['0001-01-01T00:00:00Z', '+010000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2026-02-31x'])(
    'refuse %s in words',
    async (from) => {
      const ask = { method: 'POST', url: '/exports/exchange-anomalies.xlsx', payload: { from } } as const;
      const answer = await server.inject({ ...ask, cookies: { sid: admin.token ?? '' } });
      expect([answer.statusCode, answer.json()]).toMatchObject([
        400,
        { code: 'BAD_INPUT', message: '时间应在1900年至2199年之间' },
      ]);
    },
  );
});
