import { DAY_MS, MINUTE_MS } from "./shanghai.js";
/** The way of counting of a unit on a calendar. */ export function measureOf(unit, calendar) {
    switch(unit){
        case 'WORKDAY':
            return {
                dayMinutes: calendar.hours.dayMinutes,
                firstDue: (start, value)=>calendar.dueAfterWorkdays(start, value),
                between: (from, to)=>calendar.workingMinutesBetween(from, to),
                add: (from, minutes)=>calendar.addWorkingMinutes(from, minutes),
                settle: (raw)=>raw
            };
        case 'CALENDAR_DAY':
            return {
                ...ELAPSED,
                firstDue: (start, value)=>calendar.dueAfterCalendarDays(start, value, {
                        rollToWorkday: false
                    }),
                // Counting goes on exactly through pauses; only its result moves to the end of a working day.
                settle: (raw)=>calendar.endOfWorkdayFrom(raw)
            };
        case 'HOUR':
            return {
                ...ELAPSED,
                firstDue: (start, value)=>calendar.addHours(start, value),
                settle: (raw)=>raw
            };
    }
}
/** Why a limit cannot be used, as the explanation of E-0401, or undefined if it can. */ export function problemOfLimit({ value, unit }) {
    if (!Number.isFinite(value) || value <= 0) return '时限必须大于0';
    if (unit === 'WORKDAY' && !Number.isInteger(value * 2)) return '工作日时限只能是整数或半个工作日';
    if (unit !== 'WORKDAY' && !Number.isInteger(value)) return '自然日和小时时限必须是整数';
    return undefined;
}
const ELAPSED = {
    dayMinutes: DAY_MS / MINUTE_MS,
    between: (from, to)=>(to.getTime() - from.getTime()) / MINUTE_MS,
    add: (from, minutes)=>new Date(from.getTime() + Math.round(minutes * MINUTE_MS))
};

//# sourceMappingURL=time-limit.js.map