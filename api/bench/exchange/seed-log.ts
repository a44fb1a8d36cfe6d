import pg from 'pg';

/** With the day between the last call and now it is the longest period that the statistics answer, 366 days with today. */
const MOST_DAYS = 364;
const FEWEST_DAYS = 30;
const ROWS_PER_DAY = 27_400;
const CHUNK = 500_000;
/** Indexes that neither the roll-up nor the statistics read; without them a year of calls is written in minutes. */
const UNREAD = ['app', 'ip', 'subject', 'message', 'trace', 'channel'].map((name) => `exchange_call_log_${name}`);

/** Days that so many calls are spread over: a year for ten millions, never less than a month. */
export function daysOf(count: number): number {
  return Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, Math.round(count / ROWS_PER_DAY)));
}

/**
 * Writes `count` made-up calls into the exchange log: 8 applications on 5 channels, 100,000 persons, nine of ten answered well, the rest refused or
 * failed by the upstream. The last one lies a day back, so that every hour is closed.
 */
export async function seedLog(databaseUrl: string, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    for (const name of UNREAD) await client.query(`drop index if exists ${name}`);
    for (let from = 1; from <= count; from += CHUNK)
      await client.query(
        `insert into exchange_call_log (id, at, direction, client_ip, app_id, method, path, biz_type, http_status, result_code, duration_ms,
           request_bytes, response_bytes, trace_id, channel_id, source_id, row_count, subjects, subject_count, succeeded)
         select gen_random_uuid(), now() - interval '1 day' - ($3::float8 * 86400 * (1 - n::float8 / $4)) * interval '1 second', 'IN', '10.10.1.' || n % 8,
                'app-' || n % 8, 'POST', '/exchange/v1/channels/C' || n / 8 % 5, 'C' || n / 8 % 5,
                case when n % 10 < 9 then 200 when n % 20 = 9 then 403 else 504 end,
                case when n % 10 < 9 then '0000' when n % 20 = 9 then 'DX-4032' else 'DX-5041' end, 5 + n % 97, 120, 900,
                'trace', ('00000000-0000-4000-8000-00000000000' || n / 8 % 5)::uuid, ('00000000-0000-4000-9000-00000000000' || n / 8 % 5)::uuid,
                case when n % 10 < 9 then 1 else 0 end, array[encode(sha256((n % 100000)::text::bytea), 'hex')], 1, n % 10 < 9
           from generate_series($1::int, $2::int) n`,
        [from, Math.min(count, from + CHUNK - 1), daysOf(count), count],
      );
    await client.query('analyze exchange_call_log');
  } finally {
    await client.end();
  }
}
