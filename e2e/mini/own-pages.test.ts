import { beforeAll, describe, expect, it } from '@jest/globals';
import { type TestBrowser, useBrowser } from '../browser.ts';
import { comeInAs } from '../real-name-session.ts';
import { CitizenSession } from './citizen-session.ts';
import { newCitizen } from './citizens.ts';
import { letAct } from './counterparts.ts';
import { Desk } from './desk.ts';
import { handIn } from './hand-in.ts';
import { inBothSizes } from './looks.ts';
import { MiniPhone } from './mini-phone.ts';

const browser = useBrowser();

/** 测试丙 of 01 §15.5: on the list of those who wait for work, and asked for his consent (item 6). */
const ASKED = { name: '测试丙', idNo: '310101199910202345', birthDate: '1999-10-20' };

/** Somebody acts for him on the pages of 一网通办, as the portal has let him, and hands in an application. */
async function handedInByAgent(test: TestBrowser, who: ReturnType<typeof newCitizen>): Promise<string> {
  const page = await test.newPage();
  await letAct(page, who, newCitizen());
  await comeInAs(page, who.name);
  return (await handIn(new CitizenSession(page.request), 'PC_YWTB')).id;
}

describe('pages of own cases, with text as it is and twice as large (R8.2, R8.3, 01 §10.4)', () => {
  let desk: Desk;
  let phone: MiniPhone;
  /** An application of the person, and the one that he hands in beside it. */
  let first = '';
  let second = '';
  beforeAll(async () => {
    desk = await Desk.open();
    phone = await MiniPhone.of(browser, newCitizen());
    await phone.signIn();
  });

  it('ended: 好差评 before and after', async () => {
    const { id } = await handIn(phone.asks());
    await desk.move(id, ['pass'], ['accept'], ['terminate', { confirmed: true, reasonCode: 'F06' }]);
    await inBothSizes(phone, 'case-ended', () => phone.open('case', { id }));
    await inBothSizes(phone, 'evaluate', async () => {
      await phone.open('evaluate', { id });
      await phone.tap('不满意');
    });
    await phone.tap('提交评价');
    await phone.page.getByText('评价已提交').waitFor();
    await inBothSizes(phone, 'evaluated', () => phone.open('evaluate', { id }));
  });

  it('handed in: its numbers, how it stands, how it is taken back, and what is kept', async () => {
    first = (await handIn(phone.asks())).id;
    for (const page of ['done', 'case']) await inBothSizes(phone, page, () => phone.open(page, { id: first }));
    for (const page of ['cases', 'closing', 'library']) await inBothSizes(phone, `${page}-one`, () => phone.open(page));
    await inBothSizes(phone, 'withdraw', async () => {
      await phone.open('withdraw', { id: first, version: '1' });
      await phone.choose('撤回原因', '其他');
      await phone.tap('撤回申请');
    });
    second = (await handIn(phone.asks())).id;
    await inBothSizes(phone, 'done-twice', async () => {
      await phone.open('done', { id: second });
      await phone.page.getByText('E-0201').first().waitFor();
    });
  });

  it('AC-08-06 材料 is asked for: red dot, to-do, and the page that takes it', async () => {
    const materials = [{ materialCode: 'HOUSEHOLD_BOOK', name: '户口簿（本人页）', note: '请补拍本人页，四角完整' }];
    await desk.move(first, ['pass'], ['accept'], ['requestSupplement', { materials }]);
    for (const page of ['home', 'messages'])
      await inBothSizes(phone, `${page}-todo`, async () => {
        await phone.open(page);
        await phone.page.getByRole('button', { name: '去办理' }).first().waitFor();
      });
    expect(await phone.hasRedDot()).toBe(true);
    await inBothSizes(phone, 'message', async () => {
      await phone.open('messages');
      await phone.page.locator('[aria-expanded]').first().click();
    });
    await inBothSizes(phone, 'case-supplement', () => phone.open('case', { id: first }));
    await inBothSizes(phone, 'supply', async () => {
      await phone.open('home');
      await phone.tap('去办理');
      await phone.at('supply');
    });
  });

  it('returned: why, and the form again', async () => {
    await desk.move(second, ['return', { reasonCode: 'R02', reasonText: '退役证件照片反光，看不清编号' }]);
    await inBothSizes(phone, 'case-returned', () => phone.open('case', { id: second }));
    await inBothSizes(phone, 'correct', () => phone.open('correct', { id: second }));
  });

  it('01 §10.3 no. 8 an account that an agent has named waits for the person', async () => {
    const who = newCitizen();
    const id = await handedInByAgent(browser, who);
    const principal = await MiniPhone.of(browser, who);
    await principal.signIn();
    await inBothSizes(principal, 'case-account', async () => {
      await principal.open('case', { id });
      await principal.page.getByRole('button', { name: '确认是本人账户' }).waitFor();
    });
  });

  it('一键确认: what is asked, what it costs, what is handed over', async () => {
    const asked = await MiniPhone.of(browser, ASKED);
    await asked.signIn();
    await asked.untilShown('confirmations', '职工基本医疗保险');
    await inBothSizes(asked, 'confirmations-asked', () => asked.open('confirmations'));
  });
});
