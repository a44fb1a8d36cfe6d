import { toRecord } from "./log-record.js";
import { logWriterOf } from "./log-writer.js";
import { writeRecords } from "./write-records.js";
/**
 * Logs a call: it lies on this node's disk when this returns and in the database soon after. A process without a log writer (a console
 * command) writes at once. A failure to log stops nobody here; whether a call may go on without a log is decided by `admitsCalls`.
 */ export async function logCall(ctx, call) {
    try {
        const record = toRecord(ctx, call);
        const writer = logWriterOf(ctx.app);
        await (writer ? writer.append(record) : writeRecords(ctx.app, [
            record
        ]));
    } catch (error) {
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId
        }, 'exchange call could not be logged');
    }
}

//# sourceMappingURL=call-log.js.map