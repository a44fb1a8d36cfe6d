import type { FieldSchema } from './field-of.ts';
import type { FormData, FormSchema } from './form-types.ts';

interface ListedField extends FieldSchema {
  /** Choices that are no longer offered (01 §2.6). */
  'x-withdrawn'?: { const?: unknown; title?: string }[];
}

/**
 * The schema for a record that stands: beside what is offered, a field takes the withdrawn choices that the record has already. Nothing else is
 * changed, so that nobody else chooses them.
 */
export function withOwnChoices(schema: FormSchema, values: FormData): FormSchema {
  return take(schema as ListedField, values) as FormSchema;
}

function take(field: ListedField, value: unknown): ListedField {
  const { properties, items, oneOf, 'x-withdrawn': withdrawn } = field;
  // Two lines of a list may have the same one: a choice that is there twice is no longer one of them (`oneOf`).
  const there = new Set(oneOf?.map((choice) => choice.const));
  const own = withdrawn?.filter((choice) => choice.const === value && !there.has(choice.const)) ?? [];
  const inner = (key: string) => (isRecord(value) ? value[key] : undefined);
  const lines = Array.isArray(value) ? value : [];
  return {
    ...field,
    ...(own.length > 0 && { oneOf: [...(oneOf ?? []), ...own] }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, one]) => [key, typeof one === 'object' ? take(one, inner(key)) : one]),
      ),
    }),
    // One schema for all lines: what any of them has, all may have.
    ...(items && { items: lines.reduce<ListedField>(take, items) }),
  };
}

const isRecord = (value: unknown): value is FormData =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
