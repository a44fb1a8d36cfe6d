import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import {
  type Applicant,
  act,
  applied,
  buildApplicant,
  fileOf,
  somebodyOf,
} from '../../../../../test/training-applications.ts';
import { run, sql } from '../../../../database/sql.ts';
import { PUBLIC_PER_MINUTE } from '../../../../platform/access/index.ts';
import { instantOf } from '../../../../platform/calendar/index.ts';
import { type Ctx, transaction } from '../../../../platform/kernel/index.ts';
import { includeInReview, recordReviewResult } from '../index.ts';

let app: Product;
let applicant: Applicant;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const city = () => app.as('city_officer');

beforeAll(async () => {
  app = await product('training_publicity', { now: '2026-05-12T09:00:00+08:00' });
  applicant = await buildApplicant(app);
}, 60_000);
afterAll(() => app.close());

async function published(score: string): Promise<string> {
  app.clock.set(instantOf('2026-05-12', '09:00'));
  await applicant.browser.arrive(applicant.browser.loginName);
  const { id } = await applied(applicant);
  await run(system(), sql`update project_application set state = 'CITY_READY' where id = ${id}`);
  const reviewBatchId = randomUUID();
  await transaction(system(), (tx) => includeInReview(tx, reviewBatchId, [id]));
  const result = { applicationId: id, reviewBatchId, score, rank: 1, outcome: 'PASS' as const };
  await transaction(system(), (tx) => recordReviewResult(tx, [result]));
  expect(await act(await city(), 'publish', [id])).toMatchObject({ ok: 1 });
  return id;
}

const LIST = `query ($f: ProjectPublicityFilter) { projectPublicities(filter: $f, first: 50) { totalCount nodes { applicationId score publicFrom
  publicTo state endedOn objections { text dueOn overdue upheld answer } } } }`;
interface Row {
  applicationId: string;
  state: string;
  objections: object[];
}
async function listed(login: string, id: string, filter: object = {}): Promise<Row | undefined> {
  const { data, code, message } = await (await app.as(login)).run(LIST, { f: filter });
  if (code) throw new Error(`${code} ${message}`);
  return (data.projectPublicities as { nodes: Row[] }).nodes.find(({ applicationId }) => applicationId === id);
}

describe('公示名单 (02 §8.4 T16-8 … T16-11)', () => {
  it('T16-8 says what is public from when to when; after the filing it says so', async () => {
    const id = await published('84.03');
    expect(await listed('city_officer', id)).toEqual({
      applicationId: id,
      score: 84.03,
      publicFrom: '2026-05-12',
      publicTo: '2026-05-19',
      state: 'RUNNING',
      endedOn: null,
      objections: [],
    });
    app.clock.set(instantOf('2026-05-20', '09:00'));
    expect(await listed('city_officer', id, { states: ['OVER'] })).toMatchObject({ state: 'OVER' });
    const browser = await city();
    expect(await act(browser, 'filePass', [id], { attachmentIds: [await fileOf(browser)] })).toMatchObject({ ok: 1 });
    expect(await listed('city_officer', id)).toMatchObject({ state: 'FILED', endedOn: '2026-05-20' });
    expect(await listed('officer_hk', id)).toMatchObject({ state: 'FILED', score: 84.03 });
  });

  it('T16-9 an objection has a day until which it is answered; the answer stands beside it', async () => {
    const id = await published('80.00');
    expect(await act(await city(), 'object', [id], { reasonText: '实训场地与申报不符' })).toMatchObject({ ok: 1 });
    expect(await listed('city_officer', id, { objected: true })).toMatchObject({
      objections: [{ text: '实训场地与申报不符', dueOn: '2026-05-19', overdue: false, upheld: null, answer: null }],
    });
    app.clock.set(instantOf('2026-05-20', '09:00'));
    expect((await listed('city_officer', id))?.objections).toMatchObject([{ overdue: true }]);
    expect(await act(await city(), 'overrule', [id], { reasonText: '经现场核查场地属实' })).toMatchObject({ ok: 1 });
    expect(await listed('city_officer', id, { objected: false })).toMatchObject({
      objections: [{ upheld: false, answer: '经现场核查场地属实', overdue: false }],
    });
    expect(await act(await city(), 'object', [id], { reasonText: '又有人反映场地不符' })).toMatchObject({
      rows: [{ message: '公示已于 2026-05-19 结束，不再登记异议' }],
    });
  });

  it('T16-11 upheld, it ends the publicity and stays on the list with its answer', async () => {
    const id = await published('81.00');
    await act(await city(), 'object', [id], { reasonText: '教师并非本机构人员' });
    expect(await act(await city(), 'reReview', [id], { reasonText: '经核实异议成立' })).toMatchObject({ ok: 1 });
    expect(await listed('city_officer', id, { states: ['REVIEW'] })).toMatchObject({
      state: 'REVIEW',
      objections: [{ upheld: true, answer: '经核实异议成立' }],
    });
  });

  it('02 §1.4 a district sees its own, another none, and institutions, experts and trainees no list', async () => {
    const id = await published('82.00');
    // The score is the district's once it is filed.
    expect(await listed('officer_hk', id)).toMatchObject({ state: 'RUNNING', score: null });
    expect(await listed('city_centre', id)).toMatchObject({ state: 'RUNNING', score: 82 });
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect((await pudong.run(LIST)).data.projectPublicities).toMatchObject({ totalCount: 0 });
    for (const login of ['inst_demo', 'expert_demo', 'trainee_demo', 'clerk_hk'])
      expect(await (await app.as(login)).run(LIST)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('T16-8 anybody reads what is public today: names and days, neither scores nor objections', async () => {
    const id = await published('83.00');
    const anybody = new Browser(app);
    const query = '{ publicProjects { projectName institutionName districtName publicFrom publicTo } }';
    const { data } = await anybody.run(query);
    const list = data.publicProjects as { projectName: string; publicTo: string }[];
    expect(list.length).toBeGreaterThan(0);
    expect(list[0]).toMatchObject({ districtName: '虹口区', publicTo: '2026-05-19' });
    app.clock.set(instantOf('2026-05-20', '09:00'));
    expect((await anybody.run(query)).data).toEqual({ publicProjects: [] });
    expect(id).not.toBe('');
  });

  it('BR13-1 one network asks for what is public so often in a minute', async () => {
    app.clock.advance(60_000);
    const ask = () => new Browser(app).run('{ publicProjects { id } }');
    for (let n = 0; n < PUBLIC_PER_MINUTE; n += 1) expect((await ask()).code).toBeUndefined();
    expect((await ask()).code).toBe('RATE_LIMITED');
  });
});
