import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser, type SignInAnswer } from '../../../../test/access.ts';
import { firstRow, sql } from '../../../database/sql.ts';
import { newSm2KeyPair } from '../../crypto/index.ts';
import { anonymous, type Ctx } from '../../kernel/index.ts';
import { findAccountByLogin, isIntact } from './account.ts';

const UNBIND =
  'mutation ($id: ID!, $v: Int!, $why: String!) { unbindSecondFactor(id: $id, version: $v, reason: $why) { secondFactor } }';
const ENROL = 'mutation ($key: String!) { enrolSecondFactor(publicKey: $key) { status challenge { id payload } } }';
const ORGS = '{ orgs(level: CITY) { code } }';
const WHY = '签名密钥遗失，已当面核实';

let app: AccessApp;
let security: Browser;
const ctx = (): Ctx => app.context(anonymous);

beforeAll(async () => {
  app = await accessApp('unbind');
  security = await new Browser(app).enter('sec_admin');
});
afterAll(() => app.close());

async function account(loginName: string) {
  const found = await findAccountByLogin(ctx(), loginName);
  if (!found) throw new Error(loginName);
  return found;
}

async function unbind(by: Browser, loginName: string, why = WHY, version?: number) {
  const { id, version: v } = await account(loginName);
  return by.run(UNBIND, { id, v: version ?? v, why });
}

describe('releasing an account from its key', () => {
  it('is refused to strangers and to everybody but the security administrator', async () => {
    expect((await unbind(new Browser(app), 'dx_admin')).code).toBe('UNAUTHENTICATED');
    for (const loginName of ['sys_admin', 'aud_admin', 'clerk_hk'])
      expect((await unbind(await new Browser(app).enter(loginName), 'dx_admin')).code).toBe('FORBIDDEN');
    expect((await account('dx_admin')).secondFactor).toBe('SM2_KEY');
  });

  it('is refused without a proper reason, for an outdated version, an unknown id and an account without a key', async () => {
    expect((await unbind(security, 'dx_admin', '遗失')).code).toBe('E-0005');
    expect((await unbind(security, 'dx_admin', '长'.repeat(501))).code).toBe('E-0005');
    expect((await unbind(security, 'dx_admin', WHY, 99)).code).toBe('E-0504');
    expect((await security.run(UNBIND, { id: 'x', v: 1, why: WHY })).code).toBe('NOT_FOUND');
    expect(await unbind(security, 'clerk_hk')).toMatchObject({ code: 'E-QX-23', message: '该账号没有绑定密钥' });
  });

  it('is refused for one’s own account', async () => {
    expect(await unbind(security, 'sec_admin')).toMatchObject({
      code: 'E-QX-20',
      message: '不能对本人账号执行该操作',
    });
    expect((await account('sec_admin')).secondFactor).toBe('SM2_KEY');
  });

  it('ends every session, keeps the row intact, and the next sign-in asks for a new key', async () => {
    const working = await new Browser(app).enter('dx_admin');
    expect((await working.run(ORGS)).code).toBeUndefined();
    expect((await unbind(security, 'dx_admin')).data).toEqual({ unbindSecondFactor: { secondFactor: 'NONE' } });
    expect((await working.run(ORGS)).code).toBe('UNAUTHENTICATED');
    const released = await account('dx_admin');
    expect(released.publicKey).toBeNull();
    expect(isIntact(ctx(), released)).toBe(true);

    const again = new Browser(app);
    expect((await again.signIn('dx_admin')).data.signIn).toMatchObject({ status: 'SECOND_FACTOR_ENROLMENT_REQUIRED' });
    expect((await again.run(ORGS)).code).toBe('UNAUTHENTICATED');
    const key = newSm2KeyPair();
    const { challenge } = (await again.run(ENROL, { key: key.publicKey })).data.enrolSecondFactor as SignInAnswer;
    const done = await again.prove(challenge ?? { id: '', payload: '' }, key);
    expect(done.data.completeSecondFactor).toMatchObject({ status: 'SIGNED_IN' });
    expect((await account('dx_admin')).publicKey).toBe(key.publicKey);
  });

  it('lets a sign-in that waited for the old key’s signature come to nothing', async () => {
    const waiting = new Browser(app);
    const { challenge } = (await waiting.signIn('sys_admin')).data.signIn as SignInAnswer;
    expect((await unbind(security, 'sys_admin')).code).toBeUndefined();
    expect((await waiting.prove(challenge ?? { id: '', payload: '' }, newSm2KeyPair())).code).toBe('E-QX-17');
  });

  it('leaves an audit row with the reason', async () => {
    const { id } = await account('dx_admin');
    const row = await firstRow<{ actor_name: string; detail: unknown }>(
      ctx(),
      sql`select actor_name, detail from audit_entry where event = 'user.second-factor-unbound' and object_id = ${id}`,
    );
    expect(row).toMatchObject({ actor_name: expect.any(String), detail: { reason: WHY, loginName: 'dx_admin' } });
  });
});
