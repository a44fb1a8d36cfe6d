import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { tables } from '../../src/database/tables.ts';
import { newSm2KeyPair, sm2Sign } from '../../src/platform/crypto/index.ts';
import { verifySignatures } from '../../src/platform/flow/index.ts';
import { paymentBatch } from '../../src/platform/payments/batches/batch.record.ts';
import { paymentItem } from '../../src/platform/payments/items/item.record.ts';
import { paymentReconciliation } from '../../src/platform/payments/reconciliation/reconciliation.record.ts';
import { paymentVoucher } from '../../src/platform/payments/vouchers/voucher.record.ts';
import { disagreements } from '../../src/platform/records/disagreements.ts';
import { somebodyOf } from '../training-applications.ts';
import { until } from '../until.ts';
import { heard, unpaid } from './purpose.ts';
import {
  accepted,
  act,
  approve,
  approved,
  askSignature,
  at,
  batchOf,
  claim,
  claims,
  itemsOf,
  type PayingApp,
  payingApp,
  prepared,
  told,
} from './world.ts';

let app: PayingApp;
beforeAll(async () => {
  app = await payingApp('payments_room');
}, 60_000);
afterAll(() => app.close());

const states = async (id: string) => (await itemsOf(app, id)).map(({ state }) => state);
const paidBy = (id: string) => app.parties.fund.batches.filter(({ batchNo }) => batchNo === id);

it('agrees with its tables', async () => {
  const declared = [paymentBatch, paymentItem, paymentVoucher, paymentReconciliation].map(({ table }) => table);
  expect(await disagreements(app.system(), declared)).toEqual([]);
});

describe('a batch (01 §13.6 no. 5)', () => {
  it('is refused with a person twice, beyond the limits, with a wrong line, or with a claim that is in another one', async () => {
    const one = claim(1);
    await expect(prepared(app, [one, claim(2, { idNo: one.idNo })])).rejects.toMatchObject({ code: 'E-1104' });
    await expect(prepared(app, claims(501))).rejects.toMatchObject({ code: 'E-1103' });
    await expect(prepared(app, [claim(1, { amount: '20000000.01' })])).rejects.toMatchObject({ code: 'E-1103' });
    await expect(prepared(app, [claim(1), claim(2, { account: '12' })])).rejects.toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'items.1.account' }],
    });
    await prepared(app, [one]);
    await expect(prepared(app, [claim(2), { ...claim(3), record: one.record }])).rejects.toMatchObject({
      code: 'E-1105',
    });
  });

  it('of two who prepare the same claim at once one is let through', async () => {
    const one = claim(5);
    const both = await Promise.allSettled([
      prepared(app, [one]),
      prepared(app, [{ ...claim(6), record: one.record }], await app.as('clerk_hk2')),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'E-1105' } });
    // What the database itself says to anybody who would pay it a second time.
    const [item] = await tables(app.system())
      .selectFrom('payment_item')
      .selectAll()
      .where('record_id', '=', one.record.id)
      .execute();
    const again = { ...item, id: crypto.randomUUID(), seq: 99 };
    await expect(
      tables(app.system())
        .insertInto('payment_item')
        .values(again as never)
        .execute(),
    ).rejects.toThrow('payment_item_claim');
  });

  it('E-1102 does not go on when what it says is not what its lines come to, E-CR-12 when a line was tampered with (03 §41.7)', async () => {
    const { id } = await prepared(app, claims(2));
    const tamper = (set: object) =>
      tables(app.system()).updateTable('payment_batch').set(set).where('id', '=', id).execute();
    await tamper({ total: '17000.01' });
    expect(await act(app, app.clerk, 'submit', id)).toMatchObject({ code: 'E-1102' });
    await tamper({ total: '17000.00' });
    await act(app, app.clerk, 'submit', id);
    await tables(app.system())
      .updateTable('payment_item')
      .set({ bank_code: '999999' })
      .where('batch_id', '=', id)
      .where('seq', '=', 1)
      .execute();
    expect(await act(app, app.chief, 'review', id)).toMatchObject({ code: 'E-CR-12' });
    expect(await act(app, app.chief, 'review', id)).toMatchObject({ code: 'E-CR-12' });
    const faults = await tables(app.system()).selectFrom('integrity_fault').select('table_name').execute();
    expect(faults).toEqual([{ table_name: 'payment_item' }]);
  });

  it('keeps no account and no name in clear', async () => {
    const { id } = await prepared(app, [claim(77)]);
    const kept = JSON.stringify(await itemsOf(app, id));
    expect(kept).not.toContain('6222021000000077');
    expect(kept).toContain('****0077');
    expect(kept).not.toContain('测试77');
  });
});

describe('whom a room knows a reason not to pay (03 §34.5)', () => {
  it('E-1112 comes into no new list, and is left out of an approved one before it leaves; nobody else is', async () => {
    const [living, dead] = [claim(41), claim(42)];
    const { id } = await prepared(app, [living, dead]);
    heard.asked = [];
    unpaid.add(dead.idNo);
    try {
      await expect(prepared(app, [{ ...dead, record: claim(43).record }])).rejects.toMatchObject({
        code: 'E-1112',
        message: expect.stringMatching(/^名单中有暂缓发放的人员：测\*+（疑似死亡）$/),
      });
      await act(app, app.clerk, 'submit', id);
      await act(app, app.chief, 'review', id);
      expect(await approve(app, id)).toMatchObject({ result: 'OK' });
    } finally {
      unpaid.clear();
    }
    expect(heard.asked.map(({ occasion }) => occasion)).toEqual(['ROSTER', 'PUSH']);
    expect(await states(id)).toEqual(['WAIT', 'STOPPED']);
    expect(await batchOf(app, id)).toMatchObject({ state: 'TO_PUSH', item_count: 1, total: '8500.00' });
    expect(heard.released.at(-1)).toMatchObject({ record: dead.record, reason: '疑似死亡' });
  });

  it('a list of nobody else does not leave', async () => {
    const dead = claim(44);
    const { id } = await prepared(app, [dead]);
    await act(app, app.clerk, 'submit', id);
    await act(app, app.chief, 'review', id);
    unpaid.add(dead.idNo);
    try {
      expect(await approve(app, id)).toMatchObject({ code: 'E-1112' });
    } finally {
      unpaid.clear();
    }
    expect(await batchOf(app, id)).toMatchObject({ state: 'REVIEWED' });
  });
});

describe('three persons and a signature (R11.2, 01 §13.3, 03 §41.9)', () => {
  it('AC-11-02 E-0004 lets nobody review what he prepared nor approve what he reviewed', async () => {
    const both = await somebodyOf(app, '310109', ['BIZ_OFFICER', 'DIST_CHIEF', 'DIST_DIRECTOR']);
    const own = await prepared(app, claims(1), both);
    await act(app, both, 'submit', own.id);
    expect(await act(app, both, 'review', own.id)).toMatchObject({ code: 'E-0004' });
    // The bureau's batch is not the centre's to see.
    expect(await act(app, app.clerk, 'review', own.id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await act(app, app.chief, 'review', own.id)).toMatchObject({ result: 'OK' });
    expect(await act(app, both, 'approve', own.id)).toMatchObject({ code: 'E-0004' });
    const other = await prepared(app, claims(1));
    await act(app, app.clerk, 'submit', other.id);
    expect(await act(app, both, 'review', other.id)).toMatchObject({ result: 'OK' });
    expect(await act(app, both, 'approve', other.id)).toMatchObject({ code: 'E-0004' });
  });

  it('is not approved without a signature, with another key’s, with one that was used, or for what has changed since', async () => {
    const { id } = await prepared(app, claims(2));
    await act(app, app.clerk, 'submit', id);
    await act(app, app.chief, 'review', id);
    expect(await act(app, app.director, 'approve', id)).toMatchObject({ code: 'E-SIG-01' });
    const wrong = await askSignature(app, app.director, id);
    const forged = { requestId: wrong.id, signature: sm2Sign(wrong.payload, newSm2KeyPair()) };
    expect(await act(app, app.director, 'approve', id, { signature: forged })).toMatchObject({ code: 'E-SIG-02' });
    await expect(askSignature(app, app.chief, id)).rejects.toThrow('FORBIDDEN');
    const { lines, digest } = await askSignature(app, app.director, id);
    expect(lines[0]).toBe('2人，合计17000.00元（壹万柒仟元整）');
    expect(digest).toBe((await batchOf(app, id)).digest);
    expect(await approve(app, id)).toMatchObject({ result: 'OK' });
    const kept = await tables(app.system())
      .selectFrom('flow_signature')
      .selectAll()
      .where('record_id', '=', id)
      .execute();
    expect(kept).toMatchObject([{ action: 'approve', digest }]);
    expect(await verifySignatures(app.system())).toMatchObject({ broken: [] });
    await tables(app.system())
      .updateTable('flow_signature')
      .set({ digest: 'f'.repeat(64) })
      .where('record_id', '=', id)
      .execute();
    expect((await verifySignatures(app.system())).broken).toMatchObject([
      { recordId: id, why: '签名内容与登记不一致' },
    ]);
    await tables(app.system()).updateTable('flow_signature').set({ digest }).where('record_id', '=', id).execute();
    await app.drain();
  });
});

describe('through the platform', () => {
  it('AC-11-03, AC-11-04 pushes 30 items once, is told the platform’s number and 29 results and one refusal, in any order and twice', async () => {
    const items = claims(30);
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 7, shuffles: true };
    const { id, batchNo } = await accepted(app, items);
    expect(await batchOf(app, id)).toMatchObject({ state: 'ACCEPTED', item_count: 30, total: '255000.00' });
    expect(paidBy(batchNo)).toMatchObject([{ count: 30, total: '255000.00', repeats: 0 }]);
    expect((await told(app, 'N10')).map(({ login }) => login)).toContain('clerk_hk');
    heard.outcomes.length = 0;
    await app.parties.fund.pay(batchNo);
    const ended = await batchOf(app, id);
    expect(ended).toMatchObject({ state: 'PARTLY_PAID', success_count: 29, failed_count: 1, registered_how: 'AUTO' });
    const failed = (await itemsOf(app, id)).filter(({ state }) => state !== 'SUCCESS');
    expect(failed).toMatchObject([
      { seq: 7, state: 'FAILED', failure_reason: '账户状态异常', verify_result: 'REFUSED' },
    ]);
    expect((await itemsOf(app, id)).filter(({ bank_ref }) => bank_ref)).toHaveLength(29);
    // Each once, though every message came twice.
    expect(heard.outcomes).toHaveLength(30);
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 0, shuffles: false };
    expect(await act(app, app.clerk, 'verify', id)).toMatchObject({ result: 'OK' });
    expect(await act(app, app.clerk, 'close', id)).toMatchObject({ code: 'E-1107' });
    const { data } = await app.clerk.run('mutation ($id: ID!) { valid: askPaymentVouchers(batchId: $id) }', { id });
    expect(data.valid).toBe(29);
    expect(await act(app, app.clerk, 'close', id)).toMatchObject({ result: 'OK' });
  }, 60_000);

  it('R33-5 issues again what failed, as -R1, after three persons, and pays it once', async () => {
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 1 };
    const { id, batchNo } = await accepted(app, claims(3));
    await app.parties.fund.pay(batchNo);
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 0 };
    const [failed, paid] = await itemsOf(app, id);
    const REISSUE = `mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { made: reissuePayment(batchId: $id, lines: $lines, requestId: $q) { id batchNo } }`;
    const reissue = (itemId: string | undefined, q: string = crypto.randomUUID()) =>
      app.clerk.run(REISSUE, {
        id,
        q,
        lines: [{ itemId, account: { bankCode: '102290', account: '6222021000009999', holder: '测试1' } }],
      });
    expect((await reissue(paid?.id)).code).toBe('E-1108');
    const { data } = await reissue(failed?.id);
    const made = data.made as { id: string; batchNo: string };
    expect(made.batchNo).toBe(`${batchNo}-R1`);
    expect((await reissue(failed?.id)).code).toBe('E-1108');
    expect(await states(id)).toEqual(['REVERSED', 'SUCCESS', 'SUCCESS']);
    await approved(app, made.id);
    await app.drain();
    await until(async () => (await batchOf(app, made.id)).platform_no !== null);
    await app.parties.fund.pay(made.batchNo);
    expect(await states(made.id)).toEqual(['SUCCESS']);
    expect(heard.outcomes.at(-1)).toMatchObject({ record: { id: failed?.record_id }, state: 'SUCCESS' });
    // The bank is late with a success for the first one: nobody is paid twice without somebody hearing of it.
    await app.parties.fund.say(batchNo, { itemId: failed?.id ?? '', bankRef: 'LATE' });
    expect((await itemsOf(app, id))[0]).toMatchObject({ state: 'REVERSED', verify_result: 'DIFFERING' });
    expect((await told(app, 'N560')).map(({ login }) => login)).toEqual(
      expect.arrayContaining(['clerk_hk', 'tech_city']),
    );
  }, 60_000);

  it('a late success takes a re-issue out that has not left', async () => {
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 1 };
    const { id, batchNo } = await accepted(app, claims(1));
    await app.parties.fund.pay(batchNo);
    app.parties.fund.manner = { ...app.parties.fund.manner, failsSeq: 0 };
    const [failed] = await itemsOf(app, id);
    const { data } = await app.clerk.run(
      'mutation ($id: ID!, $lines: [PaymentReissueLine!]!, $q: ID!) { made: reissuePayment(batchId: $id, lines: $lines, requestId: $q) { id } }',
      { id, lines: [{ itemId: failed?.id }], q: crypto.randomUUID() },
    );
    const again = (data.made as { id: string }).id;
    await at(app, new Date('2026-03-02T11:00:00+08:00'));
    await app.parties.fund.say(batchNo, { itemId: failed?.id ?? '', bankRef: 'LATE2', amount: '8500.00' });
    expect(await states(id)).toEqual(['SUCCESS']);
    expect(await states(again)).toEqual(['STOPPED']);
    expect(await act(app, app.clerk, 'submit', again)).toMatchObject({ result: 'FAILED' });
  }, 60_000);

  it('AC-11-05 does not verify a batch of which the bank says another amount, until somebody else has decided', async () => {
    app.parties.fund.manner = { ...app.parties.fund.manner, wrongAmountSeq: 2 };
    const { id, batchNo } = await accepted(app, claims(2));
    await app.parties.fund.pay(batchNo);
    app.parties.fund.manner = { ...app.parties.fund.manner, wrongAmountSeq: 0 };
    const [, item] = await itemsOf(app, id);
    expect(item).toMatchObject({ verify_result: 'DIFFERING', verify_note: '银行金额8000.00元，推送金额8500.00元' });
    expect(await batchOf(app, id)).toMatchObject({ state: 'PARTLY_PAID', differing_count: 1 });
    expect(await act(app, app.clerk, 'verify', id)).toMatchObject({ code: 'E-1106' });
    const decide = (who: typeof app.clerk) =>
      who.run('mutation ($i: ID!, $v: Int!, $r: String!) { decidePaymentItem(itemId: $i, version: $v, reason: $r) }', {
        i: item?.id,
        v: item?.version,
        r: '已与平台核实，差额另行补发',
      });
    expect((await decide(app.clerk)).code).toBe('FORBIDDEN');
    expect((await decide(app.chief)).code).toBeUndefined();
    expect(await act(app, app.clerk, 'verify', id)).toMatchObject({ result: 'OK' });
  }, 60_000);

  it('a refused batch is corrected, and goes out under another number with the same items', async () => {
    app.parties.fund.manner = { ...app.parties.fund.manner, rejects: '区划代码不在发放范围' };
    const { id, batchNo } = await prepared(app, claims(2));
    await approved(app, id);
    await app.drain();
    await until(async () => (await batchOf(app, id)).state === 'REJECTED');
    app.parties.fund.manner = { ...app.parties.fund.manner, rejects: '' };
    expect(await batchOf(app, id)).toMatchObject({ reject_reason: '区划代码不在发放范围' });
    expect(await act(app, app.clerk, 'correct', id, { reasonText: '已与平台确认区划' })).toMatchObject({
      result: 'OK',
    });
    expect(await batchOf(app, id)).toMatchObject({ batch_no: `${batchNo}-C1`, state: 'PREPARED', approved_by: null });
    await approved(app, id);
    await app.drain();
    await until(async () => (await batchOf(app, id)).platform_no !== null);
    expect(paidBy(`${batchNo}-C1`)).toHaveLength(1);
  }, 60_000);

  it('asks for what it hears nothing of: the acknowledgement and the results are lost, nothing is sent twice', async () => {
    app.parties.fund.manner = { ...app.parties.fund.manner, acknowledges: false };
    const { id, batchNo } = await prepared(app, claims(2));
    await approved(app, id);
    await app.drain();
    const batch = app.parties.fund.batches.find((one) => one.batchNo === batchNo);
    app.parties.faults.set('fundPlatform', { mode: 'ok' });
    for (const item of batch?.items ?? [])
      batch?.results.push({
        itemId: item.itemId,
        state: 'SUCCESS',
        amount: item.amount,
        bankTime: app.clock.now().toISOString(),
        bankRef: `Q${item.seq}`,
      });
    await at(app, new Date(app.clock.now().getTime() + 3 * 3_600_000));
    await app.job('payment.watch-silence');
    app.parties.fund.manner = { ...app.parties.fund.manner, acknowledges: true };
    expect(await states(id)).toEqual(['SUCCESS', 'SUCCESS']);
    expect(await batchOf(app, id)).toMatchObject({ state: 'PAID', platform_no: batch?.platformNo });
    expect(paidBy(batchNo)).toHaveLength(1);
  }, 60_000);
});

describe('reminders (R11.3)', () => {
  it('AC-11-07 tells the clerk at once, after 3 and 7 working days, and the head after 10', async () => {
    const config = app.config as { FUND_PLATFORM_PUBLIC_KEY?: string | undefined };
    const key = config.FUND_PLATFORM_PUBLIC_KEY;
    // Without the platform nobody but the clerk can say what became of it.
    config.FUND_PLATFORM_PUBLIC_KEY = undefined;
    await at(app, new Date('2026-03-02T10:00:00+08:00'));
    const { id } = await prepared(app, claims(1));
    await approved(app, id);
    config.FUND_PLATFORM_PUBLIC_KEY = key;
    expect((await batchOf(app, id)).state).toBe('APPROVED');
    const heardOn = async (day: string) => {
      app.clock.set(new Date(`${day}T09:00:00+08:00`));
      await app.job('payment.remind');
      const rows = await tables(app.system())
        .selectFrom('notification as n')
        .innerJoin('user_account as u', 'u.id', 'n.receiver_user_id')
        .select(['u.login_name as login', 'n.priority'])
        .where('n.template_code', '=', 'N10')
        .where('n.link', 'like', `%${id}%`)
        .execute();
      return rows
        .filter(({ login }) => ['clerk_hk', 'chief_hk'].includes(login))
        .map(({ login, priority }) => `${login} ${priority}`)
        .sort();
    };
    expect(await heardOn('2026-03-04')).toEqual(['clerk_hk 3']);
    expect(await heardOn('2026-03-05')).toEqual(['clerk_hk 3', 'clerk_hk 3']);
    expect(await heardOn('2026-03-10')).toEqual(['clerk_hk 3', 'clerk_hk 3']);
    expect(await heardOn('2026-03-11')).toEqual(['clerk_hk 2', 'clerk_hk 3', 'clerk_hk 3']);
    expect(await heardOn('2026-03-16')).toEqual(['chief_hk 1', 'clerk_hk 2', 'clerk_hk 3', 'clerk_hk 3']);
  }, 60_000);
});
