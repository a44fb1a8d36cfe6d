import { describe, expect, it } from '@jest/globals';
import type { Phone } from './phone.ts';
import { MiniWorld, prove } from './world.ts';

const mini = MiniWorld.forTests('mini_sign_in', 900);

describe('the mini-program (R8.1, R8.2)', () => {
  it('AC-08-01 asks nothing when it opens; 开始办理 brings the dialog once, however often it is tapped', async () => {
    const phone = await mini.phoneOf('杨帆');
    await phone.show();
    expect(phone.person.dialogs).toBe(0);
    expect(phone.text).toContain('填一张表一次办好');
    await Promise.all([phone.tap('开始办理'), phone.tap('开始办理').catch(() => undefined)]);
    expect(phone.person.dialogs).toBe(1);
    expect(phone.path).toBe('pages/sign-in/sign-in');
    await prove(phone, '杨帆', '310100199901010011');
    expect(phone.path).toBe('pages/guide/guide');
    await phone.launch();
    expect([phone.person.dialogs, phone.text.includes('开始办理')]).toEqual([1, false]);
  });

  it('01 §10.7 whoever refuses may look around, and reads E-0801', async () => {
    const phone = await mini.phoneOf('陈卓');
    phone.person.grants = false;
    await phone.tap('开始办理');
    expect(phone.text).toContain('支付宝授权失败，请重试或改用随申办（E-0801）');
    await phone.tap('就业培训');
    expect(phone.path).toBe('pages/training/training');
    expect(phone.text).toContain('目前没有正在报名的培训');
  });

  it.each([
    ['lie', '身份核验没有通过'],
    ['cancel', '您取消了身份核验'],
    ['network', '网络中断，身份核验没有完成'],
    ['fail', '身份核验没有通过'],
  ])('AC-08-03 a proof that ends in %s binds nobody and says what to do', async (face, words) => {
    const phone = await mini.phoneOf('陈卓');
    phone.person.face = face;
    await phone.tap('开始办理');
    await prove(phone, '陈卓', '310100199805060035');
    expect(phone.path).toBe('pages/sign-in/sign-in');
    expect(phone.text).toContain(words);
    expect(phone.person.storage.has('renewal')).toBe(false);
  });

  it('a wrong number is named under its field, and nothing that was typed is lost', async () => {
    const phone = await mini.phoneOf('陈卓');
    await phone.tap('开始办理');
    await prove(phone, '陈卓', '310100199805060036');
    expect(phone.text).toContain('身份证号码校验位不正确');
    expect(phone.data).toMatchObject({ name: '陈卓', idNo: '310100199805060036' });
  });

  it('消息 tells of the binding: a red dot until it is read', async () => {
    const phone = await mini.signedIn('陈卓', '310100199805060035');
    await phone.show();
    expect(phone.person.redDot).toBe(true);
    const storage = phone.person.storage;
    await phone.launch('pages/messages/messages');
    expect(phone.person.storage).toBe(storage);
    expect(phone.text).toContain('支付宝账号已绑定');
    await phone.tap('支付宝账号已绑定');
    expect(phone.text).toContain('如非本人操作');
    expect(phone.person.redDot).toBe(false);
    await phone.launch('pages/messages/messages');
    expect(phone.person.redDot).toBe(false);
  });

  it('设置: the text grows and stays so; a binding ends after a confirmation that says what follows', async () => {
    const phone = await mini.signedIn('林晓东', '310100199709090058');
    await phone.launch('pages/settings/settings');
    await phone.fill('适老模式', 'biggest');
    expect(phone.data.size).toBe('biggest');
    await phone.launch();
    expect(phone.parts()[0]?.attributes.class).toBe('page biggest');
    await phone.launch('pages/settings/settings');
    phone.person.confirms = false;
    await phone.tap('解除绑定');
    expect(phone.text).toContain('当前支付宝账号');
    phone.person.confirms = true;
    await phone.tap('解除绑定');
    expect(phone.person.asked.at(-1)).toContain('已提交的申请和办理记录不受影响');
    expect(phone.text).toContain('登录后可以查看和解除绑定');
    await phone.launch();
    expect(phone.text).toContain('开始办理');
  });

  it('01 §10.7 a session that ended is renewed silently, without a dialog', async () => {
    const phone = await mini.signedIn('赵一鸣', '310100200002280072');
    mini.later(121);
    await phone.launch('pages/settings/settings');
    expect(phone.text).toContain('当前支付宝账号');
    expect(phone.person.dialogs).toBe(1);
  });

  it('opens none but the city’s and our own addresses', async () => {
    const phone = mini.phone('杨帆');
    await phone.launch('pages/web/web', { url: encodeURIComponent('https://evil.example/') });
    expect(phone.text).toContain('该地址不能在小程序内打开');
    await phone.launch('pages/home/home');
    await phone.tap('智能问答');
    expect(phone.parts()[0]).toMatchObject({
      tag: 'web-view',
      attributes: { src: expect.stringContaining('zwdt.sh.gov.cn') },
    });
  });
});

describe('the next person on the phone', () => {
  it('R8.3 sees no case, message or to-do of the former one, although the tabs stay alive', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await mini.move('pass', one.id);
    await mini.move('accept', one.id);
    const materials = [{ materialCode: 'PENSION_VOUCHER', name: '养老保险参保缴费凭证' }];
    await mini.move('requestSupplement', one.id, { materials });
    await phone.toTab('pages/cases/cases');
    expect(phone.text).toContain(one.caseNo);
    await phone.toTab('pages/messages/messages');
    expect(phone.text).toContain('支付宝账号已绑定');
    await phone.toTab('pages/home/home');
    expect([phone.text.includes('补正材料'), phone.person.redDot]).toEqual([true, true]);

    await phone.toTab('pages/settings/settings');
    await phone.tap('退出登录');
    expect(phone.person.redDot).toBe(false);
    phone.person.online = false;
    expect(await shownInTabs(phone)).not.toMatch(new RegExp(`${one.caseNo}|支付宝账号已绑定|补正材料`));

    phone.person.online = true;
    const next = await mini.somebody();
    phone.person.name = next.name;
    await phone.toTab('pages/home/home');
    await phone.tap('开始办理');
    await prove(phone, next.name, next.idNo);
    const shown = await shownInTabs(phone);
    expect(shown).toContain('您还没有办件');
    expect(shown).not.toMatch(new RegExp(`${one.caseNo}|补正材料`));
  });

  async function shownInTabs(phone: Phone): Promise<string> {
    const texts: string[] = [];
    for (const tab of ['home', 'cases', 'messages', 'settings']) {
      await phone.toTab(`pages/${tab}/${tab}`);
      texts.push(phone.text);
    }
    return texts.join(' ');
  }
});

describe('随申办 as the host (01 §10.3 no 5)', () => {
  const ticketOf = async (idNo: string) =>
    (await mini.world.sandbox<{ ticket: string }>('POST', `/identity-tickets/${idNo}`, {})).ticket;

  it('R8.1 whom the host has signed in comes in without a dialog and without his face, as the same citizen', async () => {
    const phone = mini.phone('周雨晴');
    phone.person.host = { ticket: await ticketOf('310100200107150020') };
    await phone.launch();
    expect([phone.person.dialogs, phone.text.includes('开始办理')]).toEqual([0, true]);
    await phone.tap('开始办理');
    expect([phone.person.dialogs, phone.path, phone.text.includes('开始办理')]).toEqual([
      0,
      'pages/guide/guide',
      false,
    ]);
    expect(phone.person.called).toEqual([]);
    expect(phone.person.storage.has('renewal')).toBe(false);
    await phone.launch('pages/cases/cases');
    expect(phone.text).toContain('登录后查看本人的办件和进度');
  });

  it('01 §10.7 a session of the host that has ended is E-0007, shows nothing any more, and leaves the way by Alipay', async () => {
    const phone = mini.phone('周雨晴');
    phone.person.host = { ticket: await ticketOf('310100200107150020') };
    await phone.launch();
    await phone.tap('开始办理');
    await phone.toTab('pages/cases/cases');
    expect(phone.text).toContain('您还没有办件');
    mini.later(121);
    await phone.show();
    expect(phone.text).toContain('E-0007');
    expect(phone.text).toContain('登录后查看本人的办件和进度');
    expect(phone.text).not.toContain('您还没有办件');
    await phone.tap('登录');
    expect([phone.person.dialogs, phone.path]).toEqual([1, 'pages/sign-in/sign-in']);
  });

  it('a ticket that is not known, or was used, leaves the way by Alipay', async () => {
    const ticket = await ticketOf('310100200107150020');
    const first = mini.phone('周雨晴');
    first.person.host = { ticket };
    await first.launch();
    await first.tap('开始办理');
    expect(first.person.dialogs).toBe(0);
    const second = mini.phone('周雨晴');
    second.person.host = { ticket };
    await second.launch();
    await second.tap('开始办理');
    expect([second.person.dialogs, second.path]).toEqual([1, 'pages/sign-in/sign-in']);
    const enterByHost = 'mutation ($ticket: String!) { alipayEnterByHost(ticket: $ticket) { token } }';
    const code = async (value: string) => (await mini.world.send(enterByHost, { ticket: value })).code;
    expect([await code(ticket), await code('x'.repeat(30)), await code("' or 1=1")]).toEqual([
      'E-QX-43',
      'E-QX-43',
      'BAD_INPUT',
    ]);
  });
});
