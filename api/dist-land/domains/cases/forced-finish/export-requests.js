import { z } from 'zod';
import { firstRow, sql, toDate } from "../../../database/sql.js";
import { getOrg, scopeWhere } from "../../../platform/access/index.js";
import { badInput, refuse } from "../../../platform/errors/index.js";
import { writeXlsx } from "../../../platform/files/index.js";
import { hasPermission, requireUser, scopeOf } from "../../../platform/kernel/index.js";
import { forcedFinishPages } from "./find-requests.js";
import { FORCED_FINISH, forcedFinishFlow } from "./request.flow.js";
const schema = z.strictObject({
    states: z.array(z.enum(Object.keys(forcedFinishFlow.states))).max(10)
});
/** Reads `filter` (JSON with `states`). @throws BAD_INPUT */ export function readForcedExport(source) {
    const wrong = badInput([
        {
            path: 'filter',
            message: '筛选条件格式不正确，请清除筛选后重新设置'
        }
    ]);
    const given = z.object({
        filter: z.string().max(1000).default('{"states":[]}')
    }).safeParse(source ?? {});
    if (!given.success) throw wrong;
    try {
        return schema.parse(JSON.parse(given.data.filter));
    } catch  {
        throw wrong;
    }
}
const COLUMNS = [
    {
        title: '申请编号',
        width: 18,
        value: (r)=>r.requestNo
    },
    {
        title: '办件编号',
        width: 24,
        value: (r)=>r.targetNo
    },
    {
        title: '一件事编号',
        width: 24,
        value: (r)=>r.caseNo
    },
    {
        title: '姓名',
        width: 10,
        value: (r)=>r.nameMasked
    },
    {
        title: '事项',
        width: 24,
        value: (r)=>r.matterName
    },
    {
        title: '办结方式',
        width: 22,
        value: (r)=>r.finishAsTitle
    },
    {
        title: '理由',
        width: 30,
        value: (r)=>r.reason
    },
    {
        title: '依据',
        width: 40,
        value: (r)=>r.basisText
    },
    {
        title: '规则',
        width: 30,
        value: (r)=>r.ruleTitle
    },
    {
        title: '申请人',
        width: 12,
        value: (r)=>r.operatorName
    },
    {
        title: '申请时间',
        width: 20,
        value: (r)=>toDate(r.createdAt)
    },
    {
        title: '状态',
        width: 12,
        value: (r)=>r.stateTitle
    },
    {
        title: '审批人',
        width: 12,
        value: (r)=>r.approverName
    },
    {
        title: '审批意见',
        width: 30,
        value: (r)=>r.decisionText
    },
    {
        title: '办结时间',
        width: 20,
        value: (r)=>r.decidedAt ? toDate(r.decidedAt) : ''
    }
];
/** 导出 Excel of 强制办结 in the caller's scope, masked. */ export const forcedFinishExport = {
    kind: 'forced-finishes',
    title: '强制办结',
    unit: '件',
    schema,
    authorise: (ctx)=>{
        if (!hasPermission(ctx.actor, 'forced-finish:export')) throw refuse('FORBIDDEN');
    },
    describe: async (ctx, { states })=>{
        const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
        return {
            range: shortName,
            filter: states.map((state)=>forcedFinishFlow.states[state]?.title).join('、')
        };
    },
    count: async (ctx, { states }, cap)=>{
        const wanted = states.length > 0 ? sql`r.state = any(${states}::text[])` : sql`true`;
        const counted = await firstRow(ctx, sql`select count(*)::int as n from (select 1 from forced_finish_request r
           where ${scopeWhere(scopeOf(ctx.actor), 'r')} and ${wanted} limit ${cap}) t`);
        return counted?.n ?? 0;
    },
    write: (tx, target, { states }, head)=>writeXlsx(tx, target, {
            ...head,
            columns: COLUMNS,
            pages: forcedFinishPages(tx, states)
        }),
    audit: (request)=>({
            event: 'forced-finish.export',
            objectType: FORCED_FINISH,
            detail: {
                ...request
            }
        })
};

//# sourceMappingURL=export-requests.js.map