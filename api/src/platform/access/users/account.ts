import { firstRow, type SqlInstant, sql } from '../../../database/sql.ts';
import { refuse } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { isSealed, sealRow, type UserSeal } from '../roles/row-codes.ts';
import type { SecondFactor, StoredStatus } from './stored-status.ts';

/** What sign-in and administration need to know of an account, with the state of its organisation and the demands of its roles. */
export interface Account extends UserSeal {
  version: number;
  displayName: string;
  status: StoredStatus;
  secondFactor: SecondFactor;
  /** Serial number and authority of the certificate; unique among accounts. */
  certificateNo: string | null;
  mustChange: boolean;
  passwordChangedAt: SqlInstant;
  passwordExpiresAt: SqlInstant | null;
  /** Who has handed the password out. */
  handedBy: string | null;
  /** Since when a one-time password waits to be handed out. */
  handOutAskedAt: SqlInstant | null;
  /** When an administrator last changed the number. */
  phoneChangedAt: SqlInstant | null;
  orgName: string;
  orgEnabled: boolean;
  /** Some role of it demands a second factor. */
  needsSecondFactor: boolean;
  roleCodes: string[];
  rowMac: string;
}

const account = sql`
  select u.id, u.version, u.login_name as "loginName", u.display_name as "displayName", u.org_id as "orgId", u.status,
         u.password_hash as "passwordHash", u.password_changed_at as "passwordChangedAt", u.must_change as "mustChange",
         u.password_expires_at as "passwordExpiresAt", u.second_factor as "secondFactor", u.public_key as "publicKey", u.certificate, u.certificate_no as "certificateNo",
         u.valid_to::text as "validTo", u.login_ip_ranges as "loginIpRanges", u.password_way as "passwordWay",
         u.handed_by as "handedBy", u.hand_out_asked_at as "handOutAskedAt", u.phone_changed_at as "phoneChangedAt", u.row_mac as "rowMac", o.name as "orgName", o.enabled as "orgEnabled",
         coalesce(r.demands, false) as "needsSecondFactor", coalesce(r.codes, '{}') as "roleCodes"
    from user_account u join org o on o.id = u.org_id
    left join lateral (select bool_or(r.second_factor) as demands, array_agg(r.code::text order by r.code) as codes
                         from user_role ur join role r on r.id = ur.role_id where ur.user_id = u.id) r on true`;

export async function findAccountByLogin(ctx: Ctx, loginName: string): Promise<Account | undefined> {
  return firstRow<Account>(ctx, sql`${account} where u.login_name = ${loginName} and u.status <> 'DELETED'`);
}

/** Takes the row's lock when `forUpdate`, so that two administrators act one after the other. */
export async function findAccount(ctx: Ctx, id: string, forUpdate = false): Promise<Account | undefined> {
  const lock = forUpdate ? sql`for update of u` : sql``;
  return firstRow<Account>(ctx, sql`${account} where u.id = ${id} and u.status <> 'DELETED' ${lock}`);
}

/** Whether the account is as the product wrote it (03 §41.7). */
export function isIntact(ctx: Ctx, found: Account): boolean {
  return isSealed(ctx.app.keys, 'user_account', found, found.rowMac);
}

/** Whether the account may be used today: open, and not past its last day. */
export function isOpen(found: Pick<Account, 'status' | 'validTo'>, today: string): boolean {
  return (
    (found.status === 'ENABLED' || found.status === 'PENDING') && (found.validTo === null || found.validTo >= today)
  );
}

type Change = Partial<
  Pick<
    Account,
    | 'status'
    | 'passwordHash'
    | 'secondFactor'
    | 'publicKey'
    | 'certificate'
    | 'certificateNo'
    | 'mustChange'
    | 'orgId'
    | 'validTo'
    | 'loginIpRanges'
    | 'passwordWay'
    | 'handedBy'
  > & {
    handOutAskedAt: Date | null;
    phoneChangedAt: Date;
    passwordChangedAt: Date;
    passwordExpiresAt: Date | null;
  }
>;

/**
 * Writes a change of an account with a fresh integrity code; raises its version. The code covers the row as a whole, so the row must still
 * be the one that `before` was read from: E-0504 when somebody changed it meanwhile.
 */
export async function changeAccount(ctx: Ctx, before: Account, change: Change): Promise<Account> {
  const after = { ...before, ...change } as Account;
  const mac = sealRow(ctx.app.keys, 'user_account', after);
  const written = await firstRow<{ version: number }>(
    ctx,
    sql`update user_account
           set status = ${after.status}, password_hash = ${after.passwordHash}, second_factor = ${after.secondFactor},
               public_key = ${after.publicKey}, certificate = ${after.certificate}, certificate_no = ${after.certificateNo}, must_change = ${after.mustChange}, password_changed_at = ${after.passwordChangedAt},
               password_expires_at = ${after.passwordExpiresAt}, org_id = ${after.orgId}, valid_to = ${after.validTo},
               login_ip_ranges = ${[...after.loginIpRanges]}, password_way = ${after.passwordWay}, handed_by = ${after.handedBy},
               hand_out_asked_at = ${after.handOutAskedAt}, phone_changed_at = ${after.phoneChangedAt}, row_mac = ${mac}, version = version + 1,
               updated_at = ${ctx.app.clock.now()}
         where id = ${before.id} and version = ${before.version} returning version`,
  );
  if (!written) throw refuse('E-0504');
  return { ...after, version: written.version, rowMac: mac };
}
