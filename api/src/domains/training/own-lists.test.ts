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
  await buildProject(system, own, { name: '=乙项目' });
  await buildProject(system, own, { name: '甲项目' });
  for (const caller of [own, other]) {
    await applied(caller, { name: `申报${caller === own ? '一' : '外'}` });
    await createDraft(caller.browser);
  }
  await openedCycle(app);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** The lists of an institution, the first column of each file, a head of its page by which it is sorted, and the column that shows it. */
const LISTS = [
  { url: '/exports/own-applications.xlsx', title: '我的申报', first: '申报编号', field: 'NO', by: '申报编号', mine: 2 },
  { url: '/exports/own-projects.xlsx', title: '在库项目', first: '项目编号', field: 'NO', by: '项目编号', mine: 3 },
  { url: '/exports/own-inspections.xlsx', title: '我的年检', first: '年检编号', field: 'NO', by: '年检编号', mine: 3 },
];
const sorted = (field: string, direction: string) => ({ filter: JSON.stringify({ sort: { field, direction } }) });

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

  it.each(LISTS)('$title: in the order of the page', async ({ url, first, field, by }) => {
    const orderOf = async (direction: string) => {
      const { rows } = await readSheet(await postExport(server, own.browser, url, sorted(field, direction)), first);
      return rows.map((row) => String(row[by]));
    };
    const rising = await orderOf('ASC');
    expect(rising).toEqual([...rising].sort());
    expect(await orderOf('DESC')).toEqual([...rising].reverse());
    const wrong = await postExport(server, own.browser, url, sorted('PHONE', 'ASC'));
    expect(wrong.json()).toMatchObject({ code: 'BAD_INPUT' });
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
