import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { fetchExport, readSheet } from '../../../test/exports.ts';
import { type Product, product } from '../../../test/product.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import { freshProfile } from '../../../test/training.ts';
import { buildApplicant, somebodyOf } from '../../../test/training-applications.ts';
import { askInstitutionChange } from '../../../test/training-changes.ts';
import { buildTrainingWorld } from '../../../test/training-world.ts';
import type { Ctx } from '../../platform/kernel/index.ts';

let app: Product;
let server: FastifyInstance;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_exported_lists', { now: '2026-03-09T09:00:00+08:00' });
  server = await serverOf(app);
  await buildTrainingWorld(system());
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
  /** A filter of the list, and what the header says of it. */
  narrowed: readonly [filter: object, words: string];
}

const LISTS: readonly Exported[] = [
  {
    kind: 'training-changes',
    first: '申请编号',
    list: 'trainingChanges',
    event: 'training.change.export',
    ofDistricts: true,
    narrowed: [{ targetType: 'PROJECT' }, '培训项目'],
  },
  {
    kind: 'training-exits',
    first: '申请编号',
    list: 'trainingExits',
    event: 'training.exit.export',
    ofDistricts: true,
    narrowed: [{ states: ['DECLINED'] }, '未同意'],
  },
  {
    kind: 'training-proposals',
    first: '建议编号',
    list: 'trainingProposals',
    event: 'training.proposal.export',
    ofDistricts: true,
    narrowed: [{ states: ['ADOPTED'] }, '已采纳'],
  },
  {
    kind: 'project-publicities',
    first: '申报编号',
    list: 'projectPublicities',
    event: 'training.export-applications',
    ofDistricts: true,
    narrowed: [{ objected: true }, '有未答复的异议'],
  },
  {
    kind: 'needs-surveys',
    first: '调查编号',
    list: 'needsSurveys',
    event: 'training.export-survey',
    ofDistricts: false,
    narrowed: [{ states: ['CLOSED'] }, '已结束'],
  },
  {
    kind: 'identity-sync-runs',
    first: '开始时间',
    list: 'identitySyncRuns',
    event: 'training.identity-sync.export',
    ofDistricts: false,
    narrowed: [{}, ''],
  },
];
const filtered = (kind: string, filter: object) =>
  `/exports/${kind}.xlsx?filter=${encodeURIComponent(JSON.stringify(filter))}`;

it('an institution takes away its own changes and nobody else’s', async () => {
  const [one, other] = await Promise.all([buildApplicant(app), buildApplicant(app, freshProfile())]);
  const asked = await askInstitutionChange(one.browser, { legalName: '韩立', legalIdNo: '310100199805060035' });
  expect(asked.code).toBeUndefined();
  const read = async (browser: Browser) =>
    (await readSheet(await fetchExport(server, browser, filtered('training-changes', {})), '申请编号')).rows;
  const [row, ...more] = await read(one.browser);
  expect(row).toMatchObject({ 类别: '机构信息', 变更内容: expect.stringContaining('法定代表人') });
  expect(JSON.stringify(row)).not.toContain('310100199805060035');
  expect([more, await read(other.browser)]).toEqual([[], []]);
});

describe.each(LISTS)('02 §2.9 export of $kind', ({ kind, first, list, event, ofDistricts, narrowed }) => {
  it('has the rows of the screen, with title, filter, time and person above them, and is in the audit log', async () => {
    const city = await app.as('city_officer');
    const shown = (await city.run(`{ ${list}(first: 100) { nodes { id } pageInfo { hasNextPage } } }`)).data[list] as {
      nodes: unknown[];
    };
    const logged = await auditOf(system(), [event], async () => {
      const { rows, header } = await readSheet(await fetchExport(server, city, filtered(kind, {})), first);
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeGreaterThanOrEqual(shown.nodes.length);
      expect([...header.keys()]).toEqual(expect.arrayContaining(['标题', '筛选条件', '导出时间', '导出人']));
    });
    expect(logged).toHaveLength(1);
    const [filter, words] = narrowed;
    const { header } = await readSheet(await fetchExport(server, city, filtered(kind, filter)), first);
    expect([...header.values()].map(String).join(' ')).toContain(words);
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
