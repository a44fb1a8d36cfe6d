import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import {
  applicant,
  applied,
  begun,
  type Draft,
  GENG,
  opened,
  photo,
  save,
  scan,
  submit,
  TYPED,
} from '../../../../test/intake.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { MOST_KEPT } from './kept-materials.ts';

const CONTENT =
  '{ most kept { id fileId materialCode materialName sourceTitle expiresAt } earlier { fileId materialCode } }';
const READ = `{ materialLibrary ${CONTENT} }`;
const KEEP = `mutation ($fileId: ID!) { keepMyMaterial(fileId: $fileId) ${CONTENT} }`;
const REMOVE = `mutation ($id: ID!) { removeMyMaterial(id: $id) ${CONTENT} }`;

interface Library {
  kept: { id: string; fileId: string; materialCode: string; materialName: string; expiresAt: string }[];
  earlier: { fileId: string; materialCode: string }[];
}

let app: Product;
let server: FastifyInstance;
let own: Browser;
let other: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const library = async (browser: Browser) => (await browser.run(READ)).data.materialLibrary as Library;
let serial = 300;
const somebody = () => {
  serial += 1;
  return applicant(app, { idNo: buildIdNumber('310109', '1998-05-06', serial), name: '库测试', phone: '13900003333' });
};

beforeAll(async () => {
  app = await product('material_library');
  server = await serverOf(app);
  [own, other] = [await somebody(), await applicant(app, GENG)];
}, 90_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const statusOf = async (fileId: string, browser: Browser) =>
  (await server.inject({ url: `/files/${fileId}`, headers: { cookie: `sid=${browser.token}` } })).statusCode;

describe('材料库 (01 §10.5)', () => {
  it('R8.3 a material of a draft is kept by choice, outlives the draft and goes into the next application', async () => {
    const browser = await somebody();
    const draft = await begun(browser);
    const [photoFile, card] = [await photo(browser), await scan(browser)];
    await save(browser, draft, { form: draft.form, attachments: [photoFile, card] });
    expect((await library(browser)).kept).toEqual([]);
    const { data } = await browser.run(KEEP, { fileId: photoFile.fileId });
    expect(data.keepMyMaterial).toMatchObject({
      most: MOST_KEPT,
      kept: [
        {
          fileId: photoFile.fileId,
          materialCode: 'PHOTO',
          materialName: '照片',
          expiresAt: '2027-03-09T02:00:00.000Z',
        },
      ],
    });
    await browser.run(KEEP, { fileId: photoFile.fileId });
    expect((await library(browser)).kept).toHaveLength(1);
    await browser.run('mutation ($id: ID!) { discardApplicationDraft(id: $id) }', { id: draft.id });
    expect(await statusOf(photoFile.fileId, browser)).toBe(200);

    const next = await begun(browser);
    const saved = await save(browser, next, { form: { ...next.form, ...TYPED }, attachments: [photoFile] });
    expect(saved.code).toBeUndefined();
    const again = saved.data.saveApplicationDraft as { id: string; version: number };
    const handedIn = await submit(browser, again);
    expect(handedIn.code).toBeUndefined();
    const { id } = handedIn.data.submitApplication as { id: string };
    const [kept] = (await library(browser)).kept;
    await browser.run(REMOVE, { id: kept?.id });
    const after = await library(browser);
    expect(after.kept).toEqual([]);
    expect(after.earlier).toContainEqual({ fileId: photoFile.fileId, materialCode: 'PHOTO' });
    const hanging = await rows(
      system(),
      sql`select record_type as type, record_id as id from attachment where file_id = ${photoFile.fileId}`,
    );
    expect(hanging).toEqual([{ type: 'case', id }]);
  });

  it('R8.3 what was handed in with an own case is offered and kept from there', async () => {
    await applied(own);
    const [first] = (await library(own)).earlier;
    expect(first).toMatchObject({ materialCode: 'PHOTO' });
    await own.run(KEEP, { fileId: first?.fileId });
    const after = await library(own);
    expect(after.kept).toMatchObject([{ fileId: first?.fileId }]);
    expect(after.earlier.map(({ fileId }) => fileId)).not.toContain(first?.fileId);
  });

  it('belongs to nobody else: others, staff and strangers neither see, keep, remove nor hand in', async () => {
    const [mine] = (await library(own)).kept;
    expect((await library(other)).kept).toEqual([]);
    const reached = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        expect((await other.run(REMOVE, { id: mine?.id })).code).toBe('NOT_FOUND');
        expect((await other.run(KEEP, { fileId: mine?.fileId })).code).toBe('NOT_FOUND');
      },
      2,
    );
    expect(reached.map(({ objectId }) => objectId).sort()).toEqual([mine?.fileId, mine?.id].sort());
    const draft = await begun(other);
    const taken = await save(other, draft, {
      form: draft.form,
      attachments: [{ fileId: mine?.fileId, materialCode: 'PHOTO' }],
    });
    expect(taken.code).toBe('BAD_INPUT');
    expect(await statusOf(mine?.fileId ?? '', other)).toBe(404);
    const clerk = await app.as('clerk_hk');
    const stranger = Object.assign(await app.as('clerk_hk'), { token: undefined });
    for (const [source, variables] of [
      [READ, {}],
      [KEEP, { fileId: mine?.fileId }],
      [REMOVE, { id: mine?.id }],
    ] as const) {
      expect((await clerk.run(source, variables)).code).toBe('FORBIDDEN');
      expect((await stranger.run(source, variables)).code).toBe('UNAUTHENTICATED');
    }
    for (const wrong of ['', 'x', "' or 1=1 --"]) {
      expect((await own.run(REMOVE, { id: wrong })).code).toBe('NOT_FOUND');
      expect((await own.run(KEEP, { fileId: wrong })).code).toBe('NOT_FOUND');
    }
  });

  it('9.3 an identity of level 1 reaches none of it (E-0703)', async () => {
    const low = await applicant(app, { ...GENG, level: 1 });
    for (const [source, variables] of [
      [READ, {}],
      [KEEP, { fileId: 'x' }],
      [REMOVE, { id: 'x' }],
    ] as const)
      expect((await low.run(source, variables)).code).toBe('E-0703');
  });

  it('E-0809 holds no more than it may', async () => {
    const browser = await somebody();
    const draft = await begun(browser);
    const [one, two] = [await photo(browser), await scan(browser)];
    await save(browser, draft, { form: draft.form, attachments: [one, two] });
    await browser.run(KEEP, { fileId: one.fileId });
    await run(
      system(),
      sql`with f as (
            insert into stored_file (id, name, mime, size, sm3, uploader_id, scan_result, state, path, created_at)
            select gen_random_uuid(), 'x.png', 'image/png', 1, 'x', null, 'CLEAN', 'ATTACHED', 'x', now() from generate_series(2, ${MOST_KEPT})
            returning id)
          insert into kept_material (id, created_at, applicant_id, file_id)
          select gen_random_uuid(), k.created_at, k.applicant_id, f.id from f, kept_material k where k.file_id = ${one.fileId}`,
    );
    const full = await browser.run(KEEP, { fileId: two.fileId });
    expect([full.code, full.message]).toEqual(['E-0809', '材料库最多保存50份材料，请先删除不再需要的材料']);
  });

  it('what was kept a year ago goes by itself, and cases keep theirs', async () => {
    const before = app.clock.now();
    const [mine] = (await library(own)).kept;
    app.clock.set(new Date(before.getTime() + 366 * 86_400_000));
    await app.job('intake.expire-materials');
    app.clock.set(before);
    expect((await library(own)).kept).toEqual([]);
    expect(await statusOf(mine?.fileId ?? '', own)).toBe(200);
  });
});

describe('来源 of a picture (01 §10.7)', () => {
  it('the officer reads 相册, also after another page has saved the draft', async () => {
    const browser = await somebody();
    const draft = await begun(browser);
    const [one, two] = [await photo(browser), await scan(browser)];
    await save(browser, draft, {
      form: draft.form,
      attachments: [
        { ...one, origin: 'CAMERA' },
        { ...two, origin: 'ALBUM' },
      ],
    });
    const saved = await save(
      browser,
      { ...draft, version: draft.version + 1 },
      {
        form: { ...draft.form, ...TYPED },
        attachments: [one, two],
      },
    );
    const { data } = await submit(browser, saved.data.saveApplicationDraft as { id: string; version: number });
    const { id } = data.submitApplication as { id: string };
    const seen = await (await app.as('clerk_hk')).run(
      'query ($id: ID!) { case(id: $id) { materials { attachments { materialCode sourceTitle } } } }',
      { id },
    );
    const { materials } = seen.data.case as {
      materials: { attachments: { materialCode: string; sourceTitle: string }[] }[];
    };
    const sources = Object.fromEntries(
      materials.flatMap(({ attachments }) => attachments).map((a) => [a.materialCode, a.sourceTitle]),
    );
    expect(sources).toMatchObject({ PHOTO: '一网通办', ID_CARD: '相册' });
  });
});

describe('电子证照 in 材料库 (01 §9.4 page 3, §10.5)', () => {
  let partners: Counterparts;
  beforeAll(async () => {
    partners = await startCounterparts(app);
  });
  afterAll(() => partners.close());

  const OBTAIN = `mutation ($input: ObtainLicenceInput!) { obtainLicence(input: $input) { id version attachments { fileId materialCode source } } }`;
  const sourcesOf = async (type: string, id: string) =>
    rows<{ code: string; source: string }>(
      system(),
      sql`select material_code as code, source from attachment where record_type = ${type} and record_id = ${id} order by 1`,
    );

  it('stays a reference to the licence library with issuer and time: kept, in the next draft, and with the case', async () => {
    const browser = await applicant(app);
    const draft = await begun(browser);
    const obtained = await browser.run(OBTAIN, {
      input: { draftId: draft.id, version: draft.version, materialCode: 'ID_CARD' },
    });
    const [file] = (obtained.data.obtainLicence as Draft).attachments;
    await browser.run(KEEP, { fileId: file?.fileId });
    const { data } = await browser.run('{ materialLibrary { kept { sourceTitle issuer fetchedAt } } }');
    expect(data.materialLibrary).toEqual({
      kept: [{ sourceTitle: '电子证照', issuer: '上海市公安局', fetchedAt: app.clock.now().toISOString() }],
    });
    await browser.run('mutation ($id: ID!) { discardApplicationDraft(id: $id) }', { id: draft.id });

    const next = await begun(browser);
    const licence = { fileId: file?.fileId ?? '', materialCode: 'ID_CARD' };
    const saved = await save(browser, next, {
      form: { ...next.form, ...TYPED },
      attachments: [licence, await photo(browser)],
    });
    expect((await opened(browser)).attachments.find(({ materialCode }) => materialCode === 'ID_CARD')).toMatchObject({
      source: 'ELICENCE',
      issuer: '上海市公安局',
    });
    const { data: handedIn } = await submit(browser, saved.data.saveApplicationDraft as Draft);
    const { id } = handedIn.submitApplication as { id: string };
    expect(await sourcesOf('case', id)).toEqual([
      { code: 'ID_CARD', source: 'ELICENCE' },
      { code: 'PHOTO', source: 'PORTAL' },
    ]);
  });

  it('as another material it is a file of the applicant’s', async () => {
    const browser = await applicant(app);
    const draft = await begun(browser);
    const obtained = await browser.run(OBTAIN, {
      input: { draftId: draft.id, version: draft.version, materialCode: 'ID_CARD' },
    });
    const [file] = (obtained.data.obtainLicence as Draft).attachments;
    await browser.run(KEEP, { fileId: file?.fileId });
    await browser.run('mutation ($id: ID!) { discardApplicationDraft(id: $id) }', { id: draft.id });
    const next = await begun(browser);
    const attachments = [{ fileId: file?.fileId ?? '', materialCode: 'HOUSEHOLD_BOOK' }];
    await save(browser, next, { form: next.form, attachments });
    expect((await opened(browser)).attachments).toMatchObject([
      { materialCode: 'HOUSEHOLD_BOOK', source: 'PORTAL', issuer: null },
    ]);
  });
});
