import { atomsOf, evaluate, fieldsOf } from "../../../../platform/rules/index.js";
/** What makes a rule hold, in the order in which one goes before another (01 §5.10). */ export const TRIGGERS = {
    FEEDBACK: '部门反馈',
    EVIDENCE: '办理凭证',
    SIBLING: '关联事项',
    PARENT_DONE: '主办件状态',
    COMPOSITE: '组合条件',
    ELAPSED: '届满期限'
};
const ORDER = Object.keys(TRIGGERS);
const TRIGGER_OF = {
    feedback: 'FEEDBACK',
    evidenceUploaded: 'EVIDENCE',
    siblingDone: 'SIBLING',
    parentStatus: 'PARENT_DONE',
    elapsedWorkdays: 'ELAPSED'
};
/** The trigger that a condition amounts to; of several fields COMPOSITE. Who somebody is narrows a rule and triggers nothing. */ export function triggerOf(condition) {
    const fields = fieldsOf(condition).filter((field)=>field !== 'personFlag');
    const [only, ...others] = fields;
    return only && others.length === 0 ? TRIGGER_OF[only] ?? 'COMPOSITE' : 'COMPOSITE';
}
/**
 * The least number of elapsed working days, from `from` on, at which the condition holds with the other facts as they are. A condition
 * compares with few numbers; between two of them nothing changes.
 */ export function firstElapsed(condition, facts, from) {
    const named = atomsOf(condition).flatMap(({ field, value })=>field === 'elapsedWorkdays' ? [
            value
        ].flat().filter((one)=>typeof one === 'number') : []);
    const candidates = [
        from,
        ...named.flatMap((n)=>[
                Math.floor(n),
                Math.floor(n) + 1
            ])
    ].filter((n)=>n >= from);
    return candidates.sort((a, b)=>a - b).find((n)=>evaluate(condition, {
            ...facts,
            elapsedWorkdays: n
        }));
}
/** Working days that have gone by since the acceptance and counted. */ export function elapsedOf(calendar, { acceptedOn, pausedWorkdays }, today) {
    return Math.max(0, calendar.workdaysBetween(acceptedOn, today) - pausedWorkdays);
}
/** What ends the matter first: by day, then by the order of triggers. Undefined while every rule waits for something else. */ export function prospectOf(calendar, rules, situation, today) {
    const now = elapsedOf(calendar, situation, today);
    const found = rules.flatMap((rule)=>{
        const at = firstElapsed(rule.condition, situation.facts, now);
        if (at === undefined) return [];
        const day = waits(rule.condition) ? calendar.addWorkdays(situation.acceptedOn, at + situation.pausedWorkdays) : nextWorkday(calendar, today);
        return [
            {
                rule,
                trigger: triggerOf(rule.condition),
                day
            }
        ];
    });
    return found.sort((a, b)=>a.day.localeCompare(b.day) || ORDER.indexOf(a.trigger) - ORDER.indexOf(b.trigger) || a.rule.key.localeCompare(b.rule.key))[0];
}
/** Whether the condition looks at the time elapsed: then its day is that of the time, not of the asking. */ const waits = (condition)=>fieldsOf(condition).includes('elapsedWorkdays');
/** The day itself, or the first working day after it. */ export function nextWorkday(calendar, day) {
    return calendar.isWorkday(day) ? day : calendar.addWorkdays(day, 1);
}

//# sourceMappingURL=prospect.js.map