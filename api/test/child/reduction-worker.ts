import { setTimeout as sleep } from 'node:timers/promises';
import { tables } from '../../src/database/tables.ts';
import { pushRoster } from '../../src/domains/cadres/medical/payment/push-roster.ts';
import { modules } from '../../src/modules.ts';
import { runJob } from '../../src/platform/jobs/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { relayOf } from '../../src/platform/outbox/index.ts';
import { bareApp } from '../bare-app.ts';

/** A node on which the nightly reduction and the push of a roster are due at one moment, with the relay behind them, until it is killed. */
const { DATABASE_URL = '', NOW = '', SETTINGS = '{}' } = process.env;
const app = await bareApp({
  url: DATABASE_URL,
  modules,
  now: NOW,
  env: JSON.parse(SETTINGS) as Record<string, string>,
});
const system = app.context({ kind: 'SYSTEM', name: '测试' });

async function push(): Promise<void> {
  const due = await tables(system)
    .selectFrom('medical_roster')
    .select('id')
    .where('state', '=', 'TO_PUSH')
    .where('batch_id', 'is', null)
    .execute();
  for (const { id } of due) await transaction(system, (tx) => pushRoster(tx, id));
}

process.stdout.write('working\n');
const done = await Promise.allSettled([runJob(app, 'bereavement.reduce'), push()]);
for (const one of done) if (one.status === 'rejected') process.stdout.write(`failed: ${String(one.reason)}\n`);
process.stdout.write('reduced\n');
for (;;) {
  await relayOf(app).drain();
  await sleep(20);
}
