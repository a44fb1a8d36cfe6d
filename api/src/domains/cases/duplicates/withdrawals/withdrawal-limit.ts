import { limitText } from '../../../../platform/calendar/index.ts';
import { getState, loadTimeLimits } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { withdrawalFlow } from './withdrawal.flow.ts';
import { withdrawalEffects } from './withdrawal-binding.ts';

/** How long the district has for its verdict by the limits in force, in words: 2 个工作日; null where none is set. */
export async function withdrawalLimit(ctx: Ctx): Promise<string | null> {
  const stage = getState(withdrawalFlow, withdrawalFlow.initial).stage?.name ?? '';
  const limits = await loadTimeLimits(ctx);
  // A request lies with the district's bureau, whoever of the district looks.
  const district = ctx.actor.kind === 'USER' ? /^\/\d{6}\/\d{6}\//.exec(ctx.actor.orgPath)?.[0] : undefined;
  const found = limits.find(withdrawalEffects.limits ?? null, 'STAGE', stage, district);
  return found ? limitText(found.limit) : null;
}
