import { describe, expect, it } from '@jest/globals';
import type { RJSFValidationError } from '@rjsf/utils';
import { chineseErrors } from './chinese-errors.ts';
import { toErrorSchema } from './server-errors.ts';

const message = (name: string, params: Record<string, unknown>) =>
  chineseErrors([{ name, params, stack: '' } as RJSFValidationError])[0]?.message;

describe('form messages', () => {
  it('are in Chinese', () => {
    expect(message('required', { missingProperty: 'x' })).toBe('此项必填');
    expect(message('minLength', { limit: 2 })).toBe('至少 2 个字');
    expect(message('format', { format: 'date' })).toBe('请填写正确的日期');
    expect(message('enum', {})).toBe('请从列表中选择');
  });

  it('leave out the branch’s own error', () => {
    expect(chineseErrors([{ name: 'if', stack: '' } as RJSFValidationError])).toEqual([]);
  });

  it('stand at the field the server named', () => {
    expect(toErrorSchema({ 'family.0.idNo': '有误', name: '必填' })).toEqual({
      family: { 0: { idNo: { __errors: ['有误'] } } },
      name: { __errors: ['必填'] },
    });
  });
});
