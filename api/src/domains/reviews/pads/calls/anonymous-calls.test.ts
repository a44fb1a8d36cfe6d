import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { evaluate, openPage } from '../../../../../test/evaluations.ts';
import { padDesk } from '../../../../../test/pad-desk.ts';
import { callPad, give, openCall, readCall, recordProxy, waiting } from '../../../../../test/pads.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { ticketOf } from '../../evaluations/ticket.ts';
import { pursueCalls } from './pursue-calls.ts';

const { desk, system, service, called, opened } = padDesk('pad_anonymous_calls');

/** A service that somebody has evaluated upon the pad, by name or not. */
async function evaluatedService(anonymous: boolean): Promise<string> {
  const { call } = await opened();
  const given = await give(desk.pad.browser, call.id, { anonymous });
  expect(given.code).toBeUndefined();
  const found = await firstRow<{ id: string }>(
    system(),
    sql`select service_id as id from pad_call where id = ${call.id}`,
  );
  return found?.id ?? '';
}
const leave = (callId: string) =>
  desk.pad.browser.run('mutation ($id: ID!) { leavePadCall(callId: $id) }', { id: callId });

/** What the console and the pad are told from 请评价 until the person goes away, without what is each call's own. */
async function toldOf(serviceId: string): Promise<unknown[]> {
  const call = await called(serviceId);
  const waits = await waiting(desk.pad.browser);
  const page = (await openCall(desk.pad.browser, waits ?? { callId: '', envelope: '' })).data.openPadCall as {
    page: object;
  };
  const shown = await readCall(desk.clerk, call.id);
  await leave(call.id);
  const left = await readCall(desk.clerk, call.id);
  const common = (one: object) => ({ ...one, id: '', serviceNo: '' });
  return [common(call), page.page, common(shown), common(left)];
}

/** A call that no pad has answered. */
async function failed(serviceId: string) {
  const call = await called(serviceId);
  for (let tried = 0; tried < 3; tried += 1) {
    desk.app.clock.advance(3_000);
    await pursueCalls(system());
  }
  return readCall(desk.clerk, call.id);
}

describe('请评价 for what was evaluated anonymously tells nobody that it was (01 §11.4)', () => {
  it('the console and the pad are told what they are told of a service that nobody has evaluated', async () => {
    const anonymous = await toldOf(await evaluatedService(true));
    expect(anonymous).toEqual(await toldOf(await service()));
    expect(anonymous.at(-1)).toMatchObject({ state: 'ABANDONED', evaluationNo: null });
  });

  it('11.10 the person who hands in a second one is refused, and the console sees that nobody evaluated', async () => {
    const serviceId = await evaluatedService(true);
    const call = await called(serviceId);
    const waits = await waiting(desk.pad.browser);
    await openCall(desk.pad.browser, waits ?? { callId: '', envelope: '' });
    expect((await give(desk.pad.browser, call.id, { grade: 1 })).code).toBe('E-0903');
    await leave(call.id);
    expect(await readCall(desk.clerk, call.id)).toMatchObject({ state: 'ABANDONED', evaluationNo: null });
    const kept = sql`select grade from evaluation where service_id = ${serviceId}`;
    expect(await rows(system(), kept)).toEqual([{ grade: 5 }]);
  });

  it('nor the ways out of a call that failed: an attempt to write one down is refused and stands in the audit log', async () => {
    const call = await failed(await evaluatedService(true));
    expect(call).toMatchObject({ state: 'FAILED', proxyPage: { state: 'OPEN' } });
    expect((await recordProxy(desk.clerk, call.id)).code).toBe('E-0903');
    const audited = sql`select ok from audit_entry where event = 'review.proxy' and object_id = ${call.id}`;
    expect(await rows(system(), audited)).toEqual([{ ok: false }]);
  });

  it('whoever evaluated by the code of the failed call is told so upon his own device alone, and the console is not', async () => {
    const serviceId = await service();
    const call = await failed(serviceId);
    const invite = await firstRow<{ id: string }>(
      system(),
      sql`select invite_id as id from pad_call where id = ${call.id}`,
    );
    const ticket = ticketOf(system(), invite?.id ?? '');
    const phone = new Browser(desk.app);
    const clientId = randomUUID();
    expect((await evaluate(phone, ticket, { anonymous: true, clientId })).code).toBeUndefined();
    expect(await openPage(phone, ticket, clientId)).toMatchObject({ state: 'USED', evaluationNo: null });
    expect((await openPage(new Browser(desk.app), ticket)).state).toBe('OPEN');
    expect((await openPage(new Browser(desk.app), ticket, randomUUID())).state).toBe('OPEN');
    expect(await readCall(desk.clerk, call.id)).toMatchObject({ state: 'FAILED', proxyPage: { state: 'OPEN' } });
    expect((await evaluate(phone, ticket)).code).toBe('E-0903');
    const again = await failed(serviceId);
    expect(again.proxyPage?.state).toBe('OPEN');
  });

  it('by name it is said at once, as ever', async () => {
    expect((await callPad(desk.clerk, await evaluatedService(false))).code).toBe('E-0903');
  });
});
