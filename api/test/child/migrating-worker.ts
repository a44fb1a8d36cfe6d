import { setTimeout as sleep } from 'node:timers/promises';
import { cryptographyModules } from '../../src/domains/cryptography/index.ts';
import { accessModule } from '../../src/platform/access/index.ts';
import { auditModule } from '../../src/platform/audit/index.ts';
import { exchangeModule } from '../../src/platform/exchange/index.ts';
import { filesModule } from '../../src/platform/files/module.ts';
import { flowModule } from '../../src/platform/flow/module.ts';
import { runJob } from '../../src/platform/jobs/index.ts';
import { jobLogModule } from '../../src/platform/jobs/log/module.ts';
import { keysModule } from '../../src/platform/keys/index.ts';
import { notifyModule } from '../../src/platform/notify/module.ts';
import { outboxModule } from '../../src/platform/outbox/module.ts';
import { parametersModule } from '../../src/platform/parameters/module.ts';
import { recordsModule } from '../../src/platform/records/index.ts';
import { bareApp } from '../bare-app.ts';

/** A node that works on the tables of client systems at the time `NOW`, until it is killed. */
const { DATABASE_URL = '', NOW = '', SETTINGS = '{}' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules: [
    ...[accessModule, auditModule, flowModule, notifyModule, filesModule, outboxModule, exchangeModule],
    ...[parametersModule, keysModule, recordsModule, jobLogModule],
    ...cryptographyModules,
  ],
  now: NOW,
  env: JSON.parse(SETTINGS) as Record<string, string>,
});
process.stdout.write('working\n');
for (;;) {
  await runJob(app, 'crypto.migrate').catch((error: unknown) => process.stdout.write(`failed: ${String(error)}\n`));
  await sleep(20);
}
