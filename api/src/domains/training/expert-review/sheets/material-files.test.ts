import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport } from '../../../../../test/exports.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { uploadedBy } from '../../../../../test/training.ts';
import { type Applicant, buildApplicant } from '../../../../../test/training-applications.ts';
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
} from '../../../../../test/training-reviews.ts';
import { firstRow, sql } from '../../../../database/sql.ts';
import { attachFiles } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { APPLICATION } from '../../applications/index.ts';

let app: Product;
let server: FastifyInstance;
let applicant: Applicant;
let experts: BuiltExpert[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
const city = () => app.as('city_officer');
const as = (n: number) => app.as(experts[n - 1]?.loginName ?? '');
const OPEN = '2026-05-06T09:00:00+08:00';

const ADD = 'mutation ($input: QualificationInput!) { addQualification(input: $input) { id } }';
beforeAll(async () => {
  app = await product('training_material_files', { now: '2026-05-05T09:00:00+08:00' });
  server = await serverOf(app);
  applicant = await buildApplicant(app);
  const added = await applicant.browser.run(ADD, {
    input: {
      kind: 'Q2',
      certNo: '民办310109',
      issuer: '虹口区人力资源和社会保障局',
      validFrom: '2020-01-01',
      validTo: '2030-12-31',
      fileIds: [await uploadedBy(applicant.browser)],
      requestId: randomUUID(),
    },
  });
  expect(added.message).toBeUndefined();
  experts = [];
  for (let n = 0; n < 4; n += 1) experts.push(await buildExpert(app));
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** A batch of one project for the first three experts, its material public since nine o'clock. */
async function opened(changes: object = {}): Promise<BuiltBatch> {
  at('2026-05-05T09:00:00+08:00');
  await applicant.browser.enter(applicant.browser.loginName);
  const batch = await builtBatch(await city(), batchInput([await readyForReview(app, applicant)], { ...changes }));
  const given = await assign(
    await city(),
    batch.id,
    experts.slice(0, 3).map(({ id }) => ({ batchProjectId: batch.projects[0]?.id ?? '', expertId: id })),
  );
  expect(given.message).toBeUndefined();
  expect(await advanceBatch(await city(), 'publish', batch.id)).toMatchObject({ result: 'OK' });
  at(OPEN);
  await app.job('training.review-windows');
  return batch;
}

const taskOf = async (batch: BuiltBatch, n: number) =>
  (await firstRow<{ id: string; version: number }>(
    system(),
    sql`select id, version from review_assignment where batch_id = ${batch.id} and expert_id = ${experts[n - 1]?.id}`,
  )) ?? { id: '', version: 0 };

interface Shown {
  section: string;
  downloadable: boolean;
  lines: { label: string; value: string; files: { name: string; mime: string; url: string }[] }[];
}
const PAGE = `query ($id: ID!) { ownReviewPage(id: $id) { sections { section downloadable lines { label value
  files { id name mime size url } } } } }`;

/** Addresses of the files that the first expert's page shows, by section and line. */
async function shownIn(batch: BuiltBatch): Promise<Record<string, string>> {
  await commitTo(await as(1), batch.id);
  const { data, message } = await (await as(1)).run(PAGE, { id: (await taskOf(batch, 1)).id });
  if (message) throw new Error(message);
  const { sections } = data.ownReviewPage as { sections: Shown[] };
  return Object.fromEntries(
    sections.flatMap(({ section, lines }) =>
      lines.flatMap(({ label, files }) => files.map(({ url }) => [`${section} ${label}`, url])),
    ),
  );
}

const statusOf = async (n: number, url: string) => (await fetchExport(server, await as(n), url)).statusCode;

const section = (name: string, changes: object = {}) => ({
  section: name,
  visible: true,
  watermark: true,
  downloadable: false,
  ...changes,
});

describe('files of the material, for the experts who judge it (02 §10.2, §10.5)', () => {
  it('S18.1, SC18-2 price basis, attachments and qualifications open in place and are not taken away', async () => {
    const batch = await opened();
    const shown = await shownIn(batch);
    expect(Object.keys(shown).sort()).toEqual(['FILES 承诺书', 'PRICE 价格依据', 'QUALIFICATIONS 办学许可证'].sort());
    for (const url of Object.values(shown)) {
      const answer = await fetchExport(server, await as(1), url);
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'image/png']);
      expect(answer.headers['content-disposition']).toMatch(/^inline/);
      expect((await fetchExport(server, await as(1), `${url}?download`)).json()).toMatchObject({ code: 'E-0017' });
    }
  }, 60_000);

  it('AC18-2 nobody else’s: without a task, before the commitment, recused, after the window; the audit log knows', async () => {
    const batch = await opened();
    const url = (await shownIn(batch))['PRICE 价格依据'] ?? '';
    const logged = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        expect(await statusOf(4, url)).toBe(404);
        expect(await statusOf(2, url)).toBe(404);
      },
      2,
    );
    expect(logged).toHaveLength(2);
    await commitTo(await as(2), batch.id);
    expect(await statusOf(2, url)).toBe(200);
    const recused = await (await city()).run(
      'mutation ($input: RecordActInput!) { advanceReviewAssignments(input: $input) { ok } }',
      {
        input: {
          action: 'recuse',
          requestId: randomUUID(),
          rows: [await taskOf(batch, 2)],
          reasonText: '与申报机构负责人是亲属',
        },
      },
    );
    expect(recused.data).toEqual({ advanceReviewAssignments: { ok: 1 } });
    expect(await statusOf(2, url)).toBe(404);
    at('2026-05-13T18:00:00+08:00');
    expect(await statusOf(1, url)).toBe(404);
  }, 60_000);

  it('SC17-2 what a batch lets experts download they may take away, the rest not', async () => {
    const shown = await shownIn(await opened({ materials: [section('PRICE', { downloadable: true })] }));
    const download = async (key: string) =>
      (await fetchExport(server, await as(1), `${shown[key]}?download`)).headers['content-disposition'];
    expect(await download('PRICE 价格依据')).toMatch(/^attachment/);
    expect(await download('FILES 承诺书')).toBeUndefined();
  }, 60_000);

  it('02 §10.2 a section that is not public keeps its files, and a batch without the institution’s name all of them', async () => {
    const open = await shownIn(await opened({ materials: [section('FILES', { visible: false })] }));
    expect(Object.keys(open)).not.toContain('FILES 承诺书');
    const blind = await opened({ showInstitution: false });
    expect(await shownIn(blind)).toEqual({});
    const version = await firstRow<{ price: string; declaration: string }>(
      system(),
      sql`select content->'files'->'PRICE_BASIS'->>0 as price, content->'files'->'DECLARATION'->>0 as declaration
            from project_application_version where application_id = ${blind.projects[0]?.applicationId}`,
    );
    for (const id of [version?.price, version?.declaration]) expect(await statusOf(1, `/files/${id}`)).toBe(404);
  }, 60_000);

  it('BR16-2 what the offices hang on an application, or another version names, is none of the material', async () => {
    const batch = await opened();
    await shownIn(batch);
    const officer = await city();
    const fileId = await uploadedBy(officer, '会议纪要.png');
    const id = batch.projects[0]?.applicationId ?? '';
    await attachFiles(await officer.ctx(), { type: APPLICATION, id }, [
      { fileId, materialCode: 'MINUTES', materialName: '会议纪要', source: 'UPLOAD' },
    ]);
    expect(await statusOf(1, `/files/${fileId}`)).toBe(404);
  }, 60_000);
});
