import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { emptyExchangeLog } from '../../../../test/exchange-log.ts';
import { type CallReply, callChannel, does } from '../../../../test/external-data.ts';
import {
  distributionOf,
  type ExternalDataWorld,
  NOW,
  PERSON,
  startExternalData,
} from '../../../../test/external-data-world.ts';
import { until } from '../../../../test/until.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { canonicalRequest, decryptColumn, sm2Verify, verifyRequest } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { BusEvent } from '../../live/index.ts';
import { startBanList } from '../bans/enforce-bans.ts';
import { startLogWriter } from '../log/log-writer.ts';
import { sealChannelSecret } from '../upstream/channel-secret.ts';
import { startViewPool } from '../upstream/view-pool.ts';
import { DIRECTORY } from './announce-directory.ts';
import { fromDirectory, startDirectory } from './directory.ts';

interface Asked {
  method: string;
  url: string;
  body: string;
  headers: Record<string, string>;
}

let world: ExternalDataWorld;
let source: FastifyInstance;
let address: string;
let asked: Asked[] = [];
const ctx = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
const call = (question?: unknown): Promise<CallReply> =>
  callChannel(world.server, world.app.clock.now(), world.caller, question);

/** Sets the channel's columns as an administrator's change would leave them. */
async function set(columns: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(columns))
    await run(
      ctx(),
      sql`update data_channel set ${sql.ref(name)} = ${value}, version = version + 1 where id = ${world.channel.id}`,
    );
}
const secret = (text: string) => sealChannelSecret(world.app.keys, world.channel.id, text);

beforeAll(async () => {
  world = await startExternalData('ways_to_a_source');
  source = Fastify({ forceCloseConnections: true });
  source.removeAllContentTypeParsers();
  source.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  source.all('/pension', async (request) => {
    const headers = request.headers as Record<string, string>;
    asked.push({ method: request.method, url: request.url, body: String(request.body ?? ''), headers });
    return { data: { list: [{ idNo: PERSON, name: '张三', month: '2026-02', amount: '4321.50' }] } };
  });
  address = `${await source.listen({ port: 0, host: '127.0.0.1' })}/pension`;
}, 60_000);
afterAll(async () => {
  await source.close();
  await world.close();
});
beforeEach(async () => {
  asked = [];
  world.app.clock.set(new Date(NOW));
  await run(ctx(), sql`truncate exchange_nonce, exchange_usage`);
  await emptyExchangeLog(ctx());
  await set({ call_mode: 'HTTP_GET', endpoint: address, auth_kind: 'NONE', cache_seconds: 0, keep_payload: false });
});

const signed = ({ method, url, body, headers }: Asked) => ({
  method,
  path: url,
  body,
  appId: headers['x-app-id'] ?? '',
  timestamp: headers['x-timestamp'] ?? '',
  nonce: headers['x-nonce'] ?? '',
});

describe('how a source is asked', () => {
  it('HTTP_POST asks by JSON under the names of the mapping', async () => {
    const mapping = JSON.stringify([{ field: 'idNo', theirs: 'sfzh' }]);
    await set({ call_mode: 'HTTP_POST', request_mapping: sql`${mapping}::jsonb` });
    expect((await call()).body.code).toBe('0000');
    expect(asked).toMatchObject([{ method: 'POST', body: JSON.stringify({ sfzh: PERSON }) }]);
    expect(asked[0]?.headers['content-type']).toContain('application/json');
    await set({ request_mapping: sql`'[]'::jsonb` });
  });

  it('BASIC sends name and password', async () => {
    await set({ auth_kind: 'BASIC', auth_account: 'we', auth_secret: secret('secret') });
    await call();
    expect(asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('we:secret').toString('base64')}`);
  });

  it('APP_SIGN signs with the shared secret, SM2 with the platform’s key; both cover method, path, body, time and nonce', async () => {
    await set({ auth_kind: 'APP_SIGN', auth_account: 'yjs', auth_secret: secret('shared') });
    await call();
    await set({ auth_kind: 'SM2', call_mode: 'HTTP_POST' });
    await call();
    const [byHmac, bySm2] = asked;
    if (!byHmac || !bySm2) throw new Error('not asked');
    const signature = (one: Asked) => one.headers['x-signature'] ?? '';
    expect(verifyRequest(signed(byHmac), signature(byHmac), Buffer.from('shared'))).toBe(true);
    expect(bySm2.headers['x-signature-method']).toBe('SM2');
    const { publicKey } = world.app.keys.signingPair();
    expect(sm2Verify(canonicalRequest(signed(bySm2)), signature(bySm2), publicKey)).toBe(true);
    const other = { ...signed(bySm2), body: '{}' };
    expect(sm2Verify(canonicalRequest(other), signature(bySm2), publicKey)).toBe(false);
  });

  it('cacheSeconds: the same question is not asked again within it, another one is, and a new version forgets', async () => {
    await set({ cache_seconds: 60 });
    await call();
    await call();
    expect(asked).toHaveLength(1);
    await call({ params: { idNo: '310101195001010023' } });
    expect(asked).toHaveLength(2);
    world.app.clock.advance(61_000);
    await call();
    expect(asked).toHaveLength(3);
    await set({ cache_seconds: 60 });
    await call();
    expect(asked).toHaveLength(4);
  });

  it('keepPayload: question and answer are kept, sealed, beside the log; without it nothing is', async () => {
    await call();
    await set({ keep_payload: true });
    await call();
    const kept = await firstRow<{ id: string; request: string; response: string; n: number }>(
      ctx(),
      sql`select log_id as id, request, response, (count(*) over ())::int as n from exchange_log_payload`,
    );
    if (!kept) throw new Error('nothing kept');
    expect(kept.n).toBe(1);
    expect(kept.request + kept.response).not.toContain(PERSON);
    const open = (column: 'request' | 'response') =>
      decryptColumn(world.app.keys, { table: 'exchange_log_payload', column, rowId: kept.id }, kept[column]);
    expect(JSON.parse(open('request'))).toEqual({ params: { idNo: PERSON } });
    expect(JSON.parse(open('response'))).toMatchObject({ code: '0000', data: { count: 1 } });
  });

  it('a registered view is read over connections of its own that cannot write', async () => {
    await run(
      ctx(),
      sql`create view exchange_view.some_pension as select '310101194503120016'::text as "idNo", '2026-02'::text as month, '1.00'::text as amount`,
    );
    await run(
      ctx(),
      sql`create function public.write_note() returns text language plpgsql as $$ begin insert into change_event (payload) values ('x'); return '1.00'; end $$`,
    );
    await run(
      ctx(),
      sql`create view exchange_view.writing as select '310101194503120016'::text as "idNo", public.write_note() as amount`,
    );
    const stop = await startViewPool(world.app);
    await set({ call_mode: 'DB_VIEW', endpoint: 'view:some_pension' });
    expect((await call()).body.data?.rows).toEqual([{ idNo: PERSON, month: '2026-02', amount: '1.00' }]);
    await set({ endpoint: 'view:writing' });
    expect((await call()).body.code).toBe('DX-5021');
    await stop();
  });

  it('calls that come together are answered from a view each for itself, also beside one that cannot be', async () => {
    const [other, unknown, broken] = ['310101195607010036', '310101194001010018', '310101196001010035'];
    await run(
      ctx(),
      sql`create view exchange_view.many_pensions as
          select p."idNo"::varchar(18) as "idNo", p.month, (100 / p.months)::text as amount
            from (values (${sql.lit(PERSON)}, '2026-01', 1), (${sql.lit(PERSON)}, '2026-02', 2),
                         (${sql.lit(other)}, '2026-02', 4), (${sql.lit(broken)}, '2026-02', 0)) as p("idNo", month, months)`,
    );
    const stop = await startViewPool(world.app);
    await set({ call_mode: 'DB_VIEW', endpoint: 'view:many_pensions' });
    const ask = async (idNo: string | undefined) => (await call({ params: { idNo } })).body;
    const answers = await Promise.all([PERSON, other, unknown, PERSON].map(ask));
    const twice = [
      { idNo: PERSON, month: '2026-01', amount: '100' },
      { idNo: PERSON, month: '2026-02', amount: '50' },
    ];
    expect(answers.map(({ data }) => data?.rows)).toEqual([
      twice,
      [{ idNo: other, month: '2026-02', amount: '25' }],
      [],
      twice,
    ]);
    const mixed = await Promise.all([other, broken, other].map(ask));
    expect(mixed.map(({ code }) => code)).toEqual(['0000', 'DX-5021', '0000']);
    await stop();
  });
});

describe('what turns a call of a channel away', () => {
  it('DX-4031: a banned address, with the time of its release, before anything else', async () => {
    const now = world.app.clock.now();
    await run(
      ctx(),
      sql`insert into exchange_ban (id, ip, reason, start_at, end_at, level, operator_name)
          values (gen_random_uuid(), ${world.caller.ip}, '测试', ${now}, ${new Date(now.getTime() + 900_000)}, 1, '测试')`,
    );
    const stop = await startBanList(world.app);
    const { status, body } = await call();
    expect([status, body.code, body.message]).toEqual([
      403,
      'DX-4031',
      '来源IP已被临时封禁，解封时间 2026-03-09 10:15:00',
    ]);
    expect(asked).toEqual([]);
    world.app.clock.advance(900_000);
    expect((await call()).body.code).toBe('0000');
    await stop();
    await run(ctx(), sql`delete from exchange_ban`);
  });

  it('DX-5031: with the log full, a distribution of sensitive fields is refused; others go on', async () => {
    const { admin, security, appRow, channel } = world;
    const { id } = world.distribution;
    let version = world.distribution.version;
    const handOut = async (fields: object[]) => {
      const changed = await does(admin, 'updateDist', {
        id,
        v: version,
        input: distributionOf(channel.id, appRow.id, { fields }),
      });
      const live =
        changed.state === 'ACTIVE'
          ? changed
          : await does(security, 'decideDist', { id, v: changed.version, yes: true });
      version = live.version;
    };
    await handOut([{ name: 'month' }, { name: 'amount' }]);
    const config = world.app.config as { EXCHANGE_LOG_QUEUE: number };
    const before = config.EXCHANGE_LOG_QUEUE;
    const stop = await startLogWriter(world.app);
    config.EXCHANGE_LOG_QUEUE = 0;
    expect((await call()).body.code).toBe('0000');
    await handOut([{ name: 'idNo' }, { name: 'name', mask: 'MASK' }]);
    const { status, body } = await call();
    expect([status, body.code, body.message]).toEqual([503, 'DX-5031', '日志服务暂不可用，敏感通道已暂停']);
    config.EXCHANGE_LOG_QUEUE = before;
    expect((await call()).body.data?.rows).toEqual([{ idNo: PERSON, name: '张*' }]);
    await stop();
  });
});

describe('the directory in memory', () => {
  it('of two nodes follows a change on either within a second', async () => {
    const listeners = new Set<(event: BusEvent) => void>();
    const bus = {
      ...world.app.bus,
      publish: async (event: BusEvent) => {
        for (const listener of listeners) listener(event);
      },
      subscribe: (listener: (event: BusEvent) => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    } as typeof world.app.bus;
    const nodes = [1, 2].map(() => ({ ...world.app, bus }) as typeof world.app);
    const stops = await Promise.all(nodes.map((node) => startDirectory(node)));
    const endpointOf = async (node: (typeof nodes)[number]) =>
      (await fromDirectory({ ...ctx(), app: node }, 'channels')).channels.get('RS_PENSION')?.endpoint;
    await set({ endpoint: `${address}?moved` });
    expect(await Promise.all(nodes.map(endpointOf))).toEqual([address, address]);
    await bus.publish({ type: 'settings', name: DIRECTORY });
    await until(
      async () => (await Promise.all(nodes.map(endpointOf))).every((found) => found === `${address}?moved`),
      1000,
    );
    await Promise.all(stops.map((stop) => stop()));
    expect(listeners.size).toBe(0);
  });
});
