import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { buildUscc } from '../api/src/domains/people/identity/uscc.ts';
import { until } from '../api/test/until.ts';
import { seriousFindings } from './accessibility.ts';
import { takePicture, useBrowser } from './browser.ts';
import { counterpartsUrl } from './staff/counterparts.ts';

const browser = useBrowser();
const USCC = buildUscc('52310109TE5T70001');
const PHONE = '13700137001';
let page: Page;

/** What the phone has got, from the gateway of the demonstration. */
async function codeOnPhone(): Promise<string> {
  const sandbox = await counterpartsUrl(page);
  let code: string | undefined;
  await until(
    async () => {
      const answer = await page.request.get(`${sandbox.replace(/\/$/, '')}/sms/messages`);
      const messages = (await answer.json()) as { phone: string; content: string }[];
      const found = messages.findLast(({ phone }) => phone === PHONE);
      code = /验证码(\d{6})/.exec(found?.content ?? '')?.[1];
      return code !== undefined;
    },
    120_000,
    200,
  );
  return code ?? '';
}

async function choose(label: string, option: string): Promise<void> {
  await page.getByLabel(label).click();
  await page.locator('.ant-select-item-option', { hasText: option }).filter({ visible: true }).first().click();
}

describe('机构自助注册 (A11)', () => {
  beforeAll(async () => {
    page = await browser.newPage();
  });

  it('02 §8.2 a new institution registers with a code from its phone, signs in, and finds its own data', async () => {
    await page.goto('/training/');
    await page.getByRole('link', { name: '培训机构首次使用？注册机构账号' }).click();
    await page.getByLabel('统一社会信用代码').fill('91350100M000100Y4Z');
    await page.getByLabel('机构名称').fill('虹口新航职业培训学校');
    await choose('机构类型', '民办');
    await choose('办学性质', '民办');
    await choose('所在区', '虹口区');
    await page.getByLabel('注册地址').fill('上海市虹口区示范路66号');
    await page.getByLabel('培训地址').fill('上海市虹口区示范路66号');
    await page.getByLabel('姓名', { exact: true }).fill('陆新航');
    await page.getByLabel('身份证件号码').fill('310100197001010017');
    await page.getByLabel('联系人姓名').fill('秦晓');
    await page.getByLabel('电子邮箱').fill('office@xinhang.example');
    await page.getByLabel('手机号码').fill(PHONE);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByText('不含I、O、S、V、Z').waitFor();
    await page.getByLabel('统一社会信用代码').fill(USCC);
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByRole('button', { name: /秒后重新获取/ }).waitFor();
    await page.getByLabel('短信验证码').fill(await codeOnPhone());
    await page.getByLabel('登录名').fill('xinhang_admin');
    await page.getByLabel('密码', { exact: true }).fill('Peixun@2026x');
    await page.getByLabel('再次输入密码').fill('Peixun@2026x');
    expect(await seriousFindings(page)).toEqual([]);
    await takePicture(page, 'institution-registration');
    await page.setViewportSize({ width: 375, height: 740 });
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    await takePicture(page, 'institution-registration-375');
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByLabel('再次输入密码').press('Enter');
    await page.getByText('注册成功').waitFor();
    await takePicture(page, 'institution-registered');
    await page.getByRole('link', { name: '去登录' }).click();
    await page.getByLabel('账号', { exact: true }).fill('xinhang_admin');
    await page.getByLabel('密码', { exact: true }).fill('Peixun@2026x');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('link', { name: '机构信息' }).first().click();
    await page.getByText('虹口新航职业培训学校').first().waitFor();
    await takePicture(page, 'institution-registered-signed-in');
  });
});
