import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { buildCases } from '../../../../test/bulk-cases.ts';
import { accept, act, pick, pushesOf, tryAct } from '../../../../test/case-acts.ts';
import { buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import { findBrokenEvent, readEvents } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let head: Browser;
let clerk: Browser;
let colleague: Browser;
let ids: Map<string, string>;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMED = { only: ['M01', 'M02'] } as const;
const user = (login: string) => ids.get(login) ?? '';

beforeAll(async () => {
  app = await product('assign');
  [head, clerk, colleague] = (await Promise.all(['head_hk', 'clerk_hk', 'clerk_hk2'].map((n) => app.as(n)))) as [
    Browser,
    Browser,
    Browser,
  ];
  const found = await rows<{ login: string; id: string }>(
    system(),
    sql`select login_name as login, id from user_account`,
  );
  ids = new Map(found.map(({ login, id }) => [login, id]));
});
afterAll(() => app.close());

const to = (login: string, note?: string) => ({ assigneeId: user(login), note });

const orgOf = (login: string) => sql`org_id = (select org_id from user_account where login_name = ${login})`;

async function tasksOf(browser: Browser): Promise<string[]> {
  const { data } = await browser.run('{ tasks(first: 100) { nodes { recordId } } }');
  return (data.tasks as { nodes: { recordId: string }[] }).nodes.map((one) => one.recordId);
}

const noticesOf = (template: string, recordId: string) =>
  rows<{ userId: string; body: string }>(
    system(),
    sql`select receiver_user_id as "userId", body from notification
         where template_code = ${template} and record_id = ${recordId} order by receiver_user_id`,
  );

async function listed(browser: Browser, assignment: string): Promise<string[]> {
  const source = `query ($f: CaseFilter) { cases(queue: PENDING_PREREVIEW, filter: $f, first: 100) { nodes { id assigneeName } } }`;
  const { data } = await browser.run(source, { f: { assignment } });
  return (data.cases as { nodes: { id: string }[] }).nodes.map((one) => one.id);
}

it('what waits is counted by area, of one’s own to-dos alone', async () => {
  const areas = async (browser: Browser) => {
    const { data } = await browser.run('{ taskAreas { area count } tasks(first: 1) { totalCount } }');
    const { taskAreas, tasks } = data as {
      taskAreas: { area: string; count: number }[];
      tasks: { totalCount: number };
    };
    return { cases: taskAreas.find(({ area }) => area === 'cases')?.count ?? 0, all: tasks.totalCount, taskAreas };
  };
  const before = await areas(clerk);
  await buildCase(system(), NAMED);
  const after = await areas(clerk);
  expect([after.cases - before.cases, after.all - before.all]).toEqual([1, 1]);
  expect(await areas(await app.as('trainee_demo'))).toMatchObject({ taskAreas: [] });
});

describe('分派', () => {
  it('moves the to-dos, tells both clerks and stands in the history; state, version and pushes stay', async () => {
    const built = await buildCase(system(), NAMED);
    const pushes = (await pushesOf(system(), built.id)).length;
    expect(await tasksOf(colleague)).toContain(built.id);
    expect(await act(head, 'assign', [built], to('clerk_hk', '本人熟悉情况'))).toMatchObject({ ok: 1 });
    expect([await tasksOf(clerk), await tasksOf(colleague)]).toEqual([
      expect.arrayContaining([built.id]),
      expect.not.arrayContaining([built.id]),
    ]);
    expect(await noticesOf('N22', built.id)).toEqual([
      { userId: user('clerk_hk'), body: expect.stringContaining(built.caseNo) },
    ]);
    expect(await readBuilt(system(), built.id)).toEqual(built);
    expect(await act(head, 'assign', [built], to('clerk_hk2'))).toMatchObject({ ok: 1 });
    expect(await noticesOf('N23', built.id)).toMatchObject([{ userId: user('clerk_hk') }]);
    expect((await tasksOf(colleague)).includes(built.id)).toBe(true);
    expect((await pushesOf(system(), built.id)).length).toBe(pushes);
    const history = await readEvents(system(), [built.id]);
    expect(findBrokenEvent(history)).toBeUndefined();
    expect(history.slice(-2)).toMatchObject([
      { action: 'assign', details: { note: '本人熟悉情况', assignee: { id: user('clerk_hk') } } },
      { action: 'assign', fromState: 'PENDING_PREREVIEW', toState: 'PENDING_PREREVIEW' },
    ]);
  });

  it('holds for the to-dos of later steps, and either clerk may still act', async () => {
    const built = await buildCase(system(), NAMED);
    await act(head, 'assign', [built], to('clerk_hk'));
    await act(colleague, 'pass', [built]);
    expect([(await tasksOf(clerk)).includes(built.id), (await tasksOf(colleague)).includes(built.id)]).toEqual([
      true,
      false,
    ]);
  });

  it('gives the to-dos of a clerk who has left back to everybody', async () => {
    const built = await buildCase(system(), NAMED);
    await act(head, 'assign', [built], to('clerk_hk2'));
    await run(system(), sql`update user_account set status = 'CLOSED' where login_name = 'clerk_hk2'`);
    expect(await tasksOf(clerk)).toContain(built.id);
    await act(head, 'assign', [built], to('clerk_hk'));
    expect(await noticesOf('N23', built.id)).toEqual([]);
    await run(system(), sql`update user_account set status = 'ENABLED' where login_name = 'clerk_hk2'`);
  });

  it('is filtered by: mine, unassigned', async () => {
    const [mine, free] = await buildCases(system(), 2, NAMED);
    if (!mine || !free) throw new Error('nothing built');
    await act(head, 'assign', [mine], to('clerk_hk'));
    expect(await listed(clerk, 'MINE')).toEqual(expect.arrayContaining([mine.id]));
    expect(await listed(colleague, 'MINE')).not.toContain(mine.id);
    const unassigned = await listed(head, 'UNASSIGNED');
    expect([unassigned.includes(free.id), unassigned.includes(mine.id)]).toEqual([true, false]);
  });

  it('offers the clerks of the centre, the least busy first', async () => {
    const ask = '{ caseAssignees { id name openTasks } }';
    const { data } = await head.run(ask);
    const offered = data.caseAssignees as { id: string; openTasks: number }[];
    expect(offered.map((one) => one.id).sort()).toEqual([user('clerk_hk'), user('clerk_hk2')].sort());
    expect(offered.map((one) => one.openTasks)).toEqual(offered.map((one) => one.openTasks).toSorted((a, b) => a - b));
    const other = await firstRow<{ id: string }>(
      system(),
      sql`select org_id as id from user_account where login_name = 'clerk_pd'`,
    );
    const elsewhere = await head.run('query ($o: ID) { caseAssignees(orgId: $o) { id } }', { o: other?.id });
    expect(elsewhere.data).toEqual({ caseAssignees: [] });
    expect([(await clerk.run(ask)).code, (await new Browser(app).run(ask)).code]).toEqual([
      'FORBIDDEN',
      'UNAUTHENTICATED',
    ]);
  });

  it('is refused: anonymous, a clerk, another district, a clerk of another centre, nobody named', async () => {
    const built = await buildCase(system(), NAMED);
    const elsewhere = await buildCase(system(), { region: '310115' });
    expect((await tryAct(new Browser(app), 'assign', [built], to('clerk_hk'))).code).toBe('UNAUTHENTICATED');
    expect((await act(clerk, 'assign', [built], to('clerk_hk2'))).rows[0]?.code).toBe('FORBIDDEN');
    expect((await act(head, 'assign', [elsewhere], to('clerk_hk'))).rows[0]?.code).toBe('NOT_FOUND');
    expect((await act(head, 'assign', [built], to('clerk_pd'))).rows[0]?.code).toBe('E-0514');
    for (const input of [{}, { assigneeId: 'x' }, to('officer_hk')])
      expect((await tryAct(head, 'assign', [built], input)).code).toBe('BAD_INPUT');
    expect(await firstRow(system(), sql`select 1 from assignment where record_id = ${built.id}`)).toBeUndefined();
  });

  it('takes more than 200 in the background, one notice per chunk', async () => {
    const cases = await buildCases(system(), 210, NAMED);
    const input = { action: 'assign', requestId: randomUUID(), rows: cases.map(pick), ...to('clerk_hk') };
    const { data, message } = await head.run(
      'mutation ($input: ActInput!) { advanceCases(input: $input) { batch { id } } }',
      { input },
    );
    const started = data.advanceCases as { batch: { id: string } };
    expect(message).toBeUndefined();
    await app.job('batches.run', { batchId: started.batch.id });
    const found = await firstRow<{ n: number }>(
      system(),
      sql`select count(*)::int as n from assignment
           where user_id = ${user('clerk_hk')} and record_id = any(${cases.map((c) => c.id)}::uuid[])`,
    );
    expect(found?.n).toBe(210);
    const told = await firstRow<{ n: number }>(
      system(),
      sql`select count(*)::int as n from notification where template_code = 'N22' and record_id is null`,
    );
    // Chunks of a hundred.
    expect(told?.n).toBe(3);
  });
});

describe('催办', () => {
  it('reminds the assignee, or all clerks of the centre; once per working day', async () => {
    const [assigned, free] = await buildCases(system(), 2, NAMED);
    if (!assigned || !free) throw new Error('nothing built');
    const officer = await app.as('officer_hk');
    await act(head, 'assign', [assigned], to('clerk_hk'));
    expect(await act(officer, 'urge', [assigned, free], { note: '申请人来电询问' })).toMatchObject({ ok: 2 });
    const bodies = await rows<{ userId: string }>(
      system(),
      sql`select receiver_user_id as "userId" from notification where template_code = 'N24' and body like '%申请人来电询问%'`,
    );
    expect(bodies.map((one) => one.userId).sort()).toEqual(
      [user('clerk_hk'), user('clerk_hk'), user('clerk_hk2')].sort(),
    );
    expect((await act(head, 'urge', [assigned])).rows[0]?.code).toBe('E-0513');
    // Monday 10:00: Tuesday opens it again; what was urged on Friday rests over the days off.
    app.clock.advance(24 * 3_600_000);
    expect(await act(await app.as('head_hk'), 'urge', [assigned])).toMatchObject({ ok: 1 });
    app.clock.advance(3 * 24 * 3_600_000);
    expect(await act(await app.as('head_hk'), 'urge', [assigned])).toMatchObject({ ok: 1 });
    app.clock.advance(24 * 3_600_000);
    expect((await act(await app.as('head_hk'), 'urge', [assigned])).rows[0]?.code).toBe('E-0513');
  });

  it.each([
    ['whose account was closed', sql`status = 'CLOSED'`, sql`status = 'ENABLED'`],
    ['who moved to another centre', orgOf('clerk_pd'), orgOf('clerk_hk')],
  ])('reminds the clerks who are there instead of one %s', async (_, gone, back) => {
    const [left] = await buildCases(system(), 1, NAMED);
    if (!left) throw new Error('nothing built');
    await act(await app.as('head_hk'), 'assign', [left], to('clerk_hk2'));
    const change = (what: typeof gone) =>
      run(system(), sql`update user_account set ${what} where id = ${user('clerk_hk2')}`);
    await change(gone);
    expect(await act(await app.as('officer_hk'), 'urge', [left])).toMatchObject({ ok: 1 });
    await change(back);
    expect((await noticesOf('N24', left.id)).map(({ userId }) => userId)).toEqual([user('clerk_hk')]);
  });

  it('leaves version and last actor to the clerk, is not for clerks, nor for what waits for the applicant', async () => {
    const [headNow, clerkNow, pudong] = (await Promise.all(
      ['head_hk', 'clerk_hk', 'clerk_pd'].map((n) => app.as(n)),
    )) as [Browser, Browser, Browser];
    const built = await accept(clerkNow, await buildCase(system(), NAMED));
    expect((await act(clerkNow, 'urge', [built])).rows[0]?.code).toBe('FORBIDDEN');
    expect((await act(pudong, 'urge', [built])).rows[0]?.code).toBe('NOT_FOUND');
    expect((await tryAct(new Browser(app), 'urge', [built])).code).toBe('UNAUTHENTICATED');
    expect((await tryAct(headNow, 'urge', [built], { note: '长'.repeat(2001) })).code).toBe('BAD_INPUT');
    expect(await act(headNow, 'urge', [built])).toMatchObject({ ok: 1 });
    const asked = { materials: [{ materialCode: 'PHOTO', name: '证件照' }] };
    expect(await act(clerkNow, 'requestSupplement', [built], asked)).toMatchObject({ ok: 1 });
    const waiting = await readBuilt(system(), built.id);
    expect((await act(headNow, 'urge', [waiting])).rows[0]?.code).toBe('E-0503');
  });
});
