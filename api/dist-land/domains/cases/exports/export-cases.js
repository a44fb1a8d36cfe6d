import { getOrg } from "../../../platform/access/index.js";
import { refuse } from "../../../platform/errors/index.js";
import { checkPlainExport, writeXlsx } from "../../../platform/files/index.js";
import { hasPermission, requireUser } from "../../../platform/kernel/index.js";
import { caseExportColumns } from "./case-columns.js";
import { caseExportSchema } from "./export-request.js";
import { filterWords, QUEUE_TITLES } from "./filter-words.js";
import { plainColumns, readPlainPages } from "./plain-cases.js";
import { countMatching, readCasePages } from "./read-pages.js";
const TITLE = '办件清单';
/**
 * A queue as an Excel file: what the filter shows of the caller's scope; masked, or in clear for who may reveal each of these cases and says
 * why (03 C-11).
 */ export const casesExport = {
    kind: 'cases',
    title: TITLE,
    unit: '件',
    schema: caseExportSchema,
    authorise: (ctx, { plain })=>{
        if (!hasPermission(ctx.actor, 'case:export')) throw refuse('FORBIDDEN');
        if (plain) checkPlainExport(ctx, 'case:reveal', plain.reason);
    },
    isPlain: ({ plain })=>plain !== undefined,
    describe: async (ctx, { queue, filter })=>{
        const { shortName } = await getOrg(ctx, requireUser(ctx).orgId);
        return {
            range: `${QUEUE_TITLES[queue]}_${shortName}`,
            filter: await filterWords(ctx, queue, filter)
        };
    },
    count: countMatching,
    write: writeCases,
    audit: ({ plain, ...list })=>({
            event: plain ? 'case.export-plain' : 'case.export',
            objectType: 'case',
            detail: {
                ...list,
                filter: withoutSearch(list.filter),
                ...plain && {
                    reason: plain.reason.trim()
                }
            }
        })
};
function writeCases(tx, target, { plain, ...list }, head) {
    const notes = [
        [
            '导出单位',
            requireUser(tx).orgName
        ],
        [
            '件数',
            head.count
        ]
    ];
    if (!plain) {
        const columns = caseExportColumns(list.queue);
        return writeXlsx(tx, target, {
            ...head,
            notes,
            columns,
            pages: readCasePages(tx, list)
        });
    }
    const reason = plain.reason.trim();
    return writeXlsx(tx, target, {
        ...head,
        notes: [
            ...notes,
            [
                '导出方式',
                '明文（未脱敏）'
            ],
            [
                '导出原因',
                reason
            ]
        ],
        mark: `明文导出：${reason}`,
        columns: plainColumns(list.queue),
        pages: readPlainPages(tx, list)
    });
}
/** What was searched for may be an ID number; the audit log keeps that there was a search. */ function withoutSearch({ search, ...filter }) {
    return search ? {
        ...filter,
        search: true
    } : filter;
}

//# sourceMappingURL=export-cases.js.map