import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { NOW, padDesk } from '../../../../../test/pad-desk.ts';
import {
  buildCounter,
  type Called,
  callPad,
  openCall,
  readCall,
  recordProxy,
  takeCounter,
  waiting,
} from '../../../../../test/pads.ts';
import { setValue } from '../../../../../test/probe-export.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { ticketOf } from '../../evaluations/ticket.ts';
import { pursueCalls } from './pursue-calls.ts';

const SECOND = 1000;
const { desk, system, service, called } = padDesk('pad_unopened');
const pursue = () => pursueCalls(system());

describe('when the page does not open', () => {
  const alarms = () =>
    rows<{ body: string; login: string | null }>(
      system(),
      sql`select n.body, u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'N04' and n.body like '%评价平板%' and n.created_at >= ${NOW}`,
    );
  const errors = (callId: string) =>
    rows(system(), sql`select code, notified_tech as told, screen from jump_error where call_id = ${callId}`);
  async function fail(): Promise<Called> {
    const call = await called(await service(), { screen: 'ACCEPT' });
    for (let tried = 0; tried < 3; tried += 1) {
      desk.app.clock.advance(3 * SECOND);
      await pursue();
    }
    return call;
  }

  it('AC-09-03 three tries in vain: friendly ways out, a row 跳转异常, one alarm per pad in ten minutes', async () => {
    const call = await called(await service());
    desk.app.clock.advance(2 * SECOND);
    expect(await pursue()).toBe(0);
    for (const attempts of [2, 3]) {
      desk.app.clock.advance(3 * SECOND);
      await pursue();
      expect(await readCall(desk.clerk, call.id)).toMatchObject({ state: 'CALLED', attempts });
    }
    desk.app.clock.advance(3 * SECOND);
    await pursue();
    expect(await readCall(desk.clerk, call.id)).toMatchObject({
      state: 'FAILED',
      technicianTold: true,
      qrSvg: expect.stringContaining('<svg'),
      proxyPage: { state: 'OPEN', optionSet: 1 },
    });
    expect(await errors(call.id)).toEqual([{ code: 'NO_ANSWER', told: true, screen: 'SUB_CASE' }]);
    const told = await alarms();
    const technicians = new Set(told.map(({ body }) => body)).size;
    expect(technicians).toBe(1);
    // The technicians sit at the city; the centre has none of its own.
    expect(new Set(told.map(({ login }) => login))).toEqual(new Set(['tech_city']));
    expect(told[0]?.body).not.toMatch(/\d{17}[\dX]/);
    const again = await fail();
    expect(await errors(again.id)).toMatchObject([{ told: false }]);
    expect((await readCall(desk.clerk, again.id)).technicianTold).toBe(false);
    expect(await alarms()).toHaveLength(told.length);
    desk.app.clock.advance(11 * MINUTE_MS);
    const later = await fail();
    expect(await errors(later.id)).toMatchObject([{ told: true }]);
    expect((await alarms()).length).toBe(2 * told.length);
    const seen = (await desk.head.run('{ jumpErrors { nodes { code screen padNo notifiedTech url } } }')).data
      .jumpErrors;
    expect((seen as { nodes: object[] }).nodes[0]).toMatchObject({
      code: 'NO_ANSWER',
      screen: 'ACCEPT',
      notifiedTech: true,
    });
  });

  it('11.5 a pad is told how long and how often to try (pad.jump); late upon a slow line it learns that it is over', async () => {
    await setValue(system(), 'pad.jump', { timeoutSec: 5, retries: 1 });
    const call = await called(await service());
    const waits = await waiting(desk.pad.browser);
    if (!waits) throw new Error('nothing waits');
    expect(waits).toMatchObject({ timeoutSec: 5, retries: 1 });
    await setValue(system(), 'pad.jump', { timeoutSec: 3, retries: 2 });
    for (let tried = 0; tried < 3; tried += 1) {
      desk.app.clock.advance(6 * SECOND);
      await pursue();
    }
    expect((await readCall(desk.clerk, call.id)).state).toBe('FAILED');
    expect((await openCall(desk.pad.browser, waits)).code).toBe('E-0919');
    expect((await readCall(desk.clerk, call.id)).state).toBe('FAILED');
    // Recorded by the staff: nobody waits at the pad any more.
    await recordProxy(desk.clerk, call.id);
    expect((await openCall(desk.pad.browser, waits)).code).toBe('E-0916');
  });

  it('R9.2.2 the code belongs to the applicant: no ticket reaches the console, and no clerk evaluates by it', async () => {
    const failed = await fail();
    const found = await firstRow<{ id: string }>(
      system(),
      sql`select invite_id as id from pad_call where id = ${failed.id}`,
    );
    const ticket = ticketOf(system(), found?.id ?? '');
    expect(JSON.stringify(failed) + JSON.stringify(await readCall(desk.clerk, failed.id))).not.toContain(ticket);
    const input = { ticket, clientId: randomUUID(), grade: 5, options: [], optionSet: 1, anonymous: false };
    const submit = (who: Browser) =>
      who.run('mutation ($input: EvaluationInput!) { submitEvaluation(input: $input) { evaluationNo } }', { input });
    // Signed in, also on another machine; and signed out upon the machine that pressed 请评价.
    const elsewhere = await desk.app.as('clerk_hk2');
    elsewhere.userAgent = 'phone';
    expect((await submit(elsewhere)).code).toBe('E-0918');
    expect((await submit(new Browser(desk.app))).code).toBe('E-0918');
    const phone = new Browser(desk.app);
    phone.userAgent = 'phone';
    expect((await submit(phone)).code).toBeUndefined();
    expect((await readCall(desk.clerk, failed.id)).proxyPage).toMatchObject({ state: 'USED' });
    expect((await recordProxy(desk.clerk, failed.id)).code).toBe('E-0903');
  });

  it('R9.2.2 a counter without a pad: recorded, the same ways out, the technicians told once in ten minutes', async () => {
    const other = await desk.app.as('clerk_hk2');
    await takeCounter(other, (await buildCounter(desk.head, '9')).id);
    const before = (await alarms()).length;
    const press = async () => (await callPad(other, await service())).data.callPad as Called;
    const call = await press();
    expect(call).toMatchObject({ state: 'FAILED', padName: null, technicianTold: true, qrSvg: expect.any(String) });
    expect(await errors(call.id)).toMatchObject([{ code: 'NO_PAD', told: true }]);
    const told = await alarms();
    expect(told.length).toBeGreaterThan(before);
    expect(told.map(({ body }) => body).join()).toContain('9号窗口没有使用中的平板');
    expect(new Set(told.map(({ login }) => login))).toEqual(new Set(['tech_city']));
    const again = await press();
    expect(await errors(again.id)).toMatchObject([{ code: 'NO_PAD', told: false }]);
    expect(again.technicianTold).toBe(false);
    expect(await alarms()).toHaveLength(told.length);
    desk.app.clock.advance(11 * MINUTE_MS);
    expect((await press()).technicianTold).toBe(true);
  });

  it('a pad that cannot draw the page says so, and the console need not wait', async () => {
    const call = await called(await service());
    const report = 'mutation ($id: ID!) { reportJumpError(callId: $id, code: "NO_PAGE", detail: "页面脚本出错") }';
    expect((await desk.pad.browser.run(report, { id: call.id })).data.reportJumpError).toBe(true);
    expect((await readCall(desk.clerk, call.id)).state).toBe('FAILED');
    expect(await errors(call.id)).toMatchObject([{ code: 'NO_PAGE' }]);
  });
});
