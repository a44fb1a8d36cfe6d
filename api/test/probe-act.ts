import { setTimeout as sleep } from 'node:timers/promises';
import { firstRow, run, sql } from '../src/database/sql.ts';
import type { App, UserActor } from '../src/platform/kernel/index.ts';
import { once } from '../src/platform/requests/index.ts';

const clerk: UserActor = {
  kind: 'USER',
  userId: '0190a000-0000-7000-8000-000000000001',
  loginName: 'probe',
  name: '试验',
  orgId: '0190a000-0000-7000-8000-000000000002',
  orgName: '试验',
  orgPath: '/',
  roles: [],
  permissions: new Set(),
  scope: { kind: 'NONE' },
  sessionId: 'probe',
};

/** An act without a version: each time that it runs leaves a row of its own in `probe_act`, and its number is the answer. */
export function probeAct(
  app: App,
  requestId: string,
  stop?: 'BEFORE_COMMIT' | 'BEFORE_ANSWER',
): Promise<{ n: number }> {
  const ctx = app.context(clerk);
  return once(ctx, 'probe', requestId, {}, async (tx) => {
    const made = await firstRow<{ n: number }>(
      tx,
      sql`insert into probe_act (request_id) values (${requestId}) returning n`,
    );
    if (stop === 'BEFORE_COMMIT') {
      // Not seen by others before the commit; a notice would not be sent either.
      setTimeout(() => process.stdout.write('there\n'), 100);
      await run(tx, sql`select pg_sleep(50)`);
    }
    if (stop === 'BEFORE_ANSWER')
      tx.afterCommit(async () => {
        process.stdout.write('there\n');
        await sleep(50_000);
      });
    return { n: made?.n ?? 0 };
  });
}
