import { beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoSecret } from '../../api/src/domains/cryptography/clients/demo/demo-secret.ts';
import { until } from '../../api/test/until.ts';
import { CryptoClient } from '../../crypto-sdk/src/index.ts';
import { seriousFindings } from '../accessibility.ts';
import { productUrl, takePicture, useBrowser } from '../browser.ts';
import { runJob } from '../run-job.ts';
import { visit } from '../visit.ts';
import { answer, openList, rowOf, signInWithKey } from './console.ts';
import { counterpartsUrl } from './counterparts.ts';

const browser = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await browser.newPage();
  await signInWithKey(page, 'sec_admin');
});

it('密码服务: a client system in use calls by the SDK, and its call is counted', async () => {
  const client = new CryptoClient({
    baseUrl: productUrl(),
    clientId: 'YF',
    credential: { kind: 'HMAC', secret: demoSecret('YF') },
  });
  expect(await client.digest(['一件事'])).toEqual([{ ok: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]);

  await openList(page, '/staff/crypto/clients?search=YF');
  await rowOf(page, 'YF').getByRole('link').click();
  await page.getByRole('heading', { name: '客户系统 优抚系统' }).waitFor();
  await takePicture(page, 'crypto-client');
  expect(await seriousFindings(page)).toEqual([]);

  await visit(page, '/staff/crypto/calls?client=YF');
  await page.getByRole('row').filter({ hasText: '计算SM3杂凑' }).waitFor();
  await takePicture(page, 'crypto-calls');
  expect(await seriousFindings(page)).toEqual([]);
});

it('密码改造: a migration that was paused goes on to its end on the page that is open, while the program of the system writes', async () => {
  await openList(page, '/staff/crypto/migrations');
  await rowOf(page, 'YF').getByText('国密网关配置单GM-2026-07').waitFor();
  await takePicture(page, 'crypto-progress');
  expect(await seriousFindings(page)).toEqual([]);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^密码应用改造进度表_.*\.xlsx$/);
  const programs = await programsAddress();
  expect((await page.request.put(`${programs}/YF`, { data: { manner: 'busy' } })).ok()).toBe(true);
  await visit(page, '/staff/crypto/migrations?search=YF');
  await rowOf(page, 'YF').getByRole('link').click();
  await page.getByRole('heading', { name: '密码应用改造 优抚系统' }).waitFor();
  const jobs = page.getByRole('table', { name: '迁移作业' });
  await jobs.getByText('已暂停', { exact: true }).waitFor();
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await answer(page, '继续');
  await runJob('crypto.migrate');
  await page.getByRole('table', { name: '核对结果' }).waitFor();
  await jobs.getByText('已完成', { exact: true }).waitFor();
  await until(async () => (await stateOf(programs)).entered > 0, 60_000, 500);
  expect(await stateOf(programs)).toMatchObject({ phase: 'BOTH', failed: 0 });
  await page.getByRole('button', { name: '执行切换', exact: true }).waitFor();
  await takePicture(page, 'crypto-migration');
  expect(await seriousFindings(page)).toEqual([]);
  await openList(page, '/staff/crypto/odd-values?search=yf_dx.sfzh');
  await rowOf(page, '证件号码格式不正确').first().waitFor();
  await takePicture(page, 'crypto-odd-values');
  expect(await seriousFindings(page)).toEqual([]);
  await page.request.put(`${programs}/YF`, { data: { manner: 'right' } });
});

/** Where the sandbox tells of the programs of the client systems. */
async function programsAddress(): Promise<string> {
  return `${await counterpartsUrl(page)}/legacy/programs`;
}

async function stateOf(programs: string): Promise<{ phase: string; entered: number; failed: number }> {
  const states = (await (await page.request.get(programs)).json()) as {
    clientId: string;
    phase: string;
    entered: number;
    failed: number;
  }[];
  const found = states.find(({ clientId }) => clientId === 'YF');
  if (!found) throw new Error('no program of YF');
  return found;
}

it('密评自查: shows the score and what is missing', async () => {
  await openList(page, '/staff/crypto/assessment');
  await page.getByText('总分', { exact: true }).waitFor();
  await page.getByText('K-20.3', { exact: true }).waitFor();
  await takePicture(page, 'crypto-assessment');
  expect(await seriousFindings(page)).toEqual([]);
});
