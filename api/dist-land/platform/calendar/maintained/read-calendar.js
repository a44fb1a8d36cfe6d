import { rows, sql } from "../../../database/sql.js";
import { WorkingCalendar } from "../working-calendar.js";
/** The calendar as the database has it; office hours are this process's. */ export async function readCalendar(ctx) {
    const days = await rows(ctx, sql`select date::text as date, is_workday as "isWorkday", note from work_calendar order by date`);
    const years = await rows(ctx, sql`select year from work_calendar_year`);
    return new WorkingCalendar({
        days,
        years: years.map(({ year })=>year),
        hours: ctx.app.calendar.hours
    });
}
/** The calendar as it would be with another arrangement of one year. */ export async function calendarWith(ctx, year, days) {
    const others = await rows(ctx, sql`select date::text as date, is_workday as "isWorkday", note from work_calendar where year <> ${year}`);
    const years = await rows(ctx, sql`select year from work_calendar_year`);
    return new WorkingCalendar({
        days: [
            ...others,
            ...days
        ],
        years: [
            ...years.map((known)=>known.year),
            year
        ],
        hours: ctx.app.calendar.hours
    });
}

//# sourceMappingURL=read-calendar.js.map