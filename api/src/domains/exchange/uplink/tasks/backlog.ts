import { firstRow, rows, type SqlInstant, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ENTRY_COLUMNS, type UplinkEntry } from '../entries/entry.ts';

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

/** Entries that should be sending, of those that send changes: one that sends everything each time has no backlog. */
export function entriesInUse(ctx: Ctx): Promise<UplinkEntry[]> {
  return rows<UplinkEntry>(
    ctx,
    sql`select ${ENTRY_COLUMNS} from uplink_entry e where e.state = 'ENABLED' and e.mode <> 'FULL'`,
  );
}
