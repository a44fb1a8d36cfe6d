import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Product, product } from '../../../../../test/product.ts';
import {
  assign,
  type BuiltRun,
  buildRun,
  publish,
  saveSession,
  sessionInput,
  split,
} from '../../../../../test/training-classes.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { addDays } from '../../../../platform/calendar/index.ts';
import { clockText } from './planned.ts';

let app: Product;
/** Classes that may be in each other's way: two of one run with one teacher and one room, one of another institution. */
let classes: { built: BuiltRun; classId: string }[];
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_at_once', { now: '2026-06-22T07:00:00+08:00' });
  const own = await buildRun(app, { trainees: 2 });
  const first = (await split(own.browser, own.id)).classes[0]?.id ?? '';
  const { data } = await own.browser.run(
    'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
    { input: { runId: own.id, name: '二班', capacity: 10 }, q: crypto.randomUUID() },
  );
  const second = (data.createTrainingClass as { id: string }).id;
  const moved = { fromOn: '2026-06-22', reason: '按水平分班' };
  await assign(own.browser, { runId: own.id, classId: second, traineeIds: own.traineeIds.slice(1), ...moved });
  // One of the trainees, and the teacher, are in another institution as well.
  const other = await buildRun(app, { trainees: 2, persons: [own.personIds[1] ?? ''] });
  const third = (await split(other.browser, other.id)).classes[0]?.id ?? '';
  await run(
    system(),
    sql`update training_teacher t set id_no_index = o.id_no_index from training_teacher o where t.id = ${other.teacherId} and o.id = ${own.teacherId}`,
  );
  classes = [
    { built: own, classId: first },
    { built: own, classId: second },
    { built: other, classId: third },
  ];
}, 60_000);
afterAll(() => app.close());

/** Published sessions of a day that have an hour and a room, a teacher or a trainee in common. */
const overlapping = (day: string) =>
  rows(
    system(),
    sql`select a.session_no as one, b.session_no as other from training_session a
          join training_session b on b.day = a.day and a.id < b.id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
         where a.day = ${day} and a.published_at is not null and b.published_at is not null and not a.cancelled and not b.cancelled
           and (a.room_id = b.room_id or a.teacher_person = b.teacher_person or exists (
             select 1 from training_session_class x join training_class_member m on m.class_id = x.class_id
               join run_trainee t on t.id = m.run_trainee_id join run_trainee u on u.trainee_id = t.trainee_id
               join training_class_member n on n.run_trainee_id = u.id join training_session_class y on y.class_id = n.class_id
              where x.session_id = a.id and y.session_id = b.id and m.to_on is null and n.to_on is null))`,
  );

const drafts = fc.array(
  fc.record({
    of: fc.nat(2),
    startsAt: fc.integer({ min: 16, max: 24 }).map((halves) => halves * 30),
    length: fc.constantFrom(60, 90, 180),
    online: fc.boolean(),
  }),
  { minLength: 6, maxLength: 8 },
);

it('BR22-2 whatever is saved and published at once, no two sessions of a room, a teacher or a trainee overlap', async () => {
  let day = '2026-06-23';
  await fc.assert(
    fc.asyncProperty(drafts, async (given) => {
      day = addDays(day, 1);
      await Promise.all(
        given.map(async ({ of, startsAt, length, online }) => {
          const { built, classId } = classes[of] ?? { built: undefined, classId: '' };
          if (!built) throw new Error('no class');
          const input = sessionInput(built, [classId], {
            day,
            startTime: clockText(startsAt),
            endTime: clockText(startsAt + length),
            lessonHours: (length / 60).toFixed(1),
            ...(online && { mode: '2', roomId: null, onlineUrl: 'https://class.example' }),
          });
          const { data } = await saveSession(built.browser, input);
          const saved = data?.saveTrainingSession as { id: string } | null | undefined;
          if (saved) await publish(built.browser, built.id, [saved.id]);
        }),
      );
      expect(await overlapping(day)).toEqual([]);
      const held = await firstRow<{ n: number }>(
        system(),
        sql`select count(*)::int as n from training_session where day = ${day} and published_at is not null`,
      );
      expect(held?.n).toBeGreaterThan(0);
    }),
    { numRuns: 4, endOnFailure: true },
  );
});
