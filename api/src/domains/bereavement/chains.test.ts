import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  act,
  begin,
  begun,
  closeDesk,
  dies,
  matchOf,
  openDesk,
  payStates,
  pull,
  request,
  somebody,
  staff,
  system,
  todos,
} from '../../../test/reductions.ts';
import { tables } from '../../database/tables.ts';

beforeAll(() => openDesk('reduction_chains'), 60_000);
afterAll(closeDesk);

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

  it('34.8 a vacant seat of the 街镇审批人 stops the submission, names itself, and is offered as what waits', async () => {
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
