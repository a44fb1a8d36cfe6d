import { badInput, refuse } from "../../errors/index.js";
import { atomsOf, evaluate } from "../condition.js";
import { conditionText, factText } from "../condition-text.js";
import { checkContent } from "./check-content.js";
import { refuseRule } from "./errors.js";
import { getVisibleKind } from "./get-kind.js";
import { findHome } from "./home.js";
import { getVisibleRule } from "./read-version.js";
/** Longest replay of a draft, days. */ const MOST_DAYS = 90;
/** The draft as its kind reads it. @throws NOT_FOUND, BAD_INPUT as for saving */ async function readDraft(ctx, input) {
    const kind = getVisibleKind(ctx, input.kind);
    const { title, condition, body } = checkContent(ctx, kind, input);
    const content = {
        title,
        condition,
        body
    };
    const known = input.ruleId ?? input.replaces;
    if (known == null) {
        const home = await findHome(ctx);
        const orgPath = home?.level === 'DISTRICT' ? home.orgPath : null;
        return {
            kind,
            draft: {
                ruleId: null,
                key: null,
                orgPath,
                ...content
            }
        };
    }
    const { rule } = await getVisibleRule(ctx, known);
    if (rule.kind !== kind.kind) throw refuse('NOT_FOUND');
    const home = input.ruleId != null ? rule : await findHome(ctx);
    const orgPath = home?.level === 'DISTRICT' ? home.orgPath : null;
    return {
        kind,
        draft: {
            ruleId: input.ruleId != null ? rule.ruleId : null,
            key: rule.key,
            orgPath,
            ...content
        }
    };
}
/** The effect of a draft on the caller's records, now and over the last days. @throws NOT_FOUND where the kind has none, BAD_INPUT */ export async function ruleEffect(ctx, input, days) {
    if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) throw badInput([
        {
            path: 'days',
            message: `回放天数应为1至${MOST_DAYS}天`
        }
    ]);
    const { kind, draft } = await readDraft(ctx, input);
    if (!kind.effect) throw refuse('NOT_FOUND');
    return kind.effect(ctx, draft, days);
}
/** 「给定该办件，规则结果为…」. @throws NOT_FOUND where the kind has no such test, E-RULE-06 for a number that is not the caller's */ export async function testRule(ctx, input, recordNo) {
    const { kind, draft } = await readDraft(ctx, input);
    if (!kind.testRecord) throw refuse('NOT_FOUND');
    const number = recordNo.trim();
    const record = number && number.length <= 60 ? await kind.testRecord(ctx, number) : undefined;
    if (!record) throw refuseRule('E-RULE-06');
    const matches = evaluate(draft.condition, record.facts);
    return {
        title: record.title,
        link: record.link ?? null,
        matches,
        outcome: matches ? kind.describe(draft.body) : '条件不满足，规则不作用于该办件',
        lines: linesOf(kind, draft, record.facts)
    };
}
function linesOf(kind, { condition }, facts) {
    return atomsOf(condition).map((atom)=>({
            text: conditionText(atom, kind.fields),
            fact: factText(facts[atom.field], kind.fields.get(atom.field)),
            holds: evaluate(atom, facts)
        }));
}

//# sourceMappingURL=try-draft.js.map