import { isUuid } from '../../../database/uuid.ts';
import { localDateOf } from '../../calendar/index.ts';
import type { FieldError } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { inScope, scopeOf } from '../../kernel/index.ts';
import { findOrgsByIds, standingOf } from '../orgs/find-orgs.ts';
import { addressFault } from './login-addresses.ts';

/** Checks of the fields of an account, the same when it is opened and when it is changed; paths are those of the input. */
export function nameFaults(realName: string): FieldError[] {
  const length = [...realName.trim()].length;
  return length < 2 || length > 40 ? [{ path: 'realName', message: '请输入姓名' }] : [];
}

export function phoneFaults(phone: string): FieldError[] {
  return /^1\d{10}$/.test(phone.trim()) ? [] : [{ path: 'phone', message: '请输入11位手机号码' }];
}

/** An organisation out of the caller's scope is as good as none. */
export async function orgFaults(ctx: Ctx, orgId: string): Promise<FieldError[]> {
  const [org] = isUuid(orgId) ? await findOrgsByIds(ctx, [orgId]) : [];
  const reached = org && inScope(scopeOf(ctx.actor), { ...standingOf(org), districtCode: org.districtCode ?? '' });
  return org?.enabled && reached ? [] : [{ path: 'orgId', message: '机构不存在或已停用' }];
}

/** A last day that is over would close the account the next night. */
export function validToFaults(ctx: Ctx, validTo: string | null | undefined): FieldError[] {
  const isOver = validTo != null && validTo < localDateOf(ctx.app.clock.now());
  return isOver ? [{ path: 'validTo', message: '有效期不能早于今天' }] : [];
}

export function rangeFaults(ranges: readonly string[]): FieldError[] {
  const message = addressFault(ranges);
  return message === undefined ? [] : [{ path: 'loginIpRanges', message }];
}

/** The addresses without blanks and repetitions. */
export function readRanges(ranges: readonly string[] | null | undefined): string[] {
  return [...new Set((ranges ?? []).map((range) => range.trim()).filter(Boolean))];
}
