import { badInput, type FieldError } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { tellActivation } from '../notices/tell-password.ts';
import { changeAccount, findAccount } from './account.ts';
import { nameFaults, orgFaults, phoneFaults, rangeFaults, readRanges, validToFaults } from './account-fields.ts';
import { createUser } from './create-user.ts';
import { settleHandOutTasks } from './hand-out-task.ts';
import { oneTimePassword } from './passwords.ts';
import { oneTimeEnd, type PasswordDelivery } from './reset-password.ts';

export interface AccountRequest {
  loginName: string;
  realName: string;
  phone: string;
  idNo?: string | null | undefined;
  orgId: string;
  roles: readonly string[];
  validTo?: string | null | undefined;
  loginIpRanges?: readonly string[] | null | undefined;
  /** No SMS reaches the owner: the security administrator hands the password out. */
  unreachable?: boolean | null | undefined;
}

/**
 * 开通: an account whose one-time password goes by SMS to its owner and to nobody else, and ends in 24 hours (03 §40.3). Where no SMS
 * reaches him it waits for the security administrator. BAD_INPUT names each wrong field; E-QX-01, E-QX-06.
 */
export async function openAccount(ctx: Ctx, request: AccountRequest): Promise<PasswordDelivery> {
  const faults = await faultsOf(ctx, request);
  if (faults.length > 0) throw badInput(faults);
  const password = oneTimePassword();
  const byHand = request.unreachable === true;
  const now = ctx.app.clock.now();
  // What is to be handed out is made by whoever does: this one nobody learns, and it is over at once.
  const expiresAt = byHand ? now : oneTimeEnd(now);
  const loginName = request.loginName.trim();
  await transaction(ctx, async (tx) => {
    const id = await createUser(tx, {
      loginName,
      realName: request.realName.trim(),
      phone: request.phone.trim(),
      orgId: request.orgId,
      roles: request.roles,
      password,
      passwordExpiresAt: expiresAt,
      passwordWay: 'SENT',
      loginIpRanges: readRanges(request.loginIpRanges),
      ...(request.idNo ? { idNo: request.idNo.trim() } : {}),
      ...(request.validTo ? { validTo: request.validTo } : {}),
    });
    if (byHand) await askToHandOut(tx, id);
    else await tellActivation(tx, { id, loginName }, { password, expiresAt });
  });
  return byHand ? { way: 'HAND_OUT', expiresAt: null } : { way: 'SENT', expiresAt };
}

async function askToHandOut(tx: Ctx, id: string): Promise<void> {
  const account = await findAccount(tx, id, true);
  if (!account) throw new Error(`account ${id} was opened and is not there`);
  await changeAccount(tx, account, { handOutAskedAt: tx.app.clock.now() });
  await settleHandOutTasks(tx);
}

async function faultsOf(ctx: Ctx, request: AccountRequest): Promise<FieldError[]> {
  const { realName, phone, orgId, validTo, loginIpRanges } = request;
  return [
    ...nameFaults(realName),
    ...phoneFaults(phone),
    ...(await orgFaults(ctx, orgId)),
    ...validToFaults(ctx, validTo),
    ...rangeFaults(readRanges(loginIpRanges)),
  ];
}
