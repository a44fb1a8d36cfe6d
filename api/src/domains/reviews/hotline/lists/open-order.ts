import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { recordAudit } from '../../../../platform/audit/index.ts';
import { decryptColumn } from '../../../../platform/crypto/index.ts';
import { DomainError, requireReason } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';
import { OUTBOX_STATES, type OutboxState } from '../../../../platform/outbox/index.ts';
import { negativeErrors } from '../../negatives/negative-facts.ts';
import { hotlineOrder } from '../hotline.record.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { ANSWER_KINDS, type AnswerKind } from '../words.ts';
import { HotlineAnswerType, HotlineCallerType, HotlineOrderDetailType } from './order.type.ts';

const FAILED: readonly OutboxState[] = ['REJECTED', 'DEAD'];

/** One order with its messages to the hotline and their receipts. @throws NOT_FOUND */
export async function openOrder(ctx: Ctx, id: string): Promise<HotlineOrderDetailType> {
  const order = await hotlineOrder.get(ctx, id);
  const found = await tables(ctx)
    .selectFrom('outbox_message')
    .select([
      'id',
      'kind',
      'created_at as createdAt',
      'state',
      'attempts',
      'answer_message as answerMessage',
      'last_error as lastError',
      'acked_at as ackedAt',
    ])
    .$narrowType<{ kind: AnswerKind; state: OutboxState }>()
    .where('record_type', '=', HOTLINE_ORDER)
    .where('record_id', '=', order.id)
    .orderBy('seq')
    .execute();
  const answers = found.map(({ answerMessage, lastError, state, ...rest }) =>
    Object.assign(new HotlineAnswerType(), rest, {
      kindTitle: ANSWER_KINDS[rest.kind],
      stateTitle: OUTBOX_STATES[state],
      failed: FAILED.includes(state),
      answer: state === 'ACKED' ? answerMessage : (lastError ?? answerMessage),
    }),
  );
  return Object.assign(new HotlineOrderDetailType(), { order: hotlineOrder.view(ctx, order), answers });
}

/**
 * 来电人 in clear, for a reason that stands in the audit log; never to whoever was complained about, nor behind an anonymous evaluation.
 *
 * @throws NOT_FOUND, E-0005, E-0907, E-0991 where the hotline named nobody, E-0992
 */
export async function revealCaller(ctx: Ctx, id: string, given: string): Promise<HotlineCallerType> {
  const order = await hotlineOrder.get(ctx, id);
  const reason = requireReason(given, { path: 'reason' });
  const self = JSON.stringify([{ id: requireUser(ctx).userId }]);
  const found = await tables(ctx)
    .selectFrom('hotline_order as o')
    .leftJoin('negative_review as n', 'n.id', 'o.negative_review_id')
    .select(['o.caller_cipher as sealed', sql<boolean>`coalesce(n.staff @> ${self}::jsonb, false)`.as('rated')])
    .where('o.id', '=', order.id)
    .executeTakeFirst();
  if (found?.rated) throw new DomainError('E-0907', negativeErrors['E-0907']);
  if (order.unnamed) throw new DomainError('E-0992', hotlineErrors['E-0992']);
  if (!found?.sealed) throw new DomainError('E-0991', hotlineErrors['E-0991']);
  await recordAudit(ctx, {
    event: 'hotline.reveal',
    objectType: HOTLINE_ORDER,
    objectId: order.id,
    detail: { orderNo: order.orderNo, reason },
  });
  const cell = { table: 'hotline_order', column: 'caller_cipher', rowId: order.id };
  const caller = JSON.parse(decryptColumn(ctx.app.keys, cell, found.sealed)) as { name: string; phone: string };
  return Object.assign(new HotlineCallerType(), caller);
}

export const hotlineErrors = {
  'E-0991': '该工单没有来电人信息',
  'E-0992': '该工单对应匿名评价，不显示来电人',
} as const;
