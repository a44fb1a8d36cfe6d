import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Fastify, { type FastifyInstance } from 'fastify';
import { GatewayClient } from '../../../../sandbox/gateway-client.ts';
import { type BareApp, bareApp } from '../../../../test/bare-app.ts';
import { type FreshDatabase, freshDatabase } from '../../../../test/database/test-database.ts';
import { defineModule } from '../../kernel/index.ts';
import { DEMO_PORTAL } from '../demo/demo-parties.ts';
import { exchangeModule } from '../index.ts';

let database: FreshDatabase;
let app: BareApp;
let server: FastifyInstance;
let client: GatewayClient;

beforeAll(async () => {
  database = await freshDatabase('gateway_hostile');
  const echo = {
    bizType: 'APPLICATION.SUBMIT',
    title: '测试',
    schema: { type: 'object' },
    handle: async () => ({ code: 0 as const, message: '已接收' }),
  };
  app = await bareApp({
    url: database.url,
    modules: [exchangeModule, defineModule({ name: 'echo', title: '测试', inbound: [echo] })],
  });
  await exchangeModule.demo?.(app.context({ kind: 'SYSTEM', name: '测试' }));
  server = Fastify({ genReqId: () => randomUUID() });
  exchangeModule.routes?.(server, app);
  client = new GatewayClient(await server.listen({ port: 0, host: '127.0.0.1' }), DEMO_PORTAL, () => app.clock.now());
});
afterAll(async () => {
  await server.close();
  await app.close();
  await database.drop();
});

const message = () => ({ bizType: 'APPLICATION.SUBMIT', body: { applicationNo: 'A1' } });

describe('hostile calls', () => {
  const printable = fc.string({
    unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    maxLength: 80,
  });

  it('whatever the headers, answer 4xx and never a stack trace', async () => {
    const names = [
      'x-app-id',
      'x-timestamp',
      'x-nonce',
      'x-signature',
      'x-signature-method',
      'x-forwarded-for',
      'content-type',
    ];
    const headers = fc.dictionary(fc.constantFrom(...names), printable);
    await fc.assert(
      fc.asyncProperty(headers, async (spoiled) => {
        const reply = await client.post(JSON.stringify({ a: 1 }), spoiled);
        expect(reply.status).toBeLessThan(500);
        expect(JSON.stringify(reply.body)).not.toMatch(/\bat .+:\d+|node_modules/);
      }),
      { numRuns: 60 },
    );
  });

  it('whatever the correctly signed body, answer an envelope code', async () => {
    const bodies = fc.oneof(
      fc.json(),
      fc.string(),
      fc.json().map((json) => `{"senderCode":"YWTB","body":${json}}`),
    );
    await fc.assert(
      fc.asyncProperty(bodies, async (text) => {
        const reply = await client.post(text || ' ');
        expect([1001, 1002, 'DX-4001']).toContain(reply.body.code);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nested beyond reason', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['with a number that JSON has and JavaScript has not', '{"senderCode":"YWTB","body":{"a":1e999}}'],
    ['not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]).toString('latin1')],
    ['with a prototype in it', '{"__proto__":{"senderCode":"YWTB"}}'],
    ['with NUL in its id', '{"messageId":"\\u0000","senderCode":"YWTB","body":{},"signature":"00"}'],
  ])('a body %s is refused', async (_name, text) => {
    const { status, body: answer } = await client.post(text);
    expect(status).toBe(200);
    expect([1001, 1002]).toContain(answer.code);
  });

  it('a signed envelope with a schema-breaking member of every kind is 1002', async () => {
    const members = fc.constantFrom(
      'messageId',
      'bizType',
      'sentAt',
      'caseNo',
      'seq',
      'encrypted',
      'ackMode',
      'constructor',
    );
    await fc.assert(
      fc.asyncProperty(members, fc.anything({ maxDepth: 1 }), async (name, value) => {
        const plain: unknown = JSON.parse(JSON.stringify({ value }) ?? '{}').value;
        if (plain === undefined) return;
        const reply = await client.send({ ...message(), [name]: plain } as never);
        expect([0, 1001, 1002, 'DX-4041']).toContain(reply.body.code);
      }),
      { numRuns: 60 },
    );
  });
});
