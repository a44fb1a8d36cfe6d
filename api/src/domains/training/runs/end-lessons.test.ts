import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CompletionDesk } from '../../../../test/training-completions.ts';
import { actOn } from '../../../../test/training-runs.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';

let desk: CompletionDesk;
beforeAll(async () => {
  desk = await CompletionDesk.open('training_run_lessons');
}, 60_000);
afterAll(() => desk.app.close());

const system = () => desk.system();
/** The sweep of the minute at a time, as the queue runs it. */
async function sweep(time: string): Promise<void> {
  desk.app.clock.set(new Date(`${time}+08:00`));
  await desk.app.job('training.end-lessons');
}
const runOf = (id: string) =>
  firstRow<{ state: string; ended: string | null }>(
    system(),
    sql`select state, actual_end::text as ended from training_run where id = ${id}`,
  );
const WAITING =
  'query ($id: ID!) { trainingRun(id: $id) { flow { availableActions { action } waitingActions { title reason } } } }';
const acts = async (id: string) =>
  (
    (await desk.caller.browser.run(WAITING, { id })).data.trainingRun as {
      flow: { availableActions: { action: string }[]; waitingActions: { title: string; reason: string }[] };
    }
  ).flow;
/** The last of the 15 lessons, from 13:00 to 17:30 on 2026-07-10 unless it is moved. */
const last = (id: string) => sql`id = (select id from training_session where run_id = ${id} order by day desc limit 1)`;

describe('the end of lessons (02 §16.4)', () => {
  it('T24-1, AC24-2, BR24-4 comes with the minute in which the last lesson ends; until then 申请结课 waits and says what is missing', async () => {
    expect(desk.app.registry.jobs.find(({ name }) => name === 'training.end-lessons')?.cron).toBe('* * * * *');
    const id = await desk.running();
    await desk.at('2026-07-10T17:29:00');
    await sweep('2026-07-10T17:29:00');
    expect(await runOf(id)).toEqual({ state: 'RUNNING', ended: null });
    expect((await acts(id)).waitingActions).toContainEqual({
      title: '申请结课',
      reason: '课程未完成：84/90课时；尚有1个课次未上',
    });
    expect(await actOn(desk.caller.browser, 'trainingRun', 'askCompletion', id)).toMatchObject({ code: 'E-2220' });
    await sweep('2026-07-10T17:30:00');
    expect(await runOf(id)).toEqual({ state: 'LESSONS_DONE', ended: '2026-07-10' });
    expect(
      await firstRow(
        system(),
        sql`select (select state from run_completion where run_id = ${id}) as completion,
                   (select count(*)::int from satisfaction_task where run_id = ${id}) as asked,
                   (select count(*)::int from notification where template_code = 'N480' and record_id = (select id from run_completion where run_id = ${id})) > 0 as told`,
      ),
    ).toEqual({ completion: 'DRAFT', asked: 2, told: true });
  }, 30_000);

  it('T24-1 follows a last lesson that was moved, waits for hours that are missing, and whoever applies at once needs not wait for the sweep', async () => {
    const [moved, short] = [await desk.running(), await desk.running()];
    await run(
      system(),
      sql`update training_session set day = '2026-07-13', starts_at = 540, ends_at = 961 where ${last(moved)}`,
    );
    await run(system(), sql`update training_session set cancelled = true where ${last(short)}`);
    await sweep('2026-07-11T06:10:00');
    expect([(await runOf(moved))?.state, (await runOf(short))?.state]).toEqual(['RUNNING', 'RUNNING']);
    await desk.at('2026-07-13T16:01:00');
    expect((await acts(short)).waitingActions.map(({ reason }) => reason)).toContainEqual(
      expect.stringMatching(/^课程未完成：84\/90课时；已发布84课时，与教学计划的90课时不一致/),
    );
    expect((await acts(moved)).availableActions).toContainEqual({ action: 'askCompletion' });
    expect(await actOn(desk.caller.browser, 'trainingRun', 'askCompletion', moved)).toMatchObject({ result: 'OK' });
    expect(await runOf(moved)).toEqual({ state: 'LESSONS_DONE', ended: '2026-07-13' });
    await sweep('2026-07-13T16:02:00');
    expect(await rows(system(), sql`select 1 from run_completion where run_id = ${moved}`)).toHaveLength(1);
    await run(system(), sql`update training_session set cancelled = false where ${last(short)}`);
    await sweep('2026-07-13T16:03:00');
    expect(await runOf(short)).toEqual({ state: 'LESSONS_DONE', ended: '2026-07-10' });
  }, 30_000);
});
