import { blindIndex, decryptColumn, encryptColumn } from '../../../../platform/crypto/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

/** Which difference of whom: what is found again is the same one. */
export interface DifferenceKey {
  cadreId: string;
  source: string;
  code: string;
  field: string;
}

export const keyOf = ({ cadreId, source, code, field }: DifferenceKey): string =>
  [cadreId, source, code, field].join('.');

const cellOf = (key: DifferenceKey) => ({ table: 'cadre_difference', column: 'remote_value', rowId: keyOf(key) });
const INDEXED = { name: 'cadre_difference.remote_value', kind: 'exact' } as const;

/** What a source says, sealed as long as nobody has judged it, and the index by which the same value is known again. */
export function sealRemote(ctx: Ctx, key: DifferenceKey, value: string | null) {
  if (value === null) return { remote_value: null, remote_index: null };
  return {
    remote_value: encryptColumn(ctx.app.keys, 'TEXT', cellOf(key), value),
    remote_index: blindIndex(ctx.app.keys, INDEXED, value),
  };
}

/** Index of a value of a source alone. */
export const indexOfRemote = (ctx: Ctx, value: string | null): string | null =>
  value === null ? null : blindIndex(ctx.app.keys, INDEXED, value);

/** The value that was sealed, for whoever carries out what was accepted. */
export const openRemote = (ctx: Ctx, key: DifferenceKey, sealed: string | null): string | null =>
  sealed === null ? null : decryptColumn(ctx.app.keys, cellOf(key), sealed);
