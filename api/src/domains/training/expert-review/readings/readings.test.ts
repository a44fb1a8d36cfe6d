import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { samplePdf } from '../../../../../test/sample-files.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { buildApplicant, completeContent } from '../../../../../test/training-applications.ts';
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
import { storeFile } from '../../../../platform/files/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';

let app: Product;
let batch: BuiltBatch;
let experts: BuiltExpert[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (time: string) => app.clock.set(new Date(time));
const as = (n: number) => app.as(experts[n]?.loginName ?? '');
beforeAll(async () => {
  app = await product('training_readings', { now: '2026-05-05T09:00:00+08:00' });
  const applicant = await buildApplicant(app);
  experts = [await buildExpert(app), await buildExpert(app), await buildExpert(app)];
  const city = await app.as('city_officer');
  const materials = [{ section: 'PLAN', visible: false, watermark: true, downloadable: false }];
  const { files } = await completeContent(applicant);
  const upload = async (name: string, pages: number) =>
    (await storeFile(await applicant.browser.ctx(), samplePdf(pages), { name })).id;
  const evidence = [await upload('合作协议.pdf', 3), await upload('就业情况.pdf', 2)];
  const application = await readyForReview(app, applicant, { files: { ...files, EVIDENCE: evidence } });
  batch = await builtBatch(city, batchInput([application], { materials }));
  const batchProjectId = batch.projects[0]?.id ?? '';
  await assign(
    city,
    batch.id,
    experts.map(({ id }) => ({ batchProjectId, expertId: id })),
  );
  await advanceBatch(city, 'publish', batch.id);
  at('2026-05-06T09:00:00+08:00');
  await app.job('training.review-windows');
}, 120_000);
afterAll(() => app.close());

const OPEN =
  'mutation ($id: ID!, $s: ReviewSection!, $f: ID) { viewId: openReviewMaterial(id: $id, section: $s, fileId: $f) }';
const NOTE =
  'mutation ($id: ID!, $n: Int!, $p: [PageTimeInput!]) { noteReviewReading(viewId: $id, seconds: $n, pages: $p) }';
const READ = `query ($id: ID!) { reviewReadings(id: $id) { projectName expertName seconds sections files pages firstAt
  parts { title fileName times seconds pages documentPages pageTimes { page seconds } } } }`;

const taskOf = async (n: number) =>
  (
    await firstRow<{ id: string }>(
      system(),
      sql`select id from review_assignment where batch_id = ${batch.id} and expert_id = ${experts[n]?.id}`,
    )
  )?.id ?? '';
async function open(n: number, section: string, fileId: string | null = null): Promise<string> {
  const { data, code, message } = await (await as(n)).run(OPEN, { id: await taskOf(n), s: section, f: fileId });
  if (code) throw new Error(`${code} ${message}`);
  return data.viewId as string;
}
async function fileNamed(n: number, name: string, section: string): Promise<string> {
  const { data } = await (await as(n)).run(
    'query ($id: ID!) { ownReviewPage(id: $id) { sections { section lines { files { id name } } } } }',
    { id: await taskOf(n) },
  );
  const { sections } = data.ownReviewPage as {
    sections: { section: string; lines: { files: { id: string; name: string }[] }[] }[];
  };
  const part = sections.find((one) => one.section === section)?.lines.flatMap(({ files }) => files) ?? [];
  return part.find((file) => file.name === name)?.id ?? '';
}
const note = async (
  n: number,
  viewId: string,
  seconds: number,
  pages: { page: number; seconds: number }[] | null = null,
) => (await as(n)).run(NOTE, { id: viewId, n: seconds, p: pages });
interface Reading {
  seconds: number;
  pages: number;
  parts: {
    title: string;
    fileName: string | null;
    seconds: number;
    pages: number | null;
    documentPages: number | null;
    pageTimes: object[];
  }[];
}
const readings = async () =>
  (await (await app.as('city_officer')).run(READ, { id: batch.id })).data.reviewReadings as Reading[];

describe('阅卷记录 (02 §10.3)', () => {
  it('T18-2 keeps what an expert has opened of a project, how often, for how long, sheet by sheet', async () => {
    await commitTo(await as(0), batch.id);
    const section = await open(0, 'PROJECT');
    at('2026-05-06T09:02:00+08:00');
    expect((await note(0, section, 90)).message).toBeUndefined();
    // What comes late counts no less than what was noted already.
    await note(0, section, 60);
    const view = await open(0, 'PRICE', await fileNamed(0, '材料.png', 'PRICE'));
    at('2026-05-06T09:03:00+08:00');
    await note(0, view, 20);
    await open(0, 'PROJECT');
    const [first, second, third] = await readings();
    expect(first).toMatchObject({
      seconds: 110,
      sections: 2,
      files: 1,
      pages: 2,
      parts: [
        { title: '项目介绍', fileName: null, times: 2, seconds: 90, pages: 1 },
        { title: '收费依据', fileName: '材料.png', times: 1, seconds: 20, pages: 1 },
      ],
    });
    expect([second, third]).toMatchObject([
      { seconds: 0, firstAt: null, parts: [] },
      { seconds: 0, firstAt: null, parts: [] },
    ]);
  });

  it('02 §10.3 a document is noted page by page: which were read, each for how long, over all times it was opened', async () => {
    at('2026-05-06T09:10:00+08:00');
    await commitTo(await as(2), batch.id);
    const file = await fileNamed(2, '合作协议.pdf', 'FILES');
    const first = await open(2, 'FILES', file);
    at('2026-05-06T09:11:00+08:00');
    const seen = [
      { page: 1, seconds: 20 },
      { page: 3, seconds: 10 },
      { page: 2, seconds: 0 },
    ];
    expect((await note(2, first, 30, seen)).message).toBeUndefined();
    // What was noted of a page stays where a later note says less of it, or nothing.
    await note(2, first, 30, [{ page: 1, seconds: 5 }]);
    const second = await open(2, 'FILES', file);
    at('2026-05-06T09:11:30+08:00');
    await note(2, second, 10, [{ page: 1, seconds: 10 }]);
    expect((await readings())[2]).toMatchObject({
      seconds: 40,
      pages: 2,
      parts: [
        {
          fileName: '合作协议.pdf',
          times: 2,
          pages: 2,
          documentPages: 3,
          pageTimes: [
            { page: 1, seconds: 30 },
            { page: 3, seconds: 10 },
          ],
        },
      ],
    });
  });

  it('02 §10.3 no page before the first, the same one twice and less than nothing are refused', async () => {
    const view = await open(2, 'FILES', await fileNamed(2, '就业情况.pdf', 'FILES'));
    at('2026-05-06T09:12:00+08:00');
    for (const pages of [
      [{ page: 0, seconds: 5 }],
      [{ page: 1, seconds: -5 }],
      [
        { page: 1, seconds: 5 },
        { page: 1, seconds: 6 },
      ],
    ])
      expect(await note(2, view, 5, pages)).toMatchObject({ code: 'BAD_INPUT' });
    const parts = (await readings())[2]?.parts ?? [];
    expect(parts.find(({ fileName }) => fileName === '就业情况.pdf')).toMatchObject({ seconds: 0, pages: null });
  });

  it('02 §10.3 a page that the document is not known to have is left out and costs the others nothing; so are pages of what has none', async () => {
    at('2026-05-06T09:20:00+08:00');
    await commitTo(await as(0), batch.id);
    const view = await open(0, 'FILES', await fileNamed(0, '就业情况.pdf', 'FILES'));
    const text = await open(0, 'PROJECT');
    at('2026-05-06T09:21:00+08:00');
    const seen = [
      { page: 2, seconds: 9 },
      { page: 3, seconds: 40 },
    ];
    expect((await note(0, view, 50, seen)).message).toBeUndefined();
    expect((await note(0, text, 5, [{ page: 1, seconds: 5 }])).message).toBeUndefined();
    const parts = (await readings())[0]?.parts ?? [];
    expect(parts.find(({ fileName }) => fileName === '就业情况.pdf')).toMatchObject({
      seconds: 50,
      documentPages: 2,
      pageTimes: [{ page: 2, seconds: 9 }],
    });
  });

  it('02 §10.3 the pages of one reading come to no more than the time that has passed, at once or one note after another', async () => {
    at('2026-05-06T09:30:00+08:00');
    await commitTo(await as(1), batch.id);
    const view = await open(1, 'FILES', await fileNamed(1, '就业情况.pdf', 'FILES'));
    at('2026-05-06T09:30:10+08:00');
    await note(1, view, 10, [
      { page: 1, seconds: 10 },
      { page: 2, seconds: 10 },
    ]);
    const noted = async () =>
      (await readings())[1]?.parts.find(({ fileName }) => fileName === '就业情况.pdf')?.pageTimes;
    expect(await noted()).toEqual([
      { page: 1, seconds: 5 },
      { page: 2, seconds: 5 },
    ]);
    at('2026-05-06T09:30:14+08:00');
    await note(1, view, 14, [{ page: 2, seconds: 14 }]);
    expect(await noted()).toEqual([
      { page: 1, seconds: 5 },
      { page: 2, seconds: 9 },
    ]);
  });

  it('nobody has read for longer than the time that has passed, nor less than nothing', async () => {
    await commitTo(await as(1), batch.id);
    at('2026-05-06T09:13:00+08:00');
    const view = await open(1, 'PROJECT');
    const document = await open(1, 'FILES', await fileNamed(1, '合作协议.pdf', 'FILES'));
    at('2026-05-06T09:14:00+08:00');
    await note(1, view, 100_000);
    await note(1, document, 100_000, [{ page: 2, seconds: 100_000 }]);
    const parts = (await readings())[1]?.parts ?? [];
    expect(parts.find(({ fileName }) => fileName === null)?.seconds).toBe(60);
    expect(parts.find(({ fileName }) => fileName === '合作协议.pdf')).toMatchObject({
      seconds: 60,
      pageTimes: [{ page: 2, seconds: 60 }],
    });
    expect(await note(1, view, -1)).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('AC18-2 what another has opened, what the batch does not show and a foreign file are not found; the audit log knows', async () => {
    const view = await open(1, 'PROJECT');
    const logged = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        expect(await note(0, view, 10, [{ page: 1, seconds: 10 }])).toMatchObject({ code: 'NOT_FOUND' });
        expect(await (await as(0)).run(OPEN, { id: await taskOf(1), s: 'PROJECT', f: null })).toMatchObject({
          code: 'NOT_FOUND',
        });
      },
      2,
    );
    expect(logged).toHaveLength(2);
    await expect(open(1, 'PLAN')).rejects.toThrow('NOT_FOUND');
    await expect(open(1, 'PRICE', '018f0000-0000-7000-8000-000000000001')).rejects.toThrow('NOT_FOUND');
    expect(await note(1, 'nothing', 10)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('1.4 only who may see it does: no centre, district, institution, nor an expert', async () => {
    for (const login of ['city_centre', 'officer_hk', 'inst_demo', experts[0]?.loginName ?? ''])
      expect(await (await app.as(login)).run(READ, { id: batch.id })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
