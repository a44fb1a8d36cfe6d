import { firstRow, run, sql } from "../../../database/sql.js";
import { transaction } from "../../kernel/context.js";
import { officialDaysOf } from "../official-days.js";
import { dayNumberOf, yearOf } from "../shanghai.js";
/** Who maintains a year as it was shipped. */ export const SHIPPED = 'chinese-days';
/** The first year that `chinese-days` knows. */ const FIRST_YEAR = 2004;
/**
 * Writes the official arrangement of every year that `chinese-days` knows up to the next one and that nobody has maintained yet. A
 * maintained year is left as it is, so that what an administrator entered stands, also against a newer release of the package.
 */ export async function seedYears(ctx) {
    const last = yearOf(dayNumberOf(ctx.app.clock.now())) + 1;
    for(let year = FIRST_YEAR; year <= last; year += 1){
        if (await firstRow(ctx, sql`select 1 as known from work_calendar_year where year = ${year}`)) continue;
        const days = officialDaysOf(year);
        if (days.length > 0) await transaction(ctx, (tx)=>seedYear(tx, year, days));
    }
}
async function seedYear(tx, year, days) {
    const taken = await run(tx, sql`insert into work_calendar_year (year, maintained_by, maintained_at)
        values (${year}, ${SHIPPED}, ${tx.app.clock.now()}) on conflict do nothing`);
    if (taken === 1) await insertDays(tx, year, days);
}
/** Adds the days of a year; a date that is there already stays as it is. */ export async function insertDays(tx, year, days) {
    if (days.length === 0) return;
    await run(tx, sql`insert into work_calendar (date, is_workday, note, year)
        select d.date, d.is_workday, d.note, ${year}::int
        from unnest(${days.map((day)=>day.date)}::date[], ${days.map((day)=>day.isWorkday)}::boolean[],
          ${days.map((day)=>day.note ?? '')}::text[]) as d(date, is_workday, note)
        on conflict (date) do nothing`);
}

//# sourceMappingURL=seed-years.js.map