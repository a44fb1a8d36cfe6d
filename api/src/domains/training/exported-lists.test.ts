import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { fetchExport, readSheet } from '../../../test/exports.ts';
import { type Product, product } from '../../../test/product.ts';
import { CREATE_ROLE, confirmRole, type RoleAnswer, roleDraft } from '../../../test/roles.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import { freshProfile } from '../../../test/training.ts';
import { buildApplicant, somebodyOf } from '../../../test/training-applications.ts';
import { askInstitutionChange } from '../../../test/training-changes.ts';
import { buildTrainingWorld } from '../../../test/training-world.ts';
import { run, sql } from '../../database/sql.ts';
import { formatDateTime } from '../../platform/calendar/index.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
let serial = 0;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_exported_lists', { now: '2026-03-09T09:00:00+08:00' });
  server = await serverOf(app);
  await buildTrainingWorld(system());
  // Of the publicities of that world all are over and nobody has objected.
  await run(
    system(),
    sql`with one as (update project_publicity set outcome = null where id = (select min(id::text)::uuid from project_publicity) returning id)
        insert into project_objection (id, publicity_id, raised_at, text, raised_by_name, due_on)
          select gen_random_uuid(), id, now(), '师资与申报不符', '测试员', '2026-03-12' from one`,
  );
}, 90_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

interface Exported {
  kind: string;
  /** Title of the first column. */
  first: string;
  /** The list as the page reads it: the query's field. */
  list: string;
  event: string;
  /** Whether districts read no more of it than their own. */
  ofDistricts: boolean;
  /** The field of the list that stands in the first column. */
  key: string;
  /** A filter of the list, how the list's own query says it, and what the header says of it; `undefined` = the page has none. */
  narrowed?: readonly [filter: object, asked: string, words: string];
}

const LISTS: readonly Exported[] = [
  {
    kind: 'project-publicities',
    first: '申报编号',
    list: 'projectPublicities',
    event: 'training.export-applications',
    ofDistricts: true,
    key: 'applicationNo',
    narrowed: [{ objected: true }, 'filter: { objected: true }', '有未答复的异议'],
  },
  {
    kind: 'needs-surveys',
    first: '调查编号',
    list: 'needsSurveys',
    event: 'training.survey.export',
    ofDistricts: false,
    key: 'surveyNo',
    narrowed: [{ states: ['CLOSED'] }, 'states: [CLOSED]', '已结束'],
  },
  {
    kind: 'identity-sync-runs',
    first: '开始时间',
    list: 'identitySyncRuns',
    event: 'training.identity-sync.export',
    ofDistricts: false,
    key: 'startedAt',
  },
];
/** Of the rows that the page shows, what stands in the first column; in no particular order. */
async function shown(browser: Browser, { list, key, asked = '' }: { list: string; key: string; asked?: string }) {
  const { data, code } = await browser.run(
    `{ ${list}(first: 100 ${asked}) { nodes { ${key} } pageInfo { hasNextPage } } }`,
  );
  if (code) throw new Error(code);
  const { nodes, pageInfo } = data[list] as { nodes: Record<string, string>[]; pageInfo: { hasNextPage: boolean } };
  expect(pageInfo.hasNextPage).toBe(false);
  return nodes.map(({ [key]: cell = '' }) => (key === 'startedAt' ? formatDateTime(new Date(cell)) : cell)).sort();
}
const filtered = (kind: string, filter: object) =>
  `/exports/${kind}.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;

it('an institution takes away its own changes and nobody else’s', async () => {
  const [one, other] = await Promise.all([buildApplicant(app), buildApplicant(app, freshProfile())]);
  const asked = await askInstitutionChange(one.browser, { legalName: '韩立', legalIdNo: '310100199805060035' });
  expect(asked.code).toBeUndefined();
  const read = async (browser: Browser) =>
    (await readSheet(await fetchExport(server, browser, filtered('training-changes', {})), '申请编号')).rows;
  const [row, ...more] = await read(one.browser);
  expect(row).toMatchObject({ 类别: '培训机构', 变更内容: expect.stringContaining('法定代表人') });
  expect(JSON.stringify(row)).not.toContain('310100199805060035');
  expect([more, await read(other.browser)]).toEqual([[], []]);
});

describe.each(LISTS)('02 §2.9 export of $kind', ({ kind, first, list, key, event, ofDistricts }) => {
  it('has the rows of the screen, with title, filter, time and person above them, and is in the audit log', async () => {
    const city = await app.as('city_officer');
    const all = await shown(city, { list, key });
    const logged = await auditOf(system(), [event], async () => {
      const { rows, header } = await readSheet(await fetchExport(server, city, filtered(kind, {})), first);
      expect(rows.map((row) => row[first]).sort()).toEqual(all);
      expect(all).not.toEqual([]);
      expect([...header.keys()]).toEqual(expect.arrayContaining(['标题', '筛选条件', '导出时间', '导出人']));
    });
    expect(logged).toHaveLength(1);
    expect((await fetchExport(server, city, filtered(kind, { unknown: 1 }))).statusCode).toBe(400);
  });

  it('gives a district its own alone, and nothing to who may not read the list', async () => {
    const district = await somebodyOf(app, '310151', ['BIZ_OFFICER']);
    const answer = await fetchExport(server, district, filtered(kind, {}));
    if (ofDistricts) {
      const own = (await district.run(`{ ${list}(first: 100) { nodes { id } } }`)).data[list] as { nodes: unknown[] };
      expect((await readSheet(answer, first)).rows).toHaveLength(own.nodes.length);
    }
    for (const login of ['clerk_hk', 'trainee_demo', 'expert_demo'])
      expect([login, (await fetchExport(server, await app.as(login), filtered(kind, {}))).statusCode]).toEqual([
        login,
        403,
      ]);
    expect((await fetchExport(server, undefined, filtered(kind, {}))).statusCode).toBe(401);
  });
});

describe.each(LISTS.flatMap(({ narrowed, ...rest }) => (narrowed ? [{ ...rest, narrowed }] : [])))(
  '02 §2.9 export of $kind under a filter',
  ({ kind, first, list, key, narrowed: [filter, asked, words] }) => {
    it('has the rows that the screen has under it and no others, and says so above them', async () => {
      const city = await app.as('city_officer');
      const [all, some] = [await shown(city, { list, key }), await shown(city, { list, key, asked })];
      const { rows, header } = await readSheet(await fetchExport(server, city, filtered(kind, filter)), first);
      expect(rows.map((row) => row[first]).sort()).toEqual(some);
      expect(some).not.toEqual([]);
      expect(some.length).toBeLessThan(all.length);
      expect(header.get('筛选条件')).toBe(words);
    });
  },
);

it.each([
  ['training-exits', 'training.exit:view', 'training.enrolment:export'],
  ['project-publicities', 'training.application:names', 'training.application:export'],
])('02 §2.9 %s takes both rights: to read the list and to take it away', async (kind, ...both) => {
  const [admin, security] = [await app.as('sys_admin'), await app.as('sec_admin')];
  const statusFor = async (permissions: readonly string[]) => {
    serial += 1;
    const code = `TAKES_LIST_${serial}`;
    const input = roleDraft({ name: `导出试用${serial}`, permissions });
    const { data } = await admin.run(CREATE_ROLE, { code, input });
    const { role } = data.createRole as { role: RoleAnswer };
    if (role.permissions.some(({ confirmed }) => !confirmed)) await confirmRole(security, role);
    const person = await somebodyOf(app, '310000', [code]);
    return (await fetchExport(server, person, filtered(kind, {}))).statusCode;
  };
  expect(await statusFor(both)).toBe(200);
  for (const one of both) expect([one, await statusFor([one])]).toEqual([one, 403]);
});
