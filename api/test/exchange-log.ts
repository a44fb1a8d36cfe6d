import { run, sql } from '../src/database/sql.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';

/** Takes all calls out of the exchange log, between tests; the log itself lets only a purge do that. */
export function emptyExchangeLog(ctx: Ctx): Promise<void> {
  return transaction(ctx, async (tx) => {
    await run(tx, sql`set local exchange_log.purge = 'on'`);
    for (const table of ['exchange_log_pending', 'exchange_log_chain', 'exchange_call_log'])
      await run(tx, sql`delete from ${sql.table(table)}`);
  });
}
