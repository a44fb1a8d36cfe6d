import { type MaskKind, mask } from '../../masking/index.ts';
import type { DataSourceField, FieldContent } from '../source-field.ts';
import type { ChannelRow } from '../upstream/channel-driver.ts';
import type { DistributedField } from './distributed-field.ts';

export interface Projected {
  rows: ChannelRow[];
  /** Rows with a field that the source's definition does not know, or without a required one (03 §39.2 R12). */
  driftedRows: number;
  unknownFields: string[];
  missingFields: string[];
}

const MOST_NAMES = 20;

const MASKS: Readonly<Record<FieldContent, MaskKind>> = {
  PLAIN: 'hidden',
  PERSON_NAME: 'name',
  ID_NUMBER: 'idNumber',
  PHONE: 'phone',
  BANK_ACCOUNT: 'bankAccount',
  ADDRESS: 'address',
};

/**
 * Lets through what was distributed and nothing else (03 §35.4 "Field projection"): a new object per row, built from the list, so that an
 * unknown field of the upstream cannot slip along. Values of a wrong kind go through as null and count as missing.
 */
export function projectRows(
  rows: readonly ChannelRow[],
  fields: readonly DataSourceField[],
  distributed: readonly DistributedField[],
  digest: (value: string) => string,
): Projected {
  const known = new Set(fields.map((field) => field.name));
  const required = fields.filter((field) => field.required).map((field) => field.name);
  const contents = new Map(fields.map((field) => [field.name, field.content]));
  const unknown = new Set<string>();
  const missing = new Set<string>();
  let driftedRows = 0;
  const projected = rows.map((row) => {
    const strange = Object.keys(row).filter((name) => !known.has(name));
    const absent = required.filter((name) => plain(row, name) === null);
    for (const name of strange) if (unknown.size < MOST_NAMES) unknown.add(name.slice(0, 64));
    for (const name of absent) missing.add(name);
    if (strange.length > 0 || absent.length > 0) driftedRows += 1;
    return Object.fromEntries(
      distributed.map((field) => [field.name, dress(field, contents.get(field.name), plain(row, field.name), digest)]),
    );
  });
  return { rows: projected, driftedRows, unknownFields: [...unknown], missingFields: [...missing] };
}

type Plain = string | number | boolean | null;

/** A field holds one value; whatever is nested is none of the definition's. */
function plain(row: ChannelRow, name: string): Plain {
  const value = Object.hasOwn(row, name) ? row[name] : null;
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A value as a person may see it who has not asked to see it in full: what is sensitive or says something about somebody is masked. */
export function maskedValue({ content, sensitivity }: DataSourceField, value: string): string {
  const plain = value === '' || (content === 'PLAIN' && sensitivity === 'NONE');
  return plain ? value : mask(MASKS[content], value);
}

function dress(
  { mask: how }: DistributedField,
  content: FieldContent | undefined,
  value: Plain,
  digest: (value: string) => string,
): Plain {
  if (value === null || value === '') return value;
  switch (how) {
    case 'NONE':
      return value;
    case 'MASK':
      return mask(MASKS[content ?? 'PLAIN'], String(value));
    case 'HASH':
      return digest(String(value));
  }
}
