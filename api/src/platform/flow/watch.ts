import type { RawBuilder } from 'kysely';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/** A record whose limits are due to be looked at, as they stood when it was read. */
export interface DueWatch {
  recordId: string;
  /** ISO-like text of the database, exact to the millisecond: the place in the order. */
  watchAt: string;
  revision: string;
}

/** What a look at a record found about its next one; `at` null = only a step can change anything. */
export interface NextWatch {
  recordId: string;
  revision: string;
  at: Date | null;
}

/** The writes that have records looked at again at once after their clocks moved, and no more where no clock is left open. */
export function watchWrites(
  recordType: string,
  timers: readonly { recordId: string; closedAt: Date | null }[],
): RawBuilder<unknown>[] {
  const open = new Set(timers.flatMap(({ recordId, closedAt }) => (closedAt ? [] : [recordId])));
  const ended = new Set(timers.flatMap(({ recordId }) => (open.has(recordId) ? [] : [recordId])));
  return [
    ...(open.size > 0 ? [watchWrite(recordType, [...open])] : []),
    ...(ended.size > 0 ? [sql`delete from flow_watch where record_id = any(${[...ended]}::uuid[])`] : []),
  ];
}

const watchWrite = (recordType: string, recordIds: readonly string[]) => sql`
  insert into flow_watch (record_id, record_type, watch_at)
  select id, ${recordType}::text, 'epoch' from unnest(${[...recordIds]}::uuid[]) as id order by id
  on conflict (record_id) do update set watch_at = excluded.watch_at, revision = excluded.revision`;

/** Which records {@link watchFrom} means; all that have running limits, where nothing is said. */
export interface WatchedScope {
  types?: readonly string[];
  /** A query of one column `id`. */
  ids?: RawBuilder<unknown>;
}

/** Has records looked at from a moment on (`epoch` = at once), or earlier where they are due before it. */
export async function watchFrom(ctx: Ctx, at: Date | 'epoch', { types, ids }: WatchedScope = {}): Promise<void> {
  const ofTypes = types ? sql`and record_type = any(${[...types]}::text[])` : sql``;
  const chosen = ids ? sql`and record_id in (select id from (${ids}) as chosen)` : sql``;
  await run(
    ctx,
    sql`update flow_watch set watch_at = least(coalesce(watch_at, ${at}::timestamptz), ${at}::timestamptz),
               revision = nextval('flow_watch_revision')
         where true ${ofTypes} ${chosen}`,
  );
}

/** The next records of a type whose moment has come, the longest waiting first, behind the one given. */
export function readDueWatches(
  ctx: Ctx,
  type: string,
  after: DueWatch | undefined,
  limit: number,
): Promise<DueWatch[]> {
  const beyond = after
    ? sql`and (watch_at, record_id) > (${after.watchAt}::timestamptz, ${after.recordId}::uuid)`
    : sql``;
  return rows(
    ctx,
    sql`select record_id as "recordId", watch_at::text as "watchAt", revision from flow_watch
         where record_type = ${type} and watch_at <= ${ctx.app.clock.now()} ${beyond}
         order by watch_at, record_id limit ${limit}`,
  );
}

/** How many records of a type are due to be looked at. */
export async function countDueWatches(ctx: Ctx, type: string): Promise<number> {
  const found = await firstRow<{ due: number }>(
    ctx,
    sql`select count(*)::int as due from flow_watch where record_type = ${type} and watch_at <= ${ctx.app.clock.now()}`,
  );
  return found?.due ?? 0;
}

/**
 * Says when each record is looked at next, and keeps those rows for the rest of the transaction: a step that comes waits. Returns the records that
 * still stand as they were read; of the others, which a step or somebody else's look is moving or has moved, what was seen is void.
 */
export async function putOff(tx: Ctx, looks: readonly NextWatch[]): Promise<ReadonlySet<string>> {
  const kept = await rows<{ id: string }>(
    tx,
    // Passing over what is locked, the sweep neither waits for a step nor meets one crosswise.
    sql`with kept as (
          select w.record_id as id, v.at
            from jsonb_to_recordset(${JSON.stringify(looks)}::jsonb) as v("recordId" uuid, revision bigint, at timestamptz)
            join flow_watch w on w.record_id = v."recordId" and w.revision = v.revision
             for no key update of w skip locked)
        update flow_watch w set watch_at = kept.at, revision = nextval('flow_watch_revision')
          from kept where w.record_id = kept.id returning kept.id`,
  );
  return new Set(kept.map(({ id }) => id));
}
