import { rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../kernel/index.ts';
import { closeTasks, openTasks } from '../tasks/tasks.ts';
import { CLERK_ROLE } from './shipped/undelivered.ts';

/** To-dos about notices: a person has to do what the system could not. */
export const NOTICE_RECORD = 'notification';

/** 补全手机号 where there is no number; 电话告知 where the message did not arrive. */
export type HumanTaskTitle = '补全手机号' | '电话告知';

/**
 * Opens a to-do for the clerks of the notice's organisation, once per notice: it closes when somebody records that the receiver was told, or
 * when the notice is sent again. Notices about no record concern nobody outside; staff are not telephoned.
 */
export async function openHumanTasks(
  tx: Ctx,
  notificationIds: readonly string[],
  title: HumanTaskTitle,
): Promise<void> {
  if (notificationIds.length === 0) return;
  const found = await rows<{
    id: string;
    title: string;
    subject: string;
    orgId: string;
    orgPath: string;
    districtCode: string;
  }>(
    tx,
    sql`select n.id, coalesce(n.record_title, n.title) as title, n.receiver_name as subject, o.id as "orgId", o.path as "orgPath",
          coalesce(o.district_code, '310000') as "districtCode"
        from notification n join org o on o.id = n.org_id
        where n.id = any(${[...notificationIds]}::uuid[]) and n.record_id is not null
          and (n.receiver_user_id is null or n.audience = 'APPLICANT')`,
  );
  await closeTasks(
    tx,
    found.map(({ id }) => id),
  );
  await openTasks(
    tx,
    found.map((record) => ({
      kind: 'NOTICE',
      recordType: NOTICE_RECORD,
      record,
      title,
      roleCode: CLERK_ROLE,
      priority: 2,
      dueAt: null,
    })),
  );
}
