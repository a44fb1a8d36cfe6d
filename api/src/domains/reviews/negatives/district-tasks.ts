import { toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { getState } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Post, readHolders } from '../../../platform/notify/index.ts';
import { FLOW_TASK, openTasks } from '../../../platform/tasks/tasks.ts';
import type { StaffSnapshot } from '../words.ts';
import { negativeFlow } from './negative.flow.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

/** Who at the centre can do what waits for a role: a head handles as well. */
const ABLE: Readonly<Record<string, readonly string[]>> = {
  CENTRE_CLERK: ['CENTRE_CLERK', 'CENTRE_HEAD'],
  CENTRE_HEAD: ['CENTRE_HEAD'],
};

/**
 * Whoever was rated does not work off the review of himself (11.6): where the centre has nobody else for what a review waits for, it is the
 * district's chief's to do, beside the centre's own to-do. For reviews that have just come into their state; two statements and the to-dos.
 */
export async function openDistrictTasks(tx: Ctx, ids: readonly string[]): Promise<void> {
  const found = await tables(tx)
    .selectFrom('negative_review')
    .select([
      'id',
      'review_no as title',
      'matter_name as subject',
      'state',
      'due_at as dueAt',
      'staff',
      'org_id as orgId',
      'org_path as orgPath',
      'district_code as districtCode',
    ])
    .$narrowType<{ staff: StaffSnapshot[] }>()
    .where('id', '=', anyOf(ids))
    .execute();
  const waiting = found.flatMap((review) => {
    const { task } = getState(negativeFlow, review.state);
    return task && !task.at ? [{ review, task, posts: postsOf(task.role, review.orgId) }] : [];
  });
  const holders = await readHolders(
    tx,
    waiting.flatMap(({ posts }) => posts),
  );
  const stuck = waiting.filter(({ review, posts }) => {
    const rated = new Set(review.staff.map(({ id }) => id));
    return posts.flatMap(holders).every((id) => rated.has(id));
  });
  await openTasks(
    tx,
    stuck.map(({ review, task }) => ({
      kind: FLOW_TASK,
      recordType: NEGATIVE_REVIEW,
      record: review,
      title: task.title,
      roleCode: 'DIST_CHIEF',
      priority: task.priority,
      dueAt: toDateOrNull(review.dueAt),
      orgCode: review.districtCode,
    })),
  );
}

const postsOf = (role: string, orgId: string): Post[] => (ABLE[role] ?? []).map((roleCode) => ({ roleCode, orgId }));
