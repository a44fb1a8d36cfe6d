import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { DEMO_PASSWORD } from '../demo/demo-accounts.ts';
import { type Account, changeAccount, findAccountByLogin, isIntact } from './account.ts';

let app: AccessApp;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await accessApp('account');
});
afterAll(() => app.close());

async function account(loginName: string): Promise<Account> {
  const found = await findAccountByLogin(system(), loginName);
  if (!found) throw new Error(loginName);
  return found;
}

describe('changes of an account', () => {
  it('a change that was read before an unbinding cannot undo it: E-0504', async () => {
    const before = await account('dx_admin');
    await transaction(system(), (tx) => changeAccount(tx, before, { secondFactor: 'NONE', publicKey: null }));
    await expect(
      transaction(system(), (tx) => changeAccount(tx, before, { passwordHash: 'of the owner' })),
    ).rejects.toMatchObject({ code: 'E-0504' });
    const after = await account('dx_admin');
    expect(after).toMatchObject({ secondFactor: 'NONE', publicKey: null, version: before.version + 1 });
    expect(after.passwordHash).toBe(before.passwordHash);
    expect(isIntact(system(), after)).toBe(true);
  });

  it('of two at once one is written whole and the other refused', async () => {
    const before = await account('sec_admin');
    const both = await Promise.allSettled([
      transaction(system(), (tx) => changeAccount(tx, before, { secondFactor: 'NONE', publicKey: null })),
      transaction(system(), (tx) => changeAccount(tx, before, { mustChange: true })),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((one) => one.status === 'rejected')).toMatchObject({ reason: { code: 'E-0504' } });
    const after = await account('sec_admin');
    expect(after.version).toBe(before.version + 1);
    expect(after.mustChange).toBe(after.secondFactor === 'SM2_KEY');
    expect(isIntact(system(), after)).toBe(true);
  });

  it('sign-ins at the same time renew a cheap hash once and all succeed', async () => {
    Object.assign(app.config, { PASSWORD_ITERATIONS: 1100 });
    const before = await account('clerk_hk');
    const browsers = [1, 2, 3].map(() => new Browser(app));
    for (const answer of await Promise.all(browsers.map((browser) => browser.signIn('clerk_hk', DEMO_PASSWORD))))
      expect(answer.data.signIn).toMatchObject({ status: 'SIGNED_IN' });
    const after = await account('clerk_hk');
    expect(after.passwordHash).not.toBe(before.passwordHash);
    expect(after.version).toBe(before.version + 1);
    expect(isIntact(system(), after)).toBe(true);
  });
});
