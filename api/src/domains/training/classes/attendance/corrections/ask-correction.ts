import { firstRow, run, sql } from '../../../../../database/sql.ts';
import { isUuid, uuidv7 } from '../../../../../database/uuid.ts';
import { badInput, DomainError, refuse, requireReason } from '../../../../../platform/errors/index.ts';
import { attachFiles, uploads } from '../../../../../platform/files/index.ts';
import { actorName, type Ctx, requireUser } from '../../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../../platform/parameters/index.ts';
import { insertRecord } from '../../../../../platform/records/index.ts';
import { once } from '../../../../../platform/requests/index.ts';
import { takeBusinessNo } from '../../../business-no.ts';
import { classErrors } from '../../errors.ts';
import { lockOwnRun, type OwnRun } from '../../own-run.ts';
import { attendanceEditHours } from '../../parameters.ts';
import { CORRECTION } from '../../record-types.ts';
import { getSessions } from '../../timetable/stored-session.ts';
import type { AttendanceStatus } from '../rate.ts';
import { countFor, editableUntil, membersAt } from '../take.ts';
import { attendanceCorrection } from './correction.record.ts';

/** What is asked to be corrected. */
interface CorrectionRequest {
  runId: string;
  sessionId: string;
  traineeId: string;
  status: AttendanceStatus;
  reason: string;
  fileIds: readonly string[];
}

/**
 * 申请考勤更正 (T22-8), once the time for writing down is over; the district of the institution has a to-do.
 *
 * @throws NOT_FOUND, BAD_INPUT, E-2213 for a session whose list was never written down, E-2215, E-2216, E-2217
 */
export async function askCorrection(ctx: Ctx, given: CorrectionRequest, requestId: string): Promise<string> {
  const { id } = await once(ctx, 'askForAttendanceCorrection', requestId, given, async (tx) => {
    const own = await lockOwnRun(tx, given.runId);
    const [session] = await getSessions(tx, own, [given.sessionId]);
    if (!session?.published || session.cancelled) throw new DomainError('E-2213', classErrors['E-2213']);
    if (tx.app.clock.now() < editableUntil(session, await readParameter(tx, attendanceEditHours)))
      throw new DomainError('E-2217', classErrors['E-2217']);
    const reason = requireReason(given.reason, { path: 'input.reason', asked: '请填写更正原因' });
    if ([...reason].length > 300) throw badInput([{ path: 'input.reason', message: '更正原因不能超过300个字' }]);
    if (given.fileIds.length === 0) throw new DomainError('E-2215', classErrors['E-2215']);
    const kept = await attendanceOf(tx, session.id, given.traineeId);
    if (kept.status === given.status) throw badInput([{ path: 'input.status', message: '与原考勤相同，不需要更正' }]);
    return { id: await insert(tx, own, given, reason, kept) };
  });
  return id;
}

interface Kept {
  id: string;
  status: AttendanceStatus;
  name: string;
}

/** What is written down of a member; of whom nothing is, that he was not there, as which it counts. */
async function attendanceOf(tx: Ctx, sessionId: string, traineeId: string): Promise<Kept> {
  const member = isUuid(traineeId)
    ? (await membersAt(tx, sessionId)).find((one) => one.traineeId === traineeId.toLowerCase())
    : undefined;
  if (!member) throw refuse('NOT_FOUND');
  const now = tx.app.clock.now();
  await run(
    tx,
    sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_id,
          taken_by_name, taken_at, remark)
        values (${uuidv7(now.getTime())}, ${now}, ${now}, ${sessionId}, ${traineeId}, 'A', 0, '1', ${requireUser(tx).userId},
          ${actorName(tx.actor)}, ${now}, '未登记，按旷课计')
        on conflict on constraint training_attendance_once do nothing`,
  );
  await countFor(tx, sessionId, member.classIds);
  const kept = await firstRow<Kept & { open: boolean }>(
    tx,
    sql`select a.id, a.status, e.name_masked as name,
          exists (select 1 from attendance_correction k where k.attendance_id = a.id and k.state = 'ASKED') as open
        from training_attendance a join run_trainee t on t.id = a.run_trainee_id join training_enrolment e on e.id = t.enrolment_id
       where a.session_id = ${sessionId} and a.run_trainee_id = ${traineeId}`,
  );
  if (!kept) throw refuse('NOT_FOUND');
  if (kept.open) throw new DomainError('E-2216', classErrors['E-2216']);
  return kept;
}

async function insert(tx: Ctx, own: OwnRun, given: CorrectionRequest, reason: string, kept: Kept): Promise<string> {
  const values = {
    correction_no: await takeBusinessNo(tx, 'CORRECTION', own.districtCode),
    attendance_id: kept.id,
    run_id: own.id,
    name_masked: kept.name,
    old_status: kept.status,
    new_status: given.status,
    reason,
  };
  const id = await insertRecord(tx, attendanceCorrection, values, { place: own, start: 'ask' });
  await attachFiles(tx, { type: CORRECTION, id }, uploads(given.fileIds, 'PROOF', '证明材料'));
  return id;
}
