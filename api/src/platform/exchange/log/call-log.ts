import type { Ctx } from '../../kernel/context.ts';
import type { ExchangeCall } from './exchange-call.ts';
import { toRecord } from './log-record.ts';
import { logWriterOf } from './log-writer.ts';
import { writeRecords } from './write-records.ts';

/**
 * Logs a call: it lies on this node's disk when this returns and in the database soon after. A process without a log writer (a console
 * command), or without room on its disk, writes at once. A failure to log stops nobody here; whether a call may go on without a log is decided by `admitsCalls`.
 */
export async function logCall(ctx: Ctx, call: ExchangeCall): Promise<void> {
  try {
    const record = toRecord(ctx, call);
    const writer = logWriterOf(ctx.app);
    const writeNow = () => writeRecords(ctx.app, [record]);
    await (writer ? writer.append(record).catch(writeNow) : writeNow());
  } catch (error) {
    ctx.app.log.error({ err: error, traceId: ctx.traceId }, 'exchange call could not be logged');
  }
}
