import { firstRow, rows, sql } from '../../../database/sql.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { findOrgByCode } from '../orgs/find-orgs.ts';
import { CITY } from '../orgs/shanghai-tree.ts';
import { THREE_ADMINISTRATORS } from '../roles/role-presets.ts';
import { createUser } from '../users/create-user.ts';
import { oneTimePassword } from '../users/passwords.ts';
import { oneTimeEnd } from '../users/reset-password.ts';

export type AdministratorRole = (typeof THREE_ADMINISTRATORS)[number];

/** A person named to the installer. */
export interface NamedAdministrator {
  role: AdministratorRole;
  loginName: string;
  realName: string;
  phone: string;
}

export interface InstalledAdministrator {
  role: AdministratorRole;
  loginName: string;
  password: string;
  expiresAt: Date;
}

/**
 * Creates the three named administrators of a new installation with one-time passwords that end in 24 hours (03 §40.3: no default
 * accounts). E-QX-21 when there is an administrator already: from then on accounts are opened by the system administrator.
 */
export async function installAdministrators(
  ctx: Ctx,
  named: readonly NamedAdministrator[],
): Promise<InstalledAdministrator[]> {
  assertThreePersons(named);
  const city = await findOrgByCode(ctx, CITY);
  if (!city) throw new Error('the organisation tree is not seeded');
  const expiresAt = oneTimeEnd(ctx.app.clock.now());
  return transaction(ctx, async (tx) => {
    // The lock makes two installers at once one after the other.
    await rows(tx, sql`select 1 from role where code = any(${[...THREE_ADMINISTRATORS]}) for update`);
    if (await hasAdministrator(tx)) throw refuseAccess('E-QX-21');
    const installed: InstalledAdministrator[] = [];
    for (const { role, loginName, realName, phone } of named) {
      const password = oneTimePassword();
      const account = { loginName, realName, phone, orgId: city.id, roles: [role], password };
      await createUser(tx, { ...account, passwordExpiresAt: expiresAt, confirmed: true });
      installed.push({ role, loginName, password, expiresAt });
    }
    return installed;
  });
}

/** Whether anybody ever held one of the three roles. */
export async function hasAdministrator(ctx: Ctx): Promise<boolean> {
  const found = await firstRow(
    ctx,
    sql`select 1 from user_role ur join role r on r.id = ur.role_id where r.code = any(${[...THREE_ADMINISTRATORS]}) limit 1`,
  );
  return found !== undefined;
}

function assertThreePersons(named: readonly NamedAdministrator[]): void {
  const roles = new Set(named.map((person) => person.role));
  const logins = new Set(named.map((person) => person.loginName));
  const names = new Set(named.map((person) => person.realName));
  if (named.length === 3 && roles.size === 3 && logins.size === 3 && names.size === 3) return;
  throw refuseAccess('E-QX-22');
}
