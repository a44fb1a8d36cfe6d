import type { FormSchema } from './form-types.ts';

/** What the messages need of a field's schema. */
export interface FieldSchema {
  title?: string;
  const?: unknown;
  properties?: Record<string, FieldSchema>;
  items?: FieldSchema;
  oneOf?: { const?: unknown; title?: string }[];
  'x-message'?: unknown;
  'x-after'?: unknown;
  'x-format'?: unknown;
}

/** The engine's path (`.honours.0.year`, `['honours'][0]`) → its keys. */
export function keysOf(property: string): string[] {
  return property.split(/[.[\]']+/).filter((key) => key !== '');
}

/** The schema of the field at a path; items of a list by any index. */
export function fieldOf(schema: FormSchema | FieldSchema, keys: readonly string[]): FieldSchema | undefined {
  let field: FieldSchema | undefined = schema as FieldSchema;
  for (const key of keys) field = field?.properties?.[key] ?? (/^\d+$/.test(key) ? field?.items : undefined);
  return field;
}

/** What people call a field; its key where the schema is silent. */
export function labelAt(schema: FormSchema | FieldSchema, keys: readonly string[]): string {
  return fieldOf(schema, keys)?.title ?? keys.at(-1) ?? '';
}
