import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { shownOf } from '../../../mini-alipay/src/pages/subsidies/shown.ts';
import { tables } from '../../src/database/tables.ts';
import { followUpPlan } from '../../src/domains/aftercare/follow-up/plans/plan.record.ts';
import { findOrgByCode, standingOf } from '../../src/platform/access/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { insertRecord } from '../../src/platform/records/index.ts';
import { save, step, type Version } from '../rule-steps.ts';
import { BODY } from '../subsidies.ts';
import { MiniWorld } from './world.ts';

const mini = MiniWorld.forTests('mini_afterwards', 960);

/** Somebody signed in on his phone whom 虹口区's centre follows. */
async function followed() {
  const { phone, one } = await mini.applicantWithCase();
  const known = await tables(mini.system())
    .selectFrom('one_thing_case')
    .select('person_id as id')
    .where('id', '=', one.id)
    .executeTakeFirst();
  const org = await findOrgByCode(mini.system(), '310109-C');
  if (!known || !org) throw new Error('nobody to follow');
  const { districtCode, ...at } = standingOf(org);
  const place = { ...at, districtCode: districtCode ?? '310109' };
  const planId = await transaction(mini.system(), (tx) =>
    insertRecord(
      tx,
      followUpPlan,
      {
        person_id: known.id,
        centre_org_id: org.id,
        person_name_masked: '测*',
        placement_type: 'ZYLQ',
        discharge_date: '2026-01-01',
        cohort: 2026,
        start_date: '2026-01-10',
        next_due: '2026-04-10',
      },
      { place, start: 'begin' },
    ),
  );
  return { phone, planId };
}

/** A standard of the district in force, put there by two persons. */
async function publishStandard(): Promise<void> {
  const { app } = mini.world;
  const [officer, chief] = [await app.as('officer_hk'), await app.as('chief_hk')];
  const content = { kind: 'one-off-subsidy', title: '测试标准', condition: { and: [] }, body: BODY };
  const draft = (await save(officer, content)).data.saveRuleDraft as Version;
  await step(officer, 'propose', draft);
  await step(chief, 'approveNow', { id: draft.id, version: draft.version + 1 });
}

/** The window applies for the person from what is known of him, and asks him. */
async function askHim(idNo: string): Promise<string> {
  const clerk = await mini.world.app.as('clerk_hk');
  const known = await clerk.run(
    'query ($idNo: String!) { subsidyCandidate(idNo: $idNo) { enlistDate dischargeDate } }',
    { idNo },
  );
  const input = { ...(known.data.subsidyCandidate as object), grounds: [], accountKind: 'OWN', bankCode: '325' };
  const { data, message } = await clerk.run(
    'mutation ($idNo: String!, $input: OneOffSubsidyInput!, $q: ID!) { made: prepareOneOffSubsidy(idNo: $idNo, input: $input, requestId: $q) { id version } }',
    { idNo, input, q: randomUUID() },
  );
  if (!data) throw new Error(message);
  const made = data.made as { id: string; version: number };
  await clerk.run('mutation ($input: RecordActInput!) { advanceOneOffSubsidies(input: $input) { ok } }', {
    input: { action: 'ask', requestId: randomUUID(), rows: [made] },
  });
  return made.id;
}

describe('what follows a person afterwards, on the phone (01 §13.3, §14.3)', () => {
  it('14.3 就业登记: what the office has, an update of his own, and no calls any more', async () => {
    const { phone, planId } = await followed();
    await phone.launch();
    await phone.tap('就业登记');
    expect(phone.path).toBe('pages/employment/employment');
    expect(phone.text).toContain('还没有登记');
    await phone.tap('保存');
    expect(phone.text).toContain('请选择您现在的情况');
    await phone.choose('您现在的情况', '已就业');
    await phone.tap('保存');
    expect(phone.text).toContain('请填写单位名称');
    await phone.fill('单位名称', '上海示范物流有限公司');
    await phone.fill('岗位推荐', true);
    await phone.tap('保存');
    expect(phone.text).toContain('已更新，谢谢您');
    expect(phone.text).toContain('上海示范物流有限公司');
    const records = () =>
      tables(mini.system())
        .selectFrom('follow_up_record')
        .select(['source', 'way', 'employment_state', 'employer_name', 'needs'])
        .where('plan_id', '=', planId)
        .execute();
    expect(await records()).toEqual([
      {
        source: 'SELF',
        way: 'PLATFORM',
        employment_state: 'EMPLOYED',
        employer_name: '上海示范物流有限公司',
        needs: ['JOB'],
      },
    ]);
    await phone.tap('不再电话联系');
    expect(phone.text).toContain('只接收短信和平台消息');
    const plan = await tables(mini.system())
      .selectFrom('follow_up_plan')
      .select('calls_stopped')
      .where('id', '=', planId)
      .executeTakeFirstOrThrow();
    expect(plan.calls_stopped).toBe(true);
  });

  it('R11.1 信息确认 on the phone: the amount with its lines and the account, confirmed by the person, once', async () => {
    const { phone, person, one } = await mini.applicantWithCase();
    await tables(mini.system())
      .updateTable('sub_case')
      .set({ state: 'PENDING_FINISH' })
      .where('case_id', '=', one.id)
      .where('matter_code', '=', 'M01')
      .execute();
    await publishStandard();
    const applicationId = await askHim(person.idNo);
    await phone.launch();
    await phone.tap('一次性经济补助');
    expect(phone.text).toContain('金额是怎么算的');
    expect(phone.text).toContain('基础补助');
    phone.person.confirms = false;
    await phone.tap('确认无误');
    expect(phone.text).toContain('请您确认');
    phone.person.confirms = true;
    await phone.tap('确认无误');
    expect(phone.text).toContain('审核中');
    expect(phone.text).not.toContain('确认无误');
    const kept = await tables(mini.system())
      .selectFrom('one_off_subsidy as a')
      .innerJoin('subsidy_information as i', 'i.application_id', 'a.id')
      .select(['a.state', 'a.confirmed_by', 'i.answer', 'i.channel'])
      .where('a.id', '=', applicationId)
      .execute();
    expect(kept).toEqual([{ state: 'INFO_CONFIRMED', confirmed_by: 'ALIPAY', answer: 'CONFIRMED', channel: 'ALIPAY' }]);
  });

  it('whom nobody follows, and who has no subsidy, is told how it comes', async () => {
    const person = await mini.somebody();
    const phone = await mini.signedIn(person.name, person.idNo);
    await phone.tap('一次性经济补助');
    expect(phone.text).toContain('现在没有您的补助信息');
    await phone.launch('pages/employment/employment');
    expect(phone.text).toContain('现在没有您的跟踪信息');
  });

  it('13.3 a subsidy reads as it was reckoned; what became of it is said last', () => {
    const one = {
      id: '1',
      applyNo: 'BZ202603090001',
      stateTitle: '请您确认',
      enlistDate: '2022-09-01',
      dischargeDate: '2025-11-01',
      serviceMonths: 38,
      policyDocument: '测试数据〔2026〕1号',
      lines: [{ title: '基础补助', basis: '每人', amount: '5000.00' }],
      amount: '1238000.00',
      bank: '工商银行',
      bankAccountMasked: '****1234',
      officeName: '虹口区退役军人服务中心',
      confirmationId: 'c1',
      infoConfirmedAt: null,
      paidAt: null,
      bankRef: null,
      failReason: null,
      receiptText: '',
      vouchers: [],
    };
    expect(shownOf(one)).toMatchObject({
      amount: '1,238,000.00元',
      service: '2022-09-01 至 2025-11-01，计3年2个月',
      account: '工商银行 ****1234',
      outcome: [],
      confirmationId: 'c1',
    });
    const paid = { ...one, confirmationId: null, paidAt: '2026-03-09T02:00:00Z', bankRef: 'LS1', receiptText: '凭证' };
    const voucher = { voucherNo: 'PZ1', kindTitle: '发放凭证', url: '/files/f1' };
    expect(shownOf({ ...paid, vouchers: [voucher] }).vouchers).toEqual([{ title: '发放凭证 PZ1', url: '/files/f1' }]);
    expect(shownOf(paid).outcome).toEqual(['2026-03-09 10:00 已发放，银行流水号 LS1', '凭证']);
    expect(shownOf({ ...one, failReason: '账户状态异常' }).outcome[0]).toContain('账户状态异常');
  });
});
