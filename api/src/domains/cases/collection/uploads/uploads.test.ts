import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { applicant, begun, photo, save } from '../../../../../test/intake.ts';
import { setParameter } from '../../../../../test/parameters.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { samplePdf, samplePng } from '../../../../../test/sample-files.ts';
import { photoOf, register, windowForm } from '../../../../../test/window.ts';
import { storeFile } from '../../../../platform/files/index.ts';

let app: Product;
let manager: Browser;
let clerk: Browser;
beforeAll(async () => {
  app = await product('item_uploads');
  manager = await app.as('city_centre');
  clerk = await app.as('clerk_hk');
}, 60_000);
afterAll(() => app.close());

interface Item {
  itemCode: string;
  version: number;
  [field: string]: unknown;
}
const FIELDS = `materialName materialType allowedFormats maxSizeKb minWidth minHeight maxWidth maxHeight maxFiles minDpi minPages maxPages
  required relations valueRule dataSources enabled`;

/** Another version of a shipped item. */
async function change(itemCode: string, content: object) {
  const { data } = await manager.run(`{ collectionItems { itemCode matterCode version ${FIELDS} } }`);
  const item = (data.collectionItems as Item[]).find((one) => one.itemCode === itemCode);
  if (!item) throw new Error(`no item ${itemCode}`);
  const { itemCode: _code, matterCode, version, ...before } = item;
  const input = { itemCode, matterCode, version, content: { ...before, ...content }, reason: '按新版材料要求调整' };
  const answer = await manager.run(
    'mutation ($input: CollectionItemInput!, $q: ID!) { saveCollectionItem(input: $input, requestId: $q) { version } }',
    { input, q: randomUUID() },
  );
  if (answer.code) throw new Error(`${answer.code} ${answer.message} ${JSON.stringify(answer.fields)}`);
}

const LIMITS =
  'query ($c: [String!]!) { uploadLimits(materialCodes: $c) { materialCode mimes maxBytes maxFiles ruleText } }';
const upload = async (browser: Browser, name: string, content: Buffer, materialCode: string) =>
  storeFile(await browser.ctx(), content, { name, materialCode });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => 'TAKEN',
    ({ code, message }: { code: string; message: string }) => `${code} ${message}`,
  );

describe('R9.6 uploads of citizens and of the window follow the collection items', () => {
  it('the upload boxes of both say what the item says, and take what it takes, from the next upload on', async () => {
    const own = await applicant(app);
    await upload(own, '证.png', samplePng(1200, 800), 'DISCHARGE_CERT');
    await change('M01-DISCHARGE_CERT', {
      minWidth: 1500,
      minHeight: 1000,
      allowedFormats: ['jpg', 'png'],
      maxFiles: 1,
    });
    const text = '仅支持 JPG/PNG，且不超过10MB，图片宽不小于1500、高不小于1000像素';
    const { data } = await clerk.run(LIMITS, { c: ['DISCHARGE_CERT', 'PHOTO'] });
    expect(data.uploadLimits).toMatchObject([
      { materialCode: 'DISCHARGE_CERT', maxFiles: 1, mimes: ['image/jpeg', 'image/png'], ruleText: text },
      { materialCode: 'PHOTO', ruleText: expect.stringContaining('358×441像素') },
    ]);
    const guide = await own.run(
      '{ applicationGuide(bundle: "VETERAN") { materials { code ruleText limits { maxFiles } } } }',
    );
    const { materials } = guide.data.applicationGuide as { materials: { code: string }[] };
    expect(materials.find(({ code }) => code === 'DISCHARGE_CERT')).toMatchObject({
      ruleText: text,
      limits: { maxFiles: 1 },
    });
    for (const browser of [own, clerk]) {
      expect(await refusalOf(upload(browser, '证.png', samplePng(1200, 800), 'DISCHARGE_CERT'))).toBe(
        'E-0006 附件“证.png”格式或大小不符合要求（图片宽度不小于1500像素）',
      );
      expect(await refusalOf(upload(browser, '证.pdf', samplePdf(), 'DISCHARGE_CERT'))).toMatch(/仅支持JPG、PNG/);
      expect(await refusalOf(upload(browser, '证.png', samplePng(1600, 1000), 'DISCHARGE_CERT'))).toBe('TAKEN');
    }
    const draft = await begun(own);
    const two = await Promise.all(
      [1, 2].map(async (n) => {
        const { id } = await upload(own, `证${n}.png`, samplePng(1600, 1000), 'DISCHARGE_CERT');
        return { fileId: id, materialCode: 'DISCHARGE_CERT' };
      }),
    );
    expect(await save(own, draft, { attachments: [await photo(own), ...two] })).toMatchObject({
      code: 'E-0006',
      message: expect.stringContaining('最多1个文件'),
    });
  });

  it('resolution and pages are those of the file itself', async () => {
    await change('M05-PENSION_VOUCHER', { minDpi: 300, minPages: 2 });
    expect(await refusalOf(upload(clerk, '凭证.png', samplePng(1200, 800), 'PENSION_VOUCHER'))).toMatch(
      /图片分辨率不低于300dpi，该图片没有标明分辨率/,
    );
    expect(await refusalOf(upload(clerk, '凭证.pdf', samplePdf(1), 'PENSION_VOUCHER'))).toMatch(/PDF不少于2页/);
    expect(await refusalOf(upload(clerk, '凭证.pdf', samplePdf(2), 'PENSION_VOUCHER'))).toBe('TAKEN');
  });

  it('materials that belong together are handed in together, those that exclude each other are not', async () => {
    const file = async (materialCode: string) => {
      const { id } = await upload(clerk, '信.pdf', samplePdf(), materialCode);
      return { fileId: id, materialCode };
    };
    const form = () => windowForm({ placementType: 'TX', personCategory: 'SERGEANT' });
    await change('M01-ADMIN_LETTER', { relations: [{ kind: 'REQUIRES', items: ['M01-SUPPLY_LETTER'] }] });
    const alone = await register(clerk, form(), { attachments: [await photoOf(clerk), await file('ADMIN_LETTER')] });
    expect(alone).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'attachments.ADMIN_LETTER', message: '提供“行政介绍信”的，还须提供“人员供给介绍信”' }],
    });
    const both = [await photoOf(clerk), await file('ADMIN_LETTER'), await file('SUPPLY_LETTER')];
    expect((await register(clerk, form(), { attachments: both })).code).toBeUndefined();
    await change('M01-ADMIN_LETTER', { relations: [{ kind: 'EXCLUDES', items: ['M01-SUPPLY_LETTER'] }] });
    const again = [await photoOf(clerk), await file('ADMIN_LETTER'), await file('SUPPLY_LETTER')];
    expect(await register(clerk, form(), { attachments: again })).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'attachments.ADMIN_LETTER' }],
    });
  });

  it('§18 material.*: no file is larger, no application has more files, and what no item collects is as wide', async () => {
    const admin = await app.as('biz_admin');
    expect((await setParameter(clerk, 'material.maxMb', 2)).code).toBe('FORBIDDEN');
    for (const [code, value] of [
      ['material.maxMb', 0],
      ['material.maxMb', 50],
      ['material.maxFiles', 1],
      ['material.minWidthPx', 1],
    ] as const)
      expect((await setParameter(admin, code, value)).code).toBe('BAD_INPUT');
    const large = Buffer.concat([samplePdf(), Buffer.alloc(2 * 1024 * 1024)]);
    expect(await refusalOf(upload(clerk, '信.pdf', large, 'SUPPLY_LETTER'))).toBe('TAKEN');
    await setParameter(admin, 'material.maxMb', 2);
    expect(await refusalOf(upload(clerk, '信.pdf', large, 'SUPPLY_LETTER'))).toMatch(/^E-0006 .*不超过2MB/);
    const { data } = await clerk.run(LIMITS, { c: ['SUPPLY_LETTER', 'PHOTO'] });
    expect(data.uploadLimits).toMatchObject([
      { maxBytes: 2 * 1024 * 1024, ruleText: '仅支持 PDF/JPG/PNG，且不超过2MB' },
      { maxBytes: 500 * 1024 },
    ]);
    await setParameter(admin, 'material.maxMb', 12, 1);
    const larger = Buffer.concat([samplePdf(), Buffer.alloc(11 * 1024 * 1024)]);
    await change('M01-SUPPLY_LETTER', { maxSizeKb: null });
    expect(await refusalOf(upload(clerk, '信.pdf', larger, 'SUPPLY_LETTER'))).toBe('TAKEN');

    const own = await applicant(app);
    const draft = await begun(own);
    await setParameter(admin, 'material.maxFiles', 5);
    const files = await Promise.all(
      ['ADMIN_LETTER', 'SUPPLY_LETTER', 'ID_CARD', 'HOUSEHOLD_BOOK', 'BANK_CARD'].map(async (materialCode) => {
        const { id } = await upload(own, '件.pdf', samplePdf(), materialCode);
        return { fileId: id, materialCode };
      }),
    );
    expect(await save(own, draft, { attachments: [await photo(own), ...files] })).toMatchObject({
      code: 'E-0708',
      message: expect.stringContaining('5'),
    });
    expect((await save(own, draft, { attachments: files })).code).toBeUndefined();

    await change('M12-BANK_CARD', { enabled: false });
    await setParameter(admin, 'material.minWidthPx', 600);
    expect(await refusalOf(upload(clerk, '卡.png', samplePng(700, 500), 'BANK_CARD'))).toBe('TAKEN');
    expect(await refusalOf(upload(clerk, '卡.png', samplePng(500, 400), 'BANK_CARD'))).toMatch(/宽度不小于600像素/);
    for (const [code, value, version] of [
      ['material.maxMb', 10, 2],
      ['material.maxFiles', 20, 1],
      ['material.minWidthPx', 1000, 1],
    ] as const)
      await setParameter(admin, code, value, version);
  }, 60_000);

  it('are asked about by the window alone', async () => {
    expect((await (await app.as('inst_demo')).run(LIMITS, { c: ['PHOTO'] })).code).toBe('FORBIDDEN');
  });
});
