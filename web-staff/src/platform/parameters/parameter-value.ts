import type { ParameterRowFragment } from '../../generated/graphql.ts';

type Field = ParameterRowFragment['fields'][number];
type Value = ParameterRowFragment['value'];

/** Name of a part's entry in the form; a value that is one part has no key of its own. */
export const entryOf = (field: Field) => field.key ?? 'value';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The parts of a value as a form holds them. */
export function toEntries(fields: readonly Field[], value: Value): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((field) => [entryOf(field), field.key && isRecord(value) ? value[field.key] : value]),
  );
}

/** The value that the parts of a form make up. */
export function toValue(fields: readonly Field[], entries: Readonly<Record<string, unknown>>): unknown {
  if (fields.length === 1 && !fields[0]?.key) return entries.value;
  return Object.fromEntries(fields.map((field) => [entryOf(field), entries[entryOf(field)]]));
}

/** One part of a value in words: 第 5 个工作日, 须经本人确认, 公示. */
export function partText(field: Field, part: unknown): string {
  switch (field.kind) {
    case 'NUMBER':
      return `${Number(part).toLocaleString('zh-CN')} ${field.unit ?? ''}`.trim();
    case 'SWITCH':
      return (part ? field.on : field.off) ?? '';
    case 'TEXT':
      return String(part);
    case 'CHOICE':
      return field.choices?.find(({ value }) => value === part)?.title ?? String(part);
  }
}
