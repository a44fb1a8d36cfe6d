import { firstRow, rows, sql } from '../../../../database/sql.ts';
import {
  decodeCursor,
  encodeCursor,
  type Page,
  type PageArgs,
  pageSize,
  toPage,
} from '../../../../graphql/connection.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import type { FeedbackMessageType } from '../feedback.type.ts';
import {
  FEEDBACK_QUEUES,
  type FeedbackFilter,
  type FeedbackQueue,
  feedbackWhere,
  queueWhere,
} from './feedback-filter.ts';
import { type FeedbackRow, feedbackColumns } from './feedback-row.ts';
import { viewFeedback } from './feedback-view.ts';

/** Counted exactly up to here; beyond it a list says 「10,000+」. */
const COUNT_CAP = 10_000;

export interface FeedbackPage extends Page<FeedbackMessageType> {
  totalCount: number;
  totalCapped: boolean;
}

/** 反馈信息, newest first, inside the caller's scope; two statements whatever the page. */
export async function listFeedback(
  ctx: Ctx,
  queue: FeedbackQueue,
  filter: FeedbackFilter,
  args: PageArgs,
): Promise<FeedbackPage> {
  const size = pageSize(args);
  const where = await feedbackWhere(ctx, queue, filter);
  const after = args.after ? sql`m.id < ${decodeCursor(args.after).id}::uuid` : sql`true`;
  const found = await rows<FeedbackRow>(
    ctx,
    sql`select ${feedbackColumns} from feedback_message m where ${where} and ${after} order by m.id desc limit ${size + 1}`,
  );
  const counted = await firstRow<{ n: number }>(
    ctx,
    sql`select count(*)::int as n from (select 1 from feedback_message m where ${where} limit ${COUNT_CAP + 1}) t`,
  );
  const total = counted?.n ?? 0;
  const page = toPage(
    found,
    size,
    args,
    (row) => encodeCursor(null, row.id),
    (row) => viewFeedback(ctx, row),
  );
  return { ...page, totalCount: Math.min(total, COUNT_CAP), totalCapped: total > COUNT_CAP };
}

/** How many messages wait in each list, counted no further than 1,000: the tabs say 「999+」. */
export async function countFeedback(ctx: Ctx): Promise<{ queue: FeedbackQueue; count: number; capped: boolean }[]> {
  const cap = 1000;
  const queues = Object.keys(FEEDBACK_QUEUES).filter((queue) => queue !== 'ALL') as FeedbackQueue[];
  const counts = queues.map(
    (queue) =>
      sql`(select count(*)::int from (select 1 from feedback_message m where ${queueWhere(ctx, queue)} limit ${cap}) t) as ${sql.ref(queue)}`,
  );
  const found = await firstRow<Record<string, number>>(ctx, sql`select ${sql.join(counts)}`);
  return queues.map((queue) => {
    const count = found?.[queue] ?? 0;
    return { queue, count, capped: count >= cap };
  });
}
