import { evaluate, rulesFor } from "../../../../platform/rules/index.js";
import { elapsedOf, nextWorkday, prospectOf, triggerOf } from "../rules/prospect.js";
/** Rules of the matter at its place; of those that were noticed already the version that was told. */ export function rulesOf(one, { rules, pinned }) {
    const here = rulesFor(rules, one.orgPath).filter(({ body })=>body.matterCode === one.matterCode);
    if (!pinned) return here;
    return [
        pinned,
        ...here.filter(({ ruleId, condition })=>ruleId !== pinned.ruleId && triggerOf(condition) !== 'ELAPSED')
    ];
}
const UNSETTLED = [
    'PLANNED',
    'NOTICED',
    'DEFERRED',
    'FAILED'
];
/** Decides about one plan. Pure: whoever asks twice in one moment gets one answer. */ export function decide(one, plan, around) {
    if (!UNSETTLED.includes(plan.state)) return {
        do: 'nothing'
    };
    if (one.closed) return {
        do: 'cancel',
        why: '子办件已办结',
        tell: false
    };
    if (one.mode !== 'OFFLINE') return {
        do: 'cancel',
        why: '事项已改为线上办理',
        tell: true
    };
    if (!one.acceptedOn) return {
        do: 'nothing'
    };
    const rules = rulesOf(one, around);
    const said = byFeedback(one, rules, around.today, around.calendar, plan.pausedWorkdays);
    if (said && !one.paused) return {
        do: 'finish',
        rule: said
    };
    if (one.paused) return plan.pausedOn ? {
        do: 'nothing'
    } : {
        do: 'pause'
    };
    return planAgain(one, plan, around, rules);
}
/** The department's own word needs no waiting and no notice: what it says is done, is done (AC-03-04). */ function byFeedback({ acceptedOn, facts }, rules, today, calendar, pausedWorkdays) {
    const elapsedWorkdays = elapsedOf(calendar, {
        acceptedOn: acceptedOn ?? today,
        pausedWorkdays,
        facts
    }, today);
    return rules.find(({ condition })=>triggerOf(condition) === 'FEEDBACK' && evaluate(condition, {
            ...facts,
            elapsedWorkdays
        }));
}
function planAgain(one, plan, { calendar, today, leastNotice }, rules) {
    const stood = plan.pausedOn ? Math.max(0, calendar.workdaysBetween(plan.pausedOn, today)) : 0;
    const pausedWorkdays = plan.pausedWorkdays + stood;
    const situation = {
        acceptedOn: one.acceptedOn ?? today,
        pausedWorkdays,
        facts: one.facts
    };
    const prospect = prospectOf(calendar, rules, situation, today);
    if (!prospect) return settled(plan, undefined, null, pausedWorkdays, false);
    const notice = Math.max(leastNotice, prospect.rule.body.preNoticeWorkdays ?? 0);
    const earliest = calendar.addWorkdays(today, notice);
    const wanted = later(nextWorkday(calendar, prospect.day), plan.deferredUntil);
    const same = plan.ruleId === prospect.rule.ruleId && plan.ruleVersion === prospect.rule.version;
    // What was told stays as it was told, whatever has become of the day since.
    if (plan.noticedOn && plan.plannedOn && same && !plan.pausedOn && (plan.plannedOn >= wanted || wanted <= today)) return {
        do: 'nothing'
    };
    const plannedOn = later(wanted, earliest);
    return settled(plan, prospect, plannedOn, pausedWorkdays, plannedOn <= earliest);
}
function settled(plan, prospect, plannedOn, pausedWorkdays, notice) {
    const unchanged = !plan.pausedOn && plan.plannedOn === plannedOn && plan.ruleId === (prospect?.rule.ruleId ?? null) && plan.ruleVersion === (prospect?.rule.version ?? null);
    if (unchanged && (!notice || plan.noticedOn)) return {
        do: 'nothing'
    };
    return {
        do: 'plan',
        prospect,
        plannedOn,
        pausedWorkdays,
        notice
    };
}
const later = (day, other)=>other && other > day ? other : day;

//# sourceMappingURL=decide.js.map