import type { Ctx } from '../../kernel/context.ts';

/** A message whose signature is not its sender's (AC-01-04): for the technicians, without a word of its contents. */
export interface UnsignedMessage {
  appId: string;
  appName: string;
  messageId: string | null;
}

type Handler = (ctx: Ctx, message: UnsignedMessage) => Promise<void>;

const handlers = new Set<Handler>();

/** Connects who tells the technicians. Returns the way to disconnect. */
export function onUnsignedMessage(handler: Handler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

export async function raiseUnsigned(ctx: Ctx, message: UnsignedMessage): Promise<void> {
  for (const handler of handlers) await handler(ctx, message);
}
