import { toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import { momentText } from '../../../platform/calendar/index.ts';
import type { FlowChange } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type Notice, type Post, sendNotices } from '../../../platform/notify/index.ts';
import { chiefsOf, hasHead, headsOf } from '../heads.ts';
import { DISPUTE_DECIDED, DISPUTED, NEGATIVE_NEW } from '../notices.ts';
import { ANONYMOUS_SERVICE, GRADES, isGrade, type StaffSnapshot } from '../words.ts';
import type { NegativeGround } from './open-negative.ts';
import { NEGATIVE_REVIEW } from './record-type.ts';

const linkOf = (id: string) => `/reviews/negatives/${id}`;

/**
 * 差评 to the head and the clerks of the centre, with the time by which the person is to be contacted; to the district's chief where the
 * centre has no head but who was rated (AC-09-02).
 */
export async function tellOfNew(tx: Ctx, review: NegativeGround & { id: string; no: string }): Promise<void> {
  const found = await tables(tx)
    .selectFrom('negative_review')
    .select('due_at as dueAt')
    .where('id', '=', review.id)
    .executeTakeFirst();
  const dueAt = toDateOrNull(found?.dueAt);
  const rated = review.staff.map(({ id }) => id);
  await sendNotices(tx, [
    {
      template: NEGATIVE_NEW,
      receivers: [...(await headsOf(tx, review, rated)), { roleCode: 'CENTRE_CLERK', orgId: review.orgId }],
      variables: {
        差评编号: review.no,
        事项名称: review.matterName,
        办件编号: review.anonymous ? ANONYMOUS_SERVICE : review.serviceNo,
        评价等级: review.grade && isGrade(review.grade) ? GRADES[review.grade] : '12345工单',
        期限: dueAt ? momentText(dueAt, tx.app.clock.now()) : '—',
      },
      record: { type: NEGATIVE_REVIEW, id: review.id, orgId: review.orgId, title: review.no },
      link: linkOf(review.id),
      matterCode: review.matterCode,
      dueKey: 'new',
    },
  ]);
}

/** 待区认定 to the district's chief, and his answer to the centre. */
export async function tellOfSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const notices: Notice[] = [];
  const ratedOf = await readRated(tx, changes);
  for (const { row, action, input } of changes) {
    const about = {
      variables: { 差评编号: row.title, 对象: row.subject, 意见: input.reasonText ?? '—' },
      record: { type: NEGATIVE_REVIEW, id: row.id, orgId: row.orgId, title: row.title },
      link: linkOf(row.id),
      dueKey: `step-${row.eventSeq + 1}`,
    };
    if (action === 'dispute') {
      const receivers = await chiefsOf(tx, row);
      if (receivers.length > 0) notices.push({ ...about, template: DISPUTED, receivers });
    }
    if (action === 'reject' || action === 'uphold') {
      const verdict = action === 'reject' ? '认定成立，不予整改' : '认定不成立，请按属实整改';
      notices.push({
        ...about,
        template: DISPUTE_DECIDED,
        receivers: await whoGoesOn(tx, row, ratedOf.get(row.id) ?? []),
        variables: { ...about.variables, 结论: verdict },
      });
    }
  }
  await sendNotices(tx, notices);
}

/** The head of the centre; where there is none but who was rated, its clerks, who go on with it, and the district's chief in the head's place. */
async function whoGoesOn(tx: Ctx, row: FlowChange['row'], rated: readonly string[]): Promise<Post[]> {
  if (await hasHead(tx, row, rated)) return [{ roleCode: 'CENTRE_HEAD', orgId: row.orgId }];
  return [...(await chiefsOf(tx, row)), { roleCode: 'CENTRE_CLERK', orgId: row.orgId }];
}

/** Who was rated in the reviews whose verdict is told now; no statement for other steps. */
async function readRated(tx: Ctx, changes: readonly FlowChange[]): Promise<Map<string, string[]>> {
  const ids = changes.filter(({ action }) => action === 'reject' || action === 'uphold').map(({ row }) => row.id);
  if (ids.length === 0) return new Map();
  const found = await tables(tx)
    .selectFrom('negative_review')
    .select(['id', 'staff'])
    .$narrowType<{ staff: StaffSnapshot[] }>()
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(found.map(({ id, staff }) => [id, staff.map((one) => one.id)]));
}
