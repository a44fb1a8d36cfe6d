import { firstRow, run, sql } from '../../../database/sql.ts';
import type { ActRule } from '../../../platform/flow/index.ts';
import type { Ctx, Placed } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { openTasks } from '../../../platform/tasks/tasks.ts';
import { PAYING_MATTER } from '../application/form/other-sections.ts';
import { FOLLOW_UP_TASK } from './complete-follow-up.ts';
import { FOLLOW_UPS, type FollowUp } from './rule-body.ts';
import { readRule } from './rule-kind.ts';

const TASK_DAYS = 5;

/**
 * Those of the measures that apply (6.8): 停发 where the case has the matter that pays, and once for a case, several of whose matters may end for
 * one cause. A reopening (T15) sets the payment going again: what was stopped before it is ordered anew, unless that order is still to be done.
 */
async function applying(tx: Ctx, caseId: string, ordered: readonly FollowUp[]): Promise<FollowUp[]> {
  if (!ordered.includes('STOP_PAYMENT')) return [...ordered];
  const pays = await firstRow(
    tx,
    sql`select 1 from sub_case where case_id = ${caseId} and matter_code = ${PAYING_MATTER} and state <> 'CANCELLED'
           and not exists (
             select 1 from forced_finish_request f
              where f.case_id = ${caseId} and 'STOP_PAYMENT' = any(f.follow_ups)
                and (f.followed_up_at is null or not exists (
                  select 1 from reopen_request r where r.case_id = f.case_id and r.state = 'APPROVED' and r.city_decided_at >= f.decided_at)))`,
  );
  return ordered.filter((measure) => measure !== 'STOP_PAYMENT' || pays);
}

/** Opens the to-dos that the rule's version orders, and tells the window (6.8 "follow-up measures"). */
export async function followUp(
  tx: Ctx,
  end: { requestId: string; caseId: string; subCaseId: string | null; rule: ActRule },
): Promise<void> {
  const rule = await readRule(tx, end.rule);
  const measures = await applying(tx, end.caseId, rule?.body.followUps ?? []);
  await run(tx, sql`update forced_finish_request set follow_ups = ${measures}::text[] where id = ${end.requestId}`);
  const parent = await firstRow<Placed & { id: string; title: string; subject: string; matterName: string | null }>(
    tx,
    sql`select c.id, coalesce(s.bj_no, c.case_no) as title, c.person_name_masked as subject, s.matter_name as "matterName",
               c.org_id as "orgId", c.org_path as "orgPath", c.district_code as "districtCode"
          from one_thing_case c left join sub_case s on s.id = ${end.subCaseId}::uuid where c.id = ${end.caseId}`,
  );
  if (!parent || measures.length === 0) return;
  const words = measures.map((measure) => FOLLOW_UPS[measure]).join('、');
  await openTasks(
    tx,
    measures.map((measure) => ({
      kind: FOLLOW_UP_TASK,
      recordType: 'case',
      record: parent,
      title: `强制办结后续：${FOLLOW_UPS[measure]}`,
      roleCode: 'CENTRE_CLERK',
      priority: 2 as const,
      dueAt: tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), TASK_DAYS),
    })),
  );
  await sendNotices(tx, [
    {
      template: 'N84',
      receivers: [{ roleCode: 'CENTRE_CLERK', orgId: parent.orgId }],
      variables: { 办件编号: parent.title, 事项名称: parent.matterName ?? '军人退役“一件事”', 后续工作: words },
      record: { type: 'case', id: parent.id, orgId: parent.orgId, title: parent.title },
      dueKey: end.requestId,
    },
  ]);
}
