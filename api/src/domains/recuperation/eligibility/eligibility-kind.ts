import { localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import {
  defineRuleKind,
  evaluate,
  fieldCatalogue,
  type RuleDraft,
  type RuleEffect,
  type RuleInForce,
  rulesInForce,
} from '../../../platform/rules/index.ts';
import { RIGHTS } from '../permissions.ts';
import { readCadres } from '../screening/read-cadres.ts';
import { judge, type Occasion } from '../screening/screen.ts';
import { failWords, LEVELS } from '../words.ts';
import {
  describeEligibility,
  type EligibilityBody,
  eligibilitySchema,
  problemsOfEligibility,
  SHIPPED_ELIGIBILITY,
} from './eligibility-body.ts';

/** Name of the kind of rules, and of its pages. */
export const ELIGIBILITY_KIND = 'recuperation-eligibility';

const fields = fieldCatalogue([
  {
    field: 'level',
    title: '疗养级别',
    type: 'code',
    options: Object.entries(LEVELS).map(([code, title]) => ({ code, title })),
  },
]);

/** Rule sets in force that a plan of the level may use. */
export async function eligibilityFor(ctx: Ctx, level: string): Promise<RuleInForce<EligibilityBody>[]> {
  const all = await rulesInForce<EligibilityBody>(ctx, { kind: ELIGIBILITY_KIND });
  return all.filter(({ condition }) => evaluate(condition, { level }));
}

const [MOST_TRIED, MOST_SHOWN] = [2_000, 50];

/** Who would come into question today under a draft, against who does under the rule set as it stands. */
async function effect(ctx: Ctx, draft: RuleDraft<EligibilityBody>): Promise<RuleEffect> {
  const today = localDateOf(ctx.app.clock.now());
  const occasion: Occasion = { year: Number(today.slice(0, 4)), level: 'CITY', startDate: today };
  const current = (await rulesInForce<EligibilityBody>(ctx, { kind: ELIGIBILITY_KIND })).find(
    ({ ruleId }) => ruleId === draft.ruleId,
  );
  const cadres = await readCadres(ctx, { checkIds: false, most: MOST_TRIED + 1 });
  const counts = { new: 0, gone: 0, moved: 0, same: 0 };
  const rows = cadres.slice(0, MOST_TRIED).flatMap((cadre) => {
    const now = judge(draft.body, occasion, cadre);
    const before = current && judge(current.body, occasion, cadre);
    const change = !now.eligible ? (before?.eligible ? 'GONE' : undefined) : before?.eligible ? 'SAME' : 'NEW';
    if (!change) return [];
    counts[change === 'GONE' ? 'gone' : change === 'NEW' ? 'new' : 'same'] += 1;
    const said = now.eligible ? '符合' : failWords(now.fails);
    return [
      {
        link: `/recuperation/cadres/${cadre.id}`,
        change,
        cells: [cadre.uid, cadre.nameMasked, now.age === null ? '—' : `${now.age}`, said],
      } as const,
    ];
  });
  const order = ['NEW', 'GONE', 'SAME'];
  return {
    matchingNow: counts.new + counts.same,
    columns: ['人员编号', '姓名', '年龄', '本稿'],
    rows: rows.toSorted((a, b) => order.indexOf(a.change) - order.indexOf(b.change)).slice(0, MOST_SHOWN),
    counts,
    truncated: rows.length > MOST_SHOWN || cadres.length > MOST_TRIED,
    note: '按今天、市级疗养试算；已运行的筛选保留当时的规则，不受影响',
  };
}

/** 荣誉疗养筛选规则 (03 §29.3 EligibilityRuleSet): versions that a second person puts into force; every screening keeps the one it used. */
export const eligibilityKind = defineRuleKind<EligibilityBody>({
  kind: ELIGIBILITY_KIND,
  title: '荣誉疗养筛选规则',
  help: '疗养计划按本规则筛选军休干部并排序。修改另存为新版本，由另一人审批，到生效时间起新运行的筛选按新版；已运行的筛选保留当时的规则。',
  titleLabel: '规则名称',
  unconditional: '全部疗养级别',
  cityOnly: true,
  fields,
  bodySchema: eligibilitySchema,
  checkBody: problemsOfEligibility,
  describe: describeEligibility,
  shipped: [{ key: 'standard', title: '荣誉疗养筛选规则', condition: { and: [] }, body: SHIPPED_ELIGIBILITY }],
  permissions: { view: RIGHTS.ruleView, edit: RIGHTS.ruleEdit },
  effect,
});
