import { firstRow, run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { uuidv7 } from '../../../database/uuid.ts';
import { recordAudit } from '../../../platform/audit/index.ts';
import { badInput, DomainError, refuse } from '../../../platform/errors/index.ts';
import { advanceOne, startRecords } from '../../../platform/flow/index.ts';
import { type Ctx, hasPermission, requireUser } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { maskComment } from '../evaluations/mask-comment.ts';
import { hasHead } from '../heads.ts';
import { evaluation as evaluations } from '../lists/evaluation.record.ts';
import { resubmission, waitingState } from './reply.flow.ts';
import { EVALUATION_REPLY } from './reply-binding.ts';
import { tellReviewer } from './tell-reviewer.ts';

const LONGEST = 500;
const SHORTEST = 5;

export interface GivenReply {
  evaluationId: string;
  content: string;
  requestId: string;
}

/**
 * An answer, or a returned one written anew; it waits for somebody else's review (AC-09-04). Numbers of people are masked in it as well: it
 * will be public. That of a head, who reviews answers himself, goes to the district's chief, and so does everything of a centre without a head.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0906 where an answer waits or is public already
 */
export async function replyToEvaluation(ctx: Ctx, given: GivenReply): Promise<{ evaluationId: string }> {
  const user = requireUser(ctx);
  const byReviewer = hasPermission(user, 'review:publish');
  const content = maskComment(given.content.trim());
  const length = [...content].length;
  if (length < SHORTEST || length > LONGEST)
    throw badInput([{ path: 'content', message: `答复内容为${SHORTEST}至${LONGEST}个字` }]);
  const evaluation = await evaluations.get(ctx, given.evaluationId);
  return once(ctx, 'replyToEvaluation', given.requestId, given, async (tx) => {
    const locked = await firstRow(tx, sql`select 1 as locked from evaluation where id = ${evaluation.id} for update`);
    if (!locked) throw refuse('NOT_FOUND');
    const standing = await tables(tx)
      .selectFrom('evaluation_reply')
      .select(['id', 'state'])
      .where('evaluation_id', '=', evaluation.id)
      .forUpdate()
      .executeTakeFirst();
    if (standing && standing.state !== 'RETURNED') throw new DomainError('E-0906', replyErrors['E-0906']);
    const forDistrict = byReviewer || !(await hasHead(tx, evaluation));
    const now = tx.app.clock.now();
    const id = standing?.id ?? uuidv7(now.getTime());
    if (standing) {
      await run(
        tx,
        sql`update evaluation_reply set content = ${content}, content_no = content_no + 1, author_id = ${user.userId},
                 author_name = ${user.name}, author_org_name = ${user.orgName}, written_at = ${now}, submitted_by_id = ${user.userId},
                 decision_text = null where id = ${id}`,
      );
      await advanceOne(tx, {
        type: EVALUATION_REPLY,
        action: resubmission(forDistrict),
        rows: [{ id }],
        mode: 'CASCADE',
      });
    } else {
      await run(
        tx,
        sql`insert into evaluation_reply (id, created_at, updated_at, state, state_since, org_id, org_path, district_code, submitted_by_id,
                 evaluation_id, evaluation_no, matter_name, content, author_id, author_name, author_org_name, written_at)
              values (${id}, ${now}, ${now}, ${waitingState(forDistrict)}, ${now}, ${evaluation.orgId}, ${evaluation.orgPath}, ${evaluation.districtCode},
                 ${user.userId}, ${evaluation.id}, ${evaluation.evaluationNo}, ${evaluation.matterName}, ${content}, ${user.userId},
                 ${user.name}, ${user.orgName}, ${now})`,
      );
      await startRecords(tx, EVALUATION_REPLY, [id]);
    }
    await recordAudit(tx, {
      event: 'review.reply',
      objectType: EVALUATION_REPLY,
      objectId: id,
      detail: { evaluationNo: evaluation.evaluationNo },
    });
    await tellReviewer(tx, { id, author: user.name, evaluation, forDistrict });
    return { evaluationId: evaluation.id };
  });
}

export const replyErrors = { 'E-0906': '该评价已有答复，请等待审核或查看已公开的答复' } as const;
