import { run, sql } from '../../../../database/sql.ts';
import { dateOfDayNumber, dayNumberOfDate } from '../../../../platform/calendar/index.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { lockArrangedRun, type OwnRun } from '../own-run.ts';
import { conflictsOf } from './conflicts.ts';
import { loadTimetable, lockDays } from './load-timetable.ts';
import { against, hardWords } from './save-session.ts';
import {
  getSessions,
  lateReason,
  requireMovable,
  requireToCome,
  type StoredSession,
  storedSessions,
} from './stored-session.ts';
import { tellOfChange } from './tell.ts';
import { insertSessions, updateSession } from './write-session.ts';

/** What became of one session of several. */
interface SessionOutcome {
  /** The session that was acted on. */
  id: string;
  ok: boolean;
  message: string | null;
}

const MOST_AT_ONCE = 200;
const fine = (id: string): SessionOutcome => ({ id, ok: true, message: null });
const not = (id: string, message: string): SessionOutcome => ({ id, ok: false, message });

/** An act on several sessions of one's run, once per request. @throws NOT_FOUND, E-2203, E-0501 */
async function actOn(
  ctx: Ctx,
  name: string,
  requestId: string,
  given: { runId: string; ids: readonly string[] },
  act: (tx: Ctx, own: OwnRun, sessions: StoredSession[]) => Promise<SessionOutcome[]>,
): Promise<SessionOutcome[]> {
  if (given.ids.length === 0 || given.ids.length > MOST_AT_ONCE) throw refuse('E-0501', { max: MOST_AT_ONCE });
  const { rows } = await once(ctx, name, requestId, given, async (tx) => {
    const own = await lockArrangedRun(tx, given.runId);
    return { rows: await act(tx, own, await getSessions(tx, own, given.ids)) };
  });
  return rows;
}

/** T22-4: publishes those against which nothing hard stands; trainees hear of it (N-22-1). */
export const publishSessions = (ctx: Ctx, runId: string, ids: readonly string[], requestId: string) =>
  actOn(ctx, 'publishTrainingSessions', requestId, { runId, ids }, async (tx, own, sessions) => {
    const days = sessions.map(({ day }) => day);
    await lockDays(tx, days);
    const table = await loadTimetable(tx, own, days);
    const outcomes = sessions.map((session): SessionOutcome => {
      if (session.published || session.cancelled) return not(session.id, '课次已发布或已停课');
      const words = hardWords(against(table, session));
      return words ? not(session.id, words) : fine(session.id);
    });
    const good = outcomes.flatMap(({ id, ok }) => (ok ? [id] : []));
    const now = tx.app.clock.now();
    await run(
      tx,
      sql`update training_session set published_at = ${now}, updated_at = ${now}, version = version + 1 where id = any(${good}::uuid[])`,
    );
    await tellOfChange(tx, own, good, '课程表已发布', null);
    return outcomes;
  });

/** T22-6: 停课, with a reason; of a published one trainees hear, and of a late one the district. @throws E-2206, E-2212, BAD_INPUT */
export async function cancelSession(ctx: Ctx, given: { runId: string; id: string; reason: string }, requestId: string) {
  await actOn(ctx, 'cancelTrainingSession', requestId, { ...given, ids: [given.id] }, async (tx, own, [session]) => {
    if (!session?.published || session.cancelled || session.taken)
      throw new DomainError('E-2213', '课次未发布、已停课或已考勤，不能停课');
    const reason = requireReason(given.reason, { path: 'reason', asked: '请填写停课原因' });
    const late = lateReason(tx, session, reason);
    await run(
      tx,
      sql`update training_session set cancelled = true, change_reason = ${reason}, version = version + 1, updated_at = ${tx.app.clock.now()}
           where id = ${session.id}`,
    );
    await tellOfChange(tx, own, [session.id], '停课', reason, late !== null);
    return [fine(session.id)];
  });
}

/** Drafts are taken away; what was published is cancelled instead. */
export const deleteSessions = (ctx: Ctx, runId: string, ids: readonly string[], requestId: string) =>
  actOn(ctx, 'deleteTrainingSessions', requestId, { runId, ids }, async (tx, _own, sessions) => {
    const outcomes = sessions.map(({ id, published }) => (published ? not(id, '已发布的课次请停课') : fine(id)));
    const good = outcomes.flatMap(({ id, ok }) => (ok ? [id] : []));
    await run(tx, sql`delete from training_session where id = any(${good}::uuid[])`);
    return outcomes;
  });

const moved = (day: string, days: number): string => dateOfDayNumber(dayNumberOfDate(day) + days);

/**
 * 顺延: all of them by so many days, or none where one would meet something. What moves along is not in the way.
 *
 * @throws E-2202 naming what is in the way, E-2206, E-2212 for one that was published and begins within 24 h
 */
export const shiftSessions = (
  ctx: Ctx,
  { runId, ids, days, reason }: { runId: string; ids: readonly string[]; days: number; reason?: string | null },
  requestId: string,
) =>
  actOn(ctx, 'shiftTrainingSessions', requestId, { runId, ids, ...{ days, reason } }, async (tx, own, sessions) => {
    if (!Number.isInteger(days) || days === 0 || Math.abs(days) > 60)
      throw badInput([{ path: 'days', message: '顺延天数应为-60至60之间的整数，不能为0' }]);
    const after = sessions.map((session) => ({ ...session, day: moved(session.day, days) }));
    const late = new Map(sessions.map((session) => [session.id, lateReason(tx, session, reason)]));
    for (const session of after) requireToCome(tx, session);
    for (const session of sessions) requireMovable(session);
    const touched = [...sessions, ...after].map(({ day }) => day);
    await lockDays(tx, touched);
    const table = await loadTimetable(tx, own, touched);
    const going = new Set(ids);
    const staying = table.sessions.filter(({ id }) => id === null || !going.has(id));
    const planned = after.map((session) => table.planned(session));
    const words = planned.flatMap((one) => {
      const others = [...staying, ...planned.filter(({ id }) => id !== one.id)];
      return hardWords(conflictsOf(one, others, table.around(others))) || [];
    });
    if (words.length > 0) throw new DomainError('E-2202', words.join('；'));
    for (const session of after) await updateSession(tx, session.id, session, late.get(session.id) ?? null);
    const told = sessions.filter(({ published }) => published).map(({ id }) => id);
    await tellOfChange(
      tx,
      own,
      told,
      '课次有调整',
      reason ?? null,
      [...late.values()].some((one) => one !== null),
    );
    return sessions.map(({ id }) => fine(id));
  });

/** 复制周课表: the sessions of the week of one Monday as drafts of another week; what would meet something is left out and named. */
export async function copyWeek(
  ctx: Ctx,
  given: { runId: string; from: string; to: string },
  requestId: string,
): Promise<SessionOutcome[]> {
  const { rows } = await once(ctx, 'copyTrainingWeek', requestId, given, async (tx) => {
    const own = await lockArrangedRun(tx, given.runId);
    const days = dayNumberOfDate(given.to) - dayNumberOfDate(given.from);
    if (days === 0 || days % 7 !== 0) throw badInput([{ path: 'to', message: '请选择另一周的星期一' }]);
    const week = await storedSessions(
      tx,
      sql`s.run_id = ${own.id} and not s.cancelled and s.day >= ${given.from} and s.day < ${moved(given.from, 7)}`,
    );
    const copies = week.map((one) => ({ ...one, id: null, day: moved(one.day, days), makeupOf: null }));
    const touched = copies.map(({ day }) => day);
    await lockDays(tx, touched);
    const table = await loadTimetable(tx, own, touched);
    const there = [...table.sessions];
    const outcomes: SessionOutcome[] = [];
    const good: typeof copies = [];
    for (const [n, copy] of copies.entries()) {
      const planned = table.planned(copy);
      const words = hardWords(conflictsOf(planned, there, table.around(there)));
      const id = week[n]?.id ?? '';
      outcomes.push(words ? not(id, words) : fine(id));
      if (words) continue;
      there.push(planned);
      good.push(copy);
    }
    await insertSessions(tx, own, good);
    return { rows: outcomes };
  });
  return rows;
}
