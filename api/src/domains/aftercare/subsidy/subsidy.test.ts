import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditOf } from '../../../../test/security/audit.ts';
import {
  type Application,
  BODY,
  closeWorld,
  demoAccount,
  SERVED,
  type World,
  world,
} from '../../../../test/subsidies.ts';
import { tables } from '../../../database/tables.ts';
import { answerConfirmation } from '../../../platform/confirmations/index.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { oneOffSubsidy } from './subsidy.record.ts';

let w: World;
beforeAll(async () => {
  w = await world('subsidy');
}, 60_000);
afterAll(() => closeWorld(w));

describe('一次性经济补助', () => {
  it('agrees with its table', async () => {
    expect(await disagreements(w.system(), [oneOffSubsidy.table])).toEqual([]);
  });

  it('finds a person by the number with everything that is known, and writes the application from it', async () => {
    const { idNo } = await w.soldier({
      honours: [{ type: '13', year: 2024 }],
      education: '21',
      bankName: '中国工商银行虹口支行',
    });
    const CANDIDATE = `query ($idNo: String!) { subsidyCandidate(idNo: $idNo) { personNameMasked enlistDate dischargeDate grounds bankCode
      bankAccountMasked eligible verdicts { code passed value } } }`;
    const { data } = await w.clerk.run(CANDIDATE, { idNo: ` ${idNo.toLowerCase()} ` });
    expect(data.subsidyCandidate).toMatchObject({
      ...SERVED,
      grounds: ['EDUCATION-20', 'HONOUR-13'],
      bankCode: '102',
      bankAccountMasked: expect.stringMatching(/^\*+\d{4}$/),
      eligible: true,
    });
    const pudong = await w.app.as('clerk_pd');
    const asked = () => pudong.run(CANDIDATE, { idNo });
    const [audited] = await auditOf(w.system(), ['access.out-of-scope'], asked);
    expect(audited).toMatchObject({ ok: false });
    expect((await asked()).code).toBe('E-1121');
    expect((await w.prepare(idNo, {}, pudong)).code).toBe('E-1121');
  });

  it('AC-11-01 reckons 8 000.00 with three lines for 3 years and 2 months, exact, with the version of the standard', async () => {
    const one = await w.prepared();
    expect(one).toMatchObject({ state: 'DRAFT', amount: '8000.00', serviceMonths: 38 });
    expect(one.calculation.map(({ amount }) => amount)).toEqual(['5000.00', '3000.00', '0.00']);
    const kept = await tables(w.system())
      .selectFrom('one_off_subsidy')
      .where('id', '=', one.id)
      .select(['amount', 'bank_account', 'person_name', 'id_no'])
      .executeTakeFirstOrThrow();
    expect(Number(kept.amount) * 100).toBe(800_000);
    expect(JSON.stringify(kept)).not.toContain(one.idNo);
  });

  it.each([
    ['安置方式', { placementType: 'TX', personCategory: 'SERGEANT' }, true, /安置方式：退休/],
    ['退役报到', {}, false, /退役报到：未办理/],
    ['人员类别', { personCategory: 'OFFICER' }, true, /人员类别：军官/],
  ])('refuses who does not fulfil %s, with what stands in the way (E-1122)', async (_, form, reported, words) => {
    const { idNo } = await w.soldier(form, reported);
    expect(await w.prepare(idNo)).toMatchObject({ code: 'E-1122', message: expect.stringMatching(words) });
  });

  it('a duplicate that is not settled stands in the way (item 2)', async () => {
    const { idNo, caseId } = await w.soldier();
    await tables(w.system())
      .updateTable('one_thing_case')
      .set({ duplicate_flag: 'SUSPECTED' })
      .where('id', '=', caseId)
      .execute();
    expect(await w.prepare(idNo)).toMatchObject({ code: 'E-1122', message: expect.stringMatching(/重复办件/) });
  });

  it.each([
    ['another holder', { accountHolder: '欧阳建国' }, 'accountHolder'],
    ['a wrong check digit', { bankAccount: '6222021001116245703' }, 'bankAccount'],
    ['15 digits', { bankAccount: '622202100111624' }, 'bankAccount'],
    ['no bank', { bankCode: null }, 'bankCode'],
  ])('E-1101 for an account with %s', async (_, more, field) => {
    const { idNo } = await w.soldier();
    const answer = await w.prepare(idNo, { bankAccount: demoAccount(7), ...more });
    expect(answer.fields).toEqual([
      { path: `input.${field}`, code: 'E-1101', message: expect.stringMatching(/^银行账户校验未通过/) },
    ]);
  });

  it('dates of service that the application does not say need a reason (E-1131), and make sense (E-1126)', async () => {
    const { idNo } = await w.soldier();
    expect(await w.prepare(idNo, { enlistDate: '2021-09-01' })).toMatchObject({ code: 'E-1131' });
    const factsReason = '入伍批准书日期为准';
    expect(await w.prepare(idNo, { enlistDate: '2025-12-01', factsReason })).toMatchObject({ code: 'E-1126' });
    const { data } = await w.prepare(idNo, { enlistDate: '2021-09-01', factsReason });
    expect(data.prepareOneOffSubsidy).toMatchObject({ amount: '9000.00' });
  });
});

it('what the bureau prepares is the window’s too', async () => {
  const { idNo } = await w.soldier();
  const { data } = await w.prepare(idNo, {}, w.officer);
  const { id } = data.prepareOneOffSubsidy as Application;
  expect(await w.read(id, w.clerk)).toMatchObject({ state: 'DRAFT' });
  const task = await tables(w.system())
    .selectFrom('task')
    .where('record_id', '=', id)
    .select('role_code')
    .executeTakeFirstOrThrow();
  expect(task.role_code).toBe('CENTRE_CLERK');
});

describe('its way', () => {
  it('is confirmed by the person online, who has seen what is kept with its digest; declined, it goes back and is asked anew', async () => {
    const { id, idNo } = await w.prepared();
    const answer = async (confirm: boolean) => {
      const { id: question } = await tables(w.system())
        .selectFrom('confirmation as c')
        .innerJoin('subsidy_information as i', 'i.id', 'c.record_id')
        .where('i.application_id', '=', id)
        .orderBy('c.id', 'desc')
        .select('c.id')
        .executeTakeFirstOrThrow();
      await transaction(w.system(), (tx) =>
        answerConfirmation(tx, { id: question, idNo, confirm, channel: 'PC_YWTB' }),
      );
    };
    expect(await w.act(w.clerk, 'ask', id)).toMatchObject({ result: 'OK' });
    await answer(false);
    expect(await w.read(id)).toMatchObject({ state: 'RETURNED' });
    expect(await w.act(w.clerk, 'ask', id)).toMatchObject({ result: 'OK' });
    await answer(true);
    expect(await w.read(id)).toMatchObject({ state: 'INFO_CONFIRMED', confirmedBy: 'PC_YWTB' });
    const kept = await tables(w.system())
      .selectFrom('subsidy_information')
      .where('application_id', '=', id)
      .orderBy('number')
      .select(['number', 'answer'])
      .execute();
    expect(kept).toEqual([
      { number: 1, answer: 'DECLINED' },
      { number: 2, answer: 'CONFIRMED' },
    ]);
  });

  it('a paper needs the signed paper (E-1129) and takes back the question', async () => {
    const { id } = await w.prepared();
    await w.act(w.clerk, 'ask', id);
    expect(await w.act(w.clerk, 'paper', id)).toMatchObject({ code: 'E-1129' });
    expect(await w.onPaper(id)).toMatchObject({ result: 'OK' });
    expect(await w.read(id)).toMatchObject({ state: 'INFO_CONFIRMED', confirmedBy: 'PAPER' });
    const open = await tables(w.system())
      .selectFrom('confirmation as c')
      .innerJoin('subsidy_information as i', 'i.id', 'c.record_id')
      .where('i.application_id', '=', id)
      .select('c.state')
      .execute();
    expect(open).toEqual([{ state: 'WITHDRAWN' }]);
  });

  it('AC-11-02 who prepared it may not review it: E-0004, and the audit shows the attempt', async () => {
    const { userId } = (await w.clerk.ctx()).actor as { userId: string };
    const { id } = await w.prepared();
    await w.onPaper(id);
    await tables(w.system())
      .updateTable('one_off_subsidy')
      .set({ prepared_by: [userId, ((await w.chief.ctx()).actor as { userId: string }).userId] })
      .where('id', '=', id)
      .execute();
    const [audited] = await auditOf(w.system(), ['flow.same-person'], async () => {
      expect(await w.act(w.chief, 'review', id)).toMatchObject({ code: 'E-0004' });
    });
    expect(audited).toMatchObject({ ok: false });
    expect(await w.read(id)).toMatchObject({ state: 'INFO_CONFIRMED' });
  });

  it('a policy that changes leaves what was confirmed as it is; what was not has to be reckoned anew (E-1132)', async () => {
    const [confirmed, open] = [await w.prepared(), await w.prepared()];
    await w.onPaper(confirmed.id);
    await w.publish({ ...BODY, perYear: '2000.00' }, { ruleId: w.standard.ruleId });
    expect(await w.act(w.clerk, 'ask', open.id)).toMatchObject({ code: 'E-1132' });
    const { version } = await w.read(open.id);
    await w.clerk.run('mutation ($id: ID!, $v: Int!) { reckonSubsidyAgain(id: $id, version: $v) { id } }', {
      id: open.id,
      v: version,
    });
    expect(await w.read(open.id)).toMatchObject({ amount: '11000.00', standardVersion: 2 });
    expect(await w.act(w.chief, 'review', confirmed.id)).toMatchObject({ result: 'OK' });
    expect(await w.read(confirmed.id)).toMatchObject({ amount: '8000.00', standardVersion: 1 });
  });

  it('another account after the approval is proposed by a clerk and agreed to by the director', async () => {
    const { id, bankAccountMasked } = await w.approved();
    const propose = async (input: object) =>
      w.clerk.run(
        'mutation ($id: ID!, $v: Int!, $i: SubsidyAccountInput!, $q: ID!) { proposeSubsidyAccount(id: $id, version: $v, input: $i, requestId: $q) { state } }',
        {
          id,
          v: (await w.read(id)).version,
          i: { nextBankCode: '301', nextAccountReason: '原卡已挂失注销', ...input },
          q: randomUUID(),
        },
      );
    expect((await propose({ nextBankAccount: '6222021001116245703' })).fields).toMatchObject([
      { path: 'input.nextBankAccount', code: 'E-1101' },
    ]);
    const account = demoAccount(4711);
    expect((await propose({ nextBankAccount: account })).code).toBeUndefined();
    expect(await w.act(w.chief, 'agreeAccount', id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await w.act(w.director, 'agreeAccount', id)).toMatchObject({ result: 'OK' });
    const now = await w.read(id);
    expect(now).toMatchObject({ state: 'APPROVED' });
    expect(now.bankAccountMasked?.slice(-4)).toBe(account.slice(-4));
    expect(now.bankAccountMasked).not.toBe(bankAccountMasked);
  });

  it('stops for a death with the paper that proves it; another application for the same discharge is refused until then', async () => {
    const { id, idNo, applyNo } = await w.prepared();
    expect(await w.prepare(idNo)).toMatchObject({ code: 'E-1123', message: expect.stringContaining(applyNo) });
    await w.onPaper(id);
    expect(await w.act(w.officer, 'stop', id, { reasonText: '人员亡故，终止发放' })).toMatchObject({ code: 'E-1129' });
    const attachmentIds = [await w.fileOf(w.officer)];
    expect(await w.act(w.officer, 'stop', id, { reasonText: '人员亡故，终止发放', attachmentIds })).toMatchObject({
      result: 'OK',
    });
    expect((await w.prepare(idNo)).code).toBeUndefined();
  });

  it('a second payment for a discharge waits for the director and his reason (E-1127)', async () => {
    const first = await w.approved();
    await tables(w.system()).updateTable('one_off_subsidy').set({ state: 'PAID' }).where('id', '=', first.id).execute();
    const { data } = await w.prepare(first.idNo);
    const second = data.prepareOneOffSubsidy as Application;
    expect(second.secondOf).toBe(first.id);
    await w.onPaper(second.id);
    expect(await w.act(w.chief, 'review', second.id)).toMatchObject({ code: 'E-1127' });
    expect(
      await w.act(w.director, 'allowSecond', second.id, { reasonText: '首次发放后退回，经核实重发' }),
    ).toMatchObject({ result: 'OK' });
    expect(await w.act(w.chief, 'review', second.id)).toMatchObject({ result: 'OK' });
  });
});
