import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { writeTemplate } from '../api/src/platform/files/sheets/write-template.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { specimen } from './specimen.ts';
import { listRows, openList, signIn } from './staff/console.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let city: Page;

beforeAll(async () => {
  [school, city] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signIn(school, 'inst_demo');
  await signIn(city, 'city_officer');
}, 180_000);

const PROJECT = '低压电工';

/** A picture of the page at its width, nothing cut off, no serious finding. */
async function look(page: Page, name: string): Promise<void> {
  await takePicture(page, name);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await seriousFindings(page)).toEqual([]);
}

describe('the portal of an institution (02 §2.5, §6.3)', () => {
  it('02 §2.5 the first page lists what there is to do, and one click goes to work', async () => {
    await openList(school, '/training/');
    await look(school, 'training-own-tasks');
    await listRows(school).getByRole('link', { name: '修改后重新提交申报' }).first().click();
    await school.getByText(/^退回意见：/).waitFor();
  });

  it('02 §2.5 the bell tells what the office has decided, and leads to the record', async () => {
    await visit(school, '/training/messages');
    await school.getByRole('list', { name: '消息' }).waitFor();
    await look(school, 'training-own-messages');
    await school.getByRole('button', { name: /^通知，/ }).click();
    await school.getByRole('button', { name: '全部通知' }).waitFor();
  });

  it('SC14-4, BR14-5, 02 §6.3 what it has to teach with stands in 机构信息 and goes along with an application', async () => {
    await visit(school, '/training/institution');
    await school.getByRole('region', { name: '办学条件' }).getByText('46 人').waitFor();
    await look(school, 'training-own-institution');
    await visit(school, '/training/institution/change');
    await school.getByRole('textbox', { name: '机构名称', exact: true }).waitFor();
    await school.getByText('现为：46 人').waitFor();
    await look(school, 'training-institution-change');
  });

  it('02 §7.6 a project of its own leads to a new round', async () => {
    await openList(school, '/training/projects');
    await look(school, 'training-own-projects');
    await school
      .getByRole('link', { name: /^新建报名批次/ })
      .first()
      .click();
    await school
      .getByText(/（XM310109\d+）/)
      .first()
      .waitFor();
  });
});

describe('培训项目库 (02 §7.6)', () => {
  it('S15.2, T15-2 the city marks a project, sees it in the history and lifts it again from the list', async () => {
    await openList(city, '/staff/training/projects');
    await listRows(city).getByRole('link').first().click();
    await city.getByRole('button', { name: '标记', exact: true }).click();
    const dialog = city.getByRole('dialog');
    await dialog.getByLabel('标记类型').click();
    await city.getByTitle('满意度偏低', { exact: true }).click();
    await dialog.getByLabel('标记原因').fill('上一年度学员满意度低于80%');
    await dialog.getByRole('button', { name: /^标\s?记$/ }).click();
    await city.getByText('已标记 1 个项目').waitFor();
    await city.getByRole('tab', { name: '标记与动态' }).click();
    await city.getByRole('table', { name: '标记' }).getByText('满意度偏低').waitFor();
    await look(city, 'staff-project-marks');
    for (const tab of ['教学计划', '报名批次', '项目信息']) {
      await city.getByRole('tab', { name: tab }).click();
      await look(city, `staff-project-${tab}`);
    }
    await openList(city, '/staff/training/projects?mark=M7');
    await listRows(city).first().getByRole('checkbox').check();
    await city.getByRole('button', { name: '解除标记' }).click();
    await dialog.getByLabel('解除原因').fill('复核后满意度达标');
    await dialog.getByRole('button', { name: /^解\s?除$/ }).click();
    await city.getByText('已解除 1 个项目的标记').waitFor();
  });

  it('02 §7.6 filters by expiry and score narrow the list; the institution lists its projects', async () => {
    await openList(city, '/staff/training/projects?minScore=95');
    await city.getByText('项目库中没有符合条件的项目').waitFor();
    await city.getByRole('button', { name: /更多/ }).click();
    await look(city, 'staff-project-filters');
    await backTo(city, '/staff/training/projects');
    await listRows(city).getByRole('link', { name: '虹口示范职业培训学校' }).first().click();
    await city.getByRole('tab', { name: '项目', exact: true }).click();
    await city.getByRole('table', { name: '项目' }).getByRole('link').first().waitFor();
    await look(city, 'staff-institution-projects');
  });

  it('S15.1 historic projects come in from a sheet: faults by row, a preview, evidence, and then they are in the directory', async () => {
    await backTo(city, '/staff/training/projects');
    await city.getByRole('button', { name: '导入历史项目' }).click();
    const template = await city.request.get('/training-projects/template.xlsx');
    const chosen = (name: string, buffer: Buffer) => ({
      name,
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer,
    });
    const input = city.getByRole('dialog').locator('input[type=file]').first();
    await input.setInputFiles(chosen('错误.xlsx', await template.body()));
    await city.getByRole('table', { name: '导入错误' }).waitFor();
    await look(city, 'staff-project-import-faults');
    await input.setInputFiles(chosen('历史项目.xlsx', await oneProject()));
    await city.getByRole('table', { name: '将要入库的项目' }).getByText(PROJECT).waitFor();
    await city.getByRole('dialog').locator('input[type=file]').last().setInputFiles(specimen);
    await city.getByRole('dialog').getByText(specimen.name).waitFor();
    await look(city, 'staff-project-import');
    await city
      .getByRole('dialog')
      .getByRole('button', { name: /^导\s?入$/ })
      .click();
    await city.getByText('已导入 1 个历史项目').waitFor();

    const phone = await browser.newPage({ viewport: { width: 375, height: 740 } });
    await visit(phone, '/training/directory');
    await phone.getByRole('heading', { name: PROJECT, exact: true }).waitFor();
    await look(phone, 'directory');
    await phone.getByRole('searchbox').fill('没有这样的项目');
    await phone.getByRole('searchbox').press('Enter');
    await phone.getByText('没有符合条件的项目').waitFor();
    await takePicture(phone, 'directory-none');
  });
});

/** A sheet with one project that the demonstration's institution had before. */
function oneProject(): Promise<Buffer> {
  const year = new Date().getFullYear() - 1;
  const cells: Readonly<Record<string, string>> = {
    统一社会信用代码: '52310109TE5T00001D',
    备案号: `沪退培备〔${year}〕9001号`,
    备案日期: `${year}-06-30`,
    评审得分: '84.03',
    项目名称: PROJECT,
    项目类别: '电工焊工等特种作业',
    '职业（工种）': '电工',
    技能等级: '4',
    证书类型: 'SPECIAL',
    发证单位: '上海市应急管理局',
    理论课时: '40',
    实操课时: '40',
    总课时: '80',
    培训天数: '20',
    培训方式: '1',
    人均收费: '1800.00',
    每班最少人数: '10',
    每班最多人数: '40',
    项目介绍: '低压电工作业培训。',
  };
  const filingNo = cells.备案号 ?? '';
  return writeTemplate([
    { name: '历史项目', titles: Object.keys(cells), examples: [Object.values(cells)] },
    {
      name: '教学计划',
      titles: ['备案号', '模块', '理论课时', '实操课时', '教师', '场地类型', '教材'],
      examples: [
        [filingNo, '安全用电', '40', '', '李建华', '理论教室', '统编教材'],
        [filingNo, '线路安装', '', '40', '', '实训场地', ''],
      ],
    },
  ]);
}
