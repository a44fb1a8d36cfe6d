import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser, type SignInAnswer } from '../../../../test/access.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { anonymous } from '../../kernel/index.ts';
import { DEMO_PASSWORD } from '../demo/demo-accounts.ts';
import { openAttempt } from './lock-out.ts';

const MINUTE = 60_000;
const CLERK = 'clerk_hk';
let app: AccessApp;
let browser: Browser;

beforeAll(async () => {
  app = await accessApp('sign_in');
});
afterAll(() => app.close());
beforeEach(async () => {
  browser = new Browser(app);
  app.clock.advance(60 * MINUTE);
  await run(app.context(anonymous), sql`delete from sign_in_attempt`);
});

const wrong = () => browser.signIn(CLERK, 'Wrong-2026');
const signedIn = async () => (await browser.run('{ session { user { loginName } } }')).data.session != null;

describe('signing in', () => {
  it('lets a clerk in, with the reach, the rights and the menus of the roles', async () => {
    const answer = (await browser.signIn(CLERK)).data.signIn as SignInAnswer;
    expect(answer.status).toBe('SIGNED_IN');
    expect(answer.session?.user).toMatchObject({ loginName: CLERK, scopeTitle: '本中心' });
    expect(answer.session?.menus).toMatchObject([{ key: 'notifications' }]);
    expect(await signedIn()).toBe(true);
  });

  it('refuses what is no ciphertext of this platform before it looks at anything', async () => {
    const input = { loginName: CLERK, passwordCipher: 'zz' };
    const answer = await browser.run('mutation ($input: SignInInput!) { signIn(input: $input) { status } }', { input });
    expect(answer).toMatchObject({ code: 'BAD_INPUT', message: '密码无法解密，请刷新页面后重试' });
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const known = await wrong();
    const unknown = await browser.signIn('nobody_here', 'Wrong-2026');
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ code: 'E-QX-10', message: '登录名或密码不正确' });
  });

  it('keeps the token out of the database and leaves audit rows of success and refusal', async () => {
    await wrong();
    await browser.signIn(CLERK);
    const ctx = app.context(anonymous);
    expect(await rows(ctx, sql`select 1 from session where token_hash = ${browser.token ?? ''}`)).toEqual([]);
    const events = await rows<{ event: string }>(ctx, sql`select event from audit_entry order by id desc limit 2`);
    expect(events.map(({ event }) => event).sort()).toEqual(['session.refused', 'session.signIn']);
  });
});

describe('lock-out', () => {
  it('locks a name for 30 minutes after 5 failures within 10', async () => {
    for (let n = 0; n < 5; n += 1) expect((await wrong()).code).toBe('E-QX-10');
    expect(await browser.signIn(CLERK)).toMatchObject({
      code: 'E-QX-11',
      message: '账号已锁定，请30分钟后重试或联系管理员',
    });
    app.clock.advance(29 * MINUTE);
    expect((await browser.signIn(CLERK)).code).toBe('E-QX-11');
    app.clock.advance(1 * MINUTE);
    expect((await browser.signIn(CLERK)).code).toBeUndefined();
  });

  it('does not add up failures that lie further apart, nor those before a success', async () => {
    for (let n = 0; n < 4; n += 1) await wrong();
    app.clock.advance(10 * MINUTE);
    await wrong();
    expect((await browser.signIn(CLERK)).code).toBeUndefined();
    app.clock.advance(1000);
    for (let n = 0; n < 4; n += 1) await wrong();
    expect((await browser.signIn(CLERK)).code).toBeUndefined();
  });

  it('makes an address wait that tries one password on many names, and lets it in again after 10 minutes', async () => {
    await run(
      app.context(anonymous),
      sql`insert into sign_in_attempt (id, login_name, at, ip, result)
          select gen_random_uuid(), 'name_' || n, ${app.clock.now()}, '10.0.0.8', 'FAILED'
            from generate_series(1, ${app.config.SIGN_IN_FAILURES_PER_ADDRESS - 1}) n`,
    );
    expect((await wrong()).code).toBe('E-QX-10');
    expect(await browser.signIn(CLERK)).toMatchObject({
      code: 'E-QX-35',
      message: '本网络地址登录失败次数过多，请10分钟后重试',
    });
    app.clock.advance(10 * MINUTE);
    expect((await browser.signIn(CLERK)).code).toBeUndefined();
  });

  it('§41.20 makes an address wait that tried thirty names, of which none came in, and leaves an office of people who mistype alone', async () => {
    const most = app.config.SIGN_IN_NAMES_PER_ADDRESS;
    const tried = (ip: string, from: number, to: number, result: string) =>
      run(
        app.context(anonymous),
        sql`insert into sign_in_attempt (id, login_name, at, ip, result)
            select gen_random_uuid(), 'try_' || n, ${app.clock.now()}, ${ip}, ${result} from generate_series(${from}::int, ${to}::int) n`,
      );
    // Sixty people of an office mistype once and come in.
    await tried('10.0.0.8', 1, 60, 'WRONG');
    await tried('10.0.0.8', 1, 60, 'SUCCESS');
    await tried('10.0.0.8', 101, 100 + most - 1, 'WRONG');
    expect((await wrong()).code).toBe('E-QX-10');
    expect((await browser.signIn(CLERK)).code).toBe('E-QX-35');
    app.clock.advance(10 * MINUTE);
    expect((await browser.signIn(CLERK)).code).toBeUndefined();
  });

  it('counts all addresses of one IPv6 line together, and nobody else’s', async () => {
    const from = (ip: string) => openAttempt(app.context(anonymous, { ip }), `n${ip}`);
    const told = async (ip: string) =>
      from(ip).then(
        () => 'OPEN',
        ({ code }: { code: string }) => code,
      );
    for (let n = 0; n < app.config.SIGN_IN_FAILURES_PER_ADDRESS; n += 1)
      await from(`2001:db8:7:9:${n.toString(16)}::1`);
    expect(await told('2001:db8:7:9:ffff::1')).toBe('E-QX-35');
    expect(await told('2001:db8:7:a::1')).toBe('OPEN');
  });

  it('gives a hundred guesses at once no more than five tries', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => new Browser(app).signIn(CLERK, 'Wrong-2026')));
    expect(answers.filter(({ code }) => code === 'E-QX-10')).toHaveLength(5);
    expect(answers.filter(({ code }) => code === 'E-QX-11')).toHaveLength(25);
  });

  it('locks names without an account in the same way', async () => {
    for (let n = 0; n < 5; n += 1) await browser.signIn('nobody_here', 'Wrong-2026');
    expect((await browser.signIn('nobody_here', 'Wrong-2026')).code).toBe('E-QX-11');
  });
});

describe('a session', () => {
  it('ends after 30 minutes without activity', async () => {
    await browser.signIn(CLERK);
    for (let n = 0; n < 3; n += 1) {
      app.clock.advance(25 * MINUTE);
      expect(await signedIn()).toBe(true);
    }
    app.clock.advance(30 * MINUTE);
    expect(await signedIn()).toBe(false);
  });

  it('ends after 12 hours however busy it is', async () => {
    await browser.signIn(CLERK);
    for (let n = 0; n < 12 * 3 - 1; n += 1) {
      app.clock.advance(20 * MINUTE);
      expect(await signedIn()).toBe(true);
    }
    app.clock.advance(20 * MINUTE);
    expect(await signedIn()).toBe(false);
  });

  it('is worth nothing after signing out, even with the old token', async () => {
    await browser.signIn(CLERK);
    const { token } = browser;
    expect((await browser.run('mutation { signOut }')).data).toEqual({ signOut: true });
    expect(browser.token).toBeUndefined();
    browser.token = token;
    expect(await signedIn()).toBe(false);
    expect((await browser.run('mutation { signOut }')).code).toBe('UNAUTHENTICATED');
  });

  it('slides its idle limit at most once a minute', async () => {
    await browser.signIn(CLERK);
    const seen = async () =>
      (await rows<{ at: string }>(app.context(anonymous), sql`select max(last_seen_at)::text as at from session`))[0]
        ?.at;
    const start = await seen();
    app.clock.advance(59_000);
    await signedIn();
    expect(await seen()).toBe(start);
    app.clock.advance(1000);
    await signedIn();
    expect(await seen()).not.toBe(start);
  });
});

describe('changing the password', () => {
  it.each([
    ['Short-1', '密码长度应为10至64位'],
    ['alllowercase1', '密码须包含大写字母、小写字母、数字、符号中的至少三种'],
    ['Clerk_oyl-2026', '密码不能包含登录名'],
    [DEMO_PASSWORD, '密码过于常见，容易被猜到，请换一个'],
  ])('refuses %s', async (next, message) => {
    await browser.signIn('clerk_oyl');
    expect(await browser.changePassword(DEMO_PASSWORD, next)).toMatchObject({ code: 'BAD_INPUT', message });
  });

  it('needs a session and the current password', async () => {
    expect((await browser.changePassword(DEMO_PASSWORD, 'Newer-2026')).code).toBe('E-QX-17');
    await browser.signIn('clerk_oyl');
    expect((await browser.changePassword('Wrong-2026', 'Newer-2026')).code).toBe('E-QX-18');
  });

  it('ends the other sessions, renews the token of this one and is asked for again after 90 days', async () => {
    const other = await new Browser(app).enter('clerk_oyl');
    await browser.signIn('clerk_oyl');
    const before = browser.token;
    expect((await browser.changePassword(DEMO_PASSWORD, 'Newer-2026')).data.changePassword).toMatchObject({
      status: 'SIGNED_IN',
    });
    expect(browser.token).not.toBe(before);
    expect((await other.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    app.clock.advance(90 * 24 * 60 * MINUTE);
    const answer = (await browser.signIn('clerk_oyl', 'Newer-2026')).data.signIn as SignInAnswer;
    expect(answer).toMatchObject({ status: 'PASSWORD_CHANGE_REQUIRED', session: null });
    expect((await browser.run('{ orgs(level: CITY) { code } }')).code).toBe('UNAUTHENTICATED');
    expect((await browser.changePassword('Newer-2026', 'Third-2026')).data.changePassword).toMatchObject({
      status: 'SIGNED_IN',
    });
    expect((await browser.run('{ orgs(level: CITY) { code } }')).data).toEqual({ orgs: [{ code: '310000' }] });
    expect((await browser.changePassword('Third-2026', 'Newer-2026')).message).toBe(
      '新密码不能与最近5次使用过的密码相同',
    );
  });
});
