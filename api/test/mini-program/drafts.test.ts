import { createDecipheriv } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { applicant, begun, save } from '../intake.ts';
import type { Phone } from './phone.ts';
import { begin, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_drafts', 960);
const ADDRESS = '上海市虹口区示范路9号';
const ELSEWHERE = '上海市虹口区示范路77号';

/** Somebody at the form of his phone, and the same person on a PC. */
async function atForm() {
  const person = await mini.somebody();
  const phone = await mini.signedIn(person.name, person.idNo);
  const pc = await applicant(mini.world.app, { ...person, phone: '13900004444' });
  await begin(phone);
  return { person, phone, pc };
}

type Pc = Awaited<ReturnType<typeof applicant>>;

/** The PC saves the draft as it finds it, with one field changed. */
async function saveOnPc(pc: Pc, change: object): Promise<void> {
  const draft = await begun(pc);
  const { code } = await save(pc, draft, { form: { ...draft.form, ...change } });
  expect(code).toBeUndefined();
}

const stored = async (pc: Pc) => (await begun(pc)).form;
const sealed = (phone: Phone) => phone.person.storage.get('unsent');
const keyOf = async (phone: Phone) => {
  const renewal = phone.person.storage.get('renewal');
  const renewed = await mini.world.send<{ alipayRenew: { token: string; renewal: string } }>(
    'mutation ($renewal: String!) { alipayRenew(renewal: $renewal) { token renewal } }',
    { renewal },
  );
  const { token } = renewed.data.alipayRenew;
  phone.person.storage.set('renewal', renewed.data.alipayRenew.renewal);
  return (await mini.world.send<{ alipayLocalKey: string }>('{ alipayLocalKey }', {}, token)).data.alipayLocalKey;
};

describe('a draft without a network (01 §10.4)', () => {
  it('R8.2 what is typed lies on the phone, sealed by SM4, and is kept as soon as there is a network again', async () => {
    const { phone, pc } = await atForm();
    phone.person.online = false;
    await phone.fill('户籍地址', ADDRESS);
    expect(phone.text).toContain('已填写的内容加密保存在本机，联网后自动保存');
    const lying = String(sealed(phone));
    expect(lying).toMatch(/^[0-9a-f]{64,}$/);
    expect(Buffer.from(lying, 'hex').includes('示范路')).toBe(false);
    phone.person.online = true;
    await phone.pass();
    expect([sealed(phone), (await stored(pc)).regAddress]).toEqual([undefined, ADDRESS]);
    expect(phone.text).toContain('已保存');
    const key = Buffer.from(await keyOf(phone), 'hex');
    const all = Buffer.from(lying, 'hex');
    const open = createDecipheriv('sm4-ctr', key.subarray(0, 16), all.subarray(0, 16));
    const text = Buffer.concat([open.update(all.subarray(16, -16)), open.final()]).toString('utf8');
    expect(JSON.parse(text)).toMatchObject({ fields: { regAddress: { value: ADDRESS } } });
  });

  it('it is there again when the phone was switched off in between', async () => {
    const { phone, pc } = await atForm();
    phone.person.online = false;
    await phone.fill('户籍地址', ADDRESS);
    phone.person.online = true;
    await phone.launch();
    await begin(phone);
    expect(phone.valueIn('户籍地址')).toBe(ADDRESS);
    expect([(await stored(pc)).regAddress, sealed(phone)]).toEqual([ADDRESS, undefined]);
  });

  it('is wiped at sign-out, and another person on the phone does not get it', async () => {
    const { phone } = await atForm();
    phone.person.online = false;
    await phone.fill('户籍地址', ADDRESS);
    const lying = sealed(phone);
    phone.person.online = true;
    await phone.launch('pages/settings/settings');
    await phone.tap('退出登录');
    expect(sealed(phone)).toBeUndefined();

    const other = await mini.somebody();
    const second = await mini.signedIn(other.name, other.idNo);
    second.person.storage.set('unsent', lying);
    await begin(second);
    expect(second.valueIn('户籍地址')).not.toBe(ADDRESS);
    expect(sealed(second)).toBeUndefined();
  });

  it('01 §10.7 a session that cannot be renewed is E-0007, and what was typed stays', async () => {
    const { person, phone } = await atForm();
    await phone.fill('户籍地址', '上海市虹口区示范路1号');
    phone.person.storage.delete('renewal');
    mini.later(121);
    await phone.fill('户籍地址', ADDRESS);
    expect(phone.text).toContain('E-0007');
    expect(phone.valueIn('户籍地址')).toBe(ADDRESS);
    await phone.launch();
    await phone.tap('开始办理');
    expect(phone.person.name).toBe(person.name);
    await begin(phone);
    expect(phone.valueIn('户籍地址')).toBe(ADDRESS);
  });
});

describe('one draft on a phone and a PC (01 §9.4)', () => {
  it('what each changed alone is merged; nothing is asked', async () => {
    const { phone, pc } = await atForm();
    await saveOnPc(pc, { liveAddress: ELSEWHERE });
    await phone.fill('户籍地址', ADDRESS);
    expect(phone.text).not.toContain('E-0504');
    expect(phone.text).not.toContain('申请表在别处也修改过');
    expect(await stored(pc)).toMatchObject({ regAddress: ADDRESS, liveAddress: ELSEWHERE });
    expect(phone.valueIn('现住址')).toBe(ELSEWHERE);
  });

  it('of what both changed the newer stands, both are shown, and the person may take the other', async () => {
    const { phone, pc } = await atForm();
    await saveOnPc(pc, { regAddress: ELSEWHERE });
    await phone.fill('户籍地址', ADDRESS);
    expect(phone.text).toContain('申请表在别处也修改过');
    expect(phone.text).toContain('本机填写，现在使用');
    expect((await stored(pc)).regAddress).toBe(ADDRESS);
    await phone.tap('改用这个：户籍地址');
    expect(phone.text).toContain('别处填写，现在使用');
    expect((await stored(pc)).regAddress).toBe(ELSEWHERE);
    await phone.tap('已核对');
    expect(phone.text).not.toContain('申请表在别处也修改过');
  });

  it('what was saved elsewhere later than it was typed here stands', async () => {
    const { phone, pc, person } = await atForm();
    phone.person.online = false;
    await phone.fill('户籍地址', ADDRESS);
    phone.person.online = true;
    const { clock } = mini.world.app;
    const before = clock.now();
    clock.set(new Date(Date.now() + 3_600_000));
    await saveOnPc(await applicant(mini.world.app, { ...person, phone: '13900004444' }), { regAddress: ELSEWHERE });
    await phone.launch();
    if (phone.text.includes('开始办理')) await phone.tap('开始办理');
    await begin(phone);
    expect(phone.valueIn('户籍地址')).toBe(ELSEWHERE);
    expect(phone.text).toContain('别处填写，现在使用');
    clock.set(before);
    expect(pc).toBeDefined();
  });
});

describe('the form on the phone (01 §9.4, §10.4)', () => {
  it('AC-07-03 what would be refused is said under its field as soon as it is left, and one goes no further', async () => {
    const { phone } = await atForm();
    const wrong = {
      紧急联系人身份证号码: ['310109200103151219', '身份证号码校验位不正确，请核对后重新输入'],
      紧急联系人电话: ['12345', '手机号码应为11位数字，请核对后重新输入'],
      电子邮箱: ['没有邮箱', '“电子邮箱”不是有效的电子邮箱'],
      户籍地址: ['路', '“户籍地址”不能少于4个字'],
      退役证件编号: ['示'.repeat(41), '“退役证件编号”不能超过40个字'],
      银行账号: ['6200000000000008012', '银行账户校验未通过：校验位不正确，请核对后重新输入'],
    } as const;
    await phone.choose('安置方式', '自主就业');
    for (const [label, [value, words]] of Object.entries(wrong)) {
      await phone.fill(label, value);
      expect(phone.text).toContain(words);
    }
    await phone.tap('下一步：上传材料');
    expect(phone.text).toMatch(/还有\d+项没有填写，6项填写不正确/);
    expect(phone.path).toBe('pages/form/form');
    await phone.fill('紧急联系人身份证号码', '310109200103151218');
    await phone.tap('下一步：上传材料');
    expect(phone.text).toContain('，5项填写不正确');
  });

  it('the discharge comes after the enlistment, whichever of them is mended', async () => {
    const { phone } = await atForm();
    phone.person.day = '2025-09-16';
    await phone.tap('入伍日期');
    phone.person.day = '2023-09-16';
    await phone.tap('退役日期');
    expect(phone.text).toContain('“退役日期”应晚于“入伍日期”');
    phone.person.day = '2021-09-16';
    await phone.tap('入伍日期');
    expect(phone.text).not.toContain('“退役日期”应晚于“入伍日期”');
  });

  it('R8.2 安置街镇 is chosen among those of the district, and goes with it', async () => {
    const { phone, pc } = await atForm();
    expect(phone.text).not.toContain('安置街镇');
    await phone.choose('安置地', '虹口区');
    const [none, street] = (phone.field('安置街镇')?.attributes.range ?? []) as { const: string; title: string }[];
    expect([none?.const, street?.const]).toEqual(['', expect.stringMatching(/^310109\d{3}$/)]);
    await phone.choose('安置街镇', street?.title ?? '');
    expect((await stored(pc)).placementStreet).toBe(street?.const);
    await phone.choose('安置地', '浦东新区');
    expect((await stored(pc)).placementStreet).toBeUndefined();
  });
});
