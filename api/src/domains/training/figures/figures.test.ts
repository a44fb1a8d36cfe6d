import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, INSTITUTION_Y } from '../../../../test/training.ts';
import { act, applied, buildApplicant, buildQualification } from '../../../../test/training-applications.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_figures', { now: '2026-05-20T09:00:00+08:00' });
  const here = await buildApplicant(app, freshProfile());
  const there = await buildApplicant(app, INSTITUTION_Y);
  await buildProject(system(), here);
  await buildProject(system(), there, { name: '烹饪项目', category: '08' });
  await buildQualification(system(), here.id, { validTo: '2026-07-15' });
  await applied(here);
  const { id } = await applied(here);
  app.clock.set(new Date('2026-05-22T09:00:00+08:00'));
  await act(await app.as('officer_hk'), 'districtPass', [id]);
}, 120_000);
afterAll(() => app.close());

async function seriesOf(browser: Browser): Promise<Record<string, Record<string, number>>> {
  const { data, code, message } = await browser.run('{ trainingFigures { key figures { label value } } }');
  if (code) throw new Error(`${code} ${message}`);
  const found = data.trainingFigures as { key: string; figures: { label: string; value: number }[] }[];
  return Object.fromEntries(
    found.map(({ key, figures }) => [key, Object.fromEntries(figures.map(({ label, value }) => [label, value]))]),
  );
}

describe('培训统计', () => {
  it('SC14-3, 02 §7.6, §8.6 the district sees its own figures', async () => {
    const own = await seriesOf(await app.as('officer_hk'));
    expect(own).toMatchObject({
      institutionsByDistrict: { 虹口区: 1 },
      projectsByCategory: { '无人机、低空经济': 1 },
      applicationFunnel: { 提交申报: 2, 区审核通过: 1, 市服务中心复核通过: 0, 备案入库: 0 },
      handlingDays: { 虹口区: 2 },
    });
    const { data } = await (await app.as('officer_hk')).run('{ trainingFigures { key figures { label group } } }');
    const groupsOf = (wanted: string) =>
      new Set(
        (data.trainingFigures as { key: string; figures: { group: string }[] }[])
          .find(({ key }) => key === wanted)
          ?.figures.map(({ group }) => group),
      );
    expect(groupsOf('applicationFunnel')).toEqual(new Set(['2026']));
    expect(groupsOf('handlingDays')).toEqual(new Set(['区审核']));
    expect(Object.keys(own.expiriesByMonth ?? {})).toHaveLength(12);
    expect(own.expiriesByMonth).toMatchObject({ '2026-05': 0, '2026-07': 1 });
  });

  it('the city sees all; institutions and clerks nothing', async () => {
    expect(await seriesOf(await app.as('city_officer'))).toMatchObject({
      institutionsByDistrict: { 虹口区: 1, 浦东新区: 1 },
      projectsByCategory: { 餐饮烹饪: 1 },
    });
    for (const login of ['inst_demo', 'clerk_hk', 'expert_demo'])
      expect(await (await app.as(login)).run('{ trainingFigures { key } }')).toMatchObject({ code: 'FORBIDDEN' });
  });
});
