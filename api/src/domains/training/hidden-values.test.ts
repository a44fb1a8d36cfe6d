import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { type Step, walkEverything, wordsRead } from '../../../test/security/deep-walk.ts';
import { freshProfile } from '../../../test/training.ts';
import { applied, buildQualification, type Person } from '../../../test/training-applications.ts';
import { enrolled } from '../../../test/training-enrolments.ts';
import {
  advanceBatch,
  assign,
  type BuiltExpert,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  readyForReview,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../../../test/training-reviews.ts';
import { buildCaller, type Caller, publishedRound } from '../../../test/training-rounds.ts';
import { buildTrainee } from '../../../test/training-trainees.ts';
import { rows, sql } from '../../database/sql.ts';
import { PUBLIC, SIGNED_IN } from '../../graphql/access-decorators.ts';
import type { Ctx } from '../../platform/kernel/index.ts';
import { buildIdNumber } from '../people/index.ts';
import { moveRounds } from './rounds/windows.ts';

/** What belongs to somebody, in words that occur nowhere else. */
const SECRETS = {
  otherExpert: {
    name: '司徒慎',
    employer: '上海第九十九评议研究所',
    phone: '13911112222',
    idNo: buildIdNumber('310100', '1966-06-06', 3),
  },
  otherScores: { comment: '丙项说明：设施陈旧需更新', overall: '此份评语只给市局看的内容', total: '61.75' },
  otherInstitution: {
    application: '潜水救捞专项班',
    teacher: '欧阳铁',
    legal: '百里守诚',
    legalIdNo: buildIdNumber('310100', '1975-03-03', 5),
  },
  otherTrainee: { name: '申屠远', idNo: '310100199709090058', phone: '13822223333', wish: '希望学习潜水救捞' },
} as const;

let app: Product;
let expert: BuiltExpert;
let caller: Caller;
let trainee: Person;
const ids: string[] = [];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

async function taskOf(batchId: string, expertId: string): Promise<string> {
  const [task] = await rows<{ id: string }>(
    system(),
    sql`select id from review_assignment where batch_id = ${batchId} and expert_id = ${expertId}`,
  );
  return task?.id ?? '';
}

async function score(batchId: string, { id, loginName }: BuiltExpert, text: string, changes: object): Promise<void> {
  const browser = await app.as(loginName);
  await commitTo(browser, batchId);
  const task = await taskOf(batchId, id);
  expect((await saveSheet(browser, task, sheetOf(text, changes))).message).toBeUndefined();
  expect(await submitSheets(browser, [task])).toMatchObject([{ ok: true }]);
}

beforeAll(async () => {
  app = await product('training_hidden_values', { now: '2026-05-05T09:00:00+08:00' });
  const { otherExpert, otherScores, otherInstitution, otherTrainee } = SECRETS;
  caller = await buildCaller(app, freshProfile());
  const other = await buildCaller(
    app,
    freshProfile({ legalName: otherInstitution.legal, legalIdNo: otherInstitution.legalIdNo }),
  );
  await buildQualification(system(), other.id);
  await rows(
    system(),
    sql`update training_teacher set name = ${otherInstitution.teacher} where institution_id = ${other.id} returning id`,
  );
  const foreign = await applied(other, { name: otherInstitution.application });
  const round = await publishedRound(app, caller);
  await moveRounds(system());
  trainee = await buildTrainee(app);
  const another = await buildTrainee(app, {
    idNo: otherTrainee.idNo,
    name: otherTrainee.name,
    districtCode: '310115',
  });
  const own = await enrolled(trainee, round);
  const second = await enrolled(another, round, { phone: otherTrainee.phone, wish: otherTrainee.wish });
  expert = await buildExpert(app, { name: '严谨' });
  const judge = await buildExpert(app, {
    name: otherExpert.name,
    employer: otherExpert.employer,
    phone: otherExpert.phone,
    idNo: otherExpert.idNo,
  });
  const third = await buildExpert(app);
  const city = await app.as('city_officer');
  const batch = await builtBatch(city, batchInput([await readyForReview(app, caller)]));
  const projectId = batch.projects[0]?.id ?? '';
  const pairs = [expert, judge, third].map(({ id }) => ({ batchProjectId: projectId, expertId: id }));
  expect((await assign(city, batch.id, pairs)).message).toBeUndefined();
  expect(await advanceBatch(city, 'publish', batch.id)).toMatchObject({ result: 'OK' });
  app.clock.set(new Date('2026-05-07T09:00:00+08:00'));
  await app.job('training.review-windows');
  await score(batch.id, expert, '85', {});
  await score(batch.id, third, '80', {});
  const sheet = sheetOf('61.5 62 62 62 61 61.5');
  const scores = sheet.scores.map((one) => (one.code === 'C3' ? { ...one, comment: otherScores.comment } : one));
  await score(batch.id, judge, '61.5 62 62 62 61 61.5', { scores, overallComment: otherScores.overall });
  app.clock.set(new Date('2026-05-13T18:00:00+08:00'));
  await app.job('training.review-windows');
  expect(await advanceBatch(await app.as('city_officer'), 'compute', batch.id)).toMatchObject({ result: 'OK' });
  const tasks = await rows<{ id: string }>(
    system(),
    sql`select id from review_assignment where batch_id = ${batch.id} order by id`,
  );
  ids.push(
    ...[batch.id, projectId, batch.projects[0]?.applicationId ?? '', ...tasks.map(({ id }) => id)],
    ...[judge.id, expert.id, caller.id, caller.projectId, other.id, other.projectId, foreign.id, round],
    ...[own.id, second.id, other.teacherId],
  );
}, 240_000);
afterAll(() => app.close());

/** Every query of a role, answered to its session. */
async function walkAs(role: string, browser: Browser): Promise<Step[]> {
  const rights = app.registry.permissions.filter(({ roles }) => roles.includes(role)).map(({ code }) => code);
  const steps = await walkEverything(app.schema, browser, [...rights, SIGNED_IN, PUBLIC], ids);
  expect(new Set(steps.map(({ asked }) => asked.split(' ')[0])).size).toBeGreaterThan(20);
  return steps;
}

const flat = (...kinds: (keyof typeof SECRETS)[]) =>
  Object.fromEntries(
    kinds.flatMap((kind) => Object.entries(SECRETS[kind]).map(([what, word]) => [`${kind}.${what}`, word])),
  );

describe('02 §1.4 everything that a session can read, read to the last field', () => {
  it('the walk is no blind one: the city reads names, scores and applications by it, no number of a person in clear', async () => {
    const read = wordsRead(await walkAs('CITY_OFFICER', await app.as('city_officer')), {
      ...flat('otherExpert', 'otherScores', 'otherInstitution', 'otherTrainee'),
    });
    expect(Object.keys(read)).toEqual(
      expect.arrayContaining([
        'otherExpert.name',
        'otherExpert.employer',
        'otherScores.total',
        'otherInstitution.application',
        'otherInstitution.teacher',
        'otherTrainee.wish',
      ]),
    );
    for (const number of ['otherExpert.idNo', 'otherInstitution.legalIdNo', 'otherTrainee.idNo', 'otherTrainee.phone'])
      expect(read[number]).toBeUndefined();
  }, 240_000);

  it('BR17-11 an expert reads neither other experts nor their scores, no other project, no trainee', async () => {
    const steps = await walkAs('EXPERT', await app.as(expert.loginName));
    expect(wordsRead(steps, flat('otherExpert', 'otherScores', 'otherInstitution', 'otherTrainee'))).toEqual({});
    // What is his own is there.
    expect(wordsRead(steps, { own: '85.000' })).toEqual({ own: ['ownReviews'] });
  }, 240_000);

  it('BR17-11 an institution reads no expert, no score before the filing, nothing of another institution, no number of a trainee', async () => {
    const steps = await walkAs('INST', await app.as(caller.browser.loginName));
    const { otherTrainee, ...rest } = SECRETS;
    const hidden = flat(...(Object.keys(rest) as (keyof typeof rest)[]));
    expect(wordsRead(steps, { ...hidden, number: otherTrainee.idNo, phone: otherTrainee.phone })).toEqual({});
    expect(wordsRead(steps, { own: caller.institutionNo }).own?.length).toBeGreaterThan(0);
  }, 240_000);

  it('AC13-7 a trainee reads no other trainee, no expert, no application', async () => {
    const steps = await walkAs('TRAINEE', await app.as(trainee.loginName));
    expect(wordsRead(steps, flat('otherExpert', 'otherScores', 'otherInstitution', 'otherTrainee'))).toEqual({});
  }, 240_000);
});
