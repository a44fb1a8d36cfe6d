import { findOrgByCode } from "../../access/orgs/find-orgs.js";
import { lastOpenDueAt } from "../../flow/last-open-due.js";
import { sendNotices } from "../../notify/index.js";
import { dayNumberOf, formatChineseDate, localDateOf, yearOf } from "../shanghai.js";
const CITY = '310000';
export const missingYearTemplate = {
    code: 'N19',
    name: '未维护工作日历',
    audience: 'ADMIN',
    channels: [
        'IN_APP'
    ],
    title: '未维护{年份}年工作日历',
    body: '未维护{年份}年工作日历，{年份}年的办理期限暂按周一至周五计算（{影响}），节假日和调休未计入。请按国务院办公厅公布的放假安排，录入{年份}年的节假日和调休上班日。',
    requiredVariables: [
        '年份',
        '影响'
    ],
    priority: 2
};
/**
 * Tells the city's business administrators, once each working day, of the current year and of the next one when their arrangement is
 * missing although deadlines reach into it (00-common "time": a missing year is reported, never guessed silently).
 */ export async function reportMissingYears(ctx) {
    const { clock, calendar } = ctx.app;
    const now = clock.now();
    const today = localDateOf(now);
    const guessed = new Set(calendar.missingYears);
    if (!calendar.isWorkday(today)) return;
    const lastDue = await lastOpenDueAt(ctx);
    const thisYear = yearOf(dayNumberOf(now));
    const reached = lastDue ? yearOf(dayNumberOf(lastDue)) : thisYear;
    const missing = calendar.missingYearsBetween(now, new Date(`${thisYear + 1}-12-31T00:00:00+08:00`)).filter((year)=>year === thisYear || year <= reached || guessed.has(year));
    const city = await findOrgByCode(ctx, CITY);
    if (missing.length === 0 || !city) return;
    await sendNotices(ctx, missing.map((year)=>({
            template: missingYearTemplate.code,
            receivers: [
                {
                    roleCode: 'ADMIN',
                    orgId: city.id
                }
            ],
            variables: {
                年份: year,
                影响: lastDue && reached >= year ? `最晚的期限至${formatChineseDate(localDateOf(lastDue))}` : '已有期限涉及'
            },
            dueKey: `${year}-${today}`
        })));
}

//# sourceMappingURL=report-missing-years.js.map