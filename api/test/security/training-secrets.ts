import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { rows, run, sql } from '../../src/database/sql.ts';
import { buildIdNumber } from '../../src/domains/people/index.ts';
import { askExit } from '../../src/domains/training/enrolments/exits/ask-exit.ts';
import { moveRounds } from '../../src/domains/training/rounds/windows.ts';
import { attachFiles, storeFile } from '../../src/platform/files/index.ts';
import type { Ctx } from '../../src/platform/kernel/index.ts';
import type { Browser } from '../access.ts';
import type { Product } from '../product.ts';
import { samplePdf } from '../sample-files.ts';
import { freshProfile } from '../training.ts';
import { type Applicant, applied, buildQualification, type Person } from '../training-applications.ts';
import { enrolled } from '../training-enrolments.ts';
import {
  advanceBatch,
  assign,
  type BuiltBatch,
  type BuiltExpert,
  batchInput,
  buildExpert,
  builtBatch,
  commitTo,
  readyForReview,
  saveSheet,
  sheetOf,
  submitSheets,
} from '../training-reviews.ts';
import { buildCaller, type Caller, publishedRound, venueOf } from '../training-rounds.ts';
import { buildTrainee } from '../training-trainees.ts';

/** What belongs to somebody, in words that occur nowhere else. */
export const SECRETS = {
  otherExpert: {
    name: '司徒慎',
    employer: '上海第九十九评议研究所',
    phone: '13911112222',
    idNo: buildIdNumber('310100', '1966-06-06', 3),
  },
  otherScores: {
    comment: '丙项说明：设施陈旧需更新',
    overall: '此份评语只给市局看的内容',
    total: '61.75',
    paper: '签字的纸质打分表',
    minutes: '全部机构得分和专家名单的会议纪要',
  },
  otherInstitution: {
    application: '潜水救捞专项班',
    teacher: '欧阳铁',
    legal: '百里守诚',
    legalIdNo: buildIdNumber('310100', '1975-03-03', 5),
    licence: '潜水学校办学许可证扫描件',
    diploma: '欧阳铁的教师资格证扫描件',
    lease: '潜水学校场地租赁合同扫描件',
    price: '潜水学校收费依据扫描件',
  },
  otherTrainee: {
    name: '申屠远',
    idNo: '310100199709090058',
    phone: '13822223333',
    wish: '希望学习潜水救捞',
    proof: '申屠远的退役证扫描件',
    contract: '申屠远的劳动合同扫描件',
    why: '申屠远已到外地工作',
  },
} as const;

/** Those who may not read them, what is their own, and the ids of everything that there is. */
export interface SecretWorld {
  expert: BuiltExpert;
  caller: Caller;
  trainee: Person;
  ids: string[];
}

/** What the three own: words in files that they may read. */
export const OWN = {
  licence: '本机构办学许可证扫描件',
  proof: '本人退役证扫描件',
  contract: '本人劳动合同扫描件',
} as const;

/** Before a review; its scores are computed and nothing is filed yet when the world is built. */
export const WORLD_BEGINS = '2026-05-05T09:00:00+08:00';

/** One institution, expert and trainee beside others whose every word is a secret to them (02 §1.4). */
export async function buildSecretWorld(app: Product): Promise<SecretWorld> {
  const { otherInstitution, otherTrainee } = SECRETS;
  const caller = await buildCaller(app, freshProfile());
  const other = await buildCaller(
    app,
    freshProfile({ legalName: otherInstitution.legal, legalIdNo: otherInstitution.legalIdNo }),
  );
  await hang(caller.browser, 'trainingQualification', await buildQualification(systemOf(app), caller.id), OWN.licence);
  const foreign = await fillOther(app, other);
  const round = await publishedRound(app, caller);
  await moveRounds(systemOf(app));
  const trainee = await buildTrainee(app);
  const another = await buildTrainee(app, {
    idNo: otherTrainee.idNo,
    name: otherTrainee.name,
    districtCode: '310115',
  });
  const own = await enrolled(trainee, round, { attachmentIds: [await paper(trainee, OWN.proof)] });
  const second = await enrolled(another, round, {
    phone: otherTrainee.phone,
    wish: otherTrainee.wish,
    attachmentIds: [await paper(another, otherTrainee.proof)],
  });
  await run(systemOf(app), sql`update enrolment_round set cancel_deadline = ${app.clock.now()} where id = ${round}`);
  const exits = [
    await asksToLeave(trainee, own.id, OWN.contract, '已签订劳动合同'),
    await asksToLeave(another, second.id, otherTrainee.contract, otherTrainee.why),
  ];
  const { expert, ids } = await scoredReview(app, caller);
  ids.push(caller.id, caller.projectId, other.id, other.projectId, foreign, round, own.id, second.id, other.teacherId);
  ids.push(...exits);
  return { expert, caller, trainee, ids };
}

const systemOf = (app: Product): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Uploads a document that holds the words where only its reader finds them. @returns its file */
async function paper(browser: Browser, words: string): Promise<string> {
  const content = Buffer.concat([samplePdf(), Buffer.from(`%${words}\n`)]);
  return (await storeFile(await browser.ctx(), content, { name: '扫描件.pdf', materialCode: 'TRAINING' })).id;
}

/** Hangs such a document on a record. */
async function hang(browser: Browser, type: string, id: string, words: string, materialCode = 'SCAN'): Promise<void> {
  const fileId = await paper(browser, words);
  await attachFiles(await browser.ctx(), { type, id }, [{ fileId, materialCode, source: 'UPLOAD' }]);
}

/** 申请退训 with its proof (BR13-5). @returns its id */
async function asksToLeave(trainee: Browser, enrolmentId: string, words: string, reasonText: string): Promise<string> {
  const input = {
    enrolmentId,
    reasonCode: 'JOB',
    reasonText,
    exitDate: WORLD_BEGINS.slice(0, 10),
    fileIds: [await paper(trainee, words)],
  };
  return askExit(await trainee.ctx(), input, randomUUID());
}

/** What the other institution has, with its documents. @returns its application */
async function fillOther(app: Product, other: Caller & Applicant): Promise<string> {
  const { application, teacher, licence, diploma, lease, price } = SECRETS.otherInstitution;
  await run(systemOf(app), sql`update training_teacher set name = ${teacher} where institution_id = ${other.id}`);
  const { id } = await applied(other, { name: application });
  const venueId = (await venueOf(other.browser, other.projectId)) ?? '';
  await hang(other.browser, 'trainingQualification', await buildQualification(systemOf(app), other.id), licence);
  await hang(other.browser, 'trainingTeacher', other.teacherId, diploma);
  await hang(other.browser, 'trainingVenue', venueId, lease);
  await hang(other.browser, 'projectApplication', id, price);
  return id;
}

/** A review of three sheets and the papers of its meeting, computed. */
async function scoredReview(app: Product, caller: Caller): Promise<{ expert: BuiltExpert; ids: string[] }> {
  const { otherExpert, otherScores } = SECRETS;
  const expert = await buildExpert(app, { name: '严谨' });
  const { name, employer, phone, idNo } = otherExpert;
  const judge = await buildExpert(app, { name, employer, phone, idNo });
  const third = await buildExpert(app);
  const city = await app.as('city_officer');
  const batch = await builtBatch(city, batchInput([await readyForReview(app, caller)]));
  const projectId = batch.projects[0]?.id ?? '';
  const pairs = [expert, judge, third].map(({ id }) => ({ batchProjectId: projectId, expertId: id }));
  expect((await assign(city, batch.id, pairs)).message).toBeUndefined();
  expect(await advanceBatch(city, 'publish', batch.id)).toMatchObject({ result: 'OK' });
  app.clock.set(new Date('2026-05-07T09:00:00+08:00'));
  await app.job('training.review-windows');
  await score(app, batch, { by: expert, text: '85' });
  await score(app, batch, { by: third, text: '80' });
  const text = '61.5 62 62 62 61 61.5';
  const scores = sheetOf(text).scores.map((one) =>
    one.code === 'C3' ? { ...one, comment: otherScores.comment } : one,
  );
  await score(app, batch, { by: judge, text, changes: { scores, overallComment: otherScores.overall } });
  app.clock.set(new Date('2026-05-13T18:00:00+08:00'));
  await app.job('training.review-windows');
  const clerk = await app.as('city_officer');
  expect(await advanceBatch(clerk, 'compute', batch.id)).toMatchObject({ result: 'OK' });
  await hang(clerk, 'reviewBatch', batch.id, otherScores.paper);
  const tasks = await rows<{ id: string }>(
    systemOf(app),
    sql`select id from review_assignment where batch_id = ${batch.id} order by id`,
  );
  const applicationId = batch.projects[0]?.applicationId ?? '';
  // Of the institution's own application, with what was said of the others.
  await hang(clerk, 'projectApplication', applicationId, otherScores.minutes, 'MINUTES');
  return { expert, ids: [batch.id, projectId, applicationId, ...tasks.map(({ id }) => id), judge.id, expert.id] };
}

async function score(
  app: Product,
  { id: batchId }: BuiltBatch,
  { by, text, changes = {} }: { by: BuiltExpert; text: string; changes?: object },
): Promise<void> {
  const browser = await app.as(by.loginName);
  await commitTo(browser, batchId);
  const [task] = await rows<{ id: string }>(
    systemOf(app),
    sql`select id from review_assignment where batch_id = ${batchId} and expert_id = ${by.id}`,
  );
  const id = task?.id ?? '';
  expect((await saveSheet(browser, id, sheetOf(text, changes))).message).toBeUndefined();
  expect(await submitSheets(browser, [id])).toMatchObject([{ ok: true }]);
}
