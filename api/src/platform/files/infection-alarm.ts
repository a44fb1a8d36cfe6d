import type { Ctx } from '../kernel/index.ts';

/** An infected upload, for the technicians; no word about the person or the file's name. */
export interface Infection {
  fileId: string;
  /** The scanner's name of what it found. */
  signature: string;
}

type InfectionHandler = (ctx: Ctx, infection: Infection) => Promise<void>;

const handlers = new Set<InfectionHandler>();

/** Connects who tells the technicians. Returns the way to disconnect. */
export function onInfection(handler: InfectionHandler): () => void {
  handlers.add(handler);
  return () => {
    handlers.delete(handler);
  };
}

/** An alarm that cannot be written is logged: the refusal of the file stands in any case. */
export async function raiseInfection(ctx: Ctx, infection: Infection): Promise<void> {
  for (const handler of handlers) {
    await handler(ctx, infection).catch((error: unknown) => {
      ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'the alarm of an infected file could not be raised');
    });
  }
}
