import { tables } from '../../../database/tables.ts';
import { findOrgByCode } from '../../access/index.ts';
import type { Ctx } from '../../kernel/index.ts';
import { sendNotices } from '../../notify/index.ts';
import { purposeOf, rolesOf } from '../purpose.ts';
import { PAYMENT_BATCH } from '../record-types.ts';
import type { Settled } from './settle-items.ts';

const CITY = '310000';

/** AC-11-05: of what differs the clerk and the technicians hear at once. */
export async function tellDifferences(tx: Ctx, batchId: string, differing: readonly Settled[]): Promise<void> {
  if (differing.length === 0) return;
  const batch = await tables(tx)
    .selectFrom('payment_batch')
    .select(['batch_no', 'purpose', 'purpose_title', 'org_id'])
    .where('id', '=', batchId)
    .executeTakeFirstOrThrow();
  const city = await findOrgByCode(tx, CITY);
  const record = { type: PAYMENT_BATCH, id: batchId, orgId: batch.org_id, title: batch.batch_no };
  const lines = differing.map(({ seq, note }) => `第${seq}笔：${note}`).join('；');
  await sendNotices(tx, [
    {
      template: 'N560',
      receivers: [
        { roleCode: rolesOf(purposeOf(tx, batch.purpose)).prepare, orgId: batch.org_id },
        ...(city ? [{ roleCode: 'TECH', orgId: city.id }] : []),
      ],
      variables: {
        批次号: batch.batch_no,
        发放用途: batch.purpose_title,
        笔数: differing.length,
        差异: lines.length > 300 ? `${lines.slice(0, 300)}…` : lines,
      },
      record,
    },
  ]);
}
