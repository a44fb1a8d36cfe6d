import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { AGENT, agentDesk, codeOf } from '../../../test/agents.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { applicant, applied, begun, GENG, photo, save, scan } from '../../../test/intake.ts';
import { firstRow, rows, sql } from '../../database/sql.ts';
import { type RealNameAgent, requireRecentProof } from '../../platform/access/index.ts';
import { ownsKeptMaterial } from './library/kept-materials.ts';

const { desk, system, stranger } = agentDesk('intake_agents');

const SELF = '{ applicantSelf(bundle: "VETERAN") { name agentName } }';
const ORIGIN =
  'query ($id: ID!) { applicationOrigin(caseId: $id) { agentName agentIdNo authorisationNo generalConsent knownRate } }';

describe('01 §9.3 no. 2 who applies for another by an authorisation of the portal', () => {
  it('applies, and both identities are kept: shown masked to the officer, sealed in the database', async () => {
    const browser = await applicant(desk.app, { ...stranger(), agent: AGENT });
    expect((await browser.run(SELF)).data.applicantSelf).toMatchObject({ name: '钱**', agentName: '测**' });
    const one = await applied(browser);
    const clerk = await desk.app.as('clerk_hk');
    expect((await clerk.run(ORIGIN, { id: one.id })).data.applicationOrigin).toMatchObject({
      agentName: '测**',
      agentIdNo: '310105********6511',
      authorisationNo: 'SQ-2026-000123',
      generalConsent: '2026-01',
    });
    for (const table of [
      sql`online_application where case_id = ${one.id}`,
      sql`session where agent_cipher is not null`,
    ]) {
      const row = await firstRow(system(), sql`select * from ${table} limit 1`);
      expect(JSON.stringify(row)).not.toContain(GENG.idNo);
    }
    const himself = await applied(await applicant(desk.app, stranger()));
    expect((await clerk.run(ORIGIN, { id: himself.id })).data.applicationOrigin).toMatchObject({ agentName: null });
  });

  it('is named in everything done later, with the authorisation in the audit log: correction and supplement; a withdrawal is the person’s alone', async () => {
    const clerk = await desk.app.as('clerk_hk');
    const who = stranger();
    const browser = await applicant(desk.app, { ...who, agent: AGENT });
    const step = async (action: string, id: string, input: object = {}) =>
      act(clerk, action, [await readBuilt(system(), id)], input);
    const send = (operation: string, input: object) =>
      browser.run(
        `mutation ($input: ${operation[0]?.toUpperCase()}${operation.slice(1)}Input!) { ${operation}(input: $input) { id version } }`,
        { input: { requestId: randomUUID(), ...input } },
      );
    const one = await applied(browser);
    await step('return', one.id, { reasonCode: 'R99', reasonText: '照片不清晰，请重拍' });
    const { data } = await browser.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form } }', {
      id: one.id,
    });
    const { version, form } = data.openReturnedApplication as { version: number; form: object };
    const changed = { id: one.id, version, form: { ...form, liveAddress: '上海市虹口区示范路7号' }, attachments: [] };
    expect((await send('resubmitMyApplication', changed)).code).toBeUndefined();
    for (const action of ['pass', 'accept']) await step(action, one.id);
    await step('requestSupplement', one.id, { materials: [{ materialCode: 'ID_CARD', name: '身份证' }] });
    expect((await send('supplyMyApplication', { id: one.id, files: [await scan(browser)] })).code).toBeUndefined();
    const now = await readBuilt(system(), one.id);
    const wish = { id: one.id, version: now.version, reasonCode: 'CHANGED' };
    expect((await send('withdrawMyApplication', wish)).code).toBe('E-0709');
    const both = '钱**（代办人 测**）';
    const steps = await rows(
      system(),
      sql`select distinct action, actor_name as name from flow_event
           where record_id = ${one.id} and action in ('resubmit', 'supply') order by 1`,
    );
    expect(steps).toEqual([
      { action: 'resubmit', name: both },
      { action: 'supply', name: both },
    ]);
    expect(await rows(system(), sql`select 1 from withdraw_request where case_id = ${one.id}`)).toEqual([]);
    const noted = await rows<{ name: string; detail: { operation: string; authorisationNo: string } }>(
      system(),
      sql`select actor_name as name, detail from audit_entry where event = 'intake.agent-act' and object_id = ${one.id}`,
    );
    expect(noted.map(({ detail }) => detail.operation).sort()).toEqual([
      'resubmitMyApplication',
      'submitApplication',
      'supplyMyApplication',
    ]);
    expect(noted.every(({ name, detail }) => name === both && detail.authorisationNo === 'SQ-2026-000123')).toBe(true);
    expect(JSON.stringify(noted)).not.toContain(GENG.idNo);
  });

  it('comes in only while the authorisation holds, and never for himself', async () => {
    const who = stranger();
    const enter = (agent: Partial<RealNameAgent>) =>
      codeOf(applicant(desk.app, { ...who, agent: { ...AGENT, ...agent } }));
    expect(await enter({ validUntil: '2026-03-08' })).toBe('E-QX-52');
    expect(await enter({ validUntil: '2026-03-09' })).toBeUndefined();
    expect(await enter({ validUntil: null })).toBeUndefined();
    expect(await enter({ idNo: who.idNo })).toBe('E-QX-44');
    expect(await enter({ idNo: '310109200103151219' })).toBe('E-QX-44');
  });

  it('has not proven the person by proving himself (E-0804), and does nothing of what is the person’s alone (E-0709)', async () => {
    const browser = await applicant(desk.app, { ...stranger(), agent: AGENT });
    const { id, version } = await applied(browser);
    expect(await codeOf(requireRecentProof(await browser.ctx()))).toBe('E-0804');
    const withdrawal = { requestId: randomUUID(), id, version, reasonCode: 'WRONG' };
    const acts: [string, Record<string, unknown>][] = [
      [
        'mutation ($input: WithdrawMyApplicationInput!) { withdrawMyApplication(input: $input) { id } }',
        { input: withdrawal },
      ],
      ['mutation { askAccountClosing { dueAt } }', {}],
      ['mutation { revokeAccountClosing { dueAt } }', {}],
      ['mutation ($id: ID!) { evaluateMyApplication(id: $id) }', { id }],
      ['{ materialLibrary { most } }', {}],
      ['mutation ($id: ID!) { keepMyMaterial(fileId: $id) { most } }', { id }],
      ['mutation ($id: ID!) { removeMyMaterial(id: $id) { most } }', { id }],
      ['mutation ($id: ID!) { alipayUnbind(id: $id) { id } }', { id }],
    ];
    for (const [source, variables] of acts)
      expect({ source, code: (await browser.run(source, variables)).code }).toEqual({ source, code: 'E-0709' });
  });

  it('sees no file of the person’s library', async () => {
    const who = stranger();
    const own = await applicant(desk.app, who);
    const draft = await begun(own);
    const file = await photo(own);
    await save(own, draft, { form: draft.form, attachments: [file] });
    await own.run('mutation ($fileId: ID!) { keepMyMaterial(fileId: $fileId) { most } }', file);
    const kept = await firstRow<{ id: string }>(
      system(),
      sql`select id from kept_material where file_id = ${file.fileId}`,
    );
    const agent = await applicant(desk.app, { ...who, agent: AGENT });
    const owns = async (browser: Browser) => ownsKeptMaterial(await browser.ctx(), [kept?.id ?? '']);
    expect([await owns(own), await owns(agent)]).toEqual([true, false]);
  });

  it('does not answer for the person what the person alone may confirm (E-0709)', async () => {
    const browser = await applicant(desk.app, { ...stranger(), agent: AGENT });
    const answer = await browser.run(
      'mutation ($input: AnswerMyConfirmationInput!) { answerMyConfirmation(input: $input) { id } }',
      { input: { id: '01900000-0000-7000-8000-000000000000', confirm: true, channel: 'PC_YWTB' } },
    );
    expect(answer.code).toBe('E-0709');
  });
});
