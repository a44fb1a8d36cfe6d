import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import {
  type Condition,
  type ConditionAtom,
  conditionSchema,
  conditionText,
  evaluate,
  type Facts,
  fieldCatalogue,
  fieldsOf,
  validateCondition,
} from './index.ts';

const catalogue = fieldCatalogue([
  {
    field: 'political',
    title: '政治面貌',
    type: 'code',
    options: [
      { code: '01', title: '中共党员' },
      { code: '02', title: '中共预备党员' },
      { code: '13', title: '群众' },
    ],
  },
  { field: 'disabled', title: '残疾', type: 'boolean' },
  { field: 'remainingWorkdays', title: '剩余时间', type: 'number', unit: '个工作日' },
  { field: 'noFeedbackDays', title: '未反馈天数', type: 'number' },
  { field: 'dischargeDate', title: '退役日期', type: 'date' },
  { field: 'personFlag', title: '人员标识', type: 'text' },
]);

const party: Condition = { field: 'political', op: 'in', value: ['01', '02'] };
const warning: Condition = {
  and: [
    { field: 'personFlag', op: 'eq', value: '烈士子女' },
    {
      or: [
        { field: 'remainingWorkdays', op: 'lte', value: 1 },
        { field: 'noFeedbackDays', op: 'gte', value: 2 },
      ],
    },
  ],
};

describe('evaluating', () => {
  const atom = (op: ConditionAtom['op'], value: ConditionAtom['value'], field = 'f'): Condition => ({
    field,
    op,
    value,
  });

  it('01-1.2 Party membership brings M02 into the bundle', () => {
    expect(evaluate(party, { political: '02' })).toBe(true);
    expect(evaluate(party, { political: '13' })).toBe(false);
    expect(evaluate(party, {})).toBe(false);
  });

  it('01-6.12 (AC-04-03) a combined rule needs all of its parts', () => {
    expect(evaluate(warning, { personFlag: ['参战', '烈士子女'], remainingWorkdays: 3, noFeedbackDays: 2 })).toBe(true);
    expect(evaluate(warning, { personFlag: ['烈士子女'], remainingWorkdays: 3, noFeedbackDays: 1 })).toBe(false);
    expect(evaluate(warning, { personFlag: [], remainingWorkdays: 1, noFeedbackDays: 2 })).toBe(false);
  });

  it.each<[ConditionAtom['op'], ConditionAtom['value'], Facts[string], boolean]>([
    ['eq', 1, 1, true],
    ['eq', 1, '1', false],
    ['ne', 'a', 'b', true],
    ['ne', 'a', undefined, true],
    ['notIn', ['a', 'b'], ['c', 'b'], false],
    ['lt', 2, 1, true],
    ['lt', 2, 2, false],
    ['lte', 2, 2, true],
    ['gt', '2026-01-01', '2026-01-02', true],
    ['gte', '2026-01-01', '2025-12-31', false],
    ['gte', 1, '2', false],
    ['lte', 1, null, false],
    ['exists', true, 0, true],
    ['exists', true, '', false],
    ['exists', false, null, true],
    ['exists', true, [], false],
  ])('%s %j of %j is %s', (op, value, fact, expected) => {
    expect(evaluate(atom(op, value), { f: fact })).toBe(expected);
  });

  it('takes nothing from the prototype of the facts', () => {
    expect(evaluate(atom('exists', true, 'constructor'), {})).toBe(false);
  });

  it('names the fields it needs', () => {
    expect(fieldsOf({ not: warning })).toEqual(['personFlag', 'remainingWorkdays', 'noFeedbackDays']);
  });

  it('keeps the laws of De Morgan, also for unknown facts', () => {
    const atoms = fc.record({
      field: fc.constantFrom('a', 'b'),
      op: fc.constantFrom<ConditionAtom['op']>('eq', 'ne', 'lt', 'gte'),
      value: fc.integer({ min: 0, max: 3 }),
    });
    const facts = fc.record({ a: fc.nat(3), b: fc.nat(3) }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.array(atoms, { maxLength: 5 }), facts, (parts, known) => {
        const none = evaluate({ not: { or: parts } }, known);
        expect(evaluate({ and: parts.map((not) => ({ not })) }, known)).toBe(none);
      }),
      { seed: 20_260_309, numRuns: 500 },
    );
  });
});

describe('checking against the catalogue', () => {
  const messages = (condition: Condition): string[] => validateCondition(condition, catalogue).map((p) => p.message);

  it('finds nothing wrong with good rules', () => {
    expect(messages(party)).toEqual([]);
    expect(messages(warning)).toEqual([]);
  });

  it.each<[Condition, string]>([
    [{ field: 'colour', op: 'eq', value: 'red' }, '没有名为“colour”的条件项'],
    [{ field: 'political', op: 'lt', value: '02' }, '“政治面貌”不支持这种比较方式'],
    [{ field: 'political', op: 'in', value: ['01', '77'] }, '“政治面貌”没有取值“77”'],
    [{ field: 'political', op: 'in', value: '01' }, '“政治面貌”应选择一个或多个值'],
    [{ field: 'political', op: 'eq', value: ['01'] }, '“政治面貌”只能填写一个值'],
    [{ field: 'political', op: 'in', value: [] }, '“政治面貌”应选择一个或多个值'],
    [{ field: 'political', op: 'exists', value: '01' }, '“政治面貌”应选择已填写或未填写'],
    [{ field: 'remainingWorkdays', op: 'lte', value: '1' }, '“剩余时间”应填写数字'],
    [{ field: 'disabled', op: 'eq', value: 1 }, '“残疾”应选择是或否'],
    [{ field: 'dischargeDate', op: 'gte', value: '2026-02-30' }, '“退役日期”应填写日期，如2026-03-09'],
    [{ field: 'personFlag', op: 'eq', value: '' }, '“人员标识”应填写文字'],
    [{ and: [] }, '条件组不能为空'],
  ])('%j', (condition, message) => expect(messages(condition)).toEqual([message]));

  it('points at the place', () => {
    const condition: Condition = { and: [party, { not: { or: [{ field: 'x', op: 'eq', value: 1 }] } }] };
    expect(validateCondition(condition, catalogue).map(({ path }) => path)).toEqual(['/and/1/not/or/0/field']);
  });

  it('refuses what nobody could read', () => {
    const nested = (depth: number): Condition => (depth === 0 ? party : { not: nested(depth - 1) });
    expect(messages(nested(5))).toEqual([]);
    expect(messages(nested(6))).toEqual(['条件嵌套不能超过6层']);
    expect(messages({ or: Array.from({ length: 51 }, () => party) })).toEqual(['条件不能超过50项']);
  });

  it('refuses a catalogue that contradicts itself', () => {
    expect(() => fieldCatalogue([...catalogue.values(), { field: 'political', title: '', type: 'text' }])).toThrow();
    expect(() => fieldCatalogue([{ field: 'a', title: '', type: 'code' }])).toThrow();
  });
});

describe('reading a rule', () => {
  it.each<[Condition, string]>([
    [party, '政治面貌 为 中共党员、中共预备党员'],
    [warning, '人员标识 为 烈士子女 且 （剩余时间 不超过 1 个工作日 或 未反馈天数 不少于 2）'],
    [{ not: party }, '不满足（政治面貌 为 中共党员、中共预备党员）'],
    [{ field: 'disabled', op: 'eq', value: true }, '残疾 为 是'],
    [{ field: 'dischargeDate', op: 'gte', value: '2026-01-01' }, '退役日期 不早于 2026-01-01'],
    [{ field: 'dischargeDate', op: 'exists', value: false }, '退役日期 未填写'],
    [{ field: 'gone', op: 'notIn', value: ['a', 'b'] }, 'gone 不为 a、b'],
    [{ or: [{ and: [party] }, party] }, `${['', ''].map(() => '政治面貌 为 中共党员、中共预备党员').join(' 或 ')}`],
    [{ and: [] }, '无条件'],
    [{ or: [] }, '永不满足'],
  ])('%j', (condition, text) => expect(conditionText(condition, catalogue)).toBe(text));
});

describe('the JSON Schema', () => {
  const check = new Ajv({ allowUnionTypes: true }).compile(conditionSchema);

  it('accepts conditions and nothing else', () => {
    for (const good of [party, warning, { not: { field: 'a', op: 'exists', value: true } }])
      expect(check(good)).toBe(true);
    for (const bad of [
      {},
      { and: [] },
      { and: [party], or: [party] },
      { field: 'a', op: 'like', value: 'b' },
      { field: 'a', op: 'eq' },
      { field: 'a', op: 'eq', value: null },
      { ...party, note: 'x' },
    ]) {
      expect(check(bad)).toBe(false);
    }
  });
});
