import { z } from 'zod';
import { firstRow, sql, toDate } from "../../../database/sql.js";
import { getOrg } from "../../../platform/access/index.js";
import { isReckonable } from "../../../platform/calendar/index.js";
import { badInput, refuse } from "../../../platform/errors/index.js";
import { writeXlsx } from "../../../platform/files/index.js";
import { hasPermission, requireUser } from "../../../platform/kernel/index.js";
import { ARCHIVE, ARCHIVE_STATES } from "./archive.js";
import { archivePages, archiveWhere } from "./find-archives.js";
const text = z.string().max(64).nullish();
const day = z.iso.date().refine(isReckonable).nullish();
/** The API's `ArchiveFilter`, field by field. */ const filterSchema = z.strictObject({
    search: text,
    operator: text,
    matterCode: text,
    states: z.array(z.enum(Object.keys(ARCHIVE_STATES))).nullish(),
    forcedOnly: z.boolean().nullish(),
    from: day,
    to: day
});
/** Reads `filter` (JSON of the API's `ArchiveFilter`). @throws BAD_INPUT */ export function readArchiveExport(source) {
    const wrong = badInput([
        {
            path: 'filter',
            message: '筛选条件格式不正确，请清除筛选后重新设置'
        }
    ]);
    const given = z.object({
        filter: z.string().max(4000).default('{}')
    }).safeParse(source ?? {});
    if (!given.success) throw wrong;
    try {
        return filterSchema.parse(JSON.parse(given.data.filter));
    } catch  {
        throw wrong;
    }
}
const COLUMNS = [
    {
        title: '档案编号',
        width: 20,
        value: (a)=>a.archiveNo
    },
    {
        title: '版本',
        width: 8,
        value: (a)=>a.version
    },
    {
        title: '一件事编号',
        width: 24,
        value: (a)=>a.caseNo
    },
    {
        title: '姓名',
        width: 10,
        value: (a)=>a.nameMasked
    },
    {
        title: '身份证号',
        width: 22,
        value: (a)=>a.idNoMasked
    },
    {
        title: '事项',
        width: 40,
        value: (a)=>a.matterNames.join('、')
    },
    {
        title: '办结方式',
        width: 18,
        value: (a)=>a.finishModeTitle
    },
    {
        title: '办结时间',
        width: 20,
        value: (a)=>toDate(a.endedAt)
    },
    {
        title: '经办人员',
        width: 24,
        value: (a)=>a.operators.join('、')
    },
    {
        title: '归档状态',
        width: 18,
        value: (a)=>a.stateTitle
    },
    {
        title: '归档时间',
        width: 20,
        value: (a)=>a.builtAt ? toDate(a.builtAt) : ''
    },
    {
        title: '文件数',
        width: 8,
        value: (a)=>a.parts.length
    },
    {
        title: '字节',
        width: 12,
        value: (a)=>a.totalBytes
    },
    {
        title: '校验结果',
        width: 24,
        value: (a)=>a.checkResult
    },
    {
        title: '保管至',
        width: 12,
        value: (a)=>a.keepUntil
    }
];
/** 导出 Excel: what the filter shows of the caller's scope, masked. */ export const archivesExport = {
    kind: 'archives',
    title: '电子档案清单',
    unit: '份',
    schema: filterSchema,
    authorise: (ctx)=>{
        if (!hasPermission(ctx.actor, 'archive:export')) throw refuse('FORBIDDEN');
    },
    describe: async (ctx, request)=>{
        const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
        return {
            range: shortName,
            filter: filterWords(request)
        };
    },
    count: async (ctx, filter, cap)=>{
        const where = await archiveWhere(ctx, filter);
        const counted = await firstRow(ctx, sql`select count(*)::int as n from (select 1 from electronic_archive a where ${where} limit ${cap}) t`);
        return counted?.n ?? 0;
    },
    write: (tx, target, filter, head)=>writeXlsx(tx, target, {
            ...head,
            columns: COLUMNS,
            pages: archivePages(tx, filter)
        }),
    audit: ({ search, ...shown })=>({
            event: 'archive.export',
            objectType: ARCHIVE,
            // What was searched for may be an ID number; the audit log keeps that there was a search.
            detail: {
                filter: search ? {
                    ...shown,
                    search: true
                } : shown
            }
        })
};
function filterWords(filter) {
    const states = filter.states?.map((state)=>ARCHIVE_STATES[state]).join('、');
    const parts = [
        states,
        filter.forcedOnly && '强制办结',
        filter.matterCode,
        filter.operator && `经办人${filter.operator}`,
        filter.from && `${filter.from}起`,
        filter.to && `${filter.to}止`,
        filter.search && '按查找内容'
    ];
    return parts.filter(Boolean).join('；');
}

//# sourceMappingURL=export-archives.js.map