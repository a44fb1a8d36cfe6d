import { disjointSuspensions } from "./suspensions.js";
import { measureOf } from "./time-limit.js";
/**
 * Adds up a timer: without a pause it runs out at the end of the n-th day; a pause keeps the time left until then, and
 * counting goes on with it from the moment of resuming.
 */ export function reckon(timer, calendar) {
    const measure = measureOf(timer.budget.unit, calendar);
    const first = measure.firstDue(timer.startedAt, timer.budget.value);
    const firstDueAt = measure.settle(first);
    const suspensions = [];
    let raw = first;
    let open;
    for (const pause of disjointSuspensions(timer.suspensions, timer.startedAt)){
        if (!pause.to) {
            open = pause;
            suspensions.push(pause);
            break;
        }
        suspensions.push({
            ...pause,
            minutes: measure.between(pause.from, pause.to)
        });
        raw = measure.add(pause.to, measure.between(pause.from, raw));
    }
    const totalMinutes = measure.between(timer.startedAt, firstDueAt);
    return {
        firstDueAt,
        dueAt: measure.settle(raw),
        countedTo: raw,
        open,
        suspensions,
        totalMinutes
    };
}
/**
 * A timer as it stands at `now`. The due moment depends on the ledger and the calendar alone, so that it can be stored
 * as a search key and projected again when the calendar changes.
 */ export function project(timer, calendar, now) {
    const { dueAt, open, totalMinutes } = reckon(timer, calendar);
    const measure = measureOf(timer.budget.unit, calendar);
    const at = open?.from ?? now;
    const remainingMinutes = wholeMinutes(calendar.workingMinutesBetween(at, dueAt));
    return {
        unit: timer.budget.unit,
        dueAt: open ? undefined : dueAt,
        paused: open !== undefined,
        pausedSince: open?.from,
        pauseReason: open?.reason,
        overdue: at > dueAt,
        remainingMinutes,
        remainingWorkdays: remainingMinutes / calendar.hours.dayMinutes,
        overdueMinutes: Math.max(0, -remainingMinutes),
        remainingPercent: percentLeft(measure, at, dueAt, totalMinutes),
        ownMinutes: wholeMinutes(measure.between(at, dueAt)),
        ownDayMinutes: measure.dayMinutes
    };
}
/**
 * The moment at which only so much is left, for arming a warning exactly instead of polling for it; undefined while
 * paused.
 *
 * @param left working days (of office time, for limits of every unit) or per cent of the whole limit
 */ export function momentWhenLeft(timer, calendar, left) {
    const { dueAt, open, totalMinutes } = reckon(timer, calendar);
    if (open) return undefined;
    if ('workdays' in left) return calendar.addWorkingMinutes(dueAt, -left.workdays * calendar.hours.dayMinutes);
    return measureOf(timer.budget.unit, calendar).add(dueAt, -totalMinutes * left.percent / 100);
}
function percentLeft(measure, at, dueAt, totalMinutes) {
    return totalMinutes > 0 ? measure.between(at, dueAt) / totalMinutes * 100 : 0;
}
/** Counts a begun minute as a minute left, and only whole minutes as overdue. */ function wholeMinutes(minutes) {
    return Math.ceil(minutes) || 0;
}

//# sourceMappingURL=deadline.js.map