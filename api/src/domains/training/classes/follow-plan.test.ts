import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { runDesk } from '../../../../test/run-desk.ts';
import { publish, savedSession } from '../../../../test/training-classes.ts';
import { venueOf } from '../../../../test/training-rounds.ts';
import { done, draftedRun } from '../../../../test/training-runs.ts';
import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';

const { desk, system, people } = runDesk('training_follow_plan');

/** The next version of the project with these modules, forty hours each; it is in force at once. */
async function changed(modules: readonly string[]): Promise<void> {
  const plan = JSON.stringify(modules.map((module) => ({ module, theoryHours: 40, practiceHours: 0 })));
  await run(
    system(),
    sql`with p as (update training_project set content_version = content_version + 1 where id = ${desk.caller.projectId} returning *)
        insert into training_project_version (project_id, content_version, content, source, changed_at, changed_by_name)
          select id, content_version, jsonb_build_object('plan', ${plan}::jsonb), 'CHANGE', now(), '测试' from p`,
  );
}

const timetable = async (id: string) =>
  (
    await desk.caller.browser.run(
      `query ($r: ID!) { trainingTimetable(runId: $r, from: "2026-06-22", to: "2026-06-30") { lines { id }
        sessions { session { id day lineSeq module } conflicts { rule hard } } } }`,
      { r: id },
    )
  ).data.trainingTimetable as {
    lines: { id: string }[];
    sessions: {
      session: { id: string; day: string; lineSeq: number; module: string };
      conflicts: { rule: string; hard: boolean }[];
    }[];
  };

it('BR15-1, T21-1 what is planned before the submission follows to the plan that is taught, of two lines of one name to its own', async () => {
  await changed(['安全用电', '线路安装', '安全用电']);
  const { ids } = await people(10, 0);
  const { caller } = desk;
  const { id } = await draftedRun(caller, ids);
  const made = await caller.browser.run(
    'mutation ($input: TrainingClassInput!, $q: ID!) { createTrainingClass(input: $input, requestId: $q) { id } }',
    { input: { runId: id, name: '一班', capacity: 40 }, q: randomUUID() },
  );
  const { id: classId } = made.data.createTrainingClass as { id: string };
  const roomId = await venueOf(caller.browser, caller.projectId);
  const { lines } = await timetable(id);
  for (const [n, line] of lines.entries())
    await savedSession(caller.browser, {
      ...{ runId: id, classIds: [classId], day: `2026-06-2${n + 3}`, startTime: '13:00', endTime: '16:00' },
      ...{ lessonHours: '4', planLineId: line.id, kind: 'THEORY', mode: '1', teacherId: caller.teacherId, roomId },
    });
  await changed(['绪论', '安全用电', '安全用电']);
  await done(caller.browser, 'trainingRun', 'submit', id);
  const { sessions } = await timetable(id);
  const of = (day: string) => sessions.find(({ session }) => session.day === day);
  expect(of('2026-06-23')).toMatchObject({ session: { lineSeq: 2, module: '安全用电' }, conflicts: [] });
  expect(of('2026-06-25')).toMatchObject({ session: { lineSeq: 3, module: '安全用电' }, conflicts: [] });
  // 线路安装 is not taught any more: another line has to be chosen before it is published.
  const gone = of('2026-06-24');
  expect(gone).toMatchObject({ session: { module: '线路安装' }, conflicts: [{ rule: 'PLAN_LINE', hard: true }] });
  expect(await publish(caller.browser, id, [gone?.session.id ?? ''])).toMatchObject([
    { ok: false, message: '教学模块不在本班次所用的教学计划中，请重新选择' },
  ]);
  const { version } = await tables(system())
    .selectFrom('training_run')
    .select('plan_version as version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(version).toBe(3);
}, 60_000);
