import { rows, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessEvents } from '../events.ts';
import { tellOrgChange } from '../notices/tell-org-change.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { changeAccount, findAccount } from '../users/account.ts';
import { getOrg } from './find-orgs.ts';

/**
 * Closes an organisation that a line of business opened (`openOrg`) for good, in the transaction of what it is closed for: its accounts are
 * closed, their sessions end at once on every node, and nobody signs in for it any more. Whoever calls tells the people themselves.
 */
export async function closeOrg(tx: Ctx, id: string, reason: string): Promise<void> {
  const org = await getOrg(tx, id);
  const people = await rows<{ id: string }>(
    tx,
    sql`select id from user_account where org_id = ${id} and status in ('ENABLED', 'PENDING') order by id`,
  );
  for (const { id: userId } of people) {
    const account = await findAccount(tx, userId, true);
    if (!account) continue;
    await changeAccount(tx, account, { status: 'CLOSED' });
    await endSessions(tx, userId, 'CLOSED');
    await recordAudit(tx, {
      event: accessEvents.closed,
      objectType: 'user',
      objectId: userId,
      detail: { reason, loginName: account.loginName },
    });
  }
  await run(
    tx,
    sql`update org set enabled = false, version = version + 1, updated_at = ${tx.app.clock.now()} where id = ${id} and enabled`,
  );
  await tellOrgChange(tx, org, { change: '已停用', reason });
  await recordAudit(tx, {
    event: accessEvents.orgDisabled,
    objectType: 'org',
    objectId: id,
    detail: { code: org.code, name: org.name, reason, accountsClosed: people.length },
  });
}
