import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { accept, act } from '../../../../../test/case-acts.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { NOW, padDesk } from '../../../../../test/pad-desk.ts';
import {
  buildPad,
  type Called,
  callPad,
  give,
  openCall,
  readCall,
  takeCounter,
  waiting,
} from '../../../../../test/pads.ts';
import { somebodyOf } from '../../../../../test/training-applications.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';

const { desk, system, service, called, opened } = padDesk('pad_calls');

describe('from the console to the pad and back', () => {
  it('AC-09-01 a finished 退役报到 is evaluated with five stars: number and time, matter and staff, taken once', async () => {
    const built = await accept(desk.clerk, await buildCase(system(), { only: ['M01'] }));
    await act(desk.clerk, 'finish', [built], { confirmed: true, reasonCode: 'F01' });
    const call = await called(built.subCases[0]?.id ?? '', { screen: 'FINISH' });
    expect(call).toMatchObject({ state: 'CALLED', matterName: '退役报到' });
    expect(desk.app.events.at(-2)).toMatchObject({ recordType: 'evaluationPad', records: [{ id: desk.pad.padId }] });
    const waits = await waiting(desk.pad.browser);
    const page = (await openCall(desk.pad.browser, waits ?? { callId: '', envelope: '' })).data.openPadCall;
    expect(page).toMatchObject({ page: { matterName: '退役报到', orgName: '虹口区退役军人服务中心' } });
    expect(JSON.stringify(page)).not.toContain('刘敏');
    expect((await readCall(desk.clerk, call.id)).state).toBe('SHOWN');
    const clientId = randomUUID();
    const [first, second] = [
      await give(desk.pad.browser, call.id, { clientId }),
      await give(desk.pad.browser, call.id, { clientId }),
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
        pad: desk.pad.padId,
        late: false,
      },
    ]);
    expect(await readCall(desk.clerk, call.id)).toMatchObject({ state: 'DONE', evaluationNo: expect.any(String) });
    expect((await callPad(desk.clerk, built.subCases[0]?.id ?? '')).code).toBe('E-0903');
  });

  it('what a pad is given is encrypted and signed: no name, number or matter is readable in it, and nothing in an address', async () => {
    const call = await called(await service());
    const waits = await waiting(desk.pad.browser);
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
    await openCall(desk.pad.browser, waits ?? { callId: '', envelope: '' });
    expect(await readCall(desk.clerk, call.id)).toMatchObject({ state: 'SHOWN', proxyPage: null, qrSvg: null });
  });

  it('a forged, altered or exchanged envelope opens nothing', async () => {
    const first = await called(await service());
    const one = await waiting(desk.pad.browser);
    const second = await called(await service());
    const two = await waiting(desk.pad.browser);
    if (!one || !two) throw new Error('nothing waits');
    const flipped = two.envelope.slice(0, -2) + (two.envelope.endsWith('A') ? 'BB' : 'AA');
    for (const envelope of ['', 'x', flipped, one.envelope])
      expect((await openCall(desk.pad.browser, { callId: two.callId, envelope })).code).toBe('E-0917');
    expect((await readCall(desk.clerk, second.id)).state).toBe('CALLED');
    // The later call took the place of the one before.
    expect((await readCall(desk.clerk, first.id)).state).toBe('REPLACED');
    expect((await openCall(desk.pad.browser, one)).code).toBe('E-0916');
  });

  it('an old call and one that was evaluated open nothing; the person who leaves keeps the invitation', async () => {
    const { call, waits } = await opened();
    desk.app.clock.advance(11 * MINUTE_MS);
    expect((await openCall(desk.pad.browser, waits)).code).toBe('E-0916');
    desk.app.clock.set(NOW);
    const leave = 'mutation ($id: ID!) { leavePadCall(callId: $id) }';
    expect((await desk.pad.browser.run(leave, { id: call.id })).data.leavePadCall).toBe(true);
    expect((await readCall(desk.clerk, call.id)).state).toBe('ABANDONED');
    expect((await openCall(desk.pad.browser, waits)).code).toBe('E-0916');
    expect((await give(desk.pad.browser, call.id)).code).toBe('E-0916');
    const next = await opened();
    await give(desk.pad.browser, next.call.id);
    expect((await openCall(desk.pad.browser, next.waits)).code).toBe('E-0916');
    expect((await give(desk.pad.browser, next.call.id)).code).toBe('E-0903');
  });

  it('says how long the page took and whether it shows what was sent', async () => {
    const { call } = await opened();
    const shown = { serviceNo: call.serviceNo, matterName: '退役报到', orgName: '虹口区退役军人服务中心' };
    const report = (more: object) =>
      desk.pad.browser.run(
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
    const answer = await give(desk.pad.browser, call.id, { deviceAt });
    expect(answer.data.submitPadEvaluation).toMatchObject({ submittedAt: NOW.toISOString(), clockWrong: true });
    expect((await readCall(desk.clerk, call.id)).clockWrong).toBe(true);
  });

  it('rates no call that it did not show, nor one shown longer ago than its queue may hold', async () => {
    const unseen = await called(await service());
    expect((await give(desk.pad.browser, unseen.id)).code).toBe('E-0916');
    const { call } = await opened();
    const clientId = randomUUID();
    const other = await opened();
    expect((await give(desk.pad.browser, other.call.id, { clientId })).code).toBeUndefined();
    desk.app.clock.advance(24 * 60 * MINUTE_MS + 6 * MINUTE_MS);
    expect((await give(desk.pad.browser, call.id)).code).toBe('E-0916');
    // What was taken gets its receipt again, however late the answer was lost.
    expect((await give(desk.pad.browser, other.call.id, { clientId })).data.submitPadEvaluation).toMatchObject({
      evaluationNo: expect.any(String),
    });
  });

  it('grace after the invitation has ended only for what the pad can have taken before', async () => {
    const early = await opened();
    const at = (minutes: number) => new Date(desk.app.clock.now().getTime() + minutes * MINUTE_MS).toISOString();
    await run(
      system(),
      sql`update evaluation_invite i set expires_at = ${new Date(NOW.getTime() + 60 * MINUTE_MS)} from pad_call k
           where k.id = ${early.call.id} and i.id = k.invite_id`,
    );
    desk.app.clock.advance(120 * MINUTE_MS);
    for (const wrong of [
      { deviceAt: at(-90) },
      { deviceAt: at(-30), late: true },
      { deviceAt: at(-3000), late: true },
      { deviceAt: at(60), late: true },
    ])
      expect((await give(desk.pad.browser, early.call.id, wrong)).code).toBe('E-0902');
    const taken = await give(desk.pad.browser, early.call.id, { deviceAt: at(-90), late: true });
    expect(taken.data.submitPadEvaluation).toMatchObject({ submittedAt: at(-90), clockWrong: false });
  });

  it('11.10 what was queued counts as given between the showing of its page and now, whatever the pad says', async () => {
    const { call } = await opened();
    desk.app.clock.advance(10 * MINUTE_MS);
    const at = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS).toISOString();
    const giveAt = async (id: string, deviceAt: string) =>
      (await give(desk.pad.browser, id, { deviceAt, late: true })).data.submitPadEvaluation;
    // Before the page stood: the pad's clock is wrong, and the arrival counts.
    expect(await giveAt(call.id, at(-30))).toMatchObject({ submittedAt: at(10), clockWrong: true });
    const slightly = await opened();
    desk.app.clock.advance(10 * MINUTE_MS);
    expect(await giveAt(slightly.call.id, at(8))).toMatchObject({ submittedAt: at(10), clockWrong: false });
  });

  it('what was queued comes later and is marked 补传, also when the call has been given up meanwhile', async () => {
    const { call } = await opened();
    await called(await service());
    const deviceAt = desk.app.clock.now().toISOString();
    desk.app.clock.advance(20 * 60 * MINUTE_MS);
    desk.pad.browser.device = 'pad';
    expect((await give(desk.pad.browser, call.id, { deviceAt, late: true })).code).toBeUndefined();
    const stored = await firstRow(
      system(),
      sql`select late from evaluation e join pad_call k on k.evaluation_no = e.evaluation_no where k.id = ${call.id}`,
    );
    expect(stored).toEqual({ late: true });
  });
});

describe('who may do what', () => {
  it('needs a counter of one’s own, and a case of one’s scope; the same request is made once', async () => {
    const fresh = await desk.app.as('clerk_hk');
    expect((await callPad(fresh, await service())).code).toBe('E-0915');
    const pudong = await somebodyOf(desk.app, '310115-C', ['CENTRE_HEAD']);
    const theirs = await buildPad(desk.app, pudong, '1');
    await takeCounter(pudong, theirs.counter.id);
    const id = await service();
    expect((await callPad(pudong, id)).code).toBe('NOT_FOUND');
    const requestId = randomUUID();
    const [first, second] = [
      await callPad(desk.clerk, id, {}, requestId),
      await callPad(desk.clerk, id, {}, requestId),
    ];
    expect((second.data.callPad as Called).id).toBe((first.data.callPad as Called).id);
  });

  it('a pad of another counter or district sees, opens and sends nothing of the call', async () => {
    const pudong = await somebodyOf(desk.app, '310115-C', ['CENTRE_HEAD']);
    for (const other of [await buildPad(desk.app, desk.head, '5'), await buildPad(desk.app, pudong, '2')]) {
      const call = await called(await service());
      const waits = await waiting(desk.pad.browser);
      expect(await waiting(other.browser)).toBeNull();
      expect((await openCall(other.browser, waits ?? { callId: '', envelope: '' })).code).toBe('NOT_FOUND');
      expect((await give(other.browser, call.id)).code).toBe('NOT_FOUND');
      expect((await readCall(desk.clerk, call.id)).state).toBe('CALLED');
    }
  });

  it('heads manage counters and pads of their own centre alone', async () => {
    const pudong = await somebodyOf(desk.app, '310115-C', ['CENTRE_HEAD']);
    const calls: [string, object][] = [
      ['mutation ($id: ID!) { issuePadCode(id: $id) { code } }', { id: desk.pad.padId }],
      [
        'mutation ($id: ID!) { revokeEvaluationPad(id: $id, version: 1, reason: "平板损坏停用") { id } }',
        { id: desk.pad.padId },
      ],
      [
        'mutation ($id: ID!, $c: ID!) { changeEvaluationPad(input: { id: $id, version: 1, name: "平板", counterId: $c }) { id } }',
        { id: desk.pad.padId, c: desk.pad.counter.id },
      ],
      [
        'mutation ($c: ID!) { addEvaluationPad(input: { name: "平板", counterId: $c }) { code } }',
        { c: desk.pad.counter.id },
      ],
      [
        'mutation ($c: ID!) { saveServiceCounter(input: { id: $c, version: 1, counterNo: "7" }) { id } }',
        { c: desk.pad.counter.id },
      ],
      [
        'mutation ($o: ID!) { saveServiceCounter(input: { orgId: $o, counterNo: "7" }) { id } }',
        { o: desk.pad.counter.orgId },
      ],
    ];
    for (const [document, variables] of calls)
      expect({ document, code: (await pudong.run(document, { ...variables })).code }).toEqual({
        document,
        code: 'NOT_FOUND',
      });
    const seen = (await pudong.run('{ evaluationPads { nodes { id } } serviceCounters { nodes { orgId } } }')).data;
    expect(JSON.stringify(seen)).not.toContain(desk.pad.padId);
    expect(JSON.stringify(seen)).not.toContain(desk.pad.counter.orgId);
  });
});
