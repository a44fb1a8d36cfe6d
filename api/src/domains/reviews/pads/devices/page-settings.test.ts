import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { padDesk } from '../../../../../test/pad-desk.ts';

const { desk } = padDesk('pad_page_settings');

const SHIPPED = {
  welcome: '请按叫号到窗口办理业务。',
  hint: '办理完成后，请在这里对我们的服务作出评价。',
  thanksSeconds: 8,
  askSeconds: 30,
  leaveSeconds: 15,
  large: false,
  voice: false,
};
const SET =
  'mutation ($value: JSON!, $version: Int!) { setParameter(code: "pad.page", value: $value, version: $version, reason: "按中心要求调整") { code value } }';
const set = (browser: Browser, value: object, version = 0) => browser.run(SET, { value, version });
const pageOf = async () =>
  (
    (
      await desk.pad.browser.run(
        '{ padNews { pad { page { welcome hint thanksSeconds askSeconds leaveSeconds large voice } } } }',
      )
    ).data.padNews as { pad: { page: object } }
  ).pad.page;

describe('评价页设置 (01 §11.3, §11.7: the page is the administrator’s)', () => {
  it('R9.1.1 a pad is told what its page says and how long it stays; the administrator changes it, audited', async () => {
    expect(await pageOf()).toEqual(SHIPPED);
    const admin = await desk.app.as('biz_admin');
    const changed = { ...SHIPPED, welcome: '欢迎来到退役军人服务中心。', thanksSeconds: 12, large: true };
    expect((await set(admin, changed)).code).toBeUndefined();
    expect(await pageOf()).toEqual(changed);
    expect((await set(admin, SHIPPED)).code).toBe('E-0504');
  });

  it('R9.1.2 thanks stand five seconds at least; empty or long words, strange parts are refused', async () => {
    const admin = await desk.app.as('biz_admin');
    const before = await pageOf();
    for (const change of [
      { thanksSeconds: 4 },
      { askSeconds: 0 },
      { welcome: ' ' },
      { hint: '长'.repeat(41) },
      { large: 'yes' },
      { script: '<script>' },
    ])
      expect((await set(admin, { ...SHIPPED, ...change }, 1)).code).toBe('BAD_INPUT');
    expect(await pageOf()).toEqual(before);
  });

  it('R9.4 neither a head nor a clerk changes it', async () => {
    for (const browser of [desk.head, desk.clerk]) expect((await set(browser, SHIPPED, 1)).code).toBe('FORBIDDEN');
  });
});
