import type { Definition, FieldSchema } from './form-definition.ts';

type Schema = Definition['schema'];
type Form = Readonly<Record<string, unknown>>;

/**
 * The form for an application that stands: beside what is offered, a field takes the withdrawn choices that the application has already
 * (01 §2.6), as the web and the product do. Nothing else is changed, so that nobody else chooses them.
 */
export function withOwnChoices(schema: Schema, standing: Form): Schema {
  return { ...schema, properties: each(schema.properties, (key) => [standing[key]]) };
}

function each(fields: Schema['properties'], valuesOf: (key: string) => readonly unknown[]): Schema['properties'] {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, take(field, valuesOf(key))]));
}

/** One field for all lines of a list: what any of them has, all may have. */
function take(field: FieldSchema, values: readonly unknown[]): FieldSchema {
  const { items, oneOf = [], 'x-withdrawn': withdrawn = [] } = field;
  const own = withdrawn.filter((choice) => values.includes(choice.const));
  const lines = values.flatMap((value) => (Array.isArray(value) ? (value as Form[]) : []));
  return {
    ...field,
    ...(own.length > 0 && { oneOf: [...oneOf, ...own] }),
    ...(items && { items: { ...items, properties: each(items.properties, (key) => lines.map((line) => line[key])) } }),
  };
}
