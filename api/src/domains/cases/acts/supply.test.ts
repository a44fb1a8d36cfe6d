import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { act } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { samplePdf } from '../../../../test/sample-files.ts';
import { listAttachments, storeFile } from '../../../platform/files/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('supply');
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

describe('T8 收取补正材料', () => {
  it('keeps the files that were handed in as materials of the case', async () => {
    const built = await buildCase(system());
    for (const action of ['pass', 'accept']) await act(clerk, action, [await readBuilt(system(), built.id)]);
    const materials = [{ materialCode: 'HOUSEHOLD_BOOK', name: '户口簿' }];
    await act(clerk, 'requestSupplement', [await readBuilt(system(), built.id)], { materials });
    const file = await storeFile(await clerk.ctx(), samplePdf(), { name: '户口簿.pdf' });
    const result = await act(clerk, 'supply', [await readBuilt(system(), built.id)], { attachmentIds: [file.id] });
    expect(result.ok).toBe(1);
    const kept = (await listAttachments(system(), 'case', [built.id])).get(built.id) ?? [];
    expect(kept).toMatchObject([{ materialName: '补正材料', name: '户口簿.pdf', source: 'WINDOW_SCAN' }]);
  });
});
