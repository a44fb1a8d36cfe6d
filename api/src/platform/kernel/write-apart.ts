import { type Ctx, transaction } from './context.ts';

/**
 * Writes what has to stay although the act around it is refused: in a transaction of its own, once that of the act is over, whether it was
 * committed or rolled back. It waits for the end because a second connection taken while the first still holds its rows would wait for them,
 * and a pool of waiting acts would have no connection left for any. What cannot be written is logged and changes nothing of the act's outcome.
 * An act that the server ended and began anew may ask twice: `work` has to bear it.
 */
export async function writeApart(ctx: Ctx, what: string, work: (own: Ctx) => Promise<void>): Promise<void> {
  const { whenOver, ...rest } = ctx;
  const write = async (): Promise<void> => {
    try {
      await transaction({ ...rest, em: ctx.app.orm.em.fork(), inTransaction: false }, work);
    } catch (error) {
      ctx.app.log.error({ err: error, traceId: ctx.traceId }, `${what} could not be written`);
    }
  };
  if (ctx.inTransaction && whenOver) whenOver(write);
  else await write();
}
