import { toDate } from "../../../../database/sql.js";
import { getOrg } from "../../../../platform/access/index.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { formatDateTime } from "../../../../platform/calendar/index.js";
import { exportFileName, makeExportFile, writeXlsx } from "../../../../platform/files/index.js";
import { requireUser, transaction } from "../../../../platform/kernel/index.js";
import { hitPages } from "../lists/find-hits.js";
const HOUR_MS = 3_600_000;
const TITLE = '重复办件';
const moment = (at)=>at ? formatDateTime(toDate(at)) : '';
/** From the detection to the verdict, in hours with one decimal. */ function hoursOf({ createdAt, resolvedAt }) {
    if (!resolvedAt) return '';
    return ((toDate(resolvedAt).getTime() - toDate(createdAt).getTime()) / HOUR_MS).toFixed(1);
}
const columns = [
    {
        title: '检测编号',
        width: 18,
        value: (h)=>h.hitNo
    },
    {
        title: '检测时间',
        width: 20,
        value: (h)=>moment(h.createdAt)
    },
    {
        title: '姓名',
        value: (h)=>h.nameMasked
    },
    {
        title: '身份证号',
        width: 22,
        value: (h)=>h.idNoMasked
    },
    {
        title: '事项',
        width: 24,
        value: (h)=>h.matterName
    },
    {
        title: '新办件编号',
        width: 24,
        value: (h)=>h.newCaseNo
    },
    {
        title: '原办件编号',
        width: 24,
        value: (h)=>h.matchedCaseNo
    },
    {
        title: '原办件状态',
        value: (h)=>h.matchedStateTitle
    },
    {
        title: '原办理机构',
        width: 24,
        value: (h)=>h.matchedOrgName
    },
    {
        title: '严重程度',
        value: (h)=>h.severityTitle
    },
    {
        title: '检测规则',
        width: 24,
        value: (h)=>h.ruleTitle
    },
    {
        title: '状态',
        value: (h)=>h.stateTitle
    },
    {
        title: '处理时限',
        width: 20,
        value: (h)=>moment(h.dueAt)
    },
    {
        title: '告知方式',
        value: (h)=>h.toldWayTitle
    },
    {
        title: '告知时间',
        width: 20,
        value: (h)=>moment(h.toldAt)
    },
    {
        title: '处理结果',
        width: 32,
        value: (h)=>h.resolution
    },
    {
        title: '处理人',
        value: (h)=>h.resolvedByName
    },
    {
        title: '处理用时（小时）',
        value: hoursOf
    }
];
/** The list as an Excel file: the caller's scope, masked, audited with rows and digest before a byte of it leaves (4.6). */ export async function exportHits(ctx, filter) {
    const user = requireUser(ctx);
    const { shortName } = await getOrg(ctx, user.orgId);
    const file = await makeExportFile(ctx.app, (target)=>transaction(ctx, (tx)=>writeXlsx(tx, target, {
                title: TITLE,
                filter: shortName,
                notes: [
                    [
                        '导出单位',
                        user.orgName
                    ]
                ],
                columns,
                pages: hitPages(tx, filter)
            })), ({ rows, sm3 })=>recordAudit(ctx, {
            event: 'duplicate.export',
            objectType: 'duplicateHit',
            detail: {
                filter: {
                    ...filter,
                    search: filter.search ? true : undefined
                },
                rows,
                sm3
            }
        }));
    return {
        name: exportFileName(TITLE, shortName, ctx.app.clock.now()),
        file
    };
}

//# sourceMappingURL=export-hits.js.map