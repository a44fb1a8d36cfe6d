import { localDateOf } from '../../calendar/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import type { AccessErrorCode } from '../errors.ts';
import { type Account, isIntact, isOpen } from '../users/account.ts';
import { mayComeFrom } from '../users/login-addresses.ts';

/** Why nobody gets into an account at all, by whatever proof: E-QX-19, E-QX-12, E-QX-13, E-QX-28. */
export function closedReason(ctx: Ctx, account: Account): AccessErrorCode | undefined {
  if (!isIntact(ctx, account)) return 'E-QX-19';
  if (!isOpen(account, localDateOf(ctx.app.clock.now()))) return 'E-QX-12';
  if (!account.orgEnabled) return 'E-QX-13';
  return mayComeFrom(ctx.ip, account.loginIpRanges) ? undefined : 'E-QX-28';
}
