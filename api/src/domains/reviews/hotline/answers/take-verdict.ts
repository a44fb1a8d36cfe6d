import { type SqlInstant } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import type { InboundAnswer, InboundHandler, InboundMessage } from '../../../../platform/exchange/channel.ts';
import { advanceOne } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { maskComment } from '../../evaluations/mask-comment.ts';
import { answerDays } from '../parameters.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { tellExtension, tellReopened } from '../tell.ts';
import { longestOf } from './answer-progress.ts';
import { takeUpAgain } from './take-up-again.ts';
import { type VerdictBody, verdictAnswers, verdictExamples, verdictSchema } from './verdict.schema.ts';

interface Judged {
  id: string;
  state: string;
  reviewId: string | null;
  matchedAt: SqlInstant | null;
}

const TAKEN = { code: 0, message: '已接收' } as const;

/** The hotline's word on an extension or a result. One that comes when nothing of the kind waits for it is 1004 and changes nothing. */
async function takeVerdict(tx: Ctx, message: InboundMessage): Promise<InboundAnswer> {
  const body = message.body as VerdictBody;
  const order = await tables(tx)
    .selectFrom('hotline_order')
    .select(['id', 'state', 'negative_review_id as reviewId', 'matched_at as matchedAt'])
    .where('order_no', '=', body.orderNo)
    .forUpdate()
    .executeTakeFirst();
  if (!order) return { code: 1003, message: '未找到该工单' };
  if (body.deadline && new Date(body.deadline) <= tx.app.clock.now())
    return { code: 1002, message: 'body.deadline：新的办理期限已过' };
  return body.subject === 'EXTENSION' ? judgeExtension(tx, order, body) : judgeResult(tx, order, body);
}

const move = (tx: Ctx, { id }: Judged, action: string, opinion: string) =>
  advanceOne(tx, {
    type: HOTLINE_ORDER,
    action,
    rows: [{ id }],
    ...(opinion ? { input: { reasonText: opinion } } : {}),
  });

const setDeadline = (tx: Ctx, { id }: Judged, deadline: Date, given: boolean) =>
  tables(tx).updateTable('hotline_order').set({ deadline, deadline_given: given }).where('id', '=', id).execute();

async function judgeExtension(tx: Ctx, order: Judged, body: VerdictBody): Promise<InboundAnswer> {
  if (order.state !== 'EXTENSION_ASKED') return { code: 1004, message: '该工单没有待答复的延期申请' };
  const opinion = maskComment(body.opinion ?? '');
  await move(tx, order, body.accepted ? 'grant' : 'deny', opinion);
  if (body.accepted) {
    await tables(tx).updateTable('hotline_order').set({ extended: true }).where('id', '=', order.id).execute();
    await setDeadline(tx, order, body.deadline ? new Date(body.deadline) : await longestOf(tx, order), !!body.deadline);
  }
  await tellExtension(tx, order.id, body.accepted, opinion);
  return TAKEN;
}

async function judgeResult(tx: Ctx, order: Judged, body: VerdictBody): Promise<InboundAnswer> {
  if (order.state !== 'ANSWERED' || !order.reviewId) return { code: 1004, message: '该工单没有待确认的办理结果' };
  const opinion = maskComment(body.opinion ?? '');
  if (body.accepted) {
    await move(tx, order, 'close', opinion);
    return TAKEN;
  }
  const reviewId = await takeUpAgain(tx, order.reviewId, opinion);
  await tables(tx)
    .updateTable('hotline_order')
    .set((was) => ({ negative_review_id: reviewId, reopened: was('reopened', '+', 1), answered_at: null }))
    .where('id', '=', order.id)
    .execute();
  const { usual } = await readParameter(tx, answerDays);
  const deadline = body.deadline
    ? new Date(body.deadline)
    : tx.app.calendar.dueAfterWorkdays(tx.app.clock.now(), usual);
  await setDeadline(tx, order, deadline, !!body.deadline);
  await move(tx, order, 'reopen', opinion);
  await tellReopened(tx, order.id, opinion || '请重新办理');
  return TAKEN;
}

export const verdictInbound: InboundHandler = {
  bizType: 'HOTLINE.ANSWER',
  title: '12345对延期申请、办理结果的答复',
  schema: verdictSchema,
  handle: takeVerdict,
  published: {
    description:
      '12345答复延期申请（同意或不同意），或者确认办理结果（办结或退回重办）。没有待答复的申请或待确认的结果时应答1004，不作改动；退回重办后平台重新办理并再次报送结果。',
    examples: verdictExamples,
    answers: verdictAnswers,
    changes: [
      { version: '1.0', date: '2026-11-26', note: '首次发布。' },
      { version: '1.1', date: '2026-11-29', note: '文档增加应答代码（x-answers）；报文不变。' },
    ],
  },
};
