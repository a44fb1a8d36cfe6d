import { rows, sql } from '../../../../database/sql.ts';
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
  const found = await storedSessions(tx, sql`s.run_id = ${own.id} and s.id = any(${[...ids]}::uuid[])`);
  if (found.length < new Set(ids).size) throw refuse('NOT_FOUND');
  return found;
}

/** Sessions for which a condition on `s` holds, in the order of time. */
export const storedSessions = (tx: Ctx, where: ReturnType<typeof sql>) =>
  rows<StoredSession>(
    tx,
    sql`select s.id, s.version, s.day::text as day, s.starts_at as "startsAt", s.ends_at as "endsAt", s.lesson_hours::text as "lessonHours",
          s.module, s.teacher_id as "teacherId", s.room_id as "roomId", s.kind, s.mode, s.online_url as "onlineUrl",
          s.makeup_of as "makeupOf", s.published_at is not null as published, s.cancelled, s.taken_at is not null as taken,
          array(select class_id::text from training_session_class sc where sc.session_id = s.id order by 1) as "classIds"
        from training_session s where ${where} order by s.day, s.starts_at, s.id`,
  );

/** A minute of a day in Shanghai. */
export const instantOf = (day: string, minute: number): Date => instantOfDay(dayNumberOfDate(day), minute * MINUTE_MS);

/** @throws E-2206 where a session at this time has begun already */
export function requireToCome(tx: Ctx, { day, startsAt }: Pick<ReadSession, 'day' | 'startsAt'>): void {
  if (instantOf(day, startsAt) <= tx.app.clock.now()) throw new DomainError('E-2206', classErrors['E-2206']);
}

const NOTICE_MS = 24 * 60 * MINUTE_MS;

/**
 * T22-5: a published session is changed until 24 h before it begins, later with a reason, of which the district hears.
 *
 * @returns the reason of a late change; null of another one
 * @throws E-2206 once it has begun, E-2212
 */
export function lateReason(tx: Ctx, stored: StoredSession, given: string | null | undefined): string | null {
  if (!stored.published) return null;
  requireToCome(tx, stored);
  const left = instantOf(stored.day, stored.startsAt).getTime() - tx.app.clock.now().getTime();
  if (left >= NOTICE_MS) return null;
  if (!given?.trim()) throw new DomainError('E-2212', classErrors['E-2212']);
  return requireReason(given, { path: 'input.reason', asked: '请填写临时调课原因' });
}
