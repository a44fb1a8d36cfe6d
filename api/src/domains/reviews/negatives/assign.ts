import { rows, sql, toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { isUuid } from '../../../database/uuid.ts';
import { localDateOf, momentText } from '../../../platform/calendar/index.ts';
import type { Assignee, FlowChange } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { assignRecords } from '../../../platform/tasks/assignments.ts';
import { NEGATIVE_ASSIGNED } from '../notices.ts';
import { ASSIGN } from './asides.ts';
import type { NegativeReviewAssigneeType } from './assign.type.ts';
import { negativeReview } from './negative.record.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

/** Steps of the handling after which whoever took them is responsible, where nobody was named (11.2 谁办理、谁负责). */
const HANDLING: readonly string[] = ['contact', 'unreached', 'rectify'];

/** Open accounts over `user_account u` that may work off reviews: clerks and heads of centres. */
const mayHandle = (ctx: Ctx) =>
  sql<boolean>`u.status = 'ENABLED' and (u.valid_to is null or u.valid_to >= ${localDateOf(ctx.app.clock.now())}::date)
    and exists (select 1 from user_role ur join role r on r.id = ur.role_id
                 where ur.user_id = u.id and r.code in ('CENTRE_CLERK', 'CENTRE_HEAD'))`;

/** Whom a review can be given to: of its centre, without who was rated in it; the least busy first. @throws NOT_FOUND */
export async function listAssignees(ctx: Ctx, reviewId: string): Promise<NegativeReviewAssigneeType[]> {
  const { orgId, staff } = await negativeReview.get(ctx, reviewId);
  return rows<NegativeReviewAssigneeType>(
    ctx,
    sql`select u.id, u.display_name as name,
               (select count(*)::int from assignment a join negative_review n on n.id = a.record_id
                 where a.user_id = u.id and a.record_type = ${NEGATIVE_REVIEW} and n.ended_at is null) as "openReviews"
          from user_account u
         where u.org_id = ${orgId} and u.id <> all(${staff.map(({ id }) => id)}::uuid[]) and ${mayHandle(ctx)}
         order by "openReviews", name, u.id`,
  );
}

/** The account of somebody who may work off reviews; of which centre is asked for each review. */
export async function readAssignee(ctx: Ctx, id: string): Promise<Assignee | undefined> {
  if (!isUuid(id)) return undefined;
  const [found] = await tables(ctx)
    .selectFrom('user_account as u')
    .select(['u.id', 'u.display_name as name', 'u.org_id as orgId'])
    .where('u.id', '=', id)
    .where(sql<boolean>`${mayHandle(ctx)}`)
    .execute();
  return found;
}

/** Gives the reviews to who was named, and tells him and who had them before. */
export async function applyAssignments(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const given = changes.filter(({ action }) => action === ASSIGN);
  const assignee = given[0]?.input.assignee;
  if (!assignee) return;
  const former = await assignRecords(tx, recordsOf(given), assignee);
  const dues = await readDues(tx, given);
  await sendNotices(
    tx,
    given
      .filter(({ row }) => former.get(row.id) !== assignee.id)
      .map(({ row, input }) => {
        const before = former.get(row.id);
        return {
          template: NEGATIVE_ASSIGNED,
          receivers: [{ userId: assignee.id }, ...(before ? [{ userId: before }] : [])],
          variables: {
            分派人: actorName(tx.actor),
            差评编号: row.title,
            对象: row.subject,
            责任人: assignee.name,
            期限: dues.get(row.id) ?? '—',
            备注: input.note ?? '—',
          },
          record: { type: NEGATIVE_REVIEW, id: row.id, orgId: row.orgId, title: row.title },
          link: `/reviews/negatives/${row.id}`,
          dueKey: `step-${row.eventSeq + 1}`,
        };
      }),
  );
}

/** Whoever begins with a review of which nobody was named is responsible for it from then on; a later 分派 changes that. */
export async function takeResponsibility(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const { actor } = tx;
  if (actor.kind !== 'USER') return;
  const begun = changes.filter(({ action }) => HANDLING.includes(action));
  if (begun.length === 0) return;
  const named = await tables(tx)
    .selectFrom('assignment')
    .select('record_id as id')
    .where('record_type', '=', NEGATIVE_REVIEW)
    .where('record_id', '=', anyOf(begun.map(({ row }) => row.id)))
    .execute();
  const taken = new Set(named.map(({ id }) => id));
  const free = begun.filter(({ row }) => !taken.has(row.id));
  if (free.length > 0) await assignRecords(tx, recordsOf(free), { id: actor.userId, name: actor.name });
}

const recordsOf = (changes: readonly FlowChange[]) => changes.map(({ row }) => ({ type: NEGATIVE_REVIEW, id: row.id }));

async function readDues(tx: Ctx, changes: readonly FlowChange[]): Promise<Map<string, string>> {
  const found = await tables(tx)
    .selectFrom('negative_review')
    .select(['id', 'due_at as dueAt'])
    .where('id', '=', anyOf(changes.map(({ row }) => row.id)))
    .execute();
  return new Map(
    found.flatMap(({ id, dueAt }) => {
      const due = toDateOrNull(dueAt);
      return due ? [[id, momentText(due, tx.app.clock.now())] as const] : [];
    }),
  );
}
