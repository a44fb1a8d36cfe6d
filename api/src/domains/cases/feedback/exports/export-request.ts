import { z } from 'zod';
import { badInput } from '../../../../platform/errors/index.ts';
import { exportDay, readExportFilter } from '../../../../platform/exports/index.ts';
import { FEEDBACK_QUEUES, type FeedbackFilter, type FeedbackQueue } from '../lists/feedback-filter.ts';
import { FEEDBACK_DEPARTMENTS, FEEDBACK_STATES, FEEDBACK_TYPES } from '../words.ts';

export interface FeedbackExportRequest {
  queue: FeedbackQueue;
  filter: FeedbackFilter;
}

const oneOf = <T extends string>(titles: Readonly<Record<T, string>>) =>
  z
    .array(z.enum(Object.keys(titles) as [T, ...T[]]))
    .max(20)
    .nullish();
const text = z.string().max(100).nullish();

/** The API's `FeedbackFilter`, field by field. */
const filterSchema = z.strictObject({
  search: text,
  department: oneOf(FEEDBACK_DEPARTMENTS),
  feedbackType: oneOf(FEEDBACK_TYPES),
  state: oneOf(FEEDBACK_STATES),
  matterCode: text,
  receivedFrom: exportDay,
  receivedTo: exportDay,
  unreadOnly: z.boolean().nullish(),
}) satisfies z.ZodType<FeedbackFilter>;

const queue = z.enum(Object.keys(FEEDBACK_QUEUES) as [FeedbackQueue, ...FeedbackQueue[]]);

/** A list as it is kept until its file is made. */
export const feedbackExportSchema: z.ZodType<FeedbackExportRequest> = z.object({
  queue,
  filter: filterSchema,
});

/** Reads `queue` and `filter` (JSON of the API's `FeedbackFilter`). @throws BAD_INPUT */
export function readFeedbackExport(source: unknown): FeedbackExportRequest {
  const read = z.object({ queue: queue.default('ALL') }).safeParse(source ?? {});
  if (!read.success) throw badInput([{ path: 'queue', message: '队列不正确，请从列表重新导出' }]);
  return { queue: read.data.queue, filter: readExportFilter(filterSchema, source) };
}
