import { anyOf, tables } from '../../../../database/tables.ts';
import {
  advance,
  type FlowChange,
  type FlowRow,
  getState,
  type RecordBinding,
} from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { isClosed, isHandled } from '../../case-facts.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import { INTERVENTION } from '../interventions/intervention.flow.ts';
import { PLAN, planFlow } from './plan.flow.ts';

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, Record<string, unknown>>> {
  const found = await tables(ctx)
    .selectFrom('auto_finish_plan as p')
    .innerJoin('sub_case as s', 's.id', 'p.sub_case_id')
    .select(['p.id', 's.state'])
    .where('p.id', '=', anyOf(records.map(({ id }) => id)))
    .execute();
  return new Map(found.map(({ id, state }) => [id, { state }]));
}

/** What waits for the chief has nothing left to decide about once its plan is settled. */
async function lapseInterventions(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const settled = changes.filter(({ to, action }) => (to === 'EXECUTED' || to === 'CANCELLED') && action !== 'disable');
  if (settled.length === 0) return;
  const waiting = await tables(tx)
    .selectFrom('offline_intervention')
    .select('id')
    .where('state', '=', 'PENDING')
    .where('plan_id', '=', anyOf(settled.map(({ row }) => row.id)))
    .execute();
  if (waiting.length > 0) await advance(tx, { type: INTERVENTION, action: 'lapse', mode: 'CASCADE', rows: waiting });
}

export const planBinding: RecordBinding = {
  type: PLAN,
  title: '自动办结计划',
  flow: planFlow.key,
  table: 'auto_finish_plan',
  titleColumn: 'plan_no',
  subjectColumn: 'subject',
  matterColumn: 'matter_code',
  link: '/offline/plans?search={id}',
  viewPermission: 'offline:view',
  guards: {
    subCaseOpen: ({ state }) =>
      isClosed(String(state)) || isHandled(String(state))
        ? { code: 'E-0503', message: `当前状态不允许该操作（当前：${getState(subCaseFlow, String(state)).title}）` }
        : true,
  },
  loadFacts,
  onChange: lapseInterventions,
};
