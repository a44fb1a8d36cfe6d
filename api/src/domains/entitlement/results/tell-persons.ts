import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { openProfile } from '../candidates/profile.ts';

/** Tells the persons that they are insured (8.8: result by SMS), once per result. */
export async function tellPersons(tx: Ctx, candidateIds: readonly string[]): Promise<void> {
  if (candidateIds.length === 0) return;
  const found = await rows<{
    id: string;
    no: string;
    orgId: string;
    profile: string;
    types: string[];
    version: number;
  }>(
    tx,
    sql`select c.id, c.candidate_no as no, c.org_id as "orgId", c.profile, c.version,
          array(select r.insurance_type from insurance_result r where r.candidate_id = c.id and r.success order by 1 desc) as types
        from entitlement_candidate c where c.id = any(${[...candidateIds]}::uuid[]) order by c.id`,
  );
  await sendNotices(
    tx,
    found.map(({ id, no, orgId, profile, types }) => {
      const { name, mobile, idNo } = openProfile(tx.app.keys, id, profile);
      return {
        template: 'N63',
        receivers: [{ name, phone: mobile || null, idNo }],
        variables: { 险种: types.map((type) => (type === 'PENSION' ? '养老保险' : '医疗保险')).join('、') },
        record: { type: 'candidate', id, orgId, title: no },
        dueKey: types.join('-'),
      };
    }),
  );
}
