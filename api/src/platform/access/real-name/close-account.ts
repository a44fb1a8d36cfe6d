import { run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { encryptColumn } from '../../crypto/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { recordGrants } from '../roles/grant-history.ts';
import { heldRoles, revokeRoles } from '../roles/user-roles.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { changeAccount, findAccount } from '../users/account.ts';

const NOBODY = '已注销用户';

/**
 * 注销 of an account that only the identity provider opens: it holds nothing any more, is never opened again, and what named the person is
 * gone. The row stays for the log, which knows it by its login name. Accounts of staff are closed by administrators alone.
 */
export async function closeRealNameAccount(tx: Ctx, accountId: string, reason: string): Promise<void> {
  const account = await findAccount(tx, accountId, true);
  if (!account) return;
  const held = await heldRoles(tx, accountId);
  await revokeRoles(
    tx,
    accountId,
    held.map(({ id }) => id),
  );
  await recordGrants(tx, [{ kind: 'ROLE_REVOKED', user: account, items: held.map(({ name }) => name), reason }]);
  await changeAccount(tx, account, { status: 'DELETED' });
  await forgetPerson(tx, accountId);
  await endSessions(tx, accountId, 'CLOSED');
  await recordAudit(tx, {
    event: accessEvents.deleted,
    objectType: 'user',
    objectId: accountId,
    detail: { reason, loginName: account.loginName },
  });
}

async function forgetPerson(tx: Ctx, accountId: string): Promise<void> {
  const cell = (column: string) => ({ table: 'user_account', column, rowId: accountId });
  const { keys } = tx.app;
  await run(
    tx,
    sql`update user_account
           set display_name = ${NOBODY}, real_name = ${encryptColumn(keys, 'NAME', cell('real_name'), NOBODY)},
               real_name_masked = ${NOBODY}, id_no = null, id_no_index = null,
               phone = ${encryptColumn(keys, 'CONTACT', cell('phone'), '')}, phone_index = null
         where id = ${accountId} and real_name_only`,
  );
}
