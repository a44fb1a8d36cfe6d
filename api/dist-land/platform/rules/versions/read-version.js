import { firstRow, sql } from "../../../database/sql.js";
import { isUuid } from "../../../database/uuid.js";
import { recordAuditApart } from "../../audit/index.js";
import { refuse } from "../../errors/index.js";
import { inScope, scopeOf } from "../../kernel/actor.js";
import { getVisibleKind } from "./get-kind.js";
/** Whether a rule is the caller's to see: the city's for everybody, a district's for those in it and whose scope holds it. */ export function isVisibleRule(ctx, rule) {
    if (rule.level === 'CITY' || inScope(scopeOf(ctx.actor), rule)) return true;
    return ctx.actor.kind === 'USER' && ctx.actor.orgPath.startsWith(rule.orgPath);
}
/** A rule that the caller may see, with its kind. @throws NOT_FOUND, with an audit row for another district's */ export async function getVisibleRule(ctx, id) {
    const rule = isUuid(id) ? await firstRow(ctx, sql`select id as "ruleId", rule_no as "ruleNo", kind, key, level, org_id as "orgId", org_path as "orgPath",
                   district_code as "districtCode" from rule where id = ${id}`) : undefined;
    if (!rule) throw refuse('NOT_FOUND');
    if (!isVisibleRule(ctx, rule)) {
        await recordAuditApart(ctx, {
            event: 'access.out-of-scope',
            objectType: 'rule',
            objectId: rule.ruleId,
            ok: false
        });
        throw refuse('NOT_FOUND');
    }
    return {
        rule,
        kind: getVisibleKind(ctx, rule.kind)
    };
}

//# sourceMappingURL=read-version.js.map