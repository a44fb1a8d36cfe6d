import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { bothWays, fetchExport, postExport, readSheet } from '../../../test/exports.ts';
import { type Product, product } from '../../../test/product.ts';
import { serverOf } from '../../../test/security/http.ts';
import { INSTITUTION_Y } from '../../../test/training.ts';
import { applied, createDraft } from '../../../test/training-applications.ts';
import { openedCycle } from '../../../test/training-inspections.ts';
import { buildProject } from '../../../test/training-projects.ts';
import { buildCaller, type Caller } from '../../../test/training-rounds.ts';
import { run, sql } from '../../database/sql.ts';

let app: Product;
let server: FastifyInstance;
let own: Caller;
let other: Caller;

beforeAll(async () => {
  app = await product('training_own_lists', { now: '2026-09-14T10:00:00+08:00' });
  server = await serverOf(app);
  own = await buildCaller(app);
  other = await buildCaller(app, INSTITUTION_Y);
  const system = app.context({ kind: 'SYSTEM', name: '测试' });
  await buildProject(system, own, { name: '=乙项目', hoursTheory: 80, hoursTotal: 120 }, { score: '91.00' });
  await buildProject(system, own, { name: '甲项目', hoursTheory: 20, hoursTotal: 60 }, { score: '70.00' });
  for (const caller of [own, other]) {
    // The draft comes first by its number, and last by when it was submitted.
    await createDraft(caller.browser);
    await applied(caller, { name: `申报${caller === own ? '一' : '外'}` });
  }
  await openedCycle(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** The lists of an institution, the first column of each file, its page, and a head by which that is sorted otherwise than by numbers. */
const LISTS = [
  {
    url: '/exports/own-applications.xlsx',
    title: '我的申报',
    first: '申报编号',
    mine: 2,
    page: { list: 'projectApplications', sort: 'ProjectApplicationSort', no: 'applicationNo', field: 'SUBMITTED' },
  },
  {
    url: '/exports/own-projects.xlsx',
    title: '在库项目',
    first: '项目编号',
    mine: 3,
    page: { list: 'trainingProjects', sort: 'TrainingProjectSort', no: 'projectNo', field: 'HOURS' },
  },
  {
    url: '/exports/own-inspections.xlsx',
    title: '我的年检',
    first: '年检编号',
    mine: 3,
    page: { list: 'projectInspections', sort: 'ProjectInspectionSort', no: 'inspectionNo', field: 'PROJECT' },
  },
];
type List = (typeof LISTS)[number];
interface Sort {
  field: string;
  direction: 'ASC' | 'DESC';
}
const sorted = (sort: Sort) => ({ filter: JSON.stringify({ sort }) });

/** The numbers of the rows as the file has them, and as the page does. */
async function filed({ url, first }: List, sort: Sort): Promise<string[]> {
  const { rows } = await readSheet(await postExport(server, own.browser, url, sorted(sort)), first);
  return rows.map((row) => String(row[first]));
}
async function shown({ page }: List, sort: Sort): Promise<string[]> {
  const { data } = await own.browser.run(
    `query ($sort: ${page.sort}) { list: ${page.list}(sort: $sort, first: 50) { nodes { no: ${page.no} } } }`,
    { sort },
  );
  return (data.list as { nodes: { no: string }[] }).nodes.map(({ no }) => no);
}

describe('an institution takes away its own lists (02 §1.4, §2.9)', () => {
  it.each(LISTS)('$title: its own rows and nobody else’s', async ({ url, title, first, mine }) => {
    const sheetOf = async (caller: Caller) => readSheet(await fetchExport(server, caller.browser, url), first);
    const sheet = await sheetOf(own);
    expect(sheet.header.get('标题')).toBe(title);
    expect(sheet.rows).toHaveLength(mine);
    const numbers = new Set(sheet.rows.map((row) => row[first]));
    const others = (await sheetOf(other)).rows.map((row) => row[first]);
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((no) => numbers.has(no))).toEqual([]);
  });

  it.each(LISTS)('$title: in the order of the page', async (list) => {
    const { field } = list.page;
    for (const direction of ['ASC', 'DESC'] as const) {
      const rows = await filed(list, { field, direction });
      expect(rows).toHaveLength(list.mine);
      expect(rows).toEqual(await shown(list, { field, direction }));
      expect(rows).not.toEqual(await filed(list, { field: 'NO', direction }));
    }
    const wrong = await postExport(server, own.browser, list.url, sorted({ field: 'PHONE', direction: 'ASC' }));
    expect(wrong.json()).toMatchObject({ code: 'BAD_INPUT' });
  });

  it('not in the order of scores, where institutions do not read them (02 §1.4)', async () => {
    const [, projects] = LISTS;
    if (!projects) throw new Error('no list');
    const byScore = () => filed(projects, { field: 'SCORE', direction: 'DESC' });
    const read = await byScore();
    const system = app.context({ kind: 'SYSTEM', name: '测试' });
    await run(
      system,
      sql`insert into parameter_value (code, value, changed_at, changed_by_name)
          values ('review.show_score_to_institution', 'false', ${app.clock.now()}, '测试')`,
    );
    const unread = await byScore();
    await run(system, sql`delete from parameter_value where code = 'review.show_score_to_institution'`);
    expect(unread).not.toEqual(read);
    // The newest first, as always.
    expect(unread).toEqual((await shown(projects, { field: 'NO', direction: 'ASC' })).reverse());
  });

  it.each(LISTS)('$title: not for anybody else', async ({ url }) => {
    expect((await fetchExport(server, undefined, url)).statusCode).toBe(401);
    for (const login of ['officer_hk', 'city_officer', 'expert_demo', 'trainee_demo', 'clerk_hk'])
      expect((await fetchExport(server, await app.as(login), url)).statusCode).toBe(403);
  });

  it('a long list becomes an order, which another institution cannot fetch', async () => {
    const [list] = LISTS;
    if (!list) throw new Error('no list');
    const { atOnce, ordered } = await bothWays(app, server, {
      url: list.url,
      browser: own.browser,
      stranger: other.browser,
      firstTitle: list.first,
    });
    expect(ordered.rows).toEqual(atOnce.rows);
  });

  it('says of marks and results what they are called, and escapes what a name begins with', async () => {
    const projects = await readSheet(await fetchExport(server, own.browser, '/exports/own-projects.xlsx'), '项目编号');
    expect(projects.rows.map(({ 项目名称: name }) => name)).toContain("'=乙项目");
    const inspections = await readSheet(
      await fetchExport(server, own.browser, '/exports/own-inspections.xlsx'),
      '年检编号',
    );
    expect(inspections.rows[0]).toMatchObject({ 状态: '待上报', 需在此前办理: '2026-10-01', 年检结果: null });
  });
});
