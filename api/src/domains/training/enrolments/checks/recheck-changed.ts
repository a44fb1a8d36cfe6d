import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { advance } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { sendNotices } from '../../../../platform/notify/index.ts';
import { ENROLMENT } from '../record-type.ts';
import { changedSince } from './identity-facts.ts';
import { notesOn } from './notes.ts';

interface Row {
  id: string;
  state: string;
  orgId: string;
  enrolNo: string;
  personCategory: string | null;
  districtCode: string;
  category: string;
  mirrorDistrict: string;
  alive: boolean;
  recordState: 'ACTIVE' | 'MOVED' | 'CANCELLED';
  registered: boolean;
}

/**
 * T20-7: whose category, district, registration or life has changed since he was checked is looked at again: an approved enrolment goes back to
 * review and its district is told; one that is under review is marked.
 *
 * @returns how many went back
 */
export async function recheckChanged(tx: Ctx): Promise<number> {
  const found = await tables(tx)
    .selectFrom('training_enrolment as e')
    .innerJoin('training_trainee as t', 't.id', 'e.trainee_id')
    .innerJoin('training_identity as m', 'm.id_no_index', 't.id_no_index')
    .select([
      'e.id',
      'e.state',
      'e.org_id as orgId',
      'e.enrol_no as enrolNo',
      'e.person_category as personCategory',
      sql<string>`coalesce(e.placed_in, e.district_code)`.as('districtCode'),
      'm.person_category as category',
      'm.district_code as mirrorDistrict',
      'm.alive',
      'm.record_state as recordState',
      'm.registered',
    ])
    .$narrowType<{ recordState: 'ACTIVE' | 'MOVED' | 'CANCELLED' }>()
    .where('e.state', 'in', ['PENDING', 'RETURNED', 'WAITLIST', 'APPROVED'])
    .where(sql<boolean>`${changedSince}`)
    .orderBy('e.id')
    .execute();
  const changed = found.map((row) => ({ ...row, words: wordsOf(row) }));
  await mark(tx, changed);
  const back = changed.filter(({ state }) => state === 'APPROVED');
  if (back.length === 0) return 0;
  const { changes } = await advance(tx, {
    type: ENROLMENT,
    action: 'recheck',
    rows: back.map(({ id, words }) => ({
      id,
      input: { reasonText: `身份信息变化：${words.join('；')}`.slice(0, 500) },
    })),
    mode: 'CASCADE',
  });
  await tell(
    tx,
    back.filter(({ id }) => changes.some(({ row }) => row.id === id)),
  );
  return changes.length;
}

function wordsOf(row: Row): string[] {
  const { category, mirrorDistrict, alive, recordState, registered } = row;
  const words: string[] = [];
  if (!alive) words.push('已去世');
  if (recordState === 'CANCELLED') words.push('身份档案已注销');
  if (!registered) words.push('未办理退役报到');
  const record = { category, districtCode: mirrorDistrict, alive, recordState, registered };
  words.push(...notesOn({ ...record, idNo: '', name: '', birthDate: '', dischargeDate: '' }, row));
  return words.length > 0 ? words : ['身份信息已变化'];
}

async function mark(tx: Ctx, changed: readonly { id: string; words: string[] }[]): Promise<void> {
  if (changed.length === 0) return;
  const values = changed.map(({ id, words }) => ({ id, notes: words }));
  // The facts of the last check stay: an approval asks anew because of the difference.
  await run(
    tx,
    sql`update training_enrolment e set identity_result = 'WARNING', identity_notes = array(select jsonb_array_elements_text(v.notes))
          from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, notes jsonb) where e.id = v.id`,
  );
}

/** One message per district, however many it concerns. */
async function tell(tx: Ctx, back: readonly (Row & { words: string[] })[]): Promise<void> {
  const byOrg = Map.groupBy(back, ({ orgId }) => orgId);
  await sendNotices(
    tx,
    [...byOrg].map(([orgId, concerned]) => ({
      template: 'N221',
      receivers: [{ roleCode: 'BIZ_OFFICER', orgId }],
      variables: {
        数量: concerned.length,
        明细: concerned
          .slice(0, 5)
          .map(({ enrolNo, words }) => `${enrolNo}（${words.join('；')}）`)
          .join('、'),
      },
      link: '/training/enrolments?state=PENDING',
    })),
  );
}
