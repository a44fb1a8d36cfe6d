import { describe, expect, it } from '@jest/globals';
import type { DataSourceField } from '../source-field.ts';
import { UpstreamFault } from './channel-driver.ts';
import { readRows } from './read-rows.ts';

const fields: DataSourceField[] = [
  {
    name: 'idNo',
    label: '身份证号',
    type: 'STRING',
    required: true,
    queryKey: true,
    sensitivity: 'L2',
    content: 'ID_NUMBER',
  },
  {
    name: 'code',
    label: '代码',
    type: 'STRING',
    required: false,
    queryKey: false,
    sensitivity: 'NONE',
    content: 'PLAIN',
  },
];

/** How many rows an answer of HTTP 200 has, or why it is none. */
function read(answer: unknown, rowsPath = 'data.list'): number | string {
  try {
    const target = { rowsPath, responseMapping: [], fields };
    return readRows(Buffer.from(JSON.stringify(answer)), target, 10, 200).rows.length;
  } catch (error) {
    if (error instanceof UpstreamFault) return error.message;
    throw error;
  }
}

const row = { idNo: '310101194503120016' };

describe('an answer of the upstream with HTTP 200', () => {
  it.each([
    [{ code: 500, message: '王小明的数据库连接失败' }, 'data.list', '上游应答业务错误（500）'],
    [{ code: '500', data: { list: [] } }, 'data.list', '上游应答业务错误（500）'],
    [{ success: false, data: null }, 'data.list', '上游应答业务错误（false）'],
    [{ ret_code: 'E1001' }, 'data.list', '上游应答业务错误（E1001）'],
    [{ status: 'error' }, 'data.list', '上游应答业务错误（error）'],
    [{ code: -1, data: { list: [] } }, 'data.list', '上游应答业务错误（-1）'],
    [{ code: 500, message: '失败' }, '', '上游应答业务错误（500）'],
    [{ message: '失败' }, '', '上游应答中没有已登记的字段'],
    [{ data: { error: '失败' } }, 'data', '上游应答中没有已登记的字段'],
    [{}, 'data.list', '上游应答中没有数据列表'],
    [{ data: {} }, 'data.list', '上游应答中没有数据列表'],
    [{ code: 1 }, 'data.list', '上游应答中没有数据列表'],
  ])('%j at “%s” is a fault, not nobody found', (answer, path, why) => {
    expect(read(answer, path)).toBe(why);
  });

  it.each([
    [{ data: { list: [] } }, 'data.list', 0],
    [{ data: { list: null } }, 'data.list', 0],
    [{ code: 0, data: null }, 'data.list', 0],
    [{ code: '0000', message: '未查到' }, 'data.list', 0],
    [{ code: 200, success: true }, 'data.list', 0],
    [{ code: 1, data: { list: [] } }, 'data.list', 0],
    [[], '', 0],
    [{ code: 500, data: { list: [row] } }, 'data.list', 1],
    [{ ...row, code: 'ABC' }, '', 1],
    [[{ idNo: null }], '', 1],
  ])('%j at “%s” is an answer of %d rows', (answer, path, count) => {
    expect(read(answer, path)).toBe(count);
  });
});
