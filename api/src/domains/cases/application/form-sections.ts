import { type JsonSchema, propertiesOf, titleOfCode } from '../../../platform/forms/index.ts';
import { type MaskKind, mask } from '../../../platform/masking/index.ts';
import { regionTitle } from '../../people/index.ts';
import type { ApplicationForm } from './application-form.ts';
import { SINGLE_MATTER } from './form/other-sections.ts';
import { APPLICATION_SECTIONS, applicationSchema } from './form.schema.ts';

/** A section of the form as people read it. */
export interface ReadableSection {
  title: string;
  fields: { key: string; label: string; value: string; sensitive: boolean }[];
}

/** Mask names of the schema and the ways of masking they mean. */
const MASKS: Readonly<Record<string, MaskKind>> = {
  name: 'name',
  id: 'idNumber',
  phone: 'phone',
  bank: 'bankAccount',
  address: 'address',
  hidden: 'hidden',
};

const REGIONS: readonly string[] = ['regRegion', 'liveRegion', 'placementRegion', 'placementStreet'];

export interface ReadingOptions {
  masked: boolean;
  /** The version of the form that was filled in; codes read as it has them. The shipped one unless said. */
  schema?: JsonSchema | undefined;
}

/** The values of a form as sections of label and value, codes as titles; fields that were left empty are absent. */
export function formSections(
  form: Partial<ApplicationForm>,
  { masked, schema = applicationSchema }: ReadingOptions,
): ReadableSection[] {
  const values = form as Readonly<Record<string, unknown>>;
  const filled = new Map(propertiesOf(schema));
  return APPLICATION_SECTIONS.map(({ title, fields }) => ({
    title,
    fields: Object.entries(fields).flatMap(([key, field]) => {
      const text = textOf(key, filled.get(key) ?? field, values[key]);
      // The list of matters says it by its name.
      if (text === '' || key === SINGLE_MATTER) return [];
      const sensitive = field['x-sensitive'] === true;
      const value = masked && sensitive ? mask(MASKS[String(field['x-mask'])] ?? 'hidden', text) : text;
      return [{ key, label: String(field.title), value, sensitive }];
    }),
  })).filter(({ fields }) => fields.length > 0);
}

function textOf(key: string, field: JsonSchema, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((item) => itemText(field.items as JsonSchema, item)).join('；');
  if (REGIONS.includes(key)) return regionTitle(String(value)) ?? String(value);
  return titleIn(field, value) ?? String(value);
}

function itemText(item: JsonSchema, value: unknown): string {
  const properties = item.properties as Readonly<Record<string, JsonSchema>>;
  const values = value as Readonly<Record<string, unknown>>;
  return Object.entries(properties)
    .map(([key, field]) => textOf(key, field, values[key]))
    .filter(Boolean)
    .join(' ');
}

function titleIn(
  { oneOf = [], 'x-withdrawn': withdrawn = [], 'x-list': list }: JsonSchema,
  value: unknown,
): string | undefined {
  const choices = [oneOf, withdrawn].flat() as readonly { const: unknown; title: string }[];
  const title = choices.find((choice) => choice.const === value)?.title;
  // A list may have gained what somebody has corrected since.
  return title ?? (typeof list === 'string' ? titleOfCode(list, String(value)) : undefined);
}
