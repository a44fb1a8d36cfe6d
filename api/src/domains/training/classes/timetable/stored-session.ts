import type { RawBuilder } from 'kysely';
import { sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { dayNumberOfDate, instantOfDay, MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { classErrors } from '../errors.ts';
import type { OwnRun } from '../own-run.ts';
import type { ReadSession } from './session-input.ts';

/** A session as it is stored, with what decides whether it may still be changed. */
export interface StoredSession extends ReadSession {
  id: string;
  version: number;
  published: boolean;
  cancelled: boolean;
  taken: boolean;
}

/** Sessions of one's run for an act on them; the run is locked, so nobody else moves them. @throws NOT_FOUND for any that is not the run's */
export async function getSessions(tx: Ctx, own: OwnRun, ids: readonly string[]): Promise<StoredSession[]> {
  if (!ids.every(isUuid)) throw refuse('NOT_FOUND');
  const found = await storedSessions(tx, sql<boolean>`s.run_id = ${own.id} and s.id = any(${[...ids]}::uuid[])`);
  if (found.length < new Set(ids).size) throw refuse('NOT_FOUND');
  return found;
}

/** Sessions for which a condition on `s` holds, in the order of time. */
export const storedSessions = (tx: Ctx, where: RawBuilder<boolean>) =>
  tables(tx)
    .selectFrom('training_session as s')
    .select([
      's.id',
      's.version',
      's.day',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
      's.plan_line_id as planLineId',
      's.kind',
      's.mode',
    ])
    .select(['s.lesson_hours as lessonHours', 's.teacher_id as teacherId', 's.room_id as roomId', 's.cancelled'])
    .select(['s.online_url as onlineUrl', 's.makeup_of as makeupOf'])
    .select([
      sql<boolean>`s.published_at is not null`.as('published'),
      sql<boolean>`s.taken_at is not null`.as('taken'),
      sql<
        string[]
      >`array(select class_id::text from training_session_class sc where sc.session_id = s.id order by 1)`.as(
        'classIds',
      ),
    ])
    .where(where)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .$narrowType<Pick<StoredSession, 'kind' | 'mode'>>()
    .execute();

/** A minute of a day in Shanghai. */
export const instantOf = (day: string, minute: number): Date => instantOfDay(dayNumberOfDate(day), minute * MINUTE_MS);

/** @throws E-2206 where a session at this time has begun already */
export function requireToCome(tx: Ctx, { day, startsAt }: Pick<ReadSession, 'day' | 'startsAt'>): void {
  if (instantOf(day, startsAt) <= tx.app.clock.now()) throw new DomainError('E-2206', classErrors['E-2206']);
}

/** @throws E-2206 for one that was cancelled, or whose attendance has been taken */
export function requireMovable({ cancelled, taken }: Pick<StoredSession, 'cancelled' | 'taken'>): void {
  if (cancelled || taken) throw new DomainError('E-2206', '课次已停课或已考勤，不能调整');
}

const NOTICE_MS = 24 * 60 * MINUTE_MS;

/** Whether a change is a late one: of a published session less than 24 h before it begins (T22-5). @throws E-2206 once it has begun */
export function isLate(ctx: Ctx, stored: StoredSession): boolean {
  if (!stored.published) return false;
  requireToCome(ctx, stored);
  return instantOf(stored.day, stored.startsAt).getTime() - ctx.app.clock.now().getTime() < NOTICE_MS;
}

/**
 * T22-5: a published session is changed until 24 h before it begins, later with a reason, of which the district hears.
 *
 * @returns the reason of a late change; null of another one
 * @throws E-2206 once it has begun, E-2212
 */
export function lateReason(tx: Ctx, stored: StoredSession, given: string | null | undefined): string | null {
  if (!isLate(tx, stored)) return null;
  if (!given?.trim()) throw new DomainError('E-2212', classErrors['E-2212']);
  return requireReason(given, { path: 'input.reason', asked: '请填写临时调课原因' });
}
