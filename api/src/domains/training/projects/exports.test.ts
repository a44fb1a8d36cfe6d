import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { buildInstitution, freshProfile } from '../../../../test/training.ts';
import { buildQualification, somebodyOf } from '../../../../test/training-applications.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_lib_exports', { now: '2026-05-20T09:00:00+08:00' });
  server = await serverOf(app);
  const here = await buildInstitution(system(), freshProfile({ name: '虹口清单培训学校' }));
  await buildProject(system(), here, { name: '=清单项目' });
  await buildQualification(system(), here.id, { validTo: '2026-06-19' });
  await buildQualification(system(), here.id, { kind: 'Q4', validTo: '2026-05-30' });
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

describe('exports of the libraries (02 §6.6, §7.6)', () => {
  it.each([
    [
      '项目库导出',
      'training-projects',
      '项目编号',
      [{ 项目名称: "'=清单项目", 总课时: 80, '人均收费（元）': 3105.6, 状态: '在库' }],
    ],
    [
      '公示名单 (02 §7.6 生成公示名单)',
      'public-projects',
      '项目名称',
      [{ 项目名称: "'=清单项目", 培训机构: '虹口清单培训学校', 总课时: 80, '人均收费（元）': 3105.6 }],
    ],
    [
      '资质到期清单',
      'training-qualifications',
      '机构编号',
      [
        { 资质: '消防合格（备案）', 有效期至: '2026-05-30', 剩余天数: 10 },
        { 资质: '办学许可证', 有效期至: '2026-06-19', 剩余天数: 30 },
      ],
    ],
  ])('%s has the district’s own rows, and nothing for others', async (_title, list, first, expected) => {
    const url = `/exports/${list}.xlsx`;
    expect((await readSheet(await fetchExport(server, await app.as('officer_hk'), url), first)).rows).toMatchObject(
      expected,
    );
    const other = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect((await readSheet(await fetchExport(server, other, url), first)).rows).toEqual([]);
    for (const login of ['clerk_hk', 'inst_demo', 'expert_demo'])
      expect((await fetchExport(server, await app.as(login), url)).statusCode).toBe(403);
  });

  it('公示名单 has projects in the library alone, without scores, marks and results', async () => {
    const here = await buildInstitution(system(), freshProfile({ name: '虹口名单培训学校' }));
    await buildProject(system(), here, { name: '在库甲' });
    const gone = await buildProject(system(), here, { name: '剔除乙' });
    await run(system(), sql`update training_project set state = 'REMOVED' where id = ${gone}`);
    const filter = encodeURIComponent(JSON.stringify({ search: '虹口名单', states: ['REMOVED'] }));
    const { rows, titles } = await readSheet(
      await fetchExport(server, await app.as('city_officer'), `/exports/public-projects.xlsx?filter=${filter}`),
      '项目名称',
    );
    expect(rows.map(({ 项目名称: name }) => name)).toEqual(['在库甲']);
    expect(titles.join()).not.toMatch(/得分|标记|年检|状态/);
  });

  it('公示名单 leaves out what a mark keeps from the public, and says nothing of scores, marks and results above its rows', async () => {
    const profile = (name: string) => freshProfile({ name: `虹口不公开${name}学校` });
    const [here, marked, gone] = [
      await buildInstitution(system(), profile('甲')),
      await buildInstitution(system(), profile('乙')),
      await buildInstitution(system(), profile('丙')),
    ];
    await buildProject(system(), here, { name: '可公示' });
    const hidden = await buildProject(system(), here, { name: '带不公开标记' });
    const lifted = await buildProject(system(), here, { name: '标记已解除' });
    await buildProject(system(), marked, { name: '机构带不公开标记' });
    await buildProject(system(), gone, { name: '机构已出库' });
    await run(system(), sql`update training_institution set state = 'REMOVED' where id = ${gone.id}`);
    await run(
      system(),
      sql`insert into training_mark (id, created_at, target_type, target_id, org_id, org_path, district_code, kind, level, reason, source,
            effects, from_date, raised_by_name, lifted_at)
          select gen_random_uuid(), now(), v.type, v.id::uuid, ${here.orgId}, ${here.orgPath}, '310109', 'M9', 'SEVERE', '核查中', 'MANUAL',
                 '{PUBLIC}', '2026-05-01', '测试', v.lifted::timestamptz
            from (values ('PROJECT', ${hidden}, null), ('PROJECT', ${lifted}, '2026-05-02T00:00:00Z'), ('INSTITUTION', ${marked.id}, null))
                 as v(type, id, lifted)`,
    );
    const filter = { search: '虹口不公开', minScore: 80, inspectionResults: [], skillLevels: ['4'] };
    const url = `/exports/public-projects.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;
    const { rows, header } = await readSheet(await fetchExport(server, await app.as('officer_hk'), url), '项目名称');
    expect(rows.map(({ 项目名称: name }) => name).sort()).toEqual(['可公示', '标记已解除']);
    expect(header.get('筛选条件')).toBe('四级（中级工）；按查找内容');
  });
});
