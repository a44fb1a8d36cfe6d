import { describe, expect, it } from '@jest/globals';
import type { FormSchema } from './form-types.ts';
import { interpretingValidator } from './interpreting-validator.ts';

const schema: FormSchema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 2 },
    mobile: { type: 'string', pattern: '^1\\d{10}$', 'x-message': '手机号码应为11位数字' } as FormSchema,
    agreed: { const: true },
    member: {
      type: 'string',
      oneOf: [
        { const: 'Y', title: '是' },
        { const: 'N', title: '否' },
      ],
    },
    party: { type: 'string' },
    honours: { type: 'array', items: { type: 'object', properties: { year: { type: 'integer', minimum: 1949 } } } },
  },
  allOf: [
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    { if: { properties: { member: { const: 'Y' } }, required: ['member'] }, then: { required: ['party'] } },
  ],
};

const errorsOf = (data: Record<string, unknown>) =>
  interpretingValidator
    .validateFormData(data, schema)
    .errors.map(({ name, property, params }) => ({ name, property, params }));

describe('the form’s validator', () => {
  it('names the field that is missing, also when a condition asks for it', () => {
    expect(errorsOf({ member: 'Y' })).toEqual([
      { name: 'required', property: '.party', params: { missingProperty: 'party' } },
      { name: 'required', property: '.name', params: { missingProperty: 'name' } },
    ]);
  });

  it('gives the limit that was not met, and the author’s own words for a pattern', () => {
    expect(errorsOf({ name: '张', mobile: '1380000' })).toEqual([
      { name: 'minLength', property: '.name', params: { limit: 2 } },
      { name: 'pattern', property: '.mobile', params: { pattern: '^1\\d{10}$', message: '手机号码应为11位数字' } },
    ]);
  });

  it('finds errors inside lists', () => {
    expect(errorsOf({ name: '张三', honours: [{ year: 1900 }] })).toEqual([
      { name: 'minimum', property: '.honours.0.year', params: { limit: 1949 } },
    ]);
  });

  it('treats a field without a value as absent', () => {
    expect(errorsOf({ name: undefined })).toHaveLength(1);
    expect(errorsOf({ name: '张三', party: undefined })).toEqual([]);
  });

  it('answers whether a part is valid, as the form engine asks for its branches', () => {
    const branch: FormSchema = { const: 'Y' };
    expect(interpretingValidator.isValid(branch, 'Y' as never, schema)).toBe(true);
    expect(interpretingValidator.isValid(branch, 'N' as never, schema)).toBe(false);
  });

  it('runs without compiling code: the page’s content security policy forbids eval', () => {
    const original = globalThis.Function;
    globalThis.Function = (() => {
      throw new EvalError('unsafe-eval');
    }) as unknown as FunctionConstructor;
    try {
      expect(errorsOf({ name: '张三' })).toEqual([]);
    } finally {
      globalThis.Function = original;
    }
  });
});
