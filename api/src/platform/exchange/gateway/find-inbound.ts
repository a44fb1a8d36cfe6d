import type { Ctx } from '../../kernel/context.ts';
import type { InboundHandler } from '../channel.ts';
import { coversBizType } from './exchange-app.ts';

/** Who handles a kind of message: by its exact name, or by a prefix such as `FEEDBACK.*`. */
export function findInbound(ctx: Ctx, bizType: string): InboundHandler | undefined {
  const { inbound } = ctx.app.registry;
  return inbound.get(bizType) ?? [...inbound.values()].find((handler) => coversBizType([handler.bizType], bizType));
}
