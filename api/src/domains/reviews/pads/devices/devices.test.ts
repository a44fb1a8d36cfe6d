import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../../test/access.ts';
import { addPad, blankPad, buildCounter, buildPad, registerPad } from '../../../../../test/pads.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { argumentsFor, operationsOf } from '../../../../../test/security/operations.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { OF_DEVICES, PUBLIC } from '../../../../graphql/access-decorators.ts';
import { PUBLIC_PER_MINUTE } from '../../../../platform/access/index.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { padCode } from '../parameters.ts';
import { registerPad as enterCode } from './own-pad.ts';

const NOW = new Date('2026-03-09T10:00:00+08:00');
let app: Product;
let server: FastifyInstance;
let head: Browser;
let serial = 10;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const nextNo = () => {
  serial += 1;
  return String(serial);
};

beforeAll(async () => {
  app = await product('pad_devices');
  server = await serverOf(app);
  head = await app.as('head_hk');
}, 60_000);
beforeEach(async () => {
  app.clock.set(NOW);
  await run(system(), sql`delete from pad_code_try`);
});
afterAll(async () => {
  await server.close();
  await app.close();
});

const REPORT =
  'mutation ($clock: DateTime!, $queued: Int!) { reportPad(clock: $clock, queued: $queued) { padNo name counterNo orgName clockWrong serverTime } }';
const PADS =
  '{ evaluationPads(first: 100) { nodes { id version padNo name state counterNo online clockWrong queued lastSeenAt } } }';
interface Listed {
  id: string;
  version: number;
  state: string;
  name: string;
  counterNo: string;
  online: boolean;
  clockWrong: boolean;
  queued: number;
}
const listed = async (who: Browser, id: string) =>
  ((await who.run(PADS)).data.evaluationPads as { nodes: Listed[] }).nodes.find((pad) => pad.id === id);
const report = (pad: Browser, clock = app.clock.now(), queued = 0) =>
  pad.run(REPORT, { clock: clock.toISOString(), queued });
const revoke = (who: Browser, id: string, version: number, reason = '平板屏幕损坏停用') =>
  who.run(
    'mutation ($id: ID!, $version: Int!, $reason: String!) { revokeEvaluationPad(id: $id, version: $version, reason: $reason) { state } }',
    { id, version, reason },
  );
const change = (who: Browser, input: object) =>
  who.run('mutation ($input: EvaluationPadInput!) { changeEvaluationPad(input: $input) { version name counterNo } }', {
    input,
  });

describe('a pad is registered by a one-time code', () => {
  it('becomes the pad of its counter, says that it is there, and is seen in the list', async () => {
    const counter = await buildCounter(head, nextNo());
    const { code, pad } = await addPad(head, counter.id, '大厅平板');
    const browser = blankPad(app);
    expect(await report(browser)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await registerPad(browser, `${code.slice(0, 4)} ${code.slice(4)}`)).data.registerPad).toMatchObject({
      name: '大厅平板',
      orgName: '虹口区退役军人服务中心',
      clockWrong: false,
    });
    expect((await report(browser, app.clock.now(), 3)).code).toBeUndefined();
    expect(await listed(head, pad.id)).toMatchObject({ state: 'ACTIVE', online: true, queued: 3 });
    app.clock.advance(2 * MINUTE_MS);
    expect(await listed(head, pad.id)).toMatchObject({ online: false });
    const stored = await firstRow<{ kept: string }>(
      system(),
      sql`select token_hash as kept from evaluation_pad where id = ${pad.id}`,
    );
    expect(stored?.kept).not.toContain(browser.deviceToken);
  });

  it('takes a code once, only while it holds, and not after five wrong ones', async () => {
    const counter = await buildCounter(head, nextNo());
    const { code, pad } = await addPad(head, counter.id);
    expect((await registerPad(blankPad(app), code)).code).toBeUndefined();
    expect((await registerPad(blankPad(app), code)).code).toBe('E-0910');
    const again = await head.run('mutation ($id: ID!) { issuePadCode(id: $id) { code } }', { id: pad.id });
    const second = (again.data.issuePadCode as { code: string }).code;
    app.clock.advance(10 * MINUTE_MS);
    expect((await registerPad(blankPad(app), second)).code).toBe('E-0910');
    const third = (
      (await head.run('mutation ($id: ID!) { issuePadCode(id: $id) { code } }', { id: pad.id })).data.issuePadCode as {
        code: string;
      }
    ).code;
    const wrong = `${third.slice(0, -1)}${(Number(third.at(-1)) + 1) % 10}`;
    for (let tried = 0; tried < 5; tried += 1) expect((await registerPad(blankPad(app), wrong)).code).toBe('E-0910');
    expect((await registerPad(blankPad(app), third)).code).toBe('E-0910');
  });

  it('refuses an address that guesses, whatever it enters', async () => {
    const counter = await buildCounter(head, nextNo());
    const { code } = await addPad(head, counter.id);
    for (let tried = 0; tried < 20; tried += 1) await registerPad(blankPad(app), '9999123456');
    expect((await registerPad(blankPad(app), code)).code).toBe('E-0911');
    app.clock.advance(61 * MINUTE_MS);
  });

  it('counts by network, for its lines hold many addresses, and altogether, for networks are cheap', async () => {
    const enter = async (ip: string) => {
      const ctx = { ...(await blankPad(app).ctx()), ip };
      return enterCode(ctx, '9999123456').then(
        () => 'OK',
        ({ code }: { code: string }) => code,
      );
    };
    for (let n = 0; n < 20; n += 1) expect(await enter(`2001:db8:1:2::${n + 1}`)).toBe('E-0910');
    for (let n = 0; n < 30; n += 1) expect(await enter(`2001:db8:1:2:${n + 1}::1`)).toBe('E-0911');
    expect(await enter('2001:db8:1:3::1')).toBe('E-0910');
    // 1, 2, 4, 8 and 16 wrong codes, the closed door once, and the other network's first.
    const told = await rows<{ detail: object }>(
      system(),
      sql`select detail from audit_entry where event = 'review.pad-register' and not ok and detail ->> 'network' like '2001:%' order by id`,
    );
    expect(told.map(({ detail }) => detail)).toEqual([
      ...[1, 2, 4, 8, 16].map((tries) => ({ network: '2001:db8:1:2::/64', tries })),
      { shut: true, network: '2001:db8:1:2::/64', tries: 20 },
      { network: '2001:db8:1:3::/64', tries: 1 },
    ]);
    const kept = () => firstRow<{ n: number }>(system(), sql`select count(*)::int as n from pad_code_try`);
    expect(await kept()).toEqual({ n: 22 });
    const { overall } = padCode.default;
    await run(
      system(),
      sql`insert into pad_code_try (network, tried_at) select 'n' || n, ${NOW} from generate_series(1, ${overall - 22}) n`,
    );
    expect(await enter('2001:db8:1:4::1')).toBe('E-0911');
    expect(await enter('2001:db8:1:5::1')).toBe('E-0911');
    expect(await kept()).toEqual({ n: overall + 2 });
    app.clock.advance(61 * MINUTE_MS);
    expect(await enter('2001:db8:1:2::1')).toBe('E-0910');
  });

  it('01 §11.5 strangers who fill the hour keep no pad from being registered by its code; a right code is no guess', async () => {
    const counter = await buildCounter(head, nextNo());
    const { code, pad } = await addPad(head, counter.id);
    const enter = async (ip: string, entered: string) =>
      enterCode({ ...(await blankPad(app).ctx()), ip }, entered).then(
        () => 'OK',
        (error: { code: string }) => error.code,
      );
    const { overall } = padCode.default;
    await run(
      system(),
      sql`insert into pad_code_try (network, tried_at) select 'n' || n, ${NOW} from generate_series(1, ${overall - 1}) n`,
    );
    const shut = () =>
      rows(
        system(),
        sql`select 1 from audit_entry where event = 'review.pad-register' and detail ->> 'overall' = ${String(overall)}`,
      );
    expect(await enter('2001:db8:2:1::1', '9999123456')).toBe('E-0910');
    expect(await shut()).toHaveLength(1);
    expect(await enter('2001:db8:2:2::1', '9999123456')).toBe('E-0911');
    expect(await enter('2001:db8:2:3::1', code)).toBe('OK');
    expect(await listed(head, pad.id)).toMatchObject({ state: 'ACTIVE' });
    const kept = await firstRow<{ n: number }>(system(), sql`select count(*)::int as n from pad_code_try`);
    expect(kept).toEqual({ n: overall + 1 });
    expect(await shut()).toHaveLength(1);
  });

  it('BR13-1 one network asks so often in a minute, whatever it enters', async () => {
    app.clock.advance(61 * MINUTE_MS);
    const stranger = blankPad(app);
    for (let n = 0; n < PUBLIC_PER_MINUTE; n += 1) await registerPad(stranger, '9999123456');
    expect((await registerPad(stranger, '9999123456')).code).toBe('RATE_LIMITED');
  });

  it('a new code for another machine ends the one before', async () => {
    const built = await buildPad(app, head, nextNo());
    const issued = await head.run('mutation ($id: ID!) { issuePadCode(id: $id) { code } }', { id: built.padId });
    const other = blankPad(app);
    await registerPad(other, (issued.data.issuePadCode as { code: string }).code);
    expect((await report(built.browser)).code).toBe('UNAUTHENTICATED');
    expect((await report(other)).code).toBeUndefined();
  });

  it('says when the clock of a pad is wrong', async () => {
    const { browser, padId } = await buildPad(app, head, nextNo());
    const slow = new Date(NOW.getTime() - 5 * MINUTE_MS);
    expect((await report(browser, slow)).data.reportPad).toMatchObject({ clockWrong: true });
    expect(await listed(head, padId)).toMatchObject({ clockWrong: true });
  });
});

describe('a pad is renamed, paired with another counter, taken out of service', () => {
  it('stands on one counter alone, and a stale change is refused', async () => {
    const [first, second] = [await buildPad(app, head, nextNo()), await buildPad(app, head, nextNo())];
    const { version } = (await listed(head, first.padId)) as Listed;
    const input = { id: first.padId, version, name: '改名平板', counterId: second.counter.id };
    expect((await change(head, input)).code).toBe('E-0912');
    const free = await buildCounter(head, nextNo());
    expect((await change(head, { ...input, counterId: free.id })).data.changeEvaluationPad).toMatchObject({
      name: '改名平板',
      version: version + 1,
    });
    expect((await change(head, { ...input, counterId: free.id })).code).toBe('E-0504');
    expect((await report(first.browser)).data.reportPad).toMatchObject({ name: '改名平板' });
  });

  it('is worth nothing after it was revoked, which needs a reason', async () => {
    const { browser, padId, counter } = await buildPad(app, head, nextNo());
    const { version } = (await listed(head, padId)) as Listed;
    expect((await revoke(head, padId, version, '坏了')).code).toBe('E-0005');
    expect((await report(browser)).code).toBeUndefined();
    expect((await revoke(head, padId, version)).data.revokeEvaluationPad).toEqual({ state: 'REVOKED' });
    expect((await report(browser)).code).toBe('UNAUTHENTICATED');
    expect(app.events).toContainEqual({ type: 'session', userId: padId });
    expect((await revoke(head, padId, version + 1)).code).toBe('E-0914');
    // The counter is free again.
    await addPad(head, counter.id, '新平板');
  });

  it('is not let in when its row was changed outside of the product', async () => {
    const [first, second] = [await buildPad(app, head, nextNo()), await buildCounter(head, nextNo())];
    await run(system(), sql`update evaluation_pad set counter_id = ${second.id} where id = ${first.padId}`);
    expect((await report(first.browser)).code).toBe('UNAUTHENTICATED');
  });
});

describe('who may do what', () => {
  it('is refused to other districts, to other centres and to whom the right was not given; nothing is told of them', async () => {
    const { padId, counter } = await buildPad(app, head, nextNo());
    const { version } = (await listed(head, padId)) as Listed;
    const [clerk, oyl] = [await app.as('clerk_hk'), await app.as('clerk_oyl')];
    expect((await clerk.run(PADS)).code).toBe('FORBIDDEN');
    expect((await revoke(clerk, padId, version)).code).toBe('FORBIDDEN');
    const take = 'mutation ($id: ID!) { takeCounter(counterId: $id) { id } }';
    expect((await oyl.run(take, { id: counter.id })).code).toBe('NOT_FOUND');
    expect((await (await app.as('clerk_pd')).run(take, { id: counter.id })).code).toBe('NOT_FOUND');
    expect((await clerk.run(take, { id: counter.id })).data.takeCounter).toEqual({ id: counter.id });
    expect((await clerk.run('{ ownCounter { id } }')).data.ownCounter).toEqual({ id: counter.id });
    // Another session of the same person begins without a counter and is offered the last one.
    const later = await app.as('clerk_hk');
    expect((await later.run('{ ownCounter { id } lastCounter }')).data).toEqual({
      ownCounter: null,
      lastCounter: counter.id,
    });
    const city = await app.as('city_centre');
    expect(await listed(city, padId)).toBeDefined();
    expect((await revoke(city, padId, version)).code).toBe('FORBIDDEN');
  });

  it('a pad may call its own operations and nothing else of the whole schema', async () => {
    const { browser } = await buildPad(app, head, nextNo());
    const operations = operationsOf(app.schema).filter(({ kind }) => kind !== 'subscription');
    const own = operations.filter(({ access }) => access.includes(OF_DEVICES));
    expect(own.length).toBeGreaterThan(0);
    for (const { path, access } of own) expect({ path, access }).toEqual({ path, access: [OF_DEVICES] });
    for (const operation of operations) {
      if (operation.access.includes(PUBLIC) || operation.access.includes(OF_DEVICES)) continue;
      const { code } = await browser.run(operation.document, argumentsFor(operation));
      expect({ path: operation.path, code }).toEqual({ path: operation.path, code: 'FORBIDDEN' });
    }
  });

  it('over HTTP a pad is known by its own cookie alone, which no script reads and which makes nobody staff', async () => {
    const counter = await buildCounter(head, nextNo());
    const { code } = await addPad(head, counter.id);
    const post = (url: string, query: string, cookie = '') =>
      server.inject({
        method: 'POST',
        url,
        headers: { 'content-type': 'application/json', cookie },
        payload: { query },
      });
    const answer = await post('/graphql?device=pad', `mutation { registerPad(code: "${code}") { padNo } }`);
    const cookie = answer.cookies.find(({ name }) => name === 'did');
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/graphql' });
    const held = `did=${cookie?.value}; sid=${head.token}`;
    const reportNow = `mutation { reportPad(clock: "${NOW.toISOString()}", queued: 0) { padNo } }`;
    expect((await post('/graphql?device=pad', reportNow, held)).json().data.reportPad).toBeTruthy();
    expect((await post('/graphql', reportNow, held)).json().errors[0].extensions.code).toBe('FORBIDDEN');
    expect((await post('/graphql?device=pad', '{ ownCounter { id } }', held)).json().errors[0].extensions.code).toBe(
      'FORBIDDEN',
    );
    expect((await post('/graphql?device=kettle', reportNow, held)).json().errors[0].extensions.code).toBe(
      'UNAUTHENTICATED',
    );
  });
});
