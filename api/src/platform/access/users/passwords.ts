import { randomInt } from 'node:crypto';
import { rows, run, type SqlInstant, sql, toDate } from '../../../database/sql.ts';
import { DAY_MS } from '../../calendar/index.ts';
import { CryptoError, pairThatOpens, sm2Decrypt, verifyPassword } from '../../crypto/index.ts';
import { badInput } from '../../errors/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { isWeakPassword } from './weak-passwords.ts';

/** Hours for which a password given out by an administrator can be used (03 §40.3). */
export const ONE_TIME_HOURS = 24;
const REMEMBERED = 5;
const LEAST = 10;
const MOST = 64;

const KINDS = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/**
 * The password behind the SM2 ciphertext that a browser sent. BAD_INPUT when it is none of this platform: most often the page was open
 * while the platform's key changed.
 */
export function openPassword(app: App, cipher: string, path: string): string {
  const unreadable = () => badInput([{ path, message: '密码无法解密，请刷新页面后重试' }]);
  if (cipher.length > 1000) throw unreadable();
  try {
    const plain = sm2Decrypt(cipher, pairThatOpens(app.keys, cipher).privateKey);
    if (plain.length > 4 * MOST) throw unreadable();
    return plain.toString('utf8');
  } catch (error) {
    if (error instanceof CryptoError) throw unreadable();
    throw error;
  }
}

/** What is wrong with a new password, or undefined: 10 to 64 characters of three kinds, not the login name, not a weak one (04 L3-01). */
export function passwordFault(app: App, password: string, loginName: string): string | undefined {
  const length = [...password].length;
  if (length < LEAST || length > MOST) return `密码长度应为${LEAST}至${MOST}位`;
  if (KINDS.filter((kind) => kind.test(password)).length < 3)
    return '密码须包含大写字母、小写字母、数字、符号中的至少三种';
  if (password.toLowerCase().includes(loginName.toLowerCase())) return '密码不能包含登录名';
  if (isWeakPassword(app.config, password)) return '密码过于常见，容易被猜到，请换一个';
  return undefined;
}

/** Whether the password is one of the last five of the user. */
export async function wasUsedBefore(ctx: Ctx, userId: string, password: string): Promise<boolean> {
  const known = await rows<{ hash: string }>(
    ctx,
    sql`select password_hash as hash from password_history where user_id = ${userId} order by at desc limit ${REMEMBERED}`,
  );
  const matches = await Promise.all(known.map(({ hash }) => verifyPassword(password, hash)));
  return matches.includes(true);
}

export async function rememberPassword(ctx: Ctx, userId: string, hash: string): Promise<void> {
  await run(
    ctx,
    sql`insert into password_history (user_id, at, password_hash) values (${userId}, ${ctx.app.clock.now()}, ${hash})
        on conflict (user_id, at) do update set password_hash = excluded.password_hash`,
  );
  await run(
    ctx,
    sql`delete from password_history where user_id = ${userId} and at not in
          (select at from password_history where user_id = ${userId} order by at desc limit ${REMEMBERED})`,
  );
}

/** Whether the password has to be changed before anything else: given out by an administrator, or older than `PASSWORD_MAX_DAYS`. */
export function isPasswordDue(
  { config, clock }: App,
  account: { mustChange: boolean; passwordChangedAt: SqlInstant },
): boolean {
  const age = clock.now().getTime() - toDate(account.passwordChangedAt).getTime();
  return account.mustChange || age >= config.PASSWORD_MAX_DAYS * DAY_MS;
}

const LETTERS = 'abcdefghjkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

/** A password to be read out once: 12 characters, three kinds, none that look alike. */
export function oneTimePassword(): string {
  const pick = (from: string, count: number) =>
    Array.from({ length: count }, () => from[randomInt(from.length)]).join('');
  return `${pick(CAPITALS, 4)}-${pick(LETTERS, 4)}-${pick(DIGITS, 4)}`;
}
