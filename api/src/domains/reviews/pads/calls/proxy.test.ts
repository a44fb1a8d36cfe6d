import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { buildCase } from '../../../../../test/cases.ts';
import { type Counterparts, startCounterparts } from '../../../../../test/counterparts.ts';
import { evaluated, invited } from '../../../../../test/evaluations.ts';
import { buildCounter, type Called, callPad, recordProxy, takeCounter } from '../../../../../test/pads.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { relayOf } from '../../../../platform/outbox/index.ts';

let app: Product;
let clerk: Browser;
let others: Counterparts;
let evaluationNo = '';
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const LIST = `query ($filter: EvaluationFilter) { evaluations(filter: $filter, first: 50) { nodes { id evaluationNo byProxy byProxyName } } }`;
const STATISTICS = `query ($by: EvaluationStatisticsBy!) { evaluationStatistics(by: $by, filter: { from: "2026-03-01", to: "2026-03-31" }) {
  whole { total proxied } lines { key title total proxied satisfaction } } }`;

/** One that the applicant gave, and one that a clerk wrote down at a counter without a pad. */
beforeAll(async () => {
  app = await product('pad_proxy');
  others = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
  await evaluated(new Browser(app), (await invited(app, clerk)).ticket, { grade: 2, options: ['G2_ATTITUDE'] });
  await takeCounter(clerk, (await buildCounter(await app.as('head_hk'), '9')).id);
  const built = await buildCase(system(), { only: ['M01'] });
  const call = (await callPad(clerk, built.subCases[0]?.id ?? '')).data.callPad as Called;
  expect((await recordProxy(await app.as('clerk_hk2'), call.id)).code).toBe('NOT_FOUND');
  const done = (await recordProxy(clerk, call.id)).data.recordProxyEvaluation as {
    state: string;
    evaluationNo: string;
  };
  expect(done.state).toBe('DONE');
  ({ evaluationNo } = done);
}, 60_000);
afterAll(async () => {
  await others.close();
  await app.close();
});

const listed = async (filter: object) =>
  ((await clerk.run(LIST, { filter })).data.evaluations as { nodes: { evaluationNo: string }[] }).nodes;

describe('由工作人员代录 (01 §11.5)', () => {
  it('is marked upon the evaluation itself, with who wrote it down, and stays as it was given', async () => {
    const kept = sql`select by_proxy_name as name, u.login_name as login, channel from evaluation e
      join user_account u on u.id = e.by_proxy_id where evaluation_no = ${evaluationNo}`;
    expect(await firstRow(system(), kept)).toEqual({ name: '刘敏', login: 'clerk_hk', channel: 'PAD' });
    const unmark = sql`update evaluation set by_proxy_id = null, by_proxy_name = null where evaluation_no = ${evaluationNo}`;
    await expect(run(system(), unmark)).rejects.toThrow(/kept as it was given/);
    const audited = sql`select 1 from audit_entry where event = 'review.proxy' and detail::text like ${`%${evaluationNo}%`}`;
    expect(await rows(system(), audited)).toHaveLength(1);
  });

  it('stands in the list, of which it alone may be asked for', async () => {
    expect(await listed({ byProxy: true })).toEqual([
      { id: expect.any(String), evaluationNo, byProxy: true, byProxyName: '刘敏' },
    ]);
    expect((await listed({})).map((one) => one.evaluationNo)).toHaveLength(2);
  });

  it('11.8 is counted as a line of its own, and among all', async () => {
    const head = await app.as('head_hk');
    const read = async (by: string) => (await head.run(STATISTICS, { by })).data.evaluationStatistics;
    expect(await read('MANNER')).toMatchObject({
      whole: { total: 2, proxied: 1 },
      lines: [
        { key: 'OWN', title: '本人评价', total: 1, proxied: 0, satisfaction: '0.00' },
        { key: 'PROXY', title: '工作人员代录', total: 1, proxied: 1, satisfaction: '100.00' },
      ],
    });
    expect(await read('DISTRICT')).toMatchObject({ lines: [{ key: '310109', total: 2, proxied: 1 }] });
  });

  it('11.9 the city’s platform is told', async () => {
    await relayOf(app).drain();
    const told = others.reviews.messages.filter((message) => message.evaluationNo === evaluationNo);
    expect(told).toMatchObject([{ kind: 'EVALUATION', fields: { byProxy: true } }]);
  });
});
