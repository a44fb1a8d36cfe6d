import { firstRow, run, sql } from '../../../database/sql.ts';
import { recordAudit } from '../../audit/index.ts';
import { blindIndex, decryptColumn, encryptColumn } from '../../crypto/index.ts';
import { badInput, type FieldError, requireReason } from '../../errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../kernel/index.ts';
import { maskName } from '../../masking/index.ts';
import { refuseAccess } from '../errors.ts';
import { accessEvents } from '../events.ts';
import { tellAccountChange } from '../notices/tell-account-change.ts';
import { tellFormerPhone } from '../notices/tell-password.ts';
import { getOrg, standingOf } from '../orgs/find-orgs.ts';
import { assertAdministratorsGetIn, assertAdministratorsRemain } from '../roles/administrators.ts';
import { settleGrantTask } from '../roles/grant-task.ts';
import { awaitRolesAnew } from '../roles/unconfirm.ts';
import { rolesByCode } from '../roles/user-roles.ts';
import { assertWithinReach } from '../scope/within-reach.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { type Account, changeAccount } from './account.ts';
import { nameFaults, orgFaults, phoneFaults, rangeFaults, readRanges, validToFaults } from './account-fields.ts';
import { accountToAdminister, administered } from './administer.ts';
import type { UserRow } from './find-users.ts';

/** 修改 of an account: what is absent stays as it is; `validTo` null means without end. */
export interface AccountChanges {
  realName?: string | null | undefined;
  phone?: string | null | undefined;
  orgId?: string | null | undefined;
  validTo?: string | null | undefined;
  loginIpRanges?: readonly string[] | null | undefined;
}

export interface ChangeUserInput {
  id: string;
  version: number;
  changes: AccountChanges;
  /** 5 to 500 characters. */
  reason: string;
}

/** A move to another place, a shorter life, a narrower network: whoever is signed in under the old ones signs in anew. */
const ENDS_SESSIONS = ['orgId', 'validTo', 'loginIpRanges'];

/** 修改账号 (03 §40.1). E-QX-20 one's own; BAD_INPUT names each wrong field. The name and number themselves never reach log or answer. */
export async function changeUser(ctx: Ctx, input: ChangeUserInput): Promise<UserRow> {
  const reason = requireReason(input.reason, { path: 'reason' });
  return transaction(ctx, async (tx) => {
    const account = await accountToAdminister(tx, input.id, input.version);
    if (account.id === requireUser(tx).userId) throw refuseAccess('E-QX-20');
    const faults = await faultsOf(tx, input.changes, account);
    if (faults.length > 0) throw badInput(faults);
    await assertStaysInOrder(tx, account, input.changes);
    const changed = await write(tx, account, input.changes, reason);
    if (changed.includes('orgId')) await awaitRolesAnew(tx, account.id);
    await settleGrantTask(tx);
    if (changed.some((field) => ENDS_SESSIONS.includes(field))) await endSessions(tx, account.id, 'ACCOUNT');
    await tellAccountChange(tx, account, { change: '的信息已修改', reason });
    await recordAudit(tx, {
      event: accessEvents.changed,
      objectType: 'user',
      objectId: account.id,
      detail: { loginName: account.loginName, changed, reason },
    });
    return administered(tx, account.id);
  });
}

/**
 * E-QX-33 for a move by which the roles of the account would reach beyond the caller; E-QX-07 for an end of the last administrator of a
 * kind, E-QX-36 for addresses that shut him out.
 */
async function assertStaysInOrder(tx: Ctx, account: Account, changes: AccountChanges): Promise<void> {
  const { orgId, validTo, loginIpRanges } = changes;
  if (loginIpRanges != null) await assertAdministratorsGetIn(tx, account, readRanges(loginIpRanges));
  if (validTo != null) await assertAdministratorsRemain(tx, account.id, account.roleCodes);
  if (orgId == null || orgId === account.orgId) return;
  // The roles wait for their confirmation anew: somebody has to remain who gives it.
  await assertAdministratorsRemain(tx, account.id, account.roleCodes);
  const held = await rolesByCode(tx, account.roleCodes, { enabledOnly: false });
  await assertWithinReach(tx, held, standingOf(await getOrg(tx, orgId)));
}

async function faultsOf(tx: Ctx, changes: AccountChanges, account: Account): Promise<FieldError[]> {
  const { realName, phone, orgId, validTo, loginIpRanges } = changes;
  const moves = orgId != null && orgId !== account.orgId;
  return [
    ...(realName == null ? [] : nameFaults(realName)),
    ...(phone == null ? [] : phoneFaults(phone)),
    ...(moves ? await orgFaults(tx, orgId) : []),
    ...(validTo === account.validTo ? [] : validToFaults(tx, validTo)),
    ...(loginIpRanges == null ? [] : rangeFaults(readRanges(loginIpRanges))),
  ];
}

/** Writes what differs; returns the names of the fields. */
async function write(tx: Ctx, account: Account, changes: AccountChanges, reason: string): Promise<string[]> {
  const fresh = changes.phone == null ? undefined : changes.phone.trim();
  const former = fresh === undefined ? undefined : await readPhone(tx, account.id);
  const movesPhone = fresh !== undefined && fresh !== former;
  const after = {
    ...(movesPhone && { phoneChangedAt: tx.app.clock.now() }),
    orgId: changes.orgId ?? account.orgId,
    validTo: changes.validTo === undefined ? account.validTo : changes.validTo,
    loginIpRanges: changes.loginIpRanges == null ? account.loginIpRanges : readRanges(changes.loginIpRanges),
  };
  await changeAccount(tx, account, after);
  const changed: string[] = [];
  if (after.orgId !== account.orgId) changed.push('orgId');
  if (after.validTo !== account.validTo) changed.push('validTo');
  if (after.loginIpRanges.join() !== account.loginIpRanges.join()) changed.push('loginIpRanges');
  if (changes.realName != null) {
    await writeName(tx, account.id, changes.realName.trim());
    changed.push('realName');
  }
  if (movesPhone) {
    await writePhone(tx, account.id, fresh);
    if (former) await tellFormerPhone(tx, account, former, { fresh, reason });
    changed.push('phone');
  }
  return changed;
}

async function writeName(tx: Ctx, id: string, name: string): Promise<void> {
  const cell = { table: 'user_account', column: 'real_name', rowId: id };
  await run(
    tx,
    sql`update user_account set display_name = ${name}, real_name = ${encryptColumn(tx.app.keys, 'NAME', cell, name)},
               real_name_masked = ${maskName(name)}
         where id = ${id}`,
  );
}

async function readPhone(tx: Ctx, id: string): Promise<string | undefined> {
  const stored = await firstRow<{ phone: string }>(tx, sql`select phone from user_account where id = ${id}`);
  return stored && decryptColumn(tx.app.keys, { table: 'user_account', column: 'phone', rowId: id }, stored.phone);
}

async function writePhone(tx: Ctx, id: string, phone: string): Promise<void> {
  const cell = { table: 'user_account', column: 'phone', rowId: id };
  await run(
    tx,
    sql`update user_account set phone = ${encryptColumn(tx.app.keys, 'CONTACT', cell, phone)},
               phone_index = ${blindIndex(tx.app.keys, { name: 'user_account.phone', kind: 'phone' }, phone)}
         where id = ${id}`,
  );
}
