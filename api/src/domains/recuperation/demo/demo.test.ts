import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import { recuperationModule } from '../module.ts';

let app: Product;
const system = () => app.context({ kind: 'SYSTEM', name: '演示数据' });

beforeAll(async () => {
  app = await product('recuperation_demo');
}, 60_000);
afterAll(() => app.close());

it('shows a plan being allocated, one being nominated for and one with its roster; a second start adds nothing', async () => {
  await recuperationModule.demo?.(system());
  await recuperationModule.demo?.(system());
  const plans = await rows<{ state: string; roster: number }>(
    system(),
    sql`select p.state, (select count(*)::int from recup_roster_row y where y.plan_id = p.id) as roster from recup_plan p order by length(p.plan_no), p.plan_no`,
  );
  expect(plans.map(({ state }) => state)).toEqual([
    'CONFIRMED',
    'PUBLISHED',
    'ALLOCATED',
    'CLOSED',
    'RUNNING',
    'DRAFT',
    'SCREENED',
    'CANCEL_PENDING',
    'CANCELLED',
    'CITY_REVIEW',
    'SECTION_REVIEW',
  ]);
  const changes = await rows<{ kind: string; state: string }>(
    system(),
    sql`select kind, state from recup_change order by change_no`,
  );
  expect(changes.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'CANCEL DRAFT',
    'CANCEL PENDING_DIST',
    'CANCEL PENDING_SECTION',
    'CANCEL APPROVED',
    'CANCEL WITHDRAWN',
    'CANCEL REJECTED',
    'REPLACE PENDING_CITY',
    'REPLACE RETURNED',
    'ADD PENDING_DIST',
  ]);
  expect(plans[0]?.roster).toBeGreaterThan(3);
  const people = await rows<{ state: string }>(system(), sql`select distinct state from recup_nomination order by 1`);
  expect(people.map(({ state }) => state)).toEqual([
    'ATTENDED',
    'CANCELLED',
    'CANDIDATE',
    'CITY_PASSED',
    'COMPLETE',
    'DISTRICT_PASSED',
    'INVITED',
  ]);
  const invited = await rows<{ uid: string }>(
    system(),
    sql`select cadre_uid as uid from recup_nomination where state = 'INVITED'`,
  );
  expect(invited).toEqual([{ uid: 'JXJ010901' }]);
});
