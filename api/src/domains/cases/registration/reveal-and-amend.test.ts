import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { amend } from '../../../../test/window.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('reveal_amend');
  clerk = await app.as('clerk_hk');
});
afterAll(() => app.close());

const reveal = async (id: string, reason: string) =>
  clerk.run('mutation ($id: ID!, $reason: String!) { revealCase(id: $id, reason: $reason) { form } }', { id, reason });

describe('a correction at the window', () => {
  it('begins with the values revealed for a reason, and gives them back with what was corrected', async () => {
    const { id, version } = await readBuilt(system(), (await buildCase(system())).id);
    const { form } = (await reveal(id, '窗口更正申请信息')).data.revealCase as { form: Record<string, unknown> };
    const corrected = { ...form, liveAddress: '新港路9号' };
    expect((await amend(clerk, { id, version, form: corrected })).message).toBeUndefined();
    expect((await reveal(id, '核对更正结果')).data.revealCase).toEqual({ form: corrected });
  });

  it('gives no values without a reason of five characters', async () => {
    const { id } = await buildCase(system());
    expect((await reveal(id, '更正')).code).toBe('E-0005');
  });
});
