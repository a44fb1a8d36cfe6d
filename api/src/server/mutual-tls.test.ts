import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayClient, type GatewayReply, MESSAGES_PATH } from '../../sandbox/gateway-client.ts';
import { type BareApp, bareApp } from '../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../test/database/test-database.ts';
import { emptyExchangeLog } from '../../test/exchange-log.ts';
import { rows, run, sql } from '../database/sql.ts';
import { startBanList } from '../platform/exchange/bans/enforce-bans.ts';
import { DEMO_PORTAL } from '../platform/exchange/demo/demo-parties.ts';
import { exchangeModule } from '../platform/exchange/index.ts';
import { type Ctx, defineModule } from '../platform/kernel/index.ts';
import { type MutualTls, openMutualTls } from './mutual-tls.ts';

let folder: string;
let database: FreshDatabase;
let app: BareApp;
let server: FastifyInstance;
let door: MutualTls;
const ctx = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const config = () => app.config as { EXCHANGE_TLS_CLIENT: string };

const exec = promisify(execFile);
const openssl = async (...args: string[]) => (await exec('openssl', args, { cwd: folder })).stdout;
const KEY = ['-newkey', 'rsa:2048', '-nodes'];

async function authority(name: string): Promise<void> {
  const out = ['-keyout', `${name}.key`, '-out', `${name}.pem`];
  await openssl('req', '-x509', ...KEY, ...out, '-subj', `/CN=${name}`, '-days', '2');
}

async function certificate(name: string, by: string, ...life: string[]): Promise<void> {
  await openssl('req', ...KEY, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-subj', `/CN=${name}`);
  const signed = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-extfile', 'names'];
  const days = life.length > 0 ? life : ['-days', '2'];
  await openssl('x509', '-req', '-in', `${name}.csr`, '-out', `${name}.pem`, ...signed, ...days);
}

const fingerprintOf = async (name: string) =>
  (await openssl('x509', '-in', `${name}.pem`, '-noout', '-fingerprint', '-sha256')).trim().split('=')[1] ?? '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mtls-'));
  writeFileSync(join(folder, 'names'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\n');
  for (const name of ['ca', 'other-ca']) await authority(name);
  for (const name of ['server', 'portal', 'neighbour']) await certificate(name, 'ca');
  await certificate('stranger', 'other-ca');
  await certificate('past', 'ca', '-not_before', '20200101000000Z', '-not_after', '20200201000000Z');
  database = await freshDatabase('mutual_tls');
  const handler = {
    bizType: 'APPLICATION.SUBMIT',
    title: '测试',
    schema: { type: 'object' },
    handle: async () => ({ code: 0 as const, message: '已接收' }),
  };
  app = await bareApp({
    url: database.url,
    modules: [exchangeModule, defineModule({ name: 'echo', title: '测试', inbound: [handler] })],
    env: {
      EXCHANGE_TLS_PORT: '0',
      EXCHANGE_TLS_CERT_FILE: join(folder, 'server.pem'),
      EXCHANGE_TLS_KEY_FILE: join(folder, 'server.key'),
      EXCHANGE_TLS_CLIENT_CA_FILE: join(folder, 'ca.pem'),
    },
  });
  await exchangeModule.demo?.(ctx());
  server = Fastify();
  server.get('/secret', async () => 'nobody’s business here');
  exchangeModule.routes?.(server, app);
  await server.listen({ port: 0, host: '127.0.0.1' });
  const opened = await openMutualTls(app, server);
  if (!opened) throw new Error('no door');
  door = opened;
}, 60_000);
afterAll(async () => {
  await door.close();
  await server.close();
  await app.close();
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  config().EXCHANGE_TLS_CLIENT = 'optional';
  await bind(null);
  await emptyExchangeLog(ctx());
});

const bind = (certificateOf: string | null) =>
  run(ctx(), sql`update exchange_app set client_certificate = ${certificateOf} where app_id = ${DEMO_PORTAL.appId}`);

/** Sends a correctly signed message through the door, with a certificate or without. */
async function send(name?: string, path = MESSAGES_PATH): Promise<GatewayReply> {
  const client = new GatewayClient('https://localhost', DEMO_PORTAL, () => app.clock.now());
  const body = JSON.stringify(client.envelope({ bizType: 'APPLICATION.SUBMIT', body: {} }));
  const read = (file: string) => readFileSync(join(folder, file));
  const reply = await new Promise<IncomingMessage>((resolve, reject) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: door.port,
        method: 'POST',
        path,
        ca: read('ca.pem'),
        agent: false,
        headers: client.headers(body),
        ...(name ? { cert: read(`${name}.pem`), key: read(`${name}.key`) } : {}),
      },
      resolve,
    );
    call.on('error', reject);
    call.end(body);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of reply) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return { status: reply.statusCode ?? 0, body: text ? JSON.parse(text) : {} };
}
const plain = () =>
  new GatewayClient(server.listeningOrigin, DEMO_PORTAL, () => app.clock.now()).send({
    bizType: 'APPLICATION.SUBMIT',
    body: {},
  });
const logged = () =>
  rows<{ code: string; text: string | null }>(
    ctx(),
    sql`select result_code as code, error_text as text from exchange_call_log order by at, id`,
  );
async function expectRefused(reply: Promise<GatewayReply>, reason: string): Promise<void> {
  const message = `客户端证书验证失败：${reason}`;
  expect(await reply).toMatchObject({ status: 401, body: { code: 'DX-4015', message } });
  expect(await logged()).toEqual([{ code: 'DX-4015', text: message }]);
}

describe('mutual TLS, optional', () => {
  it('K-02 takes calls with a certificate of the authority, and without one where none is bound', async () => {
    expect(await send('portal')).toMatchObject({ status: 200, body: { code: 0 } });
    expect(await send()).toMatchObject({ status: 200, body: { code: 0 } });
    expect(await plain()).toMatchObject({ status: 200, body: { code: 0 } });
  });

  it.each([
    ['its fingerprint', async () => (await fingerprintOf('portal')).replaceAll(':', '').toLowerCase()],
    ['its subject', async () => 'CN=portal'],
  ])('an application bound by %s calls with that certificate only', async (_name, binding) => {
    await bind(await binding());
    expect(await send('portal')).toMatchObject({ body: { code: 0 } });
    await emptyExchangeLog(ctx());
    await expectRefused(send('neighbour'), '证书与应用不符');
    await emptyExchangeLog(ctx());
    await expectRefused(send(), '没有出示证书');
    await emptyExchangeLog(ctx());
    await expectRefused(plain(), '没有出示证书');
  });

  it.each(['stranger', 'past'])(
    'a certificate that is not good (%s) is refused with a code, and logged',
    async (name) => {
      await expectRefused(send(name), '证书不是由指定的机构签发，或不在有效期内');
    },
  );

  it('serves the exchange and nothing else', async () => {
    expect((await send('portal', '/secret')).status).toBe(404);
    expect((await send('portal', '/graphql')).status).toBe(404);
  });

  it('a banned address is refused before its certificate is looked at', async () => {
    const stop = await startBanList(app);
    await run(
      ctx(),
      sql`insert into exchange_ban (id, ip, reason, start_at, end_at, level, operator_name)
          values (gen_random_uuid(), '127.0.0.1', '测试', ${app.clock.now()}, ${new Date(app.clock.now().getTime() + 60_000)}, 1, '测试')`,
    );
    await stop();
    const again = await startBanList(app);
    expect(await send('stranger')).toMatchObject({ status: 403, body: { code: 'DX-4031' } });
    await again();
    await run(ctx(), sql`delete from exchange_ban`);
  });
});

describe('mutual TLS, required', () => {
  beforeEach(() => {
    config().EXCHANGE_TLS_CLIENT = 'required';
  });

  it('refuses every call without a certificate, on the plain port too', async () => {
    expect(await send('portal')).toMatchObject({ body: { code: 0 } });
    await emptyExchangeLog(ctx());
    await expectRefused(send(), '没有出示证书');
    await emptyExchangeLog(ctx());
    await expectRefused(plain(), '没有出示证书');
  });
});
