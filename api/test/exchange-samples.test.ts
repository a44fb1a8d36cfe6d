import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import * as sample from '../../docs/exchange/samples/typescript/gateway-sample.ts';
import { DEMO_PORTAL, demoSecret, demoSigningPair } from '../src/platform/exchange/demo/demo-parties.ts';
import { exchangeModule, type InboundMessage } from '../src/platform/exchange/index.ts';
import { defineModule } from '../src/platform/kernel/index.ts';
import { type BareApp, bareApp } from './bare-app.ts';
import { type FreshDatabase, freshDatabase } from './database/test-database.ts';

const received: InboundMessage[] = [];
let database: FreshDatabase;
let app: BareApp;
let server: FastifyInstance;
let account: sample.Account;

beforeAll(async () => {
  database = await freshDatabase('samples');
  const inbound = defineModule({
    name: 'portal',
    title: '测试',
    inbound: [
      {
        bizType: 'APPLICATION.SUBMIT',
        title: '申请',
        schema: { type: 'object' },
        handle: async (_tx, message) => {
          received.push(message);
          return { code: 0, message: '已接收' };
        },
      },
    ],
  });
  app = await bareApp({ url: database.url, modules: [exchangeModule, inbound], now: new Date().toISOString() });
  await exchangeModule.demo?.(app.context({ kind: 'SYSTEM', name: '测试' }));
  server = Fastify({ genReqId: () => randomUUID() });
  exchangeModule.routes?.(server, app);
  account = {
    baseUrl: await server.listen({ port: 0, host: '127.0.0.1' }),
    appId: DEMO_PORTAL.appId,
    appSecret: demoSecret(DEMO_PORTAL.appId),
    senderCode: DEMO_PORTAL.senderCode,
    privateKey: demoSigningPair(DEMO_PORTAL.senderCode).privateKey,
  };
});
afterAll(async () => {
  await server.close();
  await app.close();
  await database.drop();
});

const body = { applicationNo: 'S-000001', nested: { b: 1, a: ['中文', '𠮷', null, true] }, ä: 'é' };

it('the TypeScript sample of docs/exchange is understood by the gateway, and its repetition recognised', async () => {
  const now = app.clock.now();
  const envelope = sample.buildEnvelope(account, { bizType: 'APPLICATION.SUBMIT', body }, now);
  expect(await sample.send(account, envelope, now)).toMatchObject({ status: 200, answer: { code: 0 } });
  expect(await sample.send(account, envelope, now)).toMatchObject({ status: 200, answer: { code: 1005 } });
  expect(received.map((message) => message.body)).toEqual([body]);
});
