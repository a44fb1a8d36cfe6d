import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { BY_OPERATION, BY_SIGNATURE, PUBLIC, SIGNED_IN } from '../../src/graphql/access-decorators.ts';
import { defineModule, Registry } from '../../src/platform/kernel/index.ts';
import { type Product, product } from '../product.ts';
import { auditOf } from './audit.ts';
import { serverOf } from './http.ts';

/** What may be fetched without a session. Nothing else, ever. */
const WITHOUT_SESSION = [
  '/',
  '/apply',
  '/crypto/v1/health',
  '/crypto/v1/openapi.json',
  '/demo/keys/:loginName(^[a-z0-9_]+).json',
  '/demo/keys/mine.json',
  '/exchange/v1/keys',
  '/healthz',
  '/intake/guides/:bundle/guide.pdf',
  '/livez',
  '/pad',
  '/readyz',
  '/sign-in/real-name/:client/start',
  '/sign-in/real-name/callback',
  '/staff',
  '/training',
];
/** The built clients: pages and their files. */
const CLIENT = /^\/(staff|training|pad|apply)\//;

let app: Product;
let server: FastifyInstance;
const routes: RouteOptions[] = [];

beforeAll(async () => {
  app = await product('declared_routes');
  const recording = defineModule({
    name: 'recording',
    title: '记录路由',
    routes: (scope) => {
      scope.get('/undeclared', async () => 'never');
    },
  });
  const listening = defineModule({
    name: 'listening',
    title: '旁听',
    routes: (scope) => {
      scope.addHook('onRoute', (route) => {
        routes.push(route);
      });
    },
  });
  const registry = new Registry([listening, ...app.registry.modules, recording]);
  server = await serverOf({ ...app, registry });
  await server.ready();
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const accessOf = (route: RouteOptions) => route.config?.access ?? [];

describe('every HTTP route', () => {
  it('declares who may call it, with permissions that exist', () => {
    const words = [PUBLIC, SIGNED_IN, BY_OPERATION, BY_SIGNATURE];
    const known = new Set([...words, ...app.registry.permissions.map((permission) => permission.code)]);
    const undeclared = routes.filter((route) => accessOf(route).length === 0).map(({ url }) => url);
    expect([...new Set(undeclared)]).toEqual(['/undeclared']);
    expect(routes.flatMap(accessOf).filter((word) => !known.has(word))).toEqual([]);
  });

  it('is closed to the public but for pages, health and public keys', () => {
    const open = routes.filter((route) => accessOf(route).includes(PUBLIC)).map(({ url }) => url);
    const unexpected = open.filter((url) => !CLIENT.test(url) && !WITHOUT_SESSION.includes(url));
    expect(unexpected).toEqual([]);
  });

  it('is closed to everybody where its author declared nothing', async () => {
    expect((await server.inject('/undeclared')).statusCode).toBe(401);
    const browser = await app.as('sys_admin');
    const answer = await server.inject({ url: '/undeclared', cookies: { sid: browser.token ?? '' } });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'FORBIDDEN', message: '无操作权限' });
  });

  it('answers 401 to strangers and 403 with an audit row to those who lack the right', async () => {
    const browser = await app.as('expert_demo');
    const guarded = routes.filter((route) => accessOf(route).some((word) => !word.startsWith('@')));
    expect(guarded.length).toBeGreaterThan(1);
    const logged = await auditOf(app.context({ kind: 'SYSTEM', name: '测试' }), ['access.forbidden'], async () => {
      for (const { url, method: methods } of guarded) {
        const path = url.replace(/:\w+/g, 'x');
        const method = (Array.isArray(methods) ? methods[0] : methods) as 'GET';
        expect({ url, status: (await server.inject({ method, url: path })).statusCode }).toEqual({ url, status: 401 });
        const refused = await server.inject({ method, url: path, cookies: { sid: browser.token ?? '' } });
        expect({ url, status: refused.statusCode }).toMatchObject({ status: url.includes('undeclared') ? 200 : 403 });
      }
    });
    expect(logged.length).toBeGreaterThanOrEqual(guarded.length);
  });
});
