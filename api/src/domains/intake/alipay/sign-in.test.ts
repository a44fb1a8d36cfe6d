import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type AlipayWorld,
  alipayWorld,
  bindAs,
  ENTER,
  enter,
  FINISH,
  type Held,
  RENEW,
  START,
} from '../../../../test/alipay.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { PUBLIC_PER_MINUTE } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { findOrCreatePerson } from '../../people/index.ts';

const A = { name: '杨帆', idNo: '310100199901010011' };
const B = { name: '陈卓', idNo: '310100199805060035' };
const C = { name: '林晓东', idNo: '310100199709090058' };
const D = { name: '赵一鸣', idNo: '310100200002280072' };
const SUN = { name: '孙立群', idNo: '310100199612120097' };
const ZHOU = { name: '周雨晴', idNo: '310100200107150020' };
const ME = '{ session { user { realName } expiresAt idleMinutes } }';

let world: AlipayWorld;
beforeAll(async () => {
  world = await alipayWorld('alipay_sign_in');
}, 90_000);
afterAll(() => world.close());
beforeEach(() => world.sandbox('PUT', '/alipay/manner', { openIdOnly: false, forges: false, keys: 'current' }));

const system = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
const me = async (token: string) =>
  (await world.send<{ session: { user: { realName: string } } | null }>(ME, {}, token)).data.session;
const calls = async (method: string) =>
  (await world.sandbox<{ calls: Record<string, number> }>('GET', '/alipay/state')).calls[method] ?? 0;

async function started(name: string, claim: { name: string; idNo: string; phone?: string }) {
  const { visit } = await enter(world, name);
  const { data } = await world.send<{ alipayStartBinding: { id: string; certifyId: string; url: string } }>(START, {
    visit,
    input: claim,
  });
  return { visit, ...data.alipayStartBinding };
}

describe('who comes in through Alipay (R8.1)', () => {
  it('01 §10.3 a person authorises, proves himself by face, is bound, and next time is in at once', async () => {
    const first = await bindAs(world, A.name, A.idNo);
    expect(await me(first.token)).toMatchObject({ user: { realName: A.name }, idleMinutes: 120 });
    expect(first.expiresAt).toBe('2026-03-09T04:00:00.000Z');
    const again = await enter(world, A.name);
    expect(again.visit).toBeNull();
    expect(await me(again.session?.token ?? '')).toMatchObject({ user: { realName: A.name } });
  });

  it('AC-08-02 the gateway names an open_id only: the binding stands under it and the session starts', async () => {
    await world.sandbox('PUT', '/alipay/manner', { openIdOnly: true });
    const held = await bindAs(world, B.name, B.idNo);
    expect(await me(held.token)).toMatchObject({ user: { realName: B.name } });
    const identities = await rows<{ open: boolean; user: boolean }>(
      system(),
      sql`select i.open_id_index is not null as open, i.user_id_index is not null as user
            from alipay_identity i join alipay_binding b on b.identity_id = i.id join user_account u on u.id = b.account_id
           where u.display_name = ${B.name}`,
    );
    expect(identities).toEqual([{ open: true, user: false }]);
    expect((await enter(world, B.name)).session).not.toBeNull();
  });

  it('AC-08-03 the phone says 9000 and the query says no: nobody is bound, and the text says what to do', async () => {
    const { visit, id, certifyId } = await started(C.name, C);
    expect(await world.showFace(certifyId, 'lie')).toBe('9000');
    const refused = await world.send(FINISH, { visit, id });
    expect(refused).toMatchObject({ code: 'E-0802' });
    expect(refused.message).toContain('重新核验，或改用随申办');
    expect((await enter(world, C.name)).session).toBeNull();
    const left = await rows(
      system(),
      sql`select id from alipay_certification where id = ${id} and (name is not null or id_no is not null)`,
    );
    expect(left).toEqual([]);
  });

  it('01 §10.7 a person without a phone number is let in', async () => {
    const { visit, id, certifyId } = await started(C.name, C);
    await world.showFace(certifyId, 'pass');
    const { data } = await world.send<{ alipayFinishBinding: Held }>(FINISH, { visit, id });
    expect(await me(data.alipayFinishBinding.token)).toMatchObject({ user: { realName: C.name } });
  });
});

describe('what does not come from the person is refused', () => {
  it('a code that was used, one that Alipay did not give, and one that is none (E-0801)', async () => {
    const code = await world.codeOf(A.name);
    expect((await world.send(ENTER, { code })).code).toBeUndefined();
    expect((await world.send(ENTER, { code })).code).toBe('E-0801');
    expect((await world.send(ENTER, { code: 'invented' })).code).toBe('E-0801');
    expect((await world.send(ENTER, { code: '../../x y' })).code).toBe('BAD_INPUT');
  });

  it('an answer that Alipay did not sign (E-0801)', async () => {
    const code = await world.codeOf(A.name);
    await world.sandbox('PUT', '/alipay/manner', { forges: true });
    expect((await world.send(ENTER, { code })).code).toBe('E-0801');
  });

  it('a ticket that somebody wrote himself, another visitor’s proof, a proof used twice, a ticket after 30 minutes (E-0807)', async () => {
    const own = await started(D.name, D);
    await world.showFace(own.certifyId, 'pass');
    const forged = `${own.visit?.split('~')[0]}~YJS-ROW-v1.${'0'.repeat(64)}`;
    expect((await world.send(FINISH, { visit: forged, id: own.id })).code).toBe('E-0807');
    await world.sandbox('PUT', '/alipay/users/neighbour', { idNo: '310100199612120097' });
    const other = await enter(world, 'neighbour');
    expect((await world.send(FINISH, { visit: other.visit, id: own.id })).code).toBe('E-0807');
    const now = world.app.clock.now();
    world.app.clock.set(new Date(now.getTime() + 30 * 60_000));
    expect((await world.send(FINISH, { visit: own.visit, id: own.id })).code).toBe('E-0807');
    world.app.clock.set(now);
    expect((await world.send(FINISH, { visit: own.visit, id: own.id })).code).toBeUndefined();
    expect((await world.send(FINISH, { visit: own.visit, id: own.id })).code).toBe('E-0807');
  });

  it('01 §10.7 a name that Alipay does not know under the number does not pass (E-0802); wrong digits do not leave the product', async () => {
    await world.sandbox('PUT', '/alipay/users/visitor', { idNo: '310100199612120097' });
    const { visit, id, certifyId } = await started('visitor', { name: '孙立', idNo: '310100199612120097' });
    expect(await world.showFace(certifyId, 'pass')).toBe('4000');
    expect((await world.send(FINISH, { visit, id })).code).toBe('E-0802');
    const before = await calls('alipay.user.certify.open.initialize');
    const wrong = { name: '孙立群', idNo: '310100199612120098' };
    expect((await world.send(START, { visit, input: wrong })).code).toBe('BAD_INPUT');
    expect(await calls('alipay.user.certify.open.initialize')).toBe(before);
  });

  it('E-0805 an Alipay account that stands for one person does not become another’s', async () => {
    const [one, other] = [await started('孙立群', SUN), await started('孙立群', ZHOU)];
    for (const { certifyId } of [one, other]) await world.showFace(certifyId, 'pass');
    expect((await world.send(FINISH, { visit: one.visit, id: one.id })).code).toBeUndefined();
    expect((await world.send(FINISH, { visit: other.visit, id: other.id })).code).toBe('E-0805');
  });

  it('E-0803 the city knows the number under another name: nobody is bound', async () => {
    await findOrCreatePerson(system(), {
      idType: '111',
      idNo: ZHOU.idNo,
      name: '周雨清',
      mobile: '13800001006',
      sex: '2',
      birthDate: '2001-07-15',
      source: '窗口',
    });
    const { visit, id, certifyId } = await started(ZHOU.name, ZHOU);
    await world.showFace(certifyId, 'pass');
    expect(await world.send(FINISH, { visit, id })).toMatchObject({ code: 'E-0803' });
    expect((await enter(world, ZHOU.name)).session).toBeNull();
  });
});

describe('Alipay’s gateway (01 §10.6)', () => {
  it('keys are changed without an interruption: the next pair is tried, and kept', async () => {
    await world.sandbox('PUT', '/alipay/manner', { keys: 'next' });
    expect((await enter(world, A.name)).session).not.toBeNull();
    await world.sandbox('PUT', '/alipay/manner', { keys: 'current' });
    expect((await enter(world, A.name)).session).not.toBeNull();
  });

  it('while nobody answers the person is told so (E-0806); the question for a token is asked three times, an order once', async () => {
    const code = await world.codeOf(A.name);
    await world.tell('/faults/alipay', { mode: 'error500', count: 2 });
    expect((await world.send(ENTER, { code })).code).toBeUndefined();
    const { visit } = await enter(world, '周雨晴');
    await world.tell('/faults/alipay', { mode: 'error500', count: 1 });
    expect((await world.send(START, { visit, input: ZHOU })).code).toBe('E-0806');
    expect((await world.send(START, { visit, input: ZHOU })).code).toBeUndefined();
    await world.tell('/faults/alipay', { mode: 'down' });
    expect((await world.send(ENTER, { code: 'any' })).code).toBe('E-0806');
    await world.tell('/faults/alipay', { mode: 'ok' });
  });

  it('what is secret lies sealed, and no identifier is stored in clear', async () => {
    const stored = await rows<Record<string, string | null>>(
      system(),
      sql`select open_id, user_id, access_token, refresh_token from alipay_identity`,
    );
    expect(stored.length).toBeGreaterThan(2);
    for (const row of stored)
      for (const cell of Object.values(row)) if (cell !== null) expect(cell).toMatch(/^g1\.YJS-(ID|TEXT)-v1\./);
  });
});

describe('what strangers may ask for (BR13-1)', () => {
  const NO = { name: '吴试', idNo: '310100199612120097' };
  it('an identity starts five proofs a day; about one number strangers start twenty together', async () => {
    await world.sandbox('PUT', '/alipay/users/prober', { idNo: NO.idNo });
    world.app.clock.set(new Date(world.app.clock.now().getTime() + 25 * 3_600_000));
    const { visit } = await enter(world, 'prober');
    const start = (by: string | null, idNo: string) => world.send(START, { visit: by, input: { ...NO, idNo } });
    const before = await calls('alipay.user.certify.open.initialize');
    const all = await Promise.all(Array.from({ length: 7 }, () => start(visit, D.idNo)));
    expect(all.filter(({ code }) => code === 'RATE_LIMITED')).toHaveLength(2);
    expect(await calls('alipay.user.certify.open.initialize')).toBe(before + 5);
    await run(
      system(),
      sql`insert into alipay_certification (id, created_at, identity_id, outer_order_no, certify_id, state, expires_at, id_no_index)
        select gen_random_uuid(), c.created_at, (select id from alipay_identity where id <> c.identity_id limit 1),
               md5(random()::text), '', 'FAILED', c.expires_at, c.id_no_index
          from (select * from alipay_certification order by created_at desc limit 1) c, generate_series(1, 15)`,
    );
    await world.sandbox('PUT', '/alipay/users/prober2', { idNo: NO.idNo });
    const next = await enter(world, 'prober2');
    expect((await start(next.visit, D.idNo)).code).toBe('RATE_LIMITED');
    expect((await start(next.visit, B.idNo)).code).toBeUndefined();
    world.app.clock.set(new Date(world.app.clock.now().getTime() + 25 * 3_600_000));
    expect((await start((await enter(world, 'prober')).visit, D.idNo)).code).toBeUndefined();
  });

  it('a code that Alipay refuses leaves no row in the audit log; without end it is not even asked', async () => {
    const audited = () => rows(system(), sql`select 1 from audit_entry where event = 'alipay.refused'`);
    const before = (await audited()).length;
    const codes: (string | undefined)[] = [];
    for (let asked = 0; asked <= PUBLIC_PER_MINUTE; asked += 1)
      codes.push((await world.send(RENEW, { renewal: 'x'.repeat(43) })).code);
    expect(codes.at(-1)).toBe('RATE_LIMITED');
    expect((await world.send(ENTER, { code: 'invented' })).code).toBe('RATE_LIMITED');
    world.app.clock.set(new Date(world.app.clock.now().getTime() + 60_000));
    expect((await world.send(ENTER, { code: 'invented' })).code).toBe('E-0801');
    expect(await audited()).toHaveLength(before);
  });
});
