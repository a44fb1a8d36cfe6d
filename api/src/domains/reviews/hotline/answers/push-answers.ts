import { type SqlInstant, sql, toDateOrNull } from '../../../../database/sql.ts';
import { formatDateTime } from '../../../../platform/calendar/index.ts';
import type { Ctx, Placed } from '../../../../platform/kernel/index.ts';
import { type OutboxInput, pushOutbox } from '../../../../platform/outbox/index.ts';
import { maskComment } from '../../evaluations/mask-comment.ts';
import { contactWays, VERDICTS } from '../../negatives/reasons.ts';
import { GRADES, isGrade } from '../../words.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { type AnswerKind, OUTCOMES, type Outcome } from '../words.ts';
import { HOTLINE } from './hotline-channel.ts';
import type { Progress } from './progress.ts';

/** An order as it is answered. */
export interface AnsweredOrder extends Placed {
  id: string;
  orderNo: string;
}

export const answeredColumns = sql`o.id, o.order_no as "orderNo", o.org_id as "orgId", o.org_path as "orgPath",
  o.district_code as "districtCode"`;

/** One stream for each order: a result never overtakes the contact. Nothing in it names the applicant or the case. */
function message(order: AnsweredOrder, kind: AnswerKind, content: Readonly<Record<string, unknown>>): OutboxInput {
  const payload = { orderNo: order.orderNo, ...content };
  return {
    channel: HOTLINE,
    kind,
    streamKey: `hotline:${order.id}`,
    streamTitle: order.orderNo,
    payload,
    masked: payload,
    recordType: HOTLINE_ORDER,
    recordId: order.id,
    orgId: order.orgId,
    orgPath: order.orgPath,
    districtCode: order.districtCode,
  };
}

const moment = (at: SqlInstant | null) => {
  const date = toDateOrNull(at);
  return date && formatDateTime(date);
};
const words = (text: string | null) => (text ? maskComment(text) : null);
const wayTitle = (code: string | null) => contactWays.find((way) => way.code === code)?.title ?? null;

export async function pushContact(tx: Ctx, order: AnsweredOrder, progress: Progress): Promise<void> {
  await pushOutbox(tx, [
    message(order, 'CONTACT', {
      contactedAt: moment(progress.contactAt),
      way: wayTitle(progress.contactWay),
      content: words(progress.contactWords),
    }),
  ]);
}

export async function pushExtension(tx: Ctx, order: AnsweredOrder, progress: Progress, until: Date): Promise<void> {
  await pushOutbox(tx, [
    message(order, 'EXTENSION', { reason: words(progress.extensionReason), until: formatDateTime(until) }),
  ]);
}

export async function pushResult(tx: Ctx, order: AnsweredOrder, progress: Progress): Promise<void> {
  const outcome: Outcome = progress.state === 'REJECTED' ? 'NOT_UPHELD' : 'HANDLED';
  const { verdict, revisitGrade, missedWords } = progress;
  const unreached = missedWords === null ? null : '未联系上';
  await pushOutbox(tx, [
    message(order, 'RESULT', {
      outcome,
      outcomeName: OUTCOMES[outcome],
      verdict,
      verdictName: verdict && VERDICTS[verdict],
      measures: words(progress.measures),
      result: words(progress.rectifiedWords ?? progress.endWords),
      rectifiedAt: moment(progress.rectifiedAt),
      revisit: revisitGrade !== null && isGrade(revisitGrade) ? GRADES[revisitGrade] : unreached,
      endedAt: moment(progress.endedAt),
    }),
  ]);
}

/** 退回: the order is not about anything of ours. */
export async function pushReturn(tx: Ctx, order: AnsweredOrder, reason: string): Promise<void> {
  await pushOutbox(tx, [
    message(order, 'RESULT', {
      outcome: 'RETURNED',
      outcomeName: OUTCOMES.RETURNED,
      result: words(reason),
      endedAt: formatDateTime(tx.app.clock.now()),
    }),
  ]);
}
