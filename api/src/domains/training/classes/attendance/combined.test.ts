import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import {
  assign,
  type BuiltRun,
  buildRun,
  publish,
  savedSession,
  sessionInput,
  sheetOf,
  split,
  take,
} from '../../../../../test/training-classes.ts';
import { rows, sql } from '../../../../database/sql.ts';
import { readDays } from '../../subsidies/read-days.ts';
import { lessonsOf } from '../lessons-of-runs.ts';

let app: Product;
let built: BuiltRun;
let first: string;
let second: string;
/** A session that both classes share, over and published. */
let session: string;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_combined', { now: '2026-06-22T07:00:00+08:00' });
  built = await buildRun(app, { trainees: 2 });
  const { browser, id: runId, traineeIds } = built;
  first = (await split(browser, runId)).classes[0]?.id ?? '';
  const made = await browser.run(
    'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
    { input: { runId, name: '二班', capacity: 10 }, q: crypto.randomUUID() },
  );
  second = (made.data.createTrainingClass as { id: string }).id;
  const moved = { fromOn: '2026-06-22', reason: '按水平分班' };
  await assign(browser, { runId, classId: second, traineeIds: traineeIds.slice(1), ...moved });
  session = await savedSession(browser, sessionInput(built, [first, second], { day: '2026-06-23' }));
  await publish(browser, runId, [session]);
  app.clock.set(new Date('2026-06-23T16:30:00+08:00'));
  await browser.enter(browser.loginName);
}, 60_000);
afterAll(() => app.close());

/** Whether its list is written down, and the rate of its one trainee who is in it still. */
async function standing(classId: string, n: number) {
  const sheet = await sheetOf(built.browser, classId);
  const row = sheet.rows.find(({ traineeId }) => traineeId === built.traineeIds[n]);
  return [sheet.sessions.map(({ taken }) => taken), row?.rate];
}
const lessons = async () => (await lessonsOf(system(), [built.id])).get(built.id)?.untaken;

it('BR22-3, BR22-4 of a shared session the list of each class counts for itself: whom nobody asked for is not absent', async () => {
  const [one, other] = built.traineeIds;
  const marks = [{ traineeId: one, status: 'P' }];
  expect(await take(built.browser, built.id, session, marks, built.id)).toMatchObject({ code: 'NOT_FOUND' });
  expect((await take(built.browser, built.id, session, marks, first)).code).toBeUndefined();
  expect([await standing(first, 0), await standing(second, 1)]).toEqual([
    [[true], '100.00'],
    [[false], null],
  ]);
  // No day of training is counted, nor lost, before the list of his class is there (02 §19.4); nor are the lessons of the run complete (T24-1).
  const days = await readDays(system(), [built.id]);
  expect([days.get(one ?? '')?.length, days.get(other ?? '')]).toEqual([1, undefined]);
  expect(await lessons()).toEqual(['6月23日下午 安全用电']);
  expect(
    (await take(built.browser, built.id, session, [{ traineeId: other, status: 'A' }], second)).code,
  ).toBeUndefined();
  expect(await standing(second, 1)).toEqual([[true], '0.00']);
  expect(await lessons()).toEqual([]);
});

it('T22-7 of a session whose classes are not told apart the list is that of all', async () => {
  const evening = { day: '2026-06-23', startTime: '17:00', endTime: '20:00' };
  const id = await savedSession(built.browser, sessionInput(built, [first, second], evening));
  await publish(built.browser, built.id, [id]);
  app.clock.set(new Date('2026-06-23T18:00:00+08:00'));
  await built.browser.enter(built.browser.loginName);
  await take(built.browser, built.id, id, [{ traineeId: built.traineeIds[0], status: 'P' }]);
  const lists = await rows(
    system(),
    sql`select taken_at is not null as taken from training_session_class where session_id = ${id}`,
  );
  expect(lists).toEqual([{ taken: true }, { taken: true }]);
});
