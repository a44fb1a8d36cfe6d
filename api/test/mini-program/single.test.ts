import { describe, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { buildBankAccount } from '../../src/domains/people/index.ts';
import { applicant, applied } from '../intake.ts';
import { consent, fillForm, handIn, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_single', 840);

describe('R8.3 单事项办理 on the phone (01 §10.4, §10.5)', () => {
  it('one matter alone: chosen, with its own guide, form and material, and a case of its own', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await mini.move('pass', one.id);
    await mini.move('accept', one.id);
    await phone.launch();
    await phone.tap('单事项办理');
    expect(phone.path).toBe('pages/choose/choose');
    expect(phone.text).toContain('适用：政治面貌 为 中共党员');
    await phone.tap('户口登记');
    expect(phone.text).toContain('办理的事项');
    expect(phone.text).not.toContain('党员组织关系转移');
    await phone.fill('您的安置地在上海市吗？', 'YES');
    await phone.fill('您已经拿到退役证件了吗？', 'YES');
    await phone.fill('这次退役，您已经办理过退役报到吗？', 'YES');
    await phone.tap('查看自查结果');
    await consent(phone);
    await phone.tap('立即办理');
    await fillForm(phone);
    expect(phone.text).not.toContain('开户行');
    await phone.tap('下一步：上传材料');
    expect(phone.text).not.toContain('照片');
    await phone.tap('下一步：核对提交');
    await handIn(phone);
    expect(phone.path).toBe('pages/done/done');
    expect(phone.text).toContain('户口登记');
    const { id } = phone.data.application as { id: string };
    expect(
      await rows(
        mini.system(),
        sql`select c.single_matter as single, s.matter_code as code from one_thing_case c join sub_case s on s.case_id = c.id where c.id = ${id}`,
      ),
    ).toEqual([{ single: 'M03', code: 'M03' }]);
  });

  it('who has not reported is sent to the bundle, and nothing is filled in', async () => {
    const person = await mini.somebody();
    const phone = await mini.signedIn(person.name, person.idNo);
    await phone.tap('单事项办理');
    await phone.tap('户口登记');
    await phone.fill('您的安置地在上海市吗？', 'YES');
    await phone.fill('您已经拿到退役证件了吗？', 'YES');
    await phone.fill('这次退役，您已经办理过退役报到吗？', 'NO');
    await phone.tap('查看自查结果');
    expect(phone.text).toContain('请申请军人退役“一件事”');
    expect(phone.text).not.toContain('立即办理');
  });
});

describe('01 §9.3 no. 2 who acts for another, on the phone', () => {
  it('is told so, and sees none of what the person alone may do', async () => {
    const idNo = '310109199708171531';
    const own = await applicant(mini.world.app, { idNo, name: '测试丑', phone: '13800002010' });
    const { id } = await applied(own);
    const { ticket } = await mini.world.sandbox<{ ticket: string }>('POST', `/identity-tickets/${idNo}`, {});
    const phone = mini.phone('测试庚');
    phone.person.host = { ticket };
    await phone.launch();
    expect(phone.text).toContain('存过的材料再次使用');
    await phone.tap('开始办理');
    await phone.goBack();
    expect(phone.text).toContain('您（测**）正以代办人身份办理');
    expect(phone.text).not.toContain('存过的材料再次使用');
    await phone.toTab('pages/settings/settings');
    expect(phone.text).not.toContain('清除什么、保存什么');
    await phone.tap('退出登录');
    expect(phone.text).toContain('清除什么、保存什么');
    const again = mini.phone('测试庚');
    const next = await mini.world.sandbox<{ ticket: string }>('POST', `/identity-tickets/${idNo}`, {});
    again.person.host = { ticket: next.ticket };
    await again.launch();
    await again.tap('开始办理');
    await again.toTab('pages/cases/cases');
    await again.tap('军人退役“一件事”');
    expect(again.path).toBe('pages/case/case');
    expect((again.data.application as { id: string }).id).toBe(id);
    expect(again.text).toContain('撤回申请须由本人实名登录后办理');
    expect(again.parts().some(({ attributes }) => attributes.onTap === 'withdraw')).toBe(false);
  });

  it('01 §10.3 no. 8 the account that an agent has named is confirmed by the person, by his face', async () => {
    const person = await mini.somebody();
    const agent = { name: '测试庚', idNo: '310105198812126511', authorisationNo: 'SQ-2026-000002', validUntil: null };
    const { id } = await applied(await applicant(mini.world.app, { ...person, phone: '13900002222', agent }));
    const phone = await mini.signedIn(person.name, person.idNo);
    await phone.launch('pages/case/case', { id });
    expect(phone.text).toContain('待本人确认');
    await phone.tap('确认是本人账户');
    expect(phone.person.asked.at(-1)).toContain('确认后补助将发放到这个账户');
    expect(phone.text).toContain('本人已确认');
    expect(phone.text).not.toContain('确认是本人账户');
  });

  it('01 §10.3 no. 8 the account that an agent has named is replaced by one of the person’s own; a wrong number is said at its field', async () => {
    const person = await mini.somebody();
    const agent = { name: '测试庚', idNo: '310105198812126511', authorisationNo: 'SQ-2026-000003', validUntil: null };
    const { id } = await applied(await applicant(mini.world.app, { ...person, phone: '13900002222', agent }));
    const phone = await mini.signedIn(person.name, person.idNo);
    await phone.launch('pages/case/case', { id });
    await phone.tap('改为本人的其他账户');
    expect(phone.path).toBe('pages/account/account');
    await phone.tap('保存并确认');
    expect(phone.text).toContain('请填写开户行');
    expect(phone.text).toContain('账号应为16至19位数字');
    await phone.fill('开户行', '示范银行虹口支行');
    await phone.fill('银行账号', '6200000000000000');
    await phone.tap('保存并确认');
    expect(phone.text).toContain('银行账户校验未通过');
    await phone.fill('银行账号', buildBankAccount('620000000000000977'));
    await phone.tap('保存并确认');
    expect(phone.text).toContain('账户已改为您填写的账户');
    await phone.tap('返回办件');
    await phone.show();
    expect(phone.text).toContain('示范银行虹口支行');
    expect(phone.text).toContain('由本人填写');
    expect(phone.text).not.toContain('改为本人的其他账户');
  });
});
