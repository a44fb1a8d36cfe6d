import type { JsonSchema } from '../../../platform/forms/index.ts';
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

/** The values of a form as sections of label and value, codes as titles; fields that were left empty are absent. */
export function formSections(form: Partial<ApplicationForm>, { masked }: { masked: boolean }): ReadableSection[] {
  const values = form as Readonly<Record<string, unknown>>;
  return APPLICATION_SECTIONS.map(({ title, fields }) => ({
    title,
    fields: Object.entries(fields).flatMap(([key, field]) => {
      const text = textOf(key, field, values[key]);
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

function titleIn({ oneOf }: JsonSchema, value: unknown): string | undefined {
  const choices = (oneOf ?? []) as readonly { const: unknown; title: string }[];
  return choices.find((choice) => choice.const === value)?.title;
}
