import pg from 'pg';

/** Tables whose rows a batch changes: their copies begin as they were before it. */
const CHANGED = ['one_thing_case', 'sub_case', 'flow_timer', 'task', 'batch_row'] as const;
/** Tables to which it adds. */
const ADDED = [
  'flow_event',
  'outbox_stream',
  'outbox_message',
  'notification',
  'notification_delivery',
  'audit_entry',
  'audit_pending',
] as const;

const STATE = `state, state_since, return_to, event_seq, event_hash, due_at, promise_due_at, legal_due_at, version, updated_at, last_actor_id,
  last_actor_name, library_sync`;
const COLUMNS: Readonly<Record<(typeof CHANGED)[number], string>> = {
  one_thing_case: STATE,
  sub_case: STATE,
  flow_timer: 'suspensions, due_at, closed_at',
  task: 'closed_at, closed_by',
  batch_row: 'title, result, code, message, done_at',
};
const keyOf = (table: string) => (table === 'batch_row' ? 'record_id' : 'id');

/** One write of a chunk: a statement and the rows it takes as JSON. */
interface Write {
  statement: string;
  rows: string;
}

/**
 * The floor under a batch: exactly the rows that it wrote, written again by plain pg into copies of the tables with all their indexes, in
 * transactions of the same chunks, one statement per table; no rights, no guards, no hashes, no seals.
 */
export class PlainWrites {
  readonly #client: pg.Client;

  private constructor(client: pg.Client) {
    this.#client = client;
  }

  /** Copies what a batch over `caseIds` may change; call it before the batch runs. */
  static async open(databaseUrl: string): Promise<PlainWrites> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query('create schema plain');
    for (const table of [...CHANGED, ...ADDED])
      await client.query(`create table plain.${table} (like public.${table} including all)`);
    for (const table of CHANGED) await client.query(`insert into plain.${table} select * from public.${table}`);
    for (const table of CHANGED) await client.query(`analyze plain.${table}`);
    return new PlainWrites(client);
  }

  close(): Promise<void> {
    return this.#client.end();
  }

  /** Writes what the batch has written since `since`, chunk by chunk; returns seconds and rows written. */
  async replay(caseIds: readonly string[], chunk: number, since: Date): Promise<{ seconds: number; rows: number }> {
    const chunks: Write[][] = [];
    let count = 0;
    for (let at = 0; at < caseIds.length; at += chunk) {
      const { writes, rows } = await this.#writesOf(caseIds.slice(at, at + chunk), since);
      chunks.push(writes);
      count += rows;
    }
    await this.#client.query('checkpoint');
    const begun = performance.now();
    for (const [n, writes] of chunks.entries()) {
      await this.#client.query('begin');
      await this.#client.query({
        name: 'lock',
        text: 'select id from plain.one_thing_case where id = any($1::uuid[]) order by id for update',
        values: [caseIds.slice(n * chunk, (n + 1) * chunk)],
      });
      for (const { statement, rows } of writes)
        await this.#client.query({ name: statement.slice(0, 40), text: statement, values: [rows] });
      await this.#client.query('commit');
    }
    return { seconds: (performance.now() - begun) / 1000, rows: count };
  }

  async #writesOf(caseIds: readonly string[], since: Date): Promise<{ writes: Write[]; rows: number }> {
    const writes: Write[] = [];
    let count = 0;
    for (const [table, where] of Object.entries(OF_CHUNK)) {
      const { rows } = await this.#client.query<{ data: string | null; n: string }>(
        `with ids as (select unnest($1::uuid[]) as id union all select id from public.sub_case where case_id = any($1::uuid[]))
         select jsonb_agg(to_jsonb(t))::text as data, count(*) as n from public.${table} t where ${where} and $2::timestamptz is not null`,
        [caseIds, since],
      );
      const { data = null, n = '0' } = rows[0] ?? {};
      if (data === null) continue;
      count += Number(n);
      writes.push({ statement: statementOf(table), rows: data });
    }
    return { writes, rows: count };
  }
}

function statementOf(table: string): string {
  const from = `jsonb_populate_recordset(null::public.${table}, $1::jsonb) v`;
  if (!(table in COLUMNS)) return `insert into plain.${table} select v.* from ${from}`;
  const key = keyOf(table);
  const columns = COLUMNS[table as (typeof CHANGED)[number]].split(',').map((column) => column.trim());
  return `update plain.${table} t set ${columns.map((c) => `${c} = v.${c}`).join(', ')} from ${from} where t.${key} = v.${key}`;
}

/** Which rows of a table belong to the chunk's cases and were written by the batch. */
const OF_CHUNK: Readonly<Record<string, string>> = {
  one_thing_case: 't.id in (select id from ids)',
  sub_case: 't.id in (select id from ids)',
  flow_event: 't.record_id in (select id from ids) and t.recorded_at >= $2',
  flow_timer: 't.record_id in (select id from ids)',
  task: 't.record_id in (select id from ids) and t.closed_at >= $2',
  outbox_stream: 't.stream_key in (select id::text from ids)',
  outbox_message: 't.record_id in (select id from ids) and t.created_at >= $2',
  notification: 't.record_id in (select id from ids) and t.created_at >= $2',
  notification_delivery: `t.notification_id in (select n.id from public.notification n join ids on ids.id = n.record_id where n.created_at >= $2)`,
  audit_entry: `t.object_id in (select id::text from ids) and t.event = 'flow.advance' and t.at >= $2`,
  audit_pending: `t.entry_id in (select a.id from public.audit_entry a join ids on ids.id::text = a.object_id where a.event = 'flow.advance' and a.at >= $2)`,
  batch_row: 't.record_id in (select id from ids)',
};
