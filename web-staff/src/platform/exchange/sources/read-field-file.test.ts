import { describe, expect, it } from '@jest/globals';
import { fieldsOf } from './read-field-file.ts';
import { newField } from './source-values.ts';

describe('the fields that the server read from a file', () => {
  it('are taken as they are', () => {
    expect(fieldsOf(true, { fields: [{ ...newField, name: 'idNo' }], faults: [] })).toHaveLength(1);
  });

  it('are refused with the first things that are wrong, each with its row', () => {
    const faults = Array.from({ length: 7 }, (_, n) => ({ row: n + 2, message: '“字段名称”应为1至50字' }));
    expect(() => fieldsOf(true, { fields: [], faults })).toThrow(/^第 2 行“字段名称”.*；另有 2 处$/);
    expect(() => fieldsOf(true, { faults: [{ row: 0, message: '表中没有字段' }] })).toThrow(/^表中没有字段$/);
  });

  it('say what the server said where it refused', () => {
    expect(() => fieldsOf(false, { message: '文件不能超过1MB' })).toThrow('文件不能超过1MB');
    expect(() => fieldsOf(false, {})).toThrow('文件没有读取成功，请重试');
  });
});
