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
import { readParameter } from '../../../platform/parameters/index.ts';
import { staleLists } from '../../../platform/versions/index.ts';
import { moveAll } from '../move-all.ts';
import { singleStep } from '../parameters.ts';
import { PLAN, SUBMISSION, SUMMARY } from '../record-types.ts';
import { refusal } from '../refusal.ts';
import { freezeSummary } from '../roster/freeze-lists.ts';
import { GUARD, summaryFlow } from './summary.flow.ts';

interface SummaryFacts {
  /** Institutions that the district has not passed and that are still awaited. */
  awaited: readonly string[];
  singleStep: boolean;
  reviewing: boolean;
  taken: boolean;
}

async function loadFacts(ctx: Ctx, asked: readonly FlowRow[]): Promise<ReadonlyMap<string, SummaryFacts>> {
  if (asked.length === 0) return new Map();
  const found = await tables(ctx)
    .selectFrom('recup_summary as d')
    .innerJoin('recup_plan as p', 'p.id', 'd.plan_id')
    .leftJoin('recup_submission as s', (on) =>
      on
        .onRef('s.plan_id', '=', 'd.plan_id')
        .onRef('s.district_code', '=', 'd.district_code')
        .on('s.state', 'not in', ['VOID', 'MISSED', 'DISTRICT_PASSED', 'CITY_PASSED']),
    )
    .leftJoin('org as o', 'o.id', 's.org_id')
    .select(['d.id', 'p.state as plan', 'p.nominate_deadline as deadline', 's.state as waiting', 'o.name as orgName'])
    .where(
      'd.id',
      'in',
      asked.map(({ id }) => id),
    )
    .execute();
  const { enabled } = await readParameter(ctx, singleStep);
  const today = localDateOf(ctx.app.clock.now());
  return new Map(
    [...Map.groupBy(found, ({ id }) => id)].map(([id, rows]) => [
      id,
      {
        awaited: rows.flatMap(({ waiting, orgName, deadline }) =>
          // Who has sent nothing up by the deadline is no longer waited for; what was sent has to be judged.
          waiting === null || (today > deadline && IDLE.includes(waiting)) ? [] : [orgName ?? ''],
        ),
        singleStep: enabled,
        reviewing: rows.some(({ plan }) => plan === 'CITY_REVIEW'),
        taken: rows.some(({ plan }) => plan === 'PUBLISHED' || plan === 'CITY_REVIEW'),
      },
    ]),
  );
}
const IDLE = ['NOT_STARTED', 'DRAFTING'];

const guards: Readonly<Record<string, (facts: SummaryFacts) => GuardAnswer>> = {
  [GUARD.gathered]: ({ awaited, taken }) => {
    if (!taken) return { code: 'E-0503', message: '市级审批已经开始，不能再提交汇总' };
    return awaited.length === 0 || refusal('E-LY-16', { orgs: awaited.join('、') });
  },
  [GUARD.single]: ({ singleStep: allowed }) =>
    allowed || { code: 'FORBIDDEN', message: '区汇总由区业务科长提交', never: true },
  [GUARD.reviewing]: ({ reviewing }) => reviewing || { code: 'E-0503', message: '计划进入市级审核后才能办理' },
};

async function follow(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row } of causing(summaryFlow, changes, 'submit')) await freezeSummary(tx, row.id);
  for (const { row, action, input } of changes) {
    if (!['submit', 'submitAtOnce', 'cityReturn'].includes(action)) continue;
    const plan = await planOf(tx, row.id);
    if (action === 'cityReturn') {
      await moveAll(tx, SUBMISSION, await passedIn(tx, plan.id, row.districtCode), 'cityReturn', input);
      await moveAll(tx, PLAN, [plan.id], 'reopen', input);
    } else if (plan.state === 'PUBLISHED' && !(await somebodyAwaited(tx, plan.id)))
      await moveAll(tx, PLAN, [plan.id], 'gathered');
  }
}

const planOf = (tx: Ctx, summaryId: string) =>
  tables(tx)
    .selectFrom('recup_plan as p')
    .innerJoin('recup_summary as d', 'd.plan_id', 'p.id')
    .select(['p.id', 'p.state'])
    .where('d.id', '=', summaryId)
    .executeTakeFirstOrThrow();

async function passedIn(tx: Ctx, planId: string, district: string): Promise<string[]> {
  const found = await tables(tx)
    .selectFrom('recup_submission')
    .select('id')
    .where('plan_id', '=', planId)
    .where('district_code', '=', district)
    .where('state', '=', 'DISTRICT_PASSED')
    .orderBy('id')
    .execute();
  return found.map(({ id }) => id);
}

/** The last district's summary opens the city's review by itself (§29.4). */
const somebodyAwaited = async (tx: Ctx, planId: string) =>
  (await tables(tx)
    .selectFrom('recup_summary')
    .select('id')
    .where('plan_id', '=', planId)
    .where('state', 'in', ['GATHERING', 'CITY_RETURNED'])
    .limit(1)
    .executeTakeFirst()) !== undefined;

/** 区汇总: its guards and what follows of its steps. */
export const summaryEffects: Partial<RecordBinding> = {
  effects: ['submit'],
  ...judgedBy<SummaryFacts>({ guards, loadFacts }),
  staleness: staleLists(SUMMARY),
  onChange: follow,
};
