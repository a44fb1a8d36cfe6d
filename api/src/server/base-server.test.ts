import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { type Product, product } from '../../test/product.ts';
import { serverOf } from '../../test/security/http.ts';
import type { App } from '../platform/kernel/app.ts';
import { baseServer } from './base-server.ts';

const MOST = 100;
let app: Product;
let server: FastifyInstance;

beforeAll(async () => {
  app = await product('base_server', { env: { HTTP_REQUESTS_PER_MINUTE: String(MOST) } });
  server = await serverOf(app);
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const get = (url: string, more: { remoteAddress?: string; headers?: Record<string, string> } = {}) =>
  server.inject({ method: 'GET', url, ...more });

describe('what every answer carries', () => {
  it('names the host that pages may talk to, and nobody else', async () => {
    const { headers } = await get('/health', { headers: { host: 'yjs.sh.gov.cn:8443' } });
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("connect-src 'self' ws://yjs.sh.gov.cn:8443 wss://yjs.sh.gov.cn:8443;");
    expect(policy).not.toMatch(/wss?:( |;)/);
  });

  it('takes no words of a caller into the policy', async () => {
    const { headers } = await get('/health', { headers: { host: "a.b; script-src 'unsafe-inline'" } });
    expect(String(headers['content-security-policy'])).toContain("connect-src 'self'; object-src");
  });
});

describe('transport security (RFC 6797)', () => {
  const headersAs = async (NODE_ENV: 'production' | 'test'): Promise<Record<string, unknown>> => {
    const config: App['config'] = Object.create(app.config, { NODE_ENV: { value: NODE_ENV } });
    const other: App = Object.create(app, { config: { value: config } });
    const bare = baseServer(other);
    bare.get('/anything', () => 'here');
    const { headers } = await bare.inject({ method: 'GET', url: '/anything' });
    await bare.close();
    return headers;
  };

  it('browsers are told to come over TLS alone for a year in production, and not where there is none', async () => {
    expect((await headersAs('production'))['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(await headersAs('test')).not.toHaveProperty('strict-transport-security');
  });
});

describe('the gateway', () => {
  it.each(['/exchange/v1/nowhere', '/exchange/v1/messages'])('answers GET %s in its own codes', async (url) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json()]).toEqual([
      404,
      { code: 'DX-4041', message: '通道不存在或未启用', traceId: expect.any(String) },
    ]);
    expect((await get('/nowhere.json')).json()).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the outermost limit', () => {
  it('lets a network make so many requests in a minute and no more; others and the next minute are not touched', async () => {
    const from = (remoteAddress: string) => get('/health', { remoteAddress });
    const codes: number[] = [];
    for (let n = 0; n < MOST + 1; n += 1) codes.push((await from('2001:db8::1')).statusCode);
    expect([codes.filter((code) => code === 429).length, codes.at(-1)]).toEqual([1, 429]);
    const turned = await from('2001:db8::ffff');
    expect([turned.statusCode, turned.json(), turned.headers['retry-after']]).toEqual([
      429,
      expect.objectContaining({ code: 'RATE_LIMITED' }),
      '60',
    ]);
    expect((await from('2001:db8:1::1')).statusCode).not.toBe(429);
    expect((await get('/exchange/v1/keys', { remoteAddress: '2001:db8::1' })).statusCode).toBe(200);
    app.clock.advance(60_000);
    expect((await from('2001:db8::1')).statusCode).not.toBe(429);
  });
});
