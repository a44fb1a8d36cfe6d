import { randomUUID } from 'node:crypto';
import { firstRow, sql } from '../../../src/database/sql.ts';
import { createInvite, submitEvaluation } from '../../../src/domains/reviews/evaluations/index.ts';
import { dispatchInbound } from '../../../src/domains/reviews/hotline/intake/take-dispatch.ts';
import { registerReception } from '../../../src/domains/reviews/receptions/register-reception.ts';
import { replyToEvaluation } from '../../../src/domains/reviews/replies/reply-to-evaluation.ts';
import { anonymous, type Ctx, transaction } from '../../../src/platform/kernel/index.ts';
import type { Product } from '../../product.ts';
import type { PlacedCase } from '../places.ts';

export interface PlacedReview {
  evaluationId: string;
  negativeId: string;
  replyId: string;
  orderId: string;
  receptionId: string;
}

/** A negative evaluation of the case with an answer that waits for its review. */
export async function placedReview(app: Product, ctx: Ctx, placed: PlacedCase): Promise<PlacedReview> {
  const { ticket } = await createInvite(ctx, { service: { type: 'case', id: placed.id }, channel: 'QR' });
  const { id } = await submitEvaluation(app.context(anonymous), {
    ticket,
    clientId: randomUUID(),
    grade: 1,
    options: [],
    optionSet: 1,
    anonymous: false,
  });
  const writer = await (await app.as('clerk_hk')).ctx();
  await replyToEvaluation(writer, { evaluationId: id, content: '感谢您的意见', requestId: randomUUID() });
  const found = await firstRow<{ negativeId: string; replyId: string }>(
    ctx,
    sql`select n.id as "negativeId", y.id as "replyId" from negative_review n join evaluation_reply y on y.evaluation_id = n.evaluation_id
         where n.evaluation_id = ${id}`,
  );
  return {
    evaluationId: id,
    negativeId: found?.negativeId ?? '',
    replyId: found?.replyId ?? '',
    orderId: await placedOrder(ctx),
    receptionId: await registerReception(writer, { scene: 'CONSULT', phone: '13800001111' }, randomUUID()),
  };
}

/** An order of the hotline that waits to be matched, at the centre of the case's district. */
async function placedOrder(ctx: Ctx): Promise<string> {
  const orderNo = 'RX-PLACED-0001';
  const dispatchedAt = ctx.app.clock.now().toISOString();
  const place = { name: '虹口区退役军人服务中心' };
  const body = {
    orderNo,
    orderKind: 'COMPLAINT',
    dispatchedAt,
    content: '反映等候时间过长',
    matterName: '其他',
    servedOn: '2026-01-05',
    place,
  };
  const head = {
    messageId: 'placed-order',
    channel: 'HTTP',
    senderCode: 'RX',
    version: '1.0',
    sentAt: dispatchedAt,
  } as const;
  await transaction(ctx, (tx) => dispatchInbound.handle(tx, { ...head, bizType: dispatchInbound.bizType, body }));
  const found = await firstRow<{ id: string }>(ctx, sql`select id from hotline_order where order_no = ${orderNo}`);
  return found?.id ?? '';
}
