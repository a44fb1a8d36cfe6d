import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { GatewayClient } from '../../../../../sandbox/gateway-client.ts';
import type { Browser } from '../../../../../test/access.ts';
import { openGateway } from '../../../../../test/feedback.ts';
import { setParameter } from '../../../../../test/parameters.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { samplePdf, samplePng } from '../../../../../test/sample-files.ts';
import { amend, photoOf, register, windowForm } from '../../../../../test/window.ts';
import { run, sql } from '../../../../database/sql.ts';
import { storeFile } from '../../../../platform/files/index.ts';
import { applicationMessageSchema, buildApplication } from '../../application/index.ts';

let app: Product;
let admin: Browser;
let clerk: Browser;
let portal: GatewayClient;
let closeGateway: () => Promise<void>;
beforeAll(async () => {
  app = await product('max_files');
  admin = await app.as('biz_admin');
  clerk = await app.as('clerk_hk');
  const gateway = await openGateway(app);
  closeGateway = gateway.close;
  portal = gateway.portal();
}, 60_000);
afterEach(() =>
  run(app.context({ kind: 'SYSTEM', name: '测试' }), sql`delete from parameter_value where code = 'material.maxFiles'`),
);
afterAll(async () => {
  await closeGateway();
  await app.close();
});

const CODES = ['ADMIN_LETTER', 'SUPPLY_LETTER', 'ID_CARD', 'HOUSEHOLD_BOOK', 'BANK_CARD'] as const;

/** The photograph and so many documents, at most five of a material. */
async function files(count: number) {
  const documents = Array.from({ length: count }, async (_, n) => {
    const materialCode = CODES[n % CODES.length] ?? 'ID_CARD';
    const { id } = await storeFile(await clerk.ctx(), samplePdf(), { name: `第${n + 1}件.pdf`, materialCode });
    return { fileId: id, materialCode };
  });
  return [await photoOf(clerk), ...(await Promise.all(documents))];
}

/** So many scans of one material. */
async function scans(materialCode: string, count: number) {
  const ctx = await clerk.ctx();
  const stored = Array.from({ length: count }, (_, n) =>
    storeFile(ctx, samplePdf(), { name: `${materialCode}${n}.pdf`, materialCode }),
  );
  return (await Promise.all(stored)).map(({ id }) => ({ fileId: id, materialCode }));
}

/** A case with the photograph and so many documents, and how it is corrected, a moment later each time. */
async function registered(count: number) {
  const form = windowForm();
  const given = await files(count);
  const { data } = await register(clerk, form, { attachments: given });
  const { id, ...made } = data.registerCase as { id: string; version: number };
  let { version } = made;
  const correct = async (attachments: readonly object[]) => {
    app.clock.advance(1000);
    const answer = await amend(clerk, { id, version, form, attachments });
    version = (answer.data?.amendCase as { version: number } | null)?.version ?? version;
    return answer;
  };
  return { id, given, correct };
}

const refusedAt = (most: number) => ({
  code: 'BAD_INPUT',
  fields: [{ path: 'attachments', message: `一次最多上传${most}个文件` }],
});

describe('§18 material.maxFiles at the window (01 §9.4 page 3)', () => {
  it('twenty as shipped; more are taken where more are allowed, and fewer where fewer are', async () => {
    expect(await register(clerk, windowForm(), { attachments: await files(20) })).toMatchObject(refusedAt(20));
    await setParameter(admin, 'material.maxFiles', 30);
    expect((await register(clerk, windowForm(), { attachments: await files(20) })).code).toBeUndefined();
    await setParameter(admin, 'material.maxFiles', 5, 1);
    expect(await register(clerk, windowForm(), { attachments: await files(5) })).toMatchObject(refusedAt(5));
    expect((await register(clerk, windowForm(), { attachments: await files(4) })).code).toBeUndefined();
  });

  it('a correction counts the other materials with what is added; a new file takes the place of the old ones of its material', async () => {
    await setParameter(admin, 'material.maxFiles', 8);
    const { given, correct } = await registered(7);
    // Eight are there: the photograph, two introductions of each kind, and one of each of the others.
    expect(await correct(await scans('PARTY_LETTER', 1))).toMatchObject({
      code: 'BAD_INPUT',
      fields: [{ path: 'attachments', message: '材料最多8个文件，其他材料已提交8个，不能再上传' }],
    });
    expect((await correct(await scans('ADMIN_LETTER', 3))).fields).toMatchObject([
      { message: '材料最多8个文件，其他材料已提交6个，本次最多上传2个' },
    ]);
    // Again and again: what was replaced never takes room, and what replaced it does.
    for (const count of [1, 2, 2]) expect((await correct(await scans('ADMIN_LETTER', count))).code).toBeUndefined();
    expect((await correct(await scans('SUPPLY_LETTER', 3))).code).toBe('BAD_INPUT');
    expect((await correct(await scans('SUPPLY_LETTER', 1))).code).toBeUndefined();
    expect((await correct(await scans('PARTY_LETTER', 1))).code).toBeUndefined();
    await setParameter(admin, 'material.maxFiles', 5, 1);
    expect((await correct([])).code).toBeUndefined();
    expect((await correct(given.slice(0, 1))).code).toBe('BAD_INPUT');
  });

  it('counts a material that only a matter or a collection item names, and no paper that a clerk adds to show an act', async () => {
    await setParameter(admin, 'material.maxFiles', 6);
    const { id, correct } = await registered(4);
    const hang = (code: string) =>
      run(
        app.context({ kind: 'SYSTEM', name: '测试' }),
        sql`insert into attachment (id, file_id, record_type, record_id, material_code, material_name, source, attached_by, created_at)
            select gen_random_uuid(), file_id, record_type, record_id, ${code}, ${code}, source, attached_by, created_at
              from attachment where record_id = ${id} and material_code = 'PHOTO'`,
      );
    await hang('INTERVENTION');
    await hang('SUPPLEMENT');
    await run(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`update matter set required_materials = required_materials || '[{"code":"OWN_LETTER","required":false}]' where code = 'M01'`,
    );
    const one = await scans('PARTY_LETTER', 1);
    expect((await correct([...one, ...(await scans('PENSION_VOUCHER', 1))])).fields).toMatchObject([
      { message: '材料最多6个文件，其他材料已提交5个，本次最多上传1个' },
    ]);
    await hang('OWN_LETTER');
    expect((await correct(one)).fields).toMatchObject([{ message: expect.stringContaining('其他材料已提交6个') }]);
    await hang('SITE_PHOTO');
    expect((await correct(one)).fields).toMatchObject([{ message: expect.stringContaining('其他材料已提交6个') }]);
    await run(
      app.context({ kind: 'SYSTEM', name: '测试' }),
      sql`insert into collection_item (id, created_at, item_code, matter_code, version, content, changed_at, changed_by_name)
          select gen_random_uuid(), created_at, 'M01-SITE_PHOTO', 'M01', 1, content, changed_at, changed_by_name
            from collection_item where item_code = 'M01-ID_CARD'`,
    );
    expect((await correct(one)).fields).toMatchObject([{ message: expect.stringContaining('其他材料已提交7个') }]);
  });
});

describe('§18 material.maxFiles of a message (01 §9.4 page 3)', () => {
  it('a raised value holds for it too; the schema as published takes as many as the parameter ever may be', async () => {
    const materials = (count: number) =>
      Array.from({ length: count }, (_, n) => ({
        code: n === 0 ? 'PHOTO' : (CODES[n % CODES.length] ?? 'ID_CARD'),
        name: n === 0 ? '照片.png' : `第${n}件.pdf`,
        source: 'UPLOAD',
        mime: n === 0 ? 'image/png' : 'application/pdf',
        content: (n === 0 ? samplePng(358, 441) : samplePdf()).toString('base64'),
      }));
    let sent = 0;
    const submit = async (given: readonly object[]) => {
      sent += 1;
      const { form } = buildApplication(82_000 + sent);
      const application = {
        applicationNo: `TEST-F-000${sent}`,
        agreedAt: '2026-03-05T09:58:00+08:00',
        materials: given,
      };
      const body = { ...application, form: { ...form, placementRegion: '310109' } };
      return (await portal.send({ bizType: 'APPLICATION.SUBMIT', body })).body;
    };
    expect(await submit(materials(21))).toMatchObject({
      code: 1002,
      message: expect.stringContaining('最多上传20个文件'),
    });
    await setParameter(admin, 'material.maxFiles', 30);
    expect(await submit(materials(21))).toMatchObject({ code: 0 });
    expect(applicationMessageSchema.properties).toMatchObject({ materials: { maxItems: 50 } });
    expect((await setParameter(admin, 'material.maxFiles', 51, 1)).code).toBe('BAD_INPUT');
  });
});
