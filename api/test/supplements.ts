import type { Ctx } from '../src/platform/kernel/index.ts';
import { accept, act } from './case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from './cases.ts';
import { type Product, product } from './product.ts';

/** Material that is asked for. */
export const ASKED = [{ materialCode: '', name: '养老保险缴费凭证' }];

/** A product in which, as outside of tests, no two writes of an act have the same moment. */
export async function tickingProduct(name: string, now: string): Promise<Product> {
  const app = await product(name, { now });
  const { clock } = app;
  const standing = clock.now.bind(clock);
  clock.now = () => {
    clock.advance(1);
    return standing();
  };
  return app;
}

/** Cases for which material has been asked, and what happens to them. */
export function supplementsOf(app: Product) {
  const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
  return {
    async waiting(): Promise<BuiltCase> {
      const clerk = await app.as('clerk_hk');
      const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
      await act(clerk, 'requestSupplement', [built], { materials: ASKED });
      return readBuilt(system(), built.id);
    },
    async suspendedOf({ id }: BuiltCase): Promise<void> {
      await act(await app.as('clerk_hk'), 'suspend', [await readBuilt(system(), id)], {
        basis: '《示范办法》第九条',
        reasonText: '等待部队函复',
      });
    },
    resumedOf: async ({ id }: BuiltCase) => act(await app.as('clerk_hk'), 'resume', [await readBuilt(system(), id)]),
  };
}
