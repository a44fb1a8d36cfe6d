import { firstRow, sql } from '../src/database/sql.ts';
import { decryptColumn } from '../src/platform/crypto/index.ts';
import { type App, anonymous } from '../src/platform/kernel/index.ts';
import { bodyCell } from '../src/platform/notify/contact.ts';

/** The one-time password in the latest message to the owner of an account, as it arrives on the phone. */
export async function passwordOnPhone(app: App, loginName: string): Promise<string> {
  const sent = await firstRow<{ id: string; cipher: string }>(
    app.context(anonymous),
    sql`select n.id, n.body_cipher as cipher from notification n join user_account u on u.id = n.receiver_user_id
         where u.login_name = ${loginName} and n.body_cipher is not null order by n.created_at desc, n.id desc limit 1`,
  );
  const text = sent ? decryptColumn(app.keys, bodyCell(sent.id), sent.cipher) : '';
  const password = /一次性密码([A-Za-z0-9-]+)/.exec(text)?.[1];
  if (!password) throw new Error(`no one-time password was sent to ${loginName}`);
  return password;
}
