import fastifyCookie from '@fastify/cookie';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { type KeyFile, openKeyFile } from '../../crypto/index.ts';
import { DEMO_PIN, demoKeyPair } from './demo-accounts.ts';
import { demoKeyRoutes } from './key-routes.ts';

let app: AccessApp;
let server: FastifyInstance;
beforeAll(async () => {
  app = await accessApp('demo_keys');
  server = Fastify();
  await server.register(fastifyCookie);
  demoKeyRoutes(server, app);
});
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('demo key files', () => {
  it('open with the PIN of the list and hold the key of their account', async () => {
    const answer = await server.inject('/demo/keys/sys_admin.json');
    expect(answer.statusCode).toBe(200);
    expect(await openKeyFile(answer.json<KeyFile>(), DEMO_PIN)).toEqual(demoKeyPair('sys_admin'));
  });

  it('are found by the sign-in that is under way', async () => {
    const browser = new Browser(app);
    expect((await server.inject('/demo/keys/mine.json')).statusCode).toBe(404);
    await browser.signIn('aud_admin');
    const answer = await server.inject({ url: '/demo/keys/mine.json', cookies: { sid: browser.token ?? '' } });
    expect(answer.json<KeyFile>().loginName).toBe('aud_admin');
  });

  it('do not exist for others, nor outside demo mode', async () => {
    expect((await server.inject('/demo/keys/clerk_of_nowhere.json')).statusCode).toBe(404);
    expect((await server.inject('/demo/keys/..%2fsys_admin.json')).statusCode).toBe(404);
    const other = Fastify();
    demoKeyRoutes(other, { ...app, config: { ...app.config, production: true } });
    expect((await other.inject('/demo/keys/sys_admin.json')).statusCode).toBe(404);
    await other.close();
  });
});
