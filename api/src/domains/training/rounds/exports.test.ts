import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { INSTITUTION_Y } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { buildProject } from '../../../../test/training-projects.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let own: Caller;
let second: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const URL = '/exports/enrolment-rounds.xlsx';

beforeAll(async () => {
  app = await product('training_round_exports', { now: '2026-05-06T10:00:00+08:00' });
  server = await serverOf(app);
  own = await buildCaller(app);
  await publishedRound(app, own, { title: '=六月班' });
  second = await buildProject(system(), own, { name: '焊工' });
  await publishedRound(app, { ...own, projectId: second }, { title: '焊工班', plannedStart: '2026-07-01' });
  await publishedRound(app, await buildCaller(app, INSTITUTION_Y), { title: '浦东班' });
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const filtered = (filter: object) => `${URL}?filter=${encodeURIComponent(JSON.stringify(filter))}`;
const LIST = 'query ($f: EnrolmentRoundFilter) { enrolmentRounds(filter: $f) { nodes { title } } }';

describe('rounds console (SC13-6)', () => {
  it('narrows by project and by the day of the beginning; the projects to choose from are those of rounds in reach', async () => {
    const officer = await app.as('officer_hk');
    const titles = async (f: object) => (await officer.run(LIST, { f })).data.enrolmentRounds;
    expect(await titles({ projectId: second })).toEqual({ nodes: [{ title: '焊工班' }] });
    expect(await titles({ startsTo: '2026-06-30' })).toEqual({ nodes: [{ title: '=六月班' }] });
    expect(await titles({ startsFrom: '2026-07-01' })).toEqual({ nodes: [{ title: '焊工班' }] });
    expect(await titles({ projectId: "' or 1=1 --" })).toEqual({ nodes: [] });
    expect(await officer.run(LIST, { f: { search: '长'.repeat(65) } })).toMatchObject({ code: 'BAD_INPUT' });
    const projects = async (login: string) =>
      ((await (await app.as(login)).run('{ roundProjects { title } }')).data.roundProjects as { title: string }[]).map(
        ({ title }) => title,
      );
    expect(await projects('officer_hk')).toHaveLength(2);
    expect(await projects('city_officer')).toHaveLength(3);
    expect(await (await app.as('clerk_hk')).run('{ roundProjects { title } }')).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('the export has the rows of the screen: the district’s own, the institution’s own, and nothing for others', async () => {
    const read = async (browser: Parameters<typeof fetchExport>[1], url = URL) =>
      (await readSheet(await fetchExport(server, browser, url), '批次编号')).rows;
    const officer = await app.as('officer_hk');
    expect(await read(officer)).toMatchObject([
      { 批次名称: '焊工班', 培训项目: '焊工', 计划开班: '2026-07-01', 计划人数: 30, 已报名: 0 },
      { 批次名称: "'=六月班" },
    ]);
    expect(await read(officer, filtered({ projectId: second }))).toMatchObject([{ 批次名称: '焊工班' }]);
    expect(await read(own.browser)).toHaveLength(2);
    expect(await read(await somebodyOf(app, '310104', ['BIZ_OFFICER']))).toEqual([]);
    for (const login of ['clerk_hk', 'trainee_demo', 'expert_demo'])
      expect((await fetchExport(server, await app.as(login), URL)).statusCode).toBe(403);
    expect((await fetchExport(server, officer, filtered({ unknown: 1 }))).statusCode).toBe(400);
  });
});
