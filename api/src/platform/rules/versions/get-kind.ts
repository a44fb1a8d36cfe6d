import { refuse } from '../../errors/index.ts';
import { hasPermission } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/** The kinds that the caller may see. */
export function visibleKinds(ctx: Ctx): AnyRuleKind[] {
  return [...ctx.app.registry.ruleKinds.values()].filter((kind) => hasPermission(ctx.actor, kind.permissions.view));
}

/** A kind that the caller may see. @throws NOT_FOUND for any other name */
export function getVisibleKind(ctx: Ctx, name: string): AnyRuleKind {
  const kind = ctx.app.registry.ruleKinds.get(name);
  if (!kind || !hasPermission(ctx.actor, kind.permissions.view)) throw refuse('NOT_FOUND');
  return kind;
}
