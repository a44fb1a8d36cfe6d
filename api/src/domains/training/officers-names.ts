import { type Ctx, hasPermission } from '../../platform/kernel/index.ts';

/** The names of officers stay inside government; others read the organisation (02 §2.3). */
export function readsOfficersNames(ctx: Ctx): boolean {
  return ctx.actor.kind === 'SYSTEM' || hasPermission(ctx.actor, 'training.application:names');
}
