import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setParameter } from '../../../test/parameters.ts';
import {
  act,
  app,
  approvedByDistrict,
  closeDesk,
  dies,
  drain,
  matchOf,
  openDesk,
  parties,
  payStates,
  pull,
  request,
  somebody,
  staff,
  system,
  todos,
} from '../../../test/reductions.ts';
import { tables } from '../../database/tables.ts';
import { buildIdNumber } from '../people/index.ts';

beforeAll(() => openDesk('reduction_job'), 60_000);
afterAll(closeDesk);

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

  it('R34-5 the log names each run with what it has carried out, for those whose district it is', async () => {
    const RUNS = '{ reductionRuns { name reduced revoked overpaid } }';
    const mine = (await staff.officer.run(RUNS)).data.reductionRuns as { name: string; reduced: number }[];
    expect(mine.map(({ name }) => name.split(' ')[0])).toEqual(expect.arrayContaining(['定时任务', '生成名册前']));
    expect(mine.every(({ reduced }) => reduced > 0)).toBe(true);
    expect((await staff.pudong.run(RUNS)).data.reductionRuns).toEqual([]);
  });

  it('R34-5 runs at the time that an administrator has set, on every node, and shows it', async () => {
    const admin = await app.as('biz_admin');
    const set = (at: string, version: number) => setParameter(admin, 'bereavement.reduction', { at }, version);
    expect(await set('02:45', 0)).toMatchObject({ set: { value: { at: '02:45' } } });
    expect(app.sentJobs.at(-1)).toEqual({ name: 'bereavement.reduce', key: '45 2 * * *' });
    const [job] = app.registry.jobs.filter(({ name }) => name === 'bereavement.reduce');
    expect(await job?.when?.(system())).toBe('45 2 * * *');
    expect(await set('24:00', 1)).toEqual({ code: 'BAD_INPUT' });
    expect(app.sentJobs.at(-1)).toMatchObject({ key: '45 2 * * *' });
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

  const stopMonthByHand = (requestId: string, month: string) =>
    tables(system())
      .updateTable('stop_order')
      .set({ stop_month: month })
      .where('request_id', '=', requestId)
      .where('revoked_at', 'is', null)
      .execute();

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
    await stopMonthByHand(id, '2026-09');
    const asked = revocation?.id ?? '';
    expect(await act(staff.officer, asked, 'submitDistrict')).toBe('OK');
    expect(await act(staff.chief, asked, 'approve')).toBe('OK');
    expect(await act(staff.director, asked, 'approve')).toBe('OK');
    // 41.7: by an order that was changed by hand nothing is done, until it is as it was or both administrators have confirmed it.
    await app.job('bereavement.reduce');
    expect((await request(asked)).state).toBe('APPROVED');
    await stopMonthByHand(id, '2026-05');
    await app.job('bereavement.reduce');
    await drain();
    expect((await request(asked)).state).toBe('CARRIED_OUT');
    expect(await payStates(z.payables)).toEqual([['ACTIVE', null]]);
    expect((await request(id)).state).toBe('REVOKED');
    // Paid for May, and June has not ended: nothing is owed, and nothing is left to recover.
    expect(await request(revocation?.id ?? '')).toMatchObject({ backPay: '0.00' });
    const open = await tables(system())
      .selectFrom('pay_adjustment')
      .select('kind')
      .where('payable_id', 'in', z.payables)
      .where('settle_state', '=', 'OPEN')
      .execute();
    expect(open).toEqual([]);
    const actions = await tables(system())
      .selectFrom('ministry_report')
      .select(['action', 'edition'])
      .where('request_id', '=', id)
      .orderBy('edition')
      .execute();
    expect(actions.map(({ action }) => action)).toEqual(['REDUCE', 'CORRECT', 'RESTORE']);
  });
});
