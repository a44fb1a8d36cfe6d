import { tables } from '../../../database/tables.ts';
import type { FlowChange, RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { pushReturn } from './answers/push-answers.ts';
import { hotlineFlow } from './hotline.flow.ts';
import { cityCentre } from './intake/find-place.ts';
import { tellUnmatched } from './tell.ts';

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, action, to, input } of changes) {
    if (action === 'escalate') await handToCity(tx, row.id);
    if (action === 'sendBack') await pushReturn(tx, { ...row, orderNo: row.title }, input.reasonText ?? '');
    if (hotlineFlow.states[to]?.final)
      await tables(tx)
        .updateTable('hotline_order')
        .set({ ended_at: tx.app.clock.now() })
        .where('id', '=', row.id)
        .execute();
  }
}

/** The district does not know the service: the order becomes the city centre's to match. */
async function handToCity(tx: Ctx, id: string): Promise<void> {
  const { orgId, orgPath, districtCode, orgName } = await cityCentre(tx);
  await tables(tx)
    .updateTable('hotline_order')
    .set({ org_id: orgId, org_path: orgPath, district_code: districtCode, org_name: orgName })
    .where('id', '=', id)
    .execute();
  await tellUnmatched(tx, id);
}

/** What the flow of an order does beside moving it. */
export const hotlineEffects: Partial<RecordBinding> = {
  limits: 'HOTLINE',
  onChange: applyEffects,
};
