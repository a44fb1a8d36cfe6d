import type { UplinkField, UplinkRow, UplinkSource, UplinkValue } from '../../../../platform/exchange/uplink-source.ts';
import type { UplinkItem } from './item.ts';
import { ItemFault, transformValue } from './transform.ts';

/** A row as it travels: the receiver tells repeats by `recordKey` and `version`. */
export interface SentRow {
  recordKey: string;
  version: number;
  data: Readonly<Record<string, UplinkValue>>;
}

export type MappedRow = { ok: true; sent: SentRow } | { ok: false; error: string };

/** Maps rows of one entry; a row that cannot be sent says why and leaves the others alone (03 §36.5). */
export class RowMapper {
  readonly #items: readonly (UplinkItem & { field: UplinkField })[];
  readonly #publicKey: string | null;

  constructor(source: UplinkSource, items: readonly UplinkItem[], publicKey: string | null) {
    const fields = new Map(source.fields.map((field) => [field.name, field]));
    this.#items = items.flatMap((item) => {
      const field = fields.get(item.internalField);
      return field ? [{ ...item, field }] : [];
    });
    this.#publicKey = publicKey;
  }

  map(row: UplinkRow): MappedRow {
    const data: Record<string, UplinkValue> = {};
    try {
      for (const item of this.#items) {
        const value = row.values[item.internalField] ?? null;
        const empty = value === null || value === '';
        if (empty && item.required) throw new ItemFault(`必填项 ${item.targetName} 为空`);
        data[item.targetName] = empty ? null : transformValue(item, item.field, value, this.#publicKey);
      }
    } catch (error) {
      if (error instanceof ItemFault) return { ok: false, error: error.message };
      throw error;
    }
    return { ok: true, sent: { recordKey: row.key, version: row.version, data } };
  }
}
