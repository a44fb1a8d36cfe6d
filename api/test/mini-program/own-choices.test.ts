import { describe, expect, it } from '@jest/globals';
import type { Definition } from '../../../mini-alipay/src/lib/form-definition.ts';
import { withOwnChoices } from '../../../mini-alipay/src/lib/own-choices.ts';

const choices = {
  type: 'string',
  title: '军衔或职级',
  oneOf: [{ const: '11', title: '列兵' }],
  'x-withdrawn': [
    { const: '51', title: '文职干部' },
    { const: '52', title: '职员' },
  ],
};
const schema: Definition['schema'] = {
  properties: {
    rank: choices,
    honours: {
      type: 'array',
      title: '立功受奖',
      items: { properties: { type: choices, year: { type: 'integer', title: '年份' } } },
    },
  },
};
const codes = (list: readonly { const: string }[] | undefined) => list?.map((one) => one.const);

describe('01-2.6 withdrawn choices of a returned application on the phone', () => {
  it('are offered where the application has them, once though two lines have the same, and nowhere else', () => {
    const honours = [{ type: '52', year: 2019 }, { type: '52', year: 2021 }, {}];
    const { properties } = withOwnChoices(schema, { rank: '51', honours });
    expect(codes(properties.rank?.oneOf)).toEqual(['11', '51']);
    expect(properties.honours?.items?.properties.type?.oneOf).toEqual([choices.oneOf[0], choices['x-withdrawn'][1]]);
  });

  it('are not there for who begins', () => {
    expect(withOwnChoices(schema, {})).toEqual(schema);
  });
});
