import { rows, run, sql } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { FlowChange, RecordBinding } from '../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../platform/kernel/index.ts';
import { sendNotices } from '../../../platform/notify/index.ts';
import { hideNames, readNames, type Spoken, staffNames } from '../evaluations/names.ts';
import { REPLY_BACK } from '../notices.ts';
import type { StaffSnapshot } from '../words.ts';
import { followPublication } from './follow-publication.ts';
import { replyFlow } from './reply.flow.ts';

export const EVALUATION_REPLY = 'evaluationReply';

async function applyEffects(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const idsOf = (action: string) => changes.filter((c) => c.action === action).map((c) => c.row.id);
  await publish(tx, idsOf('publish'));
  await sendBack(
    tx,
    changes.filter((c) => c.action === 'sendBack'),
  );
}

/** The evaluation and its answer are public from now on; of the evaluation that is the only thing that ever changes. */
async function publish(tx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const now = tx.app.clock.now();
  await hidePeople(tx, ids);
  const published = await rows<{ evaluationId: string }>(
    tx,
    sql`update evaluation_reply set published_at = ${now}, decided_by_name = ${actorName(tx.actor)}
         where id = any(${[...ids]}::uuid[]) returning evaluation_id as "evaluationId"`,
  );
  const evaluations = published.map(({ evaluationId }) => evaluationId);
  await tables(tx)
    .updateTable('evaluation')
    .set({ published_at: now })
    .where('id', 'in', evaluations)
    .where('published_at', 'is', null)
    .execute();
  await followPublication(tx, evaluations);
}

/** Neither answer nor comment names who was served once they are public (11.6), nor the comment who served. */
async function hidePeople(tx: Ctx, ids: readonly string[]): Promise<void> {
  const found = await tables(tx)
    .selectFrom('evaluation_reply as y')
    .innerJoin('evaluation as e', 'e.id', 'y.evaluation_id')
    .select([
      'y.id',
      'y.content',
      'e.comment_masked as comment',
      'e.staff',
      'e.case_id as caseId',
      'e.service_type as serviceType',
      'e.service_id as serviceId',
    ])
    .$narrowType<{ staff: StaffSnapshot[]; serviceType: Spoken['serviceType'] }>()
    .where('y.id', '=', anyOf(ids))
    .execute();
  const namesIn = await readNames(tx, found);
  const texts = found.map(({ id, content, comment, staff, ...spoken }) => {
    const names = namesIn(spoken);
    return {
      id,
      content: hideNames(content, names),
      comment: hideNames(comment, [...names, ...staffNames(staff)]),
    };
  });
  await run(
    tx,
    sql`update evaluation_reply y set content = v.content, public_comment = v.comment
          from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as v(id uuid, content text, comment text) where y.id = v.id`,
  );
}

async function sendBack(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  for (const { row, input } of changes) {
    const [reply] = await rows<{ authorId: string; evaluationId: string }>(
      tx,
      sql`update evaluation_reply set decided_by_name = ${actorName(tx.actor)}, decision_text = ${input.reasonText ?? null}
           where id = ${row.id} returning author_id as "authorId", evaluation_id as "evaluationId"`,
    );
    if (!reply) continue;
    await sendNotices(tx, [
      {
        template: REPLY_BACK,
        receivers: [{ userId: reply.authorId }],
        variables: { 评价编号: row.title, 事项名称: row.subject, 意见: input.reasonText ?? '—' },
        record: { type: EVALUATION_REPLY, id: row.id, orgId: row.orgId, title: row.title },
        link: `/evaluations/${reply.evaluationId}`,
        dueKey: `step-${row.eventSeq + 1}`,
      },
    ]);
  }
}

/** Answers to evaluations as records of the flow engine. */
export const replyBinding: RecordBinding = {
  type: EVALUATION_REPLY,
  title: '评价答复',
  flow: replyFlow.key,
  table: 'evaluation_reply',
  titleColumn: 'evaluation_no',
  subjectColumn: 'matter_name',
  link: '/evaluations?reply={id}',
  viewPermission: 'review:view',
  belongsToColumn: 'evaluation_id',
  onChange: applyEffects,
};
