import { firstRow, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAudit } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { transaction } from "../../kernel/context.js";
import { checkContent } from "./check-content.js";
import { refuseRule } from "./errors.js";
import { findHome, mayEditThere } from "./home.js";
import { findLatest } from "./in-force.js";
import { insertVersion } from "./insert-version.js";
import { getVisibleRule } from "./read-version.js";
import { RULE_VERSION } from "./rule.flow.js";
/**
 * A version that the system proposes; it waits for a person's approval like any other, whoever acts while it is made.
 *
 * @throws NOT_FOUND for a rule without an approved version, BAD_INPUT for content that its kind refuses, E-RULE-03 without a difference
 */ export function proposeVersion(ctx, proposal) {
    return transaction(ctx, async (tx)=>{
        const latest = isUuid(proposal.ruleId) ? await findLatest(tx, proposal.ruleId) : undefined;
        const kind = latest && tx.app.registry.ruleKinds.get(latest.kind);
        if (!latest || !kind) throw refuse('NOT_FOUND');
        const { ruleTitle: title, basisText, condition, body } = latest;
        const content = checkContent(tx, kind, {
            title,
            basisText,
            condition: proposal.condition ?? condition,
            body: proposal.body ?? body
        });
        if (sameContent(content, latest)) throw refuseRule('E-RULE-03');
        const { number } = await insertVersion(tx, {
            ...next(latest),
            ...content,
            note: proposal.note,
            suggestionId: proposal.suggestionId ?? null,
            madeBy: '系统建议'
        });
        return {
            ruleId: latest.ruleId,
            version: number
        };
    });
}
/** Whether two versions would do the same. */ export function sameContent(one, other) {
    const said = (version, title)=>JSON.stringify([
            title,
            sorted(version.condition),
            sorted(version.body),
            version.basisText
        ]);
    return said(one, one.title) === said(other, other.ruleTitle);
}
/** JSON whose keys stand in order: the database keeps them in one of its own. */ function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b])=>a < b ? -1 : 1).map(([key, part])=>[
            key,
            sorted(part)
        ]));
}
function next(latest) {
    return {
        owner: latest,
        state: latest.level === 'CITY' ? 'PENDING_CITY' : 'PENDING_DISTRICT',
        basedOn: latest.number,
        enabled: latest.enabled
    };
}
/**
 * Asks to switch a rule off or on again: a version that says the same and is (not) in force, decided by somebody else.
 *
 * @returns the id of the rule and of the version that waits
 * @throws NOT_FOUND, FORBIDDEN, E-0005 for a reason that is none, E-RULE-05 where it stands so already or waits for it
 */ export async function proposeSwitch(ctx, { ruleId, enabled, reason }) {
    const note = reason.trim();
    if ([
        ...note
    ].length < 5 || [
        ...note
    ].length > 500) throw refuse('E-0005');
    return transaction(ctx, async (tx)=>{
        const { rule, kind } = await getVisibleRule(tx, ruleId);
        if (!mayEditThere(tx, kind, rule, await findHome(tx))) throw refuse('FORBIDDEN');
        const latest = await findLatest(tx, rule.ruleId);
        if (!latest) throw refuse('NOT_FOUND');
        if (latest.enabled === enabled) throw refuseRule('E-RULE-05', {
            state: enabled ? '启用' : '停用'
        });
        const waiting = await firstRow(tx, sql`select id from rule_version where rule_id = ${rule.ruleId} and state like 'PENDING%' and enabled = ${enabled}`);
        if (waiting) throw refuseRule('E-RULE-05', {
            state: enabled ? '提交启用，正在审批' : '提交停用，正在审批'
        });
        const { ruleTitle: title, basisText, condition, body } = latest;
        const { id } = await insertVersion(tx, {
            ...next(latest),
            title,
            basisText,
            condition,
            body,
            enabled,
            note
        });
        await recordAudit(tx, {
            event: 'rule.switch',
            objectType: RULE_VERSION,
            objectId: id,
            detail: {
                enabled,
                reason: note
            }
        });
        return {
            ruleId: rule.ruleId,
            versionId: id
        };
    });
}

//# sourceMappingURL=propose-version.js.map