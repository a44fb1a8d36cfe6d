import { actorName, type Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import type { Account } from '../users/account.ts';
import { administrators } from './administrators.ts';
import { ACCOUNT_CHANGED, ACCOUNT_WATCH } from './templates.ts';

/** 已关闭, 已删除, 的角色已变更 …, with the reason as it was given. */
export interface AccountChange {
  change: string;
  reason: string;
}

/** Tells the owner, by SMS too, and the security administrators (03 §40 "notifications"). */
export async function tellAccountChange(
  tx: Ctx,
  account: Pick<Account, 'id' | 'loginName' | 'orgName'>,
  { change, reason }: AccountChange,
): Promise<void> {
  const variables = { 登录名: account.loginName, 变动: change, 原因: reason };
  const watching = (await administrators(tx, ['SEC_ADMIN'])).filter(
    (receiver) => !('userId' in receiver) || receiver.userId !== account.id,
  );
  await sendNotices(tx, [
    { template: ACCOUNT_CHANGED, receivers: [{ userId: account.id }], variables },
    {
      template: ACCOUNT_WATCH,
      receivers: watching,
      variables: { ...variables, 操作人: actorName(tx.actor), 单位: account.orgName },
    },
  ]);
}
