import { firstRow, sql } from '../../../../database/sql.ts';
import { isUuid } from '../../../../database/uuid.ts';
import { badInput, DomainError, refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { once } from '../../../../platform/requests/index.ts';
import { lockArrangedRun, type OwnRun } from '../own-run.ts';
import { type Conflict, conflictsOf } from './conflicts.ts';
import { loadTimetable, lockDays, type Timetable } from './load-timetable.ts';
import { type ReadSession, readSession, type SessionInput } from './session-input.ts';
import { getSessions, lateReason, requireMovable, requireToCome } from './stored-session.ts';
import { tellOfChange } from './tell.ts';
import { insertSessions, updateSession } from './write-session.ts';

/** A session that was saved, and what is pointed out about it. */
interface SavedSession {
  id: string;
  version: number;
  warnings: Conflict[];
}

/** Which session gets other content, for the version that somebody has seen; null makes a new one. */
type Which = { id: string; version: number } | null;

/**
 * T22-4, T22-5: a new session, or other content for one. Nobody else arranges its days meanwhile, so that what two save at the same time cannot
 * overlap.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-0504, E-2202 with every hard conflict (BR22-2), E-2203, E-2206, E-2212
 */
export function saveSession(ctx: Ctx, which: Which, input: SessionInput, requestId: string): Promise<SavedSession> {
  return once(ctx, 'saveTrainingSession', requestId, { which, input }, async (tx): Promise<SavedSession> => {
    const own = await lockArrangedRun(tx, input.runId);
    const [stored] = which ? await getSessions(tx, own, [which.id]) : [];
    if (stored && stored.version !== which?.version) throw refuse('E-0504');
    if (stored) requireMovable(stored);
    const reason = stored ? lateReason(tx, stored, input.reason) : null;
    const days = [input.day, ...(stored ? [stored.day] : [])];
    await lockDays(tx, days);
    const table = await loadTimetable(tx, own, days);
    const read = readSession(table, input, stored?.id ?? null);
    requireToCome(tx, read);
    await requireMakeup(tx, own, read);
    const found = against(table, read);
    const words = hardWords(found);
    if (words) throw new DomainError('E-2202', words);
    if (!stored) return { id: (await insertSessions(tx, own, [read]))[0] ?? '', version: 1, warnings: found };
    await updateSession(tx, stored.id, read, reason);
    if (stored.published) await tellOfChange(tx, own, [stored.id], '课次有调整', reason);
    return { id: stored.id, version: stored.version + 1, warnings: found };
  });
}

/** What is against a session, all others of its run and around it being what they are. */
export function against(table: Timetable, read: ReadSession): Conflict[] {
  const others = table.sessions.filter(({ id }) => id === null || id !== read.id);
  return conflictsOf(table.planned(read), others, table.around(others));
}

/** The hard ones of several conflicts, in words; empty where there is none. */
export const hardWords = (conflicts: readonly Conflict[]): string =>
  conflicts.flatMap(({ hard, message }) => (hard ? [message] : [])).join('；');

/** T22-6: what makes up for a session follows a cancelled one of the same run. */
async function requireMakeup(tx: Ctx, own: OwnRun, { makeupOf }: ReadSession): Promise<void> {
  if (makeupOf === null) return;
  const found = isUuid(makeupOf)
    ? await firstRow(
        tx,
        sql`select 1 as one from training_session where id = ${makeupOf} and run_id = ${own.id} and cancelled`,
      )
    : undefined;
  if (!found) throw badInput([{ path: 'input.makeupOf', message: '请选择本班次已停课的课次' }]);
}
