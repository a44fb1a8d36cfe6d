import { type JsonSchema, propertiesOf, titleOfCode } from '../../../platform/forms/index.ts';
import { type MaskKind, mask } from '../../../platform/masking/index.ts';
import { regionTitle } from '../../people/index.ts';
import type { ApplicationForm } from './application-form.ts';
import { SINGLE_MATTER } from './form/other-sections.ts';
import { APPLICATION_SECTIONS } from './form.schema.ts';

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
  /** The version of the form that was filled in: codes read as it has them, and as the lists have them now unless said. */
  schema?: JsonSchema | undefined;
}

/** The values of a form as sections of label and value, codes as titles; fields that were left empty are absent. */
export function formSections(form: Partial<ApplicationForm>, { masked, schema }: ReadingOptions): ReadableSection[] {
  const values = form as Readonly<Record<string, unknown>>;
  const filled = new Map(schema ? propertiesOf(schema) : []);
  return APPLICATION_SECTIONS.map(({ title, fields }) => ({
    title,
    fields: Object.entries(fields).flatMap(([key, field]) => {
      const text = textOf(key, filled.get(key) ?? field, values[key], schema === undefined);
      // The list of matters says it by its name.
      if (text === '' || key === SINGLE_MATTER) return [];
      const sensitive = field['x-sensitive'] === true;
      const value = masked && sensitive ? mask(MASKS[String(field['x-mask'])] ?? 'hidden', text) : text;
      return [{ key, label: String(field.title), value, sensitive }];
    }),
  })).filter(({ fields }) => fields.length > 0);
}

function textOf(key: string, field: JsonSchema, value: unknown, now: boolean): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (Array.isArray(value)) return value.map((item) => itemText(field.items as JsonSchema, item, now)).join('；');
  if (REGIONS.includes(key)) return regionTitle(String(value)) ?? String(value);
  return titleIn(field, value, now) ?? String(value);
}

function itemText(item: JsonSchema, value: unknown, now: boolean): string {
  const properties = item.properties as Readonly<Record<string, JsonSchema>>;
  const values = value as Readonly<Record<string, unknown>>;
  return Object.entries(properties)
    .map(([key, field]) => textOf(key, field, values[key], now))
    .filter(Boolean)
    .join(' ');
}

/** What the form of its day calls the code, else the list as it is now; the other way round for what no form was filled in with. */
function titleIn(field: JsonSchema, value: unknown, now: boolean): string | undefined {
  const { oneOf = [], 'x-withdrawn': withdrawn = [], 'x-list': list } = field;
  const choices = [oneOf, withdrawn].flat() as readonly { const: unknown; title: string }[];
  const then = choices.find((choice) => choice.const === value)?.title;
  const current = typeof list === 'string' ? titleOfCode(list, String(value)) : undefined;
  return now ? (current ?? then) : (then ?? current);
}
