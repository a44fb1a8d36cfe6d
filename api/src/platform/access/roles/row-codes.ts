import type { KeyRing } from '../../crypto/index.ts';
import { rowMac, verifyRowMac } from '../../crypto/index.ts';

/*
 * What the integrity codes of the access tables protect (03 §41.7): the columns that decide who may do what. Times of day and names of
 * grantors are left out, so that no formatting of a timestamp can disable an account.
 */

export interface UserSeal {
  id: string;
  loginName: string;
  orgId: string;
  status: string;
  passwordHash: string;
  secondFactor: string;
  publicKey: string | null;
  /** `YYYY-MM-DD` */
  validTo: string | null;
}

export interface RoleSeal {
  id: string;
  code: string;
  scopeKind: string;
  exclusiveWith: readonly string[];
  secondFactor: boolean;
  enabled: boolean;
}

export interface RolePermissionSeal {
  roleId: string;
  permission: string;
}

export interface UserRoleSeal {
  userId: string;
  roleId: string;
  confirmed: boolean;
}

interface Seals {
  user_account: UserSeal;
  role: RoleSeal;
  role_permission: RolePermissionSeal;
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

const COLUMNS: { [T in keyof Seals]: (row: Seals[T]) => Record<string, unknown> } = {
  user_account: ({ id, loginName, orgId, status, passwordHash, secondFactor, publicKey, validTo }) => ({
    id,
    loginName,
    orgId,
    status,
    passwordHash,
    secondFactor,
    publicKey,
    validTo,
  }),
  role: ({ id, code, scopeKind, exclusiveWith, secondFactor, enabled }) => ({
    id,
    code,
    scopeKind,
    exclusiveWith: [...exclusiveWith],
    secondFactor,
    enabled,
  }),
  role_permission: ({ roleId, permission }) => ({ roleId, permission }),
  user_role: ({ userId, roleId, confirmed }) => ({ userId, roleId, confirmed }),
};
