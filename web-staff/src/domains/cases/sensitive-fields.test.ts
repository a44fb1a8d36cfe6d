import { describe, expect, it } from '@jest/globals';
import { sensitiveFields } from './sensitive-fields.ts';

describe('personal fields of the form', () => {
  it('takes those the schema marks, at any depth, beside those of spec 9.4', () => {
    const schema = {
      properties: {
        nickname: { type: 'string', 'x-sensitive': true },
        family: { properties: { spouse: { 'x-sensitive': true } } },
      },
    };
    const found = sensitiveFields(schema);
    expect(['idNo', 'bankAccount', 'nickname', 'spouse'].every((name) => found.has(name))).toBe(true);
    expect(found.has('placementType')).toBe(false);
  });
});
