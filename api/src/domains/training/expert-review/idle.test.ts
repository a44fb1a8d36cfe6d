import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { openSessions } from '../../../platform/access/sessions/open-sessions.ts';
import { MINUTE_MS } from '../../../platform/calendar/index.ts';

const NOW = Date.parse('2026-05-06T02:00:00Z');
let app: Product;
beforeAll(async () => {
  app = await product('training_review_idle', {
    now: new Date(NOW).toISOString(),
    env: { SESSION_ADMIN_IDLE_MINUTES: '15' },
  });
}, 60_000);
afterAll(() => app.close());

it('02 §10.5 an expert is signed out after fifteen idle minutes, an institution after thirty', async () => {
  const people = [await app.as('expert_demo'), await app.as('inst_demo')];
  const minutes = people.map(async (one) => (await one.run('{ session { idleMinutes } }')).data.session);
  expect(await Promise.all(minutes)).toEqual([{ idleMinutes: 15 }, { idleMinutes: 30 }]);
  const ids: string[] = [];
  for (const one of people) {
    const { actor } = await one.ctx();
    if (actor.kind === 'USER') ids.push(actor.sessionId);
  }
  app.clock.set(new Date(NOW + 15 * MINUTE_MS));
  expect([...(await openSessions(app, ids))]).toEqual([ids[1]]);
});
