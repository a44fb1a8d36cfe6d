import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoSecret } from '../../api/src/domains/cryptography/clients/demo/demo-secret.ts';
import { CryptoClient } from '../../crypto-sdk/src/index.ts';
import { seriousFindings } from '../accessibility.ts';
import { productUrl, takePicture, useBrowser } from '../browser.ts';
import { runJob } from '../run-job.ts';
import { answer, openList, rowOf, signInWithKey } from './console.ts';

const browser = useBrowser();

async function openAsSecurity(address: string): Promise<Page> {
  const page = await browser.newPage();
  await signInWithKey(page, 'sec_admin');
  await openList(page, address);
  return page;
}

it('密码服务: a client system in use calls by the SDK, and its call is counted', async () => {
  const client = new CryptoClient({
    baseUrl: productUrl(),
    clientId: 'YF',
    credential: { kind: 'HMAC', secret: demoSecret('YF') },
  });
  expect(await client.digest(['一件事'])).toEqual([{ ok: true, digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]);

  const page = await openAsSecurity('/staff/crypto/clients?search=YF');
  await rowOf(page, 'YF').getByRole('link').click();
  await page.getByRole('heading', { name: '客户系统 优抚系统' }).waitFor();
  await takePicture(page, 'crypto-client');
  expect(await seriousFindings(page)).toEqual([]);

  await page.goto('/staff/crypto/calls?client=YF');
  await page.getByRole('row').filter({ hasText: '计算SM3杂凑' }).waitFor();
  await takePicture(page, 'crypto-calls');
  expect(await seriousFindings(page)).toEqual([]);
});

it('密码改造: a migration that was paused goes on to its end on the page that is open', async () => {
  const page = await openAsSecurity('/staff/crypto/migrations?search=YF');
  await rowOf(page, 'YF').getByRole('link').click();
  await page.getByRole('heading', { name: '密码应用改造 优抚系统' }).waitFor();
  const jobs = page.getByRole('table', { name: '迁移作业' });
  await jobs.getByText('已暂停', { exact: true }).waitFor();
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await answer(page, '继续');
  await runJob('crypto.migrate');
  await page.getByRole('table', { name: '核对结果' }).waitFor();
  await jobs.getByText('已完成', { exact: true }).waitFor();
  await takePicture(page, 'crypto-migration');
  expect(await seriousFindings(page)).toEqual([]);
});

it('密评自查: shows the score and what is missing', async () => {
  const page = await openAsSecurity('/staff/crypto/assessment');
  await page.getByText('总分', { exact: true }).waitFor();
  await page.getByText('K-20.3', { exact: true }).waitFor();
  await takePicture(page, 'crypto-assessment');
  expect(await seriousFindings(page)).toEqual([]);
});
