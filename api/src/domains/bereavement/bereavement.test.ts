import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../test/counterparts.ts';
import { type Product, product } from '../../../test/product.ts';
import { tables } from '../../database/tables.ts';
import { instantOf } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { relayOf } from '../../platform/outbox/index.ts';
import { disagreements } from '../../platform/records/disagreements.ts';
import { buildIdNumber } from '../people/index.ts';
import { deathMatch } from './matches/match.record.ts';
import { ministryReport } from './ministry/report.record.ts';
import { payAdjustment } from './payable/adjustment.record.ts';
import { enterPaidMonths, enterPayable } from './payable/enter-person.ts';
import { payablePerson } from './payable/payable.record.ts';
import { stopOrder } from './reduction/stop-order.record.ts';
import { deathRecord } from './registry/death.record.ts';
import { reductionRequest } from './requests/request.record.ts';

let app: Product;
let parties: Counterparts;
let staff: Record<'street' | 'approver' | 'officer' | 'chief' | 'director' | 'pudong', Browser>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('bereavement', { now: '2026-06-01T01:00:00Z' });
  parties = await startCounterparts(app);
  parties.deaths.records.length = 0;
  const [street, approver, officer, chief, director, pudong] = await Promise.all([
    app.as('street_oyl'),
    app.as('approver_oyl'),
    app.as('officer_hk'),
    app.as('chief_hk'),
    app.as('director_hk'),
    app.as('officer_pd'),
  ]);
  staff = { street, approver, officer, chief, director, pudong };
}, 60_000);
afterAll(async () => {
  await parties.close();
  await app.close();
});

let serial = 301;
const STREET = '310109009';

/** Somebody who is paid in Ouyang Road Street, and was paid for some months. */
async function somebody(
  classes: readonly string[] = ['01'],
  paid: readonly string[] = ['2026-03', '2026-04', '2026-05'],
) {
  serial += 2;
  const idNo = buildIdNumber('310109', '1945-03-12', serial);
  const name = `测试对象${serial}`;
  const org = await tables(system())
    .selectFrom('org')
    .select(['id', 'path'])
    .where('code', '=', STREET)
    .executeTakeFirstOrThrow();
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  const payables = await transaction(system(), async (tx) => {
    const ids: string[] = [];
    for (const classCode of classes) {
      const id = await enterPayable(tx, { name, idNo, classCode, monthly: '2860.00', place });
      await enterPaidMonths(
        tx,
        paid.map((month) => ({ payableId: id, month, amount: '2860.00' })),
      );
      ids.push(id);
    }
    return ids;
  });
  return { name, idNo, payables };
}

let recordNo = 0;
function dies(person: { name: string; idNo: string | null }, more: object = {}): string {
  recordNo += 1;
  const recordId = `T${recordNo}`;
  parties.deaths.register({
    source: 'MZ',
    recordId,
    deathDate: '2026-03-18',
    registerDate: '2026-05-31',
    certNo: null,
    op: 'ADD',
    ...person,
    ...more,
  });
  return recordId;
}
const pull = () => app.job('bereavement.pull');

const MATCHES = `query ($s: String!) { deathMatches(filter: { search: $s }) { nodes { id version state strength diedOn sourceTitles handledBy } } }`;
const matchOf = async ({ idNo }: { idNo: string }, who = staff.officer) =>
  (
    (await who.run(MATCHES, { s: idNo })).data.deathMatches as {
      nodes: { id: string; version: number; [k: string]: unknown }[];
    }
  ).nodes[0];
const payStates = async (ids: readonly string[]) =>
  (
    await tables(system())
      .selectFrom('payable_person')
      .select(['pay_status', 'stop_month'])
      .where('id', 'in', [...ids])
      .orderBy('class_code')
      .execute()
  ).map(({ pay_status, stop_month }) => [pay_status, stop_month]);
const todos = async (who: Browser) =>
  (
    (await who.run('{ tasks(first: 100) { nodes { title recordId } } }')).data.tasks as {
      nodes: { title: string; recordId: string }[];
    }
  ).nodes;

const START = `mutation ($m: ID, $p: ID, $i: ReductionInput!, $f: [ID!]!, $q: ID!) { startReduction(matchId: $m, payableId: $p, input: $i, fileIds: $f, requestId: $q) { id version state chain overpaid stopMonth lastPayMonth funeralHint } }`;
const begin = (who: Browser, target: object, input: object = {}) =>
  who.run(START, { ...target, i: { diedOn: '2026-03-18', ...input }, f: [], q: randomUUID() });
async function begun(who: Browser, target: object, input: object = {}) {
  const { data, code, message } = await begin(who, target, input);
  if (code) throw new Error(`${code} ${message}`);
  return data.startReduction as { id: string; version: number; [k: string]: unknown };
}
const ONE =
  '{ id version state overpaid stopMonth backPay ministryText registryChanged flow { availableActions { action } history { action } } }';
const request = async (id: string, who = staff.officer) =>
  (await who.run(`query ($id: ID!) { reductionRequest(id: $id) ${ONE} }`, { id })).data.reductionRequest as {
    version: number;
    state: string;
    flow: { availableActions: { action: string }[] };
    [k: string]: unknown;
  };
const ACT = 'mutation ($i: RecordActInput!) { advanceReductionRequests(input: $i) { ok rows { code message } } }';
async function act(who: Browser, id: string, action: string, more: object = {}) {
  const { version } = await request(id);
  const { data, code, message } = await who.run(ACT, {
    i: { action, rows: [{ id, version }], requestId: randomUUID(), ...more },
  });
  const result = data.advanceReductionRequests as { ok: number; rows: { code: string; message: string }[] } | undefined;
  return code
    ? { code, message }
    : result?.ok === 1
      ? 'OK'
      : { code: result?.rows[0]?.code, message: result?.rows[0]?.message };
}
async function approvedByDistrict(target: object, input: object = {}): Promise<string> {
  const { id } = await begun(staff.officer, target, input);
  expect(await act(staff.officer, id, 'submitDistrict')).toBe('OK');
  expect(await act(staff.chief, id, 'approve')).toBe('OK');
  expect(await act(staff.director, id, 'approve')).toBe('OK');
  return id;
}
const drain = () => relayOf(app).drain();

it('agrees with its tables', async () => {
  const declared = [deathMatch, reductionRequest, payablePerson, stopOrder, ministryReport, payAdjustment, deathRecord];
  expect(
    await disagreements(
      system(),
      declared.map(({ table }) => table),
    ),
  ).toEqual([]);
});

describe('死亡库 (03 §34.3, §34.4)', () => {
  it('AC34-1 a new record shows 死亡人员待办 at both levels, and whoever is named is paused', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const match = await matchOf(z);
    expect(match).toMatchObject({ state: 'PENDING', strength: 'STRONG' });
    for (const who of [staff.officer, staff.street]) {
      expect((await todos(who)).filter(({ recordId }) => recordId === match?.id).map(({ title }) => title)).toEqual([
        '死亡人员待办',
      ]);
      expect((await who.run('{ deathTodoCount }')).data.deathTodoCount).toBe(1);
    }
    expect((await staff.pudong.run('{ deathTodoCount }')).data.deathTodoCount).toBe(0);
    expect(await payStates(z.payables)).toEqual([['PAUSED', null]]);
    // Read again within the overlap: nothing is doubled.
    await pull();
    expect((await todos(staff.officer)).filter(({ recordId }) => recordId === match?.id)).toHaveLength(1);
  });

  it('pauses nobody whose name differs, nor either of two under one number; what has no number cannot be matched', async () => {
    const [weak, twice] = [await somebody(), await somebody()];
    await transaction(system(), async (tx) => {
      const place = await tables(tx)
        .selectFrom('payable_person')
        .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
        .where('id', '=', twice.payables[0] ?? '')
        .executeTakeFirstOrThrow();
      await enterPayable(tx, { ...twice, name: '测试另一人', classCode: '02', monthly: '100.00', place });
    });
    dies({ ...weak, name: '测试别名' });
    dies(twice);
    dies({ name: '测试无证', idNo: null });
    await pull();
    expect(await matchOf(weak)).toMatchObject({ strength: 'WEAK' });
    const both = ((await staff.officer.run(MATCHES, { s: twice.idNo })).data.deathMatches as { nodes: object[] }).nodes;
    expect(both).toMatchObject([{ strength: 'MULTI' }, { strength: 'MULTI' }]);
    expect(await payStates([...weak.payables, ...twice.payables])).toEqual([
      ['ACTIVE', null],
      ['ACTIVE', null],
    ]);
    const city = await app.as('city_officer');
    const { deathRecords } = (
      await city.run('{ deathRecords(filter: { outcomes: [NO_ID] }) { nodes { idNoMasked outcomeTitle } } }')
    ).data as { deathRecords: { nodes: object[] } };
    expect(deathRecords.nodes).toEqual([{ idNoMasked: null, outcomeTitle: '无法匹配' }]);
    // 03 §34.5: neither is certain without evidence.
    expect(await begin(staff.officer, { m: (await matchOf(weak))?.id })).toMatchObject({ code: 'E-3403' });
  });

  it('two sources with two days are one match that shows both; who is stopped already is 已忽略', async () => {
    const z = await somebody();
    dies(z);
    dies(z, { source: 'GA', deathDate: '2026-03-20' });
    await pull();
    const match = await matchOf(z);
    expect(match).toMatchObject({ sourceTitles: ['民政殡葬', '公安注销'] });
    const { data } = await staff.street.run(
      'query ($m: ID) { reductionOutlook(matchId: $m) { records { sourceTitle diedOn } } }',
      { m: match?.id },
    );
    expect((data.reductionOutlook as { records: object[] }).records).toEqual([
      { sourceTitle: '民政殡葬', diedOn: '2026-03-18' },
      { sourceTitle: '公安注销', diedOn: '2026-03-20' },
    ]);
    const gone = await somebody();
    await tables(system())
      .updateTable('payable_person')
      .set({ pay_status: 'STOPPED', stop_month: '2026-01' })
      .where('id', 'in', gone.payables)
      .execute();
    dies(gone);
    await pull();
    expect(await matchOf(gone)).toMatchObject({ state: 'IGNORED' });
  });

  it('核实有误 lifts the pause and lists the missed months for back-pay', async () => {
    const z = await somebody(['01'], ['2026-05']);
    dies(z);
    await pull();
    const match = await matchOf(z);
    app.clock.set(instantOf('2026-07-02', '10:00'));
    const refute = 'mutation ($i: RecordActInput!) { advanceDeathMatches(input: $i) { ok rows { code } } }';
    const officer = await app.as('officer_hk');
    const input = {
      action: 'refute',
      rows: [{ id: match?.id, version: match?.version }],
      requestId: randomUUID(),
      reasonText: '经核实本人健在',
    };
    expect((await officer.run(refute, { i: input })).data.advanceDeathMatches).toMatchObject({
      rows: [{ code: 'E-3409' }],
    });
    const { storeFile, drawPdf } = await import('../../platform/files/index.ts');
    const file = await storeFile(await officer.ctx(), drawPdf(['alive']), { name: '证明.pdf' });
    expect(
      (await officer.run(refute, { i: { ...input, requestId: randomUUID(), attachmentIds: [file.id] } })).data
        .advanceDeathMatches,
    ).toMatchObject({ ok: 1 });
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
    const owed = await tables(system())
      .selectFrom('pay_adjustment')
      .select(['kind', 'months', 'amount'])
      .where('payable_id', 'in', z.payables)
      .execute();
    expect(owed).toEqual([{ kind: 'OWED', months: ['2026-06', '2026-07'], amount: '5720.00' }]);
    app.clock.set(instantOf('2026-06-01', '09:05'));
  });
});

describe('the chains (03 §34.3)', () => {
  it('AC34-2 a street’s request is approved by four in their order; whoever’s turn it is not is told so', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const match = await matchOf(z);
    const { id } = await begun(staff.street, { m: match?.id });
    expect(await matchOf(z)).toMatchObject({ state: 'IN_PROGRESS', handledBy: expect.stringContaining('冯丽') });
    // The district's to-do is to read only.
    expect((await todos(staff.officer)).filter(({ recordId }) => recordId === match?.id)).toMatchObject([
      { title: expect.stringMatching(/^死亡人员减员：已由.*冯丽办理$/) },
    ]);
    expect(await begin(staff.officer, { m: match?.id })).toMatchObject({ code: 'E-3404' });
    expect(await act(staff.street, id, 'submitStreet')).toBe('OK');
    expect(await act(staff.approver, id, 'approve')).toBe('OK');
    const early = { code: 'E-0572', message: '当前环节不是您办理' };
    expect(await act(staff.chief, id, 'approve')).toEqual(early);
    expect(await act(staff.officer, id, 'approve')).toBe('OK');
    expect(await act(staff.chief, id, 'approve')).toBe('OK');
    expect((await request(id)).state).toBe('AT_LEADER');
    expect(await act(staff.director, id, 'approve')).toBe('OK');
    expect((await request(id)).state).toBe('APPROVED');
    expect(await payStates(z.payables)).toEqual([['TO_STOP', null]]);
    // Another district does not know of it.
    expect(await request(id, staff.pudong)).toBeUndefined();
  });

  it('a vacant seat stops the submission, names itself, and is offered as what waits', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const { id } = await begun(staff.street, { m: (await matchOf(z))?.id });
    const seat = tables(system()).updateTable('user_account').where('login_name', '=', 'approver_oyl');
    await seat.set({ status: 'CLOSED' }).execute();
    try {
      expect(await act(staff.street, id, 'submitStreet')).toEqual({
        code: 'E-0571',
        message: '街镇审批人未配置，请联系管理员',
      });
      const { data } = await staff.street.run(
        'query ($id: ID!) { reductionRequest(id: $id) { flow { waitingActions { action reason } } } }',
        { id },
      );
      expect(data.reductionRequest).toMatchObject({
        flow: { waitingActions: [{ action: 'submitStreet', reason: '街镇审批人未配置，请联系管理员' }] },
      });
    } finally {
      await seat.set({ status: 'ENABLED' }).execute();
    }
    expect(await act(staff.street, id, 'submitStreet')).toBe('OK');
    expect(await act(staff.street, id, 'withdraw', { reasonText: '信息填写有误，重新发起' })).toBe('OK');
    expect(await matchOf(z)).toMatchObject({ state: 'PENDING' });
    expect(
      (await todos(staff.officer)).some(({ recordId, title }) => title === '死亡人员待办' && recordId !== id),
    ).toBe(true);
  });

  it('驳回 refutes the match, 退回 comes back to the initiator; whoever has submitted judges nowhere', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const { id } = await begun(staff.officer, { m: (await matchOf(z))?.id });
    await act(staff.officer, id, 'submitDistrict');
    expect(await act(staff.chief, id, 'giveBack', { reasonText: '请补充死亡证明' })).toBe('OK');
    expect((await todos(staff.officer)).find(({ recordId }) => recordId === id)?.title).toBe('修改被退回的减员申请');
    await act(staff.officer, id, 'submitDistrict');
    expect(await act(staff.chief, id, 'reject', { reasonText: '经核实本人健在' })).toBe('OK');
    expect(await matchOf(z)).toMatchObject({ state: 'REFUTED' });
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
  });

  it('asks for the date between birth and today, and for a reason where it is long ago', async () => {
    const z = await somebody();
    dies(z, { deathDate: '2025-01-10' });
    await pull();
    const m = (await matchOf(z))?.id;
    expect(await begin(staff.officer, { m }, { diedOn: '2026-06-02' })).toMatchObject({ code: 'E-3401' });
    expect(await begin(staff.officer, { m }, { diedOn: '1940-01-01' })).toMatchObject({ code: 'E-3401' });
    expect(await begin(staff.officer, { m }, { diedOn: '2025-01-10' })).toMatchObject({ code: 'E-3402' });
    expect(await begin(staff.officer, { m }, { diedOn: '2025-01-10', lateReason: '家属近日才申报' })).toMatchObject({
      data: { startReduction: { state: 'DRAFT', chain: 'DISTRICT' } },
    });
  });
});

describe('reduction and report (03 §34.5, §34.7)', () => {
  it('AC34-4 stops from the month after the death, lists the overpayment, leaves him out of the roster, and reports', async () => {
    const z = await somebody(['03', '09']);
    dies(z);
    await pull();
    const id = await approvedByDistrict({ m: (await matchOf(z))?.id });
    await app.job('bereavement.reduce');
    await app.job('bereavement.reduce');
    await drain();
    // 2,860.00 for April and May, in two classes; the funeral hint is of the martyr's family alone.
    expect(await request(id)).toMatchObject({ overpaid: '11440.00', stopMonth: '2026-04' });
    expect(await payStates(z.payables)).toEqual([
      ['STOPPED', '2026-04'],
      ['STOPPED', '2026-04'],
    ]);
    const over = await tables(system())
      .selectFrom('pay_adjustment')
      .select(['kind', 'months', 'amount', 'settle_state'])
      .where('request_id', '=', id)
      .execute();
    expect(over).toEqual([
      { kind: 'OVERPAID', months: ['2026-04', '2026-05'], amount: '5720.00', settle_state: 'OPEN' },
      { kind: 'OVERPAID', months: ['2026-04', '2026-05'], amount: '5720.00', settle_state: 'OPEN' },
    ]);
    const roster = (month: string) =>
      staff.officer.run(
        'query ($m: String!, $s: String!) { payablePersons(filter: { roster: $m, search: $s }) { nodes { id } } }',
        { m: month, s: z.idNo },
      );
    expect((await roster('2026-06')).data.payablePersons).toEqual({ nodes: [] });
    expect(((await roster('2026-03')).data.payablePersons as { nodes: object[] }).nodes).toHaveLength(2);
    const own = await tables(system())
      .selectFrom('ministry_report')
      .select('message_id')
      .where('request_id', '=', id)
      .execute();
    const got = parties.ministry.received.filter(({ messageId }) => own.some((one) => one.message_id === messageId));
    expect(got).toHaveLength(2);
    for (const one of got)
      expect(one).toMatchObject({
        version: 1,
        action: 'REDUCE',
        deathDate: '2026-03-18',
        stopMonth: '2026-04',
        code: 0,
      });
    expect((await request(id)).state).toBe('ACCEPTED');
    expect(await matchOf(z)).toMatchObject({ state: 'REDUCED' });
    const hint = await tables(system())
      .selectFrom('reduction_request')
      .select('funeral_hint')
      .where('id', '=', id)
      .executeTakeFirst();
    expect(hint?.funeral_hint).toBe('17160.00');
  });

  it('runs before a roster is generated, without waiting for the night', async () => {
    const z = await somebody();
    dies(z);
    await pull();
    const id = await approvedByDistrict({ m: (await matchOf(z))?.id });
    const { data, code } = await staff.officer.run(
      'mutation { generatePayRoster(month: "2026-06") { persons total paused } }',
    );
    expect(code).toBeUndefined();
    expect(data.generatePayRoster).toMatchObject({ total: expect.stringMatching(/^\d+\.\d\d$/) });
    expect((await request(id)).state).toBe('REPORTED');
    expect(await payStates(z.payables)).toEqual([['STOPPED', '2026-04']]);
  });

  it('AC34-5 what 部级系统 returns is corrected and goes out as version 2 with another number; both stay', async () => {
    await drain();
    const z = await somebody();
    dies(z);
    await pull();
    const id = await approvedByDistrict({ m: (await matchOf(z))?.id });
    parties.ministry.answers.push({ code: 101, message: '证件号不一致' });
    await app.job('bereavement.reduce');
    await drain();
    expect(await request(id)).toMatchObject({ state: 'MINISTRY_RETURNED', ministryText: '证件号不一致' });
    expect((await todos(staff.officer)).find(({ recordId }) => recordId === id)?.title).toBe('更正后重新上报部级系统');
    const { version } = await request(id);
    const right = buildIdNumber('310109', '1945-03-13', 777);
    const again = await staff.officer.run(
      'mutation ($id: ID!, $v: Int!, $n: String!) { correctAndReport(id: $id, version: $v, idNo: $n, reason: "按户籍资料更正证件号") { state } }',
      { id, v: version, n: right },
    );
    expect(again.data.correctAndReport).toEqual({ state: 'REPORTED' });
    await drain();
    expect((await request(id)).state).toBe('ACCEPTED');
    const reports = await tables(system())
      .selectFrom('ministry_report')
      .select(['edition', 'standing', 'message_id', 'result_code'])
      .where('request_id', '=', id)
      .orderBy('edition')
      .execute();
    expect(reports).toMatchObject([
      { edition: 1, standing: 'RETURNED', result_code: '101' },
      { edition: 2, standing: 'ACCEPTED', result_code: '0' },
    ]);
    expect(reports[0]?.message_id).not.toBe(reports[1]?.message_id);
  });

  it('another day of death corrects the reduction, a CANCEL revokes it, each through the chain, with a correction for the ministry', async () => {
    const z = await somebody(['01'], ['2026-03', '2026-04', '2026-05']);
    const recordId = dies(z);
    await pull();
    const id = await approvedByDistrict({ m: (await matchOf(z))?.id });
    await app.job('bereavement.reduce');
    await drain();
    dies(z, { recordId, op: 'UPDATE', deathDate: '2026-04-02' });
    await pull();
    const pending = async () =>
      tables(system())
        .selectFrom('reduction_request')
        .select(['id', 'kind'])
        .where('of_id', '=', id)
        .where('state', '=', 'DRAFT')
        .executeTakeFirst();
    const correction = await pending();
    expect(correction?.kind).toBe('CORRECTION');
    const through = async (requestId: string) => {
      expect(await act(staff.officer, requestId, 'submitDistrict')).toBe('OK');
      expect(await act(staff.chief, requestId, 'approve')).toBe('OK');
      expect(await act(staff.director, requestId, 'approve')).toBe('OK');
      await app.job('bereavement.reduce');
      await drain();
      expect((await request(requestId)).state).toBe('CARRIED_OUT');
    };
    await through(correction?.id ?? '');
    expect(await payStates(z.payables)).toEqual([['STOPPED', '2026-05']]);
    expect(await request(id)).toMatchObject({ overpaid: '2860.00', stopMonth: '2026-05', state: 'ACCEPTED' });
    dies(z, { recordId, op: 'CANCEL', deathDate: '2026-04-02' });
    await pull();
    const revocation = await pending();
    expect(revocation?.kind).toBe('REVOCATION');
    await through(revocation?.id ?? '');
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
    expect((await request(id)).state).toBe('REVOKED');
    // Paid for May, not for June: one month is owed, and nothing is left to recover.
    expect(await request(revocation?.id ?? '')).toMatchObject({ backPay: '2860.00' });
    const open = await tables(system())
      .selectFrom('pay_adjustment')
      .select('kind')
      .where('payable_id', 'in', z.payables)
      .where('settle_state', '=', 'OPEN')
      .execute();
    expect(open).toEqual([{ kind: 'OWED' }]);
    const actions = await tables(system())
      .selectFrom('ministry_report')
      .select(['action', 'edition'])
      .where('request_id', '=', id)
      .orderBy('edition')
      .execute();
    expect(actions.map(({ action }) => action)).toEqual(['REDUCE', 'CORRECT', 'RESTORE']);
  });
});
