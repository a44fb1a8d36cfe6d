import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import {
  proveTo,
  type RealNameWorld,
  realNameWorld,
  signInByRealName,
  WebVisitor,
} from '../../../../test/real-name.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { PUBLIC_PER_MINUTE } from '../../../platform/access/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { openCell, traineeIndex } from './person-cells.ts';

const A = '310100199901010011';
const B = '310100199805060035';
const C = '310100199709090058';

let world: RealNameWorld;
beforeAll(async () => {
  world = await realNameWorld('real_name');
}, 90_000);
afterAll(() => world.close());

const system = (): Ctx => world.app.context({ kind: 'SYSTEM', name: '测试' });
const browserOf = (visitor: WebVisitor) => Object.assign(new Browser(world.app), { token: visitor.sid });

interface Found {
  id: string;
  accountId: string;
  phone: string;
  phoneMasked: string;
}

function traineesOf(idNo: string): Promise<Found[]> {
  const index = traineeIndex(world.app.keys, idNo);
  return rows<Found>(
    system(),
    sql`select id, account_id as "accountId", phone, phone_masked as "phoneMasked" from training_trainee where id_no_index = ${index}`,
  );
}

/** What the page says that a failed sign-in ends on. */
async function refusal(visitor: WebVisitor, url: string): Promise<string | undefined> {
  const answer = await visitor.open(url);
  expect(visitor.sid).toBeUndefined();
  return /E-QX-\d+/.exec(await answer.text())?.[0];
}

describe('随申办实名登录 (A10)', () => {
  it('02 §5.2 the first sign-in makes account and 学员档案 and returns to the page that was asked for', async () => {
    const visitor = new WebVisitor();
    let answer: Response | undefined;
    const audit = await auditOf(system(), ['session.signIn', 'user.created'], async () => {
      answer = await signInByRealName(world, visitor, A, '/training/rounds?open=1');
    });
    expect([answer?.status, answer?.headers.get('location')]).toEqual([303, '/training/rounds?open=1']);
    expect(audit.map(({ event }) => event).sort()).toEqual(['session.signIn', 'user.created']);
    const { data } = await browserOf(visitor).run('{ session { user { realName roles { code } scopeTitle } } }');
    expect(data.session).toMatchObject({ user: { realName: '杨帆', roles: [{ code: 'TRAINEE' }] } });
    expect(await traineesOf(A)).toHaveLength(1);
  });

  it('02 §5.2 a later sign-in finds the person again and takes over a changed phone; signing out ends it', async () => {
    const first = new WebVisitor();
    await signInByRealName(world, first, B);
    const [before] = await traineesOf(B);
    await world.tell(`/identity-persons/${B}`, { name: '陈卓', phone: '13911112222' });
    const again = new WebVisitor();
    await signInByRealName(world, again, B);
    const [after, ...others] = await traineesOf(B);
    expect(others).toEqual([]);
    expect([after?.id, after?.accountId, after?.phoneMasked]).toEqual([before?.id, before?.accountId, '139****2222']);
    const open = openCell(world.app.keys, 'training_trainee', after?.id ?? '', 'phone', after?.phone ?? '');
    expect(open).toBe('13911112222');
    const browser = browserOf(again);
    await browser.run('mutation { signOut }');
    expect(
      (await Object.assign(new Browser(world.app), { token: again.sid }).run('{ session { expiresAt } }')).data,
    ).toEqual({
      session: null,
    });
  });

  it('a trainee who also applies on the citizen’s pages has an account there, each with its own rights', async () => {
    const [trainee, applicant] = [new WebVisitor(), new WebVisitor()];
    await signInByRealName(world, trainee, C);
    await signInByRealName(world, applicant, C, '/apply/');
    const ROLES = '{ session { user { realName roles { code } } } }';
    const [here, there] = [await browserOf(trainee).run(ROLES), await browserOf(applicant).run(ROLES)];
    expect(here.data.session).toMatchObject({ user: { roles: [{ code: 'TRAINEE' }] } });
    expect(there.data.session).toMatchObject({ user: { roles: [{ code: 'APPLICANT' }] } });
  });

  it('two first sign-ins at once make one person', async () => {
    const visitors = [new WebVisitor(), new WebVisitor(), new WebVisitor()];
    const callbacks: string[] = [];
    for (const visitor of visitors) callbacks.push(await proveTo(world, visitor, { citizenId: C }));
    await Promise.all(visitors.map((visitor, at) => visitor.open(callbacks[at] ?? '')));
    expect(visitors.map(({ sid }) => sid !== undefined)).toEqual([true, true, true]);
    expect(await traineesOf(C)).toHaveLength(1);
  });

  it('an account that was closed stays closed (E-QX-12), and disuse does not close one', async () => {
    const visitor = new WebVisitor();
    await signInByRealName(world, visitor, A);
    const [trainee] = await traineesOf(A);
    await run(
      system(),
      sql`update user_account set last_login_at = '2024-01-01', created_at = '2024-01-01', password_changed_at = '2024-01-01'
      where id = ${trainee?.accountId}`,
    );
    await world.app.job('access.close-unused');
    const status = () =>
      firstRow<{ status: string }>(system(), sql`select status from user_account where id = ${trainee?.accountId}`);
    expect(await status()).toEqual({ status: 'ENABLED' });
  });
});

describe('what does not come from the person is refused (A10)', () => {
  it('an answer opened a second time (E-QX-41)', async () => {
    const visitor = new WebVisitor();
    const callback = await proveTo(world, visitor, { citizenId: A });
    const held = new Map(visitor.cookies);
    await visitor.open(callback);
    const copy = new WebVisitor();
    for (const [key, kept] of held) if (!key.startsWith('sid ')) copy.cookies.set(key, kept);
    expect(await refusal(copy, callback)).toBe('E-QX-41');
  });

  it('an answer in a browser that did not begin it, with another state, or with none (E-QX-41)', async () => {
    const callback = await proveTo(world, new WebVisitor(), { citizenId: A });
    expect(await refusal(new WebVisitor(), callback)).toBe('E-QX-41');
    const visitor = new WebVisitor();
    const own = new URL(await proveTo(world, visitor, { citizenId: A }));
    own.searchParams.set('state', new URL(callback).searchParams.get('state') ?? '');
    expect(await refusal(visitor, own.href)).toBe('E-QX-41');
    own.searchParams.delete('state');
    expect(await refusal(visitor, own.href)).toBe('E-QX-41');
  });

  it('strangers without a sign-in of their own write nothing to the log, and are held back after so many a minute', async () => {
    const begun = new URL(await proveTo(world, new WebVisitor(), { citizenId: A }));
    const refusedRows = () => rows(system(), sql`select id from audit_entry where event = 'session.refused'`);
    const before = (await refusedRows()).length;
    const now = world.app.clock.now();
    world.app.clock.set(new Date(now.getTime() + 60_000));
    const statuses: number[] = [];
    for (let n = 0; n < PUBLIC_PER_MINUTE + 1; n += 1) statuses.push((await new WebVisitor().open(begun.href)).status);
    expect([statuses[0], statuses.at(-2), statuses.at(-1)]).toEqual([400, 400, 429]);
    const start = await new WebVisitor().open(`${world.url}/sign-in/real-name/training/start`);
    expect(start.status).toBe(429);
    world.app.clock.set(now);
    expect(await refusedRows()).toHaveLength(before);
  });

  it('01 §10.5 whoever opens a client again and again is held back, and keeps nobody behind his address from signing in', async () => {
    const now = world.app.clock.now();
    world.app.clock.set(new Date(now.getTime() + 120_000));
    const asked = { method: 'POST', body: JSON.stringify({ query: '{ citizenFunctions { code } }' }) };
    const open = async () => {
      const headers = { 'content-type': 'application/json', origin: world.url };
      return (await fetch(`${world.url}/graphql`, { ...asked, headers })).text();
    };
    for (let n = 0; n < PUBLIC_PER_MINUTE; n += 1) expect(await open()).toContain('"citizenFunctions":[');
    expect(await open()).toContain('RATE_LIMITED');
    const start = await new WebVisitor().open(`${world.url}/sign-in/real-name/training/start`);
    world.app.clock.set(now);
    expect(start.status).toBe(303);
  });

  it('an answer after ten minutes (E-QX-41), and a cookie somebody wrote himself', async () => {
    const visitor = new WebVisitor();
    const callback = await proveTo(world, visitor, { citizenId: A });
    const now = world.app.clock.now();
    world.app.clock.set(new Date(now.getTime() + 10 * 60_000));
    expect(await refusal(visitor, callback)).toBe('E-QX-41');
    world.app.clock.set(now);
    const forger = new WebVisitor();
    const other = await proveTo(world, forger, { citizenId: A });
    for (const [key, kept] of forger.cookies)
      if (key.startsWith('rn_'))
        forger.cookies.set(key, { ...kept, value: kept.value.replace(/~.*/, `~YJS-ROW-v1.${'0'.repeat(64)}`) });
    expect(await refusal(forger, other)).toBe('E-QX-41');
  });

  it('a code that the provider did not give, and one of another sign-in (PKCE; E-QX-43)', async () => {
    const visitor = new WebVisitor();
    const own = new URL(await proveTo(world, visitor, { citizenId: A }));
    own.searchParams.set('code', 'x'.repeat(43));
    expect(await refusal(visitor, own.href)).toBe('E-QX-43');
    const [victim, thief] = [new WebVisitor(), new WebVisitor()];
    const stolen = new URL(await proveTo(world, victim, { citizenId: B })).searchParams.get('code') ?? '';
    const swapped = new URL(await proveTo(world, thief, { citizenId: A }));
    swapped.searchParams.set('code', stolen);
    expect(await refusal(thief, swapped.href)).toBe('E-QX-43');
  });

  it.each(['nonce', 'expired', 'audience', 'signature'])(
    'an identity token with a wrong %s (E-QX-43)',
    async (mode) => {
      const visitor = new WebVisitor();
      const callback = await proveTo(world, visitor, { citizenId: A });
      await world.tell('/identity-fault', { mode });
      const audit = await auditOf(
        system(),
        ['session.refused'],
        async () => expect(await refusal(visitor, callback)).toBe('E-QX-43'),
        1,
      );
      expect(audit).toMatchObject([{ ok: false, objectId: 'real-name:training', detail: { code: 'E-QX-43' } }]);
    },
  );

  it('a person who goes away (E-QX-42), and one whose phone the provider does not know (E-QX-44)', async () => {
    const visitor = new WebVisitor();
    expect(await refusal(visitor, await proveTo(world, visitor, { cancel: '1' }))).toBe('E-QX-42');
    await world.tell('/identity-persons/310100200107150020', { name: '周雨晴', phone: '021-5555' });
    const other = new WebVisitor();
    const callback = await proveTo(world, other, { citizenId: '310100200107150020' });
    expect(await refusal(other, callback)).toBe('E-QX-44');
    expect(await traineesOf('310100200107150020')).toEqual([]);
  });

  it.each(['error500', 'down'])(
    'while the provider is %s the page says so and nothing is made (E-QX-40)',
    async (mode) => {
      const visitor = new WebVisitor();
      const callback = await proveTo(world, visitor, { citizenId: '310100200002280072' });
      await world.tell('/faults/identity', { mode });
      const answer = await visitor.open(callback);
      const text = await answer.text();
      await world.tell('/faults/identity', { mode: 'ok' });
      expect([answer.status, visitor.sid]).toEqual([503, undefined]);
      expect(text).toContain('统一身份认证暂时没有应答，请稍后再试');
      expect(text).toContain('/sign-in/real-name/training/start');
      expect(await traineesOf('310100200002280072')).toEqual([]);
    },
  );

  it('an unknown client has no door', async () => {
    expect((await new WebVisitor().open(`${world.url}/sign-in/real-name/staff/start`)).status).toBe(404);
  });
});
