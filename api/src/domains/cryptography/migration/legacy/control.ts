import { type Legacy, quoted } from './connection.ts';
import { MAC_COLUMN, macColumnsOf, type PlannedTable } from './plan.ts';

/** How far a table is, kept beside its data so that it moves in the same transaction. */
export interface Position {
  position: string | null;
  done: number;
  skipped: number;
  failed: number;
  batches: number;
  ended: boolean;
}

/** What the client system's program does: CLEAR writes plaintext alone, BOTH plaintext and cipher, CIPHER reads cipher, SEALED writes no plaintext. */
type Phase = 'CLEAR' | 'BOTH' | 'CIPHER' | 'SEALED';

/** The tables of the migration in the client system's database: its phase, where each table is, values that were odd. */
export async function prepareControl(legacy: Legacy): Promise<void> {
  await legacy.query(`
    create table if not exists yjs_phase (only_one boolean primary key default true check (only_one), phase varchar(6) not null);
    create table if not exists yjs_position (
      table_name varchar(63) not null, kind varchar(8) not null, position text, done integer not null default 0,
      skipped integer not null default 0, failed integer not null default 0, batches integer not null default 0,
      ended boolean not null default false, primary key (table_name, kind));
    create table if not exists yjs_odd_value (
      table_name varchar(63) not null, column_name varchar(63) not null, row_key varchar(80) not null,
      reason varchar(100) not null, unsealed boolean not null, primary key (table_name, column_name, row_key));
    create table if not exists yjs_dual_start (table_name varchar(63) primary key, above text);
    insert into yjs_phase (phase) values ('CLEAR') on conflict do nothing`);
}

/**
 * Tells the client system's program how it is to write and read from now on. Within a transaction it comes first: a program that writes holds the row
 * `for share`, so that what it began before ends before, and nothing is written in the old way after.
 */
export async function setPhase(legacy: Legacy, phase: Phase): Promise<void> {
  await legacy.query(
    'insert into yjs_phase (phase) values ($1) on conflict (only_one) do update set phase = excluded.phase',
    [phase],
  );
}

/** Adds the columns for cipher, index and code; what is there already stays. */
export async function addColumns(legacy: Legacy, table: PlannedTable): Promise<void> {
  const added = table.columns.flatMap(({ cipher, index }) => [
    `add column if not exists ${quoted(cipher)} text`,
    ...(index ? [`add column if not exists ${quoted(index)} char(64)`] : []),
  ]);
  if (macColumnsOf(table).length > 0) added.push(`add column if not exists ${MAC_COLUMN} varchar(120)`);
  await legacy.query(`alter table ${quoted(table.table)} ${added.join(', ')}`);
  for (const { index } of table.columns)
    if (index) {
      const name = `${table.table}_${index}`.slice(0, 60);
      await legacy.query(`create index if not exists ${quoted(name)} on ${quoted(table.table)} (${quoted(index)})`);
    }
}

/** 回退: takes away what {@link addColumns} added, and where the work was. */
export async function dropColumns(legacy: Legacy, table: PlannedTable): Promise<void> {
  const dropped = table.columns.flatMap(({ cipher, index }) => [cipher, ...(index ? [index] : [])]);
  if (macColumnsOf(table).length > 0) dropped.push(MAC_COLUMN);
  const list = dropped.map((name) => `drop column if exists ${quoted(name)}`).join(', ');
  await legacy.query(`alter table ${quoted(table.table)} ${list}`);
  for (const kept of ['yjs_position', 'yjs_odd_value', 'yjs_dual_start'])
    await legacy.query(`delete from ${kept} where table_name = $1`, [table.table]);
}

/** Remembers the last row of before 双写: what comes after it is new. */
export async function markDualStart(legacy: Legacy, { table, pk }: PlannedTable): Promise<void> {
  // The order of the key itself, not of its text: 9 comes before 60.
  const last = `select t.${quoted(pk)}::text as above from ${quoted(table)} t order by t.${quoted(pk)} desc limit 1`;
  await legacy.query(
    `insert into yjs_dual_start (table_name, above) select $1, (${last})
       on conflict (table_name) do update set above = excluded.above`,
    [table],
  );
}

/** Where the work on a table is, locked until the transaction ends. */
export async function lockPosition(legacy: Legacy, table: string, kind: string): Promise<Position> {
  await legacy.query('insert into yjs_position (table_name, kind) values ($1, $2) on conflict do nothing', [
    table,
    kind,
  ]);
  const { rows } = await legacy.query<Position>(
    'select position, done, skipped, failed, batches, ended from yjs_position where table_name = $1 and kind = $2 for update',
    [table, kind],
  );
  const [found] = rows;
  if (!found) throw new Error(`no position of ${table}`);
  return found;
}

export async function savePosition(legacy: Legacy, table: string, kind: string, at: Position): Promise<void> {
  await legacy.query(
    `update yjs_position set position = $3, done = $4, skipped = $5, failed = $6, batches = $7, ended = $8
      where table_name = $1 and kind = $2`,
    [table, kind, at.position, at.done, at.skipped, at.failed, at.batches, at.ended],
  );
}

/** Begins again from the first row, what was counted stays: for rows that were written in clear behind the position. */
export async function rewind(legacy: Legacy, table: string, kind: string): Promise<void> {
  await legacy.query('update yjs_position set position = null, ended = false where table_name = $1 and kind = $2', [
    table,
    kind,
  ]);
}

/** Nobody else works on the table while this connection lives; false where somebody does (03 §41.14). */
export async function takeTable(legacy: Legacy, table: string): Promise<boolean> {
  const { rows } = await legacy.query<{ taken: boolean }>(
    `select pg_try_advisory_lock(hashtext(current_schema() || '.' || $1)) as taken`,
    [table],
  );
  return rows[0]?.taken === true;
}
