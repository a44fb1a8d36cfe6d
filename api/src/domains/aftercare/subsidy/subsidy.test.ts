import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { save, step, type Version } from '../../../../test/rule-steps.ts';
import { samplePng } from '../../../../test/sample-files.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { tables } from '../../../database/tables.ts';
import { answerConfirmation } from '../../../platform/confirmations/index.ts';
import { storeFile } from '../../../platform/files/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { disagreements } from '../../../platform/records/disagreements.ts';
import { demoAccount } from '../../cases/application/demo-applicants.ts';
import { buildApplication } from '../../cases/application/index.ts';
import { subsidyApplication } from './subsidy.record.ts';

let app: Product;
let clerk: Browser;
let officer: Browser;
let chief: Browser;
let director: Browser;
let standard: Version;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** 测试数据. */
const BODY = {
  policyDocument: '测试数据〔2026〕1号',
  baseAmount: '5000.00',
  perYear: '1000.00',
  perMonth: '0',
  remainder: 'IGNORE',
  ratioOf: 'ALL',
  ratios: [{ ground: 'HONOUR-13', percent: '5' }],
  rounding: 'YUAN',
};
const STANDARD = { kind: 'one-off-subsidy', title: '测试标准', condition: { and: [] } };

async function publish(body: object, more: object = {}): Promise<Version> {
  const { data, message } = await save(officer, { ...STANDARD, body, ...more });
  const draft = data.saveRuleDraft as Version | undefined;
  if (!draft) throw new Error(message);
  expect(await step(officer, 'propose', draft)).toMatchObject({ result: 'OK' });
  const waiting = { id: draft.id, version: draft.version + 1 };
  expect(await step(chief, 'approveNow', waiting)).toMatchObject({ result: 'OK' });
  return draft;
}

const SERVED = { enlistDate: '2022-09-01', dischargeDate: '2025-11-01' };

/** Somebody of 自主就业 whose case is at the window and whose 退役报到 is handled, with the number as it was given. */
async function soldier(form: object = {}, reported = true): Promise<{ idNo: string; caseId: string }> {
  n += 1;
  const { idNo } = buildApplication(71_000 + n).form;
  const built = await buildCase(system(), {
    n: 71_000 + n,
    form: { placementType: 'ZZJY', personCategory: 'CONSCRIPT', honours: [], education: '60', ...SERVED, ...form },
  });
  if (reported)
    await tables(system())
      .updateTable('sub_case')
      .set({ state: 'PENDING_FINISH' })
      .where('case_id', '=', built.id)
      .where('matter_code', '=', 'M01')
      .execute();
  return { idNo, caseId: built.id };
}
let n = 0;

interface Application {
  id: string;
  version: number;
  applyNo: string;
  state: string;
  amount: string;
  serviceMonths: number;
  standardVersion: number;
  calculation: { lines: { title: string; amount: string }[] };
  bankAccountMasked: string | null;
  confirmedBy: string | null;
  secondOf: string | null;
}
const NODE = `{ id version applyNo state amount serviceMonths standardVersion calculation { lines { title amount } } bankAccountMasked confirmedBy
  secondOf }`;
const INPUT = {
  ...SERVED,
  grounds: [] as string[],
  accountKind: 'OWN',
  bankCode: '102',
  bankName: null as string | null,
  bankAccount: null as string | null,
  accountHolder: null as string | null,
};

const prepare = (idNo: string, more: object = {}, who = clerk) =>
  who.run(
    `mutation ($idNo: String!, $input: SubsidyApplicationInput!, $q: ID!) { prepareSubsidyApplication(idNo: $idNo, input: $input, requestId: $q) ${NODE} }`,
    { idNo, input: { ...INPUT, ...more }, q: randomUUID() },
  );
async function prepared(more: object = {}, form: object = {}): Promise<Application & { idNo: string }> {
  const { idNo } = await soldier(form);
  const { data, code, message } = await prepare(idNo, more);
  if (code) throw new Error(`${code} ${message}`);
  return { ...(data.prepareSubsidyApplication as Application), idNo };
}
const read = async (id: string, who = clerk) =>
  (await who.run(`query ($id: ID!) { subsidyApplication(id: $id) ${NODE} }`, { id })).data
    .subsidyApplication as Application;
async function act(who: Browser, action: string, id: string, more: object = {}) {
  const { version } = await read(id, who);
  const { data, code } = await who.run(
    'mutation ($input: RecordActInput!) { advanceSubsidyApplications(input: $input) { rows { result code message } } }',
    { input: { action, requestId: randomUUID(), rows: [{ id, version }], ...more } },
  );
  return code ? { code } : (data.advanceSubsidyApplications as { rows: { result: string; code: string }[] }).rows[0];
}
const fileOf = async (who: Browser) => (await storeFile(await who.ctx(), samplePng(1200, 800), { name: '确认书.png' })).id;
const onPaper = async (id: string, who = clerk) => act(who, 'paper', id, { attachmentIds: [await fileOf(who)] });
async function approved(): Promise<Application & { idNo: string }> {
  const { id, idNo } = await prepared();
  for (const [who, action] of [
    [clerk, 'paper'],
    [chief, 'review'],
    [director, 'approve'],
  ] as const)
    expect(action === 'paper' ? await onPaper(id) : await act(who, action, id)).toMatchObject({ result: 'OK' });
  return { ...(await read(id)), idNo };
}

beforeAll(async () => {
  app = await product('subsidy');
  [clerk, officer, chief, director] = await Promise.all(
    ['clerk_hk', 'officer_hk', 'chief_hk', 'director_hk'].map((name) => app.as(name)),
  ) as [Browser, Browser, Browser, Browser];
  expect((await prepare((await soldier()).idNo)).code).toBe('E-1124');
  standard = await publish(BODY);
}, 60_000);
afterAll(() => app.close());

describe('一次性经济补助', () => {
  it('agrees with its table', async () => {
    expect(await disagreements(system(), [subsidyApplication.table])).toEqual([]);
  });

  it('finds a person by the number with everything that is known, and writes the application from it', async () => {
    const { idNo } = await soldier({ honours: [{ type: '13', year: 2024 }], education: '21', bankName: '中国工商银行虹口支行' });
    const CANDIDATE = `query ($idNo: String!) { subsidyCandidate(idNo: $idNo) { personNameMasked enlistDate dischargeDate grounds bankCode
      bankAccountMasked eligible verdicts { code passed value } } }`;
    const { data } = await clerk.run(CANDIDATE, { idNo: ` ${idNo.toLowerCase()} ` });
    expect(data.subsidyCandidate).toMatchObject({
      ...SERVED,
      grounds: ['EDUCATION-20', 'HONOUR-13'],
      bankCode: '102',
      bankAccountMasked: expect.stringMatching(/^\*+\d{4}$/),
      eligible: true,
    });
    const pudong = await app.as('clerk_pd');
    const asked = () => pudong.run(CANDIDATE, { idNo });
    const [audited] = await auditOf(system(), ['access.out-of-scope'], asked);
    expect(audited).toMatchObject({ ok: false });
    expect((await asked()).code).toBe('E-1121');
  });

  it('AC-11-01 reckons 8 000.00 with three lines for 3 years and 2 months, exact, with the version of the standard', async () => {
    const one = await prepared();
    expect(one).toMatchObject({ state: 'DRAFT', amount: '8000.00', serviceMonths: 38 });
    expect(one.calculation.lines.map(({ amount }) => amount)).toEqual(['5000.00', '3000.00', '0.00']);
    const kept = await tables(system())
      .selectFrom('subsidy_application')
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
    const { idNo } = await soldier(form, reported);
    expect(await prepare(idNo)).toMatchObject({ code: 'E-1122', message: expect.stringMatching(words) });
  });

  it('a duplicate that is not settled stands in the way (item 2)', async () => {
    const { idNo, caseId } = await soldier();
    await tables(system()).updateTable('one_thing_case').set({ duplicate_flag: 'SUSPECTED' }).where('id', '=', caseId).execute();
    expect(await prepare(idNo)).toMatchObject({ code: 'E-1122', message: expect.stringMatching(/重复办件/) });
  });

  it.each([
    ['another holder', { accountHolder: '欧阳建国' }, 'accountHolder'],
    ['a wrong check digit', { bankAccount: '6222021001116245703' }, 'bankAccount'],
    ['15 digits', { bankAccount: '622202100111624' }, 'bankAccount'],
    ['no bank', { bankCode: null }, 'bankCode'],
  ])('E-1101 for an account with %s', async (_, more, field) => {
    const { idNo } = await soldier();
    const answer = await prepare(idNo, { bankAccount: demoAccount(7), ...more });
    expect(answer.fields).toEqual([{ path: `input.${field}`, code: 'E-1101', message: expect.stringMatching(/^银行账户校验未通过/) }]);
  });

  it('dates of service that the application does not say need a reason (E-1131), and make sense (E-1126)', async () => {
    const { idNo } = await soldier();
    expect(await prepare(idNo, { enlistDate: '2021-09-01' })).toMatchObject({ code: 'E-1131' });
    const factsReason = '入伍批准书日期为准';
    expect(await prepare(idNo, { enlistDate: '2025-12-01', factsReason })).toMatchObject({ code: 'E-1126' });
    const { data } = await prepare(idNo, { enlistDate: '2021-09-01', factsReason });
    expect(data.prepareSubsidyApplication).toMatchObject({ amount: '9000.00' });
  });
});

describe('its way', () => {
  it('is confirmed by the person online, who has seen what is kept with its digest; declined, it goes back and is asked anew', async () => {
    const { id, idNo } = await prepared();
    const answer = async (confirm: boolean) => {
      const { id: question } = await tables(system())
        .selectFrom('confirmation as c')
        .innerJoin('subsidy_information as i', 'i.id', 'c.record_id')
        .where('i.application_id', '=', id)
        .orderBy('c.id', 'desc')
        .select('c.id')
        .executeTakeFirstOrThrow();
      await transaction(system(), (tx) => answerConfirmation(tx, { id: question, idNo, confirm, channel: 'PC_YWTB' }));
    };
    expect(await act(clerk, 'ask', id)).toMatchObject({ result: 'OK' });
    await answer(false);
    expect(await read(id)).toMatchObject({ state: 'RETURNED' });
    expect(await act(clerk, 'ask', id)).toMatchObject({ result: 'OK' });
    await answer(true);
    expect(await read(id)).toMatchObject({ state: 'INFO_CONFIRMED', confirmedBy: 'PC_YWTB' });
    const kept = await tables(system())
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
    const { id } = await prepared();
    await act(clerk, 'ask', id);
    expect(await act(clerk, 'paper', id)).toMatchObject({ code: 'E-1129' });
    expect(await onPaper(id)).toMatchObject({ result: 'OK' });
    expect(await read(id)).toMatchObject({ state: 'INFO_CONFIRMED', confirmedBy: 'PAPER' });
    const open = await tables(system())
      .selectFrom('confirmation as c')
      .innerJoin('subsidy_information as i', 'i.id', 'c.record_id')
      .where('i.application_id', '=', id)
      .select('c.state')
      .execute();
    expect(open).toEqual([{ state: 'WITHDRAWN' }]);
  });

  it('AC-11-02 who prepared it may not review it: E-0004, and the audit shows the attempt', async () => {
    const { userId } = (await clerk.ctx()).actor as { userId: string };
    const { id } = await prepared();
    await onPaper(id);
    await tables(system())
      .updateTable('subsidy_application')
      .set({ prepared_by: [userId, ((await chief.ctx()).actor as { userId: string }).userId] })
      .where('id', '=', id)
      .execute();
    const [audited] = await auditOf(system(), ['flow.same-person'], async () => {
      expect(await act(chief, 'review', id)).toMatchObject({ code: 'E-0004' });
    });
    expect(audited).toMatchObject({ ok: false });
    expect(await read(id)).toMatchObject({ state: 'INFO_CONFIRMED' });
  });

  it('a policy that changes leaves what was confirmed as it is; what was not has to be reckoned anew (E-1132)', async () => {
    const [confirmed, open] = [await prepared(), await prepared()];
    await onPaper(confirmed.id);
    await publish({ ...BODY, perYear: '2000.00' }, { ruleId: standard.ruleId });
    expect(await act(clerk, 'ask', open.id)).toMatchObject({ code: 'E-1132' });
    const { version } = await read(open.id);
    await clerk.run('mutation ($id: ID!, $v: Int!) { reckonSubsidyAgain(id: $id, version: $v) { id } }', { id: open.id, v: version });
    expect(await read(open.id)).toMatchObject({ amount: '11000.00', standardVersion: 2 });
    expect(await act(chief, 'review', confirmed.id)).toMatchObject({ result: 'OK' });
    expect(await read(confirmed.id)).toMatchObject({ amount: '8000.00', standardVersion: 1 });
  });

  it('another account after the approval is proposed by a clerk and agreed to by the director', async () => {
    const { id, bankAccountMasked } = await approved();
    const propose = async (input: object) =>
      clerk.run(
        'mutation ($id: ID!, $v: Int!, $i: SubsidyAccountInput!, $q: ID!) { proposeSubsidyAccount(id: $id, version: $v, input: $i, requestId: $q) { state } }',
        { id, v: (await read(id)).version, i: { nextBankCode: '301', nextAccountReason: '原卡已挂失注销', ...input }, q: randomUUID() },
      );
    expect((await propose({ nextBankAccount: '6222021001116245703' })).fields).toMatchObject([
      { path: 'input.nextBankAccount', code: 'E-1101' },
    ]);
    const account = demoAccount(4711);
    expect((await propose({ nextBankAccount: account })).code).toBeUndefined();
    expect(await act(chief, 'agreeAccount', id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await act(director, 'agreeAccount', id)).toMatchObject({ result: 'OK' });
    const now = await read(id);
    expect(now).toMatchObject({ state: 'APPROVED' });
    expect(now.bankAccountMasked?.slice(-4)).toBe(account.slice(-4));
    expect(now.bankAccountMasked).not.toBe(bankAccountMasked);
  });

  it('stops for a death with the paper that proves it; another application for the same discharge is refused until then', async () => {
    const { id, idNo, applyNo } = await prepared();
    expect(await prepare(idNo)).toMatchObject({ code: 'E-1123', message: expect.stringContaining(applyNo) });
    await onPaper(id);
    expect(await act(officer, 'stop', id, { reasonText: '人员亡故，终止发放' })).toMatchObject({ code: 'E-1129' });
    const attachmentIds = [await fileOf(officer)];
    expect(await act(officer, 'stop', id, { reasonText: '人员亡故，终止发放', attachmentIds })).toMatchObject({ result: 'OK' });
    expect((await prepare(idNo)).code).toBeUndefined();
  });

  it('a second payment for a discharge waits for the director and his reason (E-1127)', async () => {
    const first = await approved();
    await tables(system()).updateTable('subsidy_application').set({ state: 'PAID' }).where('id', '=', first.id).execute();
    const { data } = await prepare(first.idNo);
    const second = data.prepareSubsidyApplication as Application;
    expect(second.secondOf).toBe(first.id);
    await onPaper(second.id);
    expect(await act(chief, 'review', second.id)).toMatchObject({ code: 'E-1127' });
    expect(await act(director, 'allowSecond', second.id, { reasonText: '首次发放后退回，经核实重发' })).toMatchObject({ result: 'OK' });
    expect(await act(chief, 'review', second.id)).toMatchObject({ result: 'OK' });
  });
});
