import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser, type SignInAnswer } from '../../../../test/access.ts';
import { firstRow, run, sql } from '../../../database/sql.ts';
import { newSm2KeyPair } from '../../crypto/index.ts';
import { anonymous } from '../../kernel/index.ts';
import { demoKeyPair } from '../demo/demo-accounts.ts';
import { createUser } from '../index.ts';
import { oneTimeEnd } from '../users/reset-password.ts';

let app: AccessApp;
let browser: Browser;

beforeAll(async () => {
  app = await accessApp('second_factor');
});
afterAll(() => app.close());
beforeEach(async () => {
  browser = new Browser(app);
  app.clock.advance(3_600_000);
  await run(app.context(anonymous), sql`delete from sign_in_attempt`);
});

const ORGS = '{ orgs(level: CITY) { code } }';
const answerOf = (data: Record<string, unknown>, field: string) => data[field] as SignInAnswer;

async function challengeFor(loginName: string, password?: string) {
  const answer = answerOf((await browser.signIn(loginName, password)).data, 'signIn');
  if (!answer.challenge) throw new Error(`no challenge: ${answer.status}`);
  return answer.challenge;
}

describe('the second factor', () => {
  it('K-05 K-10 lets nobody work between password and signature', async () => {
    const challenge = await challengeFor('sys_admin');
    expect(JSON.parse(challenge.payload)).toMatchObject({
      loginName: 'sys_admin',
      origin: 'https://yjs.example.gov.cn',
    });
    expect((await browser.run('{ session { expiresAt } }')).data).toEqual({ session: null });
    expect((await browser.run(ORGS)).code).toBe('UNAUTHENTICATED');
    expect((await browser.run('{ users { totalCount } }')).code).toBe('UNAUTHENTICATED');
    const done = await browser.prove(challenge, demoKeyPair('sys_admin'));
    expect(answerOf(done.data, 'completeSecondFactor')).toMatchObject({ status: 'SIGNED_IN', challenge: null });
    expect((await browser.run(ORGS)).code).toBeUndefined();
  });

  it('AC41-5 refuses yesterday’s challenge and one signed by another administrator', async () => {
    const yesterday = await challengeFor('dx_admin');
    app.clock.advance(24 * 3_600_000);
    await challengeFor('dx_admin');
    expect(await browser.prove(yesterday, demoKeyPair('dx_admin'))).toMatchObject({
      code: 'E-QX-15',
      message: '挑战已失效',
    });
    const fresh = await challengeFor('dx_admin');
    expect(await browser.prove(fresh, demoKeyPair('sec_admin'))).toMatchObject({
      code: 'E-QX-16',
      message: '证书与账号不匹配',
    });
  });

  it('takes one answer per challenge, within a minute', async () => {
    const wrong = await challengeFor('sec_admin');
    expect((await browser.prove(wrong, newSm2KeyPair())).code).toBe('E-QX-16');
    expect((await browser.prove(wrong, demoKeyPair('sec_admin'))).code).toBe('E-QX-15');
    const late = await challengeFor('sec_admin');
    app.clock.advance(60_000);
    expect((await browser.prove(late, demoKeyPair('sec_admin'))).code).toBe('E-QX-15');
  });

  it('counts wrong signatures like wrong passwords, whatever right passwords lie between', async () => {
    for (let n = 0; n < 5; n += 1) {
      const challenge = await challengeFor('aud_admin');
      expect((await browser.prove(challenge, newSm2KeyPair())).code).toBe('E-QX-16');
      app.clock.advance(1000);
    }
    expect((await browser.signIn('aud_admin')).code).toBe('E-QX-11');
  });
});

describe('an administrator’s first sign-in', () => {
  const ctx = () => app.context({ kind: 'SYSTEM', name: '安装程序' });
  const newAdministrator = async (loginName: string) => {
    const org = await firstRow<{ id: string }>(ctx(), sql`select id from org where code = '310000'`);
    await createUser(ctx(), {
      loginName,
      realName: '测试员',
      phone: '13800000000',
      orgId: org?.id ?? '',
      roles: ['SEC_ADMIN'],
      password: 'Once-2026-a',
      passwordExpiresAt: oneTimeEnd(app.clock.now()),
      confirmed: true,
    });
  };

  it('asks for a password of one’s own, then for a key, and binds the key once it has signed', async () => {
    await newAdministrator('first_sec');
    const first = answerOf((await browser.signIn('first_sec', 'Once-2026-a')).data, 'signIn');
    expect(first.status).toBe('PASSWORD_CHANGE_REQUIRED');
    const changed = await browser.changePassword('Once-2026-a', 'Lasting-2026');
    expect(answerOf(changed.data, 'changePassword').status).toBe('SECOND_FACTOR_ENROLMENT_REQUIRED');
    expect((await browser.run(ORGS)).code).toBe('UNAUTHENTICATED');
    const key = newSm2KeyPair();
    const enrol = 'mutation ($key: String!) { enrolSecondFactor(publicKey: $key) { status challenge { id payload } } }';
    expect((await browser.run(enrol, { key: '04zz' })).code).toBe('BAD_INPUT');
    const offered = answerOf((await browser.run(enrol, { key: key.publicKey })).data, 'enrolSecondFactor');
    expect(offered.status).toBe('SECOND_FACTOR_REQUIRED');
    const done = await browser.prove(offered.challenge ?? { id: '', payload: '' }, key);
    expect(answerOf(done.data, 'completeSecondFactor').status).toBe('SIGNED_IN');
    const again = await challengeFor('first_sec', 'Lasting-2026');
    expect(answerOf((await browser.prove(again, key)).data, 'completeSecondFactor').status).toBe('SIGNED_IN');
  });

  it('is possible with the one-time password for 24 hours only', async () => {
    await newAdministrator('late_sec');
    app.clock.advance(24 * 3_600_000);
    expect(await browser.signIn('late_sec', 'Once-2026-a')).toMatchObject({ code: 'E-QX-14' });
  });
});
