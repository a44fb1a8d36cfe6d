import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { scopeWhere } from '../../../../platform/access/index.ts';
import { addDays, instantOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, scopeOf } from '../../../../platform/kernel/index.ts';
import { searchOf } from '../../../../platform/lists/index.ts';
import { findPersonByIdNumber } from '../../../people/index.ts';
import type { FeedbackDepartment, FeedbackState, FeedbackType } from '../words.ts';

/** The lists of the page: what came, what nobody has read, what contradicts us, what found no case, what was turned away. */
export const FEEDBACK_QUEUES = {
  ALL: '全部',
  UNREAD: '未读',
  CONFLICT: '状态冲突',
  UNMATCHED: '未匹配',
  REJECTED: '已拒收',
} as const;
export type FeedbackQueue = keyof typeof FEEDBACK_QUEUES;

export interface FeedbackFilter {
  search?: string | null | undefined;
  department?: FeedbackDepartment[] | null | undefined;
  feedbackType?: FeedbackType[] | null | undefined;
  state?: FeedbackState[] | null | undefined;
  matterCode?: string | null | undefined;
  receivedFrom?: string | null | undefined;
  receivedTo?: string | null | undefined;
  unreadOnly?: boolean | null | undefined;
  importance?: number[] | null | undefined;
}

type Condition = RawBuilder<unknown>;

const QUEUES: Readonly<Record<FeedbackQueue, Condition>> = {
  ALL: sql`true`,
  UNREAD: sql`m.read_at is null and m.state <> 'REJECTED' and not 'TRIAL' = any(m.tags)`,
  CONFLICT: sql`'CONFLICT' = any(m.tags)`,
  UNMATCHED: sql`m.state = 'UNMATCHED' and not 'TRIAL' = any(m.tags)`,
  REJECTED: sql`m.state = 'REJECTED'`,
};

export function queueWhere(ctx: Ctx, queue: FeedbackQueue): Condition {
  return sql`${scopeWhere(scopeOf(ctx.actor), 'm')} and m.state <> 'DUPLICATE' and ${QUEUES[queue]}`;
}

/** The condition of a list over `feedback_message m`, the caller's scope always included. Copies are shown only where asked for. */
export async function feedbackWhere(ctx: Ctx, queue: FeedbackQueue, filter: FeedbackFilter): Promise<Condition> {
  const parts: Condition[] = [scopeWhere(scopeOf(ctx.actor), 'm'), QUEUES[queue]];
  if (!filter.state?.includes('DUPLICATE')) parts.push(sql`m.state <> 'DUPLICATE'`);
  if (filter.state?.length) parts.push(sql`m.state = any(${[...filter.state]}::text[])`);
  if (filter.department?.length) parts.push(sql`m.department = any(${[...filter.department]}::text[])`);
  if (filter.feedbackType?.length) parts.push(sql`m.feedback_type = any(${[...filter.feedbackType]}::text[])`);
  if (filter.importance?.length) parts.push(sql`m.importance = any(${[...filter.importance]}::int[])`);
  if (filter.matterCode) parts.push(sql`m.matter_code = ${filter.matterCode}`);
  if (filter.receivedFrom) parts.push(sql`m.received_at >= ${instantOf(filter.receivedFrom, '00:00')}`);
  if (filter.receivedTo) parts.push(sql`m.received_at < ${instantOf(addDays(filter.receivedTo, 1), '00:00')}`);
  if (filter.unreadOnly) parts.push(sql`m.read_at is null`);
  const search = searchOf(filter.search);
  if (search) parts.push(await searchWhere(ctx, search));
  return sql.join(parts, sql` and `);
}

/** A business number or its beginning, an ID number, or the sender's own number of the message. */
async function searchWhere(ctx: Ctx, text: string): Promise<Condition> {
  const person = await findPersonByIdNumber(ctx, text);
  if (person) return sql`m.case_id in (select id from one_thing_case where person_id = ${person.id})`;
  const prefix = `${text.toUpperCase().replace(/[\\%_]/g, '\\$&')}%`;
  return sql`(m.bj_no like ${prefix} or m.case_no like ${prefix} or m.message_id = ${text})`;
}
