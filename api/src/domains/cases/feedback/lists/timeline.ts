import { type SqlInstant, sql, toDate } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { findTransition, getState, readEvents } from '../../../../platform/flow/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { subCaseFlow } from '../../sub-case.flow.ts';
import type { FeedbackTimelineType } from '../feedback-page.type.ts';
import {
  FEEDBACK_DEPARTMENTS,
  FEEDBACK_TAGS,
  FEEDBACK_TYPES,
  type FeedbackDepartment,
  type FeedbackTag,
  type FeedbackType,
} from '../words.ts';

/** More messages about one matter are a department's mistake; the newest are shown. */
const MOST_MESSAGES = 200;

/** The story of a sub-case: its steps and every message about it, in the order in which we learned of them (3.6 e, 3.8). */
export async function timelineOf(
  ctx: Ctx,
  subCaseId: string,
  words: (text: string | null) => string | null,
): Promise<FeedbackTimelineType[]> {
  const events = await readEvents(ctx, [subCaseId]);
  const messages = await tables(ctx)
    .selectFrom('feedback_message')
    .select([
      'id',
      'department',
      'feedback_type as feedbackType',
      'external_text as externalText',
      'reason_text as reasonText',
      'handled_by as handledBy',
      'tags',
      sql<SqlInstant>`coalesce(handled_at, received_at)`.as('occurredAt'),
      'received_at as recordedAt',
    ])
    .$narrowType<{ department: FeedbackDepartment; feedbackType: FeedbackType | null; tags: FeedbackTag[] }>()
    .where('sub_case_id', '=', subCaseId)
    .where('state', 'not in', ['DUPLICATE', 'REJECTED'])
    .orderBy('id', 'desc')
    .limit(MOST_MESSAGES)
    .execute();
  const steps = events.map((event) => {
    const from = event.fromState ? getState(subCaseFlow, event.fromState) : undefined;
    const action = from && findTransition(from, event.action)?.title;
    return {
      id: event.id,
      kind: 'STEP',
      occurredAt: event.occurredAt,
      recordedAt: event.recordedAt,
      title: [action ?? '提交', getState(subCaseFlow, event.toState).title].join(' → '),
      text: words(event.reasonText),
      actorName: event.actorName,
    };
  });
  const said = messages.map((message) => ({
    id: message.id,
    kind: 'MESSAGE',
    occurredAt: message.occurredAt,
    recordedAt: message.recordedAt,
    title: [
      message.feedbackType && FEEDBACK_TYPES[message.feedbackType],
      ...message.tags.map((tag) => FEEDBACK_TAGS[tag].title),
    ]
      .filter(Boolean)
      .join(' · '),
    text: words([message.externalText, message.reasonText].filter(Boolean).join('：') || null),
    actorName: [FEEDBACK_DEPARTMENTS[message.department], message.handledBy].filter(Boolean).join(' '),
  }));
  return [...steps, ...said].sort((a, b) => toDate(b.recordedAt).getTime() - toDate(a.recordedAt).getTime());
}
