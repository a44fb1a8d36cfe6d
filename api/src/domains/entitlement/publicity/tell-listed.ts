import { toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { formatChineseDate, localDateOf } from '../../../platform/calendar/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { regionTitle } from '../../people/index.ts';
import { openProfile } from '../candidates/profile.ts';

/** Tells the persons of batches that go public, each on the own phone: until when, where to look, how to object (8.6 no. 4). */
export async function tellListed(tx: Ctx, batchIds: readonly string[]): Promise<void> {
  if (batchIds.length === 0) return;
  const found = await tables(tx)
    .selectFrom('entitlement_candidate as c')
    .innerJoin('entitlement_batch as b', 'b.id', 'c.batch_id')
    .select([
      'c.id',
      'c.candidate_no as no',
      'c.org_id as orgId',
      'c.profile',
      'b.region',
      'b.id as batchId',
      'b.due_at as until',
    ])
    .where('b.id', '=', anyOf(batchIds))
    .where('c.state', '=', 'APPROVED')
    .orderBy('c.id')
    .execute();
  await sendNotices(
    tx,
    found.map(({ id, no, orgId, profile, region, batchId, until }) => {
      const { name, mobile, idNo } = openProfile(tx.app.keys, id, profile);
      const last = toDateOrNull(until);
      return {
        template: 'N67',
        receivers: [{ name, phone: mobile || null, idNo }],
        variables: { 区: regionTitle(region) ?? region, 日期: last ? formatChineseDate(localDateOf(last)) : '—' },
        record: { type: 'candidate', id, orgId, title: no },
        dueKey: batchId,
      };
    }),
  );
}
