import { toDateOrNull } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { closeTasks, openTasks } from '../../../platform/tasks/tasks.ts';
import { MATCH } from '../record-types.ts';

/** The district's own to-do beside the street's, which is the flow's (03 §34.3). */
export const DISTRICT_TASK = 'DEATH';
/** What is left of the other level's to-do once one has begun: to read, not to act on. */
export const READ_ONLY_TASK = 'DEATH_READ';

const ofMatch = (ctx: Ctx, id: string) =>
  tables(ctx)
    .selectFrom('death_match')
    .select(['id', 'match_no as title', 'person_name as subject', 'due_at as dueAt'])
    .select(['org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();

/** 「死亡人员待办」 of the district (03 §34.3). */
export async function openDistrictTask(tx: Ctx, id: string): Promise<void> {
  const { dueAt, ...record } = await ofMatch(tx, id);
  await openTasks(tx, [
    {
      kind: DISTRICT_TASK,
      recordType: MATCH,
      record,
      title: '死亡人员待办',
      roleCode: 'BIZ_OFFICER',
      orgCode: record.districtCode,
      priority: 2,
      dueAt: toDateOrNull(dueAt),
    },
  ]);
}

/** One level has begun: the other one's to-do says who, and asks for nothing more. */
export async function tellOtherLevel(
  tx: Ctx,
  id: string,
  by: { level: 'STREET' | 'DISTRICT'; who: string },
): Promise<void> {
  const { dueAt: _, ...record } = await ofMatch(tx, id);
  await closeTasks(tx, [id], DISTRICT_TASK);
  await openTasks(tx, [
    {
      kind: READ_ONLY_TASK,
      recordType: MATCH,
      record,
      title: `死亡人员减员：已由${by.who}办理`,
      ...(by.level === 'STREET'
        ? { roleCode: 'BIZ_OFFICER', orgCode: record.districtCode }
        : { roleCode: 'STREET_OFFICER' }),
      priority: 4,
      dueAt: null,
    },
  ]);
}

/** It waits for both levels again. */
export async function reopenTasks(tx: Ctx, id: string): Promise<void> {
  await closeTasks(tx, [id], READ_ONLY_TASK);
  await openDistrictTask(tx, id);
}
