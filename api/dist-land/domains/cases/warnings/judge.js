import { atomsOf, evaluate, fieldsOf } from "../../../platform/rules/index.js";
import { LIMIT_FIELDS } from "./rules/fields.js";
import { LIMIT_KINDS } from "./words.js";
/** The stronger of two rules speaks: by level, then weight, then the more demanding condition; the key makes the order total. */ export function compareRules(a, b) {
    return a.body.level - b.body.level || b.body.weight - a.body.weight || atomsOf(b.condition).length - atomsOf(a.condition).length || (a.key < b.key ? -1 : Number(a.key > b.key));
}
/** Whether a rule looks at a running limit at all. */ export function looksAtLimit({ condition }) {
    return fieldsOf(condition).some((field)=>LIMIT_FIELDS.has(field));
}
/**
 * What is to be warned of: for each running limit the strongest rule that holds, for what happens beside the limits the strongest of the
 * other rules. Of limits that run out at the same moment only the weightiest speaks.
 */ export function judge(rules, record, limits) {
    const ordered = [
        ...rules
    ].sort(compareRules);
    const timed = ordered.filter(looksAtLimit);
    const running = limits.filter(({ paused })=>!paused);
    const findings = running.flatMap((limit)=>{
        const facts = {
            ...record,
            ...limit.facts
        };
        const rule = timed.find(({ condition })=>evaluate(condition, facts));
        return rule ? [
            {
                rule,
                limit,
                facts
            }
        ] : [];
    });
    const other = ordered.find((rule)=>!looksAtLimit(rule) && evaluate(rule.condition, record));
    return [
        ...weightiestOfEach(findings),
        ...other ? [
            {
                rule: other,
                limit: null,
                facts: record
            }
        ] : []
    ];
}
const KINDS = Object.keys(LIMIT_KINDS);
const rankOf = ({ limit })=>limit ? KINDS.indexOf(limit.timer.kind) : 0;
function weightiestOfEach(findings) {
    const byMoment = Map.groupBy(findings, ({ limit })=>limit?.dueAt?.getTime());
    return [
        ...byMoment.values()
    ].flatMap((same)=>[
            ...same
        ].sort((a, b)=>compareRules(a.rule, b.rule) || rankOf(a) - rankOf(b))[0] ?? []);
}

//# sourceMappingURL=judge.js.map