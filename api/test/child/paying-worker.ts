import { setTimeout as sleep } from 'node:timers/promises';
import Fastify from 'fastify';
import { accessModule } from '../../src/platform/access/index.ts';
import { exchangeModule } from '../../src/platform/exchange/index.ts';
import { filesModule } from '../../src/platform/files/module.ts';
import { flowModule } from '../../src/platform/flow/module.ts';
import { notifyModule } from '../../src/platform/notify/module.ts';
import { relayOf } from '../../src/platform/outbox/index.ts';
import { outboxModule } from '../../src/platform/outbox/module.ts';
import { parametersModule } from '../../src/platform/parameters/module.ts';
import { paymentsModule } from '../../src/platform/payments/index.ts';
import { bareApp } from '../bare-app.ts';
import { ledgeredModule } from '../paid-ledger.ts';

/** A node that pushes batches and takes what 资金监管平台 says of them, at the time `NOW`, until it is killed. */
const { DATABASE_URL = '', PORT = '', NOW = '', SETTINGS = '{}' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules: [
    accessModule,
    flowModule,
    notifyModule,
    filesModule,
    outboxModule,
    exchangeModule,
    parametersModule,
    paymentsModule,
    ledgeredModule,
  ],
  now: NOW,
  env: JSON.parse(SETTINGS) as Record<string, string>,
});
const gateway = Fastify({ genReqId: () => crypto.randomUUID(), forceCloseConnections: true });
exchangeModule.routes?.(gateway, app);
await gateway.listen({ port: Number(PORT), host: '127.0.0.1' });
process.stdout.write('serving\n');
for (;;) {
  await relayOf(app).drain();
  await sleep(20);
}
