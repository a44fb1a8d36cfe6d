import { describe, expect, it } from '@jest/globals';
import { AGENT, agentDesk, codeOf } from '../../../test/agents.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { applicant, applied } from '../../../test/intake.ts';

const { desk, system, stranger } = agentDesk('intake_own_rights');

describe('01 §9.3 no. 2 what is left to the person alone is said by the API', () => {
  const RIGHTS = '{ ownRights { agentName rights note } }';
  const MINE = 'query ($id: ID!) { myApplication(id: $id) { mayWithdraw mayEvaluate agentName reservedNote } }';

  it('to the person everything, to who acts for him nothing and why, to too low a level nothing', async () => {
    const who = stranger();
    const own = await applicant(desk.app, who);
    const { data } = await own.run(RIGHTS);
    expect(data.ownRights).toMatchObject({ agentName: null, note: null });
    expect((data.ownRights as { rights: string[] }).rights).toContain('LIBRARY');
    const agent = await applicant(desk.app, { ...who, agent: AGENT });
    expect((await agent.run(RIGHTS)).data.ownRights).toEqual({
      agentName: '测**',
      rights: [],
      note: '确认银行账户、撤回申请、评价、一键确认、材料库、注销账号、解除绑定须由本人实名登录后办理。',
    });
    expect((await (await applicant(desk.app, { ...who, level: 1 })).run(RIGHTS)).data.ownRights).toMatchObject({
      rights: [],
    });
    expect((await (await desk.app.as('clerk_hk')).run(RIGHTS)).code).toBe('FORBIDDEN');
    const stranger_ = Object.assign(await desk.app.as('clerk_hk'), { token: undefined });
    expect((await stranger_.run(RIGHTS)).code).toBe('UNAUTHENTICATED');
  });

  it('a case offers who acts for the person neither withdrawal nor evaluation, and names him to the person', async () => {
    const who = stranger();
    const agent = await applicant(desk.app, { ...who, agent: AGENT });
    const { id } = await applied(agent);
    expect((await agent.run(MINE, { id })).data.myApplication).toMatchObject({ mayWithdraw: false, agentName: '测**' });
    const own = await applicant(desk.app, who);
    expect((await own.run(MINE, { id })).data.myApplication).toMatchObject({
      mayWithdraw: true,
      agentName: '测**',
      reservedNote: null,
    });
    const clerk = await desk.app.as('clerk_hk');
    for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), id)]);
    await act(clerk, 'terminate', [await readBuilt(system(), id)], { confirmed: true, reasonCode: 'F06' });
    expect((await agent.run(MINE, { id })).data.myApplication).toMatchObject({
      mayEvaluate: false,
      reservedNote: '评价须由本人实名登录后办理。',
    });
    expect((await own.run(MINE, { id })).data.myApplication).toMatchObject({ mayEvaluate: true });
  });
});

describe('01 §9.7 an identity card that has expired', () => {
  it('is renewed first: the person is asked to sign in again', async () => {
    const who = stranger();
    expect(await codeOf(applicant(desk.app, { ...who, documentValidUntil: '2026-03-08' }))).toBe('E-QX-50');
    expect(await codeOf(applicant(desk.app, { ...who, documentValidUntil: '2026-03-09' }))).toBeUndefined();
  });
});
