import type { Ctx } from '../kernel/context.ts';

/** One row of a batch as its kind gets it. */
export interface BatchRow {
  id: string;
  /** From 1; what a message calls 第n行. */
  position: number;
  /** The version that was seen or frozen; a later one drops out as stale. */
  version: number | undefined;
  /** What this row brings over the common input. */
  input: unknown;
}

/** What became of one row. SKIPPED: somebody was faster or it is already done; FAILED: it may not be done. */
export interface BatchOutcome {
  id: string;
  /** Business number of the record. */
  title: string;
  result: 'OK' | 'SKIPPED' | 'FAILED';
  code?: string | undefined;
  message?: string | undefined;
}

/** A record as it stands when its row is frozen. */
export interface FrozenRecord {
  version: number;
  title: string;
}

/** Long work that a module lets people start over many records. */
export interface BatchKind {
  kind: string;
  /** In Chinese, for lists and filters. */
  title: string;
  /** Who may start one. */
  permission: string;
  /** A second person with this permission lets it begin, never the one who started it (E-0004). */
  approval?: string;
  /**
   * Chunks that one run works at side by side, for a kind whose rows do not depend on each other's order; 1 unless said. Each takes a
   * connection and its share of the cores.
   */
  lanes?: number;
  /** Not bound by the most rows that a batch otherwise has: two persons answer for it. */
  unlimited?: boolean;
  /** Asked before the second person lets a batch begin; throws where it may not. */
  mayBegin?(ctx: Ctx): Promise<void>;
  /** What the kind keeps beside a batch of its own, once the rows are frozen and in their transaction. */
  onFrozen?(tx: Ctx, batch: { id: string; total: number; input: unknown }): Promise<void>;
  /**
   * Does the work for some rows in the transaction that is given; their results are written with it. `tx` acts as the starter, with the
   * rights of now. Answers every row; what it throws rolls the chunk back, and its rows are tried one by one.
   */
  runChunk(tx: Ctx, input: unknown, rows: readonly BatchRow[], batchId: string): Promise<readonly BatchOutcome[]>;
  /** Version and number of those records that the caller may still see, for a retry of their rows. */
  freeze(ctx: Ctx, ids: readonly string[]): Promise<ReadonlyMap<string, FrozenRecord>>;
}
