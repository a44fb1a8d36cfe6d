import { toDate } from "../../../../database/sql.js";
import { getOrg } from "../../../../platform/access/index.js";
import { recordAudit } from "../../../../platform/audit/index.js";
import { formatDateTime } from "../../../../platform/calendar/index.js";
import { exportFileName, makeExportFile, writeXlsx } from "../../../../platform/files/index.js";
import { requireUser, transaction } from "../../../../platform/kernel/index.js";
import { planPages } from "../lists/find-plans.js";
import { PLAN } from "../plans/plan.flow.js";
const TITLE = '自动办结计划';
const moment = (at)=>at ? formatDateTime(toDate(at)) : '';
const columns = [
    {
        title: '计划编号',
        width: 18,
        value: (p)=>p.planNo
    },
    {
        title: '办件编号',
        width: 24,
        value: (p)=>p.bjNo
    },
    {
        title: '事项',
        width: 24,
        value: (p)=>p.matterName
    },
    {
        title: '姓名',
        value: (p)=>p.personName
    },
    {
        title: '子办件状态',
        value: (p)=>p.subCaseStatusTitle
    },
    {
        title: '计划办结日期',
        width: 16,
        value: (p)=>p.plannedOn
    },
    {
        title: '办结方式',
        value: (p)=>p.finishTitle
    },
    {
        title: '触发条件',
        value: (p)=>p.triggerTitle
    },
    {
        title: '规则',
        width: 28,
        value: (p)=>p.ruleTitle
    },
    {
        title: '规则编号',
        width: 16,
        value: (p)=>p.ruleNo ? `${p.ruleNo} 第${p.ruleVersion}版` : ''
    },
    {
        title: '状态',
        value: (p)=>p.paused ? `${p.stateTitle}（暂停计时）` : p.stateTitle
    },
    {
        title: '通知时间',
        width: 20,
        value: (p)=>moment(p.noticedAt)
    },
    {
        title: '暂缓次数',
        value: (p)=>p.deferCount
    },
    {
        title: '最近干预',
        width: 32,
        value: ({ interventions: [last] })=>last && `${last.operatorName} ${last.words}：${last.reasonText}`
    },
    {
        title: '执行时间',
        width: 20,
        value: (p)=>moment(p.executedAt)
    },
    {
        title: '说明',
        width: 32,
        value: (p)=>p.note
    }
];
/** The list as an Excel file: the caller's scope, masked, audited with rows and digest before a byte of it leaves. */ export async function exportPlans(ctx, filter) {
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
                pages: planPages(tx, filter)
            })), ({ rows, sm3 })=>recordAudit(ctx, {
            event: 'offline.export',
            objectType: PLAN,
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

//# sourceMappingURL=export-plans.js.map