import { sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { scopeWhere } from "../../../platform/access/index.js";
import { addDays, instantOf } from "../../../platform/calendar/index.js";
import { badInput } from "../../../platform/errors/index.js";
import { requireUser, scopeOf } from "../../../platform/kernel/index.js";
import { findPersonByIdNumber, normaliseNumberText, personIndex } from "../../people/index.js";
import { QUEUE_STATES } from "../case-states.js";
/**
 * The condition of a queue and filter over `one_thing_case c`, the caller's scope always included. A search text is a case number (or its
 * beginning), an ID number, or a full name; numbers and names are compared through their blind indexes.
 */ export async function caseWhere(ctx, queue, filter) {
    const parts = [
        sql`${scopeWhere(scopeOf(ctx.actor), 'c')}`
    ];
    const states = QUEUE_STATES[queue];
    if (states) parts.push(sql`c.state = any(${[
        ...states
    ]}::text[])`);
    else if (!filter.status?.includes('DRAFT')) parts.push(sql`c.state <> 'DRAFT'`);
    const oneOf = (column, values)=>{
        if (values?.length) parts.push(sql`${sql.ref(`c.${column}`)} = any(${[
            ...values
        ]}::text[])`);
    };
    oneOf('state', filter.status);
    oneOf('channel', filter.channel);
    oneOf('placement_type', filter.placementType);
    oneOf('person_category', filter.personCategory);
    oneOf('duplicate_flag', filter.duplicate);
    if (filter.districtCode) parts.push(sql`c.district_code = ${filter.districtCode}`);
    if (filter.orgId) {
        if (!isUuid(filter.orgId)) throw badInput([
            {
                path: 'filter.orgId',
                message: '机构编号格式不正确'
            }
        ]);
        parts.push(sql`c.org_id = ${filter.orgId}`);
    }
    if (filter.submittedFrom) parts.push(sql`c.submitted_at >= ${instantOf(filter.submittedFrom, '00:00')}`);
    if (filter.submittedTo) parts.push(sql`c.submitted_at < ${instantOf(addDays(filter.submittedTo, 1), '00:00')}`);
    if (filter.matterCode) {
        parts.push(sql`exists (select 1 from sub_case s where s.case_id = c.id and s.matter_code = ${filter.matterCode})`);
    }
    if (filter.pushFailed) {
        parts.push(sql`(c.library_sync = 'FAILED' or exists (select 1 from sub_case s where s.case_id = c.id and s.library_sync = 'FAILED'))`);
    }
    if (filter.assignment) parts.push(assignmentWhere(ctx, filter.assignment));
    if (filter.timeLevel?.length) parts.push(timeLevelWhere(ctx, filter.timeLevel));
    const search = filter.search?.trim();
    if (search) parts.push(await searchWhere(ctx, search));
    return sql`${sql.join(parts, sql` and `)}`;
}
function assignmentWhere(ctx, wanted) {
    const assigned = sql`select 1 from assignment a where a.record_type = 'case' and a.record_id = c.id`;
    return wanted === 'MINE' ? sql`exists (${assigned} and a.user_id = ${requireUser(ctx).userId})` : sql`not exists (${assigned})`;
}
/** Bounds of the levels as due dates, computed once on the calendar: ≤ 1 and ≤ 3 working days from now. */ function timeLevelWhere(ctx, levels) {
    const { calendar, clock } = ctx.app;
    const now = clock.now();
    const inDays = (days)=>calendar.addWorkingMinutes(now, days * calendar.hours.dayMinutes);
    const ranges = {
        OVERDUE: sql`c.due_at < ${now}`,
        URGENT: sql`c.due_at >= ${now} and c.due_at <= ${inDays(1)}`,
        SOON: sql`c.due_at > ${inDays(1)} and c.due_at <= ${inDays(3)}`,
        NORMAL: sql`c.due_at > ${inDays(3)}`,
        PAUSED: sql`c.state in ('SUPPLEMENT', 'SUSPENDED') and c.due_at is null`,
        NONE: sql`c.due_at is null`
    };
    const wanted = levels.flatMap((level)=>ranges[level] ?? []);
    return sql`(${sql.join(wanted.map((w)=>sql`(${w})`), sql` or `)})`;
}
const CASE_NO = /^YJS\d{0,19}$/;
const BJ_NO = /^BJ-[\d-]{1,40}$/;
async function searchWhere(ctx, text) {
    if ([
        ...text
    ].length > 60) throw badInput([
        {
            path: 'filter.search',
            message: '搜索内容不能超过60个字'
        }
    ]);
    const number = normaliseNumberText(text);
    if (CASE_NO.test(number)) return sql`c.case_no >= ${number} and c.case_no < ${`${number}~`}`;
    if (BJ_NO.test(text.toUpperCase())) return sql`c.id = (select case_id from sub_case where bj_no = ${text.toUpperCase()})`;
    const person = await findPersonByIdNumber(ctx, text);
    if (person) return sql`c.person_id = ${person.id}`;
    const name = personIndex.name(ctx.app.keys, text);
    const mobile = personIndex.mobile(ctx.app.keys, text);
    return sql`c.person_id in (select id from person where name_bi = ${name} or mobile_bi = ${mobile})`;
}

//# sourceMappingURL=case-filter.js.map