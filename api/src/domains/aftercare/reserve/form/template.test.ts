import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph } from 'docx';
import type { FastifyInstance } from 'fastify';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { reserveInput } from '../../../../../test/reserve.ts';
import { serverOf } from '../../../../../test/security/http.ts';
import { templateTable } from '../../../../platform/documents/templates/template.record.ts';
import { storeFile } from '../../../../platform/files/index.ts';
import { disagreements } from '../../../../platform/records/disagreements.ts';
import { exportForm } from '../export/export-form.ts';
import { openReserve } from '../fill.ts';
import { reserveForm } from '../reserve.record.ts';

let app: Product;
let server: FastifyInstance;
let clerk: Browser;
let city: Browser;
let city2: Browser;

beforeAll(async () => {
  app = await product('reserve_template');
  server = await serverOf(app);
  [clerk, city, city2] = await Promise.all([app.as('clerk_hk'), app.as('city_officer'), app.as('city_officer2')]);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const UPLOAD =
  'mutation ($kind: ID!, $file: ID!, $q: ID!) { uploadDocumentTemplate(kind: $kind, fileId: $file, note: "换用武装部表样", requestId: $q) { id version edition placeholders state } }';
const ACT =
  'mutation ($input: RecordActInput!) { advanceDocumentTemplates(input: $input) { ok rows { code message } } }';
interface Edition {
  id: string;
  version: number;
  edition: number;
}

async function upload(lines: readonly string[]) {
  const bytes = await Packer.toBuffer(
    new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] }),
  );
  const { id } = await storeFile(await city.ctx(), bytes, {
    name: '武装部登记表.docx',
    materialCode: 'DOCUMENT_TEMPLATE',
  });
  return city.run(UPLOAD, { kind: 'reserve.form', file: id, q: randomUUID() });
}
async function act(who: Browser, action: string, id: string): Promise<string | undefined> {
  const one = 'query ($id: ID!) { documentTemplate(id: $id) { version } }';
  const { version } = (await city.run(one, { id })).data.documentTemplate as Edition;
  const input = { action, rows: [{ id, version }], requestId: randomUUID() };
  const { data, code } = await who.run(ACT, { input });
  const result = data?.advanceDocumentTemplates as { ok: number; rows: { code: string }[] } | undefined;
  return code ?? (result?.ok === 1 ? 'OK' : result?.rows[0]?.code);
}
async function exported(): Promise<string> {
  const given = reserveInput({ personName: '欧阳㛃𠅤' });
  const ctx = await clerk.ctx();
  const id = await openReserve(
    ctx,
    reserveForm.read(ctx, given as Parameters<typeof reserveForm.read>[1]),
    randomUUID(),
  );
  return exportForm(ctx, id, '武装部采集登记', randomUUID());
}
const fetched = (url: string, who: Browser) =>
  server.inject({ method: 'GET', url, headers: { cookie: `sid=${who.token}` } });
async function wordOf(exportId: string): Promise<string> {
  const { rawPayload } = await fetched(`/exports/reserve-forms/${exportId}/form.docx`, clerk);
  return strFromU8(unzipSync(new Uint8Array(rawPayload))['word/document.xml'] ?? new Uint8Array()).replace(
    /<[^>]+>/g,
    '',
  );
}

it('agrees with its table', async () => {
  expect(await disagreements(app.context({ kind: 'SYSTEM', name: '测试' }), [templateTable])).toEqual([]);
});

it('§12.6 a template that names what there is not is refused with every name, and with what it lacks', async () => {
  const answer = await upload(['编号：{编号}', '{姓名}，{星座}，{幸运数字}']);
  expect(answer).toMatchObject({
    code: 'E-TPL-01',
    message: '没有这样的占位符：{星座}、{幸运数字}；缺少必需的占位符：{身份证号}',
  });
});

it('R10.2 the 武装部’s own form replaces ours once a second person has published it; what was exported keeps its look', async () => {
  const before = await exported();
  const { data } = await upload(['人民武装部预备役登记卡', '编号：{编号}', '姓名：{姓名}', '身份证号：{身份证号}']);
  const edition = data.uploadDocumentTemplate as Edition;
  expect(edition).toMatchObject({ placeholders: ['编号', '姓名', '身份证号'], state: 'DRAFT' });
  const preview = await fetched(`/exports/document-templates/${edition.id}/preview.ofd`, city);
  const page = strFromU8(
    unzipSync(new Uint8Array(preview.rawPayload))['Doc_0/Pages/Page_0/Content.xml'] ?? new Uint8Array(),
  );
  expect(page).toContain('人民武装部预备役登记卡');
  expect(await act(city, 'submit', edition.id)).toBe('OK');
  expect(await act(city, 'publish', edition.id)).toBe('E-0004');
  expect(await wordOf(await exported())).not.toContain('登记卡');
  expect(await act(city2, 'publish', edition.id)).toBe('OK');
  const after = await wordOf(await exported());
  expect(after).toContain('人民武装部预备役登记卡');
  expect(after).toContain('姓名：欧阳㛃𠅤');
  expect(await wordOf(before)).toContain('预备役信息登记表');
  const next = (await upload(['{编号}{姓名}{身份证号}'])).data.uploadDocumentTemplate as Edition;
  await act(city, 'submit', next.id);
  await act(city2, 'publish', next.id);
  const one = 'query ($id: ID!) { documentTemplate(id: $id) { state } }';
  expect((await city.run(one, { id: edition.id })).data.documentTemplate).toEqual({ state: 'RETIRED' });
});

it('templates are the city’s: a district’s chief neither reads nor uploads nor publishes them', async () => {
  const { id } = (await upload(['{编号}{姓名}{身份证号}'])).data.uploadDocumentTemplate as Edition;
  await act(city, 'submit', id);
  const chief = await app.as('chief_hk');
  const one = 'query ($id: ID!) { documentTemplate(id: $id) { state } }';
  expect((await chief.run(one, { id })).code).toBe('FORBIDDEN');
  expect((await chief.run(UPLOAD, { kind: 'reserve.form', file: id, q: randomUUID() })).code).toBe('FORBIDDEN');
  expect(await act(chief, 'publish', id)).toMatch(/NOT_FOUND|FORBIDDEN/);
  expect((await city.run(one, { id })).data.documentTemplate).toEqual({ state: 'PENDING' });
});
