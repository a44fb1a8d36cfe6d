import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { trainingModules } from '../../index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_demo_runs', { now: '2026-03-09T09:00:00+08:00' });
  for (const { demo } of trainingModules) await demo?.(system());
}, 120_000);
afterAll(() => app.close());

it('02 §26 there is a run in every state that acts lead to, each with trainees of two districts where it has any', async () => {
  const states = () =>
    rows<{ state: string }>(system(), sql`select state from training_run order by id`).then((all) =>
      all.map(({ state }) => state),
    );
  const first = await states();
  expect(new Set(first)).toEqual(
    new Set([
      'DRAFT',
      'DIST_REVIEW',
      'RETURNED',
      'CENTRE_RECHECK',
      'CONTRACTING',
      'READY',
      'RUNNING',
      'LESSONS_DONE',
      'COMPLETION_REVIEW',
      'COMPLETED',
      'SETTLED',
      'TERMINATED',
      'REJECTED',
      'CANCELLED',
    ]),
  );
  const districts = await rows<{ n: number }>(
    system(),
    sql`select count(distinct t.district_code)::int as n from run_trainee t
         where t.left_on is null and exists (select 1 from run_contract c where c.run_id = t.run_id) group by t.run_id`,
  );
  expect(districts.every(({ n }) => n === 2)).toBe(true);
  for (const { demo } of trainingModules) await demo?.(system());
  expect(await states()).toEqual(first);
});

const counted = (query: ReturnType<typeof sql>) => rows(system(), query);

it('02 §26 what has begun has lessons with their attendance, as far as they are over, and full hours', async () => {
  const found = await counted(
    sql`select r.state, bool_and(s.published_at is not null) as published, sum(s.lesson_hours) = r.lesson_hours as full,
          count(*) filter (where s.taken_at is not null) > 0 as begun, count(*) filter (where s.taken_at is null and not s.cancelled) = 0 as over
        from training_run r join training_session s on s.run_id = r.id group by r.id order by r.state`,
  );
  const taught = { published: true, full: true, begun: true };
  expect(found).toEqual([
    ...[1, 2, 3].map(() => ({ state: 'COMPLETED', ...taught, over: true })),
    { state: 'COMPLETION_REVIEW', ...taught, over: true },
    { state: 'LESSONS_DONE', ...taught, over: true },
    { state: 'RUNNING', ...taught, over: false },
    { state: 'SETTLED', ...taught, over: true },
    { state: 'TERMINATED', ...taught, over: true },
  ]);
});

it('02 §26 completions are drafted, handed in and passed with results and certificates; a check is closed, another one asks for something', async () => {
  expect(
    await counted(
      sql`select c.state, count(*) filter (where w.certificate_no is null)::int as waiting, bool_and(t.result is not distinct from 'COMPLETED') as completed
          from run_completion c join run_completion_row w on w.completion_id = c.id join run_trainee t on t.id = w.run_trainee_id
         group by c.id order by c.state`,
    ),
  ).toEqual([
    { state: 'DIST_REVIEW', waiting: 1, completed: false },
    { state: 'DRAFT', waiting: 1, completed: false },
    ...[1, 2, 3, 4].map(() => ({ state: 'PASSED', waiting: 1, completed: true })),
  ]);
  expect(
    await counted(
      sql`select r.state as run, k.state from spot_check k join training_run r on r.id = k.run_id where r.state = 'RUNNING' order by k.checked_at`,
    ),
  ).toEqual([
    { run: 'RUNNING', state: 'CLOSED' },
    { run: 'RUNNING', state: 'RECTIFYING' },
  ]);
  expect(
    await counted(
      sql`select 'amendment' as what, state from completion_amendment union all select 'order', state from spot_check_slot where extra order by 1`,
    ),
  ).toEqual([
    { what: 'amendment', state: 'DIST_REVIEW' },
    { what: 'order', state: 'PLANNED' },
  ]);
});
