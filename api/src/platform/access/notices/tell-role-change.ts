import { actorName, type Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { administrators } from './administrators.ts';
import { ROLE_WATCH } from './templates.ts';

/** Tells the security administrators that a role was made, changed, switched or deleted. */
export async function tellRoleChange(
  tx: Ctx,
  { change, roleName, reason }: { change: string; roleName: string; reason: string },
): Promise<void> {
  const receivers = await administrators(tx, ['SEC_ADMIN']);
  const variables = { 操作人: actorName(tx.actor), 变动: change, 角色: roleName, 原因: reason };
  await sendNotices(tx, [{ template: ROLE_WATCH, receivers, variables }]);
}
