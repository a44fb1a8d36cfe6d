import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { applicationFlow } from '../applications/application.flow.ts';
import { loadDemoApplications } from '../applications/demo/demo-applications.ts';
import { loadDemoEnrolments } from '../enrolments/demo/demo-enrolments.ts';
import { loadDemoReviews } from '../expert-review/demo/demo-reviews.ts';
import { stageRun } from '../satisfaction/demo/demo-run.ts';
import { openCell } from '../trainees/person-cells.ts';

/** What the demonstration of training begins with, before there are runs: loaded once for all that is seen of it. */
let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '系统初始化' });
beforeAll(async () => {
  app = await product('training_begin_demo', { now: '2026-03-09T09:00:00+08:00' });
  await loadDemoApplications(system());
  await loadDemoReviews(system());
  await loadDemoEnrolments(system());
}, 60_000);
afterAll(() => app.close());

const states = () => rows<{ state: string }>(system(), sql`select state from project_application order by id`);

describe('the demonstration of applications', () => {
  it('has, with that of the reviews, one in each state and two projects in the library; loaded again, it changes nothing', async () => {
    const found = await states();
    expect(new Set(found.map(({ state }) => state))).toEqual(new Set(Object.keys(applicationFlow.states)));
    const projects = sql`select p.state from training_project p join training_institution i on i.id = p.institution_id
                          where i.name = '虹口示范职业培训学校'`;
    expect(await rows(system(), projects)).toEqual([{ state: 'IN_LIBRARY' }, { state: 'IN_LIBRARY' }]);
    await loadDemoApplications(system());
    await loadDemoReviews(system());
    expect(await states()).toEqual(found);
  }, 60_000);

  it('lets the portal’s account see its own, its draft among them, and the district the newcomer', async () => {
    const list = '{ projectApplications(first: 100) { nodes { projectName state newcomer } } }';
    const own = await (await app.as('inst_demo')).run(list);
    const nodes = own.data.projectApplications as { nodes: { projectName: string; newcomer: boolean }[] };
    expect(nodes.nodes).toEqual(
      expect.arrayContaining([{ projectName: '无人机航拍与测绘', state: 'DRAFT', newcomer: false }]),
    );
    expect(nodes.nodes.some(({ newcomer }) => newcomer)).toBe(false);
    const district = await (await app.as('officer_hk')).run(list);
    expect(JSON.stringify(district.data)).toContain('养老护理员初级');
  });
});

describe('the demonstration of enrolments', () => {
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
});

describe('what the demonstration puts on stage', () => {
  it('AC41-2 what the demonstration puts on stage opens where it lies: no sealed value is copied from another row', async () => {
    const runId = await stageRun(system(), { term: '第1期（演示）', ended: 9, districts: { '310109': 2 } });
    const phones = await tables(system())
      .selectFrom('training_enrolment as e')
      .innerJoin('run_trainee as t', 't.enrolment_id', 'e.id')
      .select(['e.id', 'e.phone', 'e.phone_masked'])
      .where('t.run_id', '=', runId ?? '')
      .execute();
    expect(phones.map(({ phone_masked }) => phone_masked)).toEqual(['138****3001', '138****3001']);
    for (const { id, phone } of phones)
      expect(openCell(app.keys, 'training_enrolment', id, 'phone', phone)).toBe('13800003001');
  }, 60_000);
});
