import { randomBytes, randomInt } from 'node:crypto';
import { run, sql } from '../../../database/sql.ts';
import { blindIndex, encryptColumn } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { createUser } from '../users/create-user.ts';
import type { RealNamePerson } from './door.ts';

const LOGIN_DIGITS = 12;

/** An account that only the identity provider opens: nobody knows its password, and disuse does not close it. @returns its id */
export function openRealNameAccount(
  tx: Ctx,
  { name, phone, idNo }: Omit<RealNamePerson, 'level'>,
  { orgId, role }: { orgId: string; role: string },
): Promise<string> {
  const loginName = `rn${Array.from({ length: LOGIN_DIGITS }, () => randomInt(10)).join('')}`;
  const password = randomBytes(32).toString('base64url');
  return createUser(tx, { loginName, realName: name, phone, idNo, orgId, roles: [role], password, realNameOnly: true });
}

/** The account's phone as the identity provider knows it now. */
export async function takeOverPhone(tx: Ctx, accountId: string, phone: string): Promise<void> {
  const { keys, clock } = tx.app;
  const sealed = encryptColumn(keys, 'CONTACT', { table: 'user_account', column: 'phone', rowId: accountId }, phone);
  const index = blindIndex(keys, { name: 'user_account.phone', kind: 'phone' }, phone);
  await run(
    tx,
    sql`update user_account set phone = ${sealed}, phone_index = ${index}, updated_at = ${clock.now()}
         where id = ${accountId} and phone_index is distinct from ${index}`,
  );
}
