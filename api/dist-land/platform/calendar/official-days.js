import chineseDays from 'chinese-days';
import { dateOfDayNumber, dayNumberOfDate } from "./shanghai.js";
import { WorkingCalendar } from "./working-calendar.js";
/**
 * The State Council's arrangement of a year as the `chinese-days` package knows it: its holidays and make-up working
 * days. Empty when the package has no data for the year.
 */ export function officialDaysOf(year) {
    const days = [];
    for(let day = dayNumberOfDate(`${year}-01-01`); day <= dayNumberOfDate(`${year}-12-31`); day += 1){
        const date = dateOfDayNumber(day);
        const { work, name } = chineseDays.getDayDetail(date);
        // Named days read "Labour Day,劳动节,2"; ordinary ones carry the name of the weekday only.
        const note = name.split(',')[1];
        if (note) days.push({
            date,
            isWorkday: work,
            note
        });
    }
    return days;
}
/**
 * A calendar of the official arrangements of the given years. Years without data are left out of the known years, so
 * that the calendar reports them instead of guessing silently (00-common, "time").
 */ export function fromChineseDays(years, hours) {
    const known = [
        ...years
    ].map((year)=>({
            year,
            days: officialDaysOf(year)
        })).filter(({ days })=>days.length > 0);
    return new WorkingCalendar({
        days: known.flatMap(({ days })=>days),
        years: known.map(({ year })=>year),
        hours
    });
}

//# sourceMappingURL=official-days.js.map