import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { statementsOf } from '../../../../../test/statements.ts';
import {
  type BuiltRun,
  buildRun,
  publish,
  savedSession,
  saveSession,
  sessionInput,
  split,
} from '../../../../../test/training-classes.ts';
import { run, sql } from '../../../../database/sql.ts';

let app: Product;
let built: BuiltRun;
let classId: string;
/** The session that is picked up: Monday afternoon, 13:00–16:00. */
let id: string;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

interface Move {
  reasonNeeded: boolean;
  spans: { day: string; earliest: string; latest: string; conflicts: { rule: string; message: string }[] }[];
}
const ask = (browser = built.browser, given: object = {}) =>
  browser.run(
    `query ($runId: ID!, $id: ID!, $from: Date!, $to: Date!) { trainingSessionMove(runId: $runId, id: $id, from: $from, to: $to) {
       reasonNeeded spans { day earliest latest conflicts { rule message } } } }`,
    { runId: built.id, id, from: '2026-06-29', to: '2026-07-05', ...given },
  );
const move = async (given: object = {}) => (await ask(built.browser, given)).data.trainingSessionMove as Move;
/** What is said of a beginning. */
const at = ({ spans }: Move, day: string, time: string) =>
  spans.find((one) => one.day === day && one.earliest <= time && time <= one.latest)?.conflicts ?? null;

/** Another institution's published session; its run has one of our trainees. */
async function elsewhere(day: string, sameTeacher: boolean): Promise<void> {
  const other = await buildRun(app, { trainees: 2, persons: sameTeacher ? [] : [built.personIds[1] ?? ''] });
  const theirs = (await split(other.browser, other.id)).classes[0]?.id ?? '';
  if (sameTeacher)
    await run(
      system(),
      sql`update training_teacher t set id_no_index = o.id_no_index from training_teacher o where t.id = ${other.teacherId} and o.id = ${built.teacherId}`,
    );
  const made = await savedSession(other.browser, sessionInput(other, [theirs], { day }));
  await publish(other.browser, other.id, [made]);
}

beforeAll(async () => {
  app = await product('training_move', { now: '2026-06-22T07:00:00+08:00' });
  built = await buildRun(app, { trainees: 3 });
  classId = (await split(built.browser, built.id)).classes[0]?.id ?? '';
  id = await savedSession(built.browser, sessionInput(built, [classId], { day: '2026-06-29' }));
  await elsewhere('2026-06-30', false);
  await elsewhere('2026-07-01', true);
}, 60_000);
afterAll(() => app.close());

describe('where a session may be moved (BR22-2, T22-4, T22-5)', () => {
  it('AC22-3 (d) names the trainee whom another run has then, and not which run; touching it is free', async () => {
    const found = await move();
    expect(at(found, '2026-06-30', '10:00')).toEqual([]);
    expect(at(found, '2026-06-30', '10:01')).toEqual([
      { rule: 'TRAINEE', message: expect.stringMatching(/^学员学\d+\*在 2026-06-30 13:00–16:00 已有其他机构的课$/) },
    ]);
    expect(at(found, '2026-06-30', '16:00')).toEqual([]);
    expect(JSON.stringify(found)).not.toContain('BC3101');
  });

  it('(b) says that a teacher is engaged in another institution, and nothing more', async () => {
    expect(at(await move(), '2026-07-01', '15:00')).toEqual([
      { rule: 'TEACHER', message: '教师李师傅在 2026-07-01 13:00–16:00 已有其他机构的课' },
    ]);
  });

  it('(h), (g) points out a weekend, and that the run is over', async () => {
    expect(at(await move(), '2026-07-04', '09:00')).toEqual([
      { rule: 'HOLIDAY', message: '2026-07-04 为节假日或休息日' },
    ]);
    const later = await move({ from: '2026-07-10', to: '2026-07-13' });
    expect(at(later, '2026-07-10', '09:00')).toEqual([]);
    expect(at(later, '2026-07-13', '09:00')).toMatchObject([{ rule: 'OUTSIDE_RUN' }]);
  });

  it('is free where it stands, leaves out what is past, and never ends on the next day', async () => {
    expect(at(await move(), '2026-06-29', '13:00')).toEqual([]);
    const today = await move({ from: '2026-06-21', to: '2026-06-22' });
    expect(today.spans[0]).toMatchObject({ day: '2026-06-22', earliest: '07:01' });
    expect(today.spans.at(-1)).toMatchObject({ latest: '21:00' });
  });

  it('says the same as saving, which keeps the way back', async () => {
    const put = (changes: object, version: number) =>
      saveSession(built.browser, sessionInput(built, [classId], changes), { id, version });
    const [conflict] = at(await move(), '2026-06-30', '14:00') ?? [];
    expect(await put({ day: '2026-06-30', startTime: '14:00', endTime: '17:00' }, 1)).toMatchObject({
      code: 'E-2202',
      message: conflict?.message,
    });
    expect((await put({ day: '2026-07-02', startTime: '08:00', endTime: '11:00' }, 1)).code).toBeUndefined();
    expect((await put({ day: '2026-06-29' }, 2)).code).toBeUndefined();
  });

  it('T22-5 asks for a reason within 24 h of a published one; one that has begun stays (E-2206)', async () => {
    const soon = await savedSession(
      built.browser,
      sessionInput(built, [classId], { day: '2026-06-23', startTime: '07:00', endTime: '10:00' }),
    );
    const of = { id: soon, from: '2026-06-22', to: '2026-06-28' };
    expect((await move(of)).reasonNeeded).toBe(false);
    await publish(built.browser, built.id, [soon]);
    expect((await move(of)).reasonNeeded).toBe(false);
    app.clock.set(new Date('2026-06-22T07:00:01+08:00'));
    expect((await move(of)).reasonNeeded).toBe(true);
    app.clock.set(new Date('2026-06-23T07:00:00+08:00'));
    await built.browser.enter(built.browser.loginName);
    expect(await ask(built.browser, of)).toMatchObject({ code: 'E-2206' });
  });

  it('asks the same number of statements however many sessions and days there are', async () => {
    const count = async (given: object) => (await statementsOf(app, () => move(given))).length;
    const before = await count({ to: '2026-06-29' });
    for (const startTime of ['08:00', '09:00', '10:00', '11:00'])
      await savedSession(
        built.browser,
        sessionInput(built, [classId], {
          day: '2026-07-03',
          startTime,
          endTime: `${startTime.slice(0, 2)}:45`,
          lessonHours: '1.0',
        }),
      );
    expect(await count({})).toBe(before);
  });

  it('is asked by the institution of the run alone (02 §1.4)', async () => {
    const other = await buildRun(app, { trainees: 1 });
    expect(await ask(other.browser)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(other.browser, { runId: other.id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(built.browser, { to: '2026-07-06' })).toMatchObject({ code: 'BAD_INPUT' });
    await run(system(), sql`update training_run set state = 'COMPLETED' where id = ${built.id}`);
    expect(await ask()).toMatchObject({ code: 'E-2203' });
  });
});
