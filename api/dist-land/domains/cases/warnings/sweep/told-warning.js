import { rows, sql, toDateOrNull } from "../../../../database/sql.js";
import { lengthText, momentText } from "../../../../platform/calendar/index.js";
import { priorityOrder } from "../priority.js";
/** Warnings under a condition over `w`, in the order of their urgency. */ export async function readTold(ctx, where, limit) {
    const found = await rows(ctx, sql`
    select w.id, w.state, w.warning_no as "warningNo", w.rule_id as "ruleId", w.rule_version as "ruleVersion",
           w.matter_code as "matterCode", w.matter_name as "matterName", w.record_no as "recordNo", w.stage, w.level, w.message, w.advice,
           w.limit_due_at as "limitDueAt", w.priority_key as "priorityKey", w.priority_no as "priorityNo", w.reminded, w.escalated,
           w.notified_at as "notifiedAt", w.org_id as "orgId", w.org_path as "orgPath", w.district_code as "districtCode",
           u.id as "handlerId"
      from warning w
      left join assignment a on a.record_type = 'case' and a.record_id = w.case_id
      left join user_account u on u.id = a.user_id and u.org_id = w.org_id and u.status = 'ENABLED'
     where ${where}
     order by ${priorityOrder('w')} limit ${limit}`);
    return found.map((row)=>({
            ...row,
            limitDueAt: toDateOrNull(row.limitDueAt),
            notifiedAt: toDateOrNull(row.notifiedAt),
            priorityKey: Number(row.priorityKey)
        }));
}
/** 「剩 1 个工作日（3月11日 17:30到期）」, 「已超期 2 小时」, or that no limit runs. */ export function remainingText(dueAt, calendar, now) {
    if (!dueAt) return '无时限';
    if (now > dueAt) return `已超期 ${overdueText(dueAt, calendar, now)}`;
    return `剩 ${lengthOf(calendar.workingMinutesBetween(now, dueAt), calendar)}（${momentText(dueAt, now)}到期）`;
}
/** How long it is overdue, in working time. */ export function overdueText(dueAt, calendar, now) {
    return lengthOf(calendar.workingMinutesBetween(dueAt, now), calendar);
}
function lengthOf(minutes, calendar) {
    return lengthText(Math.max(0, Math.ceil(minutes)), {
        unit: 'WORKDAY',
        ownDayMinutes: calendar.hours.dayMinutes
    });
}

//# sourceMappingURL=told-warning.js.map