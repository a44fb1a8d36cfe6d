import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Admitted, act, inputOf, ONE, type ServiceWorld, serviceWorld } from '../../../../test/crypto-service.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { hmacSm3Hex, newSm2KeyPair, sm2Sign } from '../../../platform/crypto/index.ts';
import { ringOf } from '../../../platform/keys/index.ts';
import { loadDemoClients } from './demo/load-demo.ts';
import { canonicalCall } from './service/canonical-call.ts';
import { forgetNonces, useNonce } from './service/nonce.ts';

let app: Product;
let world: ServiceWorld;
let yf: Admitted;
let secret: Buffer;
let keyId: string;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('crypto_authentication', { env: { EXCHANGE_LOOPBACK: 'true' } });
  world = await serviceWorld(app);
  yf = await world.admit({ clientId: 'YF', quota: 50 });
  secret = Buffer.from(yf.credential.kind === 'HMAC' ? yf.credential.secret : '', 'hex');
  keyId = ((await world.security.run(ONE, { id: yf.id })).data.cryptoClient as { secretKeyId: string }).secretKeyId;
}, 60_000);
afterAll(async () => {
  await world.server.close();
  await app.close();
});

interface Raw {
  path?: string;
  signedPath?: string;
  body?: string;
  sent?: string;
  at?: Date;
  nonce?: string;
  headers?: Readonly<Record<string, string>>;
  sign?: (text: string) => string;
}

/** A call as anybody may write it, faults included. */
async function raw({ path = '/crypto/v1/digest', body = '{"rows":["a"]}', ...more }: Raw = {}) {
  const timestamp = String((more.at ?? app.clock.now()).getTime());
  const nonce = more.nonce ?? randomUUID();
  const signed = canonicalCall({
    method: 'POST',
    path: more.signedPath ?? path,
    body: Buffer.from(body),
    timestamp,
    nonce,
  });
  const reply = await fetch(world.url + path, {
    method: 'POST',
    body: more.sent ?? body,
    headers: {
      'x-client-id': 'YF',
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-nonce': nonce,
      'x-signature': (more.sign ?? ((text) => hmacSm3Hex(secret, text)))(signed),
      ...more.headers,
    },
  });
  const answer = (await reply.json()) as { code?: string; message?: string; serverTime?: string; results?: unknown[] };
  return { status: reply.status, ...answer };
}

describe('41.10 a call', () => {
  it('is taken once: the same nonce is a replay, and says the time of the service', async () => {
    const nonce = randomUUID();
    expect(await raw({ nonce })).toMatchObject({ status: 200, results: [{ ok: true }] });
    const again = await raw({ nonce });
    expect(again).toMatchObject({ status: 401, code: 'E-CR-03', serverTime: app.clock.now().toISOString() });
  });

  it('§41.10 a nonce outlives the last moment at which its time stamp is accepted, and the time that a body may take', async () => {
    const nonce = randomUUID();
    // A clock that is as far ahead as is accepted: its stamp is accepted for twice as long.
    const at = new Date(app.clock.now().getTime() + 300_000);
    expect(await raw({ nonce, at })).toMatchObject({ status: 200 });
    app.clock.advance(600_000);
    await forgetNonces(system());
    expect(await raw({ at })).toMatchObject({ status: 200 });
    expect(await raw({ nonce, at })).toMatchObject({ status: 401, code: 'E-CR-03' });
    // The head was judged just now; the body has come five minutes later.
    app.clock.advance(300_000);
    await forgetNonces(system());
    expect(await useNonce(system(), { clientId: 'YF', quota: 50 }, nonce)).toBe('REPLAY');
    app.clock.advance(60_001);
    await forgetNonces(system());
    expect(await useNonce(system(), { clientId: 'YF', quota: 50 }, nonce)).toBe('OK');
  });

  it('is refused when address, body, path or key differ from what was signed', async () => {
    expect(await raw({ sent: '{"rows":["b"]}' })).toMatchObject({ status: 401, code: 'E-CR-02' });
    expect(await raw({ signedPath: '/crypto/v1/mac' })).toMatchObject({ code: 'E-CR-02' });
    expect(await raw({ sign: () => 'zz' })).toMatchObject({ code: 'E-CR-02' });
    expect(await raw({ headers: { 'x-key-id': 'hmac-0000000000000000' } })).toMatchObject({
      status: 409,
      code: 'E-CR-05',
    });
    expect(await raw({ headers: { 'x-client-id': 'XF' } })).toMatchObject({ status: 401, code: 'E-CR-01' });
    expect(await raw({ headers: { 'x-nonce': 'short' } })).toMatchObject({ code: 'E-CR-03' });
  });

  it('41.14 is refused beyond 300 seconds of skew, which the SDK corrects by the time it is told', async () => {
    const now = app.clock.now().getTime();
    expect(await raw({ at: new Date(now - 300_000) })).toMatchObject({ status: 200 });
    expect(await raw({ at: new Date(now - 301_000) })).toMatchObject({
      code: 'E-CR-03',
      serverTime: expect.any(String),
    });
    const late = new (yf.client.constructor as new (o: object) => typeof yf.client)({
      baseUrl: world.url,
      clientId: 'YF',
      credential: yf.credential,
      now: () => new Date(now - 3_600_000),
      backoffMs: 1,
    });
    expect(await late.random(8)).toHaveLength(8);
  });

  it('is refused for a body that is none, names the wrong field, and takes at most 1000 items', async () => {
    expect(await raw({ body: '{' })).toMatchObject({ status: 400, code: 'E-CR-07' });
    const wrong = JSON.stringify({ dataClass: 'ID', items: [{ aad: 'no address', value: 'a' }] });
    const answer = await raw({ path: '/crypto/v1/encrypt', body: wrong });
    expect(answer).toMatchObject({ status: 400, code: 'E-CR-07', message: expect.stringContaining('items.0.aad') });
    const many = (n: number) => raw({ body: JSON.stringify({ rows: Array.from({ length: n }, () => 'a') }) });
    expect((await many(1000)).results).toHaveLength(1000);
    expect(await many(1001)).toMatchObject({ status: 413, code: 'E-CR-08' });
  });

  it('is refused from an address that is not the system’s', async () => {
    await world.admit({ clientId: 'WJJ', upTo: 'REGISTERED' });
    await app.orm.em
      .fork()
      .getConnection()
      .execute(`update crypto_client set allowed_ips = '{10.1.2.0/24}', state = 'ENABLED' where client_id = 'WJJ'`);
    expect(await raw({ headers: { 'x-client-id': 'WJJ' } })).toMatchObject({ status: 403, code: 'E-CR-06' });
  });

  it('counts against the quota of its second, of this system alone', async () => {
    app.clock.advance(2000);
    const codes = [];
    for (let n = 0; n < 52; n += 1) codes.push((await raw()).code);
    expect(codes.filter((code) => code === 'E-CR-30')).toHaveLength(2);
    app.clock.advance(1000);
    expect((await raw()).status).toBe(200);
  });
});

describe('41.12 a client system', () => {
  it('§41.1 is never the platform itself: it is not registered, and not served if it stands in the table', async () => {
    const REGISTER =
      'mutation ($input: CryptoClientInput!, $q: ID!) { registerCryptoClient(input: $input, requestId: $q) { id } }';
    const answer = await world.security.run(REGISTER, { input: inputOf({ clientId: 'YJS' }), q: randomUUID() });
    expect(answer).toMatchObject({ code: 'INVALID', message: expect.stringContaining('YJS') });
    await run(system(), sql`update crypto_client set client_id = 'YJS' where client_id = 'YF'`);
    for (const path of ['/crypto/v1/digest', '/crypto/v1/mac', '/crypto/v1/blind-index'])
      expect(await raw({ path, headers: { 'x-client-id': 'YJS' } })).toMatchObject({ status: 401, code: 'E-CR-01' });
    await run(system(), sql`update crypto_client set client_id = 'YF' where client_id = 'YJS'`);
    await expect(ringOf(app, 'YJS')).rejects.toMatchObject({ code: 'E-CR-11' });
  });

  it('is enabled by two persons, after its own self-test; contacts are sealed', async () => {
    const { id, client } = await world.admit({ clientId: 'TYTX', upTo: 'TESTING' });
    await expect(act(world.security, id, 'askEnable')).rejects.toThrow('E-CR-51');
    await client.selfTest();
    await act(world.security, id, 'askEnable', '联调完成');
    await expect(act(world.security, id, 'approve')).rejects.toThrow('不能批准本人提出的启用申请');
    await expect(client.sign({ digest: '00'.repeat(32) })).rejects.toMatchObject({ code: 'E-CR-04' });
    await act(world.system, id, 'approve');
    expect(await client.sign({ digest: '00'.repeat(32) })).toMatchObject({ keyId: 'TYTX-SIGN-v1' });
    await act(world.security, id, 'stop');
    await expect(client.certs()).rejects.toMatchObject({ code: 'E-CR-01' });
    await act(world.security, id, 'resume');
    await expect(client.sign({ digest: '00'.repeat(32) })).rejects.toMatchObject({ code: 'E-CR-04' });
    const kept = await firstRow<{ text: string }>(
      system(),
      sql`select c::text as text from crypto_client c where id = ${id}`,
    );
    for (const open of ['孙立', '13800001111']) expect(kept?.text).not.toContain(open);
  });

  it('proves itself by its own SM2 certificate, made by OpenSSL, while it holds', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crypto-client-'));
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
    execFileSync('openssl', ['ecparam', '-name', 'SM2', '-genkey', '-noout', '-out', key]);
    const request = [
      'req',
      '-new',
      '-x509',
      '-key',
      key,
      '-sm3',
      '-sigopt',
      'distid:1234567812345678',
      '-subj',
      '/CN=XF',
    ];
    execFileSync('openssl', [...request, '-days', '30', '-out', certificate], { stdio: 'pipe' });
    const scalar = execFileSync('openssl', ['ec', '-in', key, '-noout', '-text'], { stdio: 'pipe' }).toString();
    const privateKey = (/priv:([\s0-9a-f:]+)pub:/.exec(scalar)?.[1] ?? '')
      .replace(/[\s:]/g, '')
      .slice(-64)
      .padStart(64, '0');
    const { id } = await world.admit({ clientId: 'XF', signKey: readFileSync(certificate, 'utf8') });
    await act(world.security, id, 'test');
    const client = world.clientOf('XF', { kind: 'SM2', privateKey });
    // The certificate holds from now on; at the time of the test it does not yet.
    await expect(client.certs()).rejects.toMatchObject({ code: 'E-CR-05' });
    const before = app.clock.now();
    app.clock.set(new Date());
    expect((await client.selfTest()).passed).toBe(true);
    app.clock.set(before);
  });

  it('proves itself by its bare SM2 key, and by no other one', async () => {
    const [own, other] = [newSm2KeyPair(), newSm2KeyPair()];
    const { id } = await world.admit({ clientId: 'FN', signKey: own.publicKey });
    await act(world.security, id, 'test');
    const { signKeyId } = (await world.security.run(ONE, { id })).data.cryptoClient as { signKeyId: string };
    const headers = { 'x-client-id': 'FN', 'x-key-id': signKeyId };
    expect(await raw({ headers, sign: (text) => sm2Sign(text, own) })).toMatchObject({ status: 200 });
    expect(await raw({ headers, sign: (text) => sm2Sign(text, other) })).toMatchObject({ code: 'E-CR-02' });
    const stranger = world.clientOf('FN', { kind: 'SM2', privateKey: other.privateKey });
    await expect(stranger.certs()).rejects.toMatchObject({ code: 'E-CR-05' });
  });

  it('names every wrong field, is registered once, and is not changed while it is enabled', async () => {
    const REGISTER =
      'mutation ($input: CryptoClientInput!, $q: ID!) { registerCryptoClient(input: $input, requestId: $q) { id } }';
    const good = inputOf({ clientId: 'LS' });
    const bad = { ...good, dataClasses: [], allowedIps: ['999.1.1.1'] };
    expect((await world.security.run(REGISTER, { input: bad, q: randomUUID() })).fields).toMatchObject([
      { path: 'input.dataClasses' },
      { path: 'input.allowedIps', message: '来源IP不正确：999.1.1.1' },
    ]);
    const key = await world.security.run(REGISTER, { input: { ...good, signKey: '04ab' }, q: randomUUID() });
    expect(key.fields).toMatchObject([{ path: 'input.signKey', message: expect.stringContaining('公钥') }]);
    const twice = await world.security.run(REGISTER, { input: inputOf({ clientId: 'YF' }), q: randomUUID() });
    expect(twice.code).toBe('E-CR-55');
    expect((await world.system.run(REGISTER, { input: good, q: randomUUID() })).code).toBe('FORBIDDEN');
    const EDIT =
      'mutation ($id: ID!, $v: Int!, $input: CryptoClientContentInput!) { editCryptoClient(id: $id, version: $v, input: $input) { id } }';
    const { version } = (await world.security.run(ONE, { id: yf.id })).data.cryptoClient as { version: number };
    const { clientId: _fixed, ...content } = inputOf({ clientId: 'YF' });
    expect((await world.security.run(EDIT, { id: yf.id, v: version, input: content })).code).toBe('E-0503');
  });

  it('stands in the demonstration in four states', async () => {
    await run(system(), sql`delete from crypto_client`);
    await loadDemoClients(system());
    const kept = await rows(system(), sql`select client_id as id, state from crypto_client order by client_id`);
    expect(kept).toEqual([
      { id: 'FWBZ', state: 'ENABLED' },
      { id: 'JXFW', state: 'ENABLED' },
      { id: 'LS', state: 'REGISTERED' },
      { id: 'PX', state: 'TESTING' },
      { id: 'TYTX', state: 'ENABLED' },
      { id: 'XF', state: 'ENABLING' },
      { id: 'YF', state: 'ENABLED' },
    ]);
  });
});
