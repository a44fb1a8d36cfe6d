import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../test/access.ts';
import { type KeepAliveProxy, keepAliveProxy } from '../../test/keep-alive-proxy.ts';
import { type Product, product } from '../../test/product.ts';
import { serverOf } from '../../test/security/http.ts';

const MB = 1024 * 1024;
/** More than a parser takes in at once; of one that is left unread the next request on the connection waits for ever. */
const BODY = 2 * MB;
let app: Product;
let server: FastifyInstance;
let proxy: KeepAliveProxy;
let clerk: Browser;

beforeAll(async () => {
  app = await product('read_out');
  clerk = await app.as('clerk_hk');
  server = await serverOf(app);
  await server.listen({ port: 0, host: '127.0.0.1' });
  proxy = await keepAliveProxy((server.server.address() as AddressInfo).port);
});
afterAll(async () => {
  await proxy.close();
  await server.close();
  await app.close();
});

const session = () => ({ cookie: `sid=${clerk.token}`, 'x-requested-with': 'test' });
const form = (bytes: number, begin: string) =>
  Buffer.concat([
    Buffer.from(
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n',
    ),
    Buffer.from(begin),
    Buffer.alloc(bytes, 7),
    Buffer.from('\r\n--x--\r\n'),
  ]);
const FORM = { 'content-type': 'multipart/form-data; boundary=x' };
const PIECE = {
  'content-type': 'application/offset+octet-stream',
  'tus-resumable': '1.0.0',
  'upload-offset': '0',
};
const upload = () =>
  fetch(`${proxy.url}/uploads`, {
    method: 'POST',
    headers: {
      ...session(),
      'tus-resumable': '1.0.0',
      'upload-length': String(MB),
      'upload-metadata': `filename ${btoa('a.png')}`,
    },
  });

interface Sent {
  method?: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

async function send({ method = 'POST', path, headers, body }: Sent): Promise<number> {
  const answer = await fetch(`${proxy.url}${path}`, {
    method,
    headers,
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(10_000),
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** Milliseconds until another user's request is answered over the same connection. */
async function nextUser(): Promise<number> {
  const since = performance.now();
  const answer = await fetch(`${proxy.url}/files/none`, { signal: AbortSignal.timeout(10_000) });
  expect(answer.status).toBe(401);
  return performance.now() - since;
}

describe('a body that is refused before it was read', () => {
  const jpeg = (size: number) => form(size, '');
  it.each<[string, number, () => Promise<Sent> | Sent]>([
    ['a file without a session', 401, () => ({ path: '/files', headers: FORM, body: jpeg(BODY) })],
    [
      'a file of no kind that is known',
      400,
      () => ({ path: '/files', headers: { ...FORM, ...session() }, body: form(BODY, 'MZ') }),
    ],
    [
      'a file that is too large',
      400,
      () => ({ path: '/files', headers: { ...FORM, ...session() }, body: form(11 * MB, '\x89PNG\r\n\x1a\n') }),
    ],
    [
      'a piece of no upload',
      404,
      () => ({ method: 'PATCH', path: '/uploads/1', headers: { ...PIECE, ...session() }, body: Buffer.alloc(BODY) }),
    ],
    [
      'a piece of another protocol',
      412,
      () => ({
        method: 'PATCH',
        path: '/uploads/1',
        headers: { ...session(), 'content-type': PIECE['content-type'] },
        body: Buffer.alloc(BODY),
      }),
    ],
    [
      'a piece from the wrong place',
      409,
      async () => ({
        method: 'PATCH',
        path: (await upload()).headers.get('location') ?? '',
        headers: { ...PIECE, ...session(), 'upload-offset': '5' },
        body: Buffer.alloc(BODY),
      }),
    ],
    [
      'a piece longer than its upload',
      413,
      async () => ({
        method: 'PATCH',
        path: (await upload()).headers.get('location') ?? '',
        headers: { ...PIECE, ...session() },
        body: Buffer.alloc(BODY),
      }),
    ],
    [
      'an operation that is too large',
      413,
      () => ({
        path: '/graphql',
        headers: { 'content-type': 'application/json', ...session() },
        body: Buffer.alloc(BODY, 32),
      }),
    ],
    [
      'a message that nobody signed',
      401,
      () => ({
        path: '/exchange/v1/messages',
        headers: { 'content-type': 'application/json' },
        body: Buffer.alloc(BODY, 32),
      }),
    ],
  ])(
    'lets the next user through at once: %s',
    async (_, status, sent) => {
      expect(await send(await sent())).toBe(status);
      expect(await nextUser()).toBeLessThan(1000);
    },
    30_000,
  );

  it('is waited for five seconds, then costs its sender the connection and nobody else anything', async () => {
    const slow = request(`${proxy.url}/files`, { method: 'POST', headers: { ...FORM, 'content-length': 10 * MB } });
    const answered = new Promise<number>((resolve) => {
      slow.on('response', (answer) => resolve(answer.statusCode ?? 0)).on('error', () => resolve(0));
    });
    slow.write(Buffer.alloc(1000));
    expect(await nextUser()).toBeLessThan(7000);
    expect(await answered).toBe(401);
    slow.destroy();
  }, 30_000);

  it('costs no connection where it is short or comes soon', async () => {
    await nextUser();
    const before = proxy.opened();
    await send({ path: '/files', headers: FORM, body: form(100_000, '') });
    await nextUser();
    expect(proxy.opened()).toBe(before);
  });
});
