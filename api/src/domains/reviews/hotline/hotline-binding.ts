import { run, sql } from '../../../database/sql.ts';
import type { FlowChange, RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushReturn } from './answers/push-answers.ts';
import { hotlineFlow } from './hotline.flow.ts';
import { cityCentre } from './intake/find-place.ts';
import { HOTLINE_ORDER } from './record-type.ts';
import { tellUnmatched } from './tell.ts';

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, to, input } of changes) {
    if (action === 'escalate') await handToCity(tx, row.id);
    if (action === 'sendBack') await pushReturn(tx, { ...row, orderNo: row.title }, input.reasonText ?? '');
    if (hotlineFlow.states[to]?.final)
      await run(tx, sql`update hotline_order set ended_at = ${tx.app.clock.now()} where id = ${row.id}`);
  }
}

/** The district does not know the service: the order becomes the city centre's to match. */
async function handToCity(tx: Ctx, id: string): Promise<void> {
  const { orgId, orgPath, districtCode, orgName } = await cityCentre(tx);
  await run(
    tx,
    sql`update hotline_order set org_id = ${orgId}, org_path = ${orgPath}, district_code = ${districtCode}, org_name = ${orgName}
         where id = ${id}`,
  );
  await tellUnmatched(tx, id);
}

/** Orders of the hotline as records of the flow engine. */
export const hotlineBinding: RecordBinding = {
  type: HOTLINE_ORDER,
  title: '12345工单',
  flow: hotlineFlow.key,
  table: 'hotline_order',
  titleColumn: 'order_no',
  subjectColumn: 'matter_text',
  link: '/reviews/hotline/{id}',
  viewPermission: 'hotline:view',
  limits: 'HOTLINE',
  onChange: applyEffects,
};
