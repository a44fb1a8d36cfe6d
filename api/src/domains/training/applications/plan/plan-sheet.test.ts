import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { readPlanSheet, writePlanTemplate } from './plan-sheet.ts';

const teachers = new Map([
  ['李建华', ['t-1']],
  ['王芳', ['t-2', 't-3']],
]);
const HEAD = ['模块', '理论课时', '实操课时', '教师', '场地类型', '教材'];

async function sheetOf(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('教学计划');
  for (const row of rows) sheet.addRow([...row]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

describe('import of a teaching plan (02 §8.7)', () => {
  it('reads lines with the teacher by name and the room by its title', async () => {
    const file = await sheetOf([['教学计划表'], HEAD, ['飞行原理', 24.5, 0, '李建华', '理论教室', '讲义']]);
    expect(await readPlanSheet(file, teachers)).toEqual({
      faults: [],
      lines: [
        {
          module: '飞行原理',
          theoryHours: 24.5,
          practiceHours: 0,
          teacherId: 't-1',
          roomKind: 'THEORY',
          material: '讲义',
        },
      ],
    });
  });

  it('with three bad rows there is nothing to save, and a list of errors by row', async () => {
    const file = await sheetOf([
      HEAD,
      ['飞行原理', 24, 0, '李建华', '理论教室'],
      ['', 10, 0, '李建华', '理论教室'],
      ['实飞', '十', 0, '张三', '操场'],
      ['考核', 2, 0, '王芳', '考场'],
    ]);
    const { lines, faults } = await readPlanSheet(file, teachers);
    expect(lines).toEqual([]);
    expect([...new Set(faults.map(({ row }) => row))]).toEqual([3, 4, 5]);
    expect(faults.map(({ message }) => message)).toEqual([
      '“模块”应为1至100个字',
      '“理论课时”应为数字，最多一位小数',
      '请填写课时',
      '“场地类型”应为理论教室、实训场地、考场之一',
      '教师“张三”不在本机构师资中',
      '教师“王芳”有同名，请在页面上选择',
    ]);
  });

  it('says what no plan is', async () => {
    const faultOf = async (file: Buffer) => (await readPlanSheet(file, teachers)).faults[0]?.message;
    expect(await faultOf(Buffer.from('x'))).toBe('文件不是正确的xlsx');
    expect(await faultOf(await sheetOf([['姓名']]))).toBe('没有找到“模块”一列，请使用模板');
    expect(await faultOf(await sheetOf([HEAD]))).toBe('表中没有教学计划');
    expect((await readPlanSheet(await writePlanTemplate(), new Map([['教师姓名', ['t-1']]]))).lines).toHaveLength(1);
  });
});
