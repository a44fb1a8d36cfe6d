import type { OutboundChannel } from '../exchange/channel.ts';
import type { Ctx } from '../kernel/context.ts';

/** The messages with the channel they belong to; one whose channel no module defines any more is left out. */
export function byChannel<T extends { channel: string }>(
  ctx: Ctx,
  messages: readonly T[],
): { channel: OutboundChannel; messages: T[] }[] {
  return [...ctx.app.registry.outbound.values()]
    .map((channel) => ({ channel, messages: messages.filter((message) => message.channel === channel.key) }))
    .filter((group) => group.messages.length > 0);
}
