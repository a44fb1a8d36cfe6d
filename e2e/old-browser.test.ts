import { describe, expect, it } from '@jest/globals';
import { ApiSession } from './api-session.ts';
import { useBrowser } from './browser.ts';
import { useOldBrowser } from './old-browser.ts';
import { comeInAs } from './real-name-session.ts';
import { demoPassword, signIn } from './staff/console.ts';

const old = useOldBrowser();
const browser = useBrowser();

describe('XC-08 every front runs on Chromium 86, the kernel of the offices’ browsers', () => {
  it('XC-08 the console: sign-in, workbench, queue, case, an act', async () => {
    expect(old.version()).toMatch(/^86\./);
    const clerk = await old.newPage();
    await clerk.open('/staff/', '工作人员登录');
    await clerk.type('#loginName', 'clerk_hk');
    await clerk.type('input[type=password]', demoPassword);
    await clerk.press('button[type=submit]');
    await clerk.says('我的待办');
    // The watermark, which is drawn by the height of its letters.
    await clerk.waitFor(() =>
      [...document.querySelectorAll<HTMLElement>('.yjs-content div')].some(
        (one) => one.style.backgroundImage.startsWith('url(') && one.style.backgroundImage.length > 1000,
      ),
    );
    await clerk.picture('chromium-86-workbench');
    await clerk.open('/staff/cases', '提交时间');
    await clerk.waitFor(() => document.querySelector('.yjs-list tbody a') !== null);
    await clerk.picture('chromium-86-queue');
    await clerk.press('.yjs-list tbody a');
    await clerk.says('预审通过');
    await clerk.press('main button', '预审通过');
    await clerk.press('.ant-modal button', '预审通过');
    await clerk.press('main button', '接件');
    await clerk.picture('chromium-86-case');
    expect(clerk.faults).toEqual([]);
  });

  it('XC-08 the form of the window has its two columns apart', async () => {
    const clerk = await old.newPage();
    await signIn(clerk.page, 'clerk_hk');
    await clerk.open('/staff/cases/new', '个人信息');
    await clerk.waitFor(() => document.querySelectorAll('form .ant-col .ant-input').length > 1);
    const gap = await clerk.page.evaluate(() => {
      const lefts = [...document.querySelectorAll('form .ant-col')].map((one) => getComputedStyle(one).paddingLeft);
      return Math.max(...lefts.map((one) => Number.parseFloat(one)));
    });
    expect(gap).toBeGreaterThan(0);
    await clerk.picture('chromium-86-register');
    expect(clerk.faults).toEqual([]);
  });

  it('XC-08 the citizen’s pages: what to know, and the form of who has signed in', async () => {
    const citizen = await old.newPage();
    await citizen.open('/apply/', '谁可以办');
    await comeInAs(citizen.page, '林晓东');
    await citizen.open('/apply/', '林晓东');
    await citizen.picture('chromium-86-apply');
    expect(citizen.faults).toEqual([]);
  });

  it('XC-08 the portal: rounds, the trainee’s timetable, and signing in to a lesson', async () => {
    const trainee = await old.newPage();
    await trainee.open('/training/rounds', '退役军人职业技能培训');
    await new ApiSession(trainee.page.request).signIn('trainee_demo', demoPassword);
    await trainee.open('/training/timetable', '课表');
    await trainee.open('/training/check-in/00000000-0000-7000-8000-000000000000', '请扫描教室里的签到二维码');
    await trainee.picture('chromium-86-check-in');
    expect(trainee.faults).toEqual([]);
  });

  it('XC-08 the pad: paired, asked, evaluated', async () => {
    const head = await browser.newPage();
    await signIn(head, 'head_hk');
    const headSession = new ApiSession(head.request);
    const { saveServiceCounter: counter } = await headSession.run<{ saveServiceCounter: { id: string } }>(
      'mutation { saveServiceCounter(input: { counterNo: "E86", name: "退役报到" }) { id } }',
    );
    const { addEvaluationPad } = await headSession.run<{ addEvaluationPad: { code: string } }>(
      'mutation ($c: ID!) { addEvaluationPad(input: { name: "旧平板", counterId: $c }) { code } }',
      { c: counter.id },
    );
    const clerk = await browser.newPage();
    await signIn(clerk, 'clerk_hk');
    const session = new ApiSession(clerk.request);
    await session.run('mutation ($c: ID!) { takeCounter(counterId: $c) { id } }', { c: counter.id });
    const pad = await old.newPage();
    await pad.open('/pad/', '登记评价平板');
    for (const digit of addEvaluationPad.code) await pad.press('button', digit);
    await pad.press('button', '登记');
    await pad.says('E86号窗口');
    const { cases } = await session.run<{ cases: { nodes: { id: string }[] } }>(
      '{ cases(queue: ALL, first: 1) { nodes { id } } }',
    );
    const input = { serviceType: 'case', serviceId: cases.nodes[0]?.id, screen: 'CASE' };
    await session.run(
      'mutation ($input: PadCallInput!, $requestId: ID!) { callPad(input: $input, requestId: $requestId) { id } }',
      { input, requestId: crypto.randomUUID() },
    );
    await pad.press('button', '非常满意');
    await pad.picture('chromium-86-pad');
    await pad.press('button', '提交评价');
    await pad.says('评价已提交，感谢您的参与');
    expect(pad.faults).toEqual([]);
  });
});
