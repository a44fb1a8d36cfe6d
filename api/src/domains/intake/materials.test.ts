import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../test/counterparts.ts';
import { applicant, begun, type Draft, opened, photo, save, submit, TYPED } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import { samplePdf, samplePng } from '../../../test/sample-files.ts';
import { serverOf } from '../../../test/security/http.ts';

let app: Product;
let server: FastifyInstance;
let partners: Counterparts;
let own: Browser;

beforeAll(async () => {
  app = await product('intake_materials');
  partners = await startCounterparts(app);
  server = await serverOf(app);
  own = await applicant(app);
}, 90_000);
afterEach(() => partners.faults.set('sharedData', { mode: 'ok' }));
afterAll(async () => {
  await partners.close();
  await server.close();
  await app.close();
});

async function upload(name: string, content: Buffer, materialCode = 'ID_CARD', type = 'image/png') {
  const boundary = 'xxBOUNDARYxx';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`;
  const answer = await server.inject({
    method: 'POST',
    url: `/files?materialCode=${materialCode}`,
    headers: {
      cookie: `sid=${own.token}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-requested-with': 'test',
    },
    payload: Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  });
  const { id, code, message } = answer.json() as { id?: string; code?: string; message?: string };
  return { status: answer.statusCode, id, code, message };
}

const OBTAIN = `mutation ($input: ObtainLicenceInput!) { obtainLicence(input: $input) { id version
  attachments { fileId materialCode source issuer fetchedAt name } } }`;
const obtain = (draft: Pick<Draft, 'id' | 'version'>, materialCode: string) =>
  own.run(OBTAIN, { input: { draftId: draft.id, version: draft.version, materialCode } });

describe('材料上传 (01 §9.4 page 3)', () => {
  it('AC-07-04 a picture of 700 px as 身份证 is refused by name and rule (E-0006), and the other files stay', async () => {
    const draft = await begun(own);
    const kept = [await photo(own)];
    await save(own, draft, { form: draft.form, attachments: kept });
    const refused = await upload('身份证正面.png', samplePng(700, 500));
    expect(refused).toMatchObject({ code: 'E-0006' });
    expect(refused.message).toContain('身份证正面.png');
    expect(refused.message).toContain('图片宽度不小于1000像素');
    expect((await opened(own)).attachments.map(({ fileId }) => fileId)).toEqual(kept.map(({ fileId }) => fileId));
  });

  it.each([
    [
      'a TIFF (9.7)',
      '证件.tif',
      Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(4000)]),
      '仅支持PDF、JPG、PNG',
    ],
    [
      'an SVG with script',
      '证件.svg',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '仅支持PDF、JPG、PNG',
    ],
    [
      'a page called a picture',
      '证件.png',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
      '仅支持PDF、JPG、PNG',
    ],
    ['a PDF called a picture', '证件.png', samplePdf(1), '文件扩展名与实际内容不一致'],
    ['a blank picture', '空白.png', samplePng(1200, 800, true), '空白'],
    ['a PDF of 51 pages', '长.pdf', samplePdf(51), 'PDF不超过50页'],
  ])('%s is refused and leaves nothing behind', async (_, name, content, rule) => {
    const refused = await upload(name, content);
    expect(refused).toMatchObject({ code: 'E-0006' });
    expect(refused.message).toContain(rule);
  });

  it('照片 has its own size; a polyglot is served as what it looks like, without running', async () => {
    expect((await upload('照片.png', samplePng(400, 441), 'PHOTO')).message).toContain('358×441');
    const polyglot = Buffer.concat([samplePng(1200, 800), Buffer.from('<script>alert(1)</script>')]);
    const { id } = await upload('证件.png', polyglot);
    const served = await server.inject({ url: `/files/${id}`, headers: { cookie: `sid=${own.token}` } });
    expect(served.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(String(served.headers['content-security-policy'])).toContain('sandbox');
  });

  it('照片 is one picture: a PDF is refused when it is sent, and a second one when it is kept (E-0006 by name and rule)', async () => {
    const draft = await opened(own);
    const pdf = await upload('照片.pdf', samplePdf(1), 'PHOTO', 'application/pdf');
    expect(pdf).toMatchObject({ code: 'E-0006', message: '附件“照片.pdf”格式或大小不符合要求（仅支持JPG、PNG）' });
    const unnamed = await upload('照片.pdf', samplePdf(1), '', 'application/pdf');
    const hidden = await save(own, draft, { attachments: [{ fileId: unnamed.id, materialCode: 'PHOTO' }] });
    expect(hidden).toMatchObject({ code: 'E-0006', message: expect.stringContaining('仅支持JPG、PNG') });
    const two = await save(own, draft, { attachments: [await photo(own), await photo(own)] });
    expect(two).toMatchObject({
      code: 'E-0006',
      message: '附件“照片.png”格式或大小不符合要求（这项材料最多1个文件）',
    });
    expect((await opened(own)).version).toBe(draft.version);
  });

  it('no more than twenty files, none of an unknown material, none of another’s (E-0708, BAD_INPUT)', async () => {
    const draft = await opened(own);
    const one = await photo(own);
    const many = Array.from({ length: 21 }, () => one);
    expect((await save(own, draft, { attachments: many })).code).toBe('E-0708');
    expect((await save(own, draft, { attachments: [{ ...one, materialCode: 'CAT' }] })).code).toBe('BAD_INPUT');
    expect((await save(own, draft, { attachments: [{ ...one, materialCode: 'REPORT_FORM' }] })).code).toBe('BAD_INPUT');
    const foreign = await photo(await app.as('clerk_hk'));
    expect((await save(own, draft, { attachments: [foreign] })).code).toBe('BAD_INPUT');
    expect((await opened(own)).version).toBe(draft.version);
  });

  it('R7.3 an e-licence is fetched with one click, with its issuer, and becomes material of the case', async () => {
    const draft = await opened(own);
    const { data } = await obtain(draft, 'ID_CARD');
    const next = data.obtainLicence as Draft;
    expect(next.attachments.find(({ materialCode }) => materialCode === 'ID_CARD')).toMatchObject({
      source: 'ELICENCE',
      issuer: '上海市公安局',
      fetchedAt: app.clock.now().toISOString(),
      name: expect.stringContaining('.pdf'),
    });
    const fetched = next.attachments.map(({ fileId, materialCode }) => ({ fileId, materialCode }));
    const passedOff = fetched.map((item) =>
      item.materialCode === 'ID_CARD' ? { ...item, materialCode: 'HOUSEHOLD_BOOK' } : item,
    );
    const forged = await save(own, next, { form: draft.form, attachments: passedOff });
    const { version } = forged.data.saveApplicationDraft as Draft;
    expect((await opened(own)).attachments.find(({ materialCode }) => materialCode === 'HOUSEHOLD_BOOK')).toMatchObject(
      {
        source: 'PORTAL',
        issuer: null,
      },
    );
    const honest = await save(own, { id: next.id, version }, { form: draft.form, attachments: fetched });
    next.version = (honest.data.saveApplicationDraft as Draft).version;
    expect((await opened(own)).attachments.find(({ materialCode }) => materialCode === 'ID_CARD')).toMatchObject({
      source: 'ELICENCE',
    });
    expect((await obtain(draft, 'ID_CARD')).code).toBe('E-0504');
    expect((await obtain(next, 'PHOTO')).code).toBe('BAD_INPUT');
    partners.faults.set('sharedData', { mode: 'down' });
    expect((await obtain(next, 'HOUSEHOLD_BOOK')).code).toBe('E-0706');
    partners.faults.set('sharedData', { mode: 'ok' });
    partners.sharedData.licences = false;
    expect(await obtain(next, 'HOUSEHOLD_BOOK')).toMatchObject({
      code: 'E-0707',
      message: expect.stringContaining('户口簿'),
    });
    const attachments = next.attachments.map(({ fileId, materialCode }) => ({ fileId, materialCode }));
    const saved = await save(own, next, { form: { ...draft.form, ...TYPED }, attachments });
    const done = await submit(own, saved.data.saveApplicationDraft as Draft);
    expect(done.data.submitApplication).toMatchObject({ statusTitle: '已提交' });
  });
});
