import { sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { attachToEach, uploads } from '../../../platform/files/index.ts';
import { type FlowChange, type FlowRow, judgedBy, type RecordBinding } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { readParameter } from '../../../platform/parameters/index.ts';
import { NEEDS_CHECK, NEEDS_NO_CHECK, PROVEN, UNPAID } from './offsite.flow.ts';
import { requireCheck } from './parameters.ts';
import { OFFSITE } from './record-type.ts';
import { refusal } from './refusal.ts';

interface OffsiteFactsOfFlow {
  proven: boolean;
  paid: boolean;
  files: number;
  needsCheck: boolean;
}

async function loadFacts(ctx: Ctx, asked: readonly FlowRow[]): Promise<ReadonlyMap<string, OffsiteFactsOfFlow>> {
  const ids = asked.map(({ id }) => id);
  const needsCheck = await readParameter(ctx, requireCheck);
  const found = await tables(ctx)
    .selectFrom('offsite_training as o')
    .select('o.id')
    .select([
      sql<boolean>`(o.certificate_no is not null or o.exam_result <> 'NONE')`.as('proven'),
      sql<boolean>`o.paid_on is not null`.as('paid'),
      sql<number>`(select count(*)::int from attachment a where a.record_type = ${OFFSITE} and a.record_id = o.id)`.as(
        'files',
      ),
    ])
    .where('o.id', '=', anyOf(ids))
    .execute();
  return new Map(found.map(({ id, ...facts }) => [id, { ...facts, needsCheck }]));
}

const SUBMITS: readonly string[] = ['submit', 'submitForCheck'];
async function keepProof(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const files = changes[0]?.input.attachmentIds ?? [];
  await attachToEach(
    tx,
    { type: OFFSITE, ids: changes.map(({ row }) => row.id) },
    uploads(files, 'OFFSITE_PROOF', '证书、发票等材料'),
  );
}

/** What the flow of 异地培训 asks and does beside moving them. */
export const offsiteEffects: Partial<RecordBinding> = {
  takesFiles: [...SUBMITS],
  ...judgedBy<OffsiteFactsOfFlow>({
    guards: {
      [PROVEN]: ({ proven }) => proven || { code: 'E-2807', message: '请填写证书编号或考核结果' },
      [UNPAID]: ({ paid }) => (paid ? refusal('E-2808') : true),
      [NEEDS_CHECK]: ({ needsCheck }) => needsCheck || { code: 'E-0503', message: '不须核对，请直接提交' },
      [NEEDS_NO_CHECK]: ({ needsCheck }) => (needsCheck ? { code: 'E-0503', message: '须先提交核对' } : true),
    },
    inputRule: (action, { files }, { attachmentIds }) =>
      SUBMITS.includes(action) && files === 0 && !attachmentIds?.length ? refusal('E-2807') : true,
    loadFacts,
  }),
  onChange: keepProof,
};
