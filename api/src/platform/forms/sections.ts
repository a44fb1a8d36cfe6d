import { type MaskKind, mask } from '../masking/index.ts';
import { isSchema } from './compile-schema.ts';
import { titleOfCode } from './dictionaries.ts';
import type { JsonSchema } from './form-definition.ts';
import { labelOf, propertiesOf } from './schema-fields.ts';

/** One line of a filled form as people read it. */
export interface ReadableField {
  key: string;
  label: string;
  /** `—` when nothing was filled in. */
  value: string;
  sensitive: boolean;
}

export interface ReadableSection {
  title: string;
  fields: ReadableField[];
}

/** Ways of masking as schemas name them in `x-mask`. */
const MASKS: Readonly<Record<string, MaskKind>> = {
  name: 'name',
  id: 'idNumber',
  phone: 'phone',
  bank: 'bankAccount',
  address: 'address',
};

/**
 * The values of a form as sections of label and value, in the order of the schema; codes become their titles. Sections are those of
 * `x-section`. With `mask`, fields marked `x-sensitive` are masked by their `x-mask`, or hidden whole.
 */
export function sectionsOf(
  schema: JsonSchema,
  data: Readonly<Record<string, unknown>>,
  options: { mask: boolean },
): ReadableSection[] {
  const sections = new Map<string, ReadableSection>();
  for (const [key, field] of propertiesOf(schema)) {
    const title = String(field['x-section'] ?? labelOf('', schema));
    const section = sections.get(title) ?? { title, fields: [] };
    sections.set(title, section);
    section.fields.push(readable(key, field, data[key], options.mask));
  }
  return [...sections.values()];
}

/** The value of a field marked `x-sensitive`, masked by its `x-mask` or hidden whole; of any other as it is. */
export function maskField(field: JsonSchema, text: string): string {
  return field['x-sensitive'] === true ? mask(MASKS[String(field['x-mask'])] ?? 'hidden', text) : text;
}

function readable(key: string, field: JsonSchema, value: unknown, masked: boolean): ReadableField {
  const sensitive = field['x-sensitive'] === true;
  const text = textOf(field, value, masked);
  const shown = masked ? maskField(field, text) : text;
  return { key, label: labelOf(key, field), value: shown || '—', sensitive };
}

function textOf(field: JsonSchema, value: unknown, masked: boolean): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) {
    const items = isSchema(field.items) ? field.items : {};
    return value
      .map((item) => textOf(items, item, masked))
      .filter(Boolean)
      .join('；');
  }
  if (typeof value === 'object') {
    const values = value as Readonly<Record<string, unknown>>;
    const filled = propertiesOf(field).filter(([key]) => values[key] !== undefined);
    return filled.map(([key, inner]) => readable(key, inner, values[key], masked).value).join(' ');
  }
  return titleIn(field, value) ?? String(value);
}

function titleIn(field: JsonSchema, value: unknown): string | undefined {
  const dictionary = field['x-dictionary'];
  if (typeof dictionary === 'string') return titleOfCode(dictionary, String(value));
  const choices = [field.oneOf, field['x-withdrawn']].flat().filter(isSchema);
  const title = choices.find((choice) => choice.const === value)?.title;
  return typeof title === 'string' ? title : undefined;
}
