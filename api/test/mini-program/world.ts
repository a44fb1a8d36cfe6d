import { rm } from 'node:fs/promises';
import { afterAll, beforeAll } from '@jest/globals';
import { buildIdNumber } from '../../src/domains/people/index.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import { type AlipayWorld, alipayWorld } from '../alipay.ts';
import { act } from '../case-acts.ts';
import { readBuilt } from '../cases.ts';
import { applicant, applied } from '../intake.ts';
import { samplePng } from '../sample-files.ts';
import { buildMiniProgram } from './build.ts';
import { Phone } from './phone.ts';

/** Somebody who holds a phone. */
export interface Somebody {
  name: string;
  idNo: string;
}

/** A product, the sandbox's Alipay, and the built package for as many phones as a test needs. */
export class MiniWorld {
  #world: AlipayWorld | undefined;
  #folder = '';
  #serial: number;

  private constructor(first: number) {
    this.#serial = first;
  }

  /** For the tests of one file; `first` keeps the numbers of its persons apart from those of others. */
  static forTests(name: string, first: number): MiniWorld {
    const mini = new MiniWorld(first);
    beforeAll(async () => {
      mini.#world = await alipayWorld(name);
      mini.#folder = await buildMiniProgram(mini.world.url);
    }, 120_000);
    afterAll(async () => {
      await rm(mini.#folder, { recursive: true, force: true });
      await mini.#world?.close();
    });
    return mini;
  }

  get world(): AlipayWorld {
    if (!this.#world) throw new Error('the world is not there yet');
    return this.#world;
  }

  system(): Ctx {
    return this.world.app.context({ kind: 'SYSTEM', name: '测试' });
  }

  /** Time passes for the product. */
  later(minutes: number): void {
    const { clock } = this.world.app;
    clock.set(new Date(clock.now().getTime() + minutes * 60_000));
  }

  /** A phone on which nothing was opened yet. */
  phone(name: string): Phone {
    return new Phone(this.#folder, this.world, name);
  }

  phoneOf(name: string): Promise<Phone> {
    return this.phone(name).launch();
  }

  /** Signs in, proving himself where it is the first time. */
  async signedIn(name: string, idNo: string): Promise<Phone> {
    const phone = await this.phoneOf(name);
    await phone.tap('开始办理');
    if (phone.path === 'pages/sign-in/sign-in') await prove(phone, name, idNo);
    await phone.goBack();
    return phone;
  }

  /** Somebody of whom Alipay knows name and number. */
  async somebody(): Promise<Somebody> {
    this.#serial += 1;
    const at = this.#serial;
    const person = {
      name: `黄测${'甲乙丙丁戊己庚辛壬癸'[at % 10] ?? ''}${'子丑寅卯辰巳午未申酉'[Math.floor(at / 10) % 10] ?? ''}`,
      idNo: buildIdNumber('310109', '1999-05-06', at),
    };
    await this.world.sandbox('PUT', `/alipay/users/${encodeURIComponent(person.name)}`, { idNo: person.idNo });
    return person;
  }

  /** Somebody with a case of his own, and his phone. */
  async applicantWithCase() {
    const person = await this.somebody();
    const browser = await applicant(this.world.app, { ...person, phone: '13900002222' });
    const one = await applied(browser);
    const phone = await this.signedIn(person.name, person.idNo);
    return { person, browser, one, phone };
  }

  /** The window moves a case. */
  async move(action: string, id: string, more: object = {}) {
    return act(await this.world.app.as('clerk_hk'), action, [await readBuilt(this.system(), id)], more);
  }
}

export async function prove(phone: Phone, name: string, idNo: string): Promise<void> {
  await phone.fill('姓名', name);
  await phone.fill('身份证号码', idNo);
  await phone.tap('开始人脸核验');
}

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

export async function answer(phone: Phone): Promise<void> {
  await phone.fill('您的安置地在上海市吗？', 'YES');
  await phone.fill('您已经拿到退役证件了吗？', 'YES');
  await phone.fill('这次退役，您已经办理过退役报到吗？', 'NO');
}

export async function consent(phone: Phone): Promise<void> {
  const { generalConsent, sensitiveConsent } = phone.data.guide as Record<string, { title: string }>;
  for (const text of [generalConsent, sensitiveConsent]) await phone.fill(text?.title ?? '', true);
}

/** From the first page to the form. */
export async function begin(phone: Phone): Promise<void> {
  if (phone.path !== 'pages/guide/guide') await phone.tap('申请退役“一件事”');
  await answer(phone);
  await phone.tap('查看自查结果');
  await consent(phone);
  await phone.tap('立即办理');
}

export async function fillForm(phone: Phone): Promise<void> {
  for (const [label, words] of Object.entries(CHOSEN)) if (asks(phone, label)) await phone.choose(label, words);
  if (asks(phone, '手机号')) await phone.fill('手机号', '13900005555');
  await phone.fill('退役证件编号', '示退字第2025000001号');
  for (const label of ['户籍地', '现住地'])
    if (asks(phone, label)) {
      await phone.tap(label);
      for (const step of ['上海市', '虹口区']) await phone.tap(step);
    }
  for (const label of ['户籍地址', '现住址'])
    if (asks(phone, label)) await phone.fill(label, '上海市虹口区示范路66弄8号501室');
  // Where money is paid (自主就业).
  if (asks(phone, '开户行')) await phone.fill('开户行', '示范银行上海分行');
  if (asks(phone, '银行账号')) await phone.fill('银行账号', '6200000000000008011');
  phone.person.day = '2023-09-16';
  if (asks(phone, '入伍日期')) await phone.tap('入伍日期');
  phone.person.day = '2025-09-16';
  if (asks(phone, '退役日期')) await phone.tap('退役日期');
}

/** From the form to the last page before it is handed in. */
export async function fillToConfirm(phone: Phone): Promise<void> {
  await fillForm(phone);
  await phone.tap('下一步：上传材料');
  phone.person.picture = samplePng(358, 441);
  await phone.photograph('照片');
  await phone.tap('下一步：核对提交');
}

export async function handIn(phone: Phone): Promise<void> {
  for (const promise of phone.data.promises as { title: string }[]) await phone.fill(promise.title, true);
  await phone.tap('提交申请');
}

/** Whether the page asks for the field, and it is empty. */
const asks = (phone: Phone, label: string) =>
  phone.field(label) !== undefined &&
  (phone.data.sections as { fields: { title: string; value: string }[] }[])
    .flatMap(({ fields }) => fields)
    .some(({ title, value }) => title === label && value === '');
