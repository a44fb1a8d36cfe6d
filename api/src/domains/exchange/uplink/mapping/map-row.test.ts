import { describe, expect, it } from '@jest/globals';
import type { FieldContent } from '../../../../platform/exchange/source-field.ts';
import type { UplinkValue } from '../../../../platform/exchange/uplink-source.ts';
import type { UplinkItem } from './item.ts';
import { RowMapper } from './map-row.ts';

const ITEM: UplinkItem = { internalField: 'x', targetName: 'out', type: 'STRING', transform: 'NONE', required: false };

/** What the receiver gets of a value, or why the row stays. */
function sent(value: UplinkValue, item: Partial<UplinkItem> = {}, content: FieldContent = 'PLAIN') {
  const field = { name: 'x', title: '某项', type: item.type ?? 'STRING', sensitivity: 'NONE', content } as const;
  const source = { key: 's', title: '某表', recordType: 'r', fields: [field], read: async () => [] };
  const mapped = new RowMapper(source, [{ ...ITEM, ...item }], null).map({
    id: 'id',
    key: 'K-1',
    version: 3,
    values: { x: value },
  });
  return mapped.ok ? mapped.sent.data.out : mapped.error;
}

describe('a value on its way to the receiver (03 §36.2)', () => {
  it.each<[UplinkValue, Partial<UplinkItem>, UplinkValue]>([
    ['甲', {}, '甲'],
    [7, {}, '7'],
    ['12', { type: 'INTEGER' }, 12],
    [0, { type: 'INTEGER', required: true }, 0],
    ['1.5', { type: 'INTEGER' }, 'out 不是整数'],
    ['9007199254740992', { type: 'INTEGER' }, 'out 不是整数'],
    ['-12.50', { type: 'DECIMAL' }, '-12.50'],
    ['1.', { type: 'DECIMAL' }, 'out 不是数值'],
    ['1e3', { type: 'DECIMAL' }, 'out 不是数值'],
    [true, { type: 'BOOLEAN' }, true],
    ['true', { type: 'BOOLEAN' }, true],
    [false, { type: 'BOOLEAN', required: true }, false],
    ['false', { type: 'BOOLEAN' }, false],
    ['是', { type: 'BOOLEAN' }, 'out 不是是否值'],
    ['', { required: true }, '必填项 out 为空'],
    [null, { required: true }, '必填项 out 为空'],
    // Nothing stays nothing: there is no code for it, and no date.
    ['', { transform: 'CODE_MAP', codes: [{ from: '1', to: 'A' }] }, null],
    [null, { transform: 'DATE_FORMAT' }, null],
  ])('%j as %j is %j', (value, item, expected) => {
    expect(sent(value, item)).toEqual(expected);
  });

  it.each([
    [1, 'A'],
    ['2', 'B'],
    ['3', 'out 没有“3”的对应代码'],
  ])('the code %j goes as %s', (value, expected) => {
    const codes = [
      { from: '1', to: 'A' },
      { from: '2', to: 'B' },
    ];
    expect(sent(value, { transform: 'CODE_MAP', codes })).toBe(expected);
  });

  it.each([
    ['2026-03-01', undefined, '2026-03-01'],
    ['2026-03-01', 'yyyyMMdd', '20260301'],
    ['2026-03-01', 'yyyy-MM-dd HH:mm:ss', '2026-03-01 00:00:00'],
    // Late in the evening of Greenwich it is the next day in Shanghai.
    ['2026-02-28T16:05:09Z', 'yyyy-MM-dd', '2026-03-01'],
    ['2026-02-28T16:05:09Z', 'yyyy-MM-dd HH:mm:ss', '2026-03-01 00:05:09'],
    ['2026-02-28T16:05:09Z', 'yyyyMMddHHmmss', '20260301000509'],
    ['三月一日', 'yyyyMMdd', 'out 不是日期'],
  ] as const)('the moment %s as %s is %s', (value, dateFormat, expected) => {
    expect(sent(value, { transform: 'DATE_FORMAT', dateFormat })).toBe(expected);
  });

  it.each<[FieldContent, string, string]>([
    ['PERSON_NAME', '王小明', '王**'],
    ['ID_NUMBER', '310101194503120016', '310101********0016'],
    ['PHONE', '13800005678', '138****5678'],
    ['BANK_ACCOUNT', '6222020200112230018', '****0018'],
  ])('a masked %s shows no more than a page does', (content, value, expected) => {
    expect(sent(value, { transform: 'MASK' }, content)).toBe(expected);
  });

  it('shows nothing at all of what is masked and no data of a person', () => {
    expect(sent('某某连队', { transform: 'MASK' })).not.toMatch(/[某连队]/);
  });

  it('is not sent where it is to be encrypted and the receiver has no key', () => {
    expect(sent('310101194503120016', { transform: 'ENCRYPT' })).toBe('out 须加密，但未登记接收单位的公钥');
  });
});
