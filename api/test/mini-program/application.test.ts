import { describe, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { samplePng } from '../sample-files.ts';
import { answer, begin, consent, fillForm, handIn, MiniWorld, prove } from './world.ts';

const mini = MiniWorld.forTests('mini_application', 910);

describe('an application from the phone (R8.2, R8.3)', () => {
  it('01 §10.4 须知 → 填表 → 材料 → 确认 → 完成 → 我的办件: one case, of the channel 支付宝', async () => {
    const phone = await mini.phoneOf('测试甲');
    await phone.tap('先看办理须知');
    expect(phone.text).toContain('条件自查');
    // 01 §9.4 page 1: department, process chart, channels, results, each in a part that unfolds.
    for (const part of ['包含的事项', '申请材料', '办理流程', '办理渠道']) await phone.tap(part);
    const { matters, steps, channels, results } = phone.data.guide as {
      matters: { department: string; code: string }[];
      steps: { title: string; text: string }[];
      channels: { title: string; text: string }[];
      results: string[];
    };
    expect([matters.length, steps.length, channels.length, results.length].every((many) => many > 0)).toBe(true);
    for (const { department, code } of matters)
      expect(phone.text).toMatch(new RegExp(`（${code}）[^）]{4,9}${department}`));
    for (const { title, text } of [...steps, ...channels]) expect(phone.text).toContain(`${title}${text}`);
    expect(phone.text).toContain(results[0] ?? '无');
    await phone.tap('办事指南');
    expect(phone.person.called.at(-1)).toMatchObject({ name: 'openDocument', argument: { fileType: 'pdf' } });
    await phone.tap('拨打12345咨询');
    expect(phone.person.called.at(-1)).toEqual({ name: 'makePhoneCall', argument: { number: '12345' } });
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
      mini.system(),
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
    expect(phone.text).toContain('还有必需材料没有上传：照片');
    phone.person.picture = samplePng(700, 900);
    await phone.photograph('身份证');
    expect(phone.text).toContain('E-0006');
    expect(phone.text).toContain('照片自动裁剪为358×441像素');
    phone.person.picture = samplePng(1200, 1600);
    await phone.photograph('照片');
    await phone.tap('下一步：核对提交');
    expect(phone.path).toBe('pages/confirm/confirm');
    expect(phone.text).toContain('户籍地虹口区');

    await handIn(phone);
    expect(phone.path).toBe('pages/done/done');
    expect(phone.text).toMatch(/YJS310109\d{13}/);
    // 01 §9.4 page 4: what comes next of each matter, receipt and form as documents, the day of 自主就业.
    expect(phone.text).toContain('下一步：受理后由部门在线办理');
    expect(phone.text).toContain('30日内报到');
    for (const paper of ['申请回执', '退役报到登记表']) {
      await phone.tap(paper);
      expect(phone.person.called.at(-1)).toMatchObject({ name: 'openDocument', argument: { fileType: 'pdf' } });
      expect(
        Buffer.from(phone.person.files.get('https://tmp/download') ?? [])
          .subarray(0, 4)
          .toString(),
      ).toBe('%PDF');
    }
    expect(phone.parts().some(({ handlers }) => handlers.onTap === 'withdraw')).toBe(true);
    expect(phone.parts().some(({ handlers }) => handlers.onTap === 'evaluate')).toBe(false);
    const made = await rows(mini.system(), sql`select channel, state from one_thing_case where channel = 'ALIPAY'`);
    expect(made).toEqual([{ channel: 'ALIPAY', state: 'PENDING_PREREVIEW' }]);
    await phone.tap('查询进度');
    expect(phone.text).toContain('办理进度待预审');
    await phone.launch('pages/cases/cases');
    expect(phone.text).toContain('已提交');
  });

  it('01 §9.4 what was typed is there again after the phone was switched off', async () => {
    const phone = await mini.phoneOf('测试庚');
    await phone.tap('开始办理');
    await prove(phone, '测试庚', '310105198812126511');
    await begin(phone);
    await phone.fill('户籍地址', '上海市长宁区示范路9号');
    await begin(await phone.launch());
    expect(phone.valueIn('户籍地址')).toBe('上海市长宁区示范路9号');
  });

  it('another person’s case is absent from this phone', async () => {
    const [other] = await rows<{ id: string }>(
      mini.system(),
      sql`select id from one_thing_case where channel = 'ALIPAY'`,
    );
    const phone = await mini.signedIn('孙立群', '310100199612120097');
    await phone.launch('pages/case/case', { id: other?.id ?? '' });
    expect(phone.text).toContain('未找到该记录');
  });
});
