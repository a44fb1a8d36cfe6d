import { rows, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { interventionFlow } from '../interventions/intervention.flow.ts';
import { type InterventionKind, interventionWords, type NewStatus } from '../interventions/words.ts';
import { planFlow } from '../plans/plan.flow.ts';
import { type PlanRow, planColumns } from '../plans/plan-row.ts';
import { TRIGGERS, type Trigger } from '../rules/prospect.ts';
import { FINISH_STATES } from '../rules/rule-body.ts';
import { PlanInterventionType, PlanType } from './plan.type.ts';
import { type PlanFilterInput, planWhere } from './plan-filter.ts';

/** Rows read at once by an export. */
const PAGE = 500;

interface ListedPlan extends PlanRow {
  listOrder: number;
  personName: string;
  subCaseStatus: string;
}

const listed = sql`
  select ${planColumns}, p.list_order as "listOrder", c.person_name_masked as "personName", s.state as "subCaseStatus"
    from auto_finish_plan p join sub_case s on s.id = p.sub_case_id join one_thing_case c on c.id = p.case_id`;

function viewPlan(row: ListedPlan, interventions: PlanInterventionType[]): PlanType {
  return Object.assign(new PlanType(), row, {
    row,
    interventions,
    stateTitle: planFlow.states[row.state]?.title ?? row.state,
    subCaseStatusTitle: subCaseFlow.states[row.subCaseStatus]?.title ?? row.subCaseStatus,
    paused: row.pausedSince !== null,
    triggerTitle: row.trigger ? TRIGGERS[row.trigger as Trigger] : null,
    finishTitle: row.finishAs ? FINISH_STATES[row.finishAs] : null,
  });
}

async function withInterventions(ctx: Ctx, plans: readonly ListedPlan[]): Promise<PlanType[]> {
  const found = await interventionsOf(
    ctx,
    plans.map(({ id }) => id),
  );
  return plans.map((plan) => viewPlan(plan, found.get(plan.id) ?? []));
}

async function interventionsOf(ctx: Ctx, planIds: readonly string[]): Promise<Map<string, PlanInterventionType[]>> {
  const found = await tables(ctx)
    .selectFrom('offline_intervention')
    .select([
      'id',
      'plan_id as planId',
      'kind',
      'new_status as newStatus',
      sql<string | null>`defer_until::text`.as('deferUntil'),
      'reason_text as reasonText',
      'operator_name as operatorName',
      'created_at as at',
      'state',
    ])
    .$narrowType<{ kind: InterventionKind; newStatus: NewStatus | null }>()
    .where('plan_id', '=', anyOf(planIds))
    .orderBy('id', 'desc')
    .execute();
  const views = found.map(({ planId, state, ...row }) => ({
    planId,
    view: { ...row, words: interventionWords(row), stateTitle: interventionFlow.states[state]?.title ?? state },
  }));
  return new Map(
    [...Map.groupBy(views, ({ planId }) => planId)].map(([id, group]) => [id, group.map(({ view }) => view)]),
  );
}

/** Where a page goes on: the place of its last row in the order of the list. @throws BAD_INPUT */
function placeOf(cursor: string): { listOrder: number; id: string } {
  const { key, id } = decodeCursor(cursor);
  if (key === null || !/^\d{1,7}$/.test(key)) throw refuse('BAD_INPUT');
  return { listOrder: Number(key), id };
}

/** Open plans by their day, the soonest first, then those that wait for something else than time, then the ended ones, the latest first. */
async function readPlans(
  ctx: Ctx,
  filter: PlanFilterInput,
  after: Pick<ListedPlan, 'listOrder' | 'id'> | undefined,
  limit: number,
) {
  const from = after ? sql`(p.list_order, p.id) > (${after.listOrder}::int, ${after.id}::uuid)` : sql`true`;
  return rows<ListedPlan>(
    ctx,
    sql`${listed} where ${await planWhere(ctx, filter)} and ${from} order by p.list_order, p.id limit ${limit}`,
  );
}

/** 自动办结计划 of the caller’s scope, the soonest first. @throws BAD_INPUT for a cursor that is none */
export async function listPlans(ctx: Ctx, filter: PlanFilterInput, args: PageArgs): Promise<Page<PlanType>> {
  const size = pageSize(args);
  const found = await readPlans(ctx, filter, args.after ? placeOf(args.after) : undefined, size + 1);
  const views = await withInterventions(ctx, found);
  const byId = new Map(views.map((view) => [view.id, view]));
  return toPage(
    found,
    size,
    args,
    (row) => encodeCursor(String(row.listOrder), row.id),
    (row) => byId.get(row.id) ?? viewPlan(row, []),
  );
}

/** All of the list, page by page, for exports. */
export async function* planPages(ctx: Ctx, filter: PlanFilterInput): AsyncGenerator<PlanType[]> {
  for (let after: ListedPlan | undefined; ; ) {
    const page = await readPlans(ctx, filter, after, PAGE);
    if (page.length > 0) yield await withInterventions(ctx, page);
    after = page.at(-1);
    if (page.length < PAGE) return;
  }
}

/** The plans of sub-cases within the caller's scope, by sub-case. */
export async function plansOfSubCases(ctx: Ctx, subCaseIds: readonly string[]): Promise<Map<string, PlanType>> {
  const found = await rows<ListedPlan>(
    ctx,
    sql`${listed} where p.sub_case_id = any(${[...subCaseIds]}::uuid[]) and ${scopeWhere(scopeOf(ctx.actor), 'p')}`,
  );
  const views = await withInterventions(ctx, found);
  return new Map(
    found.flatMap(({ id, subCaseId }) => {
      const view = views.find((one) => one.id === id);
      return view ? [[subCaseId, view]] : [];
    }),
  );
}

/** One plan by its id, as it stands after an act. */
export async function readPlan(ctx: Ctx, id: string): Promise<PlanType | undefined> {
  const found = await rows<ListedPlan>(
    ctx,
    sql`${listed} where p.id = ${id} and ${scopeWhere(scopeOf(ctx.actor), 'p')}`,
  );
  return (await withInterventions(ctx, found))[0];
}
