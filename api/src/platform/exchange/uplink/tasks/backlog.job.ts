import { firstRow, rows, run, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../calendar/index.ts';
import { type Ctx, transaction } from '../../../kernel/index.ts';
import { raiseTransferAlarm } from '../alarm.ts';
import { ENTRY_COLUMNS, type UplinkEntry } from '../entries/entry.ts';
import { noteOn } from '../entries/note.ts';

const HOUR_MS = 3_600_000;
/** Information has to arrive within a day; at 20 hours there is still time to act (03 §36.3, R11). */
const OLDEST_HOURS = 20;
const MOST_ROWS = 1000;
/** How often the same backlog is told again. */
const AGAIN_HOURS = 24;

/** What an entry has not sent yet. */
export interface Backlog {
  rows: number;
  oldest: SqlInstant | null;
}

/** Changes beyond the watermark that the receiver has not answered, counted to 10,000. */
export async function backlogOf(ctx: Ctx, entry: UplinkEntry): Promise<Backlog> {
  const source = ctx.app.registry.uplinkSources.get(entry.sourceKey);
  const found = await firstRow<Backlog>(
    ctx,
    sql`select count(*)::int as rows, min(changed_at) as oldest from (
          select m.changed_at from change_mark m
           where m.record_type = ${source?.recordType ?? ''} and (m.seq is null or m.seq > ${entry.watermark}::bigint)
             and not exists (select 1 from transfer_record r where r.entry_id = ${entry.id} and r.record_id = m.record_id
               and r.seq = m.seq and r.state in ('ACKED', 'REJECTED', 'FAILED'))
           order by m.seq nulls last, m.changed_at limit 10000) unsent`,
  );
  return found ?? { rows: 0, oldest: null };
}

/** Tells of entries in use whose oldest change waits for more than 20 hours, or that have more than 1,000 rows to send, once a day each. */
export async function watchBacklog(ctx: Ctx): Promise<void> {
  const now = ctx.app.clock.now();
  const told = new Date(now.getTime() - AGAIN_HOURS * HOUR_MS);
  const entries = await rows<UplinkEntry>(
    ctx,
    sql`select ${ENTRY_COLUMNS} from uplink_entry e
         where e.state = 'ENABLED' and e.mode <> 'FULL' and (e.backlog_told_at is null or e.backlog_told_at <= ${told})`,
  );
  for (const entry of entries) {
    const { rows: waiting, oldest } = await backlogOf(ctx, entry);
    if (oldest === null) continue;
    const since = toDate(oldest);
    if (waiting <= MOST_ROWS && now.getTime() - since.getTime() <= OLDEST_HOURS * HOUR_MS) continue;
    await transaction(ctx, async (tx) => {
      await run(tx, sql`update uplink_entry set backlog_told_at = ${now} where id = ${entry.id}`);
      await noteOn(tx, entry.id, `积压告警：${waiting}行未上行，最早变化于 ${formatDateTime(since)}`);
      await raiseTransferAlarm(tx, {
        kind: 'BACKLOG',
        entryId: entry.id,
        entryName: entry.name,
        rows: waiting,
        oldest: since,
      });
    });
  }
}
