import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { MINUTE_MS } from '../../../platform/calendar/index.ts';

let app: Product;
beforeAll(async () => {
  app = await product('training_expert_idle', { env: { SESSION_ADMIN_IDLE_MINUTES: '15' } });
}, 60_000);
afterAll(() => app.close());

const idleOf = async (browser: Browser) =>
  (await browser.run('{ session { idleMinutes } }')).data.session as { idleMinutes: number } | null;

describe('sessions of experts (02 §10.5)', () => {
  it('end after 15 idle minutes, as what they read is confidential; those of the window later', async () => {
    const [expert, clerk] = [await app.as('expert_demo'), await app.as('clerk_hk')];
    expect([await idleOf(expert), await idleOf(clerk)]).toEqual([{ idleMinutes: 15 }, { idleMinutes: 30 }]);
    app.clock.advance(15 * MINUTE_MS);
    expect(await idleOf(expert)).toBeNull();
    expect(await idleOf(clerk)).not.toBeNull();
  });
});
