import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, signIn } from './console.ts';

const browser = useBrowser();
const PATIENCE_MS = 120_000;
const NEW = '一次就办成';

let writer: Page;
let versionUrl: string;

const preview = (page: Page) => page.getByRole('region', { name: '平板预览' });

describe('评价选项 (R9.1.2, 01 §11.4)', () => {
  beforeAll(async () => {
    writer = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await signIn(writer, 'biz_admin');
  }, PATIENCE_MS);

  it(
    'an option is added for one kind of business and moved up; the preview shows it as the pad will; the draft is sent',
    async () => {
      await visit(writer, '/staff/reviews/options');
      await preview(writer).getByRole('button', { name: '服务热情周到' }).waitFor();
      await takePicture(writer, 'staff-evaluation-options');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('button', { name: '修改选项' }).click();
      await writer.getByRole('button', { name: '新增选项' }).click();
      const dialog = writer.getByRole('dialog');
      await dialog.getByLabel('选项', { exact: true }).fill(NEW);
      await dialog.getByLabel('适用的业务类型').click();
      await writer.getByTitle('报到', { exact: true }).last().click();
      await answer(writer, '确定');
      await preview(writer).getByRole('button', { name: NEW }).waitFor();
      await writer.getByRole('button', { name: `上移“${NEW}”` }).click();
      await writer.getByRole('button', { name: '停用“流程简便”' }).click();
      expect(await preview(writer).getByRole('button', { name: '流程简便' }).count()).toBe(0);
      await writer.getByLabel('修改原因').fill('按市局通知增加选项');
      await takePicture(writer, 'staff-evaluation-options-edit');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('region', { name: '保存草稿' }).getByRole('button', { name: '保存草稿' }).click();
      await writer.getByRole('heading', { name: /与第\d+版相比/ }).waitFor();
      await writer.getByText(`${NEW}（业务：报到）`).first().waitFor();
      await writer.getByRole('button', { name: '提交审批' }).click();
      await answer(writer, '提交审批');
      await writer.getByText('待市级审批').first().waitFor();
      versionUrl = writer.url();
    },
    PATIENCE_MS,
  );

  it(
    'somebody else puts it into force, and a centre reads it without a button to change it',
    async () => {
      const approver = writer;
      await signIn(approver, 'city_officer');
      await visit(approver, versionUrl);
      await approver.getByRole('button', { name: '同意并立即生效' }).click();
      await approver.getByRole('dialog').getByText(`${NEW}（业务：报到）`).waitFor();
      await answer(approver, '同意并立即生效');
      await approver.locator('.yjs-page-header').getByText('生效中').waitFor();
      const reader = writer;
      await signIn(reader, 'head_hk');
      await visit(reader, '/staff/reviews/options');
      await preview(reader).getByRole('button', { name: NEW }).waitFor();
      expect(await reader.getByRole('button', { name: '修改选项' }).count()).toBe(0);
      await reader.getByText('事项的业务类型', { exact: true }).click();
      await reader.getByRole('table', { name: '事项的业务类型' }).getByText('退役报到').waitFor();
    },
    PATIENCE_MS,
  );
});
