import { rows, sql } from '../../../database/sql.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';

/** What of the library's state people read (01 §2.4 `libSyncState`). */
export const SYNC_TITLES: Readonly<Record<string, string>> = {
  NONE: '尚无推送',
  PENDING: '推送中',
  RETRY: '推送待重试',
  SYNCED: '已同步',
  FAILED: '推送失败',
};

const TABLES = ['sub_case', 'one_thing_case'] as const;

/** A case or sub-case whose mark has changed. */
export type Synced = { id: string } & Placed;

/**
 * libSyncState is derived of the stream (00-common "outbox states"): failed when any message is refused or dead, to be retried while one
 * waits that did not get through (01 §7.8), pending while any waits.
 *
 * @returns the records whose state is another one now
 */
export async function deriveSyncStates(
  tx: Ctx,
  recordIds: readonly string[],
  tables: readonly (typeof TABLES)[number][] = TABLES,
): Promise<Synced[]> {
  if (recordIds.length === 0) return [];
  const derived = (table: string) => sql`
    update ${sql.table(table)} r set library_sync = d.state
      from (select record_id, case when bool_or(state in ('REJECTED', 'DEAD')) then 'FAILED'
                                   when bool_or(state in ('PENDING', 'SENDING') and last_error is not null) then 'RETRY'
                                   when bool_or(state in ('PENDING', 'SENDING', 'SENT')) then 'PENDING' else 'SYNCED' end as state
              from outbox_message where channel = 'case-library' and record_id = any(${[...recordIds]}::uuid[]) group by record_id) d
     where r.id = d.record_id and r.library_sync <> d.state
     returning r.id, r.org_id as "orgId", r.org_path as "orgPath", r.district_code as "districtCode"`;
  const changed: Synced[] = [];
  for (const table of tables) changed.push(...(await rows<Synced>(tx, derived(table))));
  return changed;
}
