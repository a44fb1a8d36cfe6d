import { firstRow, sql } from '../../../database/sql.ts';
import { isUuid } from '../../../database/uuid.ts';
import { recordAuditApart } from '../../audit/index.ts';
import { refuse } from '../../errors/index.ts';
import { inScope, type Placed, scopeOf } from '../../kernel/actor.ts';
import type { Ctx } from '../../kernel/context.ts';
import { getVisibleKind } from './get-kind.ts';
import type { RuleLevel } from './home.ts';
import type { RuleOwner } from './insert-version.ts';
import type { AnyRuleKind } from './rule-kind.ts';

/** A rule without what it says. */
export interface RuleRow extends RuleOwner {
  key: string;
  level: RuleLevel;
}

/** Whether a rule is the caller's to see: the city's for everybody, a district's for those in it and whose scope holds it. */
export function isVisibleRule(ctx: Ctx, rule: Pick<RuleRow, 'level'> & Placed): boolean {
  if (rule.level === 'CITY' || inScope(scopeOf(ctx.actor), rule)) return true;
  return ctx.actor.kind === 'USER' && ctx.actor.orgPath.startsWith(rule.orgPath);
}

/** A rule that the caller may see, with its kind. @throws NOT_FOUND, with an audit row for another district's */
export async function getVisibleRule(ctx: Ctx, id: string): Promise<{ rule: RuleRow; kind: AnyRuleKind }> {
  const rule = isUuid(id)
    ? await firstRow<RuleRow>(
        ctx,
        sql`select id as "ruleId", rule_no as "ruleNo", kind, key, level, org_id as "orgId", org_path as "orgPath",
                   district_code as "districtCode" from rule where id = ${id}`,
      )
    : undefined;
  if (!rule) throw refuse('NOT_FOUND');
  if (!isVisibleRule(ctx, rule)) {
    await recordAuditApart(ctx, { event: 'access.out-of-scope', objectType: 'rule', objectId: rule.ruleId, ok: false });
    throw refuse('NOT_FOUND');
  }
  return { rule, kind: getVisibleKind(ctx, rule.kind) };
}
