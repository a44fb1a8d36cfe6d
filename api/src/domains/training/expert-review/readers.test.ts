import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { buildApplicant } from '../../../../test/training-applications.ts';
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
} from '../../../../test/training-reviews.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let batch: BuiltBatch;
let experts: BuiltExpert[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
beforeAll(async () => {
  app = await product('training_review_readers', { now: '2026-05-05T09:00:00+08:00' });
  server = await serverOf(app);
  experts = [];
  for (let n = 0; n < 4; n += 1) experts.push(await buildExpert(app, { name: `严谨${'甲乙丙丁'[n]}` }));
  batch = await builtBatch(
    await app.as('city_officer'),
    batchInput([await readyForReview(app, await buildApplicant(app))]),
  );
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const BATCH = `query ($id: ID!) { reviewBatch(id: $id) { title state scoreTo passLine criteria { code weight } materials { section visible }
  flow { availableActions { action } history { action reasonText note } }
  projects { name fewExpertsReason result { final raw rank outcome dropped }
    assignments { expertName employer warning recusalReason replaceReason total submittedAt vetoFlags
      flow { availableActions { action } history { action reasonText } } } } } }`;
interface Task {
  expertName: string;
  total: string | null;
  flow: { availableActions: unknown[]; history: { action: string; reasonText: string | null }[] };
}
interface Seen {
  state: string;
  flow: { availableActions: unknown[]; history: { action: string; reasonText: string | null; note: string | null }[] };
  projects: { result: object | null; assignments: Task[]; fewExpertsReason: string | null }[];
}
const seenBy = async (login: string): Promise<Seen> => {
  const { data, code } = await (await app.as(login)).run(BATCH, { id: batch.id });
  if (code) throw new Error(code);
  return data.reviewBatch as Seen;
};
/** What the municipal centre is shown of results and experts. */
async function centre() {
  const seen = await seenBy('city_centre');
  const [project] = seen.projects;
  return { ...seen, result: project?.result ?? null, tasks: project?.assignments ?? [] };
}
const DOCUMENTS = ['sign-in.pdf', 'sheets.pdf', 'process.pdf', 'summary.xlsx', 'minutes.docx'];
const NAMES = /严谨/;

async function score(expert: BuiltExpert, browser: Browser): Promise<void> {
  await commitTo(browser, batch.id);
  const [task] = await rows<{ id: string }>(
    system(),
    sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${expert.id}`,
  );
  await saveSheet(browser, task?.id ?? '', sheetOf('85'));
  expect(await submitSheets(browser, [task?.id ?? ''])).toMatchObject([{ ok: true }]);
}

it('02 §1.4, T17-9 the municipal centre reads how a batch is set up, no expert before the filing, results from the confirmation, single scores never', async () => {
  const project = batch.projects[0]?.id ?? '';
  const pairs = experts.map(({ id }, n) => ({ batchProjectId: project, expertId: id, reserve: n === 3 }));
  expect((await assign(await app.as('city_officer'), batch.id, pairs)).message).toBeUndefined();
  expect(await advanceBatch(await app.as('city_officer'), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  const LIST = '{ reviewBatches { nodes { id title } } }';
  expect((await (await app.as('city_centre')).run(LIST)).data.reviewBatches).toMatchObject({
    nodes: [{ id: batch.id }],
  });
  const published = await centre();
  expect(published).toMatchObject({
    state: 'PUBLISHED',
    passLine: '70.00',
    criteria: { length: 6 },
    result: null,
    tasks: [],
  });

  at('2026-05-07T09:00:00+08:00');
  await app.job('training.review-windows');
  const [gone, stands] = await rows<{ id: string; version: number }>(
    system(),
    sql`select id, version from review_assignment where batch_id = ${batch.id} and expert_id = any(${[experts[2]?.id, experts[3]?.id]}::uuid[])
         order by reserve`,
  );
  const replaced = await (await app.as('city_officer')).run(
    'mutation ($id: ID!, $v: Int!, $r: ID!) { replaceReviewExpert(id: $id, version: $v, reserveId: $r, reason: "因病不能参加评审") { id } }',
    { id: gone?.id, v: gone?.version, r: stands?.id },
  );
  expect(replaced.message).toBeUndefined();
  expect(JSON.stringify((await seenBy('city_officer')).flow.history)).toMatch(NAMES);
  for (const n of [0, 1, 3]) {
    const expert = experts[n];
    if (expert) await score(expert, await app.as(expert.loginName));
  }
  at('2026-05-13T18:00:00+08:00');
  await app.job('training.review-windows');
  expect(await advanceBatch(await app.as('city_officer'), 'compute', batch.id)).toMatchObject({ result: 'OK' });
  const computed = await centre();
  expect(computed).toMatchObject({ state: 'COMPUTED', result: null, tasks: [], flow: { availableActions: [] } });
  expect(JSON.stringify(computed)).not.toMatch(NAMES);
  expect(computed.flow.history.find(({ action }) => action === 'replaceExpert')).toMatchObject({ reasonText: null });

  expect(await advanceBatch(await app.as('city_officer2'), 'confirm', batch.id)).toMatchObject({ result: 'OK' });
  const confirmed = await centre();
  expect(confirmed).toMatchObject({ result: { final: '85.00', rank: 1, outcome: 'PASS', dropped: [] }, tasks: [] });
  expect(JSON.stringify(confirmed)).not.toMatch(NAMES);

  await run(
    system(),
    sql`update project_application set state = 'FILED_PASS' where id = ${batch.projects[0]?.applicationId}`,
  );
  expect(await advanceBatch(await app.as('city_officer'), 'file', batch.id)).toMatchObject({ result: 'OK' });
  const filed = await centre();
  expect(filed.tasks.map(({ expertName }) => expertName).sort()).toEqual(
    ['严谨甲', '严谨乙', '严谨丙', '严谨丁'].sort(),
  );
  for (const task of filed.tasks) {
    expect(task).toMatchObject({ total: null, submittedAt: null, vetoFlags: [], replaceReason: null, warning: null });
    expect(task.flow.availableActions).toEqual([]);
    expect(task.flow.history.filter(({ reasonText }) => reasonText)).toEqual([]);
  }
  const all = (await seenBy('city_officer')).projects[0]?.assignments ?? [];
  expect(all.filter(({ total }) => total === '85.000')).toHaveLength(3);
}, 120_000);

it('02 §1.4 the municipal centre neither configures nor decides, and takes no document in which experts and their scores stand', async () => {
  const browser = await app.as('city_centre');
  for (const [what, variables] of [
    ['mutation ($id: ID!) { remindReviewExperts(id: $id, requestId: "1") }', { id: batch.id }],
    ['mutation ($id: ID!) { assignReviewExperts(batchId: $id, assignments: []) { id } }', { id: batch.id }],
    ['query ($id: ID!) { reviewConflicts(batchId: $id, expertIds: []) { hard } }', { id: batch.id }],
    ['{ reviewExpertLibrary { nodes { id } } }', {}],
    ['{ reviewDefaults { passLine } }', {}],
  ] as const)
    expect(await browser.run(what, variables)).toMatchObject({ code: 'FORBIDDEN' });
  expect(await advanceBatch(browser, 'compute', batch.id)).toMatchObject({ result: expect.not.stringMatching('OK') });
  for (const document of DOCUMENTS) {
    const url = `/exports/review-batches/${batch.id}/${document}`;
    expect((await fetchExport(server, await app.as('city_centre'), url)).statusCode).toBe(403);
    expect((await fetchExport(server, await app.as('city_officer'), url)).statusCode).toBe(200);
  }
});
