import { Decimal } from 'decimal.js';
import { run, sql } from '../../../../database/sql.ts';
import { anyOf, tables } from '../../../../database/tables.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { readParameter } from '../../../../platform/parameters/index.ts';
import type { OwnRun } from '../own-run.ts';
import { hoursADay } from '../parameters.ts';
import { type PlanLine, planLinesOf } from './plan-lines.ts';
import type { Participant, Planned, Surroundings } from './planned.ts';

/** What a session is made of, by ids: as somebody fills it in, and as it is stored. */
export interface SessionDraft {
  id: string | null;
  day: string;
  startsAt: number;
  endsAt: number;
  lessonHours: string;
  planLineId: string;
  classIds: readonly string[];
  teacherId: string;
  roomId: string | null;
}

interface Teacher {
  id: string;
  person: string;
  name: string;
  hiredFrom: string;
  hiredTo: string | null;
}
interface Room {
  id: string;
  name: string;
  capacity: number;
}

/** A run's sessions with everything that stands beside them on some days. */
export interface Timetable {
  run: OwnRun;
  sessions: readonly Planned[];
  teachers: ReadonlyMap<string, Teacher>;
  rooms: ReadonlyMap<string, Room>;
  classes: ReadonlyMap<string, { id: string; name: string }>;
  /** 教学计划 in its order. */
  lines: ReadonlyMap<string, PlanLine & { hours: string }>;
  /** A draft with what its ids stand for. Unknown ids are the caller's to refuse before. */
  planned(draft: SessionDraft): Planned;
  /** What a session is judged by beside these others. */
  around(others: readonly Planned[]): Surroundings;
}

/**
 * Keeps everybody else from arranging these days until the transaction ends, wherever he is: a teacher and a trainee are one person over all
 * institutions. Always in the order of the days, so that no two wait for each other.
 */
export async function lockDays(tx: Ctx, days: readonly string[]): Promise<void> {
  for (const day of [...new Set(days)].toSorted())
    await run(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`training.timetable.${day}`}, 0))`);
}

/** Reads a run's sessions, and on the given days published ones of other runs with a person or a room in common. */
export async function loadTimetable(ctx: Ctx, own: OwnRun, days: readonly string[]): Promise<Timetable> {
  const [teachers, rooms, classes, stored, lines, mostHoursADay] = [
    byId(await teachersOf(ctx, own)),
    byId(await roomsOf(ctx, own)),
    byId(await classesOf(ctx, own)),
    await sessionsOf(ctx, own, days),
    byId(await planLinesOf(ctx, own)),
    await readParameter(ctx, hoursADay),
  ];
  const known = [...classes.keys(), ...stored.flatMap((session) => session.classes.map(({ id }) => id))];
  const members = Map.groupBy(await membersOf(ctx, own, known), ({ classId }) => classId);
  const participants = (classIds: readonly string[], day: string): Participant[] =>
    classIds
      .flatMap((id) => members.get(id) ?? [])
      .filter(({ from, to }) => from <= day && (to === null || day < to))
      .map(({ traineeId, name }) => ({ traineeId, name }));
  const sessions = stored.map((session) => ({
    ...session,
    participants: participants(
      session.classes.map(({ id }) => id),
      session.day,
    ),
  }));
  return {
    run: own,
    sessions,
    teachers,
    rooms,
    classes,
    lines,
    planned: ({ classIds, teacherId, roomId, planLineId, ...draft }) => ({
      ...draft,
      line: lines.get(planLineId) ?? { id: planLineId, seq: 0, module: '' },
      runId: own.id,
      runNo: own.runNo,
      institutionId: own.institutionId,
      classes: classIds.map((id) => classes.get(id) ?? { id, name: '' }),
      participants: participants(classIds, draft.day),
      teacher: teachers.get(teacherId) ?? NOBODY,
      room: (roomId && rooms.get(roomId)) || null,
    }),
    around: (others) => ({
      runFrom: own.from,
      runTo: own.to,
      mostHoursADay,
      planHours: new Map([...lines.values()].map(({ id, hours }) => [id, hours])),
      hoursSoFar: (classId, lineId) =>
        Decimal.sum(
          0,
          ...others
            .filter((other) => other.runId === own.id && other.line.id === lineId)
            .filter((other) => other.classes.some(({ id }) => id === classId))
            .map(({ lessonHours }) => lessonHours),
        ).toFixed(),
      isWorkday: (day) => ctx.app.calendar.isWorkday(day),
    }),
  };
}

const NOBODY: Teacher = { id: '', person: '', name: '', hiredFrom: '', hiredTo: null };
const byId = <T extends { id: string }>(all: readonly T[]) => new Map(all.map((one) => [one.id, one]));

const teachersOf = (ctx: Ctx, { institutionId }: OwnRun) =>
  tables(ctx)
    .selectFrom('training_teacher')
    .select(['id', 'id_no_index as person', 'name', 'hired_from as hiredFrom', 'hired_to as hiredTo'])
    .where('institution_id', '=', institutionId)
    .execute();
const roomsOf = (ctx: Ctx, { institutionId }: OwnRun) =>
  tables(ctx)
    .selectFrom('training_venue')
    .select(['id', 'name', 'capacity'])
    .where('institution_id', '=', institutionId)
    .where('active', 'is', true)
    .execute();
const classesOf = (ctx: Ctx, { id }: OwnRun) =>
  tables(ctx).selectFrom('training_class').select(['id', 'name']).where('run_id', '=', id).orderBy('seq').execute();

/** Those of the run, and on the days those of others that concern it: a room of the institution, one of its teachers, one of its trainees. */
const sessionsOf = (ctx: Ctx, own: OwnRun, days: readonly string[]) =>
  tables(ctx)
    .selectFrom('training_session as s')
    .innerJoin('training_run as r', 'r.id', 's.run_id')
    .innerJoin('training_teacher as t', 't.id', 's.teacher_id')
    .innerJoin('training_plan_line as l', 'l.id', 's.plan_line_id')
    .leftJoin('training_venue as v', 'v.id', 's.room_id')
    .select([
      's.id',
      's.run_id as runId',
      'r.run_no as runNo',
      'r.institution_id as institutionId',
      's.day',
      's.starts_at as startsAt',
      's.ends_at as endsAt',
    ])
    .select('s.lesson_hours as lessonHours')
    .select([
      sql<PlanLine>`jsonb_build_object('id', l.id, 'seq', l.seq, 'module', l.module)`.as('line'),
      sql<
        Planned['teacher']
      >`jsonb_build_object('person', s.teacher_person, 'name', t.name, 'hiredFrom', t.hired_from::text,
        'hiredTo', t.hired_to::text)`.as('teacher'),
      sql<
        Planned['room']
      >`case when v.id is not null then jsonb_build_object('id', v.id, 'name', v.name, 'capacity', v.capacity) end`.as(
        'room',
      ),
      sql<Planned['classes']>`(select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.seq)
        from training_session_class sc join training_class c on c.id = sc.class_id where sc.session_id = s.id)`.as(
        'classes',
      ),
    ])
    .where('s.cancelled', 'is', false)
    .where(sql<boolean>`(s.run_id = ${own.id} or (s.day = any(${[...days]}::date[]) and s.published_at is not null and (
      v.institution_id = ${own.institutionId}
      or s.teacher_person in (select id_no_index from training_teacher where institution_id = ${own.institutionId})
      or exists (select 1 from training_session_class sc join training_class_member m on m.class_id = sc.class_id
           join run_trainee theirs on theirs.id = m.run_trainee_id join run_trainee ours on ours.trainee_id = theirs.trainee_id
          where sc.session_id = s.id and ours.run_id = ${own.id}))))`)
    .orderBy('s.day')
    .orderBy('s.starts_at')
    .orderBy('s.id')
    .execute();

/** Who is in these classes and in the run, by the days on which he is in both. */
const membersOf = (ctx: Ctx, own: OwnRun, classIds: readonly string[]) =>
  tables(ctx)
    .selectFrom('training_class_member as m')
    .innerJoin('run_trainee as t', 't.id', 'm.run_trainee_id')
    .innerJoin('training_enrolment as e', 'e.id', 't.enrolment_id')
    .select(['m.class_id as classId', 't.trainee_id as traineeId', 'e.name_masked as name'])
    .select([
      sql<string>`greatest(m.from_on, t.joined_on)`.as('from'),
      sql<string | null>`least(m.to_on, t.left_on)`.as('to'),
    ])
    .where('m.class_id', '=', anyOf([...new Set(classIds)]))
    .where('t.trainee_id', 'in', ({ selectFrom }) =>
      selectFrom('run_trainee').select('trainee_id').where('run_id', '=', own.id),
    )
    .orderBy('t.seq')
    .execute();
