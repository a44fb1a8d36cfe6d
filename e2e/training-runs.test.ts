import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { sheetWith } from '../api/test/sheets.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { letTimePass } from './let-time-pass.ts';
import { sessionOf, step } from './record-acts.ts';
import { specimen } from './specimen.ts';
import { answer, listRows, signIn } from './staff/console.ts';
import { backTo, visit } from './visit.ts';

const browser = useBrowser();
const RUN = '数控车工开班演练';
/** A published session on the first day: planning lessons is the matter of another walk. */
const FIRST_LESSON = `with s as (
    insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at, ends_at,
      lesson_hours, plan_line_id, kind, mode, teacher_id, teacher_person, published_at)
    select gen_random_uuid(), now(), now(), r.org_id, r.org_path, r.district_code, 'KC' || right(r.run_no, 14) || 'E', r.id, $1::date, 1080, 1280,
      4, l.id, 'THEORY', '1', t.id, t.id_no_index, now()
      from training_run r join training_teacher t on t.id = r.head_teacher_id
      join training_plan_line l on l.project_id = r.project_id and l.content_version = r.plan_version and l.seq = 1 where r.name = $2 returning id, run_id)
  insert into training_session_class (session_id, class_id) select s.id, c.id from s join training_class c on c.run_id = s.run_id`;
let school: Page;
let hongkou: Page;
/** The page of the run at the institution. */
let run = '';

/** A day of Shanghai so many days from now. */
const dayIn = (days: number) => new Date(Date.now() + (days + 1 / 3) * 86_400_000).toISOString().slice(0, 10);
const next = (page: Page) => page.getByRole('button', { name: '下一步' }).click();

/** Opens a field of choices and takes the first one that says so. */
async function choose(page: Page, label: string, option: string | RegExp = /./): Promise<void> {
  await page.getByLabel(label, { exact: true }).click();
  await page
    .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option })
    .first()
    .click();
}
async function fillDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label).fill(day);
  await page.getByLabel(label).press('Enter');
}
async function openRun(): Promise<void> {
  await backTo(school, run);
  await school.getByRole('heading', { name: RUN }).first().waitFor();
}
const idOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';
async function act(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: title, exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('开班管理 (02 §13): from the application to the start', () => {
  beforeAll(async () => {
    [school, hongkou] = await Promise.all([browser.newPage(), browser.newPage()]);
    await signIn(school, 'inst_demo');
    await signIn(hongkou, 'officer_hk');
  }, 180_000);

  it('T21-1 the institution chooses trainees of two districts, fills in the steps and applies', async () => {
    await visit(school, '/training/own-runs');
    await school.getByRole('button', { name: '申请开班' }).waitFor();
    await listRows(school).first().waitFor();
    await takePicture(school, 'training-runs');
    expect(await seriousFindings(school)).toEqual([]);
    await school.getByRole('button', { name: '申请开班' }).click();
    await choose(school, '培训项目', '数控车工');
    await choose(school, '报名批次', '开班演示批次');
    for (const district of ['虹口区', '浦东新区']) {
      await choose(school, '安置区', district);
      await school.getByRole('row').filter({ hasText: district }).first().getByRole('checkbox').check();
    }
    await school.getByText('已选 2 人').waitFor();
    await takePicture(school, 'training-run-trainees');
    expect(await seriousFindings(school)).toEqual([]);
    await next(school);
    await school.getByLabel('班次名称').fill(RUN);
    await fillDay(school, '计划开始日期', dayIn(30));
    await fillDay(school, '计划结束日期', dayIn(48));
    await school.getByLabel('合同单价（元/人）').fill('99999');
    await school.getByLabel('考核方案').fill('理论与实操各占一半');
    await next(school);
    await choose(school, '培训场地（线上培训可不选）');
    await school.keyboard.press('Escape');
    await choose(school, '班主任');
    await choose(school, '授课教师');
    await school.keyboard.press('Escape');
    await next(school);
    const files = school.locator('input[type=file]');
    for (const n of [0, 1, 2]) {
      await files.nth(n).setInputFiles(specimen);
      await school.getByText('specimen.pdf').nth(n).waitFor();
    }
    await next(school);
    await takePicture(school, 'training-run-preview');
    await school.getByRole('button', { name: /^保\s?存$/ }).click();
    // AC21-6: the price stands where it is wrong.
    await school
      .getByText(/合同单价不得高于项目核定价格/)
      .first()
      .waitFor();
    await school.getByLabel('合同单价（元/人）').fill('1000');
    await school.getByRole('button', { name: /^保\s?存$/ }).click();
    await school.getByRole('heading', { name: RUN }).first().waitFor();
    run = new URL(school.url()).pathname;
    await act(school, '申请开班');
    await school.getByText('待区审核').first().waitFor();
    await takePicture(school, 'training-run');
    expect(await seriousFindings(school)).toEqual([]);
  });

  it('T21-2, T21-3 district and centre let it pass, and each district has its contract', async () => {
    await visit(hongkou, '/staff/training/runs/board');
    await hongkou.getByRole('link', { name: RUN }).waitFor();
    await takePicture(hongkou, 'staff-run-board');
    expect(await seriousFindings(hongkou)).toEqual([]);
    await hongkou.getByRole('link', { name: RUN }).click();
    await hongkou.getByRole('button', { name: '通过', exact: true }).click();
    await answer(hongkou, '通过');
    await hongkou.getByText('待市服务中心复核').first().waitFor();
    await takePicture(hongkou, 'staff-run');
    expect(await seriousFindings(hongkou)).toEqual([]);
    await step(await sessionOf('city_centre'), 'trainingRun', idOf(hongkou), 'centrePass');
    // The page has stood open since it was applied for, and hears of it.
    await school.getByRole('link', { name: /^HT310115/ }).waitFor();
  });

  it('T21-4, T21-5 both contracts are stated, uploaded and signed; the run waits for its start', async () => {
    for (const [district, login] of [
      ['虹口区', 'officer_hk'],
      ['浦东新区', 'officer_pd'],
    ] as const) {
      await openRun();
      await school.getByRole('row').filter({ hasText: district }).getByRole('link', { name: /^HT/ }).click();
      await school.getByRole('button', { name: '填写人数和金额' }).click();
      await school.getByLabel('合同人数').fill('1');
      await school.getByLabel('合同金额（元）').fill('1000');
      await school
        .getByRole('dialog')
        .getByRole('button', { name: /^保\s?存$/ })
        .click();
      await school.getByRole('dialog').waitFor({ state: 'hidden' });
      await school.getByRole('button', { name: '上传合同', exact: true }).click();
      await school.locator('input[type=file]').first().setInputFiles(specimen);
      await school.getByRole('dialog').getByText('specimen.pdf').first().waitFor();
      await school.getByRole('dialog').getByRole('button', { name: '上传合同', exact: true }).click();
      await school.getByText('待区签署').first().waitFor();
      if (login === 'officer_hk') {
        await visit(hongkou, `/staff/training/contracts/${idOf(school)}`);
        await hongkou.getByRole('button', { name: '确认签订', exact: true }).click();
        await answer(hongkou, '确认签订');
        await hongkou.getByText('已签订').first().waitFor();
        await takePicture(hongkou, 'staff-contract');
      } else await step(await sessionOf(login), 'runContract', idOf(school), 'sign');
    }
    await openRun();
    await school.getByText('待开训').first().waitFor();
    await takePicture(school, 'training-run-ready');
  });

  it('T21-6 on the day the institution starts the training', async () => {
    await letTimePass('update training_run set planned_start = $1, planned_end = $2 where name = $3', [
      dayIn(0),
      dayIn(18),
      RUN,
    ]);
    await visit(school, '/training/classes');
    await school.getByRole('row').filter({ hasText: RUN }).getByRole('link').first().click();
    await school.getByRole('button', { name: '自动分班' }).click();
    await school.getByRole('menuitem', { name: '按报名序号' }).click();
    await school.getByText('已自动分班').waitFor();
    await takePicture(school, 'training-run-classes');
    // T22-4: a sheet of lessons, checked row by row before anything is taken in.
    await school.getByRole('tab', { name: '课程表' }).click();
    await school.getByRole('button', { name: '导入课程表' }).click();
    // Before the hours of other lessons of the demonstration, whose teachers these are too.
    const lesson = [
      dayIn(1),
      '07:00',
      '07:45',
      '一班',
      '1',
      '基础理论',
      '理论',
      '线上',
      '周敏',
      '',
      'https://class.example.cn/1',
    ];
    const columns = [
      '日期',
      '开始时间',
      '结束时间',
      '班级',
      '课时',
      '教学模块',
      '类型',
      '方式',
      '教师',
      '教室',
      '线上地址',
    ];
    await school.locator('input[type=file]').setInputFiles({
      name: '课程表.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(await sheetWith(columns, [lesson, lesson.with(8, '查无此人')])),
    });
    await school.getByText('没有找到“查无此人”').waitFor();
    await takePicture(school, 'training-timetable-import');
    expect(await seriousFindings(school)).toEqual([]);
    await school.getByRole('checkbox', { name: /只导入正确行/ }).check();
    await school
      .getByRole('dialog')
      .getByRole('button', { name: /^导\s?入$/ })
      .click();
    await school.getByText('已导入1个课次').waitFor();
    await school.getByText('发布本周草稿').waitFor();
    await school.getByRole('tab', { name: '考勤', exact: true }).click();
    await school.getByText('考勤表（PDF）').waitFor();
    await takePicture(school, 'training-attendance-sheet');
    expect(await seriousFindings(school)).toEqual([]);
    await letTimePass(FIRST_LESSON, [dayIn(0), RUN]);
    await openRun();
    await act(school, '启动培训');
    await school.getByText('培训中').first().waitFor();
    await takePicture(school, 'training-run-running');
  });
});
