import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport } from '../../../../../test/exports.ts';
import { sampleOffice } from '../../../../../test/office-files.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { uploadedBy } from '../../../../../test/training.ts';
import {
  type Applicant,
  act,
  buildApplicant,
  completeContent,
  draftWith,
  submit,
} from '../../../../../test/training-applications.ts';
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
import { firstRow, run, sql } from '../../../../database/sql.ts';
import { attachFiles, storeFile } from '../../../../platform/files/index.ts';
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
  await keepTeaching();
  experts = [];
  for (let n = 0; n < 4; n += 1) experts.push(await buildExpert(app));
}, 120_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** A teacher who is there and one who has left, a venue in use and one that is not, each with a paper. */
async function keepTeaching(): Promise<void> {
  const { browser } = applicant;
  for (const [name, hiredTo] of [
    ['在岗教师', null],
    ['离任教师', '2026-01-31'],
  ] as const) {
    const { message } = await browser.run('mutation ($input: TeacherInput!) { saveTeacher(input: $input) { id } }', {
      input: {
        name,
        idNo: name === '在岗教师' ? '310100199805060035' : '310100199709090058',
        subjects: ['03'],
        fullTime: true,
        hiredFrom: '2020-01-01',
        hiredTo,
        fileIds: [await uploadedBy(browser, `${name}证书.png`)],
      },
    });
    expect(message).toBeUndefined();
  }
  for (const [name, active] of [
    ['一号实训场', true],
    ['旧教室', false],
  ] as const) {
    const { message } = await browser.run('mutation ($input: VenueInput!) { saveVenue(input: $input) { id } }', {
      input: {
        name,
        kind: 'PRACTICE',
        address: '虹口区飞虹路518号',
        capacity: 40,
        active,
        fileIds: [await uploadedBy(browser, `${name}消防合格证.png`)],
      },
    });
    expect(message).toBeUndefined();
  }
}

/** A batch of one project for the first three experts, its material public since nine o'clock. */
async function opened(changes: object = {}, ready = () => readyForReview(app, applicant)): Promise<BuiltBatch> {
  at('2026-05-05T09:00:00+08:00');
  await applicant.browser.arrive(applicant.browser.loginName);
  const batch = await builtBatch(await city(), batchInput([await ready()], { ...changes }));
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
  it('S18.1, SC18-2 price basis, attachments, qualifications, teachers and venues open in place and are not taken away', async () => {
    const batch = await opened();
    const shown = await shownIn(batch);
    expect(Object.keys(shown).sort()).toEqual(
      ['FILES 承诺书', 'PRICE 价格依据', 'QUALIFICATIONS 办学许可证', 'TEACHERS 在岗教师', 'VENUES 一号实训场'].sort(),
    );
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

  it('SC18-2 papers of who has left, of a venue out of use, and of sections that are not public stay closed', async () => {
    const idOf = async (name: string) =>
      (await firstRow<{ id: string }>(system(), sql`select id from stored_file where name = ${name}`))?.id ?? '';
    await shownIn(await opened());
    for (const name of ['离任教师证书.png', '旧教室消防合格证.png'])
      expect(await statusOf(1, `/files/${await idOf(name)}`)).toBe(404);
    const teacher = `/files/${await idOf('在岗教师证书.png')}`;
    const venue = `/files/${await idOf('一号实训场消防合格证.png')}`;
    expect([await statusOf(1, teacher), await statusOf(1, venue)]).toEqual([200, 200]);
    // Who has none of its projects reaches neither.
    expect([await statusOf(4, teacher), await statusOf(4, venue)]).toEqual([404, 404]);
  }, 60_000);

  it('02 §2.6 a document that no browser shows in place is opened only where it may be taken away', async () => {
    const { browser } = applicant;
    const priced = async () => {
      const ctx = await browser.ctx();
      const file = await storeFile(ctx, sampleOffice('docx'), { name: '收费依据.docx', materialCode: 'TRAINING' });
      const content = await completeContent(applicant);
      const draft = await draftWith(browser, { ...content, files: { ...content.files, PRICE_BASIS: [file.id] } });
      expect((await submit(browser, draft)).message).toBeUndefined();
      await act(await app.as('officer_hk'), 'districtPass', [draft.id]);
      await act(await app.as('city_centre'), 'centrePass', [draft.id]);
      return draft.id;
    };
    for (const downloadable of [false, true]) {
      const shown = await shownIn(await opened({ materials: [section('PRICE', { downloadable })] }, priced));
      const answer = await fetchExport(server, await as(1), shown['PRICE 价格依据'] ?? '');
      if (downloadable) expect(answer.statusCode).toBe(200);
      else expect(answer.json()).toMatchObject({ code: 'E-0017', message: '该文件须下载后查看，本次未开放下载' });
    }
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

  it('02 §9.3 an expert reads the institution of the judged version; what it has renewed since is none of the material', async () => {
    const batch = await opened();
    const url = (await shownIn(batch))['QUALIFICATIONS 办学许可证'] ?? '';
    await applicant.browser.arrive(applicant.browser.loginName);
    const fileId = await uploadedBy(applicant.browser, '换发许可证.png');
    const renewed = {
      kind: 'Q2',
      certNo: '民办310109换',
      issuer: '虹口区人力资源和社会保障局',
      validFrom: '2026-05-06',
      validTo: '2033-12-31',
      fileIds: [fileId],
      requestId: randomUUID(),
    };
    expect((await applicant.browser.run(ADD, { input: renewed })).message).toBeUndefined();
    await run(system(), sql`update training_teacher set name = '后来改名' where id = ${applicant.teacherId}`);
    const { data } = await (await as(1)).run(PAGE, { id: (await taskOf(batch, 1)).id });
    const { sections } = data.ownReviewPage as { sections: Shown[] };
    const lines = (name: string) => sections.find((one) => one.section === name)?.lines ?? [];
    expect(lines('QUALIFICATIONS')).toMatchObject([{ value: expect.stringContaining('民办310109，') }]);
    expect(lines('TEACHERS').map(({ label }) => label)).toEqual(['李师傅', '在岗教师']);
    expect(lines('INSTITUTION').map(({ label }) => label)).not.toContain('法定代表人');
    expect(await statusOf(1, url)).toBe(200);
    expect(await statusOf(1, `/files/${fileId}`)).toBe(404);
  }, 60_000);
});
