import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seriousFindings } from '../accessibility.ts';
import { takePicture, useBrowser } from '../browser.ts';
import { visit } from '../visit.ts';
import { listRows, openList, signInWithKey } from './console.ts';

const browser = useBrowser();

let security: Page;
let custodian: Page;

beforeAll(async () => {
  [security, custodian] = await Promise.all([browser.newPage(), browser.newPage()]);
  await signInWithKey(security, 'sec_admin');
  await signInWithKey(custodian, 'custodian');
});

/** The custodian signs what the address asks for. */
async function approve(address: string): Promise<void> {
  await visit(custodian, address);
  await custodian.getByRole('button', { name: '审批通过并执行' }).click();
  const act = custodian.getByRole('dialog');
  const key = await (await custodian.request.get('/demo/keys/custodian.json')).body();
  await act
    .locator('input[type=file]')
    .setInputFiles({ name: 'custodian.json', mimeType: 'application/json', buffer: key });
  await act.getByLabel('PIN 码').fill('Demo-2026');
  await takePicture(custodian, 'key-approval');
  await act.getByRole('button', { name: '审批通过并执行' }).click();
}

it('密钥: the security administrator asks, the custodian signs, a new version is in use; the vectors pass', async () => {
  await openList(security, '/staff/keys?search=LS-NAME-v1');
  await takePicture(security, 'keys');
  expect(await seriousFindings(security)).toEqual([]);
  await listRows(security).getByRole('link').first().click();
  await security.getByRole('heading', { name: '密钥 LS-NAME-v1' }).waitFor();
  await takePicture(security, 'key');
  expect(await seriousFindings(security)).toEqual([]);
  await security.getByRole('button', { name: '申请轮换' }).click();
  const dialog = security.getByRole('dialog');
  await dialog.getByLabel('申请理由').fill('按年度计划轮换');
  await dialog.getByRole('button', { name: '提交申请' }).click();
  const heading = security.getByRole('heading', { name: /^密钥操作申请 MY/ });
  await heading.waitFor();
  expect(await seriousFindings(security)).toEqual([]);
  const address = new URL(security.url()).pathname;

  await openList(custodian, '/staff/key-requests');
  await takePicture(custodian, 'key-requests');
  await approve(address);
  await custodian.getByText('已轮换为 LS-NAME-v2').waitFor();

  await visit(security, '/staff/crypto-self-test');
  await security.getByRole('button', { name: '重新自检' }).click();
  await security.getByText('SM4 加密一百万次').waitFor();
  await takePicture(security, 'self-test');
  expect(await security.getByText('未通过', { exact: true }).count()).toBe(0);
  expect(await seriousFindings(security)).toEqual([]);
});

it('03 §41.6 重建索引: two persons begin it, the page shows how far it is, the security administrator switches', async () => {
  await openList(security, '/staff/keys?search=YJS-INDEX-v1');
  await listRows(security).getByRole('link').first().click();
  await security.getByRole('heading', { name: '密钥 YJS-INDEX-v1' }).waitFor();
  await security.getByText('行完整性校验码覆盖该索引').first().waitFor();
  const page = security.url();
  await security.getByRole('button', { name: '申请重建索引' }).click();
  const dialog = security.getByRole('dialog');
  await dialog.getByLabel('申请理由').fill('按计划更换盲索引密钥');
  await dialog.getByRole('button', { name: '提交申请' }).click();
  await security.getByRole('heading', { name: /^密钥操作申请 MY/ }).waitFor();
  await approve(new URL(security.url()).pathname);
  await custodian.getByText('已生成 YJS-INDEX-v2，开始重建索引').waitFor();
  await visit(security, page);
  await security.getByText('已校验，待切换').waitFor({ timeout: 60_000 });
  await takePicture(security, 'index-rebuild');
  expect(await seriousFindings(security)).toEqual([]);
  await security.getByRole('button', { name: /^切\s?换$/ }).click();
  await security
    .getByRole('dialog')
    .getByRole('button', { name: /^切\s?换$/ })
    .click();
  await security.getByText('已切换，收尾中').waitFor();
  await takePicture(security, 'index-switched');
});
