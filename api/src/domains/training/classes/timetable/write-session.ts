import { run, sql } from '../../../../database/sql.ts';
import { uuidv7 } from '../../../../database/uuid.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { takeBusinessNos } from '../../business-no.ts';
import type { OwnRun } from '../own-run.ts';
import type { ReadSession } from './session-input.ts';

/** New sessions of a run, as drafts. @returns their ids, in the order given */
export async function insertSessions(tx: Ctx, own: OwnRun, sessions: readonly ReadSession[]): Promise<string[]> {
  if (sessions.length === 0) return [];
  const now = tx.app.clock.now();
  const numbers = await takeBusinessNos(tx, 'SESSION', own.districtCode, sessions.length);
  const made = sessions.map((one, n) => ({ ...one, id: uuidv7(now.getTime()), no: numbers[n] }));
  await run(
    tx,
    sql`insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at, ends_at,
          lesson_hours, plan_line_id, kind, mode, teacher_id, teacher_person, room_id, online_url, makeup_of)
        select g.id, ${now}, ${now}, ${own.orgId}, ${own.orgPath}, ${own.districtCode}, g.no, ${own.id}, g.day, g."startsAt", g."endsAt",
          g."lessonHours", g."planLineId", g.kind, g.mode, g."teacherId", t.id_no_index, g."roomId", g."onlineUrl", g."makeupOf"
        from jsonb_to_recordset(${JSON.stringify(made)}::jsonb) as g(id uuid, no text, day date, "startsAt" int, "endsAt" int,
          "lessonHours" numeric, "planLineId" uuid, kind text, mode text, "teacherId" uuid, "roomId" uuid, "onlineUrl" text, "makeupOf" uuid)
        join training_teacher t on t.id = g."teacherId"`,
  );
  await writeClasses(tx, made);
  return made.map(({ id }) => id);
}

/** Other content for a session. */
export async function updateSession(tx: Ctx, id: string, one: ReadSession, reason: string | null): Promise<void> {
  await run(
    tx,
    sql`update training_session s set day = ${one.day}, starts_at = ${one.startsAt}, ends_at = ${one.endsAt},
          lesson_hours = ${one.lessonHours}::numeric, plan_line_id = ${one.planLineId}, kind = ${one.kind}, mode = ${one.mode},
          teacher_id = ${one.teacherId}, teacher_person = t.id_no_index, room_id = ${one.roomId}, online_url = ${one.onlineUrl},
          makeup_of = ${one.makeupOf}, change_reason = coalesce(${reason}, change_reason), version = s.version + 1,
          updated_at = ${tx.app.clock.now()}
        from training_teacher t where t.id = ${one.teacherId} and s.id = ${id}`,
  );
  await run(tx, sql`delete from training_session_class where session_id = ${id}`);
  await writeClasses(tx, [{ id, classIds: one.classIds }]);
}

async function writeClasses(tx: Ctx, sessions: readonly { id: string; classIds: readonly string[] }[]): Promise<void> {
  const pairs = sessions.flatMap(({ id, classIds }) => classIds.map((classId) => ({ id, classId })));
  await run(
    tx,
    sql`insert into training_session_class (session_id, class_id)
        select id, "classId" from jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as t(id uuid, "classId" uuid)`,
  );
}
