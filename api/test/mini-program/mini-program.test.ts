import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { buildIdNumber, findPersonByIdNumber } from '../../src/domains/people/index.ts';
import { findOrgByCode } from '../../src/platform/access/index.ts';
import { askConfirmations } from '../../src/platform/confirmations/index.ts';
import { type Ctx, transaction } from '../../src/platform/kernel/index.ts';
import { type AlipayWorld, alipayWorld } from '../alipay.ts';
import { act } from '../case-acts.ts';
import { readBuilt } from '../cases.ts';
import { applicant, applied } from '../intake.ts';
import { samplePng } from '../sample-files.ts';
import { buildMiniProgram } from './build.ts';
import { Phone } from './phone.ts';

let world: AlipayWorld;
let folder: string;
beforeAll(async () => {
  world = await alipayWorld('mini_program');
  folder = await buildMiniProgram(world.url);
}, 120_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await world.close();
});

const system = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
let serial = -1;
const phoneOf = (name: string) => new Phone(folder, world, name).launch();

/** Signs in, proving himself where it is the first time. */
async function signedIn(name: string, idNo: string): Promise<Phone> {
  const phone = await phoneOf(name);
  await phone.tap('开始办理');
  if (phone.path === 'pages/sign-in/sign-in') await prove(phone, name, idNo);
  return phone;
}

async function prove(phone: Phone, name: string, idNo: string): Promise<void> {
  await phone.fill('姓名', name);
  await phone.fill('身份证号码', idNo);
  await phone.tap('开始人脸核验');
}

describe('the mini-program (R8.1, R8.2)', () => {
  it('AC-08-01 asks nothing when it opens; 开始办理 brings the dialog once, however often it is tapped', async () => {
    const phone = await phoneOf('杨帆');
    await phone.show();
    expect(phone.person.dialogs).toBe(0);
    expect(phone.text).toContain('退役报到、落户、社保、补助等事项一次申请');
    await Promise.all([phone.tap('开始办理'), phone.tap('开始办理').catch(() => undefined)]);
    expect(phone.person.dialogs).toBe(1);
    expect(phone.path).toBe('pages/sign-in/sign-in');
    await prove(phone, '杨帆', '310100199901010011');
    expect(phone.path).toBe('pages/home/home');
    expect(phone.text).not.toContain('开始办理');
    await phone.launch();
    expect([phone.person.dialogs, phone.text.includes('开始办理')]).toEqual([1, false]);
  });

  it('01 §10.7 whoever refuses may look around, and reads E-0801', async () => {
    const phone = await phoneOf('陈卓');
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
    const phone = await phoneOf('陈卓');
    phone.person.face = face;
    await phone.tap('开始办理');
    await prove(phone, '陈卓', '310100199805060035');
    expect(phone.path).toBe('pages/sign-in/sign-in');
    expect(phone.text).toContain(words);
    expect(phone.person.storage.has('renewal')).toBe(false);
  });

  it('a wrong number is named under its field, and nothing that was typed is lost', async () => {
    const phone = await phoneOf('陈卓');
    await phone.tap('开始办理');
    await prove(phone, '陈卓', '310100199805060036');
    expect(phone.text).toContain('身份证号码校验位不正确');
    expect(phone.data).toMatchObject({ name: '陈卓', idNo: '310100199805060036' });
  });

  it('消息 tells of the binding: a red dot until it is read', async () => {
    const phone = await signedIn('陈卓', '310100199805060035');
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
    const phone = await signedIn('林晓东', '310100199709090058');
    await phone.launch('pages/settings/settings');
    await phone.fill('适老模式', true);
    expect(phone.data.big).toBe(true);
    await phone.launch();
    expect(phone.parts()[0]?.attributes.class).toContain('big');
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
    const phone = await signedIn('赵一鸣', '310100200002280072');
    world.app.clock.set(new Date(world.app.clock.now().getTime() + 121 * 60_000));
    await phone.launch('pages/settings/settings');
    expect(phone.text).toContain('当前支付宝账号');
    expect(phone.person.dialogs).toBe(1);
  });

  it('opens none but the city’s and our own addresses', async () => {
    const phone = new Phone(folder, world, '杨帆');
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

const CHOSEN = {
  民族: '汉族',
  学历: '大学专科教育',
  婚姻状况: '未婚',
  政治面貌: '群众',
  退役证件类型: '义务兵退出现役证',
  人员类别: '义务兵',
  军兵种: '陆军',
  安置方式: '自主就业',
  安置地: '虹口区',
  是否党员: '否',
};

describe('an application from the phone (R8.2, R8.3)', () => {
  it('01 §10.4 须知 → 填表 → 材料 → 确认 → 完成 → 我的办件: one case, of the channel 支付宝', async () => {
    const phone = await phoneOf('测试甲');
    await phone.tap('先看办理须知');
    expect(phone.text).toContain('条件自查');
    expect(phone.person.dialogs).toBe(0);
    expect(phone.text).not.toContain('我已阅读并同意');
    await answer(phone);
    await phone.tap('查看自查结果');
    expect([phone.person.dialogs, phone.path]).toEqual([1, 'pages/sign-in/sign-in']);
    await phone.fill('手机号', '13800002001');
    await prove(phone, '测试甲', '310109200103151218');
    expect(phone.path).toBe('pages/guide/guide');
    await phone.fill('您的安置地在上海市吗？', 'NO');
    await phone.tap('查看自查结果');
    expect(phone.text).toContain('自查结果：不符合，不能在线办理');
    expect(phone.text).not.toContain('立即办理');
    await phone.fill('您的安置地在上海市吗？', 'YES');
    await phone.tap('查看自查结果');
    await consent(phone);
    await phone.tap('立即办理');
    const screenings = await rows(
      world.app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select outcome, general_consent is not null as consented from applicant_screening order by created_at, id`,
    );
    expect(screenings).toEqual([
      { outcome: 'UNFIT', consented: false },
      { outcome: 'FIT', consented: false },
      { outcome: 'FIT', consented: true },
    ]);
    expect(phone.path).toBe('pages/form/form');
    expect(phone.text).toContain('已自动填写 · 实名认证');
    expect(phone.text).toContain('暂时无法获取共享数据，请手动填写');

    await phone.tap('下一步：上传材料');
    expect(phone.text).toMatch(/还有\d+项没有填写/);
    expect(phone.path).toBe('pages/form/form');
    await fillForm(phone);
    await phone.tap('下一步：上传材料');
    expect(phone.path).toBe('pages/materials/materials');

    await phone.tap('下一步：核对提交');
    expect(phone.text).toContain('必需材料没有上传');
    phone.person.picture = samplePng(358, 300);
    await phone.tap('上传照片');
    expect(phone.text).toContain('E-0006');
    phone.person.picture = samplePng(358, 441);
    await phone.tap('上传照片');
    await phone.tap('下一步：核对提交');
    expect(phone.path).toBe('pages/confirm/confirm');
    expect(phone.text).toContain('户籍地虹口区');

    for (const one of phone.data.promises as { title: string }[]) await phone.fill(one.title, true);
    await phone.tap('提交申请');
    expect(phone.path).toBe('pages/done/done');
    expect(phone.text).toMatch(/YJS310109\d{13}/);
    const made = await rows(
      world.app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select channel, state from one_thing_case where channel = 'ALIPAY'`,
    );
    expect(made).toEqual([{ channel: 'ALIPAY', state: 'PENDING_PREREVIEW' }]);
    await phone.tap('查询进度');
    expect(phone.text).toContain('办理进度待预审');
    await phone.launch('pages/cases/cases');
    expect(phone.text).toContain('已提交');
  });

  it('01 §9.4 what was typed is there again after the phone was switched off', async () => {
    const phone = await phoneOf('测试庚');
    await phone.tap('开始办理');
    await prove(phone, '测试庚', '310105198812126511');
    await begin(phone);
    await phone.fill('户籍地址', '上海市长宁区示范路9号');
    await begin(await phone.launch());
    expect(phone.valueIn('户籍地址')).toBe('上海市长宁区示范路9号');
  });

  it('another person’s case is absent from this phone', async () => {
    const [other] = await rows<{ id: string }>(
      world.app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`select id from one_thing_case where channel = 'ALIPAY'`,
    );
    const phone = await signedIn('孙立群', '310100199612120097');
    await phone.launch('pages/case/case', { id: other?.id ?? '' });
    expect(phone.text).toContain('未找到该记录');
  });
});

describe('what follows an application (R8.3)', () => {
  /** Somebody with a case of his own, and his phone. */
  async function applicantWithCase() {
    serial += 1;
    const person = {
      name: `黄测${'甲乙丙丁戊'[serial] ?? ''}`,
      idNo: buildIdNumber('310109', '1999-05-06', 900 + serial),
    };
    await world.sandbox('PUT', `/alipay/users/${encodeURIComponent(person.name)}`, { idNo: person.idNo });
    const browser = await applicant(world.app, { ...person, phone: '13900002222' });
    const one = await applied(browser);
    const phone = await signedIn(person.name, person.idNo);
    return { person, browser, one, phone };
  }
  const move = async (action: string, id: string, more: object = {}) =>
    act(await world.app.as('clerk_hk'), action, [await readBuilt(system(), id)], more);

  it('AC-08-05 a second 退役报到 is told as E-0201 with 查询 and 撤回, and 撤回 works here, with a fresh proof after a day', async () => {
    const { phone, one } = await applicantWithCase();
    await begin(phone);
    await fillForm(phone);
    await phone.tap('下一步：上传材料');
    phone.person.picture = samplePng(358, 441);
    await phone.tap('上传照片');
    await phone.tap('下一步：核对提交');
    for (const promise of phone.data.promises as { title: string }[]) await phone.fill(promise.title, true);
    await phone.tap('提交申请');
    expect(phone.text).toContain('您已办理过“退役报到”');
    expect(phone.text).toContain('E-0201');
    const second = (phone.data.application as { id: string }).id;
    expect(second).not.toBe(one.id);
    world.app.clock.set(new Date(world.app.clock.now().getTime() + 25 * 3_600_000));
    await phone.tap('撤回');
    await phone.choose('撤回原因', '重复申报');
    const faces = phone.person.called.filter(({ name }) => name === 'startBizService').length;
    await phone.tap('撤回');
    expect(phone.person.asked.at(-1)).toContain('全部事项停止办理');
    expect(phone.person.called.filter(({ name }) => name === 'startBizService')).toHaveLength(faces + 1);
    expect(phone.text).toContain('撤回申请已提交');
    const states = await rows<{ id: string; state: string }>(
      system(),
      sql`select id, state from one_thing_case where id in (${one.id}, ${second}) order by state`,
    );
    expect(states).toEqual([
      { id: second, state: 'CANCELLED' },
      { id: one.id, state: 'PENDING_PREREVIEW' },
    ]);
  });

  it('AC-08-06 补正 is asked for: a red dot and a to-do within a minute, and the upload opens at what is missing', async () => {
    const { phone, one } = await applicantWithCase();
    await phone.launch('pages/messages/messages');
    await phone.tap('支付宝账号已绑定');
    await phone.launch();
    await phone.pass();
    expect(phone.person.redDot).toBe(false);
    await move('pass', one.id);
    await move('accept', one.id);
    const materials = [{ materialCode: 'PENSION_VOUCHER', name: '养老保险参保缴费凭证' }];
    await move('requestSupplement', one.id, { materials });
    await phone.pass();
    expect(phone.person.redDot).toBe(true);
    expect(phone.text).toContain('补正材料');
    await phone.tap('去办理');
    expect(phone.path).toBe('pages/supply/supply');
    expect(phone.text).toContain('养老保险参保缴费凭证');
    phone.person.picture = samplePng(1200, 800);
    await phone.tap('上传养老保险参保缴费凭证');
    await phone.tap('提交补正材料');
    expect(phone.text).toContain('补正材料已提交');
    await phone.launch();
    await phone.pass();
    expect([phone.person.redDot, phone.text.includes('去办理')]).toEqual([false, false]);
  });

  it('01 §10.5 好差评 after the end: once; before it and of another’s case there is no entry', async () => {
    const { phone, one } = await applicantWithCase();
    await phone.launch('pages/evaluate/evaluate', { id: one.id });
    expect(phone.text).toContain('E-0503');
    await move('pass', one.id);
    await move('accept', one.id);
    await move('terminate', one.id, { confirmed: true, reasonCode: 'F06' });
    const stranger = await signedIn('孙立群', '310100199612120097');
    await stranger.launch('pages/evaluate/evaluate', { id: one.id });
    expect(stranger.text).toContain('未找到该记录');
    await phone.launch('pages/case/case', { id: one.id });
    await phone.tap('好差评');
    await phone.tap('非常满意');
    await phone.fill('评价内容', '办理很快');
    await phone.tap('提交评价');
    expect(phone.text).toContain('评价已提交，感谢您的参与');
    const kept = await rows(
      system(),
      sql`select e.grade, i.channel from evaluation e join evaluation_invite i on i.id = e.invite_id where e.service_id = ${one.id}`,
    );
    expect(kept).toEqual([{ grade: 5, channel: 'ALIPAY' }]);
    await phone.launch('pages/evaluate/evaluate', { id: one.id });
    expect(phone.text).toContain('已评价');
  });

  it('政策与指南 is found by a word, and the hotline is called', async () => {
    const phone = await phoneOf('杨帆');
    await phone.tap('政策与指南');
    await phone.fill('搜索事项', '户口');
    expect(phone.text).toContain('户口登记');
    expect(phone.text).not.toContain('党员组织关系转移');
    await phone.fill('搜索事项', '没有这个词');
    expect(phone.text).toContain('没有找到');
    await phone.tap('拨打12345');
    expect(phone.person.called.at(-1)).toEqual({ name: 'makePhoneCall', argument: { number: '12345' } });
  });

  it('E-0804 一键确认 after a day: one proof more, then the answer stands', async () => {
    const { phone, person } = await applicantWithCase();
    await askSomething(person);
    await phone.launch();
    await phone.pass();
    expect(phone.text).toContain('一键确认');
    await phone.tap('去办理');
    expect(phone.text).toContain('个人缴费部分由本人承担');
    world.app.clock.set(new Date(world.app.clock.now().getTime() + 25 * 3_600_000));
    phone.person.face = 'lie';
    await phone.tap('确认办理');
    expect(phone.text).toContain('身份核验没有通过');
    expect(await answers(person)).toEqual([{ state: 'PENDING', channel: null }]);
    phone.person.face = 'pass';
    await phone.tap('确认办理');
    expect(await answers(person)).toEqual([{ state: 'CONFIRMED', channel: 'ALIPAY' }]);
  });

  async function askSomething({ name, idNo }: { name: string; idNo: string }): Promise<void> {
    const ctx = system();
    const stored = await findPersonByIdNumber(ctx, idNo);
    const centre = await findOrgByCode(ctx, '310109-C');
    if (!stored || !centre) throw new Error('no person or no centre');
    await transaction(ctx, (tx) =>
      askConfirmations(tx, [
        {
          kind: 'entitlement.consent',
          recordType: 'entitlementCandidate',
          recordId: stored.id,
          orgId: centre.id,
          orgPath: centre.path,
          districtCode: '310109',
          personId: stored.id,
          personKey: stored.idNoIndex,
          receiver: { name, phone: '13900002222' },
          subject: '职工基本医疗保险',
          body: '请确认是否参加。',
          cost: '个人缴费部分由本人承担',
          sharedData: ['姓名'],
          handledBy: '虹口区退役军人服务中心',
        },
      ]),
    );
  }

  async function answers({ idNo }: { idNo: string }) {
    const stored = await findPersonByIdNumber(system(), idNo);
    return rows(system(), sql`select state, channel from confirmation where person_id = ${stored?.id ?? null}`);
  }
});

async function answer(phone: Phone): Promise<void> {
  await phone.fill('您的安置地在上海市吗？', 'YES');
  await phone.fill('您已经拿到退役证件了吗？', 'YES');
  await phone.fill('这次退役，您已经办理过退役报到吗？', 'NO');
}

async function consent(phone: Phone): Promise<void> {
  const { generalConsent, sensitiveConsent } = phone.data.guide as Record<string, { title: string }>;
  for (const text of [generalConsent, sensitiveConsent]) await phone.fill(text?.title ?? '', true);
}

/** From the first page to the form. */
async function begin(phone: Phone): Promise<void> {
  await phone.tap('申请退役“一件事”');
  await answer(phone);
  await phone.tap('查看自查结果');
  await consent(phone);
  await phone.tap('立即办理');
}

async function fillForm(phone: Phone): Promise<void> {
  for (const [label, words] of Object.entries(CHOSEN)) if (asks(phone, label)) await phone.choose(label, words);
  await phone.fill('退役证件编号', '示退字第2025000001号');
  for (const label of ['户籍地', '现住地'])
    if (asks(phone, label)) {
      await phone.tap(label);
      for (const step of ['上海市', '虹口区']) await phone.tap(step);
    }
  for (const label of ['户籍地址', '现住址'])
    if (asks(phone, label)) await phone.fill(label, '上海市虹口区示范路66弄8号501室');
  phone.person.day = '2023-09-16';
  if (asks(phone, '入伍日期')) await phone.tap('入伍日期');
  phone.person.day = '2025-09-16';
  if (asks(phone, '退役日期')) await phone.tap('退役日期');
}

/** Whether the page asks for the field, and it is empty. */
const asks = (phone: Phone, label: string) =>
  phone.parts().some(({ attributes }) => attributes['aria-label'] === label) &&
  (phone.data.sections as { fields: { title: string; value: string }[] }[])
    .flatMap(({ fields }) => fields)
    .some(({ title, value }) => title === label && value === '');
