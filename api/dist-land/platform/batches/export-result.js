import { rows, sql } from "../../database/sql.js";
import { recordAudit } from "../audit/index.js";
import { DomainError, fillText } from "../errors/index.js";
import { exportFileName, makeExportFile, writeXlsx } from "../files/index.js";
import { STATE_TITLES } from "./batch.js";
import { batchErrors } from "./errors.js";
import { getBatch } from "./find-batch.js";
/** Rows per statement of the file. */ const PAGE = 1000;
const RESULTS = {
    OK: '成功',
    SKIPPED: '跳过',
    FAILED: '失败'
};
const COLUMNS = [
    {
        title: '序号',
        width: 8,
        value: (line)=>line.position
    },
    {
        title: '编号',
        width: 26,
        value: (line)=>line.title
    },
    {
        title: '结果',
        width: 8,
        value: ({ result })=>result ? RESULTS[result] : '未执行'
    },
    {
        title: '代码',
        width: 12,
        value: (line)=>line.code
    },
    {
        title: '原因',
        width: 60,
        value: (line)=>line.message
    }
];
/** The result of an ended batch, a line per row, as a file whose size memory does not feel. @throws NOT_FOUND, E-BAT-03 */ export async function exportBatchResult(ctx, id) {
    const batch = await getBatch(ctx, id);
    if (!batch.endedAt) throw new DomainError('E-BAT-03', fillText(batchErrors['E-BAT-03'], {
        state: STATE_TITLES[batch.state]
    }));
    const title = `${batch.title}结果`;
    const file = await makeExportFile(ctx.app, (target)=>writeXlsx(ctx, target, {
            title,
            filter: `批量任务 ${batch.total} 件`,
            notes: [
                [
                    '办理结果',
                    countsOf(batch)
                ],
                [
                    '发起人',
                    batch.starterName
                ]
            ],
            columns: COLUMNS,
            pages: readLines(ctx, id)
        }), ({ rows: count, sm3 })=>recordAudit(ctx, {
            event: 'batch.export',
            objectType: 'batch',
            objectId: id,
            detail: {
                rows: count,
                sm3
            }
        }));
    return {
        name: exportFileName(title, `${batch.total}件`, ctx.app.clock.now()),
        file
    };
}
function countsOf({ total, ok, skipped, failed }) {
    return `成功 ${ok} 件，跳过 ${skipped} 件，失败 ${failed} 件，未执行 ${total - ok - skipped - failed} 件`;
}
async function* readLines(ctx, id) {
    for(let after = 0;;){
        const lines = await rows(ctx, sql`
      select position, title, result, code, message from batch_row
       where batch_id = ${id} and position > ${after} order by position limit ${PAGE}`);
        if (lines.length > 0) yield lines;
        const last = lines.at(-1);
        if (!last || lines.length < PAGE) return;
        after = last.position;
    }
}

//# sourceMappingURL=export-result.js.map