import { describe, expect, it } from '@jest/globals';
import type { FormSchema } from './form-types.ts';
import { interpretingValidator } from './interpreting-validator.ts';
import { withOwnChoices } from './own-choices.ts';

const offered = [{ const: '11', title: '列兵' }];
const gone = [
  { const: '51', title: '文职干部' },
  { const: '52', title: '职员' },
];
const rank = { type: 'string', oneOf: offered, 'x-withdrawn': gone } as FormSchema;
const schema: FormSchema = {
  type: 'object',
  properties: {
    rank,
    other: rank,
    honours: { type: 'array', items: { type: 'object', properties: { type: rank } } },
  },
};

describe('01-2.6 withdrawn choices of a record that stands', () => {
  it('are taken where the record has them, in lists of entries too, and nowhere else', () => {
    const made = withOwnChoices(schema, { rank: '51', other: '11', honours: [{ type: '52' }, { type: '51' }, {}] });
    expect(made).toMatchObject({
      properties: {
        rank: { oneOf: [...offered, gone[0]] },
        other: { oneOf: offered },
        honours: { items: { properties: { type: { oneOf: [...offered, gone[1], gone[0]] } } } },
      },
    });
  });

  it('are there once where two lines of a list have the same one, so that both lines are right', () => {
    const form = { rank: '11', other: '11', honours: [{ type: '52' }, { type: '52' }] };
    const made = withOwnChoices(schema, form);
    expect(made).toMatchObject({
      properties: { honours: { items: { properties: { type: { oneOf: [...offered, gone[1]] } } } } },
    });
    expect(interpretingValidator.validateFormData(form, made).errors).toEqual([]);
  });

  it('are not there for who begins', () => {
    expect(withOwnChoices(schema, {})).toEqual(schema);
  });
});
