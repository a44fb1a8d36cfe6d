import type { RawBuilder } from 'kysely';
import { rows, run, type SqlInstant, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { addHistogram, quantileOf } from './latency.ts';
import { SubjectSketch } from './subject-sketch.ts';

/** Stretch of time of one line: hours and days, and months of Shanghai, so that a year is read from a few hundred lines. */
export type Grain = 'HOUR' | 'DAY' | 'MONTH';

/** One line of the roll-up: a stretch of time of one app on one channel. */
export interface StatRow {
  startsAt: SqlInstant;
  direction: 'IN' | 'OUT';
  appId: string;
  channelId: string | null;
  sourceId: string | null;
  calls: number;
  ok: number;
  denied: number;
  errors: number;
  rowCount: number;
  bytesIn: number;
  bytesOut: number;
  p50: number;
  p95: number;
  latency: number[];
  codes: Record<string, number>;
  subjects: Buffer;
}

/** Joins lines of shorter stretches into one each for an app on a channel. */
export function joined(parts: readonly StatRow[]): StatRow[] {
  const groups = Map.groupBy(parts, (part) => [part.direction, part.appId, part.channelId, part.sourceId].join('|'));
  return [...groups.values()].map(join);
}

function join([first, ...others]: StatRow[]): StatRow {
  if (!first) throw new Error('a group has a line');
  // One line knows its quantiles exactly; of several the histogram does.
  if (others.length === 0) return first;
  const row = { ...first, latency: [...first.latency], codes: { ...first.codes } };
  const sketch = SubjectSketch.read(first.subjects);
  for (const part of others) add(row, sketch, part);
  return {
    ...row,
    subjects: sketch.toBytes(),
    p50: quantileOf(row.latency, 0.5),
    p95: quantileOf(row.latency, 0.95),
  };
}

function add(row: StatRow, sketch: SubjectSketch, part: StatRow): void {
  for (const key of ['calls', 'ok', 'denied', 'errors', 'rowCount', 'bytesIn', 'bytesOut'] as const)
    row[key] += part[key];
  for (const [code, count] of Object.entries(part.codes)) row.codes[code] = (row.codes[code] ?? 0) + count;
  addHistogram(row.latency, part.latency);
  sketch.joinStored(part.subjects);
}

/** Lines of the roll-up in a time range (end excluded). */
export function readStats(ctx: Ctx, grain: Grain, from: Date, to: Date): Promise<StatRow[]> {
  return readLines(ctx, sql`grain = ${grain} and starts_at >= ${from} and starts_at < ${to}`);
}

/** Lines of the roll-up under a condition on `exchange_stat`, in order of time. */
export function readLines(ctx: Ctx, condition: RawBuilder<unknown>): Promise<StatRow[]> {
  return rows<StatRow>(
    ctx,
    sql`select starts_at as "startsAt", direction, app_id as "appId", channel_id as "channelId", source_id as "sourceId", calls, ok, denied,
               errors, row_count::float8 as "rowCount", bytes_in::float8 as "bytesIn", bytes_out::float8 as "bytesOut", p50_ms as p50,
               p95_ms as p95, latency, codes, subjects
          from exchange_stat where ${condition} order by starts_at`,
  );
}

/** Puts these lines in the place of those that a stretch of time had. */
export async function replace(tx: Ctx, grain: Grain, startsAt: Date, stats: readonly StatRow[]): Promise<void> {
  await run(tx, sql`delete from exchange_stat where grain = ${grain} and starts_at = ${startsAt}`);
  if (stats.length === 0) return;
  const records = stats.map(({ subjects, ...row }) => ({ ...row, subjects: subjects.toString('hex') }));
  await run(
    tx,
    sql`insert into exchange_stat (grain, starts_at, direction, app_id, channel_id, source_id, calls, ok, denied, errors, row_count, bytes_in,
          bytes_out, p50_ms, p95_ms, latency, codes, subjects, rolled_at)
        select ${grain}, ${startsAt}, direction, "appId", "channelId", "sourceId", calls, ok, denied, errors, "rowCount", "bytesIn", "bytesOut",
               p50, p95, latency, codes, decode(subjects, 'hex'), ${tx.app.clock.now()}
          from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as t(direction text, "appId" text, "channelId" uuid, "sourceId" uuid,
            calls int, ok int, denied int, errors int, "rowCount" bigint, "bytesIn" bigint, "bytesOut" bigint, p50 int, p95 int, latency int[],
            codes jsonb, subjects text)`,
  );
}
