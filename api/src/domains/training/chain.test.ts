import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../test/product.ts';
import { freshProfile, INSTITUTION_X } from '../../../test/training.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  buildQualification,
  fileOf,
} from '../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../test/training-enrolments.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  type BuiltExpert,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../../../test/training-reviews.ts';
import { advanceRound, createRound } from '../../../test/training-rounds.ts';
import { buildTrainee } from '../../../test/training-trainees.ts';
import { firstRow, rows, sql } from '../../database/sql.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';

/** Sheets of the worked example (02 §21.1). */
const SHEETS = [
  '85 80 88 82 75 90',
  '78 82 80 76 70 85',
  '92 90 94 88 85 80',
  '70 68 72 65 60 75',
  '88 86 84 80 78 82',
  '92 90 94 88 85 80',
];

let app: Product;
let newcomer: Applicant;
let experts: BuiltExpert[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));

beforeAll(async () => {
  app = await product('training_chain', { now: '2026-05-04T09:00:00+08:00' });
  newcomer = await buildApplicant(app, freshProfile({ uscc: INSTITUTION_X.uscc }), { inLibrary: false });
  experts = [];
  for (let n = 1; n <= 7; n += 1)
    experts.push(await buildExpert(app, n === 7 ? { employerUscc: INSTITUTION_X.uscc } : {}));
}, 120_000);
afterAll(() => app.close());

const JUDGE =
  'mutation ($id: ID!, $v: Int!, $rows: [QualificationVerdictInput!]!) { judgeQualifications(id: $id, version: $v, verdicts: $rows) { kind } }';

/** A level looks at a newcomer's qualifications, then passes. */
async function passAt(login: string, action: string, id: string): Promise<void> {
  const browser = await app.as(login);
  const found = await rows<{ id: string }>(
    system(),
    sql`select id from training_qualification where institution_id = ${newcomer.id}`,
  );
  const row = await firstRow<{ version: number }>(
    system(),
    sql`select version from project_application where id = ${id}`,
  );
  const judged = await browser.run(JUDGE, {
    id,
    v: row?.version,
    rows: found.map((one) => ({ qualificationId: one.id, verdict: 'GOOD' })),
  });
  expect(judged.message).toBeUndefined();
  expect(await act(browser, action, [id])).toMatchObject({ ok: 1 });
}

async function score(batch: BuiltBatch, n: number): Promise<void> {
  const browser = await app.as(experts[n]?.loginName ?? '');
  await commitTo(browser, batch.id);
  const task = await firstRow<{ id: string }>(
    system(),
    sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${experts[n]?.id}`,
  );
  await saveSheet(browser, task?.id ?? '', sheetOf(SHEETS[n] ?? ''));
  expect(await submitSheets(browser, [task?.id ?? ''])).toMatchObject([{ ok: true }]);
}

it('02 §25 from a newcomer’s application to approved trainees: district, centre, seven experts of whom one must not, 84.03, filed, a round of six places', async () => {
  for (const kind of ['Q1', 'Q2']) await buildQualification(system(), newcomer.id, { kind });
  const { id } = await applied(newcomer);
  await passAt('officer_hk', 'districtPass', id);
  await passAt('city_centre', 'centrePass', id);

  const batch = await builtBatch(await app.as('city_officer'), batchInput([id], { plannedExperts: 6 }));
  const pair = (n: number) => ({ batchProjectId: batch.projects[0]?.id ?? '', expertId: experts[n]?.id ?? '' });
  expect(await assign(await app.as('city_officer'), batch.id, [pair(6)])).toMatchObject({
    message: '须回避：专家任职单位与申报机构一致',
  });
  const six = SHEETS.map((_, n) => n);
  expect((await assign(await app.as('city_officer'), batch.id, six.map(pair))).message).toBeUndefined();
  expect(await advanceBatch(await app.as('city_officer'), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  at('2026-05-07T09:00:00+08:00');
  await app.job('training.review-windows');
  for (const n of six) await score(batch, n);
  at('2026-05-13T18:00:00+08:00');
  await app.job('training.review-windows');
  expect(await advanceBatch(await app.as('city_officer'), 'compute', batch.id)).toMatchObject({ result: 'OK' });
  expect(await advanceBatch(await app.as('city_officer2'), 'confirm', batch.id)).toMatchObject({ result: 'OK' });

  at('2026-05-14T09:00:00+08:00');
  expect(await act(await app.as('city_officer'), 'publish', [id])).toMatchObject({ ok: 1 });
  at('2026-05-22T09:00:00+08:00');
  const city = await app.as('city_officer');
  expect(await act(city, 'filePass', [id], { attachmentIds: [await fileOf(city)] })).toMatchObject({ ok: 1 });
  const project = await firstRow<{ id: string; score: string; institution: string }>(
    system(),
    sql`select p.id, p.score::text, i.state as institution from training_project p join training_institution i on i.id = p.institution_id
         where p.application_id = ${id}`,
  );
  expect(project).toMatchObject({ score: '84.03', institution: 'IN_LIBRARY' });

  await newcomer.browser.enter(newcomer.browser.loginName);
  const made = await createRound(newcomer.browser, project?.id ?? '', {
    openFrom: '2026-05-23T09:00:00+08:00',
    capacity: 6,
    minTrainees: 5,
    waitlistCapacity: 0,
  });
  expect(made.message).toBeUndefined();
  const round = made.data.createEnrolmentRound as { id: string };
  expect(await advanceRound(newcomer.browser, 'submit', round.id)).toMatchObject({ result: 'OK' });
  expect(await advanceRound(await app.as('officer_hk'), 'publish', round.id)).toMatchObject({ result: 'OK' });
  at('2026-05-25T10:00:00+08:00');
  await app.job('training.round-windows');

  const states: string[] = [];
  for (let n = 1; n <= 7; n += 1) {
    const person = { idNo: buildIdNumber('310100', '1999-01-01', 200 + n), category: n === 3 ? '20' : '10' };
    const { id: enrolment, state } = await enrolled(await buildTrainee(app, person), round.id);
    states.push(state);
    if (state === 'PENDING')
      expect(await advanceEnrolment(await app.as('officer_hk'), 'districtPass', enrolment)).toMatchObject({
        result: 'OK',
      });
  }
  expect(states).toEqual(['PENDING', 'PENDING', 'BLOCKED', 'PENDING', 'PENDING', 'PENDING', 'PENDING']);
  expect(
    await rows(
      system(),
      sql`select state, count(*)::int as n from training_enrolment where round_id = ${round.id} group by state order by state`,
    ),
  ).toEqual([
    { state: 'APPROVED', n: 6 },
    { state: 'BLOCKED', n: 1 },
  ]);
}, 120_000);
