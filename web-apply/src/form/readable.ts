interface Property {
  title?: string;
  oneOf?: { const: unknown; title: string }[];
}

const propertyOf = (schema: unknown, field: string): Property =>
  (schema as { properties?: Record<string, Property> }).properties?.[field] ?? {};

/** The label of a field. */
export function titleOfField(schema: unknown, field: string): string {
  return propertyOf(schema, field).title ?? field;
}

/** A value as people read it: the title of a code, 是 or 否. */
export function readValue(schema: unknown, field: string, value: unknown): string {
  if (value === undefined || value === null || value === '') return '未填写';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return `${value.length} 项`;
  return propertyOf(schema, field).oneOf?.find((choice) => choice.const === value)?.title ?? String(value);
}
