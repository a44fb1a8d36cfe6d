import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { freshProfile, uploadedBy } from '../../../../test/training.ts';
import { advanceInspections, answersOf, openedCycle } from '../../../../test/training-inspections.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { buildCaller } from '../../../../test/training-rounds.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_inspect_many', { now: '2026-09-14T10:00:00+08:00' });
}, 60_000);
afterAll(() => app.close());

it('AC19-6 of forty rows 合格 three have a fatal item: 37 go to the centre, three fail with the reason', async () => {
  const other = await buildCaller(app, freshProfile());
  for (let n = 1; n < 40; n += 1) await buildProject(system(), other, { name: `批量项目${n}`, category: '08' });
  await run(system(), sql`update training_project set category = '08' where id = ${other.projectId}`);
  const batch = await openedCycle(app, { title: '批量年检', categories: ['08'], fieldSamplePercent: 0 });
  const found = await rows<{ id: string }>(
    system(),
    sql`select id from project_inspection where cycle_id = ${batch} and institution_id = ${other.id} order by id`,
  );
  const ids = found.map(({ id }) => id);
  expect(ids).toHaveLength(40);
  // Forty reports and sheets by hand would be two hundred requests; what they leave behind is written at once.
  const codes = ['MATERIAL', 'DISTRICT_REPORT', 'EVIDENCE-ZZ01', 'EVIDENCE-JX01', 'EVIDENCE-AQ01'];
  const fileId = await uploadedBy(other.browser);
  await run(
    system(),
    sql`insert into attachment (id, file_id, record_type, record_id, material_code, material_name, source, created_at)
        select gen_random_uuid(), ${fileId}, 'projectInspection', n.id, c, c, 'UPLOAD', now()
          from project_inspection n, unnest(${codes}::text[]) c where n.id = any(${ids}::uuid[])`,
  );
  await run(
    system(),
    sql`update project_inspection set self_report = '自查正常', statistics_answer = 'CONFIRMED', qualifications_seen = true,
          answers = ${JSON.stringify(answersOf())}::jsonb where id = any(${ids}::uuid[])`,
  );
  await run(
    system(),
    sql`update project_inspection set answers = ${JSON.stringify(answersOf({ AQ01: 'FAILS' }))}::jsonb where id = any(${ids.slice(0, 3)}::uuid[])`,
  );
  // An institution hands in each report by itself.
  for (const id of ids) expect((await advanceInspections(other.browser, 'report', [id])).ok).toBe(1);
  const outcome = await advanceInspections(await app.as('officer_hk'), 'pass', ids);
  expect(outcome).toMatchObject({ ok: 37, failed: 3 });
  expect(outcome.rows.filter(({ result }) => result === 'FAILED').map(({ id }) => id)).toEqual(ids.slice(0, 3));
  expect(outcome.rows[0]?.message).toBe('一票否决指标“消防与实训安全管理到位”不符合，不能判定合格');
  const agreed = await advanceInspections(await app.as('city_centre'), 'agree', ids.slice(3));
  expect(agreed.ok).toBe(37);
});
