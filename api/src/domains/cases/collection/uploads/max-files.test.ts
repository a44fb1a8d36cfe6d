import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { setParameter } from '../../../../../test/parameters.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { samplePdf } from '../../../../../test/sample-files.ts';
import { photoOf, register, windowForm } from '../../../../../test/window.ts';
import { run, sql } from '../../../../database/sql.ts';
import { storeFile } from '../../../../platform/files/index.ts';

let app: Product;
let admin: Browser;
let clerk: Browser;
beforeAll(async () => {
  app = await product('max_files');
  admin = await app.as('biz_admin');
  clerk = await app.as('clerk_hk');
}, 60_000);
afterEach(() =>
  run(app.context({ kind: 'SYSTEM', name: '测试' }), sql`delete from parameter_value where code = 'material.maxFiles'`),
);
afterAll(() => app.close());

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
});
