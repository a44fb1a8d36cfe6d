import { badInput } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { takeNumbers } from '../../../platform/numbers/take-numbers.ts';
import { eligibilityFor } from '../eligibility/eligibility-kind.ts';
import { recuperationErrors } from '../errors.ts';
import type { PlanEntry } from './plan.record.ts';

/** What a plan's content must hold beyond its columns, and the rule set by name. @throws BAD_INPUT */
async function contentOf(tx: Ctx, entry: PlanEntry) {
  if (entry.end_date < entry.start_date)
    throw badInput([{ path: 'input.endDate', message: recuperationErrors['E-LY-32'] }]);
  if (entry.nominate_deadline >= entry.start_date)
    throw badInput([{ path: 'input.nominateDeadline', message: '推荐截止日期应早于开始日期' }]);
  if (Number(entry.start_date.slice(0, 4)) !== entry.year)
    throw badInput([{ path: 'input.year', message: '年度应与开始日期一致' }]);
  const rules = await eligibilityFor(tx, entry.level);
  const rule = entry.rule_id === null ? rules[0] : rules.find(({ ruleId }) => ruleId === entry.rule_id);
  if (!rule && entry.rule_id !== null)
    throw badInput([{ path: 'input.ruleId', message: '筛选规则未生效，或不适用于该疗养级别' }]);
  return { rule_id: rule?.ruleId ?? null, rule_no: rule?.ruleNo ?? null, rule_title: rule?.title ?? null };
}

/** 新建疗养计划: its number is counted within the year (LY2026-01). */
export async function completePlan(tx: Ctx, entry: PlanEntry) {
  const content = await contentOf(tx, entry);
  const count = await takeNumbers(tx, `recupPlan-${entry.year}`);
  return { ...content, plan_no: `LY${entry.year}-${String(count).padStart(2, '0')}` };
}

/** Other content of a plan that was not screened yet. */
export const completePlanEdit = (tx: Ctx, entry: PlanEntry) => contentOf(tx, entry);
