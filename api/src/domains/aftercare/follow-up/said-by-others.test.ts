import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { followUpDesk, JOBLESS } from '../../../../test/follow-up-desk.ts';
import { applicant, GENG } from '../../../../test/intake.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { contactsOfPersons } from '../../people/index.ts';
import { matchList } from './imports/match-list.ts';
import { employmentInbound } from './social/inbound.ts';

const { desk, system, at, placed, planOf, followed, view, history, record, act, tasks } =
  followUpDesk('follow_up_said');

describe('人社', () => {
  const said = async (changes: readonly object[]) =>
    transaction(desk.app.context({ kind: 'EXTERNAL', appId: 'dept-rs', name: '市人社局（模拟）' }), (tx) =>
      employmentInbound.handle(tx, {
        messageId: randomUUID(),
        channel: 'HTTP',
        senderCode: 'RS',
        bizType: 'EMPLOYMENT.CHANGED',
        version: '1.0',
        sentAt: desk.app.clock.now().toISOString(),
        body: { changes },
      }),
    );

  it('AC-12-03 insured since 2026-05-01: the snapshot follows, a to-do 核实自动更新 comes, both sources are shown', async () => {
    const built = await placed({}, ['M01']);
    const plan = await planOf(built.id);
    if (!plan) throw new Error('no plan began');
    await at('2026-04-10');
    await record(plan.id, { ...JOBLESS, employmentState: 'EMPLOYED', employerName: '上海示范物流有限公司' });
    await at('2026-05-08');
    const idNo = await numberOf(plan.person_id);
    const change = { idNo, changeDate: '2026-05-01', insured: true };
    expect(
      await said([change, { ...change, idNo: GENG.idNo }, { ...change, idNo: '310109195803153219' }]),
    ).toMatchObject({
      code: 1002,
      partial: true,
      data: { taken: 1, unknown: 1, wrong: [{ item: 3 }] },
    });
    expect(await view(plan.id)).toMatchObject({
      employmentState: 'EMPLOYED',
      employmentSource: 'STAFF',
      insured: true,
      insuredSince: '2026-05-01',
      insuredSource: 'RS',
      toVerify: true,
      nextDue: '2026-06-10',
    });
    expect(await tasks(plan.id)).toMatchObject([{ title: '核实自动更新', assignee_id: plan.owner_id }]);
    expect(await said([change])).toMatchObject({ code: 1005, data: { repeated: 1 } });
    expect((await history(plan.id)).map(({ source }) => source)).toEqual(['RS', 'STAFF']);
    await at('2026-05-09');
    expect(await act(plan.id, 'verify')).toBe('OK');
    expect(await view(plan.id)).toMatchObject({ toVerify: false, confidence: 'HIGH' });
    expect(await tasks(plan.id)).toEqual([]);
    expect(await act(plan.id, 'verify')).toBe('E-1205');
  });
});

describe('the person himself', () => {
  const OWN = '{ myFollowUp { officeName nextDue employmentState sourceTitle callsStopped } }';
  const UPDATE =
    'mutation ($input: MyEmploymentInput!, $q: ID!) { updateMyEmployment(input: $input, requestId: $q) { employmentState employerName sourceTitle } }';
  const CALLS = 'mutation ($s: Boolean!, $q: ID!) { setMyFollowUpCalls(stopped: $s, requestId: $q) { callsStopped } }';

  it('says what has changed and that he is not to be called; nobody else’s is his', async () => {
    const { id, person_id } = await followed();
    const contact = (await contactsOfPersons(system(), [person_id])).get(person_id);
    if (!contact) throw new Error('no person');
    const own = await applicant(desk.app, { idNo: contact.idNo, name: contact.name, phone: contact.mobile });
    expect((await own.run(OWN)).data.myFollowUp).toMatchObject({ nextDue: '2026-04-10', employmentState: null });
    const input = { employmentState: 'EMPLOYED', employerName: '上海示范物业有限公司', needs: ['TRAINING'] };
    expect((await own.run(UPDATE, { input, q: randomUUID() })).data.updateMyEmployment).toEqual({
      employmentState: 'EMPLOYED',
      employerName: '上海示范物业有限公司',
      sourceTitle: '本人',
    });
    expect((await own.run(CALLS, { s: true, q: randomUUID() })).data.setMyFollowUpCalls).toEqual({
      callsStopped: true,
    });
    expect(await view(id)).toMatchObject({ employmentSource: 'SELF', confidence: 'MEDIUM', callsStopped: true });
    const other = await applicant(desk.app);
    expect((await other.run(OWN)).data.myFollowUp).toBeNull();
    expect((await other.run(UPDATE, { input, q: randomUUID() })).code).toBe('E-1209');
  });
});

describe('a company’s list', () => {
  it('shows whom each row means and takes what was chosen, once; a name alone decides nothing', async () => {
    const plan = await followed();
    const contact = (await contactsOfPersons(system(), [plan.person_id])).get(plan.person_id);
    const ctx = await desk.street.ctx();
    const row = (more: object) => ({
      row: 2,
      name: contact?.name ?? '',
      idNo: contact?.idNo ?? null,
      employerName: '上海示范物流有限公司',
      employerUscc: '91310109MA1FP00016',
      startedOn: '2026-03-09',
      jobPost: null,
      ...more,
    });
    const found = await matchList(ctx, [
      row({}),
      row({ row: 3, idNo: null }),
      row({ row: 4, name: '不是他' }),
      row({ row: 5, name: '查无此人', idNo: null }),
    ]);
    expect(found.map(({ match, candidates }) => [match, candidates.length > 0])).toEqual([
      ['SURE', true],
      ['CHOOSE', true],
      ['DIFFERS', true],
      ['NONE', false],
    ]);
    expect(await matchList(await (await desk.app.as('clerk_pd')).ctx(), [row({})])).toMatchObject([{ match: 'NONE' }]);
  });
});

/** A person's number, in clear. */
const numberOf = async (personId: string) => (await contactsOfPersons(system(), [personId])).get(personId)?.idNo ?? '';
