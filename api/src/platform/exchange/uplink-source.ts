import type { Ctx } from '../kernel/context.ts';
import type { FieldContent, FieldType, Sensitivity } from './source-field.ts';

/** A field that an uplink entry may send. */
export interface UplinkField {
  /** Identifier: `bjNo`. */
  name: string;
  title: string;
  type: FieldType;
  /** L1 may leave as it is only with a transform; L2 too. See `problemsOfItems`. */
  sensitivity: Sensitivity;
  content: FieldContent;
}

/** Dates as `YYYY-MM-DD`, moments as ISO 8601 in UTC. */
export type UplinkValue = string | number | boolean | null;

/** A row as it is now. */
export interface UplinkRow {
  id: string;
  /** Business number by which the receiver recognises the row (recordKey). */
  key: string;
  /** Rises with each change; with the key it makes a row that comes twice one row. */
  version: number;
  values: Readonly<Record<string, UplinkValue>>;
}

/**
 * Internal data that may be sent upward (数据来源, 03 §36.2). The catalogue of these is what an entry chooses from: nobody writes SQL of
 * their own. A module brings its own with `uplinkSources`.
 */
export interface UplinkSource {
  key: string;
  title: string;
  /** Record type under which triggers mark changed rows in `change_mark`. */
  recordType: string;
  fields: readonly UplinkField[];
  /** The rows of these ids as they are now, in any order; one that is gone is left out. Set-based: at most 5,000 ids. */
  read(ctx: Ctx, ids: readonly string[]): Promise<UplinkRow[]>;
}
