import { tables } from '../../../../database/tables.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import { findOrgByCode } from '../../../../platform/access/index.ts';
import { startRecords } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { takeDatedNumber } from '../../../../platform/numbers/dated-numbers.ts';
import { begun } from '../../../../platform/records/index.ts';
import type { PlanRow } from '../plans/plan-row.ts';
import { INTERVENTION } from './intervention.flow.ts';
import { type InterventionKind, KINDS, type NewStatus } from './words.ts';

/** What somebody wants done about a plan. */
export interface Wish {
  kind: InterventionKind;
  newStatus: NewStatus | null;
  deferUntil: string | null;
  materials: readonly string[];
  reasonCode: string;
  reasonText: string;
  /** Files that came with it; they hang on the case. */
  attachmentIds?: readonly string[] | null;
}

/** Keeps who stepped in, how and why. It lies with the district's bureau, whose chief decides where that is needed. */
export async function insertIntervention(tx: Ctx, plan: PlanRow, wish: Wish, pending: boolean): Promise<string> {
  const now = tx.app.clock.now();
  const id = uuidv7(now.getTime());
  const district = await districtOf(tx, plan);
  const no = await takeDatedNumber(tx, { sequence: 'intervention', prefix: 'GY', digits: 5 });
  const place = { orgId: district.id, orgPath: district.path, districtCode: plan.districtCode };
  await tables(tx)
    .insertInto('offline_intervention')
    .values({
      id,
      ...begun(tx, place, pending ? 'PENDING' : 'APPROVED'),
      intervention_no: no,
      plan_id: plan.id,
      sub_case_id: plan.subCaseId,
      bj_no: plan.bjNo,
      matter_name: plan.matterName,
      subject: plan.subject,
      kind: wish.kind,
      new_status: wish.newStatus,
      defer_until: wish.deferUntil,
      materials: [...wish.materials],
      reason_code: wish.reasonCode,
      reason_text: wish.reasonText,
      operator_name: actorName(tx.actor),
      needs_approval: pending,
    })
    .execute();
  await startRecords(tx, INTERVENTION, [id]);
  return id;
}

/** N35 to the district's chief. */
export async function askChief(tx: Ctx, plan: PlanRow, { kind, deferUntil, reasonText }: Wish): Promise<void> {
  const district = await districtOf(tx, plan);
  await sendNotices(tx, [
    {
      template: 'N35',
      receivers: [{ roleCode: 'DIST_CHIEF', orgId: district.id }],
      variables: {
        申请人: actorName(tx.actor),
        办件编号: plan.bjNo,
        事项名称: plan.matterName,
        干预: deferUntil ? `第${plan.deferCount + 1}次暂缓至${deferUntil}` : KINDS[kind],
        原因: reasonText,
      },
      record: { type: 'subCase', id: plan.subCaseId, orgId: plan.orgId, title: plan.bjNo },
      link: '/offline/interventions',
    },
  ]);
}

async function districtOf(tx: Ctx, { districtCode }: PlanRow): Promise<{ id: string; path: string }> {
  const district = await findOrgByCode(tx, districtCode);
  if (!district) throw new Error(`no district ${districtCode}`);
  return district;
}
