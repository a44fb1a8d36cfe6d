import { formatDateTime } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { ACCOUNT_OPENED, ONE_TIME_PASSWORD, PHONE_CHANGED } from './templates.ts';

interface Sent {
  password: string;
  expiresAt: Date;
}

/** Where the owner signs in. */
function consoleUrl({ app }: Ctx): string {
  const { PUBLIC_URL, PORT } = app.config;
  return `${(PUBLIC_URL ?? `http://127.0.0.1:${PORT}`).replace(/\/$/, '')}/staff/`;
}

/** The one-time password of a new account, to its owner's phone alone. */
export const tellActivation = (tx: Ctx, account: { id: string; loginName: string }, sent: Sent) =>
  tell(tx, ACCOUNT_OPENED, account, sent);

/** The one-time password after a reset, to its owner's phone alone. */
export const tellOneTimePassword = (tx: Ctx, account: { id: string; loginName: string }, sent: Sent) =>
  tell(tx, ONE_TIME_PASSWORD, account, sent);

async function tell(
  tx: Ctx,
  template: string,
  { id, loginName }: { id: string; loginName: string },
  { password, expiresAt }: Sent,
): Promise<void> {
  const variables = {
    登录名: loginName,
    一次性密码: password,
    有效期: formatDateTime(expiresAt),
    网址: consoleUrl(tx),
  };
  await sendNotices(tx, [
    { template, receivers: [{ userId: id }], variables, receiverOnly: ['一次性密码'], sealed: true },
  ]);
}

/** To the number that the account no longer has: who gave it up knows, and who did not can object. */
export async function tellFormerPhone(
  tx: Ctx,
  account: { loginName: string; displayName: string },
  former: string,
  { fresh, reason }: { fresh: string; reason: string },
): Promise<void> {
  await sendNotices(tx, [
    {
      template: PHONE_CHANGED,
      receivers: [{ name: account.displayName, phone: former }],
      variables: { 登录名: account.loginName, 新号码尾号: fresh.slice(-4), 原因: reason },
    },
  ]);
}
