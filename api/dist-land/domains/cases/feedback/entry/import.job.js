import { firstRow, run, sql } from "../../../../database/sql.js";
import { formatDateTime } from "../../../../platform/calendar/index.js";
import { DomainError } from "../../../../platform/errors/index.js";
import { transaction } from "../../../../platform/kernel/index.js";
import { takeFeedback } from "../receive-feedback.js";
import { FEEDBACK_DEPARTMENTS } from "../words.js";
import { findImport, openRows } from "./imports.js";
/** Results written at once; a run that was killed goes on behind them. */ const CHUNK = 100;
/** Takes in the rows of a committed file, each in its own transaction, so that one that fails costs only itself. */ export async function runImport(ctx, id) {
    const found = await findImport(ctx, id);
    if (found?.state !== 'RUNNING') return;
    const rows = openRows(ctx, found);
    for(let at = found.results.length; at < rows.length; at += CHUNK){
        const results = [];
        for (const row of rows.slice(at, at + CHUNK))results.push(await takeRow(ctx, found, row));
        await run(ctx, sql`update feedback_import set results = results || ${JSON.stringify(results)}::jsonb where id = ${id}`);
    }
    const now = ctx.app.clock.now();
    await run(ctx, sql`update feedback_import set state = 'DONE', finished_at = ${now}, rows_cipher = null where id = ${id} and state = 'RUNNING'`);
}
async function takeRow(ctx, { id, department, createdByName }, row) {
    const messageId = `${id}-${row.row}`;
    const result = {
        row: row.row,
        bjNo: row.bjNo ?? ''
    };
    const taken = await firstRow(ctx, sql`select 1 as there from feedback_message where sender_code = ${department} and message_id = ${messageId}`);
    if (taken) return {
        ...result,
        code: 1005,
        message: '该行已导入'
    };
    const name = `${FEEDBACK_DEPARTMENTS[department]} ${createdByName}（文件导入）`;
    const sender = {
        ...ctx,
        actor: {
            kind: 'EXTERNAL',
            appId: department,
            name
        }
    };
    try {
        const { answer } = await transaction(sender, (tx)=>takeFeedback(tx, {
                messageId,
                channel: 'FILE',
                senderCode: department,
                bizType: `FEEDBACK.${row.body.feedbackType}`,
                version: '1.0',
                sentAt: `${formatDateTime(ctx.app.clock.now()).replace(' ', 'T')}+08:00`,
                body: row.body,
                ...row.bjNo ? {
                    bjNo: row.bjNo
                } : {},
                ...row.seq === undefined ? {} : {
                    seq: row.seq
                }
            }));
        return {
            ...result,
            code: answer.code,
            message: answer.message
        };
    } catch (error) {
        if (error instanceof DomainError) return {
            ...result,
            code: 1002,
            message: error.message
        };
        ctx.app.log.error({
            err: error,
            traceId: ctx.traceId,
            importId: id,
            row: row.row
        }, 'a row could not be imported');
        return {
            ...result,
            code: 1099,
            message: `系统繁忙，请稍后单独重新报送（编号 ${ctx.traceId}）`
        };
    }
}
export const importJob = {
    name: 'feedback.import',
    title: '导入部门反馈文件',
    concurrency: 1,
    retries: 3,
    run: (ctx, data)=>runImport(ctx, String(data.id))
};

//# sourceMappingURL=import.job.js.map