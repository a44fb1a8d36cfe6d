import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { AGENT, agentDesk } from '../../../test/agents.ts';
import { act } from '../../../test/case-acts.ts';
import { readBuilt } from '../../../test/cases.ts';
import { applicant, applied, scan, TYPED } from '../../../test/intake.ts';
import { amend } from '../../../test/window.ts';
import { firstRow, rows, run, sql } from '../../database/sql.ts';
import { requireUser } from '../../platform/kernel/index.ts';
import { readForms } from '../cases/index.ts';
import { buildBankAccount } from '../people/index.ts';

const { desk, system, stranger } = agentDesk('intake_agent_accounts');

describe('01 §10.3 no. 8, §13.5 a bank account that an agent names', () => {
  const ACCOUNT = `{ id version mayConfirmAccount reservedNote account { version state bankName accountMasked agentName settledByName onPaper } }`;
  const CONFIRM = `mutation ($input: ConfirmMyAccountInput!) { confirmMyAccount(input: $input) ${ACCOUNT} }`;
  const NAMED = 'query ($caseId: ID!) { namedAccount(caseId: $caseId) { version state accountMasked agentName } }';
  const PAPER =
    'mutation ($input: ConfirmAccountOnPaperInput!) { confirmAccountOnPaper(input: $input) { state onPaper settledByName } }';
  interface Mine {
    version: number;
    mayConfirmAccount: boolean;
    reservedNote: string | null;
    account: { version: number; state: string; accountMasked: string } | null;
  }
  const read = async (browser: Browser, id: string) =>
    (await browser.run(`query ($id: ID!) { myApplication(id: $id) ${ACCOUNT} }`, { id })).data.myApplication as Mine;
  const confirm = (browser: Browser, id: string, version: number, other: object | null = null) =>
    browser.run(CONFIRM, { input: { requestId: randomUUID(), id, version, other } });
  const told = async (id: string) =>
    (
      await rows<{ body: string }>(
        system(),
        sql`select body from notification where record_id = ${id} and template_code = 'N329' order by id`,
      )
    ).map(({ body }) => body);
  const formOf = async (id: string) => (await readForms(system(), [id])).get(id);
  /** The matter that pays, as far as the window may bring it. */
  const finishPaying = async (id: string) => {
    const clerk = await desk.app.as('clerk_hk');
    for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), id)]);
    const paying = await firstRow<{ id: string; version: number }>(
      system(),
      sql`select id, version from sub_case where case_id = ${id} and matter_code = 'M12'`,
    );
    return async () =>
      clerk.run('mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok rows { result code message } } }', {
        input: { requestId: randomUUID(), action: 'markHandled', rows: [paying] },
      });
  };

  it('waits for the person: shown to him, to the agent without a way to confirm, and to the clerk; what it pays is not finished meanwhile', async () => {
    const who = stranger();
    const agent = await applicant(desk.app, { ...who, agent: AGENT });
    const one = await applied(agent);
    const seen = await read(agent, one.id);
    expect(seen).toMatchObject({
      mayConfirmAccount: false,
      reservedNote: '确认银行账户、撤回申请须由本人实名登录后办理。',
      account: { state: 'PENDING', agentName: '测**', bankName: '示范银行上海分行' },
    });
    expect(JSON.stringify(seen)).not.toContain(TYPED.bankAccount);
    expect((await confirm(agent, one.id, 1)).code).toBe('E-0709');
    const clerk = await desk.app.as('clerk_hk');
    expect((await clerk.run(NAMED, { caseId: one.id })).data.namedAccount).toMatchObject({ state: 'PENDING' });
    expect((await (await desk.app.as('clerk_pd')).run(NAMED, { caseId: one.id })).code).toBe('NOT_FOUND');
    const finish = await finishPaying(one.id);
    expect(JSON.stringify((await finish()).data)).toContain('尚未经本人确认');
    const own = await applicant(desk.app, who);
    expect(await read(own, one.id)).toMatchObject({ mayConfirmAccount: true, reservedNote: null });
    expect((await confirm(own, one.id, 1)).data.confirmMyAccount).toMatchObject({
      mayConfirmAccount: false,
      account: { state: 'CONFIRMED', settledByName: '钱**', onPaper: false },
    });
    expect(JSON.stringify((await finish()).data)).toContain('"ok":1');
    expect((await confirm(own, one.id, 2)).code).toBe('E-0503');
  });

  it('is confirmed by the person alone, freshly proven, and as it was seen', async () => {
    const who = stranger();
    const one = await applied(await applicant(desk.app, { ...who, agent: AGENT }));
    const own = await applicant(desk.app, who);
    expect((await confirm(await applicant(desk.app, stranger()), one.id, 1)).code).toBe('NOT_FOUND');
    expect((await confirm(await applicant(desk.app, { ...who, level: 1 }), one.id, 1)).code).toBe('E-0703');
    expect((await confirm(own, one.id, 9)).code).toBe('E-0504');
    expect(
      (
        await (
          await desk.app.as('clerk_hk')
        ).run(CONFIRM, { input: { requestId: randomUUID(), id: one.id, version: 1 } })
      ).code,
    ).toBe('FORBIDDEN');
    const now = desk.app.clock.now();
    desk.app.clock.set(new Date(now.getTime() + 25 * 3_600_000));
    const later = await confirm(own, one.id, 1);
    desk.app.clock.set(now);
    expect(['E-0804', 'UNAUTHENTICATED']).toContain(later.code);
    expect((await read(own, one.id)).account).toMatchObject({ state: 'PENDING' });
  });

  it('01 §2.7 the case library hears that somebody else has applied (isagency)', async () => {
    const said = async (browser: Browser) => {
      const { id } = await applied(browser);
      const found = await rows<{ said: unknown }>(
        system(),
        sql`select distinct payload_masked -> 'isagency' as said from outbox_message where root_id = ${id} and kind = 'BASIC'`,
      );
      return found.map((row) => row.said);
    };
    expect(await said(await applicant(desk.app, { ...stranger(), agent: AGENT }))).toEqual([1]);
    expect(await said(await applicant(desk.app, stranger()))).toEqual([0]);
  });

  it('is replaced by one of the person’s own; E-1101 for a number that cannot be one', async () => {
    const who = stranger();
    const one = await applied(await applicant(desk.app, { ...who, agent: AGENT }));
    const own = await applicant(desk.app, who);
    const wrong = await confirm(own, one.id, 1, { bankName: '示范银行', bankAccount: '6200000000000000' });
    expect(wrong).toMatchObject({ code: 'BAD_INPUT', fields: [{ path: 'form.bankAccount', code: 'E-1101' }] });
    const mine = buildBankAccount('620000000000000977');
    const done = await confirm(own, one.id, 1, { bankName: '示范银行虹口支行', bankAccount: mine });
    expect(done.data.confirmMyAccount).toMatchObject({ account: { state: 'CONFIRMED', bankName: '示范银行虹口支行' } });
    expect(await formOf(one.id)).toMatchObject({ bankName: '示范银行虹口支行', bankAccount: mine });
  });

  it('§13.5 the window confirms it on paper with the person’s signature, which becomes material of the case', async () => {
    const one = await applied(await applicant(desk.app, { ...stranger(), agent: AGENT }));
    const clerk = await desk.app.as('clerk_hk');
    const { fileId } = await scan(clerk);
    const input = { requestId: randomUUID(), caseId: one.id, version: 1, fileId };
    expect(
      (await (await desk.app.as('clerk_pd')).run(PAPER, { input: { ...input, requestId: randomUUID() } })).code,
    ).toBe('NOT_FOUND');
    expect((await clerk.run(PAPER, { input: { ...input, fileId: '', requestId: randomUUID() } })).code).toBe(
      'BAD_INPUT',
    );
    const { data } = await clerk.run(PAPER, { input });
    expect(data.confirmAccountOnPaper).toMatchObject({ state: 'CONFIRMED', onPaper: true });
    expect(
      await rows(
        system(),
        sql`select source from attachment where record_id = ${one.id} and material_code = 'ACCOUNT_CONFIRMATION'`,
      ),
    ).toEqual([{ source: 'WINDOW_SCAN' }]);
  });

  it('another one that the agent names after a return waits anew, and the person’s own correction settles it', async () => {
    const who = stranger();
    const agent = await applicant(desk.app, { ...who, agent: AGENT });
    const one = await applied(agent);
    const own = await applicant(desk.app, who);
    await confirm(own, one.id, 1);
    const clerk = await desk.app.as('clerk_hk');
    const correct = async (browser: Browser, bankAccount: string) => {
      await act(clerk, 'return', [await readBuilt(system(), one.id)], {
        reasonCode: 'R99',
        reasonText: '账号不清楚，请重填',
      });
      const { data } = await browser.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form } }', {
        id: one.id,
      });
      const { version, form } = data.openReturnedApplication as { version: number; form: object };
      const input = { requestId: randomUUID(), id: one.id, version, form: { ...form, bankAccount }, attachments: [] };
      return browser.run(
        'mutation ($input: ResubmitMyApplicationInput!) { resubmitMyApplication(input: $input) { id } }',
        {
          input,
        },
      );
    };
    expect((await correct(agent, buildBankAccount('620000000000000978'))).code).toBeUndefined();
    expect((await read(own, one.id)).account).toMatchObject({ state: 'PENDING', version: 4 });
    expect((await correct(own, buildBankAccount('620000000000000979'))).code).toBeUndefined();
    expect((await read(own, one.id)).account).toMatchObject({ state: 'CONFIRMED' });
  });

  it('another one that a clerk puts into the form waits anew, and what the person saw before is not it (E-0504)', async () => {
    const who = stranger();
    const one = await applied(await applicant(desk.app, { ...who, agent: AGENT }));
    const own = await applicant(desk.app, who);
    const clerk = await desk.app.as('clerk_hk');
    const correct = async (changes: object) => {
      const { version } = await readBuilt(system(), one.id);
      const answer = await amend(clerk, { id: one.id, version, form: { ...(await formOf(one.id)), ...changes } });
      expect(answer.message).toBeUndefined();
    };
    const pending = async () =>
      (
        await firstRow<{ is: boolean }>(
          system(),
          sql`select account_pending as is from one_thing_case where id = ${one.id}`,
        )
      )?.is;
    await correct({ liveAddress: '上海市虹口区示范路9号' });
    expect((await read(own, one.id)).account).toMatchObject({ state: 'PENDING', version: 1 });
    await correct({ bankAccount: buildBankAccount('620000000000000981') });
    expect((await confirm(own, one.id, 1)).code).toBe('E-0504');
    expect((await confirm(own, one.id, 2)).code).toBeUndefined();
    expect(await pending()).toBe(false);
    await act(clerk, 'return', [await readBuilt(system(), one.id)], {
      reasonCode: 'R99',
      reasonText: '账号不清楚，请重填',
    });
    await correct({ bankName: '示范银行浦东支行', bankAccount: buildBankAccount('620000000000000982') });
    expect((await read(own, one.id)).account).toMatchObject({ state: 'PENDING', version: 4, settledByName: null });
    expect(await pending()).toBe(true);
    const NAMERS = 'query ($caseId: ID!) { namedAccount(caseId: $caseId) { namedBy namedByName originText } }';
    expect((await clerk.run(NAMERS, { caseId: one.id })).data.namedAccount).toEqual({
      namedBy: 'STAFF',
      namedByName: expect.any(String),
      originText: '由服务中心工作人员更正，原由代办人测**填写',
    });
    const confirmFirst = expect.stringContaining('补助发放前须由您本人确认');
    expect(await told(one.id)).toEqual([confirmFirst, confirmFirst]);
    expect(
      await rows(
        system(),
        sql`select 1 from audit_entry where event = 'intake.account-changed' and object_id = ${one.id}`,
      ),
    ).toHaveLength(2);
  });

  it.each(['CANCELLED', 'FINISHED_TERMINATED'])(
    'is confirmed neither online nor on paper once the case is %s (E-0503)',
    async (ended) => {
      const who = stranger();
      const one = await applied(await applicant(desk.app, { ...who, agent: AGENT }));
      const clerk = await desk.app.as('clerk_hk');
      const { fileId } = await scan(clerk);
      const now = desk.app.clock.now();
      const finished = ended === 'CANCELLED' ? null : now;
      await run(
        system(),
        sql`update one_thing_case set state = ${ended}, finished_at = ${finished}::timestamptz where id = ${one.id}`,
      );
      expect((await confirm(await applicant(desk.app, who), one.id, 1)).code).toBe('E-0503');
      const paper = await clerk.run(PAPER, { input: { requestId: randomUUID(), caseId: one.id, version: 1, fileId } });
      expect(paper.code).toBe('E-0503');
      expect(
        await rows(
          system(),
          sql`select 1 from attachment where record_id = ${one.id} and material_code = 'ACCOUNT_CONFIRMATION'`,
        ),
      ).toEqual([]);
    },
  );

  it('named by the person himself waits for nobody; what the window puts in its place waits for him, who is told at the number known before too (N329)', async () => {
    const own = await applicant(desk.app, stranger());
    const one = await applied(own, { mobile: '13900007771' });
    expect(await read(own, one.id)).toMatchObject({ account: null, mayConfirmAccount: false });
    const clerk = await desk.app.as('clerk_hk');
    const correct = async (changes: object) => {
      const { version } = await readBuilt(system(), one.id);
      await amend(clerk, { id: one.id, version, form: { ...(await formOf(one.id)), ...changes } });
    };
    await correct({ liveAddress: '上海市虹口区示范路9号' });
    expect(await told(one.id)).toEqual([]);
    await correct({ bankAccount: buildBankAccount('620000000000000983'), mobile: '13900007772' });
    const bodies = await told(one.id);
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toContain('补助发放前须由您本人确认');
    expect(bodies[0]).toContain('如不是您要求更正的，请立即联系');
    expect(bodies.join()).not.toContain('620000000000000983');
    const phones = await rows<{ phone: string }>(
      system(),
      sql`select phone_masked as phone from notification where record_id = ${one.id} and template_code = 'N329'`,
    );
    expect(phones.map(({ phone }) => phone)).toEqual(['139****7771', '139****7772']);
    expect(await read(own, one.id)).toMatchObject({
      account: { state: 'PENDING', version: 1 },
      mayConfirmAccount: true,
    });
    const NAMERS =
      'query ($caseId: ID!) { namedAccount(caseId: $caseId) { namedBy namedByName agentName originText } }';
    expect((await clerk.run(NAMERS, { caseId: one.id })).data.namedAccount).toEqual({
      namedBy: 'STAFF',
      namedByName: expect.any(String),
      agentName: null,
      originText: '由服务中心工作人员更正',
    });
    const finish = await finishPaying(one.id);
    expect(JSON.stringify((await finish()).data)).toContain('尚未经本人确认');
    expect((await confirm(own, one.id, 1)).data.confirmMyAccount).toMatchObject({ account: { state: 'CONFIRMED' } });
    expect(JSON.stringify((await finish()).data)).toContain('"ok":1');
  });

  it('§13.5 what the window has corrected is settled by the signed paper, or by the account that the person names after a return', async () => {
    const own = await applicant(desk.app, stranger());
    const [first, second] = [await applied(own), await applied(await applicant(desk.app, stranger()))];
    const clerk = await desk.app.as('clerk_hk');
    for (const [n, { id }] of [first, second].entries()) {
      const { version } = await readBuilt(system(), id);
      const bankAccount = buildBankAccount(`62000000000000099${n}`);
      await amend(clerk, { id, version, form: { ...(await formOf(id)), bankAccount } });
    }
    const { fileId } = await scan(clerk);
    const paper = await clerk.run(PAPER, { input: { requestId: randomUUID(), caseId: second.id, version: 1, fileId } });
    expect(paper.data.confirmAccountOnPaper).toMatchObject({ state: 'CONFIRMED', onPaper: true });
    await act(clerk, 'return', [await readBuilt(system(), first.id)], {
      reasonCode: 'R99',
      reasonText: '账号不清楚，请重填',
    });
    const { data } = await own.run('mutation ($id: ID!) { openReturnedApplication(id: $id) { version form } }', {
      id: first.id,
    });
    const { version, form } = data.openReturnedApplication as { version: number; form: object };
    const bankAccount = buildBankAccount('620000000000000997');
    const input = { requestId: randomUUID(), id: first.id, version, form: { ...form, bankAccount }, attachments: [] };
    await own.run('mutation ($input: ResubmitMyApplicationInput!) { resubmitMyApplication(input: $input) { id } }', {
      input,
    });
    expect(await read(own, first.id)).toMatchObject({ account: { state: 'CONFIRMED' }, mayConfirmAccount: false });
  });

  it('a correction of the number before that of the account does not lead the warning away from the number first given (N329)', async () => {
    const who = stranger();
    const one = await applied(await applicant(desk.app, who), { mobile: '13900007773' });
    const clerk = await desk.app.as('clerk_hk');
    const right = stranger();
    const rightAccount = await applicant(desk.app, right);
    const correct = async (changes: object) => {
      const { version } = await readBuilt(system(), one.id);
      await amend(clerk, { id: one.id, version, form: { ...(await formOf(one.id)), ...changes } });
    };
    await correct({ mobile: '13900007774' });
    await correct({ mobile: '13900007775' });
    await correct({ bankAccount: buildBankAccount('620000000000000984'), idNo: right.idNo });
    const warned = await rows<{ phone: string; userId: string | null }>(
      system(),
      sql`select phone_masked as phone, receiver_user_id as "userId" from notification
           where record_id = ${one.id} and template_code = 'N329' order by phone_masked`,
    );
    const { userId } = requireUser(await rightAccount.ctx());
    expect(warned).toEqual([
      { phone: '139****7773', userId },
      { phone: '139****7775', userId },
    ]);
  });
});
