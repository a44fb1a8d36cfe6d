import { setTimeout as sleep } from 'node:timers/promises';
import { modules } from '../../src/modules.ts';
import { runJob } from '../../src/platform/jobs/index.ts';
import { bareApp } from '../bare-app.ts';

/** A node that works on the tables of client systems at the time `NOW`, until it is killed. */
const { DATABASE_URL = '', NOW = '', SETTINGS = '{}' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules,
  now: NOW,
  env: JSON.parse(SETTINGS) as Record<string, string>,
});
process.stdout.write('working\n');
for (;;) {
  await runJob(app, 'crypto.migrate').catch((error: unknown) => process.stdout.write(`failed: ${String(error)}\n`));
  await sleep(20);
}
