import { badInput, type FieldError } from '../../errors/index.ts';
import { type Ctx, transaction } from '../../kernel/index.ts';
import { tellActivation } from '../notices/tell-account-change.ts';
import { nameFaults, orgFaults, phoneFaults, rangeFaults, readRanges, validToFaults } from './account-fields.ts';
import { createUser } from './create-user.ts';
import { oneTimePassword } from './passwords.ts';
import { type IssuedPassword, oneTimeEnd } from './reset-password.ts';

export interface AccountRequest {
  loginName: string;
  realName: string;
  phone: string;
  idNo?: string | null | undefined;
  orgId: string;
  roles: readonly string[];
  validTo?: string | null | undefined;
  loginIpRanges?: readonly string[] | null | undefined;
}

/**
 * 开通: an account with a one-time password that is shown once and ends in 24 hours (03 §40.3); its owner hears by SMS where to activate
 * it. BAD_INPUT names each wrong field; E-QX-01, E-QX-06.
 */
export async function openAccount(ctx: Ctx, request: AccountRequest): Promise<IssuedPassword> {
  const faults = await faultsOf(ctx, request);
  if (faults.length > 0) throw badInput(faults);
  const password = oneTimePassword();
  const expiresAt = oneTimeEnd(ctx.app.clock.now());
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
      loginIpRanges: readRanges(request.loginIpRanges),
      ...(request.idNo ? { idNo: request.idNo.trim() } : {}),
      ...(request.validTo ? { validTo: request.validTo } : {}),
    });
    await tellActivation(tx, { id, loginName }, expiresAt);
  });
  return { password, expiresAt };
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
