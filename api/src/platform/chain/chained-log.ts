import type { RawBuilder } from 'kysely';
import { sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/context.ts';

/** A row of a chained log with all its columns, as the database returns it. */
export interface ChainedRow {
  id: string;
  [column: string]: unknown;
}

/**
 * An insert-only log whose rows are linked by SM3, day by day (03 §41.8). Its tables: `<entries>` with `id`, `<prefix>_pending (entry_id)`,
 * `<prefix>_chain (day, seq, entry_id, hash)`, `<prefix>_anchor`. Whoever writes a row writes its id into the pending table too.
 */
export interface ChainedLog {
  /** `audit`; names the log in messages of the process. */
  key: string;
  title: string;
  /** Any constant of its own: one sealer at a time in the whole system. */
  lock: number;
  entries: string;
  prefix: string;
  /** Folder of the anchor files below DATA_DIR/anchors; empty = that folder itself. */
  anchorFolder: string;
  /** What of a row enters the chain: every column, and its place. */
  record: (row: ChainedRow, day: string, seq: number) => Readonly<Record<string, unknown>>;
  /** Where the rest begins of a log whose first days were archived and purged. */
  start?: (ctx: Ctx) => Promise<ChainStart | undefined>;
}

/** After that day (`2026-03-09`), with that day's last hash. */
export interface ChainStart {
  after: string;
  hash: string;
}

/** The tables of a log as parts of a statement. */
export interface ChainTables {
  entry: RawBuilder<unknown>;
  pending: RawBuilder<unknown>;
  chain: RawBuilder<unknown>;
  anchor: RawBuilder<unknown>;
}

export function tablesOf(log: ChainedLog): ChainTables {
  return {
    entry: sql.table(log.entries),
    pending: sql.table(`${log.prefix}_pending`),
    chain: sql.table(`${log.prefix}_chain`),
    anchor: sql.table(`${log.prefix}_anchor`),
  };
}
