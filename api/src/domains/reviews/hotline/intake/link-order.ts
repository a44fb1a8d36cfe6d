import { firstRow, type SqlInstant, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import { actorName, type Ctx } from '../../../../platform/kernel/index.ts';
import { type ReviewedService, readReviewedServices } from '../../../cases/index.ts';
import { holdService, type NegativeGround, openNegative, readGround } from '../../negatives/open-negative.ts';
import { answerProgress } from '../answers/answer-progress.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { tellMatched } from '../tell.ts';
import type { OrderKind } from '../words.ts';
import type { FoundService } from './find-service.ts';

interface Order {
  orderNo: string;
  orderKind: OrderKind;
  content: string;
  grade: number | null;
  deadline: SqlInstant;
}

/** A negative review that an order joins. */
interface Standing {
  id: string;
  ended: boolean;
}

/**
 * Gives an order to the negative review of its service: the one that is open already (the same complaint by two ways), or a new one. What
 * has been done about it before is told to the hotline at once.
 *
 * @param order with its version where a person acts
 * @throws NOT_FOUND, E-0503, E-0504
 */
export async function linkOrder(tx: Ctx, order: { id: string; version?: number }, found: FoundService): Promise<void> {
  const row = await tables(tx)
    .selectFrom('hotline_order')
    .select(['order_no as orderNo', 'order_kind as orderKind', 'content_masked as content', 'grade', 'deadline'])
    .$narrowType<{ orderKind: OrderKind }>()
    .where('id', '=', order.id)
    .executeTakeFirst();
  const ground = found.way === 'EVALUATION' ? await readGround(tx, found.evaluationId) : await groundOf(tx, found);
  if (!row || !ground) throw refuse('NOT_FOUND');
  await holdService(tx, ground.serviceNo);
  const standing = await findStanding(tx, ground);
  const reviewId = standing && !standing.ended ? standing.id : await openFor(tx, row, ground, standing);
  await tables(tx)
    .updateTable('hotline_order')
    .set({
      org_id: ground.orgId,
      org_path: ground.orgPath,
      district_code: ground.districtCode,
      org_name: ground.orgName,
      negative_review_id: reviewId,
      matched_way: found.way,
      matched_at: tx.app.clock.now(),
      matched_by_name: found.way === 'MANUAL' ? actorName(tx.actor) : '系统',
    })
    .where('id', '=', order.id)
    .where('negative_review_id', 'is', null)
    .execute();
  await advanceOne(tx, { type: HOTLINE_ORDER, action: 'match', rows: [order], mode: 'CASCADE' });
  await tellMatched(tx, order.id);
  await answerProgress(tx, order.id, reviewId);
}

async function groundOf(tx: Ctx, { type, id }: { type: ReviewedService['type']; id: string }) {
  const service = (await readReviewedServices(tx, type, [id])).get(id);
  if (!service) return undefined;
  const { no, handler, channel: _channel, type: _type, id: _id, ...rest } = service;
  return {
    ...rest,
    evaluationId: null,
    serviceNo: no,
    staff: handler ? [handler] : [],
    grade: null,
    contentMasked: '',
    anonymous: false,
  } satisfies NegativeGround;
}

/**
 * The newest review of the evaluation, or the open one of the service, locked. One of an anonymous evaluation is never found by the
 * service: whoever matched the order by hand would learn whose it is.
 */
function findStanding(tx: Ctx, ground: NegativeGround): Promise<Standing | undefined> {
  const ended = sql`n.state in ('CLOSED', 'REJECTED')`;
  return firstRow<Standing>(
    tx,
    ground.evaluationId
      ? sql`select n.id, ${ended} as ended from negative_review n where n.evaluation_id = ${ground.evaluationId}
             order by n.id desc limit 1 for update`
      : sql`select n.id, false as ended from negative_review n
             where n.service_no = ${ground.serviceNo} and not ${ended}
               and not exists (select 1 from evaluation e where e.id = n.evaluation_id and e.anonymous)
             order by n.id desc limit 1 for update`,
  );
}

function openFor(tx: Ctx, order: Order, ground: NegativeGround, earlier: Standing | undefined): Promise<string> {
  const content = [ground.contentMasked, `12345工单${order.orderNo}：${order.content}`].filter(Boolean).join('；');
  const review = {
    ...ground,
    contentMasked: content,
    grade: order.grade ?? ground.grade,
    ...(earlier && { reworkOf: earlier.id }),
  };
  return openNegative(tx, review, order.orderKind === 'REVIEW' ? 'PLATFORM' : 'HOTLINE');
}
