import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../../../test/counterparts.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { reserveInput } from '../../../../../test/reserve.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { tables } from '../../../../database/tables.ts';
import { requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { openPayload } from '../../../../platform/outbox/payload.ts';
import { relayOf } from '../../../../platform/outbox/relay.ts';
import { exportOne } from '../export/export-form.ts';
import { openReserve } from '../fill.ts';
import { reserveForm } from '../reserve.record.ts';

let app: Product;
let parties: Counterparts;
let clerk: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('reserve_exchange');
  for (const module of app.registry.modules.filter((one) => one.name === 'exchange')) await module.demo?.(system());
  parties = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
}, 60_000);
afterAll(async () => {
  await parties.close();
  await app.close();
});

const given = () => reserveInput();
const SEND =
  'mutation ($id: ID!, $version: Int!, $reason: String!, $q: ID!) { sendReserveForm(id: $id, version: $version, reason: $reason, requestId: $q) { id state sendState } }';
const ACT = 'mutation ($input: RecordActInput!) { advanceReserveRecords(input: $input) { ok } }';

const stand = (id: string) =>
  tables(system())
    .selectFrom('reserve_record')
    .select(['state', 'version', 'export_no', 'send_state', 'send_reason', 'delivered_to', 'delivered_by'])
    .select(['result_reason', 'result_on', 'reserve_type', 'callable'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** The clerk's edition of the form: its number and values. Its picture, which is not what travels, is not drawn. */
async function edition(id: string, reason: string): Promise<void> {
  const ctx = await clerk.ctx();
  await transaction(ctx, (tx) => exportOne(tx, id, reason, requireUser(tx)));
}
/** A record with a form, made by the clerk. */
async function exported(): Promise<{ id: string; exportNo: string }> {
  const ctx = await clerk.ctx();
  const read = reserveForm.read(ctx, given() as Parameters<typeof reserveForm.read>[1]);
  const id = await openReserve(ctx, read, randomUUID());
  await edition(id, '三月采集登记');
  return { id, exportNo: (await stand(id)).export_no ?? '' };
}
async function send(id: string, reason = '按约定发送武装部', who = clerk) {
  const { version } = await stand(id);
  return who.run(SEND, { id, version, reason, q: randomUUID() });
}
const drain = () => relayOf(app).drain();
async function sent(): Promise<{ id: string; exportNo: string }> {
  const one = await exported();
  const { code, message } = await send(one.id);
  if (code) throw new Error(`${code} ${message}`);
  await drain();
  return one;
}
const revise = async (id: string) => {
  const input = {
    action: 'revise',
    rows: [{ id, version: (await stand(id)).version }],
    requestId: randomUUID(),
    reasonText: '联系电话有变化',
  };
  expect((await clerk.run(ACT, { input })).data.advanceReserveRecords).toEqual({ ok: 1 });
  await edition(id, '变更后重新登记');
};
const said = async (exportNo: string, more: object = {}, trick?: 'twice' | 'unsigned') => {
  const result = { exportNo, districtCode: '310109', result: 'REGISTERED', decidedOn: '2026-03-09', ...more };
  const { body } = await parties.departments.reserveResult(result, trick);
  return body.code;
};
const REFUSAL = { result: 'NOT_QUALIFIED', reason: '身体条件不符合预备役要求' };

describe('§12.7 the form goes to the 武装部 as encrypted data', () => {
  it('with the fields of 12.4 under its number, without what its sender may not see; acknowledged it is handed over', async () => {
    const { id, exportNo } = await exported();
    expect((await send(id, '短')).code).toBe('E-0005');
    const [audit] = await auditOf(system(), ['reserve.send'], async () => {
      expect((await send(id)).data.sendReserveForm).toEqual({ id, state: 'EXPORTED', sendState: 'WAITING' });
    });
    expect(audit).toMatchObject({ objectId: id, detail: { exportNo, reason: '按约定发送武装部' } });
    expect((await send(id)).code).toBe('E-1008');
    await drain();
    const got = parties.departments.messages.find(({ bjNo }) => bjNo === exportNo);
    expect(got).toMatchObject({ department: 'WZ', kind: 'RESERVE.FORM' });
    const { fields, withheld, districtCode } = Object(got?.body) as Record<string, Record<string, string>>;
    expect(fields).toMatchObject({
      personName: '欧阳㛃',
      speciality: '14',
      bloodType: 'O',
      contactPhone: '13800001234',
    });
    // The clerk has filled the record in, so that its secrets are his to send; nothing of the house's own goes along.
    expect(fields?.serviceBranch).toBe('20');
    expect(Object.keys(fields ?? {}).filter((name) => /state|delivered|version/i.test(name))).toEqual([]);
    expect([withheld, districtCode]).toEqual([[], '310109']);
    expect(await stand(id)).toMatchObject({
      state: 'DELIVERED',
      send_state: 'TAKEN',
      delivered_to: '区人民武装部',
      delivered_by: 'SYSTEM',
    });
    const kept = await tables(system())
      .selectFrom('outbox_message')
      .select(['id', 'payload', 'payload_masked'])
      .where('record_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(`${kept.payload}${JSON.stringify(kept.payload_masked)}`).not.toContain('13800001234');
    expect(openPayload(app.keys, kept.id, kept.payload)).toMatchObject({ exportNo });
  });

  it('sent by who may not see health and secrets it lacks them, and says which', async () => {
    const { id, exportNo } = await exported();
    const street = await app.as('clerk_hk2');
    await send(id, '按约定发送武装部', street);
    await drain();
    const { fields, withheld } = Object(parties.departments.messages.find(({ bjNo }) => bjNo === exportNo)?.body) as {
      fields: object;
      withheld: string[];
    };
    expect(fields).not.toHaveProperty('serviceBranch');
    expect(withheld).toEqual(expect.arrayContaining(['军兵种', '部队代号', '预备役类别']));
  });

  it('refused it stays exported with the reason, and its office is told; a corrected edition goes its own way', async () => {
    parties.departments.refusesForms = '联系电话格式不符合采集要求';
    const { id } = await sent();
    parties.departments.refusesForms = '';
    expect(await stand(id)).toMatchObject({
      state: 'EXPORTED',
      send_state: 'REFUSED',
      send_reason: '联系电话格式不符合采集要求',
    });
    const notices = tables(system()).selectFrom('notification').select('id').where('template_code', '=', 'N582');
    expect(await notices.where('record_id', '=', id).execute()).not.toEqual([]);
    await revise(id);
    expect((await stand(id)).send_state).toBeNull();
    await send(id);
    await drain();
    expect(await stand(id)).toMatchObject({ state: 'DELIVERED', send_state: 'TAKEN' });
  });

  it('whose answer is lost it goes out again under the same number and is handed over once', async () => {
    parties.faults.set('departments', { mode: 'loseAnswer', count: 1 });
    const { id, exportNo } = await sent();
    expect(await stand(id)).toMatchObject({ state: 'EXPORTED', send_state: 'WAITING' });
    app.clock.set(new Date(app.clock.now().getTime() + 61_000));
    await drain();
    expect(parties.departments.messages.filter(({ bjNo }) => bjNo === exportNo)).toHaveLength(1);
    expect(await stand(id)).toMatchObject({ state: 'DELIVERED', send_state: 'TAKEN' });
  });
});

describe('§12.7 the result comes back', () => {
  it('registered, with what the 武装部 fills in; said twice it counts once', async () => {
    const { id, exportNo } = await sent();
    expect(await said(exportNo, { reserveType: '30', callable: 'Y' })).toBe(0);
    const now = await stand(id);
    expect(now).toMatchObject({ state: 'REGISTERED', result_on: '2026-03-09' });
    expect([now.reserve_type, now.callable].every((sealed) => sealed && !['30', 'Y'].includes(sealed))).toBe(true);
    expect(await said(exportNo)).toBe(1005);
    expect(await said(exportNo, REFUSAL)).toBe(1004);
    expect((await stand(id)).state).toBe('REGISTERED');
    const kept = await tables(system()).selectFrom('exchange_message').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('"callable"');
  });

  it('not qualified with its reason, before the file was acknowledged', async () => {
    parties.faults.set('departments', { mode: 'loseAnswer', count: 1 });
    const { id, exportNo } = await sent();
    expect(await said(exportNo, REFUSAL)).toBe(0);
    expect(await stand(id)).toMatchObject({
      state: 'NOT_QUALIFIED',
      result_reason: REFUSAL.reason,
      delivered_by: 'SYSTEM',
    });
  });

  it('is refused unsigned, of another district, of a form that never left, of a day to come or before the export, or without a reason', async () => {
    const { id, exportNo } = await sent();
    const inside = await exported();
    expect(await said(exportNo, {}, 'unsigned')).toBe(1001);
    expect(await said(exportNo, { districtCode: '310115' })).toBe(1003);
    expect(await said(inside.exportNo)).toBe(1003);
    expect(await said(exportNo, { decidedOn: '2026-03-10' })).toBe(1002);
    expect(await said(exportNo, { decidedOn: '2026-03-08' })).toBe(1002);
    expect(await said(exportNo, { result: 'NOT_QUALIFIED' })).toBe(1002);
    expect(await said(exportNo, { reserveType: 'XX' })).toBe(1002);
    expect((await stand(id)).state).toBe('DELIVERED');
  });

  it('too late, of an edition that another one has replaced, changes nothing', async () => {
    const { id, exportNo } = await sent();
    await revise(id);
    expect(await said(exportNo)).toBe(1004);
    expect((await stand(id)).state).toBe('EXPORTED');
  });
});
