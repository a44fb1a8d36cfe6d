import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { fetchExport, readSheet } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, registerPerson } from '../../../../test/training-trainees.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let server: FastifyInstance;
let roundId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const person = (serial: number) => ({ idNo: buildIdNumber('310100', '1999-01-01', serial) });
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await product('training_review', { now: '2026-05-06T10:00:00+08:00' });
  server = await serverOf(app);
  roundId = await publishedRound(app, await buildCaller(app));
  for (const [name, serial, changes] of [
    ['approved', 801, {}],
    ['rejected', 802, {}],
    ['pending', 803, {}],
    ['blocked', 804, { category: '20' }],
  ] as const)
    ids[name] = (await enrolled(await buildTrainee(app, { ...person(serial), ...changes }), roundId)).id;
  const officer = await app.as('officer_hk');
  await advanceEnrolment(officer, 'districtPass', ids.approved ?? '');
  await advanceEnrolment(officer, 'districtReject', ids.rejected ?? '', {
    reasonCode: 'MATERIAL',
    reasonText: '材料与事实不符',
  });
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const LIST = `query ($f: EnrolmentReviewFilter) { enrolmentReviews(filter: $f) { totalCount nodes { id name idNo districtName dischargeDate
  identityResult state flow { remaining { dueAt } } } } }`;
const list = async (f: object) => {
  const { data } = await (await app.as('officer_hk')).run(LIST, { f });
  return data.enrolmentReviews as { totalCount: number; nodes: { id: string }[] };
};

describe('review list (02 §12.6)', () => {
  it('12.6 shows number and name masked, district, discharge, result and the time that is left', async () => {
    const { nodes, totalCount } = await list({ states: ['PENDING'] });
    expect(totalCount).toBe(1);
    expect(nodes[0]).toMatchObject({
      id: ids.pending,
      name: '杨*',
      idNo: expect.stringContaining('********'),
      districtName: '虹口区',
      dischargeDate: '2025-09-01',
      identityResult: 'CONSISTENT',
      // Three working days from Wednesday 6 May on.
      flow: { remaining: { dueAt: expect.stringMatching(/^2026-05-(09|11)T/) } },
    });
  });

  it.each([
    [{ intercepted: true }, ['blocked']],
    [{ search: person(803).idNo }, ['pending']],
    [{ categories: ['20'] }, ['blocked']],
    [{ results: ['INTERCEPTED'] }, ['blocked']],
    [{ from: '2026-05-07' }, []],
    [{ districtCode: '310115' }, []],
  ] as const)('%j finds %j', async (filter, names) => {
    const found = (await list(filter)).nodes.map(({ id }) => id);
    expect(found).toEqual(names.map((name) => ids[name]));
  });

  it('the page sets what was submitted beside what was synchronised, and says where they differ', async () => {
    await buildIdentity(system(), { ...person(803), districtCode: '310115' });
    const ONE =
      'query ($id: ID!) { enrolmentReview(id: $id) { comparison { id submitted synced differs } attachments { id } } }';
    const { data } = await (await app.as('officer_hk')).run(ONE, { id: ids.pending });
    const { comparison } = data.enrolmentReview as { comparison: { id: string }[] };
    expect(comparison.find(({ id }) => id === 'district')).toEqual({
      id: 'district',
      submitted: '虹口区',
      synced: '浦东新区',
      differs: true,
    });
    for (const same of ['category', 'name'])
      expect(comparison.find(({ id }) => id === same)).toMatchObject({ differs: false });
  });

  it('charts: by day, by reason, by district with the rate of approval', async () => {
    const FIGURES = `{ enrolmentStatistics { days { day enrolled intercepted } interceptions { code count }
      districts { districtCode enrolled approved rejected pending rate } } }`;
    expect((await (await app.as('officer_hk')).run(FIGURES)).data).toEqual({
      enrolmentStatistics: {
        days: [{ day: '2026-05-06', enrolled: 3, intercepted: 1 }],
        interceptions: [{ code: 'B05', count: 1 }],
        districts: [{ districtCode: '310109', enrolled: 3, approved: 1, rejected: 1, pending: 1, rate: '50.00' }],
      },
    });
  });

  it('12.6 is narrowed by project and by round, which are offered to choose from', async () => {
    const officer = await app.as('officer_hk');
    const { data } = await officer.run('{ enrolmentReviewChoices { projects { id title } rounds { id title } } }');
    const { projects, rounds } = data.enrolmentReviewChoices as Record<'projects' | 'rounds', { id: string }[]>;
    expect([projects.length, rounds.length]).toEqual([1, 1]);
    const everything = (await list({})).nodes.length;
    expect((await list({ projectId: projects[0]?.id })).nodes).toHaveLength(everything);
    expect((await list({ roundId: rounds[0]?.id })).nodes).toHaveLength(everything);
    expect((await list({ projectId: rounds[0]?.id })).nodes).toEqual([]);
    const other = await somebodyOf(app, '310116', ['BIZ_OFFICER']);
    expect((await other.run('{ enrolmentReviewChoices { projects { id } rounds { id } } }')).data).toEqual({
      enrolmentReviewChoices: { projects: [], rounds: [] },
    });
  });

  it('exports: 学员报名审核表, 审核通过名单, 拦截明细, masked', async () => {
    const officer = await app.as('officer_hk');
    const sheet = async (kind: string) =>
      readSheet(await fetchExport(server, officer, `/exports/${kind}.xlsx`), '报名编号');
    const all = await sheet('enrolment-reviews');
    expect(all.header.get('标题')).toBe('学员报名审核表');
    expect(all.rows).toHaveLength(4);
    expect(JSON.stringify(all.rows)).not.toContain(person(801).idNo);
    expect((await sheet('approved-enrolments')).rows).toMatchObject([{ 状态: '审核通过' }]);
    expect((await sheet('enrolment-interceptions')).rows).toMatchObject([
      { 拦截代码: 'B05', 拦截原因: '您的人员类别（安排工作退役士兵）不在本项目培训对象范围内' },
    ]);
    expect((await fetchExport(server, await app.as('clerk_hk'), '/exports/enrolment-reviews.xlsx')).statusCode).toBe(
      403,
    );
  });

  it('of names that look the same when masked it says that they differ', async () => {
    await buildIdentity(system(), person(805));
    const other = { ...person(805), name: '杨柳' };
    const made = await enrolled(await registerPerson(app, other), roundId);
    expect(made.interceptions).toMatchObject([{ code: 'B03' }]);
    const ONE = 'query ($id: ID!) { enrolmentReview(id: $id) { comparison { id submitted synced differs } } }';
    const { data } = await (await app.as('city_officer')).run(ONE, { id: made.id });
    const { comparison } = data.enrolmentReview as { comparison: { id: string }[] };
    expect(comparison[0]).toEqual({ id: 'name', submitted: '杨*', synced: '杨*', differs: true });
  });
});
