import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import { type SortedList, sortedListsOf } from '../../../test/sorted-lists.ts';
import { statementsOf } from '../../../test/statements.ts';
import { personOf } from '../../../test/training.ts';
import { buildTrainingWorld } from '../../../test/training-world.ts';
import { run, sql } from '../../database/sql.ts';
import { decodeCursor } from '../../graphql/connection.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

let app: Product;
let officer: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** Lists of training, and whoever reads rows in them. */
const READERS: Readonly<Record<string, string>> = {
  trainingInstitutions: 'city_officer',
  trainingProjects: 'city_officer',
  projectApplications: 'city_officer',
  projectPublicities: 'city_officer',
  projectInspections: 'city_officer',
  enrolmentReviews: 'city_officer',
  trainingEnrolments: 'officer_hk',
  needsSurveys: 'city_officer',
  reviewExpertLibrary: 'city_officer',
  reviewBatches: 'city_officer',
  identitySyncRuns: 'city_officer',
  identityDoubts: 'city_officer',
};

beforeAll(async () => {
  app = await product('training_sorting', { now: '2026-03-09T09:00:00+08:00' });
  await buildTrainingWorld(system());
  officer = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

interface Listed {
  nodes: { id: string }[];
  pageInfo: { endCursor: string; hasNextPage: boolean };
}

async function pageOf(
  { name, type }: SortedList,
  browser: Browser,
  variables: Record<string, unknown>,
): Promise<Listed> {
  const asked = await browser.run(
    `query ($sort: ${type}, $first: Int, $after: String) {
      ${name}(sort: $sort, first: $first, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`,
    variables,
  );
  if (asked.message) throw new Error(`${name}: ${asked.message}`);
  return asked.data[name] as Listed;
}

interface Walked {
  ids: string[];
  /** The key of each page's last row, as its cursor has it. */
  keys: (string | null)[];
}

/** All rows of a list, a page after the other. */
async function walked(list: SortedList, browser: Browser, sort: object | null, first: number): Promise<Walked> {
  const walk: Walked = { ids: [], keys: [] };
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo }: Listed = await pageOf(list, browser, { sort, first, after });
    walk.ids.push(...nodes.map(({ id }) => id));
    if (pageInfo.endCursor) walk.keys.push(decodeCursor(pageInfo.endCursor).key);
    if (!pageInfo.hasNextPage) return walk;
    after = pageInfo.endCursor;
  }
}

const listOf = (name: string): SortedList => {
  const list = sortedListsOf(app.schema).find((one) => one.name === name);
  if (!list) throw new Error(`${name} has no sort`);
  return list;
};

const NUMBER = /^-?\d+(\.\d+)?$/;
const inOrder = (keys: readonly string[]): string[] =>
  [...keys].sort((a, b) => (NUMBER.test(a) && NUMBER.test(b) ? Number(a) - Number(b) : a.localeCompare(b, 'zh-CN')));

describe('lists of training sorted by the heads of their columns (ADR 0019)', () => {
  it('are all there', () => {
    const named = sortedListsOf(app.schema).map(({ name }) => name);
    expect(named).toEqual(expect.arrayContaining(Object.keys(READERS)));
  });

  describe.each(Object.entries(READERS))('%s', (name, login) => {
    it('goes by each column both ways, page by page, every row once', async () => {
      const list = listOf(name);
      const browser = await app.as(login);
      const all = await walked(list, browser, null, 100);
      expect(all.ids.length).toBeGreaterThan(2);
      const size = Math.max(1, Math.floor(all.ids.length / 8));
      for (const field of list.fields) {
        const up = await walked(list, browser, { field, direction: 'ASC' }, size);
        const down = await walked(list, browser, { field, direction: 'DESC' }, size);
        expect({ field, rows: [...up.ids].sort() }).toEqual({ field, rows: [...all.ids].sort() });
        expect({ field, rows: [...down.ids].reverse() }).toEqual({ field, rows: up.ids });
        const keys = up.keys.map(String);
        expect({ field, values: new Set(keys).size > 1 }).toEqual({ field, values: true });
        expect({ field, keys }).toEqual({ field, keys: inOrder(keys) });
      }
    });

    it('is read with as many statements sorted as not, and long as short', async () => {
      const list = listOf(name);
      const browser = await app.as(login);
      const [field] = list.fields;
      const count = async (sort: object | null, first: number) =>
        (await statementsOf(app, () => pageOf(list, browser, { sort, first }))).length;
      await count(null, 1);
      const short = await count(null, 1);
      expect(await count(null, 20)).toBe(short);
      expect(await count({ field, direction: 'DESC' }, 20)).toBe(short);
    });
  });

  it('sort Chinese names by their sound, numbers by their value', async () => {
    const read = async (query: string, list: string) =>
      ((await officer.run(query)).data[list] as { nodes: Record<string, unknown>[] }).nodes;
    const named = await read(
      '{ reviewExpertLibrary(sort: { field: NAME, direction: ASC }, first: 100) { nodes { name } } }',
      'reviewExpertLibrary',
    );
    const names = named.map(({ name }) => String(name));
    expect(names.length).toBeGreaterThan(2);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'zh-CN')));
    const hours = (
      await read(
        '{ trainingProjects(sort: { field: HOURS, direction: DESC }, first: 100) { nodes { hoursTotal } } }',
        'trainingProjects',
      )
    ).map(({ hoursTotal }) => Number(hoursTotal));
    expect(new Set(hours).size).toBeGreaterThan(1);
    expect(hours).toEqual([...hours].sort((a, b) => b - a));
  });

  it('sort by the remaining time that the list shows; what has none comes last', async () => {
    const { data } = await officer.run(
      '{ enrolmentReviews(sort: { field: DUE, direction: ASC }, first: 100) { nodes { flow { remaining { dueAt } } } } }',
    );
    const shown = (data.enrolmentReviews as { nodes: { flow: { remaining: { dueAt: string | null } } }[] }).nodes;
    const due = shown.map(({ flow }) =>
      flow.remaining.dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(flow.remaining.dueAt),
    );
    expect(due.some(Number.isFinite)).toBe(true);
    expect(due).toEqual([...due].sort((a, b) => a - b));
  });

  it('do not tell an institution the order of scores that it does not read (02 §1.4)', async () => {
    const LIST =
      'query ($sort: TrainingProjectSort) { trainingProjects(sort: $sort, first: 100) { nodes { id score } } }';
    const institution = await personOf(app, 'JGB1', 'INST');
    const ids = async (sort: object | null) =>
      ((await institution.run(LIST, { sort })).data.trainingProjects as Listed).nodes.map(({ id }) => id);
    const newest = await ids(null);
    expect(newest.length).toBeGreaterThan(1);
    // The oldest has the best score, so that its order is not the list's own.
    for (const [place, id] of newest.entries())
      await run(system(), sql`update training_project set score = ${60 + place} where id = ${id}`);
    const byScore = { field: 'SCORE', direction: 'DESC' };
    expect(await ids(byScore)).toEqual([...newest].reverse());
    await run(
      system(),
      sql`insert into parameter_value (code, value, changed_at, changed_by_name)
          values ('review.show_score_to_institution', 'false', ${app.clock.now()}, '测试')`,
    );
    expect(await ids(byScore)).toEqual(newest);
  });

  it('refuse a column that the list has not, and a cursor of another column', async () => {
    const list = listOf('enrolmentRounds');
    const { message } = await officer.run(
      '{ enrolmentRounds(sort: { field: SECRET, direction: ASC }) { nodes { id } } }',
    );
    expect(message).toContain('SECRET');
    const { pageInfo } = await pageOf(list, officer, { sort: { field: 'TITLE', direction: 'ASC' }, first: 1 });
    await expect(
      pageOf(list, officer, { sort: { field: 'START', direction: 'ASC' }, after: pageInfo.endCursor }),
    ).rejects.toThrow();
  });
});
