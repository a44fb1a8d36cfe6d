import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';

let app: Product;
let caller: Caller;
let trainee: Browser;
let id: string;
const ONE =
  'query ($id: ID!) { enrolmentReview(id: $id) { id comparison { synced } checks { id } otherEnrolments { id } } }';
const LIST = '{ enrolmentReviews { totalCount nodes { id } } }';
const FIGURES = '{ enrolmentStatistics { days { enrolled } districts { districtCode } } }';
const VERIFY = 'mutation ($id: ID!, $q: ID!) { reverifyEnrolments(ids: [$id], requestId: $q) { id } }';

beforeAll(async () => {
  app = await product('training_review_access', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
  trainee = await buildTrainee(app);
  id = (await enrolled(trainee, await publishedRound(app, caller))).id;
}, 60_000);
afterAll(() => app.close());

describe('who reviews an enrolment (02 §1.4)', () => {
  it('another district: 未找到 with one audit row, an empty list, no figures', async () => {
    const other = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    let answer: unknown;
    const asks = async () => {
      answer = await other.run(ONE, { id });
    };
    await auditOf(app.context({ kind: 'SYSTEM', name: '测试' }), ['access.out-of-scope'], asks, 1);
    expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    expect((await other.run(LIST)).data).toEqual({ enrolmentReviews: { totalCount: 0, nodes: [] } });
    expect((await other.run(FIGURES)).data).toEqual({ enrolmentStatistics: { days: [], districts: [] } });
    expect(await other.run(VERIFY, { id, q: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('neither trainees nor institutions nor experts, whosever it is', async () => {
    for (const browser of [trainee, caller.browser, await app.as('expert_demo')])
      for (const [text, variables] of [
        [ONE, { id }],
        [LIST, {}],
        [FIGURES, {}],
        [VERIFY, { id, q: randomUUID() }],
      ] as const)
        expect(await browser.run(text, variables)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('the city reads and does not judge', async () => {
    const city = await app.as('city_officer');
    expect((await city.run(LIST)).data).toEqual({ enrolmentReviews: { totalCount: 1, nodes: [{ id }] } });
    expect(await city.run(VERIFY, { id, q: randomUUID() })).toMatchObject({ code: 'FORBIDDEN' });
  });
});
