import { describe, expect, it } from '@jest/globals';
import type { DataSourceField } from '../source-field.ts';
import { checkParams, isOfType } from './check-params.ts';

const field = (changes: Partial<DataSourceField> = {}): DataSourceField => ({
  name: 'idNo',
  label: '字段',
  type: 'STRING',
  required: false,
  queryKey: true,
  sensitivity: 'NONE',
  content: 'PLAIN',
  ...changes,
});

describe('what a source is asked by (03 §35–39)', () => {
  const fields = [field({ required: true }), field({ name: 'month' }), field({ name: 'amount', queryKey: false })];
  const problem = (params: object, given = fields) => {
    try {
      return checkParams(given, params as Record<string, unknown>);
    } catch (error) {
      return (error as Error).message;
    }
  };

  it.each([
    [
      { idNo: ' a ', month: 2 },
      { idNo: 'a', month: '2' },
    ],
    [{ idNo: 'a', month: '' }, { idNo: 'a' }],
    [{ month: 'b' }, '参数 idNo 缺失或格式错误'],
    [{ idNo: null }, '参数 idNo 缺失或格式错误'],
    [{ idNo: ' ' }, '参数 idNo 缺失或格式错误'],
    [{ idNo: ['a'] }, '参数 idNo 缺失或格式错误'],
    [{ idNo: 'a\0' }, '参数 idNo 缺失或格式错误'],
    [{ idNo: 'a', amount: '1' }, '参数 amount 缺失或格式错误'],
  ])('%j → %j', (params, expected) => {
    expect(problem(params)).toEqual(expected);
  });

  it('by one key at least where none is required, and by nothing where there is none', () => {
    const optional = [field(), field({ name: 'month' })];
    expect(problem({}, optional)).toBe('参数 idNo / month 缺失或格式错误');
    expect(problem({}, [field()])).toBe('参数 idNo 缺失或格式错误');
    expect(problem({ month: 'b' }, optional)).toEqual({ month: 'b' });
    expect(problem({}, [field({ queryKey: false })])).toEqual({});
  });
});

describe('whether a text is of a field’s type', () => {
  it.each<[Partial<DataSourceField>, string[], string[]]>([
    [{ type: 'STRING' }, ['字'.repeat(200)], ['字'.repeat(201)]],
    [{ type: 'STRING', length: 2 }, ['\u{20bb7}字'], ['三个字']],
    [{ type: 'STRING', content: 'ID_NUMBER' }, ['123456', '31010119800101001X'], ['12345', '1'.repeat(21), 'x; drop']],
    [{ type: 'INTEGER' }, ['0', '-7', '9'.repeat(18)], ['9'.repeat(19), '1.0', '']],
    [{ type: 'DECIMAL' }, ['1', '-1.25', `${'9'.repeat(12)}.99`], ['1.', '1.255', '9'.repeat(13), '.5']],
    [{ type: 'DECIMAL', length: 5, scale: 3 }, ['99.999'], ['99.9999', '100']],
    [{ type: 'DATE' }, ['2026-02-28'], ['2026-02-30', '2026-2-1']],
    [{ type: 'DATETIME' }, ['2026-02-28T10:00:00Z'], ['gestern']],
    [{ type: 'BOOLEAN' }, ['true', 'false', '0', '1'], ['2', '10', 'TRUE']],
    [{ type: 'CODE', codes: ['1', '2'] }, ['1', '2'], ['3', '']],
    [{ type: 'CODE' }, [], ['1']],
  ])('%j', (changes, right, wrong) => {
    expect(right.filter((text) => !isOfType(field(changes), text))).toEqual([]);
    expect(wrong.filter((text) => isOfType(field(changes), text))).toEqual([]);
  });
});
