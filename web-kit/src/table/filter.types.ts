export interface FilterOption {
  value: string;
  label: string;
}

interface FieldBase {
  key: string;
  label: string;
  /** Behind 更多. */
  more?: boolean;
}

/** One filter of the line; values live in the URL under `key` (days: under `from` and `to`). */
export type FilterField =
  | (FieldBase & { kind: 'text'; placeholder?: string; width?: number })
  | (FieldBase & { kind: 'select'; options: readonly FilterOption[]; width?: number })
  | (FieldBase & { kind: 'multi'; options: readonly FilterOption[]; width?: number })
  /** One code of a list that offices keep. */
  | (FieldBase & { kind: 'codes'; list: string; width?: number })
  | (FieldBase & { kind: 'days'; from: string; to: string })
  | (FieldBase & { kind: 'flag' });

export type FilterValue = string | string[] | boolean;
export type FilterValues = Record<string, FilterValue>;

/** Whether the field narrows the list. */
export function isFilled(field: FilterField, values: Readonly<Record<string, unknown>>): boolean {
  if (field.kind === 'days') return Boolean(values[field.from] || values[field.to]);
  const value = values[field.key];
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
