import { rows, type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import { readTimers, type Timer } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readWatched, type WatchedRecord } from '../facts/watched-record.ts';
import type { WatchedType } from '../words.ts';

/** A step of a record: from then on it stood in the state. */
export interface StateStep {
  at: Date;
  state: string;
}

/** Everything that is kept of a record's past and that conditions look at. */
export interface RecordTimeline {
  record: WatchedRecord;
  /** Oldest first. */
  steps: readonly StateStep[];
  timers: readonly Timer[];
  /** When departments reported, oldest first; undefined where what is kept of it does not fit together. */
  reports: readonly Date[] | undefined;
  acceptedAt: Date | null;
}

/** The past of some records of one type, in a fixed number of statements. */
export async function readTimelines(ctx: Ctx, type: WatchedType, ids: readonly string[]): Promise<RecordTimeline[]> {
  const [records, timers, steps, reports] = await Promise.all([
    readWatched(ctx, type, ids),
    readTimers(ctx, ids),
    readSteps(ctx, ids),
    type === 'subCase' ? readReports(ctx, ids) : new Map<string, Reported>(),
  ]);
  return ids.flatMap((id) => {
    const record = records.get(id);
    if (!record) return [];
    const { at = [], last = null, acceptedAt = null } = reports.get(id) ?? {};
    const fits = (at.at(-1)?.getTime() ?? null) === (last?.getTime() ?? null);
    return [
      {
        record,
        steps: steps.get(id) ?? [],
        timers: timers.get(id) ?? [],
        reports: type === 'case' || fits ? at : undefined,
        acceptedAt,
      },
    ];
  });
}

async function readSteps(ctx: Ctx, ids: readonly string[]): Promise<Map<string, StateStep[]>> {
  const found = await tables(ctx)
    .selectFrom('flow_event')
    .select(['record_id as recordId', 'occurred_at as at', 'to_state as state'])
    .where('record_id', '=', anyOf(ids))
    .orderBy('record_id')
    .orderBy('seq')
    .execute();
  return Map.groupBy(
    found.map(({ at, ...step }) => ({ ...step, at: toDate(at) })),
    ({ recordId }) => recordId,
  );
}

interface Reported {
  at: Date[];
  last: Date | null;
  acceptedAt: Date | null;
}

/** When each matter's department reported, by the messages, and when by the matter itself. */
async function readReports(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Reported>> {
  const found = await rows<{
    id: string;
    at: SqlInstant[] | null;
    last: SqlInstant | null;
    acceptedAt: SqlInstant | null;
  }>(
    ctx,
    sql`select s.id, s.last_feedback_at as last, s.accepted_at as "acceptedAt",
               (select jsonb_agg(m.processed_at order by m.processed_at) from feedback_message m
                 where m.sub_case_id = s.id and m.state = 'APPLIED' and m.processed_at is not null) as at
          from sub_case s where s.id = any(${[...ids]}::uuid[])`,
  );
  const date = (value: SqlInstant | null) => (value === null ? null : toDate(value));
  return new Map(
    found.map(({ id, at, last, acceptedAt }) => [
      id,
      { at: (at ?? []).map((one) => new Date(one)), last: date(last), acceptedAt: date(acceptedAt) },
    ]),
  );
}
