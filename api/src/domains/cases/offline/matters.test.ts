import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Browser } from '../../../../test/access.ts';
import { accept } from '../../../../test/case-acts.ts';
import { buildCase } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let clerk: Browser;
let city: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('offline_matters');
  clerk = await app.as('clerk_hk');
  city = await app.as('city_officer');
});
afterAll(() => app.close());

interface Category {
  code: string;
  mode: string | null;
  matters: { code: string; version: number; open: number; windows: { regionCode: string; version: number }[] }[];
}
interface Item {
  caseNo: string;
  subCase: { matterCode: string; modeTitle: string; window: { place: string; phone: string; message: string } | null };
}

const CATEGORIES = 'code mode matters { code version open windows { regionCode version } }';
const categories = async (browser = clerk) =>
  (await browser.run(`{ matterCategories { ${CATEGORIES} } }`)).data.matterCategories as Category[];
const offline = async (browser = clerk) =>
  (await categories(browser)).find(({ code }) => code === 'OFFLINE') as Category;
const items = async (filter: object, browser = clerk) =>
  (
    (
      await browser.run(
        `query ($f: MatterItemFilter) { matterItems(filter: $f, first: 100) { nodes {
           caseNo subCase { matterCode modeTitle window { place phone message } } } } }`,
        { f: filter },
      )
    ).data.matterItems as { nodes: Item[] }
  ).nodes;
const setWindow = (browser: Browser, input: object): Promise<Answer> =>
  browser.run('mutation ($i: MatterWindowInput!) { setMatterWindow(input: $i) { code } }', { i: input });
const setMode = (browser: Browser, version: number, mode: string, reason = '部门已开通线上办理'): Promise<Answer> =>
  browser.run(
    'mutation ($v: Int!, $m: SubCaseMode!, $r: String!) { setMatterMode(code: "M06", mode: $m, version: $v, reason: $r) { code } }',
    { v: version, m: mode, r: reason },
  );

describe('matters handled offline (5.8)', () => {
  it('R3.1.1, AC-03-01 M02 carries the mark 线下办理 with place and phone of its window, and the category 线下办理事项 lists it', async () => {
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
    const listed = await items({ search: built.caseNo });
    const of = (matter: string) => listed.find(({ subCase }) => subCase.matterCode === matter)?.subCase;
    expect(of('M01')).toMatchObject({ window: null });
    expect(of('M02')).toMatchObject({
      modeTitle: '线下办理',
      window: {
        place: '区党群服务中心组织关系接转窗口',
        phone: '12371',
        message: '该事项为线下办理，请到区党群服务中心组织关系接转窗口（电话12371）办理',
      },
    });
    const { matters } = await offline();
    expect(matters.map(({ code }) => code)).toEqual(expect.arrayContaining(['M02', 'M04', 'M05', 'M06']));
    expect(matters.find(({ code }) => code === 'M02')?.open).toBeGreaterThan(0);
    const narrowed = await items({ search: built.caseNo, modes: ['OFFLINE'] });
    expect(narrowed.map(({ subCase }) => subCase.matterCode)).toEqual(['M02']);
    expect((await items({ search: built.caseNo, modes: ['ONLINE', 'NO_APPLICATION'] })).length).toBe(1);
  });

  it('shows the window of one’s own district before the city’s, and leaves other districts with theirs', async () => {
    const officer = await app.as('officer_hk');
    const input = {
      matterCode: 'M02',
      regionCode: '310109',
      place: '虹口区党建服务中心二楼',
      phone: '021-65000000',
      version: 0,
    };
    expect((await setWindow(officer, input)).code).toBeUndefined();
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M02'] }));
    const [here] = await items({ search: built.caseNo, modes: ['OFFLINE'] });
    expect(here?.subCase.window).toMatchObject({ place: '虹口区党建服务中心二楼', phone: '021-65000000' });
    const pudong = await app.as('clerk_pd');
    const other = await accept(pudong, await buildCase(system(), { only: ['M01', 'M02'], region: '310115' }));
    const [there] = await items({ search: other.caseNo, modes: ['OFFLINE'] }, pudong);
    expect(there?.subCase.window?.phone).toBe('12371');
    expect((await setWindow(officer, input)).code).toBe('E-0504');
    expect((await setWindow(officer, { ...input, version: 1 })).code).toBeUndefined();
  });

  it.each([
    [{ place: '一' }, 'BAD_INPUT'],
    [{ phone: '打电话' }, 'BAD_INPUT'],
    [{ matterCode: 'M99' }, 'NOT_FOUND'],
    [{ regionCode: '310115' }, 'NOT_FOUND'],
    [{ regionCode: '310000' }, 'NOT_FOUND'],
  ])('a district’s officer cannot enter %j: %s', async (wrong, code) => {
    const input = { matterCode: 'M05', regionCode: '310109', place: '虹口区社保中心', version: 0, ...wrong };
    expect((await setWindow(await app.as('officer_hk'), input)).code).toBe(code);
    const found = await rows(
      system(),
      sql`select 1 from matter_window where matter_code = 'M05' and region_code <> '310000'`,
    );
    expect(found).toEqual([]);
  });

  it('a matter moves into the category, and its open sub-cases with it, when its way of handling changes', async () => {
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M06'] }));
    const version = (await offline()).matters.find(({ code }) => code === 'M06')?.version ?? 0;
    expect((await setMode(clerk, version, 'ONLINE')).code).toBe('FORBIDDEN');
    expect((await setMode(city, version, 'ONLINE', '短')).code).toBe('E-0005');
    expect((await setMode(city, version + 1, 'ONLINE')).code).toBe('E-0504');
    expect((await setMode(city, version, 'ONLINE')).code).toBeUndefined();
    expect(app.sentJobs).toContainEqual(expect.objectContaining({ name: 'offline.follow-mode' }));
    await app.job('offline.follow-mode');
    expect((await offline()).matters.map(({ code }) => code)).not.toContain('M06');
    expect(await items({ search: built.caseNo, modes: ['OFFLINE'] })).toEqual([]);
    expect((await setMode(city, version + 1, 'OFFLINE')).code).toBeUndefined();
    await app.job('offline.follow-mode');
    expect((await items({ search: built.caseNo, modes: ['OFFLINE'] })).length).toBe(1);
  });
});
