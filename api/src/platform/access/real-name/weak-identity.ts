import { DomainError } from '../../errors/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { accessErrors } from '../errors.ts';

/** E-0703, with the page of the provider on which the level is raised. */
export function refuseWeakIdentity(ctx: Ctx): DomainError {
  const upgradeUrl = ctx.app.config.IDENTITY_UPGRADE_URL ?? null;
  return new DomainError('E-0703', accessErrors['E-0703'], { details: { upgradeUrl } });
}
