import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { type Child, startChild } from '../child/start-child.ts';
import { withClient } from '../database/clones.ts';
import { filesOf } from '../database/files.ts';
import { type FreshDatabase, freshDatabase } from '../database/test-database.ts';
import { quietNow } from '../quiet-time.ts';
import { until } from '../until.ts';

/** The way to the database: absent until it is opened, and it can fall silent with its connections standing. */
interface Way {
  port: number;
  open(): Promise<void>;
  silence(on: boolean): void;
  close(): void;
}

let database: FreshDatabase;
let way: Way;
let node: Child;
let origin: string;

beforeAll(async () => {
  database = await freshDatabase('node_life');
  way = await wayTo(new URL(database.url));
  const through = new URL(database.url);
  through.port = String(way.port);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  node = startChild(
    '../../src/main.ts',
    {
      NODE_ENV: 'test',
      ROLE: 'web',
      PORT: String(port),
      DATABASE_URL: through.href,
      DATA_DIR: filesOf(database.url),
      DRAIN_SECONDS: '2',
      LOG_LEVEL: 'info',
    },
    true,
  );
}, 60_000);
afterAll(async () => {
  await node.kill();
  way.close();
  await database.drop();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

async function wayTo({ hostname, port }: URL): Promise<Way> {
  const own = await freePort();
  const sockets = new Set<Socket>();
  let silent = false;
  let server: Server | undefined;
  return {
    port: own,
    open: async () => {
      server = createServer((near) => {
        const far = connect(Number(port), hostname);
        for (const [from, to] of [
          [near, far],
          [far, near],
        ] as const) {
          sockets.add(from);
          from.on('data', (data) => {
            if (!silent) to.write(data);
          });
          from.on('error', () => undefined).on('close', () => to.destroy());
        }
      }).listen(own, '127.0.0.1');
      await once(server, 'listening');
    },
    silence: (on) => {
      silent = on;
      // What was lost on its way never comes: whoever waits for it is cut off.
      if (!on) for (const socket of sockets) socket.destroy();
    },
    close: () => {
      server?.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Status and body of a probe; no status where nobody listens. */
async function probe(path: string): Promise<{ status?: number; body?: Record<string, unknown> }> {
  const answer = await fetch(`${origin}${path}`).catch(() => undefined);
  return answer ? { status: answer.status, body: (await answer.json()) as Record<string, unknown> } : {};
}
const statusOf = async (path: string) => (await probe(path)).status;

/** A question whose second half is sent when `finish` is called. */
async function halfAsked(): Promise<{ finish(): Promise<string> }> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, 5)}`,
  );
  let heard = '';
  socket.on('data', (data) => (heard += data.toString()));
  const ended = once(socket, 'close');
  return {
    finish: async () => {
      socket.write(body.slice(5));
      await ended;
      return heard;
    },
  };
}

describe('a node from its start to its end', () => {
  it('waits for a database that is absent, alive and not ready, and serves when it is prepared', async () => {
    await until(() => node.said().includes('the database does not answer: waiting for it'), 60_000);
    expect(await probe('/livez')).toEqual({ status: 200, body: { ok: true } });
    const unready = { ok: false, prepared: false, database: false, migrations: false, queue: true };
    expect(await probe('/readyz')).toEqual({ status: 503, body: { ...unready, accepting: true } });
    expect(await probe('/healthz')).toEqual({ status: 503, body: { ...unready, disk: true } });
    expect(await probe('/')).toMatchObject({ status: 503, body: { code: 'E-0008' } });
    await way.open();
    await until(async () => (await statusOf('/readyz')) === 200, 60_000);
    expect(await statusOf('/healthz')).toBe(200);
  }, 150_000);

  it('is not ready on a schema that is not its own', async () => {
    const set = (digest: string) =>
      withClient(database.url, (client) =>
        client.query(
          `update schema_migration set digest = ${digest} where id = (select max(id) from schema_migration)`,
        ),
      );
    await set('reverse(digest)');
    expect(await probe('/readyz')).toMatchObject({ status: 503, body: { database: true, migrations: false } });
    expect(await statusOf('/livez')).toBe(200);
    await set('reverse(digest)');
    expect(await statusOf('/readyz')).toBe(200);
  });

  it('answers its probes within their limit while the database is silent', async () => {
    way.silence(true);
    const started = quietNow();
    const answers = await Promise.all(Array.from({ length: 30 }, () => probe('/readyz')));
    expect(quietNow() - started).toBeLessThan(4000);
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 503, body: { prepared: true, database: false } });
    expect(await statusOf('/livez')).toBe(200);
    way.silence(false);
    await until(async () => (await statusOf('/readyz')) === 200);
  });

  it('told to end: it is not ready first, ends what is under way, sends pages elsewhere, and leaves with 0', async () => {
    const asked = await halfAsked();
    const page = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(page, 'open');
    const left = once(page, 'close');
    node.end();
    await until(async () => (await statusOf('/readyz')) === 503);
    // The proxy has not looked yet: what it sends is served as before.
    expect(await probe('/readyz')).toMatchObject({ body: { ok: false, database: true, accepting: false } });
    expect(await statusOf('/healthz')).toBe(200);
    expect((await left)[0]).toBe(1012);
    await sleep(300);
    expect(await asked.finish()).toMatch(/^HTTP\/1\.1 200 .*"__typename":"Query"/s);
    expect(await node.ended).toBe(0);
    expect(await probe('/livez')).toEqual({});
  }, 60_000);
});
