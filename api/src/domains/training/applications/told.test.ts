import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { setParameter } from '../../../../test/parameters.ts';
import { type Product, product } from '../../../../test/product.ts';
import { type Applicant, act, applied, buildApplicant } from '../../../../test/training-applications.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let applicant: Applicant;
let officer: Browser;
let centre: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_told', { now: '2026-03-09T09:00:00+08:00' });
  applicant = await buildApplicant(app);
  officer = await app.as('officer_hk');
  centre = await app.as('city_centre');
}, 60_000);
afterAll(() => app.close());

/** Titles of what an office was told since, without doubles of its several people. */
async function toldSince(since: string, org: string): Promise<string[]> {
  const found = await rows<{ title: string }>(
    system(),
    sql`select distinct n.title from notification n join org o on o.id = n.org_id where o.code = ${org} and n.id > ${since}::uuid order by 1`,
  );
  return found.map(({ title }) => title);
}
const latest = async () =>
  (await rows<{ id: string }>(system(), sql`select id from notification order by id desc limit 1`))[0]?.id ??
  '00000000-0000-0000-0000-000000000000';

describe('who hears of an application (02 §8.4)', () => {
  it('T16-4 the district hears that the centre has passed what it had passed', async () => {
    const { id } = await applied(applicant);
    await act(officer, 'districtPass', [id]);
    const before = await latest();
    await act(centre, 'centrePass', [id]);
    expect(await toldSince(before, '310109')).toEqual([expect.stringMatching(/：市服务中心复核通过，待组织专家评审$/)]);
  });

  it('T16-12 whoever had it hears that it was taken back or given up', async () => {
    const { id } = await applied(applicant);
    const before = await latest();
    expect(await act(applicant.browser, 'takeBack', [id])).toMatchObject({ ok: 1 });
    expect(await toldSince(before, '310109')).toEqual([expect.stringMatching(/：机构已撤回，待办已关闭$/)]);
    const further = await applied(applicant);
    await act(officer, 'districtPass', [further.id]);
    const then = await latest();
    await act(applicant.browser, 'giveUp', [further.id], { reasonText: '合作单位调整，暂不开展' });
    expect(await toldSince(then, '310000-C')).toEqual([expect.stringMatching(/：机构已放弃申报$/)]);
    expect(await toldSince(then, '310109')).toEqual([]);
  });

  it('2.4 no. 7 of many at once each receiver hears in one notice', async () => {
    const ids = [(await applied(applicant)).id, (await applied(applicant)).id, (await applied(applicant)).id];
    const before = await latest();
    expect(await act(officer, 'districtPass', ids)).toMatchObject({ ok: 3 });
    expect(await toldSince(before, '310000-C')).toEqual(['您有3条培训项目申报：待复核']);
    expect(await toldSince(before, applicant.institutionNo)).toEqual([
      '您有3条培训项目申报：区审核通过，已转市服务中心复核',
    ]);
    const { data } = await applicant.browser.run('{ notifications(first: 1) { nodes { link body } } }');
    expect(data.notifications).toMatchObject({ nodes: [{ link: '/applications' }] });
  });
});

describe('what reviewers are warned of (BR15-4)', () => {
  it('BR15-4 little practice is told and refused nobody; theory where project.min_theory_pct asks for it', async () => {
    const warningsOf = async (id: string) =>
      (await officer.run('query ($id: ID!) { projectApplication(id: $id) { warnings } }', { id })).data
        .projectApplication;
    const { id } = await applied(applicant, { hoursTheory: 56, hoursPractice: 24 }, [
      { theoryHours: 56 },
      { practiceHours: 24 },
    ]);
    expect(await warningsOf(id)).toEqual({ warnings: ['实操课时占比 30.00%，低于 40%'] });
    await setParameter(await app.as('city_officer'), 'project.min_theory_pct', 75);
    expect(await warningsOf(id)).toEqual({
      warnings: ['实操课时占比 30.00%，低于 40%', '理论课时占比 70.00%，低于 75%'],
    });
    expect(await act(officer, 'districtPass', [id])).toMatchObject({ ok: 1 });
  });
});
