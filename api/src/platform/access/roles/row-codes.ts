import type { KeyRing } from '../../crypto/index.ts';
import { rowMac, verifyRowMac } from '../../crypto/index.ts';
import type { PasswordWay } from '../users/password-way.ts';

/*
 * What the integrity codes of the access tables protect (03 §41.7): the columns that decide who may do what. Times of day and names of
 * grantors are left out, so that no formatting of a timestamp can disable an account. A column that came later enters only where it holds
 * something, so that the codes of older rows still fit.
 */

export interface UserSeal {
  id: string;
  loginName: string;
  orgId: string;
  status: string;
  passwordHash: string;
  secondFactor: string;
  publicKey: string | null;
  certificate: string | null;
  /** `YYYY-MM-DD` */
  validTo: string | null;
  loginIpRanges: readonly string[];
  /** OWN, SENT or HANDED: what was handed out opens no sensitive right. */
  passwordWay: PasswordWay;
}

export interface RoleSeal {
  id: string;
  code: string;
  scopeKind: string;
  scopeOrgs: readonly string[];
  exclusiveWith: readonly string[];
  secondFactor: boolean;
  enabled: boolean;
}

export interface RolePermissionSeal {
  roleId: string;
  permission: string;
  /** False while a sensitive right waits for the security administrator. */
  confirmed: boolean;
}

export interface RoleMenuSeal {
  roleId: string;
  menu: string;
}

export interface UserRoleSeal {
  userId: string;
  roleId: string;
  confirmed: boolean;
}

export interface Seals {
  user_account: UserSeal;
  role: RoleSeal;
  role_permission: RolePermissionSeal;
  role_menu: RoleMenuSeal;
  user_role: UserRoleSeal;
}

/** Code of a row of an access table. Exactly the protected columns enter, whatever else the object carries. */
export function sealRow<T extends keyof Seals>(keys: KeyRing, table: T, row: Seals[T]): string {
  return rowMac(keys, table, COLUMNS[table](row));
}

/** Whether the row is as the product wrote it. */
export function isSealed<T extends keyof Seals>(keys: KeyRing, table: T, row: Seals[T], mac: string): boolean {
  return verifyRowMac(keys, table, COLUMNS[table](row), mac);
}

/** What the code of a row protects. */
export function protectedOf<T extends keyof Seals>(table: T, row: Seals[T]): Readonly<Record<string, unknown>> {
  return COLUMNS[table](row);
}

const COLUMNS: { [T in keyof Seals]: (row: Seals[T]) => Record<string, unknown> } = {
  user_account: ({
    id,
    loginName,
    orgId,
    status,
    passwordHash,
    secondFactor,
    publicKey,
    certificate,
    validTo,
    loginIpRanges,
    passwordWay,
  }) => ({
    id,
    loginName,
    orgId,
    status,
    passwordHash,
    secondFactor,
    publicKey,
    validTo,
    ...(certificate !== null && { certificate }),
    ...(loginIpRanges.length > 0 && { loginIpRanges: [...loginIpRanges] }),
    ...(passwordWay !== 'OWN' && { passwordWay }),
  }),
  role: ({ id, code, scopeKind, scopeOrgs, exclusiveWith, secondFactor, enabled }) => ({
    id,
    code,
    scopeKind,
    exclusiveWith: [...exclusiveWith],
    secondFactor,
    enabled,
    ...(scopeOrgs.length > 0 && { scopeOrgs: [...scopeOrgs] }),
  }),
  role_permission: ({ roleId, permission, confirmed }) => ({ roleId, permission, ...(!confirmed && { confirmed }) }),
  role_menu: ({ roleId, menu }) => ({ roleId, menu }),
  user_role: ({ userId, roleId, confirmed }) => ({ userId, roleId, confirmed }),
};
