import { measureOf, project } from "../../../../platform/calendar/index.js";
import { timerState } from "../../../../platform/flow/index.js";
/**
 * How long the limit itself is, in the minutes that it is counted in: ten working days are 3,900, whatever is left of the day on which they
 * begin, so that 30 % of them are exactly three.
 */ export function limitMinutes({ limitValue, limitUnit }, calendar) {
    const value = Number(limitValue);
    return limitUnit === 'HOUR' ? value * 60 : value * measureOf(limitUnit, calendar).dayMinutes;
}
/** How a limit stands at a moment. While it is paused nothing is known of what is left of it: a clock that stands warns nobody. */ export function viewLimit(timer, calendar, now) {
    const projection = project(timerState(timer), calendar, now);
    const minutes = limitMinutes(timer, calendar);
    const running = {
        remainingWorkdays: projection.remainingWorkdays,
        remainingPercent: projection.ownMinutes / minutes * 100,
        overdue: projection.overdue
    };
    return {
        timer,
        paused: projection.paused,
        dueAt: projection.dueAt ?? null,
        remainingMinutes: projection.remainingMinutes,
        facts: {
            limitKind: timer.kind,
            limitWorkdays: workdaysOf(timer, calendar),
            ...projection.paused ? {} : running
        }
    };
}
function workdaysOf({ limitValue, limitUnit, startedAt }, calendar) {
    const value = Number(limitValue);
    if (limitUnit === 'WORKDAY') return value;
    const end = measureOf(limitUnit, calendar).firstDue(startedAt, value);
    return calendar.workingMinutesBetween(startedAt, end) / calendar.hours.dayMinutes;
}

//# sourceMappingURL=limit-facts.js.map