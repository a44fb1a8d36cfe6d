import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';
import { installAdministrators, type NamedAdministrator } from './install-administrators.ts';

let app: AccessApp;
beforeAll(async () => {
  app = await accessApp('install', { DEMO: 'false' });
});
afterAll(() => app.close());

const named: NamedAdministrator[] = [
  { role: 'SYS_ADMIN', loginName: 'zhang_sys', realName: '张一', phone: '13800000001' },
  { role: 'SEC_ADMIN', loginName: 'li_sec', realName: '李二', phone: '13800000002' },
  { role: 'AUD_ADMIN', loginName: 'wang_aud', realName: '王三', phone: '13800000003' },
];
const install = (people: readonly NamedAdministrator[]) =>
  installAdministrators(app.context({ kind: 'SYSTEM', name: '安装程序' }), people);

describe('the installer', () => {
  it('wants three different persons for the three roles', async () => {
    await expect(install(named.slice(0, 2))).rejects.toMatchObject({ code: 'E-QX-22' });
    const twice = named.map((person) => ({ ...person, realName: '张一' }));
    await expect(install(twice)).rejects.toMatchObject({ code: 'E-QX-22' });
  });

  it('creates nobody when one of them cannot be created', async () => {
    const bad = named.map((person, n) => (n === 2 ? { ...person, loginName: '1' } : person));
    await expect(install(bad)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('gives one-time passwords, once in the life of an installation', async () => {
    const [system] = await install(named);
    const answer = await new Browser(app).signIn('zhang_sys', system?.password);
    expect(answer.data.signIn).toMatchObject({ status: 'PASSWORD_CHANGE_REQUIRED' });
    await expect(install(named)).rejects.toMatchObject({ code: 'E-QX-21' });
  });

  it('finds no demo account, no demo list and no key file outside demo mode', async () => {
    const { data } = await new Browser(app).run(
      '{ signInOptions { passwordKey demoAccounts { loginName } demoKeyFileUrl } }',
    );
    expect(data.signInOptions).toMatchObject({ demoAccounts: [], demoKeyFileUrl: null });
    expect((await new Browser(app).signIn('clerk_hk')).code).toBe('E-QX-10');
  });
});
