import { randomUUID } from 'node:crypto';
import type { ComposedApp } from '../../src/compose.ts';
import { firstRow, sql } from '../../src/database/sql.ts';
import { startCaseBatch } from '../../src/domains/cases/acts/act-batches.ts';
import { loadActor } from '../../src/platform/access/index.ts';
import { BATCH_CHUNK } from '../../src/platform/batches/index.ts';
import { runJob } from '../../src/platform/jobs/index.ts';
import type { Bars } from '../report/bars.ts';
import { line, ratio } from '../report/print.ts';
import { clerkName } from '../seed/accounts.ts';
import { PlainWrites } from './plain-writes.ts';
import { seedBatchCases } from './seed-batch.ts';

/** Seconds within which 10,000 cases are returned; other numbers in proportion. */
const BAR_SECONDS = 30;
const BAR_ROWS = 10_000;

/** 预审退回 of `count` cases by the worker's own code, beside the same rows written by plain pg in the same chunks. */
export async function measureBatch(app: ComposedApp, databaseUrl: string, count: number, bars: Bars): Promise<void> {
  const seeding = performance.now();
  const cases = await seedBatchCases(app, count);
  line(
    `${cases.length} cases that wait for pre-review, seeded in ${((performance.now() - seeding) / 1000).toFixed(0)} s`,
  );
  const clerk = await clerkOf(app);
  const input = { reasonCode: 'R01' };
  const batchId = await startCaseBatch(clerk, {
    action: 'return',
    requestId: randomUUID(),
    rows: cases,
    input,
    confirmed: false,
  });
  const plain = await PlainWrites.open(databaseUrl);
  try {
    const since = app.clock.now();
    const begun = performance.now();
    await runJob(app, 'batches.run', { batchId });
    const seconds = (performance.now() - begun) / 1000;
    const done = await firstRow<{ ok: number; state: string }>(
      clerk,
      sql`select ok, state from batch where id = ${batchId}`,
    );
    if (done?.state !== 'DONE' || done.ok !== count) throw new Error(`the batch ended with ${JSON.stringify(done)}`);
    const ids = cases.map(({ id }) => id);
    const floor = await plain.replay(ids, BATCH_CHUNK, since);
    line(`product: ${count} cases in ${seconds.toFixed(1)} s, ${(count / seconds).toFixed(0)} cases/s`);
    line(
      `plain pg, the same ${floor.rows} rows: ${floor.seconds.toFixed(1)} s, ${(count / floor.seconds).toFixed(0)} cases/s; product ÷ it ${ratio(floor.seconds / seconds)}`,
    );
    bars.atMost(`return of ${count} cases in the background`, seconds, (BAR_SECONDS * count) / BAR_ROWS, 's');
  } finally {
    await plain.close();
  }
}

async function clerkOf(app: ComposedApp) {
  const system = app.context({ kind: 'SYSTEM', name: '性能测试' });
  const account = await firstRow<{ id: string }>(
    system,
    sql`select id from user_account where login_name = ${clerkName(1)}`,
  );
  const actor = account && (await loadActor(system, account.id));
  if (!actor) throw new Error('no clerk');
  return app.context(actor);
}
