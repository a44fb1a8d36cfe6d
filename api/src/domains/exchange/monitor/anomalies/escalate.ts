import { run, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { selectAnomalies } from './find-anomalies.ts';
import { alarmSecurity } from './notices.ts';

/** How long an anomaly of level 高 may wait for somebody to confirm it (03 §39.2). */
const UNCONFIRMED_MS = 15 * MINUTE_MS;
const MOST = 100;

/** Tells the security administrators, once, of every 高 that nobody confirmed within 15 minutes. */
export async function escalateAnomalies(ctx: Ctx): Promise<void> {
  await transaction(ctx, async (tx) => {
    const now = tx.app.clock.now();
    const waiting = sql`e.state = 'NEW' and e.level = 'HIGH' and e.escalated_at is null
                        and e.created_at <= ${new Date(now.getTime() - UNCONFIRMED_MS)}`;
    await run(tx, sql`select pg_advisory_xact_lock(hashtext('exchange-escalate'))`);
    const due = await selectAnomalies(tx, waiting, MOST);
    if (due.length === 0) return;
    const ids = due.map(({ id }) => id);
    await run(tx, sql`update exchange_anomaly set escalated_at = ${now} where id = any(${ids}::uuid[])`);
    await alarmSecurity(tx, due);
  });
}
