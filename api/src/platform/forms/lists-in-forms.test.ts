import { describe, expect, it } from '@jest/globals';
import { acceptWithdrawn, withLists } from './lists-in-forms.ts';
import { sectionsOf } from './sections.ts';
import { validateForm } from './validate-form.ts';

const schema = {
  type: 'object',
  properties: {
    rank: { type: 'string', title: '军衔', 'x-list': 'test.rank', oneOf: [{ const: '1', title: '列兵' }] },
    paper: {
      type: 'string',
      title: '证件',
      'x-list': 'test.paper',
      'x-codes': ['A', 'B'],
      oneOf: [{ const: 'A', title: '甲' }],
    },
    free: { type: 'string', title: '其他', oneOf: [{ const: 'X', title: '未知' }] },
    honours: {
      type: 'array',
      title: '奖励',
      items: { type: 'object', properties: { type: { type: 'string', title: '类型', 'x-list': 'test.rank' } } },
    },
  },
} as const;
const lists = new Map([
  [
    'test.rank',
    [
      { code: '2', title: '上等兵' },
      { code: '1', title: '列兵', withdrawn: true },
    ],
  ],
  [
    'test.paper',
    [
      { code: 'C', title: '丙' },
      { code: 'B', title: '乙' },
    ],
  ],
]);
const made = withLists(schema, lists);
const check = (form: object, by = made) => validateForm({ schema: by }, form, { today: '2026-03-09' }).ok;

describe('01-2.6 lists in a form', () => {
  it('offer what is in force, narrowed to what the field takes, in lists of entries too', () => {
    expect(made.properties).toMatchObject({
      rank: { oneOf: [{ const: '2', title: '上等兵' }], 'x-withdrawn': [{ const: '1', title: '列兵' }] },
      paper: { oneOf: [{ const: 'B', title: '乙' }] },
      free: { oneOf: [{ const: 'X', title: '未知' }] },
      honours: { items: { properties: { type: { oneOf: [{ const: '2', title: '上等兵' }] } } } },
    });
  });

  it('are checked as they are offered; records that have a withdrawn code keep it', () => {
    expect([check({ rank: '2' }), check({ rank: '1' }), check({ honours: [{ type: '1' }] })]).toEqual([
      true,
      false,
      false,
    ]);
    const standing = acceptWithdrawn(made);
    expect([
      check({ rank: '1' }, standing),
      check({ honours: [{ type: '1' }] }, standing),
      check({ rank: '3' }, standing),
    ]).toEqual([true, true, false]);
    expect(acceptWithdrawn(made)).toBe(standing);
  });

  it('say the title of a withdrawn code, and nothing of it once it is back', () => {
    const value = (by: typeof made) => sectionsOf(by, { rank: '1' }, { mask: false })[0]?.fields[0]?.value;
    expect(value(made)).toBe('列兵');
    const back = withLists(made, new Map([['test.rank', [{ code: '1', title: '列兵' }]]]));
    expect(back.properties).toMatchObject({ rank: expect.not.objectContaining({ 'x-withdrawn': expect.anything() }) });
  });
});
