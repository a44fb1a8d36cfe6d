import { isUuid } from '../../../database/uuid.ts';
import { badInput, type FieldError } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { findOrgsByIds } from '../orgs/find-orgs.ts';
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
}

/** 开通: an account with a one-time password that is shown once and ends in 24 hours (03 §40.3). */
export async function openAccount(ctx: Ctx, request: AccountRequest): Promise<IssuedPassword> {
  const faults = await faultsOf(ctx, request);
  if (faults.length > 0) throw badInput(faults);
  const password = oneTimePassword();
  const expiresAt = oneTimeEnd(ctx.app.clock.now());
  await createUser(ctx, {
    loginName: request.loginName.trim(),
    realName: request.realName.trim(),
    phone: request.phone.trim(),
    orgId: request.orgId,
    roles: request.roles,
    password,
    passwordExpiresAt: expiresAt,
    ...(request.idNo ? { idNo: request.idNo.trim() } : {}),
    ...(request.validTo ? { validTo: request.validTo } : {}),
  });
  return { password, expiresAt };
}

async function faultsOf(ctx: Ctx, { realName, phone, orgId }: AccountRequest): Promise<FieldError[]> {
  const faults: FieldError[] = [];
  const nameLength = [...realName.trim()].length;
  if (nameLength < 2 || nameLength > 40) faults.push({ path: 'realName', message: '请输入姓名' });
  if (!/^1\d{10}$/.test(phone.trim())) faults.push({ path: 'phone', message: '请输入11位手机号码' });
  const [org] = isUuid(orgId) ? await findOrgsByIds(ctx, [orgId]) : [];
  if (!org?.enabled) faults.push({ path: 'orgId', message: '机构不存在或已停用' });
  return faults;
}
