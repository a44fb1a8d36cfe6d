import { describe, expect, it } from '@jest/globals';
import { rows, run, sql } from '../../src/database/sql.ts';
import { findPersonByIdNumber } from '../../src/domains/people/index.ts';
import { findOrgByCode } from '../../src/platform/access/index.ts';
import { askConfirmations } from '../../src/platform/confirmations/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { samplePng } from '../sample-files.ts';
import { begin, fillToConfirm, handIn, MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_own_cases', 920);

/** What was told so far has been read; what is still to be done stays. */
const readAll = () =>
  run(mini.system(), sql`update notification set read_at = ${mini.world.app.clock.now()} where read_at is null`);

describe('what follows an application (R8.3)', () => {
  it('AC-08-05 a second 退役报到 is told as E-0201 with 查询 and 撤回, and 撤回 works here, with a fresh proof after a day', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await begin(phone);
    await fillToConfirm(phone);
    await handIn(phone);
    expect(phone.text).toContain('您已办理过“退役报到”');
    expect(phone.text).toContain('E-0201');
    const second = (phone.data.application as { id: string }).id;
    expect(second).not.toBe(one.id);
    mini.later(25 * 60);
    await phone.tap('撤回');
    await phone.choose('撤回原因', '重复申报');
    const faces = phone.person.called.filter(({ name }) => name === 'startBizService').length;
    await phone.tap('撤回');
    expect(phone.person.asked.at(-1)).toContain('全部事项停止办理');
    expect(phone.person.called.filter(({ name }) => name === 'startBizService')).toHaveLength(faces + 1);
    expect(phone.text).toContain('撤回申请已提交');
    // What was taken back was not served: there is nothing to evaluate (01 §10.5).
    await phone.launch('pages/case/case', { id: second });
    expect(phone.text).toContain('已撤');
    expect(phone.parts().some(({ handlers }) => handlers.onTap === 'evaluate')).toBe(false);
    const states = await rows<{ id: string; state: string }>(
      mini.system(),
      sql`select id, state from one_thing_case where id in (${one.id}, ${second}) order by state`,
    );
    expect(states).toEqual([
      { id: second, state: 'CANCELLED' },
      { id: one.id, state: 'PENDING_PREREVIEW' },
    ]);
  });

  it('AC-08-06 补正 is asked for: a red dot and a to-do within a minute, and the upload opens at what is missing', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await phone.launch('pages/messages/messages');
    expect(phone.text).toContain('支付宝账号已绑定');
    await readAll();
    await phone.launch();
    await phone.pass();
    expect(phone.person.redDot).toBe(false);
    await mini.move('pass', one.id);
    await mini.move('accept', one.id);
    const materials = [{ materialCode: 'PENSION_VOUCHER', name: '养老保险参保缴费凭证' }];
    await mini.move('requestSupplement', one.id, { materials });
    await phone.pass();
    expect(phone.person.redDot).toBe(true);
    expect(phone.text).toContain('补正材料');
    await phone.tap('去办理');
    expect(phone.path).toBe('pages/supply/supply');
    expect(phone.text).toContain('养老保险参保缴费凭证');
    phone.person.picture = samplePng(1200, 800);
    await phone.photograph('养老保险参保缴费凭证');
    await phone.tap('提交补正材料');
    expect(phone.text).toContain('补正材料已提交');
    await readAll();
    await phone.launch();
    await phone.pass();
    expect([phone.person.redDot, phone.text.includes('去办理')]).toEqual([false, false]);
  });

  it('01 §10.5 好差评 after the end: once; before it and of another’s case there is no entry', async () => {
    const { phone, one } = await mini.applicantWithCase();
    await phone.launch('pages/evaluate/evaluate', { id: one.id });
    expect(phone.text).toContain('E-0503');
    await mini.move('pass', one.id);
    await mini.move('accept', one.id);
    await mini.move('terminate', one.id, { confirmed: true, reasonCode: 'F06' });
    const stranger = await mini.signedIn('孙立群', '310100199612120097');
    await stranger.launch('pages/evaluate/evaluate', { id: one.id });
    expect(stranger.text).toContain('未找到该记录');
    await phone.launch('pages/case/case', { id: one.id });
    await phone.tap('好差评');
    await phone.tap('非常满意');
    await phone.fill('评价内容', '办理很快');
    await phone.tap('提交评价');
    expect(phone.text).toContain('评价已提交，感谢您的参与');
    const kept = await rows(
      mini.system(),
      sql`select e.grade, i.channel from evaluation e join evaluation_invite i on i.id = e.invite_id where e.service_id = ${one.id}`,
    );
    expect(kept).toEqual([{ grade: 5, channel: 'ALIPAY' }]);
    await phone.launch('pages/case/case', { id: one.id });
    expect(phone.text).toMatch(/您已评价，评价编号 PJ\d{14}/);
    expect(phone.parts().some(({ handlers }) => handlers.onTap === 'evaluate')).toBe(false);
    await phone.launch('pages/evaluate/evaluate', { id: one.id });
    expect(phone.text).toContain('已评价');
  });

  it('政策与指南 is found by a word, and the hotline is called', async () => {
    const phone = await mini.phoneOf('杨帆');
    await phone.tap('政策与指南');
    await phone.fill('搜索事项', '户口');
    expect(phone.text).toContain('户口登记');
    expect(phone.text).not.toContain('党员组织关系转移');
    await phone.fill('搜索事项', '没有这个词');
    expect(phone.text).toContain('没有找到');
    await phone.tap('拨打12345');
    expect(phone.person.called.at(-1)).toEqual({ name: 'makePhoneCall', argument: { number: '12345' } });
  });

  it('01 §10.5 服务网点 of a district: address and hours, the map and the phone; nobody is asked who or where he is', async () => {
    const chief = await mini.world.app.as('chief_hk');
    const managed = await chief.run('{ managedServicePlaces { id version name } }');
    const [centre] = managed.data.managedServicePlaces as { id: string; version: number; name: string }[];
    const place = { address: '上海市虹口区示范路109号', phone: '021-55550109', hours: '周一至周五 9:00—17:00' };
    const input = {
      id: centre?.id,
      version: centre?.version,
      ...place,
      longitude: 121.4817,
      latitude: 31.2777,
      shown: true,
    };
    await chief.run('mutation ($input: ServicePlaceInput!) { saveServicePlace(input: $input) { id } }', { input });
    const phone = await mini.phoneOf('杨帆');
    await phone.tap('政策与指南');
    await phone.tap('查找服务网点');
    expect(phone.text).toContain('请选择区');
    await phone.choose('选择区', '虹口区');
    expect(phone.text).toContain('周一至周五 9:00—17:00');
    await phone.tap(`查看地图：${centre?.name}`);
    const where = { longitude: '121.4817', latitude: '31.2777', name: centre?.name, address: place.address };
    expect(phone.person.called.at(-1)).toEqual({ name: 'openLocation', argument: where });
    await phone.tap(`拨打 021-55550109：${centre?.name}`);
    expect(phone.person.called.at(-1)).toEqual({ name: 'makePhoneCall', argument: { number: '021-55550109' } });
    expect(phone.person.dialogs).toBe(0);
    await phone.choose('选择区', '崇明区');
    expect(phone.text).toContain('本区还没有公布服务网点');
    await phone.launch('pages/places/places');
    expect(phone.text).toContain('崇明区');
  });

  it('E-0804 一键确认 after a day: one proof more, then the answer stands', async () => {
    const { phone, person } = await mini.applicantWithCase();
    await askSomething(person);
    await phone.launch();
    await phone.pass();
    expect(phone.text).toContain('一键确认');
    await phone.tap('去办理');
    expect(phone.text).toContain('个人缴费部分由本人承担');
    mini.later(25 * 60);
    phone.person.face = 'lie';
    await phone.tap('确认办理');
    expect(phone.text).toContain('身份核验没有通过');
    expect(await answers(person)).toEqual([{ state: 'PENDING', channel: null }]);
    phone.person.face = 'pass';
    await phone.tap('确认办理');
    expect(await answers(person)).toEqual([{ state: 'CONFIRMED', channel: 'ALIPAY' }]);
  });

  async function askSomething({ name, idNo }: { name: string; idNo: string }): Promise<void> {
    const ctx = mini.system();
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
    const stored = await findPersonByIdNumber(mini.system(), idNo);
    return rows(mini.system(), sql`select state, channel from confirmation where person_id = ${stored?.id ?? null}`);
  }
});
