import { rows, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { findOrgByCode } from '../orgs/find-orgs.ts';
import { addOrgs } from '../orgs/seed-orgs.ts';
import { changeAccount, findAccountByLogin } from '../users/account.ts';
import { createUser } from '../users/create-user.ts';
import { DEMO_PASSWORD, demoKeyPair, isDemo } from './demo-accounts.ts';
import { DEMO_INSTITUTION, DEMO_JX_ORGS, type DemoPerson, demoPersons } from './demo-persons.ts';

const DEMO_GRANTOR = '演示数据';

/** Creates the demo accounts that are missing and keeps their passwords from growing old. Does nothing outside demo mode. */
export async function seedDemo(ctx: Ctx): Promise<void> {
  if (!isDemo(ctx.app)) return;
  const asDemo: Ctx = { ...ctx, actor: { kind: 'SYSTEM', name: DEMO_GRANTOR } };
  await addInstitution(asDemo);
  const logins = demoPersons.map((person) => person.loginName);
  const known = await rows<{ login: string }>(
    asDemo,
    sql`update user_account set password_changed_at = ${ctx.app.clock.now()} where login_name = any(${logins}) returning login_name as login`,
  );
  const missing = demoPersons.filter((person) => !known.some(({ login }) => login === person.loginName));
  for (const [index, person] of missing.entries()) await addPerson(asDemo, person, index);
}

/** Production refuses to start on a database in which demo accounts were created: their passwords and keys are public. */
export async function refuseDemoAccounts(ctx: Ctx): Promise<void> {
  const found = await rows<{ login: string }>(
    ctx,
    sql`select distinct u.login_name as login from user_role ur join user_account u on u.id = ur.user_id
         where ur.granted_by = ${DEMO_GRANTOR} order by 1`,
  );
  if (found.length === 0) return;
  const names = found.map(({ login }) => login).join('、');
  throw new Error(`数据库中存在演示账号（${names}），生产环境拒绝启动`);
}

async function addInstitution(ctx: Ctx): Promise<void> {
  await addOrgs(ctx, [
    {
      code: DEMO_INSTITUTION,
      name: '虹口示范职业培训学校',
      shortName: '虹口示范学校',
      level: 'INST',
      parent: '310109',
      districtCode: '310109',
      regionCode: '310109',
      serviceCentre: false,
    },
    ...DEMO_JX_ORGS.map(([code, name, district]) => ({
      code,
      name,
      shortName: name.replace('军队离休退休干部', ''),
      level: 'JX_ORG' as const,
      parent: district,
      districtCode: district,
      regionCode: district,
      serviceCentre: false,
    })),
  ]);
}

async function addPerson(ctx: Ctx, person: DemoPerson, index: number): Promise<void> {
  const org = await findOrgByCode(ctx, person.org);
  if (!org) throw new Error(`demo account ${person.loginName} names the unknown organisation ${person.org}`);
  await transaction(ctx, async (tx) => {
    await createUser(tx, {
      loginName: person.loginName,
      realName: person.name,
      phone: `1990000${String(1000 + index)}`,
      orgId: org.id,
      roles: [person.role],
      password: DEMO_PASSWORD,
      confirmed: true,
    });
    const account = person.withKey ? await findAccountByLogin(tx, person.loginName) : undefined;
    if (account) {
      const { publicKey } = demoKeyPair(person.loginName);
      await changeAccount(tx, account, { secondFactor: 'SM2_KEY', publicKey });
    }
  });
}
