import type { Ctx } from '../../../../platform/kernel/index.ts';
import { LIVE_STATES, PLACED_STATES } from '../seats.ts';

/** What decides whether a trainee may ask to leave. */
export interface AskStanding {
  state: string;
  /** The deadline for cancelling has passed. */
  cancelOver: boolean;
  accountId: string;
}

/** Under way, and no longer to be cancelled by himself: the deadline has passed, or he is placed in a run (BR13-5, T13-6, T13-7). */
export const mayLeave = ({ state, cancelOver }: AskStanding): boolean =>
  LIVE_STATES.some((live) => live === state) && (cancelOver || PLACED_STATES.includes(state));

export const isOwn = (ctx: Ctx, { accountId }: AskStanding): boolean =>
  ctx.actor.kind === 'USER' && ctx.actor.userId === accountId;
