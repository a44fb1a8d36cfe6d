interface Property {
  title?: string;
  oneOf?: { const: unknown; title: string }[];
  /** Choices that are no longer offered: what was chosen before still reads. */
  'x-withdrawn'?: { const: unknown; title: string }[];
  items?: { properties?: Record<string, Property> };
}

const propertyOf = (schema: unknown, field: string): Property =>
  (schema as { properties?: Record<string, Property> }).properties?.[field] ?? {};

/** The label of a field. */
export function titleOfField(schema: unknown, field: string): string {
  return propertyOf(schema, field).title ?? field;
}

/** A value as people read it: the title of a code, 是 or 否; of a list what each of its items says. */
export function readValue(schema: unknown, field: string, value: unknown): string {
  return read(propertyOf(schema, field), value);
}

function read(property: Property, value: unknown): string {
  if (value === undefined || value === null || value === '') return '未填写';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((item) => readItem(property.items ?? {}, item)).join('；') || '未填写';
  const choices = [...(property.oneOf ?? []), ...(property['x-withdrawn'] ?? [])];
  return choices.find((choice) => choice.const === value)?.title ?? String(value);
}

function readItem({ properties = {} }: NonNullable<Property['items']>, item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  return Object.entries(item)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => read(properties[name] ?? {}, value))
    .join(' ');
}
