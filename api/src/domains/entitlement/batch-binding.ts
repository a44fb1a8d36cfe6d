import { anyOf, tables } from '../../database/tables.ts';
import type { FlowRow, Guard, RecordBinding } from '../../platform/flow/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { batchFlow } from './batch.flow.ts';
import { applyBatchEffects } from './batches/batch-effects.ts';

const hasPersons: Guard = ({ count }) =>
  Number(count) > 0 ? true : { code: 'E-0503', message: '批次中已没有人员，请退回批次' };

async function loadFacts(ctx: Ctx, records: readonly FlowRow[]): Promise<Map<string, { count: number }>> {
  const found = await tables(ctx)
    .selectFrom('entitlement_batch')
    .select(['id', 'count'])
    .where('id', '=', anyOf(records.map((r) => r.id)))
    .execute();
  return new Map(found.map(({ id, count }) => [id, { count }]));
}

export const batchBinding: RecordBinding = {
  type: 'entitlementBatch',
  title: '免申即享批次',
  flow: batchFlow.key,
  table: 'entitlement_batch',
  titleColumn: 'batch_no',
  subjectColumn: 'title',
  link: '/entitlement/batches/{id}',
  viewPermission: 'entitlement:view',
  limits: 'ENTITLEMENT',
  guards: { hasPersons },
  loadFacts,
  onChange: applyBatchEffects,
};
