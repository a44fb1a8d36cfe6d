import { firstRow, sql } from '../../../database/sql.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../audit/index.ts';
import { blindIndex, encryptColumn, hashPassword } from '../../crypto/index.ts';
import { badInput } from '../../errors/index.ts';
import { actorName, type Ctx, transaction } from '../../kernel/index.ts';
import { maskName } from '../../masking/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { getOrg, standingOf } from '../orgs/find-orgs.ts';
import { recordGrants } from '../roles/grant-history.ts';
import { settleGrantTask } from '../roles/grant-task.ts';
import { sealRow } from '../roles/row-codes.ts';
import { assertCompatible } from '../roles/separation.ts';
import { grantRoles, rolesByCode } from '../roles/user-roles.ts';
import { assertWithinReach } from '../scope/within-reach.ts';
import type { PasswordWay } from './password-way.ts';
import { rememberPassword } from './passwords.ts';

export interface NewUser {
  loginName: string;
  /** In clear; stored encrypted, masked in lists. */
  realName: string;
  phone: string;
  idNo?: string;
  /** The name at work where it differs from the real one. */
  displayName?: string;
  orgId: string;
  roles: readonly string[];
  password: string;
  /** Until when the password may be used for the first sign-in; absent = it is a lasting one. */
  passwordExpiresAt?: Date;
  /** How the owner comes by it; OWN unless said. */
  passwordWay?: PasswordWay;
  validTo?: string;
  /** Addresses and networks from which the account may sign in; none = from anywhere. */
  loginIpRanges?: readonly string[];
  /** Only the identity provider opens the account: nobody knows its password, and disuse does not close it. */
  realNameOnly?: boolean;
  /** Sensitive rights need no second confirmation: the installer's and the demonstration's accounts. */
  confirmed?: boolean;
}

export const LOGIN_NAME = /^[a-z][a-z0-9_]{3,31}$/;
export const LOGIN_NAME_RULE = '登录名应以小写字母开头，由4至32位小写字母、数字或下划线组成';

/** Opens an account (03 §40.2). E-QX-01 login name taken, also by a deleted account; E-QX-06 roles that exclude each other. */
export async function createUser(ctx: Ctx, input: NewUser): Promise<string> {
  if (!LOGIN_NAME.test(input.loginName)) {
    throw badInput([{ path: 'loginName', message: LOGIN_NAME_RULE }]);
  }
  const passwordHash = await hashPassword(input.password, ctx.app.config.PASSWORD_ITERATIONS);
  return transaction(ctx, async (tx) => {
    const roles = await rolesByCode(tx, input.roles);
    assertCompatible(tx.app.registry, roles);
    await assertWithinReach(tx, roles, standingOf(await getOrg(tx, input.orgId)));
    const id = await insertUser(tx, input, passwordHash);
    await rememberPassword(tx, id, passwordHash);
    await grantRoles(tx, id, roles, { by: actorName(tx.actor), confirmed: input.confirmed ?? false });
    await settleGrantTask(tx);
    await recordGrants(tx, [
      { kind: 'ROLE_GRANTED', user: { id, loginName: input.loginName }, items: roles.map((role) => role.name) },
    ]);
    await recordAudit(tx, {
      event: accessEvents.created,
      objectType: 'user',
      objectId: id,
      detail: { loginName: input.loginName, roles: roles.map((role) => role.code) },
    });
    return id;
  });
}

async function insertUser(tx: Ctx, input: NewUser, passwordHash: string): Promise<string> {
  const { keys, clock } = tx.app;
  const now = clock.now();
  const id = uuidv7(now.getTime());
  const cell = (column: string) => ({ table: 'user_account', column, rowId: id });
  const oneTime = input.passwordExpiresAt !== undefined;
  const sealed = {
    id,
    loginName: input.loginName,
    orgId: input.orgId,
    status: oneTime ? 'PENDING' : 'ENABLED',
    passwordHash,
    secondFactor: 'NONE',
    publicKey: null,
    certificate: null,
    validTo: input.validTo ?? null,
    loginIpRanges: [...(input.loginIpRanges ?? [])],
    passwordWay: input.passwordWay ?? ('OWN' as const),
  };
  const idNo = input.idNo === undefined ? null : encryptColumn(keys, 'ID', cell('id_no'), input.idNo);
  const idNoIndex =
    input.idNo === undefined ? null : blindIndex(keys, { name: 'user_account.id_no', kind: 'id' }, input.idNo);
  const inserted = await firstRow(
    tx,
    sql`insert into user_account (id, created_at, updated_at, login_name, display_name, real_name, real_name_masked, id_no, id_no_index,
          phone, phone_index, org_id, status, password_hash, password_changed_at, must_change, password_expires_at, second_factor,
          valid_to, login_ip_ranges, password_way, real_name_only, row_mac)
        values (${id}, ${now}, ${now}, ${input.loginName}, ${input.displayName ?? input.realName},
          ${encryptColumn(keys, 'NAME', cell('real_name'), input.realName)}, ${maskName(input.realName)}, ${idNo}, ${idNoIndex},
          ${encryptColumn(keys, 'CONTACT', cell('phone'), input.phone)},
          ${blindIndex(keys, { name: 'user_account.phone', kind: 'phone' }, input.phone)}, ${input.orgId}, ${sealed.status},
          ${passwordHash}, ${now}, ${oneTime}, ${input.passwordExpiresAt ?? null}, 'NONE', ${sealed.validTo}, ${sealed.loginIpRanges}, ${sealed.passwordWay},
          ${input.realNameOnly ?? false},
          ${sealRow(keys, 'user_account', sealed)})
        on conflict (login_name) do nothing returning id`,
  );
  if (!inserted) throw refuseAccess('E-QX-01');
  return id;
}

/** Whether any account exists under the login name, deleted ones included: names are never used again. */
export async function loginNameTaken(ctx: Ctx, loginName: string): Promise<boolean> {
  return (await firstRow(ctx, sql`select 1 from user_account where login_name = ${loginName}`)) !== undefined;
}
