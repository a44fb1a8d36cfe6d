import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AccessApp, accessApp, Browser } from '../../../../test/access.ts';

let app: AccessApp;
let mine: Browser;
let other: Browser;
beforeAll(async () => {
  app = await accessApp('saved_views');
  [mine, other] = await Promise.all([new Browser(app).enter('clerk_hk'), new Browser(app).enter('clerk_hk2')]);
});
afterAll(() => app.close());

const SAVE =
  'mutation ($page: String!, $name: String!, $query: String!) { saveView(page: $page, name: $name, query: $query) { id name query } }';
const DELETE = 'mutation ($id: ID!) { deleteView(id: $id) }';
const LIST = '{ savedViews(page: "cases") { name query } }';
const view = { page: 'cases', name: '今日到期', query: '?queue=ALL&level=URGENT' };

describe('saved views', () => {
  it('need a session and sound input', async () => {
    expect((await new Browser(app).run(SAVE, view)).code).toBe('UNAUTHENTICATED');
    expect((await mine.run(SAVE, { ...view, name: ' ' })).code).toBe('BAD_INPUT');
    expect((await mine.run(SAVE, { ...view, page: '<script>' })).code).toBe('BAD_INPUT');
    expect((await mine.run(SAVE, { ...view, query: 'x'.repeat(2001) })).code).toBe('BAD_INPUT');
  });

  it('belong to one user, are replaced under the same name and deleted by their owner only', async () => {
    const saved = (await mine.run(SAVE, view)).data.saveView as { id: string };
    await mine.run(SAVE, { ...view, query: 'queue=FINISHED' });
    expect((await mine.run(LIST)).data).toEqual({ savedViews: [{ name: '今日到期', query: 'queue=FINISHED' }] });
    expect((await other.run(LIST)).data).toEqual({ savedViews: [] });
    expect((await other.run(DELETE, { id: saved.id })).code).toBe('NOT_FOUND');
    expect((await mine.run(DELETE, { id: saved.id })).data).toEqual({ deleteView: true });
    expect((await mine.run(DELETE, { id: 'no id' })).code).toBe('NOT_FOUND');
  });
});
