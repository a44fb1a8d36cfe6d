import type { Definition, FieldSchema, Section } from './form-fields.ts';
import type { Form } from './merge.ts';
import { faultOfAccount, faultOfIdNumber, isDay } from './number-checks.ts';

type Schema = Definition['schema'];
type Faults = Readonly<Record<string, string>>;

const FORMATS: Readonly<Record<string, (text: string) => string | undefined>> = {
  idNumber: faultOfIdNumber,
  luhn: faultOfAccount,
};
/** As the product's own check of addresses. */
const EMAIL =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** What of the form is empty and required, or would be refused, in the product's words (01 §9.4: the same checks on both sides). */
export function faultsOf(schema: Schema, sections: readonly Section[], form: Form): Record<string, string> {
  const fields = sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields.flatMap(({ key, title, required, value, fixed }) => {
      const empty = required && !value ? `必填项“${title}”未填写` : undefined;
      const fault = empty ?? (fixed ? undefined : faultOf(schema, key, form));
      return fault ? [[key, fault]] : [];
    }),
  );
}

/** How many of them, by what is to be done. */
export function faultsInWords(faults: Faults, sections: readonly Section[]): string {
  const wrong = sections.flatMap(({ fields }) => fields).filter(({ key, value }) => faults[key] && value).length;
  const empty = Object.keys(faults).length - wrong;
  return [empty > 0 ? `还有${empty}项没有填写` : '', wrong > 0 ? `${wrong}项填写不正确` : '']
    .filter(Boolean)
    .join('，');
}

/** The faults on the page after a field was left: its own, and those of fields that look at it. */
export function faultsAfter(faults: Faults, schema: Schema, key: string, form: Form): Record<string, string> {
  const looking = Object.entries(schema.properties).filter(([, field]) => field['x-after'] === key);
  const touched = [key, ...looking.map(([name]) => name)].filter((name) => isFilled(form[name]));
  return Object.fromEntries([
    ...Object.entries(faults).filter(([name]) => !touched.includes(name)),
    ...touched.flatMap((name) => {
      const fault = faultOf(schema, name, form);
      return fault ? [[name, fault] as const] : [];
    }),
  ]);
}

const isFilled = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

/** What the product would refuse in a field that is filled in; undefined where it is right, or the product alone can tell. */
function faultOf(schema: Schema, key: string, form: Form): string | undefined {
  const field = schema.properties[key];
  const value = form[key];
  if (!field || !isFilled(value)) return undefined;
  const text = value.trim();
  const length = [...text].length;
  const named = `“${field.title}”`;
  if (field.minLength !== undefined && length < field.minLength) return `${named}不能少于${field.minLength}个字`;
  if (field.maxLength !== undefined && length > field.maxLength) return `${named}不能超过${field.maxLength}个字`;
  if (field.pattern && !fits(field.pattern, text)) return field['x-message'] ?? `${named}填写不正确，请检查`;
  if (field.format === 'date' && !isDay(text)) return `${named}不是有效日期，请按“2026-03-09”的格式填写`;
  if (field.format === 'email' && !EMAIL.test(text)) return `${named}不是有效的电子邮箱`;
  if (field.oneOf && !field.oneOf.some((one) => one.const === text))
    return field['x-message'] ?? `${named}不在可选范围内，请重新选择`;
  return FORMATS[field['x-format'] ?? '']?.(text) ?? faultOfOrder(schema, field, text, form);
}

/** Dates of form YYYY-MM-DD sort as text. */
function faultOfOrder({ properties }: Schema, field: FieldSchema, day: string, form: Form): string | undefined {
  const neighbour = field['x-after'];
  const other = neighbour && form[neighbour];
  if (!neighbour || !isFilled(other) || day > other) return undefined;
  return `“${field.title}”应晚于“${properties[neighbour]?.title ?? neighbour}”`;
}

/** A phone too old for the pattern leaves the check to the product. */
function fits(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}
