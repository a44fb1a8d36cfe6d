import { describe, expect, it } from '@jest/globals';
import { firstRow, sql } from '../../src/database/sql.ts';
import { SHIPPED_FUNCTIONS } from '../../src/domains/intake/functions/functions-body.ts';
import { saved, step } from '../rule-steps.ts';
import { buildCaller, publishedRound } from '../training-rounds.ts';
import { begin, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_functions', 980);

describe('注销账号 on the phone (01 §10.5)', () => {
  it('R8.3 says what goes and what stays, asks for the face after a day, can be taken back, and ends the binding', async () => {
    const person = await mini.somebody();
    const phone = await mini.signedIn(person.name, person.idNo);
    await phone.launch('pages/settings/settings');
    await phone.tap('注销账号');
    expect(phone.path).toBe('pages/closing/closing');
    expect(phone.text).toContain('支付宝绑定和登录授权');
    expect(phone.text).toContain('档案法');
    expect(phone.text).toContain('7天冷静期');
    mini.later(25 * 60);
    const faces = phone.person.called.length;
    await phone.tap('申请注销账号');
    expect(phone.person.called.slice(faces).map(({ name }) => name)).toEqual(['startBizService']);
    expect(phone.text).toContain('账号将于2026-03-17 11:00注销');
    await phone.tap('撤销注销');
    expect(phone.text).not.toContain('已申请注销');
    await phone.tap('申请注销账号');
    mini.later(7 * 24 * 60);
    await mini.world.app.job('intake.close-accounts');
    await phone.launch();
    expect(phone.text).toContain('开始办理');
    const left = await firstRow(
      mini.system(),
      sql`select count(*) filter (where b.status = 'BOUND')::int as bound, count(*)::int as all from alipay_binding b
           join user_account u on u.id = b.account_id where u.status = 'DELETED'`,
    );
    expect(left).toEqual({ bound: 0, all: 1 });
    await phone.tap('开始办理');
    expect(phone.path).toBe('pages/sign-in/sign-in');
  });

  it('E-0810 with a case under way the page says which, and leads to it', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await phone.launch('pages/closing/closing');
    expect(phone.text).toContain(one.caseNo);
    expect(phone.text).not.toContain('申请注销账号');
    await phone.tap('查看我的办件');
    expect(phone.path).toBe('pages/cases/cases');
  });
});

describe('适老模式 (01 §10.4: 200 %)', () => {
  it('R8.2 every page grows with the choice', async () => {
    const person = await mini.somebody();
    const phone = await mini.signedIn(person.name, person.idNo);
    await phone.launch('pages/settings/settings');
    await phone.fill('适老模式', 'biggest');
    await phone.launch();
    await begin(phone);
    const pages = [
      'home',
      'cases',
      'messages',
      'settings',
      'guide',
      'form',
      'materials',
      'confirm',
      'policies',
      'training',
    ];
    for (const page of [...pages, 'confirmations', 'library', 'closing', 'honours', 'sign-in', 'withdraw', 'region']) {
      await phone.launch(`pages/${page}/${page}`);
      expect([page, phone.parts()[0]?.attributes.class]).toEqual([page, 'page biggest']);
    }
  });
});

describe('就业培训 (01 §10.5)', () => {
  it('R8.3 the rounds that are open are listed for anybody, and lead to the sign-up of the training portal', async () => {
    const { app } = mini.world;
    app.clock.set(new Date('2026-04-30T02:00:00Z'));
    const id = await publishedRound(app, await buildCaller(app));
    app.clock.set(new Date('2026-05-06T02:00:00Z'));
    await app.job('training.round-windows');
    const phone = await mini.phoneOf('杨帆');
    await phone.tap('就业培训');
    expect(phone.text).toContain('报名截止 2026-06-10 17:00');
    await phone.tap('查看并报名');
    expect(phone.parts()[0]).toMatchObject({
      tag: 'web-view',
      attributes: { src: `${mini.world.url}/training/rounds/${id}` },
    });
    expect(phone.person.dialogs).toBe(0);
  });
});

describe('申请人端功能清单 (01 §10.5, A22)', () => {
  it('R8.3 what is switched off has no entry on 首页, and the rest stands in the order of the table', async () => {
    const { app } = mini.world;
    const [centre, city] = [await app.as('city_centre'), await app.as('city_officer')];
    const rule = await firstRow<{ id: string }>(
      mini.system(),
      sql`select id from rule where kind = 'citizen-functions'`,
    );
    const functions = SHIPPED_FUNCTIONS.functions
      .map((one) => ({ ...one, enabled: one.code !== 'ASSISTANT' }))
      .toSorted((one, other) => Number(other.code === 'TRAINING') - Number(one.code === 'TRAINING'));
    const table = { kind: 'citizen-functions', ruleId: rule?.id, title: '申请人端功能清单', condition: { and: [] } };
    const before = await mini.phoneOf('杨帆');
    expect(before.text).toMatch(/一键确认[\s\S]*就业培训[\s\S]*智能问答/);
    const version = await saved(centre, { ...table, body: { functions } });
    await step(centre, 'proposeToCity', version);
    await step(city, 'approveNow', { ...version, version: version.version + 1 });
    const phone = await mini.phoneOf('杨帆');
    expect(phone.text).toMatch(/就业培训[\s\S]*一键确认[\s\S]*政策与指南/);
    expect(phone.text).not.toContain('智能问答');
  });
});
