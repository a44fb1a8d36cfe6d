import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeWorld, demoAccount, type World, world } from '../../../../test/subsidies.ts';
import { tables } from '../../../database/tables.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import type { PaymentOutcome } from '../../../platform/payments/index.ts';
import { findPersonByIdNumber, openPerson } from '../../people/index.ts';
import { takeReleased, takeResults } from './payment/take-results.ts';
import { SUBSIDY } from './record-type.ts';

/** With a right check digit, at a bank that does not exist. */
const ACCOUNT = demoAccount(71_900);
let w: World;
beforeAll(async () => {
  w = await world('subsidy_payment');
}, 60_000);
afterAll(() => closeWorld(w));

const batch = (ids: string[]) =>
  w.officer.run('mutation ($ids: [ID!]!, $q: ID!) { prepareSubsidyBatch(ids: $ids, requestId: $q) }', {
    ids,
    q: randomUUID(),
  });
const outcome = (id: string, more: Partial<PaymentOutcome>): PaymentOutcome => ({
  record: { type: SUBSIDY, id },
  itemId: randomUUID(),
  batchId: randomUUID(),
  batchNo: 'FF202603090001',
  personId: null,
  state: 'SUCCESS',
  amount: '8000.00',
  paidAmount: more.state === undefined || more.state === 'SUCCESS' ? '8000.00' : null,
  paidTail: ACCOUNT.slice(-4),
  account: { bankCode: '325', account: ACCOUNT, holder: '测试' },
  paidAt: new Date('2026-03-09T03:00:00Z'),
  bankRef: 'BANK-1',
  failureCode: null,
  failureReason: null,
  ...more,
});
const take = (results: PaymentOutcome[]) => transaction(w.system(), (tx) => takeResults(tx, results));
const events = (id: string) =>
  tables(w.system())
    .selectFrom('flow_event')
    .where('record_id', '=', id)
    .where('action', 'in', ['pay', 'fail', 'sendBack'])
    .select('action')
    .execute();

describe('paying 一次性经济补助', () => {
  it('AC-11-03 approved ones go into one batch, its total the sum of theirs; no other batch takes them', async () => {
    const [one, other, draft] = [await w.approved(), await w.approved(), await w.prepared()];
    expect(await batch([one.id, draft.id])).toMatchObject({ code: 'E-1133' });
    const { data } = await batch([one.id, other.id]);
    const made = await tables(w.system())
      .selectFrom('payment_batch')
      .where('id', '=', String(data.prepareSubsidyBatch))
      .select(['item_count', 'total', 'purpose', 'batch_no'])
      .executeTakeFirstOrThrow();
    expect(made).toMatchObject({ item_count: 2, total: '16000.00', purpose: 'SUBSIDY' });
    expect(await w.read(one.id)).toMatchObject({ state: 'IN_BATCH', batchNo: made.batch_no });
    expect(await batch([one.id])).toMatchObject({ code: 'E-1133' });
    const elsewhere = await w.app.as('officer_pd');
    const asked = { ids: [other.id], q: randomUUID() };
    const MUTATION = 'mutation ($ids: [ID!]!, $q: ID!) { prepareSubsidyBatch(ids: $ids, requestId: $q) }';
    expect(await elsewhere.run(MUTATION, asked)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a result that comes twice is told once; a success is read with its number of the bank', async () => {
    const { id } = await w.approved();
    await batch([id]);
    await take([outcome(id, {})]);
    await take([outcome(id, {})]);
    expect(await w.read(id)).toMatchObject({ state: 'PAID', bankRef: 'BANK-1', failReason: null });
    expect(await events(id)).toEqual([{ action: 'pay' }]);
    const told = await tables(w.system())
      .selectFrom('notification')
      .where('record_id', '=', id)
      .where('template_code', '=', 'N551')
      .select(['body'])
      .execute();
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('8,000.00元')]);
  });

  it('AC-11-04 a failure carries its reason, and goes into another batch once the account was changed; so does what the bank sends back', async () => {
    const { id } = await w.approved();
    await batch([id]);
    await take([outcome(id, { state: 'FAILED', paidAt: null, bankRef: null, failureReason: '账户状态异常' })]);
    expect(await w.read(id)).toMatchObject({ state: 'PAY_FAILED', failReason: '账户状态异常' });
    await tables(w.system()).updateTable('payment_item').set({ state: 'FAILED' }).where('record_id', '=', id).execute();
    expect((await batch([id])).code).toBeUndefined();
    expect(await w.read(id)).toMatchObject({ state: 'IN_BATCH', failReason: null });
    const items = await tables(w.system())
      .selectFrom('payment_item')
      .where('record_id', '=', id)
      .orderBy('id')
      .select('state')
      .execute();
    expect(items.map(({ state }) => state)).toEqual(['REVERSED', 'WAIT']);
    await take([outcome(id, {})]);
    await take([outcome(id, { state: 'RETURNED', failureReason: '支付退票：账户已销户' })]);
    expect(await w.read(id)).toMatchObject({ state: 'PAY_FAILED', failReason: '支付退票：账户已销户', bankRef: null });
  });

  it('what is taken out of a batch waits for another one; figures of the year count each once', async () => {
    const { id } = await w.approved();
    await batch([id]);
    const released = { record: { type: SUBSIDY, id }, itemId: randomUUID(), batchId: randomUUID(), reason: '撤销批次' };
    await transaction(w.system(), (tx) => takeReleased(tx, [released]));
    expect(await w.read(id)).toMatchObject({ state: 'APPROVED', batchNo: null });
    const { data } = await w.officer.run(
      '{ oneOffSubsidyFigures(year: 2026) { districtCode applied waiting paid paidAmount failed averageDays } }',
    );
    expect(data.oneOffSubsidyFigures).toEqual([
      {
        districtCode: '310109',
        applied: 6,
        waiting: 3,
        paid: 1,
        paidAmount: '8000.00',
        failed: 1,
        averageDays: expect.stringMatching(/^\d+\.\d$/),
      },
    ]);
  });

  it('§13.6 no. 4, no. 9 issued again by the room it is under way; another one’s account is refused, and the person hears of the account that was paid', async () => {
    const { id, idNo } = await w.approved();
    const { data } = await batch([id]);
    const [item] = await tables(w.system())
      .updateTable('payment_item')
      .set({ state: 'FAILED' })
      .where('record_id', '=', id)
      .returning('id')
      .execute();
    await take([outcome(id, { state: 'FAILED', failureReason: '账户状态异常' })]);
    const person = await findPersonByIdNumber(w.system(), idNo);
    const holder = person ? openPerson(w.system(), person).name : '';
    const again = (account: object) =>
      w.officer.run(
        'mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { reissuePayment(batchId: $id, lines: $lines, requestId: $q) { batchNo } }',
        { id: data.prepareSubsidyBatch, lines: [{ itemId: item?.id, account }], q: randomUUID() },
      );
    const right = { bankCode: '102', account: ACCOUNT, holder };
    const mistyped = `${ACCOUNT.slice(0, -1)}${(Number(ACCOUNT.at(-1)) + 1) % 10}`;
    for (const [wrong, says] of [
      [{ holder: '别人' }, '户名与本人姓名不一致'],
      [{ account: mistyped }, '校验'],
      [{ bankCode: '999' }, '请选择开户银行'],
    ] as const)
      expect(await again({ ...right, ...wrong })).toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining(says),
      });
    expect(await w.read(id)).toMatchObject({ state: 'PAY_FAILED' });
    const made = await again(right);
    expect(made.message).toBeUndefined();
    expect(made.data.reissuePayment).toEqual({ batchNo: expect.stringMatching(/-R1$/) });
    const { batchNo } = made.data.reissuePayment as { batchNo: string };
    expect(await w.read(id)).toMatchObject({ state: 'IN_BATCH', batchNo });
    await take([outcome(id, { batchNo, account: right })]);
    expect(await w.read(id)).toMatchObject({ state: 'PAID', bankAccountMasked: `****${ACCOUNT.slice(-4)}` });
    const told = await tables(w.system())
      .selectFrom('notification')
      .where('record_id', '=', id)
      .where('template_code', '=', 'N551')
      .select(['body'])
      .execute();
    expect(told[0]?.body).toContain(`尾号${ACCOUNT.slice(-4)}`);
  });
});

describe('the matter of the case (R11.5)', () => {
  it('M12 ends when the subsidy is paid, not when it fails, and that of another case stays open', async () => {
    const [paid, failed] = [await w.approved(), await w.approved()];
    await batch([paid.id, failed.id]);
    const matterOf = (id: string) =>
      tables(w.system())
        .selectFrom('sub_case as s')
        .innerJoin('one_off_subsidy as a', 'a.case_id', 's.case_id')
        .select(['s.id', 's.state'])
        .where('a.id', '=', id)
        .where('s.matter_code', '=', 'M12')
        .executeTakeFirstOrThrow();
    const open = async (id: string) => {
      const { id: matter } = await matterOf(id);
      await tables(w.system()).updateTable('sub_case').set({ state: 'ACCEPTED' }).where('id', '=', matter).execute();
    };
    await open(paid.id);
    await open(failed.id);
    await take([outcome(paid.id, {}), outcome(failed.id, { state: 'FAILED', failureReason: '账户状态异常' })]);
    expect(w.app.sentJobs).toContainEqual({ name: 'subsidy.finish-matters', key: 'subsidy.finish-matters' });
    await w.app.job('subsidy.finish-matters');
    expect((await matterOf(paid.id)).state).toBe('FINISHED_NORMAL');
    expect((await matterOf(failed.id)).state).toBe('ACCEPTED');
  });

  it('§13.9 of who has died it ends by forced finish (item 4) once the payment was stopped with its proof; nothing is due any more', async () => {
    const { id } = await w.approved();
    const attachmentIds = [await w.fileOf(w.officer)];
    const stopped = await w.act(w.officer, 'stop', id, { reasonText: '人员亡故，终止发放', attachmentIds });
    expect(stopped).toMatchObject({ result: 'OK' });
    const matter = await tables(w.system())
      .selectFrom('sub_case as s')
      .innerJoin('one_off_subsidy as a', 'a.case_id', 's.case_id')
      .select(['s.id as subCaseId', 's.case_id as caseId', 's.version'])
      .where('a.id', '=', id)
      .where('s.matter_code', '=', 'M12')
      .executeTakeFirstOrThrow();
    await tables(w.system())
      .updateTable('one_thing_case')
      .set({ state: 'ACCEPTED' })
      .where('id', '=', matter.caseId)
      .execute();
    await tables(w.system())
      .updateTable('sub_case')
      .set({ state: 'ACCEPTED' })
      .where('id', '=', matter.subCaseId)
      .execute();
    const wish = {
      finishAs: 'FINISHED_TERMINATED',
      reasonCode: 'L02',
      reasonText: '申请人已亡故，补助不再发放',
      basisText: '沪退役军人发〔2026〕3号第十二条',
    };
    const asked = await w.clerk.run(
      'mutation ($input: RequestForcedFinishInput!) { made: requestForcedFinish(input: $input) { id result message } }',
      { input: { requestId: randomUUID(), rows: [matter], ...wish } },
    );
    const [request] = (asked.data?.made ?? []) as { id: string }[];
    const { version } = await tables(w.system())
      .selectFrom('forced_finish_request')
      .select('version')
      .where('id', '=', request?.id ?? '')
      .executeTakeFirstOrThrow();
    const decided = await w.chief.run(
      'mutation ($input: RecordActInput!) { advanceForcedFinishes(input: $input) { ok rows { message } } }',
      { input: { requestId: randomUUID(), action: 'approve', rows: [{ id: request?.id, version }] } },
    );
    expect(decided.data?.advanceForcedFinishes).toMatchObject({ ok: 1 });
    const ended = await tables(w.system())
      .selectFrom('sub_case')
      .select('state')
      .where('id', '=', matter.subCaseId)
      .executeTakeFirstOrThrow();
    expect(ended.state).toBe('FINISHED_TERMINATED');
    expect(await w.read(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await batch([id])).toMatchObject({ code: 'E-1133' });
  });
});
