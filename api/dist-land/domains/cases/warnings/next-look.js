import { addDays, instantOf, localDateOf, measureOf } from "../../../platform/calendar/index.js";
import { atomsOf } from "../../../platform/rules/index.js";
import { limitMinutes } from "./facts/limit-facts.js";
import { DAILY_FIELDS } from "./rules/fields.js";
/** The values that conditions compare the time left with. */ export function thresholdsOf(rules) {
    const atoms = rules.flatMap(({ condition })=>atomsOf(condition));
    const valuesOf = (field)=>[
            ...new Set(atoms.flatMap((atom)=>atom.field === field ? [
                    atom.value
                ].flat().filter((value)=>typeof value === 'number') : []))
        ];
    return {
        workdays: valuesOf('remainingWorkdays'),
        percents: valuesOf('remainingPercent'),
        daily: atoms.some(({ field })=>DAILY_FIELDS.has(field))
    };
}
/**
 * The next moment at which a condition about the limit may turn, so that it is looked at exactly then and not before: when so much is left,
 * one minute of work later (for “less than”), right after it has run out, or when the next day begins. `null` = only a step of the record
 * can change anything.
 */ export function nextLook(limit, { workdays, percents, daily }, calendar, now) {
    const moments = daily ? [
        instantOf(addDays(localDateOf(now), 1), '00:00')
    ] : [];
    const { paused, dueAt } = limit;
    if (!paused && dueAt) {
        const turning = turningMoments({
            ...limit,
            dueAt
        }, workdays, percents, calendar);
        moments.push(...turning, ...turning.map((moment)=>calendar.addWorkingMinutes(moment, 1)));
        moments.push(new Date(dueAt.getTime() + 1));
    }
    const ahead = moments.filter((moment)=>moment > now).map((moment)=>moment.getTime());
    return ahead.length > 0 ? new Date(Math.min(...ahead)) : null;
}
function turningMoments({ timer, dueAt }, workdays, percents, calendar) {
    const measure = measureOf(timer.limitUnit, calendar);
    const minutes = limitMinutes(timer, calendar);
    return [
        ...workdays.map((left)=>calendar.addWorkingMinutes(dueAt, -left * calendar.hours.dayMinutes)),
        ...percents.map((left)=>measure.add(dueAt, -minutes * left / 100))
    ];
}

//# sourceMappingURL=next-look.js.map