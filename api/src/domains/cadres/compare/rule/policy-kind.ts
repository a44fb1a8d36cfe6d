import { tables } from '../../../../database/tables.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { DAY_MS } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import {
  defineRuleKind,
  fieldCatalogue,
  type RuleDraft,
  type RuleEffect,
  type RuleInForce,
  rulesInForce,
} from '../../../../platform/rules/index.ts';
import { RIGHTS } from '../../permissions.ts';
import { FIELDS, type FieldKey, POLICIES, RESULTS, type ResultCode, SOURCES, type SourceCode } from '../words.ts';
import { describePolicy, type PolicyBody, policyOf, policySchema, SHIPPED_POLICY } from './policy-body.ts';

const POLICY_KIND = 'cadre-comparison';
const [MOST_TRIED, MOST_SHOWN] = [2_000, 50];

/** The policy in force. @throws Error where none is: the seed brings one */
export async function policyInForce(ctx: Ctx): Promise<RuleInForce<PolicyBody>> {
  const [rule] = await rulesInForce<PolicyBody>(ctx, { kind: POLICY_KIND });
  if (!rule) throw new Error('no policy of comparison is in force');
  return rule;
}

/** What the draft would make of the differences that were found in the last days, against the policy in force. */
async function effect(ctx: Ctx, draft: RuleDraft<PolicyBody>, days: number): Promise<RuleEffect> {
  const current = await policyInForce(ctx);
  const found = await tables(ctx)
    .selectFrom('cadre_difference as d')
    .select(['d.id', 'd.difference_no as no', 'd.cadre_name_masked as name', 'd.source', 'd.code', 'd.field'])
    .where(scopeWhere(scopeOf(ctx.actor), 'd'))
    .where('d.created_at', '>', new Date(ctx.app.clock.now().getTime() - days * DAY_MS))
    .orderBy('d.id', 'desc')
    .limit(MOST_TRIED + 1)
    .execute();
  const counts = { new: 0, gone: 0, moved: 0, same: 0 };
  let matchingNow = 0;
  const rows = found.slice(0, MOST_TRIED).flatMap((row) => {
    const field = row.field as FieldKey;
    const [before, after] = [policyOf(current.body, field), policyOf(draft.body, field)];
    if (after !== 'IGNORE') matchingNow += 1;
    const change =
      before === after ? 'SAME' : after === 'IGNORE' ? 'GONE' : before === 'IGNORE' ? 'NEW' : ('MOVED' as const);
    counts[({ SAME: 'same', GONE: 'gone', NEW: 'new', MOVED: 'moved' } as const)[change]] += 1;
    if (change === 'SAME') return [];
    const result = `${SOURCES[row.source as SourceCode]} ${RESULTS[row.code as ResultCode]}`;
    const cells = [row.no, row.name, FIELDS[field], result, `${POLICIES[before]} → ${POLICIES[after]}`];
    return [{ link: `/cadre-differences/${row.id}`, change, cells } as const];
  });
  return {
    matchingNow,
    columns: ['结果编号', '姓名', '栏目', '来源与结果', '处理方式'],
    rows: rows.slice(0, MOST_SHOWN),
    counts,
    truncated: rows.length > MOST_SHOWN || found.length > MOST_TRIED,
    note: `按最近${days}天发现的比对结果试算；已经处理的结果不受影响`,
  };
}

/** 多重身份比对策略 (03 §31.5): the city's, in versions that a second person puts into force; every run names the one that it used. */
export const policyKind = defineRuleKind<PolicyBody>({
  kind: POLICY_KIND,
  title: '多重身份比对策略',
  help: '比对发现与来源不一致时，各栏目自动更新、交区经办人核对，或不比对。姓名、户籍区等关键信息不能自动更新。修改另存为新版本，由另一人审批后，从下一次比对起执行。',
  single: true,
  cityOnly: true,
  fields: fieldCatalogue([]),
  bodySchema: policySchema,
  describe: describePolicy,
  shipped: [{ key: 'standard', title: '多重身份比对策略', condition: { and: [] }, body: SHIPPED_POLICY }],
  permissions: { view: RIGHTS.ruleView, edit: RIGHTS.ruleEdit },
  effect,
});
