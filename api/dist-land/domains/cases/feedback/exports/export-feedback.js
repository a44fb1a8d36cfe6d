import { firstRow, rows, sql, toDate } from "../../../../database/sql.js";
import { getOrg } from "../../../../platform/access/index.js";
import { refuse } from "../../../../platform/errors/index.js";
import { writeXlsx } from "../../../../platform/files/index.js";
import { hasPermission, requireUser } from "../../../../platform/kernel/index.js";
import { FEEDBACK_QUEUES, feedbackWhere } from "../lists/feedback-filter.js";
import { feedbackColumns } from "../lists/feedback-row.js";
import { viewFeedback } from "../lists/feedback-view.js";
import { FEEDBACK_DEPARTMENTS, FEEDBACK_STATES, FEEDBACK_TYPES } from "../words.js";
import { feedbackExportSchema } from "./export-request.js";
const PAGE = 500;
/** The list's columns (3.6) and what explains them. */ const COLUMNS = [
    {
        title: '接收时间',
        width: 20,
        value: (m)=>toDate(m.receivedAt)
    },
    {
        title: '部门',
        width: 10,
        value: (m)=>m.departmentTitle
    },
    {
        title: '事项',
        width: 26,
        value: (m)=>m.matterName
    },
    {
        title: '一件事编号',
        width: 24,
        value: (m)=>m.caseNo
    },
    {
        title: '办件编号',
        width: 24,
        value: (m)=>m.bjNo
    },
    {
        title: '姓名',
        width: 10,
        value: (m)=>m.personName
    },
    {
        title: '反馈类型',
        width: 12,
        value: (m)=>m.typeTitle
    },
    {
        title: '外部状态',
        width: 24,
        value: (m)=>m.externalText
    },
    {
        title: '处理状态',
        width: 12,
        value: (m)=>m.stateTitle
    },
    {
        title: '标识',
        width: 16,
        value: (m)=>m.tags.map(({ title })=>title).join('、')
    },
    {
        title: '重要程度',
        width: 10,
        value: (m)=>m.importanceTitle
    },
    {
        title: '处理人',
        width: 12,
        value: (m)=>m.handlerName
    },
    {
        title: '处理意见',
        width: 30,
        value: (m)=>m.processNote
    },
    {
        title: '报送方式',
        width: 10,
        value: (m)=>m.channelTitle
    }
];
/** 导出 Excel: what the filter shows of the caller's scope, masked. */ export const feedbackExport = {
    kind: 'feedback',
    title: '反馈信息',
    unit: '条',
    schema: feedbackExportSchema,
    authorise: (ctx)=>{
        if (!hasPermission(ctx.actor, 'feedback:export')) throw refuse('FORBIDDEN');
    },
    describe: async (ctx, request)=>{
        const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
        return {
            range: `${FEEDBACK_QUEUES[request.queue]}_${shortName}`,
            filter: filterWords(request)
        };
    },
    count: async (ctx, { queue, filter }, cap)=>{
        const where = await feedbackWhere(ctx, queue, filter);
        const counted = await firstRow(ctx, sql`select count(*)::int as n from (select 1 from feedback_message m where ${where} limit ${cap}) t`);
        return counted?.n ?? 0;
    },
    write: async (tx, target, { queue, filter }, head)=>{
        const where = await feedbackWhere(tx, queue, filter);
        return writeXlsx(tx, target, {
            ...head,
            columns: COLUMNS,
            pages: pagesOf(tx, where)
        });
    },
    audit: ({ queue, filter: { search, ...shown } })=>({
            event: 'feedback.export',
            objectType: 'feedback',
            // What was searched for may be an ID number; the audit log keeps that there was a search.
            detail: {
                queue,
                filter: search ? {
                    ...shown,
                    search: true
                } : shown
            }
        })
};
async function* pagesOf(ctx, where) {
    let before = sql`true`;
    for(;;){
        const found = await rows(ctx, sql`select ${feedbackColumns} from feedback_message m where ${where} and ${before} order by m.id desc limit ${PAGE}`);
        if (found.length > 0) yield found.map((row)=>viewFeedback(ctx, row));
        const last = found.at(-1);
        if (!last || found.length < PAGE) return;
        before = sql`m.id < ${last.id}::uuid`;
    }
}
function filterWords({ queue, filter }) {
    const parts = [
        FEEDBACK_QUEUES[queue],
        filter.department?.map((code)=>FEEDBACK_DEPARTMENTS[code]).join('、'),
        filter.feedbackType?.map((code)=>FEEDBACK_TYPES[code]).join('、'),
        filter.state?.map((code)=>FEEDBACK_STATES[code]).join('、'),
        filter.matterCode,
        filter.receivedFrom && `${filter.receivedFrom}起`,
        filter.receivedTo && `${filter.receivedTo}止`,
        filter.unreadOnly && '未读',
        filter.search && '按查找内容'
    ];
    return parts.filter(Boolean).join('；');
}

//# sourceMappingURL=export-feedback.js.map