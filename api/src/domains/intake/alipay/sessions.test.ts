import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type AlipayWorld, alipayWorld, bindAs, enter, type Held, RENEW } from '../../../../test/alipay.ts';
import { applied } from '../../../../test/intake.ts';
import { until } from '../../../../test/until.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { requireRecentProof, resolveActor } from '../../../platform/access/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

const A = { name: '杨帆', idNo: '310100199901010011' };
const B = { name: '陈卓', idNo: '310100199805060035' };
const C = { name: '林晓东', idNo: '310100199709090058' };
const MINUTE = 60_000;
const BINDINGS = '{ alipayBindings { id status current unboundAt } }';
const UNBIND = 'mutation ($id: ID!) { alipayUnbind(id: $id) { id status } }';
const PROVE = 'mutation { alipayStartProof { id certifyId } }';
const PROVEN = 'mutation ($id: ID!) { alipayFinishProof(certificationId: $id) }';

let world: AlipayWorld;
beforeAll(async () => {
  world = await alipayWorld('alipay_sessions');
}, 90_000);
afterAll(() => world.close());

interface Bound {
  id: string;
  status: string;
  current: boolean;
}
const system = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
const later = (minutes: number) => world.app.clock.set(new Date(world.app.clock.now().getTime() + minutes * MINUTE));
const isIn = async ({ token }: Held) =>
  (await world.send<{ session: object | null }>('{ session { expiresAt } }', {}, token)).data.session !== null;
const renew = (held: Held) => world.send<{ alipayRenew: Held }>(RENEW, { renewal: held.renewal });
const bindings = async (held: Held) =>
  (await world.send<{ alipayBindings: Bound[] }>(BINDINGS, {}, held.token)).data.alipayBindings;
const ctxOf = async (held: Pick<Held, 'token'>) =>
  world.app.context(await resolveActor(world.app, held.token, '10.0.0.1'));
const refusalOf = (act: Promise<unknown>) =>
  act.then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

describe('scope: whose operations they are', () => {
  it.each([
    ['alipayBindings', BINDINGS, {}],
    ['alipayLocalKey', '{ alipayLocalKey }', {}],
    ['alipayUnbind', UNBIND, { id: '01900000-0000-7000-8000-000000000000' }],
    ['alipayStartProof', PROVE, {}],
    ['alipayFinishProof', PROVEN, { id: '01900000-0000-7000-8000-000000000000' }],
  ])('%s: nobody without a session', async (_name, query, variables) => {
    expect((await world.send(query, variables)).code).toBe('UNAUTHENTICATED');
    expect((await world.send(query, variables, 'x'.repeat(43))).code).toBe('UNAUTHENTICATED');
  });

  it('01 §10.4 the key of the phone is one per person, the same in each session, and no member of staff has one', async () => {
    const key = async ({ token }: Held) =>
      (await world.send<{ alipayLocalKey: string }>('{ alipayLocalKey }', {}, token)).data.alipayLocalKey;
    const [first, again] = [await bindAs(world, A.name, A.idNo), await bindAs(world, A.name, A.idNo)];
    const other = await bindAs(world, B.name, B.idNo);
    expect(await key(first)).toMatch(/^[0-9a-f]{64}$/);
    expect([await key(again), (await key(other)) === (await key(first))]).toEqual([await key(first), false]);
    const clerk = await new Browser(world.app).enter('clerk_hk');
    expect((await clerk.run('{ alipayLocalKey }')).code).toBe('FORBIDDEN');
  });

  it('a member of staff has no binding: nothing to prove, nothing to see (E-0808)', async () => {
    const clerk = await new Browser(world.app).enter('clerk_hk');
    expect((await clerk.run(PROVE)).code).toBe('E-0808');
    expect((await clerk.run(PROVEN, { id: '01900000-0000-7000-8000-000000000000' })).code).toBe('E-0808');
    expect((await clerk.run(BINDINGS)).data.alipayBindings).toEqual([]);
  });

  it('another person’s binding looks absent and stays; another’s proof is none of mine', async () => {
    const [a, b] = [await bindAs(world, A.name, A.idNo), await bindAs(world, B.name, B.idNo)];
    const [own] = await bindings(a);
    expect((await world.send(UNBIND, { id: own?.id }, b.token)).code).toBe('NOT_FOUND');
    expect(await bindings(b)).toHaveLength(1);
    expect(await isIn(a)).toBe(true);
    const proof = await world.send<{ alipayStartProof: { id: string; certifyId: string } }>(PROVE, {}, a.token);
    await world.showFace(proof.data.alipayStartProof.certifyId, 'pass');
    expect((await world.send(PROVEN, { id: proof.data.alipayStartProof.id }, b.token)).code).toBe('E-0807');
    expect((await world.send(PROVEN, { id: proof.data.alipayStartProof.id }, a.token)).code).toBeUndefined();
  });
});

describe('sessions of the mini-program (01 §10.3 no 8)', () => {
  it('last two hours, also without an act in between, and are renewed by a ticket that counts once', async () => {
    const first = await bindAs(world, A.name, A.idNo);
    later(119);
    expect(await isIn(first)).toBe(true);
    later(1);
    expect(await isIn(first)).toBe(false);
    const second = (await renew(first)).data.alipayRenew;
    expect(await isIn(second)).toBe(true);
    expect((await world.send(RENEW, { renewal: 'x'.repeat(43) })).code).toBe('E-0007');
  });

  it('a ticket seen twice is in two hands: every session of the binding ends (E-0007)', async () => {
    const first = await bindAs(world, B.name, B.idNo);
    const second = (await renew(first)).data.alipayRenew;
    expect((await renew(first)).code).toBe('E-0007');
    expect(await isIn(second)).toBe(false);
    expect((await renew(second)).code).toBe('E-0007');
    expect((await enter(world, B.name)).session).not.toBeNull();
  });

  it('01 §10.7 an authorisation that ran out at Alipay is renewed silently; one taken back there is over (E-0007)', async () => {
    const first = await bindAs(world, A.name, A.idNo);
    later(16 * 24 * 60);
    const second = (await renew(first)).data.alipayRenew;
    expect(await isIn(second)).toBe(true);
    later(16 * 24 * 60);
    await world.sandbox('DELETE', `/alipay/users/${encodeURIComponent(A.name)}/grants`);
    expect((await renew(second)).code).toBe('E-0007');
  });

  it('a binding that ended lets nobody in any more, tells the person, and a new one may follow', async () => {
    const held = await bindAs(world, C.name, C.idNo);
    const [own] = await bindings(held);
    await world.send(UNBIND, { id: own?.id }, held.token);
    expect(await isIn(held)).toBe(false);
    expect((await renew(held)).code).toBe('E-0007');
    expect((await enter(world, C.name)).session).toBeNull();
    const told = await rows<{ template: string }>(
      system(),
      sql`select n.template_code as template from notification n join user_account u on u.id = n.receiver_user_id
           where u.display_name = ${C.name} order by n.template_code`,
    );
    expect(told.map(({ template }) => template)).toEqual(['N275', 'N276']);
  });

  it('E-0804 what cannot be undone asks for a proof of the last 24 hours; a fresh one opens it', async () => {
    const held = await bindAs(world, '赵一鸣', '310100200002280072');
    expect(await refusalOf(requireRecentProof(await ctxOf(held)))).toBeUndefined();
    later(24 * 60 + 1);
    const next = (await renew(held)).data.alipayRenew;
    expect(await refusalOf(requireRecentProof(await ctxOf(next)))).toBe('E-0804');
    const { data } = await world.send<{ alipayStartProof: { id: string; certifyId: string } }>(PROVE, {}, next.token);
    const { id, certifyId } = data.alipayStartProof;
    expect((await world.send(PROVEN, { id }, next.token)).code).toBe('E-0802');
    expect(await refusalOf(requireRecentProof(await ctxOf(next)))).toBe('E-0804');
    const again = await world.send<{ alipayStartProof: { id: string; certifyId: string } }>(PROVE, {}, next.token);
    await world.showFace(again.data.alipayStartProof.certifyId, 'pass');
    expect(certifyId).not.toBe(again.data.alipayStartProof.certifyId);
    expect((await world.send(PROVEN, { id: again.data.alipayStartProof.id }, next.token)).code).toBeUndefined();
    expect(await refusalOf(requireRecentProof(await ctxOf(next)))).toBeUndefined();
  });

  it('01 §10.7 an open_id that changed is bound anew by the ID number; the old binding stays as history', async () => {
    const before = await bindAs(world, '周雨晴', '310100200107150020');
    await world.sandbox('PUT', `/alipay/users/${encodeURIComponent('周雨晴')}`, { openId: 'after-the-migration' });
    expect((await enter(world, '周雨晴')).session).toBeNull();
    const after = await bindAs(world, '周雨晴', '310100200107150020');
    const kept = await rows<{ status: string }>(
      system(),
      sql`select b.status from alipay_binding b join user_account u on u.id = b.account_id where u.display_name = '周雨晴' order by b.bound_at, b.id`,
    );
    expect(kept.map(({ status }) => status)).toEqual(['REPLACED', 'BOUND']);
    expect([await isIn(before), await isIn(after)]).toEqual([false, true]);
  });
});

describe('notices of the gateway (01 §10.6)', () => {
  const notice = (fields: object, unsigned = false) =>
    world.sandbox<{ status: number; text: string; notifyId: string }>('POST', '/alipay/notices', { fields, unsigned });

  it('count once by their id; what Alipay did not sign, or signed for another application, is refused', async () => {
    const sent = await notice({ notify_type: 'open_app_auth_notify' });
    expect(sent).toMatchObject({ status: 200, text: 'success' });
    expect(await notice({ notify_type: 'open_app_auth_notify', notify_id: sent.notifyId })).toMatchObject({
      text: 'success',
    });
    expect(await notice({}, true)).toMatchObject({ status: 400, text: 'failure' });
    expect(await notice({ app_id: '2021000000000000' })).toMatchObject({ status: 400 });
    expect(await rows(system(), sql`select notify_id from alipay_notice`)).toHaveLength(1);
  });

  it('somebody who takes his authorisation back in Alipay is out at once', async () => {
    const held = await bindAs(world, '孙立群', '310100199612120097');
    const [user] = await world
      .sandbox<{ name: string; userId: string }[]>('GET', '/alipay/users')
      .then((all) => all.filter(({ name }) => name === '孙立群'));
    await notice({
      msg_method: 'alipay.open.auth.userauth.cancelled',
      biz_content: JSON.stringify({ user_id: user?.userId }),
    });
    expect(await isIn(held)).toBe(false);
    expect((await renew(held)).code).toBe('E-0007');
  });

  it('a notice whose effect failed is not remembered: sent again it takes effect', async () => {
    const held = await bindAs(world, '孙立群', '310100199612120097');
    const users = await world.sandbox<{ name: string; userId: string }[]>('GET', '/alipay/users');
    const ended = {
      msg_method: 'alipay.open.auth.userauth.cancelled',
      biz_content: JSON.stringify({ user_id: users.find(({ name }) => name === '孙立群')?.userId }),
      notify_id: 'a-notice-that-failed-at-first',
    };
    await run(system(), sql`alter table alipay_renewal add constraint broken check (used_at is null) not valid`);
    const failed = await notice(ended).finally(() =>
      run(system(), sql`alter table alipay_renewal drop constraint broken`),
    );
    expect(failed.status).toBe(500);
    expect(await isIn(held)).toBe(true);
    expect(await notice(ended)).toMatchObject({ text: 'success' });
    expect(await isIn(held)).toBe(false);
  });
});

describe('a binding that ends while somebody enters by it', () => {
  it.each(['code', 'ticket'])('is waited for: nobody is in afterwards (by %s)', async (way) => {
    const held = await bindAs(world, C.name, C.idNo);
    const [own] = await bindings(held);
    const entering = { over: false, session: undefined as Held | null | undefined };
    const waiting = () =>
      rows(system(), sql`select 1 from pg_locks where not granted`).then((found) => entering.over || found.length > 0);
    let act: Promise<void> = Promise.resolve();
    await transaction(system(), async (tx) => {
      await run(
        tx,
        sql`update alipay_binding set status = 'UNBOUND', unbound_at = ${tx.app.clock.now()} where id = ${own?.id}`,
      );
      act = (
        way === 'code'
          ? enter(world, C.name).then(({ session }) => session)
          : renew(held).then(({ data }) => data?.alipayRenew)
      )
        .then((session) => {
          entering.session = session;
        })
        .finally(() => {
          entering.over = true;
        });
      await until(waiting);
    });
    await act;
    expect(entering.session ?? null).toBeNull();
  });
});

describe('who comes from 随申办 (01 §10.3 no 5)', () => {
  const BY_HOST = 'mutation ($ticket: String!) { alipayEnterByHost(ticket: $ticket) { token } }';
  const byHost = async (idNo: string): Promise<Pick<Held, 'token'>> => {
    const { ticket } = await world.sandbox<{ ticket: string }>('POST', `/identity-tickets/${idNo}`, {});
    const { data, code } = await world.send<{ alipayEnterByHost: Pick<Held, 'token'> }>(BY_HOST, { ticket });
    if (code) throw new Error(code);
    return data.alipayEnterByHost;
  };
  const codeOf = async (query: string, { token }: Pick<Held, 'token'>, variables = {}) =>
    (await world.send(query, variables, token)).code;
  const keyOf = async ({ token }: Pick<Held, 'token'>) =>
    (await world.send<{ alipayLocalKey: string }>('{ alipayLocalKey }', {}, token)).data.alipayLocalKey;
  const proofOf = async (entered: Pick<Held, 'token'>) => refusalOf(requireRecentProof(await ctxOf(entered)));

  it('01 §9.3 with an identity of too low a level reaches nothing of the person whose number it names (E-0703)', async () => {
    const low = await byHost('310113200002290125');
    for (const query of ['{ notifications { unreadCount } }', BINDINGS, '{ alipayLocalKey }'])
      expect({ query, code: await codeOf(query, low) }).toEqual({ query, code: 'E-0703' });
    expect(await codeOf(UNBIND, low, { id: '01900000-0000-7000-8000-000000000000' })).toBe('E-0703');
  });

  it('01 §2.4 what is applied for there is of the channel 随申办, in the mini-program of 支付宝, whatever the page says of itself', async () => {
    const channelOf = async (token: string) => {
      const nothingPaid = { placementType: 'FY', bankName: undefined, bankAccount: undefined };
      const { id } = await applied(Object.assign(new Browser(world.app), { token }), nothingPaid);
      const [found] = await rows<{ channel: string }>(
        world.app.context({ kind: 'SYSTEM', name: '测试' }),
        sql`select channel from one_thing_case where id = ${id}`,
      );
      return found?.channel;
    };
    // The pages of both say PC_YWTB here.
    expect(await channelOf((await byHost('310100200107150020')).token)).toBe('SUISHENBAN');
    expect(await channelOf((await bindAs(world, B.name, B.idNo)).token)).toBe('ALIPAY');
  });

  it('01 §9.3 no. 2 who acts for somebody has not proven him, unbinds nothing and has a key of his own', async () => {
    const D = { name: '林晓东', phone: '13800001003' };
    const held = await bindAs(world, D.name, C.idNo);
    const actFor = async (authorisationNo: string) => {
      const agent = { name: '测试庚', citizen_id: '310105198812126511', authorisation_no: authorisationNo };
      await world.sandbox('PUT', `/identity-persons/${C.idNo}`, { ...D, agent });
      return byHost(C.idNo);
    };
    const [agent, again, other] = [await actFor('SQ-1'), await actFor('SQ-1'), await actFor('SQ-2')];
    await world.sandbox('PUT', `/identity-persons/${C.idNo}`, D);
    expect([await proofOf(agent), await proofOf(await byHost(C.idNo))]).toEqual(['E-0804', undefined]);
    const [bound] = await bindings(held);
    expect(await codeOf(UNBIND, agent, { id: bound?.id })).toBe('E-0709');
    expect(await isIn(held)).toBe(true);
    expect(await keyOf(agent)).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyOf(again)).toBe(await keyOf(agent));
    expect(new Set([await keyOf(held), await keyOf(agent), await keyOf(other)]).size).toBe(3);
  });
});
