import { describe, expect, it } from '@jest/globals';
import { processorMsOf } from '../../../../test/quiet-time.ts';
import { findFaults, type GivenMaterial } from './find-faults.ts';
import { type CollectionItem, faultOfRelations, itemContentSchema, type Relation, type ValueRule } from './item.ts';
import { shippedItems } from './shipped-items.ts';

const TODAY = '2026-03-09';
const file = (changes: Partial<CollectionItem> = {}): CollectionItem => ({
  itemCode: 'A',
  matterCode: 'M01',
  version: 1,
  materialName: '证明',
  materialType: 'DOCUMENT',
  allowedFormats: ['pdf', 'jpg'],
  maxSizeKb: 100,
  minWidth: 1000,
  minHeight: 800,
  maxWidth: null,
  maxHeight: null,
  maxFiles: null,
  minDpi: 200,
  minPages: 1,
  maxPages: 3,
  required: false,
  relations: [],
  valueRule: null,
  dataSources: ['UPLOAD'],
  enabled: true,
  ...changes,
});
const value = (rule: Partial<ValueRule>, changes: Partial<CollectionItem> = {}) =>
  file({
    materialType: 'STRUCTURED',
    allowedFormats: [],
    valueRule: { format: 'TEXT', minLength: null, maxLength: null, codes: [], ...rule },
    ...changes,
  });
const pdf = (changes: Partial<GivenMaterial> = {}): GivenMaterial => ({
  itemCode: 'A',
  format: 'pdf',
  sizeBytes: 5000,
  pages: 2,
  source: 'UPLOAD',
  fileId: 'F1',
  ...changes,
});
const codesOf = (items: readonly CollectionItem[], given: readonly GivenMaterial[]) =>
  findFaults(items, given, TODAY).map(({ itemCode, code }) => `${itemCode} ${code}`);

describe('a material by its own item (R9.6)', () => {
  it.each<[string, Partial<GivenMaterial>, string[]]>([
    ['a good document', {}, []],
    ['an ending in capitals', { format: 'PDF' }, []],
    ['another format', { format: 'exe' }, ['A FORMAT']],
    ['no format and no file', { format: undefined, fileId: undefined }, ['A FORMAT', 'A FORMAT']],
    ['exactly as large as allowed', { sizeBytes: 102_400 }, []],
    ['a byte too large', { sizeBytes: 102_401 }, ['A SIZE']],
    ['empty', { sizeBytes: 0 }, ['A SIZE']],
    ['of unknown size', { sizeBytes: undefined }, ['A SIZE']],
    ['of a size that is no number', { sizeBytes: Number.NaN }, ['A SIZE']],
    ['of negative size', { sizeBytes: -5 }, ['A SIZE']],
    ['too many pages', { pages: 4 }, ['A PAGES']],
    ['no pages', { pages: 0 }, ['A PAGES']],
    ['a picture large and sharp enough', { format: 'jpeg', width: 1000, height: 800, dpi: 200, pages: undefined }, []],
    ['a picture too narrow', { format: 'jpg', width: 999, height: 800, dpi: 200 }, ['A RESOLUTION']],
    ['a picture of unknown size', { format: 'jpg', dpi: 300 }, ['A RESOLUTION']],
    ['a picture too coarse', { format: 'jpg', width: 2000, height: 2000, dpi: 199 }, ['A DPI']],
    ['from elsewhere', { source: 'LICENCE' }, ['A SOURCE']],
    ['from nowhere', { source: '__proto__' }, ['A SOURCE']],
  ])('%s', (_, changes, faults) => {
    expect(codesOf([file()], [pdf(changes)])).toEqual(faults);
  });

  it.each<[Partial<ValueRule>, string, boolean]>([
    [{ format: 'DATE' }, '2026-02-28', true],
    [{ format: 'DATE' }, '2026-02-30', false],
    [{ format: 'NUMBER' }, '-12.5', true],
    [{ format: 'NUMBER' }, '1e9', false],
    [{ format: 'NUMBER' }, '9'.repeat(2000), false],
    [{ format: 'MOBILE' }, '13800001234', true],
    [{ format: 'MOBILE' }, '021-5555', false],
    [{ format: 'ID_NUMBER' }, '310100199901010011', true],
    [{ format: 'ID_NUMBER' }, '310100199901010012', false],
    [{ format: 'USCC' }, '91350100M000100Y43', true],
    [{ format: 'USCC' }, '91350100M000100Y4Z', false],
    [{ format: 'CODE', codes: ['10', '20'] }, '20', true],
    [{ format: 'CODE', codes: ['10', '20'] }, 'constructor', false],
    [{ maxLength: 3 }, '𠮷𠮷𠮷', true],
    [{ maxLength: 3 }, '四个字呢', false],
    [{ minLength: 2 }, ' 一 ', false],
    [{}, '   ', false],
  ])('%j takes %s: %s', (rule, text, good) => {
    const given = [{ itemCode: 'A', source: 'UPLOAD', value: text }];
    expect(codesOf([value(rule)], given)).toEqual(good ? [] : ['A VALUE']);
  });

  it('long hostile texts are judged at once', () => {
    const spent = processorMsOf(() => {
      for (const format of ['TEXT', 'NUMBER', 'DATE', 'MOBILE', 'ID_NUMBER', 'USCC'] as const)
        for (const text of ['1'.repeat(200_000), ' '.repeat(200_000), `${'a'.repeat(200_000)}!`])
          codesOf([value({ format, maxLength: 50 })], [{ itemCode: 'A', source: 'UPLOAD', value: text }]);
    });
    expect(spent).toBeLessThan(2000);
  });

  it.each(['__proto__', 'constructor', 'toString', 'B', ''])(
    'an item that the matter does not have: %s',
    (itemCode) => {
      expect(codesOf([file()], [pdf({ itemCode })])).toEqual([`${itemCode} UNKNOWN`]);
    },
  );
});

describe('items among each other (R9.6)', () => {
  const relation = (...relations: Relation[]) => [
    file({ relations }),
    file({ itemCode: 'B' }),
    file({ itemCode: 'C' }),
  ];
  const given = (...codes: string[]) => codes.map((itemCode) => pdf({ itemCode }));

  it('what is required is missed, twice is once too often, what is switched off is neither asked for nor taken', () => {
    expect(codesOf([file({ required: true })], [])).toEqual(['A MISSING']);
    expect(codesOf([file()], given('A', 'A'))).toEqual(['A TWICE']);
    expect(codesOf([file({ required: true, enabled: false })], [])).toEqual([]);
    expect(codesOf([file({ enabled: false })], given('A'))).toEqual(['A UNKNOWN']);
  });

  it.each<[Relation, string[], string[]]>([
    [{ kind: 'REQUIRES', items: ['B'] }, ['A'], ['A REQUIRES']],
    [{ kind: 'REQUIRES', items: ['B'] }, ['A', 'B'], []],
    [{ kind: 'REQUIRES', items: ['B'] }, ['C'], []],
    [{ kind: 'EXCLUDES', items: ['B', 'C'] }, ['A', 'C'], ['A EXCLUDES']],
    [{ kind: 'EXCLUDES', items: ['B'] }, ['B', 'C'], []],
    [{ kind: 'GROUP', items: ['B', 'C'], atLeast: 2 }, ['B'], ['A GROUP']],
    [{ kind: 'GROUP', items: ['B', 'C'], atLeast: 2 }, ['B', 'C'], []],
    [{ kind: 'GROUP', items: ['B', 'B', 'B'], atLeast: 2 }, ['A'], ['A GROUP']],
  ])('%j with %j: %j', (rule, codes, faults) => {
    expect(codesOf(relation(rule), given(...codes))).toEqual(faults);
  });

  it('an item that is switched off is left out of the relations', () => {
    const items = [
      file({ relations: [{ kind: 'GROUP', items: ['B'], atLeast: 2 }] }),
      file({ itemCode: 'B', enabled: false }),
    ];
    expect(codesOf(items, given('A'))).toEqual([]);
  });

  it('relations that cannot be kept are refused: itself, another matter’s, both ways, two required ones that exclude', () => {
    const others = [file({ itemCode: 'B', required: true }), file({ itemCode: 'X', matterCode: 'M02' })];
    const fault = (relations: Relation[], required = false) => faultOfRelations(file({ relations, required }), others);
    expect(fault([{ kind: 'REQUIRES', items: ['A'] }])).toBe('采集项不能与自身关联');
    expect(fault([{ kind: 'REQUIRES', items: ['X'] }])).toBe('关联的采集项“X”不属于本事项');
    expect(
      fault([
        { kind: 'REQUIRES', items: ['B'] },
        { kind: 'EXCLUDES', items: ['B'] },
      ]),
    ).toMatch(/既依赖又互斥/);
    expect(fault([{ kind: 'EXCLUDES', items: ['B'] }], true)).toMatch(/无法同时满足/);
    expect(fault([{ kind: 'EXCLUDES', items: ['B'] }])).toBeUndefined();
  });
});

describe('the items as they are shipped', () => {
  it('say for each material of every matter what its uploads must be, and are well formed', () => {
    const items = shippedItems();
    expect(items.length).toBeGreaterThan(10);
    expect(new Set(items.map(({ itemCode }) => itemCode)).size).toBe(items.length);
    for (const { itemCode: _code, matterCode: _matter, version: _version, ...content } of items)
      expect(itemContentSchema.safeParse(content).error).toBeUndefined();
  });
});
