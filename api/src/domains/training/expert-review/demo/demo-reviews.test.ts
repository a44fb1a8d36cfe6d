import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../../test/product.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { loadDemoApplications } from '../../applications/demo/demo-applications.ts';
import { loadDemoReviews } from './demo-reviews.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_review_demo', { now: '2026-07-15T09:00:00+08:00' });
  await loadDemoApplications(system());
  await loadDemoReviews(system());
}, 120_000);
afterAll(() => app.close());

const results = (state: string) =>
  rows(
    system(),
    sql`select p.display_name as name, r.assigned, r.valid, r.method, r.final, r.rank, r.outcome, r.decision, a.state
          from review_result r join review_batch_project p on p.id = r.batch_project_id join review_batch b on b.id = p.batch_id
          join project_application a on a.id = p.application_id where b.state = ${state} order by r.rank`,
  );

describe('the demonstration of expert reviews (02 §21.1)', () => {
  it('a batch whose results are filed has P1, P3 and P2 of the worked example', async () => {
    expect(await results('FILED')).toEqual([
      expect.objectContaining({ name: '无人机驾驶员', valid: 6, method: 'TRIM', final: '84.03', state: 'FILED_PASS' }),
      expect.objectContaining({ name: '数控车工', valid: 7, final: '70.00', outcome: 'PASS', state: 'FILED_PASS' }),
      expect.objectContaining({ name: '茶艺师', valid: 4, method: 'MEAN', final: '69.94', state: 'FILED_FAIL' }),
    ]);
  });

  it('one is confirmed, a veto in it overruled, its first project public and the second to be made so', async () => {
    expect(await results('CONFIRMED')).toEqual([
      expect.objectContaining({ final: '81.20', outcome: 'PASS', decision: 'OVERRULED', state: 'PUBLICITY' }),
      expect.objectContaining({ final: '78.50', outcome: 'PASS', state: 'REVIEWED' }),
    ]);
  });

  it('each step stands at its time: nothing was filed before it had been public, nothing scored after the end', async () => {
    const wrong = sql`select b.title from review_batch b join review_assignment a on a.batch_id = b.id join review_sheet s on s.assignment_id = a.id
                       where s.submitted_at > b.score_to
                      union all select a.project_name from project_filing f join project_application a on a.id = f.application_id
                       where f.filed_on <= a.publicity_to or a.publicity_from < a.created_at::date`;
    expect(await rows(system(), wrong)).toEqual([]);
  });

  it('one can be scored for a week, and an expert finds what he has scored before', async () => {
    const { data } = await (await app.as('city_officer')).run('{ reviewBatches { nodes { title state } } }');
    expect(data.reviewBatches).toEqual({
      nodes: expect.arrayContaining([{ title: '培训项目专家评审（演示）', state: 'SCORING' }]),
    });
    await loadDemoReviews(system());
    expect(await rows(system(), sql`select count(*)::int as n from review_batch`)).toEqual([{ n: 3 }]);
  });
});
