import { rows, run, sql } from '../../../database/sql.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { CLOSED_STATES } from '../case-facts.ts';
import type { HistoricInput } from './historic-input.ts';
import { RUN_PROPOSED } from './notices.ts';
import { TOOLS } from './tools.ts';

/** Keeps beside a new batch what its list was made of (the frozen preview, 01 §7.6 no. 3), and asks for the second person. */
export async function openRun(tx: Ctx, batch: { id: string; total: number }, input: HistoricInput): Promise<void> {
  const { tool, criteria, reasonCode, reasonText, notify } = input;
  const [made] = await rows<{ subCases: number }>(
    tx,
    sql`
    insert into historic_run (batch_id, tool, criteria, reason_code, reason_text, notify, sub_cases)
    select ${batch.id}, ${tool}, ${JSON.stringify(criteria)}::jsonb, ${reasonCode}, ${reasonText ?? null}, ${notify}, count(s.id)
      from batch_row r join sub_case s on s.case_id = r.record_id and not s.state = any(${[...CLOSED_STATES]}::text[])
     where r.batch_id = ${batch.id}
    returning sub_cases as "subCases"`,
  );
  await run(
    tx,
    sql`
    insert into historic_place (batch_id, district_code, cases)
    select ${batch.id}, c.district_code, count(*) from batch_row r join one_thing_case c on c.id = r.record_id
     where r.batch_id = ${batch.id} group by c.district_code`,
  );
  const { userId, name, orgId } = requireUser(tx);
  await sendNotices(tx, [
    {
      template: RUN_PROPOSED,
      receivers: (await approvers(tx, orgId, userId)).map((id) => ({ userId: id })),
      variables: {
        工具: TOOLS[tool].title,
        件数: batch.total,
        子办件数: made?.subCases ?? 0,
        发起人: name,
      },
      record: { type: 'batch', id: batch.id, orgId, title: TOOLS[tool].title },
      link: `/historic/${batch.id}`,
      dueKey: `${batch.id}-proposed`,
    },
  ]);
}

/** Colleagues of the bureau who may be the second person. */
async function approvers(tx: Ctx, orgId: string, except: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    tx,
    sql`
    select distinct u.id from user_account u
      join user_role ur on ur.user_id = u.id
      join role r on r.id = ur.role_id and r.enabled
     where u.org_id = ${orgId} and u.status = 'ENABLED' and u.id <> ${except} and r.code = 'CITY_OFFICER'`,
  );
  return found.map(({ id }) => id);
}
