import { expect, it } from '@jest/globals';
import { failedRowsFile } from './failed-rows.ts';

it('02 §2.4 the file of what failed has number, name and reason; neither quotes nor formulas break it', () => {
  const file = failedRowsFile([
    { id: '1', label: '甲', result: 'OK' },
    { id: '2', label: '=乙"', result: 'FAILED', code: 'E-1604', message: '资质审核表未审核完，不能通过' },
    { id: '3', label: '丙', result: 'SKIPPED', code: 'E-0504', message: '数据已被他人更新，请刷新后重试' },
  ]);
  expect(file.split('\r\n')).toEqual([
    '\uFEFF"序号","名称","结果","原因","错误代码"',
    `"2","'=乙""","失败","资质审核表未审核完，不能通过","E-1604"`,
    '"3","丙","跳过","数据已被他人更新，请刷新后重试","E-0504"',
    '',
  ]);
});
