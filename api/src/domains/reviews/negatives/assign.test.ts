import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { builtNegative, readNegative, tryNegative } from '../../../../test/negative-reviews.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { rows, sql } from '../../../database/sql.ts';
import { findBrokenEvent, readEvents } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
/** Who served and was rated. */
let rated: Browser;
let clerk: Browser;
let head: Browser;
let ids: Map<string, string>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const user = (login: string) => ids.get(login) ?? '';

beforeAll(async () => {
  app = await product('negative_assignments', { now: '2026-03-09T10:00:00+08:00' });
  [rated, clerk, head] = (await Promise.all(['clerk_hk', 'clerk_hk2', 'head_hk'].map((n) => app.as(n)))) as [
    Browser,
    Browser,
    Browser,
  ];
  const found = await rows<{ login: string; id: string }>(
    system(),
    sql`select login_name as login, id from user_account`,
  );
  ids = new Map(found.map(({ login, id }) => [login, id]));
}, 60_000);
afterAll(() => app.close());

const ASSIGNEES = 'query ($id: ID!) { negativeReviewAssignees(id: $id) { id name openReviews } }';
const contact = { reasonCode: 'PHONE', reasonText: '电话联系说明情况' };

async function tasksOf(browser: Browser): Promise<string[]> {
  const { data } = await browser.run('{ tasks(first: 100) { nodes { recordId } } }');
  return (data.tasks as { nodes: { recordId: string }[] }).nodes.map((one) => one.recordId);
}
async function listed(browser: Browser, filter: object): Promise<string[]> {
  const source =
    'query ($f: NegativeReviewFilter) { negativeReviews(filter: $f, first: 100) { nodes { id ownerName } } }';
  const { data } = await browser.run(source, { f: filter });
  return (data.negativeReviews as { nodes: { id: string }[] }).nodes.map((one) => one.id);
}
const told = (id: string) =>
  rows<{ userId: string }>(
    system(),
    sql`select receiver_user_id as "userId" from notification where template_code = 'N455' and record_id = ${id} order by id`,
  );

describe('责任人 of a negative review (01 §2.2, §11.4)', () => {
  it('the head names who is responsible: to-do, notice, list and history say so; nothing moves', async () => {
    const { id } = await builtNegative(app, rated);
    const before = await readNegative(head, id);
    expect(before.ownerName).toBeNull();
    expect(await listed(head, { unassigned: true })).toContain(id);
    expect(await tryNegative(head, head, id, 'assign', { assigneeId: user('clerk_hk2'), note: '请尽快联系' })).toBe(
      undefined,
    );
    expect(await readNegative(head, id)).toEqual({ ...before, ownerName: expect.any(String) });
    expect([await tasksOf(clerk), await tasksOf(rated)]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
    expect(await told(id)).toEqual([{ userId: user('clerk_hk2') }]);
    expect([await listed(clerk, { mine: true }), await listed(head, { unassigned: true })]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
    const history = await readEvents(system(), [id]);
    expect(findBrokenEvent(history)).toBeUndefined();
    expect(history.at(-1)).toMatchObject({ action: 'assign', details: { assignee: { id: user('clerk_hk2') } } });
    const pushed = await rows(
      system(),
      sql`select 1 from outbox_message m join negative_review n on n.evaluation_id = m.record_id
           where n.id = ${id} and m.kind = 'RECTIFY'`,
    );
    expect(pushed).toEqual([]);
  });

  it('what waits for the head stays the head’s, whoever is responsible', async () => {
    const { id } = await builtNegative(app, rated);
    await tryNegative(head, head, id, 'assign', { assigneeId: user('clerk_hk2') });
    expect(await tryNegative(clerk, clerk, id, 'contact', contact)).toBeUndefined();
    expect([(await tasksOf(head)).includes(id), (await tasksOf(clerk)).includes(id)]).toEqual([true, false]);
  });

  it('11.2 谁办理、谁负责: where nobody was named, whoever reaches the person first is responsible; the head may change it', async () => {
    const { id } = await builtNegative(app, rated);
    expect(await tryNegative(clerk, clerk, id, 'contact', contact)).toBeUndefined();
    const { ownerName } = await readNegative(head, id);
    expect(ownerName).toEqual(expect.any(String));
    expect(await told(id)).toEqual([]);
    expect(await tryNegative(head, head, id, 'assign', { assigneeId: user('head_hk') })).toBeUndefined();
    expect((await readNegative(head, id)).ownerName).not.toBe(ownerName);
    expect((await told(id)).map(({ userId }) => userId).sort()).toEqual([user('clerk_hk2'), user('head_hk')].sort());
  });

  it('may be who works at the centre and was not rated', async () => {
    const { id } = await builtNegative(app, rated);
    const offered = (await head.run(ASSIGNEES, { id })).data.negativeReviewAssignees as { id: string }[];
    expect(offered.map((one) => one.id).sort()).toEqual([user('clerk_hk2'), user('head_hk')].sort());
    for (const login of ['clerk_hk', 'clerk_pd'])
      expect(await tryNegative(head, head, id, 'assign', { assigneeId: user(login) })).toBe('E-0920');
    for (const input of [{}, { assigneeId: 'x' }, { assigneeId: user('officer_hk') }])
      expect(await tryNegative(head, head, id, 'assign', input)).toBe('BAD_INPUT');
    expect(await tryNegative(clerk, clerk, id, 'contact', { ...contact, assigneeId: user('clerk_hk2') })).toBe(
      'BAD_INPUT',
    );
  });

  it('who is responsible is for the head and the district’s chief to say', async () => {
    const { id } = await builtNegative(app, rated);
    const to = { assigneeId: user('clerk_hk2') };
    expect(await tryNegative(new Browser(app), head, id, 'assign', to)).toBe('UNAUTHENTICATED');
    expect(await tryNegative(clerk, head, id, 'assign', to)).toBe('FORBIDDEN');
    expect((await clerk.run(ASSIGNEES, { id })).code).toBe('FORBIDDEN');
    const elsewhere = await somebodyOf(app, '310115-C', ['CENTRE_HEAD']);
    expect(await tryNegative(elsewhere, head, id, 'assign', to)).toBe('NOT_FOUND');
    expect((await elsewhere.run(ASSIGNEES, { id })).code).toBe('NOT_FOUND');
    expect(await tryNegative(await app.as('chief_hk'), head, id, 'assign', to)).toBeUndefined();
  });

  it('given to a colleague, what waits for the head goes from the former one back to all heads', async () => {
    const both = await somebodyOf(app, '310109-C', ['CENTRE_CLERK', 'CENTRE_HEAD']);
    const account = await rows<{ id: string }>(
      system(),
      sql`select id from user_account where login_name = ${both.loginName}`,
    );
    const { id } = await builtNegative(app, rated);
    await tryNegative(head, head, id, 'assign', { assigneeId: account[0]?.id });
    expect(await tryNegative(both, both, id, 'contact', contact)).toBeUndefined();
    expect((await tasksOf(head)).includes(id)).toBe(false);
    expect(await tryNegative(head, head, id, 'assign', { assigneeId: user('clerk_hk2') })).toBeUndefined();
    expect((await tasksOf(head)).includes(id)).toBe(true);
  });
});

describe('差评整改 as a file (01 §11.8, §19)', () => {
  it('has what the list has, masked, with who is responsible; nobody from elsewhere gets another’s, nor anybody without the right', async () => {
    const { id } = await builtNegative(app, rated);
    await tryNegative(head, head, id, 'assign', { assigneeId: user('clerk_hk2') });
    const server = await serverOf(app);
    const url = (filter: object) =>
      `/exports/negative-reviews.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;
    const numbers = async (browser: Browser, filter: object = {}) =>
      (await readSheet(await fetchExport(server, browser, url(filter)), '差评编号')).rows;
    const all = await numbers(head);
    expect(all).toHaveLength((await listed(head, {})).length);
    expect(JSON.stringify(all)).toContain('陈静');
    expect(JSON.stringify(all)).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/);
    expect(await numbers(head, { unassigned: true })).toHaveLength((await listed(head, { unassigned: true })).length);
    expect(await numbers(await somebodyOf(app, '310115', ['DIST_CHIEF']))).toEqual([]);
    expect((await fetchExport(server, clerk, url({}))).statusCode).toBe(403);
    expect((await fetchExport(server, undefined, url({}))).statusCode).toBe(401);
    expect((await fetchExport(server, head, url({ states: ['NONE'] }))).statusCode).toBe(400);
    await server.close();
  });
});
