import { recordAudit, recordAuditApart } from '../../audit/index.ts';
import { refuse, requireReason } from '../../errors/index.ts';
import { actorName, type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { TASKS_TAKEN_OVER } from '../notices/templates.ts';
import { getOrg, standingOf } from '../orgs/find-orgs.ts';
import { assertAdministratorsRemain } from '../roles/administrators.ts';
import { recordGrants } from '../roles/grant-history.ts';
import { assertCompatible } from '../roles/separation.ts';
import { grantRoles, heldRoles, revokeRoles, rolesByCode } from '../roles/user-roles.ts';
import { assertWithinReach } from '../scope/within-reach.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { type Account, changeAccount, findAccount } from './account.ts';
import { accountToAdminister } from './administer.ts';
import { findUser } from './find-users.ts';
import { settleHandOutTasks } from './hand-out-task.ts';
import { type OrphanedTasks, orphanedTasks, possibleSuccessors, type Successor } from './open-tasks.ts';

export interface DeleteUserInput {
  id: string;
  version: number;
  /** 5 to 500 characters. */
  reason: string;
  /** Who takes the to-dos over that nobody else could do. */
  successorId?: string | null | undefined;
}

/** What deleting an account would leave behind, before it is decided. */
export interface DeletionOutlook {
  tasks: OrphanedTasks[];
  successors: Successor[];
}

/** The outlook for the dialog. NOT_FOUND, out of scope with an audit row. */
export async function deletionOutlook(ctx: Ctx, id: string): Promise<DeletionOutlook> {
  const seen = await findUser(ctx, id);
  const account = seen && (await findAccount(ctx, id));
  if (!account) {
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'user', objectId: id, ok: false });
    throw refuse('NOT_FOUND');
  }
  const tasks = await orphanedTasks(ctx, account);
  return { tasks, successors: tasks.length > 0 ? await possibleSuccessors(ctx, account) : [] };
}

/**
 * 删除 of an account (03 §40.3): it stays in history under its login name, which is never given again, and holds nothing any more. To-dos
 * that nobody else could do need a successor of the same organisation, who gets the roles they are addressed to and is told (E-QX-29,
 * E-QX-30). E-QX-20 one's own; E-QX-07 the last administrator of a kind.
 */
export async function deleteUser(ctx: Ctx, input: DeleteUserInput): Promise<boolean> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, input.id, input.version);
    if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
    await assertAdministratorsRemain(tx, account.id, account.roleCodes);
    const tasks = await orphanedTasks(tx, account);
    const successor = tasks.length > 0 ? await handOver(tx, account, tasks, input.successorId) : undefined;
    await strip(tx, account, reason);
    await recordAudit(tx, {
      event: accessEvents.deleted,
      objectType: 'user',
      objectId: account.id,
      detail: {
        reason,
        loginName: account.loginName,
        roles: account.roleCodes,
        ...(successor && { successor: successor.loginName, tasks: total(tasks) }),
      },
    });
    return true;
  });
}

async function strip(tx: Ctx, account: Account, reason: string): Promise<void> {
  const held = await heldRoles(tx, account.id);
  await tellAccountChange(tx, account, { change: '已删除', reason });
  await revokeRoles(
    tx,
    account.id,
    held.map(({ id }) => id),
  );
  await recordGrants(tx, [
    { kind: 'ROLE_REVOKED', user: account, items: held.map(({ name }) => name), reason: `账号删除：${reason}` },
  ]);
  await changeAccount(tx, account, { status: 'DELETED', handOutAskedAt: null });
  await settleHandOutTasks(tx);
  await endSessions(tx, account.id, 'CLOSED');
}

/** The successor gets the roles to which the to-dos are addressed; their sensitive rights wait for the security administrator. */
async function handOver(
  tx: Ctx,
  account: Account,
  tasks: readonly OrphanedTasks[],
  successorId: string | null | undefined,
): Promise<Account> {
  if (!successorId) throw refuseAccess('E-QX-29', { count: String(total(tasks)) });
  const { userId } = requireUser(tx);
  if (successorId === userId) throw refuseAccess('E-QX-05');
  const possible = await possibleSuccessors(tx, account);
  const chosen = possible.find(({ id }) => id === successorId);
  const successor = chosen && (await findAccount(tx, chosen.id, true));
  if (!successor) throw refuseAccess('E-QX-30');
  const wanted = await rolesByCode(tx, [...successor.roleCodes, ...tasks.map(({ roleCode }) => roleCode)]);
  assertCompatible(tx.app.registry, wanted);
  const given = wanted.filter(({ code }) => !successor.roleCodes.includes(code));
  await assertWithinReach(tx, given, standingOf(await getOrg(tx, account.orgId)));
  await grantRoles(tx, successor.id, given, { by: actorName(tx.actor), confirmed: false });
  const names = given.map(({ name }) => name);
  await recordGrants(tx, [
    { kind: 'ROLE_GRANTED', user: successor, items: names, reason: `接替${account.loginName}的待办` },
  ]);
  await endSessions(tx, successor.id, 'ROLES');
  await sendNotices(tx, [
    {
      template: TASKS_TAKEN_OVER,
      receivers: [{ userId: successor.id }],
      variables: {
        操作人: actorName(tx.actor),
        原经办人: account.displayName,
        件数: total(tasks),
        角色: names.join('、') || '已有',
      },
    },
  ]);
  return successor;
}

function total(tasks: readonly OrphanedTasks[]): number {
  return tasks.reduce((sum, { count }) => sum + count, 0);
}
