import { firstRow, rows, type SqlInstant, sql, toDate, toDateOrNull } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { advanceOne, type FlowChange } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { negativeFlow } from '../../negatives/negative.flow.ts';
import { answerDays } from '../parameters.ts';
import { HOTLINE_ORDER } from '../record-type.ts';
import { type Progress, readProgress } from './progress.ts';
import { type AnsweredOrder, answeredColumns, pushContact, pushExtension, pushResult } from './push-answers.ts';

type OpenOrder = AnsweredOrder & { state: string; reviewId: string; matchedAt: SqlInstant | null };

const openColumns = sql`${answeredColumns}, o.state, o.negative_review_id as "reviewId", o.matched_at as "matchedAt"`;
const HANDLED = ['HANDLING', 'EXTENSION_ASKED', 'EXTENDED'];

/** Steps of negative reviews, told to the hotline about every order that is about them: contact, extension, end (01 §11.9). */
export async function answerSteps(tx: Ctx, changes: readonly FlowChange[]): Promise<void> {
  const ids = changes.map(({ row }) => row.id);
  const orders = await rows<OpenOrder>(
    tx,
    sql`select ${openColumns} from hotline_order o
         where o.negative_review_id = any(${ids}::uuid[]) and o.state = any(${HANDLED}::text[]) order by o.id for update`,
  );
  if (orders.length === 0) return;
  const progress = await readProgress(tx, ids);
  for (const { row, action, to } of changes)
    for (const order of orders.filter(({ reviewId }) => reviewId === row.id)) {
      const done = progress.get(row.id);
      if (!done) continue;
      if (action === 'contact' && done.contactAt) await contacted(tx, order, done);
      if (action === 'extend') await askExtension(tx, order, done);
      if (negativeFlow.states[to]?.final) await answered(tx, order, done);
    }
}

/** The same for an order that joins a review which is under way or has ended. */
export async function answerProgress(tx: Ctx, orderId: string, reviewId: string): Promise<void> {
  const [order, progress] = [
    await firstRow<OpenOrder>(tx, sql`select ${openColumns} from hotline_order o where o.id = ${orderId}`),
    (await readProgress(tx, [reviewId])).get(reviewId),
  ];
  if (!order || !progress) return;
  if (progress.contactAt) await contacted(tx, order, progress);
  if (progress.endedAt) await answered(tx, order, progress);
}

const follow = (tx: Ctx, { id }: AnsweredOrder, action: string, reasonText?: string | null) =>
  advanceOne(tx, {
    type: HOTLINE_ORDER,
    action,
    rows: [{ id }],
    mode: 'CASCADE',
    ...(reasonText ? { input: { reasonText } } : {}),
  });

async function contacted(tx: Ctx, order: OpenOrder, progress: Progress): Promise<void> {
  await follow(tx, order, 'contacted', progress.contactWords);
  await pushContact(tx, order, progress);
}

/** Until the day that the review's own limit has now; the hotline grants it or not. One that was granted is not asked for again. */
async function askExtension(tx: Ctx, order: OpenOrder, progress: Progress): Promise<void> {
  if (order.state !== 'HANDLING') return;
  await follow(tx, order, 'askExtension', progress.extensionReason);
  const until = toDateOrNull(progress.dueAt) ?? (await longestOf(tx, order));
  await pushExtension(tx, order, progress, until);
}

/** The longest that an order may take where nobody says otherwise. */
export async function longestOf(tx: Ctx, { matchedAt }: { matchedAt: SqlInstant | null }): Promise<Date> {
  const { extended } = await readParameter(tx, answerDays);
  const from = matchedAt === null ? tx.app.clock.now() : toDate(matchedAt);
  return tx.app.calendar.dueAfterWorkdays(from, extended);
}

async function answered(tx: Ctx, order: OpenOrder, progress: Progress): Promise<void> {
  await follow(tx, order, 'answer', progress.rectifiedWords ?? progress.endWords);
  await tables(tx)
    .updateTable('hotline_order')
    .set({ answered_at: tx.app.clock.now() })
    .where('id', '=', order.id)
    .execute();
  await pushResult(tx, order, progress);
}
