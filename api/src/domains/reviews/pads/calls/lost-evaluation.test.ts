import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { buildCase } from '../../../../../test/cases.ts';
import {
  addPad,
  buildPad,
  callPad,
  give,
  openCall,
  registerPad,
  takeCounter,
  type Waiting,
  waiting,
} from '../../../../../test/pads.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let head: Browser;
let clerk: Browser;
let pad: Awaited<ReturnType<typeof buildPad>>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('pad_lost');
  [head, clerk] = [await app.as('head_hk'), await app.as('clerk_hk')];
  pad = await buildPad(app, head, '3');
  await takeCounter(clerk, pad.counter.id);
}, 60_000);
afterAll(() => app.close());

/** A page that stands upon the pad. */
async function opened(on: Browser = pad.browser): Promise<Waiting> {
  const built = await buildCase(system(), { only: ['M01'] });
  await callPad(clerk, built.subCases[0]?.id ?? '');
  const waits = await waiting(on);
  if (!waits) throw new Error('nothing waits');
  await openCall(on, waits);
  return waits;
}
const report = (who: Browser, input: object) =>
  who.run('mutation ($input: LostEvaluationInput!) { reportLostEvaluation(input: $input) }', { input });
const errors = (clientId: string) =>
  rows(
    system(),
    sql`select code, call_id as call, screen, detail, pad_id as pad from jump_error where client_id = ${clientId}`,
  );
const lostOf = async (who: Browser, id: string) => {
  const { evaluationPads } = (await who.run('{ evaluationPads { nodes { id lost } } }')).data;
  return (evaluationPads as { nodes: { id: string; lost: number }[] }).nodes.find((one) => one.id === id)?.lost;
};

describe('what comes out of the queue of a pad (11.5)', () => {
  it('a refused review is told by a pad alone: recorded once with its call, counted, alarmed, without content', async () => {
    const { callId, envelope } = await opened();
    const clientId = randomUUID();
    const input = { callId, envelope, clientId, code: 'E-0903' };
    expect((await report(clerk, input)).code).toBe('FORBIDDEN');
    expect((await report(pad.browser, { ...input, code: 'no code' })).code).toBe('BAD_INPUT');
    expect((await report(pad.browser, { ...input, clientId: 'x' })).code).toBe('BAD_INPUT');
    expect(await errors(clientId)).toEqual([]);
    expect((await report(pad.browser, input)).data.reportLostEvaluation).toBe(true);
    expect((await report(pad.browser, input)).data.reportLostEvaluation).toBe(false);
    expect(await errors(clientId)).toMatchObject([
      { code: 'E-0903', call: callId, screen: 'SUB_CASE', pad: pad.padId, detail: expect.stringContaining('未能上传') },
    ]);
    expect(await lostOf(head, pad.padId)).toBe(1);
    const told = await rows(
      system(),
      sql`select distinct u.login_name as login from notification n left join user_account u on u.id = n.receiver_user_id
           where n.template_code = 'N04' and n.body like '%未能上传%'`,
    );
    expect(told).toEqual([{ login: 'tech_city' }]);
    app.clock.advance(31 * DAY_MS);
    expect(await lostOf(await app.as('head_hk'), pad.padId)).toBe(0);
    [head, clerk] = [await app.as('head_hk'), await app.as('clerk_hk')];
    await takeCounter(clerk, pad.counter.id);
  });

  it('without proof the call stays out of the row, which stands with the pad', async () => {
    const { callId } = await opened();
    const other = await buildPad(app, head, '5');
    const clientId = randomUUID();
    const forged = { callId, envelope: 'x.y.z', clientId, code: 'NOT_FOUND' };
    expect((await report(other.browser, forged)).data.reportLostEvaluation).toBe(true);
    expect(await errors(clientId)).toMatchObject([{ code: 'NOT_FOUND', call: null, screen: null, pad: other.padId }]);
    const { jumpErrors } = (await head.run('{ jumpErrors(first: 1) { nodes { padNo screen } } }')).data;
    expect(jumpErrors).toMatchObject({ nodes: [{ padNo: other.padNo, screen: null }] });
  });

  it('a machine that was enrolled anew hands in what it queued before, and nobody else does', async () => {
    const { callId, envelope } = await opened();
    const stranger = await buildPad(app, head, '6');
    const { version } = (await firstRow<{ version: number }>(
      system(),
      sql`select version from evaluation_pad where id = ${pad.padId}`,
    )) ?? { version: 0 };
    const revoke = `mutation ($id: ID!, $v: Int!) { revokeEvaluationPad(id: $id, version: $v, reason: "平板损坏停用") { state } }`;
    expect((await head.run(revoke, { id: pad.padId, v: version })).code).toBeUndefined();
    const given = { clientId: randomUUID(), late: true, grade: 4 };
    expect((await give(pad.browser, callId, { ...given, envelope })).code).toBe('UNAUTHENTICATED');
    const anew = await addPad(head, pad.counter.id, '新登记的平板');
    expect((await registerPad(pad.browser, anew.code)).code).toBeUndefined();
    expect((await give(pad.browser, callId, given)).code).toBe('NOT_FOUND');
    expect((await give(stranger.browser, callId, { ...given, envelope: `${envelope}A` })).code).toBe('NOT_FOUND');
    const first = await give(pad.browser, callId, { ...given, envelope });
    expect(first.data.submitPadEvaluation).toMatchObject({ evaluationNo: expect.stringMatching(/^PJ\d{14}$/) });
    expect(await give(pad.browser, callId, { ...given, envelope })).toEqual(first);
    const stored = sql`select grade, late, device->>'padId' as pad from evaluation where client_id = ${given.clientId}`;
    expect(await rows(system(), stored)).toEqual([{ grade: 4, late: true, pad: pad.padId }]);
  });
});
