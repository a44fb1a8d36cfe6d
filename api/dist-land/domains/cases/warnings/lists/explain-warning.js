import { rows, sql } from "../../../../database/sql.js";
import { atomsOf, conditionText, evaluate, ruleVersion } from "../../../../platform/rules/index.js";
import { warningFields } from "../rules/fields.js";
import { warningKind } from "../rules/kind.js";
import { FEEDBACK_KINDS } from "../words.js";
import { casesOfWarnings, getWarning, viewWarning } from "./find-warnings.js";
const SUGGESTION_STATES = {
    OPEN: '待审批',
    APPROVED: '已通过',
    REJECTED: '未通过'
};
/** A warning with the rule's condition against the facts of the moment it fired, and what people said about it. @throws NOT_FOUND */ export async function explainWarning(ctx, id) {
    const row = await getWarning(ctx, id);
    const [cases, rule, feedback] = await Promise.all([
        casesOfWarnings(ctx, [
            row
        ]),
        ruleVersion(ctx, warningKind, row.ruleId, row.ruleVersion),
        readFeedback(ctx, id)
    ]);
    const facts = row.facts;
    return {
        warning: viewWarning(ctx, row, cases),
        conditionText: rule ? conditionText(rule.condition, warningFields) : '该版规则已不可查',
        reasons: (rule ? atomsOf(rule.condition) : []).map((atom)=>({
                text: conditionText(atom, warningFields),
                fact: factText(atom.field, facts),
                holds: evaluate(atom, facts)
            })),
        feedback
    };
}
/** A fact in the words of its field. */ function factText(name, facts) {
    const value = Object.hasOwn(facts, name) ? facts[name] : undefined;
    const field = warningFields.get(name);
    const values = [
        value
    ].flat().filter((one)=>one !== undefined && one !== null && one !== '');
    if (values.length === 0) return '—';
    return values.map((one)=>{
        if (typeof one === 'boolean') return one ? '是' : '否';
        const title = field?.options?.find(({ code })=>code === one)?.title;
        const text = title ?? (typeof one === 'number' ? String(Math.round(one * 100) / 100) : String(one));
        return field?.unit ? `${text} ${field.unit}` : text;
    }).join('、');
}
async function readFeedback(ctx, id) {
    const found = await rows(ctx, sql`select f.id, f.kind, f.explanation, f.evidence, f.by_name as "byName", f.created_at as "createdAt", f.verdict,
               f.verdict_by_name as "verdictByName", f.verdict_text as "verdictText", f.verdict_at as "verdictAt",
               s.suggestion_no as "suggestionNo", s.difference, s.proposed_version as "proposedVersion", s.state as "suggestionState"
          from warning_feedback f left join rule_suggestion s on s.id = f.suggestion_id
         where f.warning_id = ${id}::uuid order by f.id desc limit 50`);
    return found.map(({ suggestionState, ...one })=>({
            ...one,
            kindTitle: FEEDBACK_KINDS[one.kind],
            suggestionStateTitle: suggestionState && SUGGESTION_STATES[suggestionState]
        }));
}

//# sourceMappingURL=explain-warning.js.map