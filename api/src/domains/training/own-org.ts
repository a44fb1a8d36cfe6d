import type { Ctx } from '../../platform/kernel/index.ts';

/** The organisation that the caller acts for; none for the system. */
export const ownOrg = (ctx: Ctx): string | null => (ctx.actor.kind === 'USER' ? ctx.actor.orgId : null);
