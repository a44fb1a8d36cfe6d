import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { type FlowChange, type RecordBinding, verdictWords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { followSubCases } from '../plans/follow.ts';
import { type PlanRow, planColumns } from '../plans/plan-row.ts';
import { applyIntervention } from './apply-intervention.ts';
import type { Wish } from './insert-intervention.ts';
import { REFUSAL_REASONS } from './intervention.flow.ts';
import { KINDS } from './words.ts';

interface Decided extends Wish {
  id: string;
  planId: string;
  operatorId: string | null;
}

/** The chief's verdict and what follows of it. Case and plan are locked by who acts. */
async function applyVerdicts(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const change of changes.filter(({ action }) => action === 'approve' || action === 'reject')) {
    const [wish] = await rows<Decided>(
      tx,
      sql`update offline_intervention set approver_name = ${actorName(tx.actor)}, decided_at = ${tx.app.clock.now()},
                 decision_text = ${verdictWords(change.input, REFUSAL_REASONS) || null}
           where id = ${change.row.id}
       returning id, plan_id as "planId", kind, new_status as "newStatus", defer_until::text as "deferUntil", materials,
                 reason_code as "reasonCode", reason_text as "reasonText", submitted_by_id as "operatorId"`,
    );
    const plan =
      wish &&
      (await firstRow<PlanRow>(tx, sql`select ${planColumns} from auto_finish_plan p where p.id = ${wish.planId}`));
    if (!wish || !plan) continue;
    if (change.action === 'approve') {
      await applyIntervention(tx, plan, wish, 'CASCADE');
      await followSubCases(tx, [plan.subCaseId]);
    } else await tellRefusal(tx, plan, wish, verdictWords(change.input, REFUSAL_REASONS));
  }
}

async function tellRefusal(tx: Ctx, plan: PlanRow, wish: Decided, why: string): Promise<void> {
  await sendNotices(tx, [
    {
      template: 'N36',
      receivers: [wish.operatorId ? { userId: wish.operatorId } : { roleCode: 'CENTRE_CLERK', orgId: plan.orgId }],
      variables: { 办件编号: plan.bjNo, 事项名称: plan.matterName, 干预: KINDS[wish.kind], 原因: why || '—' },
      record: { type: 'subCase', id: plan.subCaseId, orgId: plan.orgId, title: plan.bjNo },
      link: `/offline/plans?search=${plan.bjNo}`,
      dueKey: `intervention-${wish.id}`,
    },
  ]);
}

/** What the flow of a 干预 does; its link leads to the list, which has no page of one. */
export const interventionEffects: Partial<RecordBinding> = {
  link: '/offline/interventions',
  limits: 'OFFLINE_INTERVENTION',
  onChange: applyVerdicts,
};
