import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { type BuiltInstitution, buildInstitution, freshProfile, uploadedBy } from '../../../../test/training.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { importProjects } from './import-projects.ts';
import { COLUMNS, writeProjectTemplate } from './project-sheet.ts';
import { PLAN_SHEET, PLAN_TITLES } from './read-plans.ts';

let app: Product;
let here: BuiltInstitution;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_project_import', { now: '2026-05-20T09:00:00+08:00' });
  here = await buildInstitution(system());
}, 60_000);
afterAll(() => app.close());

let serial = 0;
const line = (changes: Readonly<Record<string, string>> = {}) => {
  serial += 1;
  return {
    统一社会信用代码: '52310109TE5T00001D',
    备案号: `沪退培备〔2023〕${serial}号`,
    备案日期: '2024-06-30',
    评审得分: '84.03',
    项目名称: `历史项目${serial}`,
    项目类别: '无人机、低空经济',
    '职业（工种）': '无人机驾驶员',
    技能等级: '4',
    证书类型: 'LEVEL',
    发证单位: '上海市职业技能鉴定中心',
    理论课时: '40',
    实操课时: '40',
    总课时: '80',
    培训天数: '20',
    培训方式: '1',
    人均收费: '3105.60',
    每班最少人数: '10',
    每班最多人数: '40',
    项目介绍: '面向低空经济的培训。',
    ...changes,
  };
};

type Line = Readonly<Record<string, string>>;
/** What a project teaches, as its row of the first sheet says: half theory, half practice. */
const planOf = (one: Line): Line[] => [
  { 备案号: one.备案号 ?? '', 模块: '飞行原理', 理论课时: '40', 场地类型: '理论教室', 教材: '自编讲义' },
  { 备案号: one.备案号 ?? '', 模块: '实飞', 实操课时: '40', 场地类型: '实训场地' },
];

async function sheetOf(lines: readonly Line[], plans: readonly Line[] = lines.flatMap(planOf)): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('历史项目');
  sheet.addRow([...COLUMNS]);
  for (const one of lines) sheet.addRow(COLUMNS.map((title) => one[title] ?? ''));
  const plan = workbook.addWorksheet(PLAN_SHEET);
  plan.addRow([...PLAN_TITLES]);
  for (const one of plans) plan.addRow(PLAN_TITLES.map((title) => one[title] ?? ''));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

async function send(bytes: Buffer, options: { commit?: boolean; onlyGood?: boolean; evidence?: boolean } = {}) {
  const browser = await app.as('city_officer');
  const evidenceIds = options.evidence === false ? [] : [await uploadedBy(browser, '备案通知.png')];
  return importProjects(await browser.ctx(), {
    bytes,
    fileName: '历史项目.xlsx',
    commit: options.commit ?? false,
    onlyGood: options.onlyGood ?? false,
    evidenceIds,
  });
}

describe('导入历史项目 (02 §7.2)', () => {
  it('is checked first with a preview, then taken in once with its evidence, and the institution is told once', async () => {
    const bytes = await sheetOf([
      line({ 项目名称: '低空巡检' }),
      line({ 项目名称: '植保飞行', 有效期止: '2028-01-31' }),
    ]);
    const checked = await send(bytes);
    expect(checked).toMatchObject({ rowCount: 2, goodRows: 2, faults: [], imported: 0 });
    expect(checked.preview.map(({ name, validFrom, validTo }) => [name, validFrom, validTo])).toEqual([
      ['低空巡检', '2024-06-30', '2027-06-29'],
      ['植保飞行', '2024-06-30', '2028-01-31'],
    ]);
    await expect(send(bytes, { commit: true, evidence: false })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await send(bytes, { commit: true })).toMatchObject({ imported: 2 });
    const found = await rows(
      system(),
      sql`select p.name, p.state, p.score::text as score, v.source, (select count(*)::int from attachment a where a.record_id = p.id) as files
            from training_project p join training_project_version v on v.project_id = p.id where p.import_id is not null order by p.name`,
    );
    expect(found).toEqual([
      { name: '低空巡检', state: 'IN_LIBRARY', score: '84.03', source: 'IMPORT', files: 1 },
      { name: '植保飞行', state: 'IN_LIBRARY', score: '84.03', source: 'IMPORT', files: 1 },
    ]);
    const told = await rows(system(), sql`select 1 from notification where template_code = 'N370'`);
    expect(told).toHaveLength(1);
    await expect(send(bytes, { commit: true })).rejects.toMatchObject({ code: 'E-IMP-05' });
  });

  it.each<[string, Readonly<Record<string, string>>, string, string]>([
    [
      'an institution that is not in the library',
      { 统一社会信用代码: '91350100M000100Y43' },
      '统一社会信用代码',
      '该机构不在培训机构库中',
    ],
    ['02 §7.7 hours that do not add up', { 总课时: '90' }, '总课时', '总课时须等于理论与实操课时之和'],
    ['02 §7.7 a third decimal', { 人均收费: '3105.605' }, '人均收费', '金额最多两位小数'],
    ['02 §7.7 a name that the institution has', { 项目名称: '同名项目' }, '项目名称', '本机构已有同名项目'],
    ['a project that has run out', { 备案日期: '2020-01-01' }, '有效期止', '有效期已于2022-12-31届满，不能入库'],
    ['a day that is none', { 备案日期: '2024-02-30' }, '备案日期', '请填写日期，如2024-06-30'],
    ['an unknown category', { 项目类别: '魔法' }, '项目类别', '请选择项目类别'],
  ])('refuses %s by row and column; nothing is written', async (_, changes, column, message) => {
    if (changes.项目名称 === '同名项目') await buildProject(system(), here, { name: '同名项目' });
    const bytes = await sheetOf([line(), line(changes)]);
    expect(await send(bytes)).toMatchObject({ rowCount: 2, goodRows: 1, faults: [{ row: 3, column, message }] });
    await expect(send(bytes, { commit: true })).rejects.toMatchObject({ code: 'E-1503' });
  });

  it('02 §7.3 a project comes with its teaching plan: modules, hours, teacher, room', async () => {
    const one = line({ 项目名称: '带教学计划的项目' });
    await run(
      system(),
      sql`insert into training_teacher (id, created_at, updated_at, institution_id, name, id_no, id_no_masked, id_no_index, subjects, full_time,
            hired_from) values (gen_random_uuid(), now(), now(), ${here.id}, '李建华', 'sealed', '310100********0011', ${'0'.repeat(64)}, '{03}', true,
            '2020-01-01')`,
    );
    const [theory, practice] = planOf(one);
    expect(
      await send(await sheetOf([one], [{ ...theory, 教师: '李建华' }, practice ?? {}]), { commit: true }),
    ).toMatchObject({ imported: 1, faults: [] });
    const [found] = await rows<{ content: { plan: object[] } }>(
      system(),
      sql`select v.content from training_project p join training_project_version v on v.project_id = p.id where p.name = '带教学计划的项目'`,
    );
    expect(found?.content.plan).toMatchObject([
      { module: '飞行原理', theoryHours: 40, practiceHours: 0, roomKind: 'THEORY', material: '自编讲义' },
      { module: '实飞', theoryHours: 0, practiceHours: 40, roomKind: 'PRACTICE', teacherId: null },
    ]);
    expect(found?.content.plan[0]).toMatchObject({ teacherId: expect.any(String) });
  });

  it.each<[string, (one: Line) => Line[], { sheet?: string; row: number; message: string }[]]>([
    ['no plan', () => [], [{ row: 2, message: '请在“教学计划”工作表填写该项目的教学计划' }]],
    [
      'hours that are not the project’s',
      (one) => planOf(one).slice(0, 1),
      [{ row: 2, message: '教学计划课时合计 40，与总课时 80 不一致' }],
    ],
    [
      'a broken line',
      (one) => [...planOf(one), { 备案号: one.备案号 ?? '', 模块: '考核', 理论课时: '二', 场地类型: '操场' }],
      [
        { row: 2, message: '“教学计划”工作表中该项目的教学计划有错误' },
        { sheet: '教学计划', row: 4, message: '“理论课时”应为数字，最多一位小数' },
        { sheet: '教学计划', row: 4, message: '请填写课时' },
        { sheet: '教学计划', row: 4, message: '“场地类型”应为理论教室、实训场地、考场之一' },
      ],
    ],
    [
      'more lines than a plan may have, said once',
      (one) =>
        Array.from({ length: 202 }, () => ({
          备案号: one.备案号 ?? '',
          模块: '飞行',
          理论课时: '1',
          场地类型: '理论教室',
        })),
      [
        { row: 2, message: '“教学计划”工作表中该项目的教学计划有错误' },
        {
          sheet: '教学计划',
          row: 202,
          message: expect.stringMatching(/^备案号“.+”的教学计划不能超过200行，从本行起超出$/) as unknown as string,
        },
      ],
    ],
    [
      'a teacher whom the institution does not know',
      (one) => planOf(one).map((each) => ({ ...each, 教师: '张三' })),
      [
        { sheet: '教学计划', row: 2, message: '教师“张三”不在该机构师资中，可由机构登记后再导入，或留空' },
        { sheet: '教学计划', row: 3, message: '教师“张三”不在该机构师资中，可由机构登记后再导入，或留空' },
      ],
    ],
  ])('02 §7.3 refuses a project with %s, by sheet and row', async (_, plans, faults) => {
    const one = line();
    const bytes = await sheetOf([one], plans(one));
    const checked = await send(bytes);
    expect(checked).toMatchObject({ rowCount: 1, goodRows: 0, faults });
    expect(checked.faults).toHaveLength(faults.length);
    await expect(send(bytes, { commit: true, onlyGood: true })).rejects.toMatchObject({ code: 'E-1503' });
  });

  it('a line of no project of the file is said, and keeps the file from being taken in as a whole', async () => {
    const one = line({ 项目名称: '另有一行无主' });
    const bytes = await sheetOf([one], [...planOf(one), { 备案号: '无此备案号', 模块: '飞行', 理论课时: '1' }]);
    expect(await send(bytes)).toMatchObject({
      goodRows: 1,
      faults: [{ sheet: '教学计划', row: 4, message: '第一张工作表中没有备案号为“无此备案号”的项目' }],
    });
    await expect(send(bytes, { commit: true })).rejects.toMatchObject({ code: 'E-1503' });
    expect(await send(bytes, { commit: true, onlyGood: true })).toMatchObject({ imported: 1 });
  });

  it('the template’s own example lacks nothing but an institution', async () => {
    const { faults } = await send(await writeProjectTemplate());
    expect(faults.map(({ message }) => message)).toEqual(['该机构不在培训机构库中']);
  });

  it('takes the good rows alone where that is asked for', async () => {
    const bytes = await sheetOf([line({ 项目名称: '只导入这个' }), line({ 理论课时: '四十' })]);
    expect(await send(bytes, { commit: true, onlyGood: true })).toMatchObject({ imported: 1 });
  });

  it('a file that is no sheet says so', async () => {
    expect((await send(Buffer.from('not a sheet'))).faults).toEqual([
      { row: 0, column: '文件', message: '文件不是正确的xlsx' },
    ]);
  });
});

describe('项目目录 and the filters of the library (02 §7.6)', () => {
  const DIRECTORY =
    'query ($f: ProjectDirectoryFilter) { projectDirectory(filter: $f, first: 50) { totalCount nodes { name categoryTitle } } }';
  const namesOf = async (filter: object) => {
    const { data } = await new Browser(app).run(DIRECTORY, { f: filter });
    return (data.projectDirectory as { nodes: { name: string }[] }).nodes.map(({ name }) => name);
  };

  it('S15.1 anybody reads it without signing in; what a mark hides and what has left is not in it', async () => {
    const shown = await buildProject(system(), here, { name: '目录中的项目', category: '04' });
    const hidden = await buildProject(system(), here, { name: '停用的项目', category: '04' });
    await run(system(), sql`update training_project set state = 'SUSPENDED' where id = ${hidden}`);
    expect(await namesOf({ category: '04' })).toEqual(['目录中的项目']);
    expect(await namesOf({ category: '04', keyword: '目录' })).toEqual(['目录中的项目']);
    expect(await namesOf({ category: '04', skillLevel: '1' })).toEqual([]);
    await run(
      system(),
      sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source,
            effects, from_date, raised_by_name)
          values (gen_random_uuid(), now(), 'PROJECT', ${shown}, ${here.orgId}, ${here.orgPath}, '310109', 'M9', 'LIMIT', '核查中', 'STAFF',
            '{PUBLIC}', '2026-05-20', '测试')`,
    );
    expect(await namesOf({ category: '04' })).toEqual([]);
    expect(await new Browser(app).run(DIRECTORY, { f: { keyword: '长'.repeat(51) } })).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('02 §1.4 trainees read whom to call; of a suspended institution everybody reads 暂停招生 and no round', async () => {
    const own = await buildInstitution(system(), freshProfile({ contactName: '钟离安', contactPhone: '021-65019999' }));
    await buildProject(system(), own, { name: '联系目录项目', category: '07' });
    const CARD = '{ projectDirectory(filter: { category: "07" }) { nodes { name paused contact openRoundId } } }';
    const readBy = async (browser: Browser) =>
      ((await browser.run(CARD)).data.projectDirectory as { nodes: object[] }).nodes;
    const card = { name: '联系目录项目', paused: false, contact: null, openRoundId: null };
    for (const browser of [new Browser(app), await app.as('inst_demo'), await app.as('expert_demo')])
      expect(await readBy(browser)).toEqual([card]);
    expect(await readBy(await buildTrainee(app))).toEqual([{ ...card, contact: '钟离安 021-65019999' }]);
    await run(system(), sql`update training_institution set state = 'SUSPENDED' where id = ${own.id}`);
    expect(await readBy(new Browser(app))).toEqual([{ ...card, paused: true }]);
    await run(system(), sql`update training_institution set state = 'REMOVED' where id = ${own.id}`);
    expect(await readBy(new Browser(app))).toEqual([]);
  });

  it('narrows the library by the last inspection and by the range of expiry', async () => {
    const city = await app.as('city_officer');
    const found = async (filter: object) => {
      const { data } = await city.run(
        'query ($f: TrainingProjectFilter) { trainingProjects(filter: $f, first: 50) { nodes { name } } }',
        { f: { search: '筛选项目', ...filter } },
      );
      return (data.trainingProjects as { nodes: unknown[] }).nodes.length;
    };
    const id = await buildProject(system(), here, { name: '筛选项目' });
    await run(system(), sql`update training_project set last_inspection_result = '3' where id = ${id}`);
    expect(await found({ inspectionResults: ['3'], expiresFrom: '2029-05-19', expiresUntil: '2029-05-19' })).toBe(1);
    expect(await found({ inspectionResults: ['1'] })).toBe(0);
    expect(await found({ expiresFrom: '2029-05-20' })).toBe(0);
  });
});
