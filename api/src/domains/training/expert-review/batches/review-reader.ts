import { type Ctx, hasPermission } from '../../../../platform/kernel/index.ts';

/**
 * Whether the caller reads who judges and how each has judged (02 §1.4). The municipal centre does not: it reads how a batch is set up, the
 * results once they are confirmed, and who judged once they are filed; a single expert's scores never.
 */
export const readsExperts = (ctx: Ctx): boolean =>
  ctx.actor.kind === 'SYSTEM' || hasPermission(ctx.actor, 'training.review:experts');
