import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { answer, listRows, openList, signIn } from './console.ts';

const browser = useBrowser();
const PATIENCE_MS = 180_000;
const NEW = '示范军衔';

let writer: Page;
let versionUrl: string;

describe('01-2.6 代码表', () => {
  beforeAll(async () => {
    writer = await browser.newPage({ viewport: { width: 1600, height: 1000 } });
    await signIn(writer, 'city_centre');
  }, PATIENCE_MS);

  it(
    'an entry is added and moved, another withdrawn; the draft says what it changes and is sent',
    async () => {
      await openList(writer, '/staff/rules/dictionary');
      await takePicture(writer, 'staff-code-lists');
      expect(await seriousFindings(writer)).toEqual([]);
      await listRows(writer).filter({ hasText: '退役前军衔或职级' }).getByRole('link').first().click();
      await writer.getByRole('button', { name: '修改规则' }).waitFor();
      await writer.getByRole('region', { name: '代码表内容' }).getByText('列兵').waitFor();
      await takePicture(writer, 'staff-code-list');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('button', { name: '修改规则' }).click();
      await writer.getByRole('button', { name: '新增一项' }).click();
      await writer.getByLabel(/^第\d+项的代码$/).fill('39');
      await writer
        .getByLabel(/^第\d+项的名称$/)
        .last()
        .fill(NEW);
      await writer.getByRole('button', { name: `上移“${NEW}”` }).click();
      await writer.getByRole('button', { name: '停用“文职干部”' }).click();
      await writer.getByLabel('修改说明').fill('按市局通知调整');
      await takePicture(writer, 'staff-code-list-edit');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('button', { name: '保存草稿' }).click();
      await writer.getByText('文职干部（停用）').waitFor();
      await takePicture(writer, 'staff-code-list-draft');
      await writer.getByRole('button', { name: '提交审批' }).click();
      await answer(writer, '提交审批');
      await writer.getByText('待市级审批').first().waitFor();
      versionUrl = writer.url();
    },
    PATIENCE_MS,
  );

  it(
    'once somebody else has put it into force, the window offers the new entry and no longer the old one',
    async () => {
      const approver = await browser.newPage();
      await signIn(approver, 'city_officer');
      await visit(approver, versionUrl);
      await approver.getByRole('button', { name: '同意并立即生效' }).click();
      await approver.getByRole('dialog').getByText(NEW).waitFor();
      await answer(approver, '同意并立即生效');
      await approver.locator('.yjs-page-header').getByText('生效中').waitFor();
      const clerk = await browser.newPage();
      await signIn(clerk, 'clerk_hk');
      await visit(clerk, '/staff/cases/new');
      const ranks = clerk.locator('#root_rank');
      await ranks.fill('示范');
      await clerk.locator('.ant-select-item-option:visible', { hasText: NEW }).waitFor();
      await ranks.fill('文职');
      await clerk.locator('.ant-select-item-empty:visible').waitFor();
    },
    PATIENCE_MS,
  );

  it(
    'A10: the codes of the case library are edited in a table',
    async () => {
      await openList(writer, '/staff/rules/library-mapping');
      await listRows(writer).first().getByRole('link').first().click();
      await writer.getByRole('table', { name: '办理步骤的代码' }).waitFor();
      await takePicture(writer, 'staff-library-mapping');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('button', { name: '修改规则' }).click();
      await writer.getByLabel('挂起的特别程序类型').fill('2');
      await takePicture(writer, 'staff-library-mapping-edit');
      expect(await seriousFindings(writer)).toEqual([]);
      await writer.getByRole('button', { name: '保存草稿' }).click();
      await writer.getByRole('table', { name: '与第1版相比的改动' }).getByText('挂起的特别程序类型').waitFor();
    },
    PATIENCE_MS,
  );
});
