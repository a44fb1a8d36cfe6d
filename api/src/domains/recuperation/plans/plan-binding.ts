import { sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { localDateOf } from '../../../platform/calendar/index.ts';
import {
  causing,
  type FlowChange,
  type FlowRow,
  type GuardAnswer,
  judgedBy,
  type RecordBinding,
} from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mayBeDead } from '../cadres/may-be-dead.ts';
import { districtTitle } from '../districts.ts';
import { refusal } from '../refusal.ts';
import { confirmRoster } from '../roster/confirm-roster.ts';
import { openSubmissions } from '../submissions/open-submissions.ts';
import { GONE_UP } from '../submissions/submission.flow.ts';
import { GUARD, planFlow } from './plan.flow.ts';
import { recupPlan } from './plan.record.ts';
import { tellConfirmed, tellPublished, tellVoided } from './tell-institutions.ts';
import { voidPlan } from './void-plan.ts';

interface PlanFacts {
  deadline: string;
  today: string;
  submitted: number;
  /** Districts whose summary has not gone up, and those that the city has not passed. */
  missing: readonly string[];
  unpassed: readonly string[];
  withoutResult: number;
  suspected: number;
}

async function loadFacts(ctx: Ctx, asked: readonly FlowRow[]): Promise<ReadonlyMap<string, PlanFacts>> {
  if (asked.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('recup_plan as p')
    .select(['p.id', 'p.nominate_deadline as deadline'])
    .select(
      sql<number>`(select count(*)::int from recup_submission s where s.plan_id = p.id
        and s.state = any(${[...GONE_UP]}::text[]))`.as('submitted'),
    )
    .select(
      sql<string[]>`array(select d.district_code::text from recup_summary d where d.plan_id = p.id
        and d.state in ('GATHERING', 'CITY_RETURNED') order by 1)`.as('missing'),
    )
    .select(
      sql<string[]>`array(select d.district_code::text from recup_summary d where d.plan_id = p.id
        and d.state in ('SUBMITTED', 'CITY_RETURNED') order by 1)`.as('unpassed'),
    )
    .select(
      sql<number>`(select count(*)::int from recup_roster_row y join recup_nomination n on n.id = y.nomination_id
        where y.plan_id = p.id and y.until_version is null and n.state = 'CITY_PASSED')`.as('withoutResult'),
    )
    .select(
      sql<number>`(select count(*)::int from recup_nomination n join retired_cadre c on c.id = n.cadre_id
        where n.plan_id = p.id and n.state = 'DISTRICT_PASSED' and ${mayBeDead('c')})`.as('suspected'),
    )
    .where(
      'p.id',
      'in',
      asked.map(({ id }) => id),
    )
    .execute();
  const today = localDateOf(ctx.app.clock.now());
  return new Map(found.map(({ id, ...facts }) => [id, { ...facts, today }]));
}

const districts = (codes: readonly string[]) => codes.map((code) => districtTitle(code)).join('、');

const guards: Readonly<Record<string, (facts: PlanFacts) => GuardAnswer>> = {
  [GUARD.deadline]: ({ deadline, today }) => deadline > today || refusal('E-LY-11'),
  [GUARD.nobodySubmitted]: ({ submitted }) => submitted === 0 || refusal('E-LY-12'),
  [GUARD.reviewable]: ({ missing, deadline, today }) =>
    missing.length === 0 || today > deadline || refusal('E-LY-17', { districts: districts(missing) }),
  [GUARD.passed]: ({ unpassed, suspected }) => {
    if (unpassed.length > 0) return { code: 'E-0503', message: `还有区汇总未通过市级审核：${districts(unpassed)}` };
    return suspected === 0 || refusal('E-LY-31', { who: `${suspected}人` });
  },
  [GUARD.results]: ({ withoutResult }) => withoutResult === 0 || refusal('E-LY-18', { count: withoutResult }),
};

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const of = (effect: string) => causing(planFlow, changes, effect).map(({ row }) => row.id);
  for (const id of of('publish')) {
    const plan = await recupPlan.get(tx, id);
    await openSubmissions(tx, plan);
    await tellPublished(tx, plan);
  }
  for (const [effect, result] of [
    ['recall', '已撤回发布'],
    ['cancel', '已取消'],
  ] as const)
    for (const { row, input } of causing(planFlow, changes, effect)) {
      await tellVoided(tx, row.id, result, input.reasonText);
      await voidPlan(tx, row.id);
    }
  for (const id of of('confirm')) {
    await confirmRoster(tx, id);
    await tellConfirmed(tx, id);
  }
}

/** 疗养计划: its guards and what follows of its steps (03 §29.4). */
export const planEffects: Partial<RecordBinding> = {
  effects: ['publish', 'recall', 'cancel', 'confirm'],
  ...judgedBy<PlanFacts>({ guards, loadFacts }),
  onChange: follow,
};
