import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { readManifest } from '../../src/graphql/safelist.ts';
import { resolveActor } from '../../src/platform/access/index.ts';
import { endSessions } from '../../src/platform/access/sessions/end-sessions.ts';
import { MINUTE_MS } from '../../src/platform/calendar/index.ts';
import { readFlowRows } from '../../src/platform/flow/index.ts';
import { type Ctx, requireUser, transaction } from '../../src/platform/kernel/index.ts';
import type { RecordChanged } from '../../src/platform/live/index.ts';
import type { Browser } from '../access.ts';
import { LiveClient } from '../live-client.ts';
import { type Product, product } from '../product.ts';
import { until } from '../until.ts';
import { asProduction, REPOSITORY, serverOf } from './http.ts';

let app: Product;
let server: FastifyInstance;
let production: FastifyInstance;
let url: string;
let productionUrl: string;
const opened: LiveClient[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('live', { env: { SESSION_SOCKETS: '3' } });
  server = await serverOf(app, { sessionCheckMs: 20 });
  production = await serverOf(asProduction(app));
  url = await server.listen({ port: 0, host: '127.0.0.1' });
  productionUrl = await production.listen({ port: 0, host: '127.0.0.1' });
});
afterEach(() => {
  for (const client of opened.splice(0)) client.socket.terminate();
});
afterAll(async () => {
  await server.close();
  await production.close();
  await app.close();
});

async function connect(browser: Browser, at = url): Promise<LiveClient> {
  const client = await LiveClient.open(at, browser);
  opened.push(client);
  return client;
}

const WATCH = {
  query: 'subscription ($types: [String!]!) { recordChanged(recordTypes: $types) { ids belongsTo at } }',
};
const watched = (types: unknown = ['case']) => ({ ...WATCH, variables: { types } });
const changed = (ctx: Ctx, change: Partial<RecordChanged> = {}): RecordChanged => {
  const { orgId, orgPath } = requireUser(ctx);
  const id = '0190a000-0000-7000-8000-000000000001';
  return {
    type: 'record',
    recordType: 'case',
    records: [{ id, orgId, orgPath, districtCode: '310109' }],
    cause: 'pass',
    actorName: '测试',
    actorId: null,
    at: app.clock.now().toISOString(),
    ...change,
  };
};
const minutes = (n: number) => app.clock.advance(n * MINUTE_MS);

describe('a socket and its session', () => {
  it('hears what changes until the session is idle too long; being told things is no use of it', async () => {
    const clerk = await app.as('clerk_hk');
    const change = changed(await clerk.ctx());
    const live = await connect(clerk);
    expect(await live.ask(watched())).toBeUndefined();
    minutes(29);
    await app.bus.publish(change);
    await live.until(() => live.messages.some((m) => m.type === 'next'));
    expect(live.closed).toBeUndefined();
    minutes(1);
    expect(await live.end()).toBe(4403);
  });

  it('stays open while its user is at work elsewhere, and ends at the absolute limit all the same', async () => {
    const clerk = await app.as('clerk_hk');
    const live = await connect(clerk);
    for (let half = 0; half < 2 * 12 - 1; half += 1) {
      minutes(29);
      expect((await resolveActor(app, clerk.token, '10.0.0.8')).kind).toBe('USER');
    }
    expect(live.closed).toBeUndefined();
    for (let step = 0; step < 2; step += 1) {
      minutes(29);
      await resolveActor(app, clerk.token, '10.0.0.8');
    }
    expect((await resolveActor(app, clerk.token, '10.0.0.8')).kind).toBe('ANONYMOUS');
    expect(await live.end()).toBe(4403);
  });

  it('ends with its session, and leaves the others of the user alone', async () => {
    const [here, there] = [await app.as('clerk_hk2'), await app.as('clerk_hk2')];
    const [ended, kept] = [await connect(here), await connect(there)];
    expect((await here.run('mutation { signOut }')).code).toBeUndefined();
    expect(await ended.end()).toBe(4403);
    expect(await kept.ask(watched())).toBeUndefined();
    const { userId } = requireUser(await there.ctx());
    await transaction(system(), (tx) => endSessions(tx, userId, 'CLOSED'));
    expect(await kept.end()).toBe(4403);
  });

  it('lets one session hold so many sockets and no more; one that closes makes room', async () => {
    const clerk = await app.as('clerk_pd');
    const three = await Promise.all([1, 2, 3].map(() => connect(clerk)));
    expect(three.map((client) => client.closed)).toEqual([undefined, undefined, undefined]);
    expect((await connect(clerk)).closed).toBe(1013);
    expect((await connect(await app.as('clerk_pd'))).closed).toBeUndefined();
    three[0]?.socket.close();
    await until(async () => (await connect(clerk)).closed === undefined);
  });
});

describe('what a socket may ask', () => {
  let live: LiveClient;
  beforeAll(async () => {
    live = await LiveClient.open(url, await app.as('clerk_oyl'));
  });
  afterAll(() => live.socket.terminate());

  it.each([
    ['a query', { query: '{ caseQueueCounts { count } }' }, 'NOT_ALLOWED_OPERATION'],
    ['a mutation', { query: 'mutation { signOut }' }, 'NOT_ALLOWED_OPERATION'],
    ['introspection', { query: '{ __schema { types { name } } }' }, 'NOT_ALLOWED_OPERATION'],
    ['text that is no query', { query: 'drop table person' }, 'BAD_REQUEST'],
    ['nothing', { query: '' }, 'BAD_REQUEST'],
    ['a field that is not there', { query: 'subscription { passwords }' }, 'BAD_REQUEST'],
    [
      'two operations and no name',
      { query: 'subscription A { recordChanged(recordTypes: []) { ids } } query B { session { expiresAt } }' },
      'BAD_REQUEST',
    ],
    ['variables of another type', watched(7), 'BAD_INPUT'],
    ['no variables', WATCH, 'BAD_INPUT'],
    ['a text that nobody can read', watched(['a\u0000b']), 'BAD_INPUT'],
    [
      'a flood of aliases',
      {
        query: `subscription { recordChanged(recordTypes: ["case"]) { ${Array.from({ length: 40 }, (_, n) => `a${n}: count`).join(' ')} } }`,
      },
      'TOO_COMPLEX',
    ],
    [
      'an unknown hash',
      { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
      'PERSISTED_QUERY_NOT_FOUND',
    ],
  ])('answers %s as HTTP does: in Chinese, with a code and a trace number', async (_, payload, code) => {
    const error = await live.refusal(payload);
    expect(error).toMatchObject({
      message: expect.stringMatching(/\p{Script=Han}/u),
      extensions: { code, fields: expect.any(Array), traceId: expect.stringMatching(/^[\da-f-]{36}$/) },
    });
    expect(JSON.stringify(error)).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules|stacktrace/);
    expect(live.closed).toBeUndefined();
  });

  it('runs so many subscriptions at once and no more', async () => {
    const many = await connect(await app.as('clerk_oyl'));
    for (let n = 0; n < 50; n += 1) expect(await many.ask(watched())).toBeUndefined();
    expect(await many.refusal(watched())).toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    many.send({ id: '1', type: 'complete' });
    expect(await many.ask(watched())).toBeUndefined();
  });

  it('shows a fault of ours as a number, be it in a field or in the stream', async () => {
    const clerk = await app.as('clerk_hk');
    const watcher = await connect(clerk);
    const told = async (change: Partial<RecordChanged>, type: string) => {
      expect(await watcher.ask(watched())).toBeUndefined();
      await app.bus.publish(changed(await clerk.ctx(), change));
      await watcher.until(() => watcher.messages.at(-1)?.type === type);
      return JSON.stringify(watcher.messages);
    };
    const field = await told({ at: 'never' }, 'next');
    const stream = await told({ records: null as unknown as [] }, 'error');
    for (const text of [field, stream]) {
      expect(text).toMatch(/系统繁忙，请稍后再试（编号 [\da-f-]{36}）/);
      expect(text).not.toMatch(/Invalid|never|TypeError|filter|null \(/);
    }
  });
});

describe('records that belong to another one', () => {
  it('are told with it, once, and only by those that the caller may see', async () => {
    const clerk = await app.as('clerk_hk');
    const { records } = changed(await clerk.ctx());
    const own = {
      ...records[0],
      belongsTo: '0190a000-0000-7000-8000-00000000000a',
    } as RecordChanged['records'][number];
    const elsewhere = {
      ...own,
      orgPath: '/310000/310115/',
      districtCode: '310115',
      orgId: '0190a000-0000-7000-8000-00000000000c',
      belongsTo: '0190a000-0000-7000-8000-00000000000b',
    };
    const live = await connect(clerk);
    expect(await live.ask(watched())).toBeUndefined();
    await app.bus.publish(changed(await clerk.ctx(), { records: [own, elsewhere, own] }));
    await live.until(() => live.messages.some((m) => m.type === 'next'));
    expect(JSON.stringify(live.messages.at(-1))).toContain(`"belongsTo":["${own.belongsTo}"]`);
  });

  it('name it by a column that their table has', async () => {
    const belonging = [...app.registry.records.values()].filter((binding) => binding.belongsToColumn);
    expect(belonging.map(({ type }) => type)).toContain('reviewAssignment');
    for (const binding of belonging) expect(await readFlowRows(system(), binding, [])).toEqual([]);
  });
});

describe('frames that break the protocol', () => {
  const after = async (send: (live: LiveClient) => void) => {
    const live = await connect(await app.as('clerk_hk'));
    send(live);
    return live.end();
  };

  it.each([
    ['no JSON', '{"type":'],
    ['JSON that is no message', '[1]'],
    ['a message of an unknown type', { type: 'drop' }],
    ['an operation without an id', { type: 'subscribe', payload: WATCH }],
    ['an operation without a payload', { id: '1', type: 'subscribe' }],
    ['binary rubbish', '\u0000\u0001'],
  ])('%s closes the socket and nothing else', async (_, frame) => {
    expect(await after((live) => live.send(frame))).toBe(4400);
  });

  it('so do a frame too large, a second greeting and an id in use', async () => {
    expect(await after((live) => live.send('x'.repeat(65 * 1024)))).toBe(1009);
    expect(await after((live) => live.send({ type: 'connection_init' }))).toBe(4429);
    const twice = (live: LiveClient) => {
      for (let n = 0; n < 2; n += 1) live.send({ id: '7', type: 'subscribe', payload: watched() });
    };
    expect(await after(twice)).toBe(4409);
  });

  it('an operation before the greeting is refused', async () => {
    const live = new LiveClient(url, await app.as('clerk_hk'));
    opened.push(live);
    live.socket.on('open', () => live.send({ id: '1', type: 'subscribe', payload: watched() }));
    expect(await live.end()).toBe(4401);
  });
});

describe('in production', () => {
  const listed = [...readManifest(`${REPOSITORY}/schema/persisted`)];
  const find = (kind: string) => {
    const found = listed.find(([, text]) => text.trimStart().startsWith(kind));
    if (!found) throw new Error(`the manifest has no ${kind}`);
    return { sha256Hash: found[0], text: found[1] };
  };
  const byHash = (sha256Hash: string, rest: object = {}) => ({
    extensions: { persistedQuery: { version: 1, sha256Hash } },
    variables: { recordTypes: ['case'] },
    ...rest,
  });

  it('only subscriptions that the clients were built with run', async () => {
    const live = await connect(await app.as('clerk_hk'), productionUrl);
    const { sha256Hash, text } = find('subscription RecordChanged');
    const codeOf = async (payload: object) => (await live.refusal(payload))?.extensions.code;
    expect(await codeOf(watched())).toBe('NOT_ALLOWED_OPERATION');
    expect(await codeOf(byHash('0'.repeat(64)))).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect(await codeOf(byHash(sha256Hash, { query: WATCH.query }))).toBe('NOT_ALLOWED_OPERATION');
    expect(await codeOf(byHash(find('query').sha256Hash))).toBe('NOT_ALLOWED_OPERATION');
    expect(await codeOf(byHash(find('mutation').sha256Hash))).toBe('NOT_ALLOWED_OPERATION');
    for (const payload of [
      byHash(sha256Hash),
      byHash(sha256Hash, { query: text }),
      { ...byHash(''), query: text, extensions: {} },
    ])
      expect(await live.ask(payload)).toBeUndefined();
  });
});
