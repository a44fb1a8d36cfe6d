import type { RawBuilder } from 'kysely';
import type { KeyRing } from '../../crypto/key-ring.ts';
import type { App } from '../../kernel/app.ts';
import type { Ctx } from '../../kernel/context.ts';

/** A row of a sealed table as it is read: what its code protects beside what says which row it is. */
export type SealedRow = Readonly<Record<string, unknown>> & {
  key: string;
  /** What people call it. */
  title: string;
  rowMac: string;
  /** Whose sessions end when the row is broken; none where it is not one user's. */
  userId?: string | null;
  roleId?: string | null;
};

/**
 * A table whose rows carry an integrity code in `row_mac` (03 §41.7). The nightly scan reads all of it; whoever goes by one of its rows verifies
 * the code and takes a row without the right one as not there, and says so by `reportBroken`.
 */
export interface SealedTable {
  name: string;
  /** What its rows are: `数据分发`. */
  title: string;
  /** What follows `select`: the columns of {@link SealedRow} and those of {@link columns}, with `from`. */
  select: RawBuilder<unknown>;
  /** What people call a row, where its select alone cannot say. */
  called?(app: App, row: SealedRow): string;
  /** The key of a row, by which the rows are walked. */
  key: RawBuilder<unknown>;
  /** Its key is its id: rows are walked along the primary key, under the alias `t`. */
  byId?: true;
  /** The row of a key in the table itself. */
  where(key: string): RawBuilder<unknown>;
  /** What the code protects. */
  columns(row: SealedRow): Readonly<Record<string, unknown>>;
  /** Whose keys make the codes, where not those of the App: what says how these keys stand cannot rest on them. */
  ring?(app: App): KeyRing;
  /** Once both administrators have confirmed a row: who keeps it in memory is told. */
  released?(tx: Ctx): void;
}
