import { expect, it } from '@jest/globals';
import { FIRST_DAY, OVER, reviewDesk, SCORING } from '../../../../../test/review-desk.ts';
import {
  advanceBatch,
  assign,
  batchInput,
  builtBatch,
  commitTo,
  readyForReview,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../../../../../test/training-reviews.ts';
import { rows, run, sql } from '../../../../database/sql.ts';

const { desk, system, city, second, as, at, expert } = reviewDesk('training_review_outcomes');

it('BR17-7, BR17-13 a project over the pass line and beyond the quota reaches its application as 未入围; its institution reads so once it is filed', async () => {
  at(FIRST_DAY);
  const ids = [await readyForReview(desk.app, desk.applicant), await readyForReview(desk.app, desk.applicant)];
  const batch = await builtBatch(await city(), batchInput(ids, { quota: 1 }));
  const pairs = batch.projects.flatMap(({ id }) =>
    [1, 2, 3].map((n) => ({ batchProjectId: id, expertId: expert(n).id })),
  );
  expect((await assign(await city(), batch.id, pairs)).message).toBeUndefined();
  expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  at(SCORING);
  await desk.app.job('training.review-windows');
  for (const n of [1, 2, 3]) {
    const browser = await as(expert(n));
    await commitTo(browser, batch.id);
    const tasks = await rows<{ id: string; seq: number }>(
      system(),
      sql`select a.id, p.seq from review_assignment a join review_batch_project p on p.id = a.batch_project_id
           where a.batch_id = ${batch.id} and a.expert_id = ${expert(n).id} order by p.seq`,
    );
    for (const { id, seq } of tasks)
      expect((await saveSheet(browser, id, sheetOf(seq === 1 ? '90' : '80'))).code).toBeUndefined();
    expect(
      await submitSheets(
        browser,
        tasks.map(({ id }) => id),
      ),
    ).toMatchObject([{ ok: true }, { ok: true }]);
  }
  at(OVER);
  await desk.app.job('training.review-windows');
  expect(await advanceBatch(await city(), 'compute', batch.id)).toMatchObject({ result: 'OK' });
  expect(await advanceBatch(await second(), 'confirm', batch.id)).toMatchObject({ result: 'OK' });

  const READ = 'query ($id: ID!) { projectApplication(id: $id) { reviewOutcomeTitle finalScore } }';
  const read = async (login: string, id: string | undefined) =>
    (await (await desk.app.as(login)).run(READ, { id })).data.projectApplication;
  const [first, other] = batch.projects.map(({ applicationId }) => applicationId);
  expect(await read('city_officer', first)).toEqual({ reviewOutcomeTitle: '通过', finalScore: 90 });
  expect(await read('city_officer', other)).toEqual({ reviewOutcomeTitle: '达到合格线，未入围', finalScore: 80 });
  const own = desk.applicant.browser.loginName;
  expect(await read(own, other)).toEqual({ reviewOutcomeTitle: null, finalScore: null });
  await run(system(), sql`update project_application set state = 'FILED_FAIL' where id = ${other}`);
  expect(await read(own, other)).toEqual({ reviewOutcomeTitle: '达到合格线，未入围', finalScore: 80 });
}, 120_000);
