import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import WebSocket from 'ws';
import { rows, sql } from '../../src/database/sql.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { Browser } from '../access.ts';
import { buildCases } from '../bulk-cases.ts';
import { type Product, product } from '../product.ts';
import { statementsOf } from '../statements.ts';
import { asProduction, post, readAnswer, serverOf, type WireAnswer } from './http.ts';
import { fingerprint } from './places.ts';

let app: Product;
let server: FastifyInstance;
let url: string;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('wire');
  server = await serverOf(app);
  url = await server.listen({ port: 0, host: '127.0.0.1' });
  clerk = await app.as('clerk_hk');
  await buildCases(system(), 3, { only: ['M01', 'M02'] });
});
afterAll(async () => {
  await server.close();
  await app.close();
});

/** A refusal that a person can read and a machine can tell apart, and that says nothing about our inside. */
function expectRefusal(answer: WireAnswer, status: number, codes: readonly string[]) {
  expect([answer.status, answer.code]).toEqual([status, expect.stringMatching(new RegExp(`^(${codes.join('|')})$`))]);
  expect(answer.errors[0]?.message ?? answer.text).toMatch(/\p{Script=Han}/u);
  expect(answer.text).not.toMatch(/\bat .*\.[jt]s:\d+|node_modules|stacktrace|SyntaxError/);
}

const nested = (levels: number) =>
  `{ cases(queue: ALL) { ${'nodes { subCases { flow { '.repeat(levels)} __typename ${'} } }'.repeat(levels)} } }`;
const flood = (n: number) => `{ ${Array.from({ length: n }, (_, i) => `a${i}: caseQueueCounts { count }`).join(' ')} }`;
const bomb = (n: number) =>
  `query { cases(queue: ALL, first: 100) { nodes { ...f0 } } } ${Array.from({ length: n }, (_, i) =>
    i === n - 1 ? `fragment f${i} on Case { id }` : `fragment f${i} on Case { id ${`...f${i + 1} `.repeat(9)} }`,
  ).join(' ')}`;
const doubling = (n: number) =>
  `{ ...f0 } ${Array.from({ length: n }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')} fragment f${n} on Query { __typename }`;
const BROAD =
  '{ cases(queue: ALL, first: 100) { nodes { subCases { flow { history { id at action actionTitle fromTitle toTitle } path { state title remaining { lines { label text } } } availableActions { action title tone input confirm batch } } } flow { history { id at action actorName note reasonText attachments { id name } } } materials { attachments { id name mime size } } formSections { fields { key title value } } } } }';

describe('the door', () => {
  it.each([
    ['malformed JSON', '{"query": "{ session', 400, ['BAD_REQUEST']],
    ['an empty body', '', 400, ['BAD_REQUEST']],
    ['JSON that is no request', '[1, 2]', 400, ['BAD_REQUEST']],
    ['null', 'null', 400, ['BAD_REQUEST']],
    ['a batch of requests', JSON.stringify([{ query: '{ session { expiresAt } }' }]), 400, ['BAD_REQUEST']],
    [
      'variables that are no object',
      JSON.stringify({ query: '{ caseQueueCounts { count } }', variables: 'x' }),
      400,
      ['BAD_REQUEST'],
    ],
    ['a query that is none', JSON.stringify({ query: 'drop table person' }), 400, ['BAD_REQUEST']],
    ['a query of numbers', JSON.stringify({ query: 42 }), 400, ['BAD_REQUEST']],
    ['a field that is not there', JSON.stringify({ query: '{ passwords }' }), 400, ['BAD_REQUEST']],
    [
      'two operations and no name',
      JSON.stringify({ query: 'query A { taskCounts { count } } query B { taskCounts { count } }' }),
      400,
      ['BAD_REQUEST'],
    ],
    [
      'an unknown hash',
      JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } }),
      200,
      ['PERSISTED_QUERY_NOT_FOUND'],
    ],
    ['a deep query', JSON.stringify({ query: nested(20) }), 400, ['BAD_REQUEST', 'TOO_COMPLEX']],
    ['a flood of aliases', JSON.stringify({ query: flood(500) }), 400, ['TOO_COMPLEX']],
    ['a bomb of fragments', JSON.stringify({ query: bomb(12) }), 400, ['TOO_COMPLEX']],
    ['a bomb of fragments without a field', JSON.stringify({ query: doubling(60) }), 400, ['TOO_COMPLEX']],
    [
      'one field a hundred thousand times',
      JSON.stringify({ query: `{ ${'a '.repeat(100_000)}}` }),
      400,
      ['BAD_REQUEST'],
    ],
    [
      'a query for everything of a hundred cases',
      JSON.stringify({ query: BROAD }),
      400,
      ['TOO_COMPLEX', 'BAD_REQUEST'],
    ],
    [
      'fragments in a circle',
      JSON.stringify({
        query: '{ cases(queue: ALL) { nodes { ...a } } } fragment a on Case { ...b } fragment b on Case { ...a }',
      }),
      400,
      ['BAD_REQUEST'],
    ],
    [
      'a literal with half a character',
      JSON.stringify({ query: '{ find(text: "\\ud83d") { id } }' }),
      400,
      ['BAD_INPUT', 'BAD_REQUEST'],
    ],
    ['a literal with NUL', JSON.stringify({ query: '{ find(text: "a\\u0000b") { id } }' }), 400, ['BAD_INPUT']],
  ])('answers %s in Chinese with a code of its own', async (_, body, status, codes) => {
    const before = await fingerprint(system());
    expectRefusal(await post(server, body, clerk), status, codes);
    expect(await fingerprint(system())).toEqual(before);
  });

  it.each([0, -1, 101, 2_147_483_647])('refuses a page of %d', async (first) => {
    for (const list of [
      'cases(queue: ALL, first: $n)',
      'tasks(first: $n)',
      'pushes(first: $n)',
      'notifications(first: $n)',
    ]) {
      const answer = await post(
        server,
        { query: `query ($n: Int) { ${list} { nodes { __typename } } }`, variables: { n: first } },
        clerk,
      );
      expectRefusal(answer, 200, ['BAD_INPUT']);
    }
  });

  it.each([
    ['ten megabytes of text', JSON.stringify({ query: `{ find(text: "${'x'.repeat(10_000_000)}") { id } }` })],
    [
      'ten megabytes of variables',
      JSON.stringify({
        query: 'query ($t: String!) { find(text: $t) { id } }',
        variables: { t: '长'.repeat(3_400_000) },
      }),
    ],
  ])('refuses %s with 413 over a real connection', async (_, body) => {
    const headers = { 'content-type': 'application/json', cookie: `sid=${clerk.token}` };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body }).catch(() => undefined);
    // The server may close before it has read everything; what it says must then still be the refusal.
    if (response) {
      expect(response.status).toBe(413);
      expect(await response.json()).toMatchObject({
        errors: [{ message: '提交的内容过大，请减少后重试', extensions: { code: 'TOO_LARGE' } }],
      });
    }
    const sent = await server.inject({ method: 'POST', url: '/graphql', headers, payload: body });
    expectRefusal(readAnswer(sent), 413, ['TOO_LARGE']);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/xml'])(
    'takes no body of type %s: another site’s form could send it',
    async (type) => {
      const answer = await post(server, JSON.stringify({ query: 'mutation { signOut }' }), clerk, {
        'content-type': type,
      });
      expect([400, 415]).toContain(answer.status);
      expect(answer.text).toMatch(/\p{Script=Han}/u);
      expect((await clerk.ctx()).actor.kind).toBe('USER');
    },
  );

  it('answers no simple GET of another site and runs no mutation by GET', async () => {
    const get = (query: string, headers = {}) =>
      server.inject({
        method: 'GET',
        url: `/graphql?query=${encodeURIComponent(query)}`,
        headers: { cookie: `sid=${clerk.token}`, ...headers },
      });
    expectRefusal(readAnswer(await get('{ caseQueueCounts { count } }')), 400, ['BAD_REQUEST']);
    const own = { 'apollo-require-preflight': '1' };
    const mutation = readAnswer(await get('mutation { signOut }', own));
    expect([mutation.status, mutation.data]).toEqual([405, undefined]);
    expect(mutation.text).not.toMatch(/\.[jt]s:\d+/);
    expect((await clerk.ctx()).actor.kind).toBe('USER');
  });

  it('names neither its make nor its version, and forbids what a page of ours never needs', async () => {
    for (const path of ['/', '/healthz', '/graphql', '/nothing', '/staff/../../etc/passwd']) {
      const { headers } = await server.inject({ method: 'GET', url: path });
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers.server).toBeUndefined();
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    }
  });

  it('lets no cache keep an answer, and waits for no request for ever', async () => {
    const answer = await server.inject({
      method: 'GET',
      url: `/graphql?query=${encodeURIComponent('{ session { user { id } } }')}`,
      headers: { cookie: `sid=${clerk.token}`, 'apollo-require-preflight': '1' },
    });
    expect(answer.headers['cache-control']).toContain('no-store');
    expect(server.server.requestTimeout).toBeGreaterThan(0);
  });
});

describe('§41.20 what is nested beyond reason', () => {
  const deep = (levels: number, open: string, close: string) =>
    `{"query":"query ($n: Int) { tasks(first: $n) { nodes { id } } }","variables":{"n":${open.repeat(levels)}1${close.repeat(levels)}}}`;

  it.each([
    ['objects, 20,000 deep', 20_000, '{"a":', '}'],
    ['lists, 100,000 deep', 100_000, '[', ']'],
    ['one level beyond the measure', 65, '[', ']'],
  ])('%s: BAD_REQUEST, and nothing in the log', async (_, levels, open, close) => {
    const logged: unknown[] = [];
    const error = app.log.error;
    app.log.error = (...said: unknown[]) => void logged.push(said);
    const answer = await post(server, deep(levels, open, close), clerk).finally(() => {
      app.log.error = error;
    });
    expectRefusal(answer, 400, ['BAD_REQUEST']);
    expect(answer.errors[0]?.message).toBe('提交的内容层次过多');
    expect(logged).toEqual([]);
  });

  it('is told from what is only of the wrong type', async () => {
    expectRefusal(await post(server, deep(64, '[', ']'), clerk), 400, ['BAD_INPUT']);
  });
});

describe('§41.20 what does not exist and what is another district’s', () => {
  const NOBODY = '0190a000-0000-7000-8000-000000000000';
  const asked: [string, string, string][] = [
    ['a case', 'query ($id: ID!) { case(id: $id) { id } }', 'one_thing_case'],
    ['its sub-case', 'query ($id: ID!) { subCase(id: $id) { id } }', 'sub_case'],
  ];

  it.each(asked)('%s: the same words after the same statements', async (_, query, table) => {
    const [own] = await rows<{ id: string }>(system(), sql`select id from ${sql.table(table)} limit 1`);
    const stranger = await app.as('clerk_pd');
    const ask = async (id: string) => {
      let answer: WireAnswer | undefined;
      const sent = await statementsOf(app, async () => {
        answer = await post(server, { query, variables: { id } }, stranger);
      });
      return { sent, code: answer?.code, message: answer?.errors[0]?.message };
    };
    await ask(NOBODY);
    const [foreign, unknown] = [await ask(String(own?.id)), await ask(NOBODY)];
    expect(foreign).toMatchObject({
      code: 'NOT_FOUND',
      sent: expect.arrayContaining([expect.stringContaining('audit_entry')]),
    });
    expect(unknown).toEqual(foreign);
    const seen = await rows<{ event: string }>(system(), sql`select event from audit_entry order by id desc limit 2`);
    expect(seen.map(({ event }) => event)).toEqual(['access.unknown-id', 'access.out-of-scope']);
  });
});

describe('§41.20 a page of another site', () => {
  const query = { query: '{ caseQueueCounts { count } }' };
  const foreign: [string, Record<string, string>][] = [
    ['another origin', { origin: 'https://evil.example' }],
    ['an origin that hides', { origin: 'null' }],
    ['our name under another port', { origin: 'http://localhost:81' }],
    ['another site without an origin', { 'sec-fetch-site': 'cross-site' }],
    [
      'another site that says ours',
      { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'cross-site' },
    ],
  ];

  it.each(foreign)('%s: FORBIDDEN for a question and for a file', async (_, headers) => {
    expectRefusal(await post(server, query, clerk, headers), 403, ['FORBIDDEN']);
    const cookie = `sid=${clerk.token}`;
    const own = { cookie, 'x-requested-with': 'x', 'content-type': 'text/plain', ...headers };
    const upload = await server.inject({ method: 'POST', url: '/files', payload: 'x', headers: own });
    expectRefusal(readAnswer(upload), 403, ['FORBIDDEN']);
  });

  it.each<[string, Record<string, string>]>([
    ['our page', { host: 'localhost:4000', origin: 'http://localhost:4000', 'sec-fetch-site': 'same-origin' }],
    ['a program, which names none', {}],
  ])('%s is served', async (_, headers) => {
    expect((await post(server, query, clerk, headers)).errors).toEqual([]);
  });

  it('is not asked about where a signature says who calls', async () => {
    const headers = { origin: 'https://evil.example', 'content-type': 'application/json' };
    const call = { method: 'POST', url: '/exchange/v1/messages', payload: '{}', headers } as const;
    expect(readAnswer(await server.inject(call)).code).toBe('DX-4014');
  });

  it('is ours under the public address, whatever a proxy calls the host', async () => {
    const behind = await serverOf(asProduction(app));
    const origin = 'https://yjs.example.gov.cn';
    expect((await post(behind, query, clerk, { origin })).code).toBe('NOT_ALLOWED_OPERATION');
    expect((await post(behind, query, clerk, { origin: 'http://yjs.example.gov.cn' })).code).toBe('FORBIDDEN');
    await behind.close();
  });
});

describe('the live door', () => {
  const open = (headers: Record<string, string>) =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
      socket.on('message', (data: Buffer) => {
        resolve((JSON.parse(data.toString()) as { type: string }).type);
        socket.close();
      });
      socket.on('close', (code) => resolve(String(code)));
      socket.on('error', () => resolve('refused'));
    });

  it('lets in who is signed in, on our own pages only', async () => {
    const cookie = `sid=${clerk.token}`;
    expect(await open({ cookie })).toBe('connection_ack');
    expect(await open({ cookie, origin: url })).toBe('connection_ack');
    expect(await open({ cookie, origin: 'https://evil.example' })).toBe('refused');
    expect(await open({ cookie, origin: 'null' })).toBe('refused');
  });

  it('lets nobody else in', async () => {
    expect(await open({})).toBe('4403');
    expect(await open({ cookie: 'sid=' })).toBe('4403');
    expect(await open({ cookie: `sid=${new Browser(app).token ?? 'x'.repeat(43)}` })).toBe('4403');
  });
});
