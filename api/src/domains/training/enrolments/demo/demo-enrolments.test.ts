import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoApplications } from '../../applications/demo/demo-applications.ts';
import { loadDemoReviews } from '../../expert-review/demo/demo-reviews.ts';
import { loadDemoEnrolments } from './demo-enrolments.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_enrol_demo', { now: '2026-03-09T09:00:00+08:00' });
  await loadDemoApplications(system());
  await loadDemoReviews(system());
  await loadDemoEnrolments(system());
}, 60_000);
afterAll(() => app.close());

const HALL = '{ openRounds { nodes { title ownEnrolmentId } } }';
const OWN =
  '{ trainingEnrolments(group: CURRENT) { nodes { state roundTitle } } ownTrainee { name idNo districtName } }';

it('02 §26 the demonstration has open rounds, persons A to F and a trainee who has to supply something; loaded again, it changes nothing', async () => {
  const { data } = await new Browser(app).run(HALL);
  const { nodes } = data.openRounds as { nodes: unknown[] };
  expect(nodes).toHaveLength(4);
  const own = (await (await app.as('trainee_demo')).run(OWN)).data;
  expect(own).toEqual({
    trainingEnrolments: { nodes: [{ state: 'RETURNED', roundTitle: '数控车工2026年第1期' }] },
    ownTrainee: { name: '杨*', idNo: '310100********0011', districtName: '上海市虹口区' },
  });
  expect(await rows(system(), sql`select count(*)::int as n from training_identity`)).toEqual([{ n: 6 }]);
  await loadDemoEnrolments(system());
  expect((await new Browser(app).run(HALL)).data).toEqual(data);
}, 60_000);
