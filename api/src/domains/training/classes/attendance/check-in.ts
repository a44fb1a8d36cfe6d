import { run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { isUuid, uuidv7 } from '../../../../database/uuid.ts';
import { limitPublic } from '../../../../platform/access/index.ts';
import { MINUTE_MS } from '../../../../platform/calendar/index.ts';
import { DomainError, refuse } from '../../../../platform/errors/index.ts';
import { type Ctx, requireUser, transaction } from '../../../../platform/kernel/index.ts';
import { withinScope } from '../../../../platform/lists/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import { classErrors } from '../errors.ts';
import { attendanceWeights } from '../parameters.ts';
import { SESSION } from '../record-types.ts';
import { instantOf, storedSessions } from '../timetable/stored-session.ts';
import type { AttendanceStatus } from './rate.ts';
import { codeAt, isCodeOf, scanKeyOf, scannedAt, ticketAt } from './scan-code.ts';
import { membersAt } from './take.ts';

/** Signing in begins so long before the session (00-common "attendance"). */
const EARLY_MS = 30 * MINUTE_MS;

/** What the screen of a classroom shows now. */
export interface ScanScreen {
  code: string;
  until: Date;
  signedIn: number;
  members: number;
}

/** The code of a session of one's own institution. @throws NOT_FOUND, E-2211 outside its time */
export async function scanScreen(ctx: Ctx, sessionId: string): Promise<ScanScreen> {
  const row = isUuid(sessionId)
    ? await tables(ctx)
        .selectFrom('training_session')
        .select(['id', 'org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
        .where('id', '=', sessionId)
        .executeTakeFirst()
    : undefined;
  const { orgId } = requireUser(ctx);
  const { id } = await withinScope(ctx, SESSION, row, (session) => session.orgId === orgId);
  await requireOpen(ctx, id);
  const members = await membersAt(ctx, id);
  return {
    ...codeAt(scanKeyOf(ctx.app.keys, id), ctx.app.clock.now()),
    signedIn: members.filter(({ status }) => status !== null).length,
    members: members.length,
  };
}

/** What a scan is exchanged for: a ticket of two minutes, so that who has to sign in first is not too late. @throws E-2209 */
export function takeScan(ctx: Ctx, sessionId: string, code: string): string {
  limitPublic(ctx);
  const key = scanKeyOf(ctx.app.keys, sessionId);
  const now = ctx.app.clock.now();
  if (!isCodeOf(key, code, now)) throw new DomainError('E-2209', classErrors['E-2209']);
  return ticketAt(key, now);
}

/**
 * 扫码签到 (T22-7): the caller is there, late by the moment of the scan. A second time changes nothing, nor what the teacher has written down.
 *
 * @throws E-2209, E-2210, E-2211
 */
export function checkIn(ctx: Ctx, sessionId: string, ticket: string): Promise<AttendanceStatus> {
  return transaction(ctx, async (tx) => {
    if (!isUuid(sessionId)) throw refuse('NOT_FOUND');
    const now = tx.app.clock.now();
    const scanned = scannedAt(scanKeyOf(tx.app.keys, sessionId), ticket, now);
    if (!scanned) throw new DomainError('E-2209', classErrors['E-2209']);
    const { starts } = await requireOpen(tx, sessionId);
    const { userId, name } = requireUser(tx);
    const own = (await membersAt(tx, sessionId)).find(({ accountId }) => accountId === userId);
    if (!own) throw new DomainError('E-2210', classErrors['E-2210']);
    const minutes = Math.floor((scanned.getTime() - starts.getTime()) / MINUTE_MS);
    const status = minutes >= 1 ? 'L' : 'P';
    const weights = await readParameter(tx, attendanceWeights);
    await run(
      tx,
      sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, minutes_late, method,
            taken_by_id, taken_by_name, taken_at)
          values (${uuidv7(now.getTime())}, ${now}, ${now}, ${sessionId}, ${own.traineeId}, ${status}, ${weights[status]},
            ${minutes >= 1 ? minutes : null}, '2', ${userId}, ${name}, ${scanned})
          on conflict on constraint training_attendance_once do nothing`,
    );
    const kept = await tables(tx)
      .selectFrom('training_attendance')
      .select('status')
      .$narrowType<{ status: AttendanceStatus }>()
      .where('session_id', '=', sessionId)
      .where('run_trainee_id', '=', own.traineeId)
      .executeTakeFirst();
    return kept?.status ?? status;
  });
}

/** @throws E-2211 for one that is not held, before its signing in begins, and after its end */
async function requireOpen(ctx: Ctx, sessionId: string): Promise<{ starts: Date }> {
  const [session] = await storedSessions(ctx, sql`s.id = ${sessionId}`);
  const now = ctx.app.clock.now();
  if (session?.published && !session.cancelled) {
    const starts = instantOf(session.day, session.startsAt);
    if (now.getTime() >= starts.getTime() - EARLY_MS && now < instantOf(session.day, session.endsAt)) return { starts };
  }
  throw new DomainError('E-2211', '签到自上课前30分钟开始，至课次结束为止');
}
