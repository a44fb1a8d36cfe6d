import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { accept, act } from '../../../../../test/case-acts.ts';
import { buildCase } from '../../../../../test/cases.ts';
import {
  buildCounter,
  buildPad,
  type Called,
  callPad,
  give,
  openCall,
  readCall,
  recordProxy,
  takeCounter,
  waiting,
} from '../../../../../test/pads.ts';
import { setValue } from '../../../../../test/probe-export.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { somebodyOf } from '../../../../../test/training-applications.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { ticketOf } from '../../evaluations/ticket.ts';
import { pursueCalls } from './pursue-calls.ts';

const NOW = new Date('2026-03-09T10:00:00+08:00');
const SECOND = 1000;
let app: Product;
let head: Browser;
let clerk: Browser;
let pad: Awaited<ReturnType<typeof buildPad>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const pursue = () => pursueCalls(system());

beforeAll(async () => {
  app = await product('pad_calls');
  [head, clerk] = [await app.as('head_hk'), await app.as('clerk_hk')];
  pad = await buildPad(app, head, '3');
  await takeCounter(clerk, pad.counter.id);
}, 60_000);
beforeEach(() => app.clock.set(NOW));
afterAll(() => app.close());

/** A sub-case of a new case of 虹口. */
async function service(): Promise<string> {
  const built = await buildCase(system(), { only: ['M01'] });
  return built.subCases[0]?.id ?? '';
}
async function called(serviceId: string, more: object = {}): Promise<Called> {
  const answer = await callPad(clerk, serviceId, more);
  if (answer.code) throw new Error(`${answer.code} ${answer.message}`);
  return answer.data.callPad as Called;
}
async function opened() {
  const call = await called(await service());
  const waits = await waiting(pad.browser);
  if (!waits) throw new Error('nothing waits');
  await openCall(pad.browser, waits);
  return { call, waits };
}

describe('from the console to the pad and back', () => {
  it('AC-09-01 a finished 退役报到 is evaluated with five stars: number and time, matter and staff, taken once', async () => {
    const built = await accept(clerk, await buildCase(system(), { only: ['M01'] }));
    await act(clerk, 'finish', [built], { confirmed: true, reasonCode: 'F01' });
    const call = await called(built.subCases[0]?.id ?? '', { screen: 'FINISH' });
    expect(call).toMatchObject({ state: 'CALLED', matterName: '退役报到' });
    expect(app.events.at(-2)).toMatchObject({ recordType: 'evaluationPad', records: [{ id: pad.padId }] });
    const waits = await waiting(pad.browser);
    const page = (await openCall(pad.browser, waits ?? { callId: '', envelope: '' })).data.openPadCall;
    expect(page).toMatchObject({ page: { matterName: '退役报到', orgName: '虹口区退役军人服务中心' } });
    expect(JSON.stringify(page)).not.toContain('刘敏');
    expect((await readCall(clerk, call.id)).state).toBe('SHOWN');
    const clientId = randomUUID();
    const [first, second] = [
      await give(pad.browser, call.id, { clientId }),
      await give(pad.browser, call.id, { clientId }),
    ];
    expect(first.data.submitPadEvaluation).toMatchObject({
      evaluationNo: expect.stringMatching(/^PJ20260309\d{6}$/),
      submittedAt: NOW.toISOString(),
    });
    expect(second).toEqual(first);
    const stored = await rows(
      system(),
      sql`select grade, matter_code as matter, staff, window_no as "windowNo", channel, device->>'padId' as pad, late
            from evaluation where service_id = ${built.subCases[0]?.id ?? ''}`,
    );
    expect(stored).toMatchObject([
      {
        grade: 5,
        matter: 'M01',
        staff: [{ no: 'clerk_hk' }],
        windowNo: '3',
        channel: 'PAD',
        pad: pad.padId,
        late: false,
      },
    ]);
    expect(await readCall(clerk, call.id)).toMatchObject({ state: 'DONE', evaluationNo: expect.any(String) });
    expect((await callPad(clerk, built.subCases[0]?.id ?? '')).code).toBe('E-0903');
  });

  it('what a pad is given is encrypted and signed: no name, number or matter is readable in it, and nothing in an address', async () => {
    const call = await called(await service());
    const waits = await waiting(pad.browser);
    const said =
      JSON.stringify(waits) + Buffer.from(waits?.envelope.split('.')[2] ?? '', 'base64url').toString('latin1');
    expect(said).not.toMatch(/退役报到|applicant|\d{17}[\dX]/);
    const stored = await firstRow<{ name: string }>(
      system(),
      sql`select service_no as name from pad_call where id = ${call.id}`,
    );
    expect(said).not.toContain(stored?.name);
    expect(waits?.qrAddress).toMatch(/\/apply\/evaluate\/[\w-]{43}$/);
    // Whoever serves holds no ticket to his own evaluation while the pad can be answered.
    expect(call).toMatchObject({ proxyPage: null, qrSvg: null });
    await openCall(pad.browser, waits ?? { callId: '', envelope: '' });
    expect(await readCall(clerk, call.id)).toMatchObject({ state: 'SHOWN', proxyPage: null, qrSvg: null });
  });

  it('a forged, altered or exchanged envelope opens nothing', async () => {
    const first = await called(await service());
    const one = await waiting(pad.browser);
    const second = await called(await service());
    const two = await waiting(pad.browser);
    if (!one || !two) throw new Error('nothing waits');
    const flipped = two.envelope.slice(0, -2) + (two.envelope.endsWith('A') ? 'BB' : 'AA');
    for (const envelope of ['', 'x', flipped, one.envelope])
      expect((await openCall(pad.browser, { callId: two.callId, envelope })).code).toBe('E-0917');
    expect((await readCall(clerk, second.id)).state).toBe('CALLED');
    // The later call took the place of the one before.
    expect((await readCall(clerk, first.id)).state).toBe('REPLACED');
    expect((await openCall(pad.browser, one)).code).toBe('E-0916');
  });

  it('an old call and one that was evaluated open nothing; the person who leaves keeps the invitation', async () => {
    const { call, waits } = await opened();
    app.clock.advance(11 * MINUTE_MS);
    expect((await openCall(pad.browser, waits)).code).toBe('E-0916');
    app.clock.set(NOW);
    const leave = 'mutation ($id: ID!) { leavePadCall(callId: $id) }';
    expect((await pad.browser.run(leave, { id: call.id })).data.leavePadCall).toBe(true);
    expect((await readCall(clerk, call.id)).state).toBe('ABANDONED');
    expect((await openCall(pad.browser, waits)).code).toBe('E-0916');
    expect((await give(pad.browser, call.id)).code).toBe('E-0916');
    const next = await opened();
    await give(pad.browser, next.call.id);
    expect((await openCall(pad.browser, next.waits)).code).toBe('E-0916');
    expect((await give(pad.browser, next.call.id)).code).toBe('E-0903');
  });

  it('says how long the page took and whether it shows what was sent', async () => {
    const { call } = await opened();
    const shown = { serviceNo: call.serviceNo, matterName: '退役报到', orgName: '虹口区退役军人服务中心' };
    const report = (more: object) =>
      pad.browser.run(
        `mutation ($callId: ID!, $serviceNo: String!, $matterName: String!, $orgName: String!) {
           reportPadPage(callId: $callId, loadMs: 240, serviceNo: $serviceNo, matterName: $matterName, orgName: $orgName) }`,
        { callId: call.id, ...shown, ...more },
      );
    expect((await report({ matterName: '其他事项' })).data.reportPadPage).toBe(false);
    expect((await report({})).data.reportPadPage).toBe(true);
  });

  it('11.10 a pad whose clock is wrong: the server’s time counts, and the clerk is told', async () => {
    const { call } = await opened();
    const deviceAt = new Date(NOW.getTime() - 60 * MINUTE_MS).toISOString();
    const answer = await give(pad.browser, call.id, { deviceAt });
    expect(answer.data.submitPadEvaluation).toMatchObject({ submittedAt: NOW.toISOString(), clockWrong: true });
    expect((await readCall(clerk, call.id)).clockWrong).toBe(true);
  });

  it('rates no call that it did not show, nor one shown longer ago than its queue may hold', async () => {
    const unseen = await called(await service());
    expect((await give(pad.browser, unseen.id)).code).toBe('E-0916');
    const { call } = await opened();
    const clientId = randomUUID();
    const other = await opened();
    expect((await give(pad.browser, other.call.id, { clientId })).code).toBeUndefined();
    app.clock.advance(24 * 60 * MINUTE_MS + 6 * MINUTE_MS);
    expect((await give(pad.browser, call.id)).code).toBe('E-0916');
    // What was taken gets its receipt again, however late the answer was lost.
    expect((await give(pad.browser, other.call.id, { clientId })).data.submitPadEvaluation).toMatchObject({
      evaluationNo: expect.any(String),
    });
  });

  it('grace after the invitation has ended only for what the pad can have taken before', async () => {
    const early = await opened();
    const at = (minutes: number) => new Date(app.clock.now().getTime() + minutes * MINUTE_MS).toISOString();
    await run(
      system(),
      sql`update evaluation_invite i set expires_at = ${new Date(NOW.getTime() + 60 * MINUTE_MS)} from pad_call k
           where k.id = ${early.call.id} and i.id = k.invite_id`,
    );
    app.clock.advance(120 * MINUTE_MS);
    for (const wrong of [
      { deviceAt: at(-90) },
      { deviceAt: at(-30), late: true },
      { deviceAt: at(-3000), late: true },
      { deviceAt: at(60), late: true },
    ])
      expect((await give(pad.browser, early.call.id, wrong)).code).toBe('E-0902');
    const taken = await give(pad.browser, early.call.id, { deviceAt: at(-90), late: true });
    expect(taken.data.submitPadEvaluation).toMatchObject({ submittedAt: at(-90), clockWrong: false });
  });

  it('11.10 what was queued counts as given between the showing of its page and now, whatever the pad says', async () => {
    const { call } = await opened();
    app.clock.advance(10 * MINUTE_MS);
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS).toISOString();
    const giveAt = async (id: string, deviceAt: string) =>
      (await give(pad.browser, id, { deviceAt, late: true })).data.submitPadEvaluation;
    // Before the page stood: the pad's clock is wrong, and the arrival counts.
    expect(await giveAt(call.id, at(-30))).toMatchObject({ submittedAt: at(10), clockWrong: true });
    const slightly = await opened();
    app.clock.advance(10 * MINUTE_MS);
    expect(await giveAt(slightly.call.id, at(8))).toMatchObject({ submittedAt: at(10), clockWrong: false });
  });

  it('what was queued comes later and is marked 补传, also when the call has been given up meanwhile', async () => {
    const { call } = await opened();
    await called(await service());
    const deviceAt = app.clock.now().toISOString();
    app.clock.advance(20 * 60 * MINUTE_MS);
    pad.browser.device = 'pad';
    expect((await give(pad.browser, call.id, { deviceAt, late: true })).code).toBeUndefined();
    const stored = await firstRow(
      system(),
      sql`select late from evaluation e join pad_call k on k.evaluation_no = e.evaluation_no where k.id = ${call.id}`,
    );
    expect(stored).toEqual({ late: true });
  });
});

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
      app.clock.advance(3 * SECOND);
      await pursue();
    }
    return call;
  }

  it('AC-09-03 three tries in vain: friendly ways out, a row 跳转异常, one alarm per pad in ten minutes', async () => {
    const call = await called(await service());
    app.clock.advance(2 * SECOND);
    expect(await pursue()).toBe(0);
    for (const attempts of [2, 3]) {
      app.clock.advance(3 * SECOND);
      await pursue();
      expect(await readCall(clerk, call.id)).toMatchObject({ state: 'CALLED', attempts });
    }
    app.clock.advance(3 * SECOND);
    await pursue();
    expect(await readCall(clerk, call.id)).toMatchObject({
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
    expect((await readCall(clerk, again.id)).technicianTold).toBe(false);
    expect(await alarms()).toHaveLength(told.length);
    app.clock.advance(11 * MINUTE_MS);
    const later = await fail();
    expect(await errors(later.id)).toMatchObject([{ told: true }]);
    expect((await alarms()).length).toBe(2 * told.length);
    const seen = (await head.run('{ jumpErrors { nodes { code screen padNo notifiedTech url } } }')).data.jumpErrors;
    expect((seen as { nodes: object[] }).nodes[0]).toMatchObject({
      code: 'NO_ANSWER',
      screen: 'ACCEPT',
      notifiedTech: true,
    });
  });

  it('11.5 a pad is told how long and how often to try (pad.jump); late upon a slow line it learns that it is over', async () => {
    await setValue(system(), 'pad.jump', { timeoutSec: 5, retries: 1 });
    const call = await called(await service());
    const waits = await waiting(pad.browser);
    if (!waits) throw new Error('nothing waits');
    expect(waits).toMatchObject({ timeoutSec: 5, retries: 1 });
    await setValue(system(), 'pad.jump', { timeoutSec: 3, retries: 2 });
    for (let tried = 0; tried < 3; tried += 1) {
      app.clock.advance(6 * SECOND);
      await pursue();
    }
    expect((await readCall(clerk, call.id)).state).toBe('FAILED');
    expect((await openCall(pad.browser, waits)).code).toBe('E-0919');
    expect((await readCall(clerk, call.id)).state).toBe('FAILED');
    // Recorded by the staff: nobody waits at the pad any more.
    await recordProxy(clerk, call.id);
    expect((await openCall(pad.browser, waits)).code).toBe('E-0916');
  });

  it('R9.2.2 the code belongs to the applicant: no ticket reaches the console, and no clerk evaluates by it', async () => {
    const failed = await fail();
    const found = await firstRow<{ id: string }>(
      system(),
      sql`select invite_id as id from pad_call where id = ${failed.id}`,
    );
    const ticket = ticketOf(system(), found?.id ?? '');
    expect(JSON.stringify(failed) + JSON.stringify(await readCall(clerk, failed.id))).not.toContain(ticket);
    const input = { ticket, clientId: randomUUID(), grade: 5, options: [], optionSet: 1, anonymous: false };
    const submit = (who: Browser) =>
      who.run('mutation ($input: EvaluationInput!) { submitEvaluation(input: $input) { evaluationNo } }', { input });
    // Signed in, also on another machine; and signed out upon the machine that pressed 请评价.
    const elsewhere = await app.as('clerk_hk2');
    elsewhere.userAgent = 'phone';
    expect((await submit(elsewhere)).code).toBe('E-0918');
    expect((await submit(new Browser(app))).code).toBe('E-0918');
    const phone = new Browser(app);
    phone.userAgent = 'phone';
    expect((await submit(phone)).code).toBeUndefined();
    expect((await readCall(clerk, failed.id)).proxyPage).toMatchObject({ state: 'USED' });
    expect((await recordProxy(clerk, failed.id)).code).toBe('E-0903');
  });

  it('R9.2.2 a counter without a pad: recorded, the same ways out, the technicians told once in ten minutes', async () => {
    const other = await app.as('clerk_hk2');
    await takeCounter(other, (await buildCounter(head, '9')).id);
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
    app.clock.advance(11 * MINUTE_MS);
    expect((await press()).technicianTold).toBe(true);
  });

  it('a pad that cannot draw the page says so, and the console need not wait', async () => {
    const call = await called(await service());
    const report = 'mutation ($id: ID!) { reportJumpError(callId: $id, code: "NO_PAGE", detail: "页面脚本出错") }';
    expect((await pad.browser.run(report, { id: call.id })).data.reportJumpError).toBe(true);
    expect((await readCall(clerk, call.id)).state).toBe('FAILED');
    expect(await errors(call.id)).toMatchObject([{ code: 'NO_PAGE' }]);
  });
});

describe('who may do what', () => {
  it('needs a counter of one’s own, and a case of one’s scope; the same request is made once', async () => {
    const fresh = await app.as('clerk_hk');
    expect((await callPad(fresh, await service())).code).toBe('E-0915');
    const pudong = await somebodyOf(app, '310115-C', ['CENTRE_HEAD']);
    const theirs = await buildPad(app, pudong, '1');
    await takeCounter(pudong, theirs.counter.id);
    const id = await service();
    expect((await callPad(pudong, id)).code).toBe('NOT_FOUND');
    const requestId = randomUUID();
    const [first, second] = [await callPad(clerk, id, {}, requestId), await callPad(clerk, id, {}, requestId)];
    expect((second.data.callPad as Called).id).toBe((first.data.callPad as Called).id);
  });

  it('a pad of another counter or district sees, opens and sends nothing of the call', async () => {
    const pudong = await somebodyOf(app, '310115-C', ['CENTRE_HEAD']);
    for (const other of [await buildPad(app, head, '5'), await buildPad(app, pudong, '2')]) {
      const call = await called(await service());
      const waits = await waiting(pad.browser);
      expect(await waiting(other.browser)).toBeNull();
      expect((await openCall(other.browser, waits ?? { callId: '', envelope: '' })).code).toBe('NOT_FOUND');
      expect((await give(other.browser, call.id)).code).toBe('NOT_FOUND');
      expect((await readCall(clerk, call.id)).state).toBe('CALLED');
    }
  });

  it('heads manage counters and pads of their own centre alone', async () => {
    const pudong = await somebodyOf(app, '310115-C', ['CENTRE_HEAD']);
    const calls: [string, object][] = [
      ['mutation ($id: ID!) { issuePadCode(id: $id) { code } }', { id: pad.padId }],
      [
        'mutation ($id: ID!) { revokeEvaluationPad(id: $id, version: 1, reason: "平板损坏停用") { id } }',
        { id: pad.padId },
      ],
      [
        'mutation ($id: ID!, $c: ID!) { changeEvaluationPad(input: { id: $id, version: 1, name: "平板", counterId: $c }) { id } }',
        { id: pad.padId, c: pad.counter.id },
      ],
      [
        'mutation ($c: ID!) { addEvaluationPad(input: { name: "平板", counterId: $c }) { code } }',
        { c: pad.counter.id },
      ],
      [
        'mutation ($c: ID!) { saveServiceCounter(input: { id: $c, version: 1, counterNo: "7" }) { id } }',
        { c: pad.counter.id },
      ],
      [
        'mutation ($o: ID!) { saveServiceCounter(input: { orgId: $o, counterNo: "7" }) { id } }',
        { o: pad.counter.orgId },
      ],
    ];
    for (const [document, variables] of calls)
      expect({ document, code: (await pudong.run(document, { ...variables })).code }).toEqual({
        document,
        code: 'NOT_FOUND',
      });
    const seen = (await pudong.run('{ evaluationPads { nodes { id } } serviceCounters { nodes { orgId } } }')).data;
    expect(JSON.stringify(seen)).not.toContain(pad.padId);
    expect(JSON.stringify(seen)).not.toContain(pad.counter.orgId);
  });
});
