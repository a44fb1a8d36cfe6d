import { dayNumberOfDate } from "../shanghai.js";
import { WorkdayTable } from "../workday-table.js";
/** The days on which one works by one arrangement and not by the other, in order; names alone change nothing. */ export function changedDays(before, after) {
    const [old, fresh] = [
        new WorkdayTable(before),
        new WorkdayTable(after)
    ];
    const dates = [
        ...new Set([
            ...before,
            ...after
        ].map(({ date })=>date))
    ].sort();
    return dates.flatMap((date)=>{
        const day = dayNumberOfDate(date);
        const [wasWorkday, isWorkday] = [
            old.isWorkday(day),
            fresh.isWorkday(day)
        ];
        const note = fresh.named(day)?.note || old.named(day)?.note || '';
        return wasWorkday === isWorkday ? [] : [
            {
                date,
                wasWorkday,
                isWorkday,
                note
            }
        ];
    });
}
/** True when an arrangement says the same of every day, names included. */ export function sameDays(before, after) {
    const text = (days)=>days.map(({ date, isWorkday, note = '' })=>`${date}${isWorkday}${note}`).sort().join('|');
    return text(before) === text(after);
}

//# sourceMappingURL=changed-days.js.map