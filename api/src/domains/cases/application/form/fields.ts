import type { JsonSchema } from '../../../../platform/forms/index.ts';
import type { CodeItem, CodeList } from '../../../people/index.ts';

/** The fields of one section of the form, with the heading under which they are shown. */
export interface FormSectionSchema {
  title: string;
  /** Shown under the heading. */
  hint?: string;
  fields: Readonly<Record<string, JsonSchema>>;
  /** Names of fields that everyone fills in. */
  required: readonly string[];
  ui?: Readonly<Record<string, JsonSchema>>;
}

/** Free text, trimmed by the forms room, of `min` to `max` characters. */
export function text(title: string, max: number, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', title, minLength: 1, maxLength: max, ...more };
}

/** A code of a list; clients show the titles. */
export function coded(title: string, items: readonly CodeItem[], more: JsonSchema = {}): JsonSchema {
  return { type: 'string', title, oneOf: items.map((item) => ({ const: item.code, title: item.title })), ...more };
}

/**
 * A code of a list that administrators keep: each published version of the form has the choices that were in force, as the shipped ones stand
 * here. `only` takes some of the list's codes.
 */
export function listed(title: string, { dictCode, items }: CodeList, only?: readonly string[]): JsonSchema {
  const taken = only ? items.filter(({ code }) => only.includes(code)) : items;
  return coded(title, taken, { 'x-list': dictCode, ...(only && { 'x-codes': only }) });
}

export function date(title: string, more: JsonSchema = {}): JsonSchema {
  return { type: 'string', title, format: 'date', ...more };
}

/** A mobile number in any honest way of writing; kept as 11 digits. */
export function mobile(title: string): JsonSchema {
  return {
    type: 'string',
    title,
    maxLength: 30,
    pattern: '^\\s*(?:[+＋]?[8８][6６]|[0０]{2}[8８][6６])?[\\s-]*[1１][\\s-]*[3-9３-９](?:[\\s-]*[\\d０-９]){9}\\s*$',
    'x-format': 'mobile',
    'x-message': '手机号码应为11位数字，请核对后重新输入',
    ...sensitive('phone'),
  };
}

/** A person's name in Chinese characters. */
export function personName(title: string): JsonSchema {
  return {
    type: 'string',
    title,
    minLength: 2,
    maxLength: 50,
    pattern: '^[\\p{Script=Han}\\s·•‧∙⋅・･．.]+$',
    'x-format': 'personName',
    'x-message': '姓名只能填写汉字，少数民族姓名中间可用“·”分隔',
    ...sensitive('name'),
  };
}

/** Marks class S3 and how the value is masked. */
export function sensitive(mask: 'name' | 'id' | 'phone' | 'bank' | 'address' | 'hidden'): JsonSchema {
  return { 'x-sensitive': true, 'x-mask': mask };
}
