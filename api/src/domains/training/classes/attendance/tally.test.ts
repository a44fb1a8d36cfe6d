import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Product, product } from '../../../../../test/product.ts';
import { assign, type BuiltRun, buildRun, split } from '../../../../../test/training-classes.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { tables } from '../../../../database/tables.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import { trainingClass } from '../class.record.ts';
import { classMember } from '../members/member.record.ts';
import { tallyJobs } from './check-tallies.job.ts';
import { type AttendanceStatus, percentOf } from './rate.ts';

let app: Product;
let built: BuiltRun;
let classIds: string[];
const FIRST = '2026-06-22';
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_tallies', { now: '2026-06-20T08:00:00+08:00' });
  built = await buildRun(app, { trainees: 4 });
  const first = (await split(built.browser, built.id)).classes[0]?.id ?? '';
  const { data } = await built.browser.run(
    'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
    { input: { runId: built.id, name: '二班', capacity: 10 }, q: randomUUID() },
  );
  classIds = [first, (data.createTrainingClass as { id: string }).id];
  const moved = { fromOn: FIRST, reason: '按水平分班' };
  await assign(built.browser, {
    runId: built.id,
    classId: classIds[1] ?? '',
    traineeIds: built.traineeIds.slice(2),
    ...moved,
  });
}, 60_000);
afterAll(() => app.close());

interface Mark {
  memberId: string;
  classId: string;
  traineeId: string;
  hours: string;
  held: boolean;
  status: AttendanceStatus | null;
  weight: string | null;
}

/** Every session that takes place with everybody who has it, row by row. */
const marks = () =>
  rows<Mark>(
    system(),
    sql`select m.id as "memberId", m.class_id as "classId", m.run_trainee_id as "traineeId", s.lesson_hours as hours,
               sc.taken_at is not null as held, a.status, a.weight
          from training_session s join training_session_class sc on sc.session_id = s.id
          join training_class_member m on m.class_id = sc.class_id join run_trainee t on t.id = m.run_trainee_id
          left join training_attendance a on a.session_id = s.id and a.run_trainee_id = t.id
         where s.run_id = ${built.id} and s.published_at is not null and not s.cancelled
           and s.day >= m.from_on and s.day < coalesce(m.to_on, 'infinity')
           and s.day >= t.joined_on and s.day < coalesce(t.left_on, 'infinity')`,
  );

const TIMES: Partial<Record<AttendanceStatus, 'late' | 'early' | 'on_leave' | 'absent'>> = {
  L: 'late',
  E: 'early',
  V: 'on_leave',
  A: 'absent',
};

/** BR22-4 in thousandths of an hour, from rows. */
function counted(of: readonly Mark[]) {
  const sum = { attended: 0, held: 0, planned: 0, late: 0, early: 0, on_leave: 0, absent: 0 };
  for (const { hours, held, status, weight } of of) {
    if (status === 'N') continue;
    const thousandths = Math.round(Number(hours) * 1000);
    sum.planned += thousandths;
    if (!held) continue;
    sum.held += thousandths;
    sum.attended += Math.round(thousandths * Number(weight ?? 0));
    const times = TIMES[status ?? 'A'];
    if (times) sum[times] += 1;
  }
  return sum;
}

const act = fc.record({
  what: fc.constantFrom(
    'mark',
    'mark',
    'mark',
    'exempt',
    'lesson',
    'move',
    'cancel',
    'combine',
    'change class',
    'leave',
  ),
  who: fc.nat(3),
  which: fc.nat(5),
  status: fc.constantFrom<AttendanceStatus>('P', 'L', 'E', 'V', 'A', 'N'),
  day: fc.nat(6),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const sessionsOfRun = () =>
  tables(system())
    .selectFrom('training_session')
    .select(['id', 'day'])
    .where('run_id', '=', built.id)
    .orderBy('session_no')
    .execute();

let lessons = 0;
async function addLesson({ who, day }: Act): Promise<void> {
  const id = randomUUID();
  lessons += 1;
  await run(
    system(),
    sql`insert into training_session (id, created_at, updated_at, org_id, org_path, district_code, session_no, run_id, day, starts_at, ends_at,
          lesson_hours, plan_line_id, kind, mode, teacher_id, teacher_person, published_at)
        select ${id}, now(), now(), r.org_id, r.org_path, r.district_code, ${`T${String(lessons).padStart(6, '0')}`}, r.id, ${addDays(FIRST, day)}, 480, 700,
          ${(who + 1) * 1.5}, l.id, 'THEORY', '1', t.id, t.id_no_index, ${day % 3 === 0 ? null : new Date()}::timestamptz
          from training_run r join training_plan_line l on l.project_id = r.project_id and l.content_version = r.plan_version and l.seq = 1, training_teacher t where r.id = ${built.id} and t.id = ${built.teacherId}`,
  );
  await tables(system())
    .insertInto('training_session_class')
    .values({ session_id: id, class_id: classIds[who % 2] ?? '' })
    .execute();
}

/** One thing that happens to attendance, by whatever statement. */
async function happen(one: Act): Promise<void> {
  const sessions = await sessionsOfRun();
  const session = sessions[one.which % Math.max(sessions.length, 1)];
  const traineeId = built.traineeIds[one.who] ?? '';
  if (one.what === 'lesson' || !session) return addLesson(one);
  const update = tables(system()).updateTable('training_session').where('id', '=', session.id);
  switch (one.what) {
    case 'mark':
    case 'exempt': {
      const status = one.what === 'exempt' ? 'N' : one.status;
      const weight = { P: 1, L: 0.5, E: 0.33, V: 0, A: 0, N: 0 }[status];
      await run(
        system(),
        sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_name, taken_at)
            values (${randomUUID()}, now(), now(), ${session.id}, ${traineeId}, ${status}, ${weight}, '1', '测试', now())
            on conflict on constraint training_attendance_once do update set status = excluded.status, weight = excluded.weight`,
      );
      if (one.day > 2)
        await tables(system())
          .updateTable('training_session_class')
          .set({ taken_at: new Date() })
          .where('session_id', '=', session.id)
          .where('class_id', '=', classIds[one.who % 2] ?? '')
          .execute();
      return;
    }
    case 'move':
      await update.set({ day: addDays(FIRST, one.day), lesson_hours: String(one.who + 0.5) }).execute();
      return;
    case 'cancel':
      await update.set({ cancelled: one.day % 2 === 0, published_at: new Date() }).execute();
      return;
    case 'combine':
      await tables(system()).deleteFrom('training_session_class').where('session_id', '=', session.id).execute();
      await tables(system())
        .insertInto('training_session_class')
        .values(classIds.slice(one.day % 2).map((class_id) => ({ session_id: session.id, class_id })))
        .execute();
      return;
    case 'change class':
      await tables(system())
        .updateTable('training_class_member')
        .set({ from_on: addDays(FIRST, Math.min(one.day, 3)), to_on: one.day > 4 ? addDays(FIRST, one.day) : null })
        .where('run_trainee_id', '=', traineeId)
        .execute();
      return;
    default:
      await tables(system())
        .updateTable('run_trainee')
        .set({ joined_on: addDays(FIRST, one.who), left_on: one.day > 3 ? addDays(FIRST, one.day) : null })
        .where('id', '=', traineeId)
        .execute();
  }
}

/** Hours attended that were compared: nothing shows nothing. */
let compared = 0;

/** What the rows come to and what lists show are the same, of every class and of everybody who is in one. */
async function expectEqual(): Promise<void> {
  const all = await marks();
  const stored = await tables(system()).selectFrom('training_member_tally').selectAll().execute();
  for (const tally of stored) {
    const sum = counted(all.filter(({ memberId }) => memberId === tally.member_id));
    const { attended, held, planned, ...times } = sum;
    compared += attended;
    expect(tally).toMatchObject({
      attended_hours: (attended / 1000).toFixed(3),
      held_hours: (held / 1000).toFixed(1),
      planned_hours: (planned / 1000).toFixed(1),
      ...times,
    });
  }
  for (const classId of classIds) {
    const sum = counted(all.filter((mark) => mark.classId === classId));
    expect(await trainingClass.open(system(), classId)).toMatchObject({
      rate: percentOf(sum.attended, sum.held),
      overallRate: percentOf(sum.attended, sum.planned),
    });
  }
}

/** Somebody is at a lesson whose list is filled in: what happens by chance may leave none. */
const ATTENDED: Act[] = [
  { what: 'lesson', who: 0, which: 0, status: 'P', day: 1 },
  { what: 'mark', who: 0, which: 0, status: 'P', day: 3 },
];

it('BR22-4 stored tallies are what the rows come to, after whatever is saved, corrected, excused, moved, cancelled or combined', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 14 }), async (acts) => {
      for (const one of acts) await happen(one);
      await expectEqual();
    }),
    { numRuns: 12, examples: [[ATTENDED]] },
  );
  expect(compared).toBeGreaterThan(0);
});

it('BR22-4 marks written at once are all counted', async () => {
  const [session] = await sessionsOfRun();
  const one = { which: 0, day: 5, status: 'P' as const };
  await tables(system())
    .updateTable('training_session')
    .set({ cancelled: false, published_at: new Date(), day: addDays(FIRST, 3) })
    .where('id', '=', session?.id ?? '')
    .execute();
  await Promise.all([
    ...built.traineeIds.map((_, who) => happen({ ...one, what: 'mark', who })),
    happen({ ...one, what: 'combine', who: 0, day: 0 }),
    happen({ ...one, what: 'leave', who: 1, day: 0 }),
  ]);
  await expectEqual();
});

it('BR22-5 lists are narrowed and sorted by the stored rates', async () => {
  await run(system(), sql`delete from training_attendance`);
  await run(system(), sql`update training_class_member set from_on = ${FIRST}, to_on = null`);
  await run(system(), sql`update run_trainee set joined_on = ${FIRST}, left_on = null`);
  const [session] = await sessionsOfRun();
  await run(
    system(),
    sql`update training_session set cancelled = id <> ${session?.id}, published_at = now(), lesson_hours = 4`,
  );
  await happen({ what: 'combine', who: 0, which: 0, status: 'P', day: 0 });
  await run(system(), sql`update training_session_class set taken_at = now()`);
  const [a, b, c, d] = built.traineeIds;
  const mark = (who: number, weight: string) =>
    run(
      system(),
      sql`insert into training_attendance (id, created_at, updated_at, session_id, run_trainee_id, status, weight, method, taken_by_name, taken_at)
          values (${randomUUID()}, now(), now(), ${session?.id}, ${built.traineeIds[who]}, 'P', ${weight}, '1', '测试', now())`,
    );
  await mark(0, '0.90');
  await mark(1, '0.89');
  await mark(2, '0.80');
  await mark(3, '0.79');
  const who = async (level: string) =>
    (await classMember.page(system(), { level }, {}, { field: 'overallRate', direction: 'ASC' })).nodes.map(
      (node) => (node as { runTraineeId: string }).runTraineeId,
    );
  expect(await who('GREEN')).toEqual([a]);
  expect(await who('AMBER')).toEqual([c, b]);
  expect(await who('RED')).toEqual([d]);
  expect(await who('NONE')).toEqual([]);
  const classes = await trainingClass.page(system(), {}, {}, { field: 'overallRate', direction: 'ASC' });
  expect(classes.nodes.map((node) => (node as { rate: string }).rate)).toEqual(['79.50', '89.50']);
});

it('BR22-4 what was altered past the rules is found by the nightly check and counted anew', async () => {
  await run(system(), sql`update training_member_tally set attended_hours = attended_hours + 1`);
  await run(
    system(),
    sql`delete from training_member_tally where member_id = (select min(member_id::text)::uuid from training_member_tally)`,
  );
  await tallyJobs[0]?.run(system(), {});
  await expectEqual();
  const { n } = (await firstRow<{ n: number }>(
    system(),
    sql`select count(*)::int as n from training_member_tally`,
  )) ?? {
    n: 0,
  };
  expect(n).toBe(4);
});
