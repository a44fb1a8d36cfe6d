import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { letTimePass } from './let-time-pass.ts';
import { specimen } from './specimen.ts';
import { answer, listRows, openList, signIn } from './staff/console.ts';
import { visit } from './visit.ts';

const browser = useBrowser();
let school: Page;
let officer: Page;
let runName = '';

describe('补助发放 (02 §19): from the application to the ledger', () => {
  beforeAll(async () => {
    [school, officer] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(school, 'inst_demo');
    await signIn(officer, 'officer_hk');
    // Days of the demonstration may lie before or behind its standards: one that holds on every day.
    await letTimePass('create table standards_before as table subsidy_standard', []);
    await letTimePass(
      "update subsidy_standard set valid_from = '2020-01-01', valid_to = '2099-12-31' where id = (select id from subsidy_standard where kind = 'LIVING' and state in ('PUBLISHED', 'SUPERSEDED') order by valid_from desc limit 1)",
      [],
    );
    await letTimePass(
      "update subsidy_standard set state = 'WITHDRAWN' where kind = 'LIVING' and valid_from <> '2020-01-01'",
      [],
    );
  }, 180_000);

  // Other walks look at the standards of the demonstration.
  afterAll(async () => {
    await letTimePass(
      'update subsidy_standard s set valid_from = b.valid_from, valid_to = b.valid_to, state = b.state from standards_before b where b.id = s.id',
      [],
    );
    await letTimePass('drop table standards_before', []);
  });

  it('T27-1 the district passes a completion, and the institution generates its application', async () => {
    await openList(officer, '/staff/training/completions?state=DIST_REVIEW');
    await listRows(officer).first().getByRole('link').first().click();
    const heading = officer.getByRole('heading', { name: / 结课申请$/ }).first();
    await heading.waitFor();
    runName = ((await heading.textContent()) ?? '').replace(' 结课申请', '').trim();
    await officer.getByRole('button', { name: '通过', exact: true }).click();
    await answer(officer, '通过');
    await officer.getByText('已结课').first().waitFor();
    await visit(school, '/training/subsidies');
    await school.getByRole('button', { name: '申请补助' }).click();
    await school.getByLabel('已结课的班次').click();
    await school
      .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: runName })
      .first()
      .click();
    await school.getByRole('button', { name: '生成申请' }).click();
    await school.getByRole('heading', { name: `${runName} 补助申请` }).waitFor();
    await school.getByRole('link', { name: /310109$/ }).waitFor();
    await takePicture(school, 'training-subsidy-draft');
    expect(await seriousFindings(school)).toEqual([]);
  });

  it('T27-2 what is missing is said, then both sheets are handed in', async () => {
    await school
      .getByText(/请先补齐/)
      .first()
      .waitFor();
    const files = school.locator('input[type=file]');
    for (const n of [0, 1, 2]) {
      await files.nth(n).setInputFiles(specimen);
      await school.getByText('specimen.pdf').nth(n).waitFor();
    }
    await school.getByLabel('实际技能鉴定费（元/人）').fill('280.00');
    await school.getByLabel(/承诺申报内容/).check();
    await school.getByRole('button', { name: /^保\s?存$/ }).click();
    await school.getByText('已保存，金额已重新计算').waitFor();
    await school.getByRole('button', { name: /^提交\d份结算单$/ }).click();
    await answer(school, '提交补助申请');
    await school.getByText('待区审核').first().waitFor();
    await school.getByRole('link', { name: /310109$/ }).click();
    await school.getByRole('heading', { name: `${runName} 结算单` }).waitFor();
    await school
      .getByRole('row')
      .filter({ hasText: '生活补助' })
      .getByRole('button', { name: '展开行' })
      .first()
      .click();
    await school.getByText('当日标准（元）').first().waitFor();
    await takePicture(school, 'training-subsidy-sheet');
    expect(await seriousFindings(school)).toEqual([]);
    await school.setViewportSize({ width: 375, height: 800 });
    await takePicture(school, 'training-subsidy-sheet-phone');
    await school.setViewportSize({ width: 1280, height: 800 });
  });

  it('T27-3, T27-5 the district looks at the checks and passes; the ledger is there', async () => {
    await openList(officer, '/staff/training/subsidy-sheets?state=DIST_REVIEW');
    await takePicture(officer, 'staff-subsidy-sheets');
    expect(await seriousFindings(officer)).toEqual([]);
    await listRows(officer).filter({ hasText: runName }).getByRole('link').first().click();
    await officer.getByText('与合同比较').first().waitFor();
    await takePicture(officer, 'staff-subsidy-sheet');
    expect(await seriousFindings(officer)).toEqual([]);
    await officer.getByRole('button', { name: '审核通过', exact: true }).click();
    await answer(officer, '审核通过');
    await officer.getByRole('link', { name: /^BX310109/ }).click();
    await officer.getByRole('heading', { name: `${runName} 报销台账` }).waitFor();
    await officer.getByText('没有冲正').waitFor();
    await takePicture(officer, 'staff-subsidy-ledger');
    expect(await seriousFindings(officer)).toEqual([]);
  });
});
