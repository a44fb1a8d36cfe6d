import { describe, expect, it } from '@jest/globals';
import type { RJSFValidationError } from '@rjsf/utils';
import { chineseErrors } from './chinese-errors.ts';
import { problemsOf } from './form-problems.ts';
import type { FormSchema } from './form-types.ts';
import { toErrorSchema } from './server-errors.ts';

const schema = {
  properties: {
    name: { title: '姓名' },
    promise: { title: '本人承诺真实', const: true, 'x-message': '请阅读并勾选承诺' },
    consent: { title: '单独同意', const: true },
    photo: { title: '证件', 'x-message': '证件编号不正确' },
    honours: { title: '立功受奖', items: { properties: { year: { title: '年份' } } } },
  },
} as FormSchema;
const message = (name: string, params: Record<string, unknown>, property = '.name') =>
  chineseErrors([{ name, params, property, stack: '' } as RJSFValidationError], schema)[0]?.message;

describe('form messages', () => {
  it('are in Chinese', () => {
    expect(message('required', { missingProperty: 'x' })).toBe('必填项“姓名”未填写');
    expect(message('minLength', { limit: 1 })).toBe('必填项“姓名”未填写');
    expect(message('minLength', { limit: 2 })).toBe('“姓名”不能少于2个字');
    expect(message('format', { format: 'date' })).toBe('“姓名”不是有效日期，请按“2026-03-09”的格式填写');
    expect(message('enum', {})).toBe('“姓名”不在可选范围内，请重新选择');
    expect(message('pattern', {}, '.photo')).toBe('证件编号不正确');
    expect(message('required', {}, '.honours.0.year')).toBe('必填项“年份”未填写');
  });

  it('ask to tick what has to be agreed to', () => {
    expect(message('required', {}, '.promise')).toBe('请阅读并勾选承诺');
    expect(message('required', {}, '.consent')).toBe('请勾选“单独同意”');
  });

  it('name a list of choices once, however many choices did not fit', () => {
    const errors = [0, 1, 2].map((at) => ({
      name: 'const',
      property: '.name',
      schemaPath: `#/properties/name/oneOf/${at}/const`,
    }));
    const told = chineseErrors(errors as RJSFValidationError[], schema);
    expect(told.map((one) => one.message)).toEqual(['“姓名”不在可选范围内，请重新选择']);
  });

  it('become one line per field, in the order of the page', () => {
    const errors = [
      { property: '.photo', message: '乙' },
      { property: '.name', message: '甲' },
      { property: '.name', message: '再说一次' },
    ] as RJSFValidationError[];
    const uiSchema = { 'ui:sections': [{ title: '一', fields: ['name', 'photo'] }] };
    expect(problemsOf(errors, schema, uiSchema).map((one) => one.message)).toEqual(['甲', '乙']);
  });

  it('leave out the branch’s own error', () => {
    expect(chineseErrors([{ name: 'if', stack: '' } as RJSFValidationError], schema)).toEqual([]);
  });

  it('stand at the field the server named', () => {
    expect(toErrorSchema({ 'family.0.idNo': '有误', name: '必填' })).toEqual({
      family: { 0: { idNo: { __errors: ['有误'] } } },
      name: { __errors: ['必填'] },
    });
  });
});
