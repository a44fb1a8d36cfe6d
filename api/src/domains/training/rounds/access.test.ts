import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { INSTITUTION_Y } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceRound, buildCaller, type Caller, createRound, roundInput } from '../../../../test/training-rounds.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let own: Caller;
let other: Caller;
let id: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_rounds_access', { now: '2026-04-20T10:00:00+08:00' });
  own = await buildCaller(app);
  other = await buildCaller(app, INSTITUTION_Y);
  id = ((await createRound(own.browser, own.projectId)).data.createEnrolmentRound as { id: string }).id;
}, 60_000);
afterAll(() => app.close());

const ONE = 'query ($id: ID!) { enrolmentRound(id: $id) { id } }';
const SAVE =
  'mutation ($id: ID!, $input: EnrolmentRoundInput!) { saveEnrolmentRound(id: $id, version: 1, input: $input) { id } }';

describe('who reaches a round (02 §1.4)', () => {
  it('another institution finds nothing, and the audit log knows', async () => {
    let answers: unknown[] = [];
    await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => {
        answers = [await other.browser.run(ONE, { id }), await other.browser.run(SAVE, { id, input: roundInput() })];
      },
      2,
    );
    for (const answer of answers) expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advanceRound(other.browser, 'submit', id)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await createRound(other.browser, own.projectId)).toMatchObject({ code: 'NOT_FOUND' });
    const list = await other.browser.run('{ enrolmentRounds { nodes { id } } }');
    expect(list.data).toEqual({ enrolmentRounds: { nodes: [] } });
  });

  it('another district finds nothing; the institution’s own sees it', async () => {
    const pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
    expect(await pudong.run(ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advanceRound(pudong, 'withdraw', id, { reasonText: '师资不足取消' })).toMatchObject({
      code: 'NOT_FOUND',
    });
    const seen = await (await app.as('officer_hk')).run(ONE, { id });
    expect(seen.data).toEqual({ enrolmentRound: { id } });
  });

  it.each(['trainee_demo', 'expert_demo', 'clerk_hk'])('%s may neither look nor draft', async (login) => {
    const browser = await app.as(login);
    expect(await browser.run(ONE, { id })).toMatchObject({ code: 'FORBIDDEN' });
    expect(await createRound(browser, own.projectId)).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('the institution does not publish, the district does not draft', async () => {
    await advanceRound(own.browser, 'submit', id);
    expect(await advanceRound(own.browser, 'publish', id)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await createRound(await app.as('officer_hk'), own.projectId)).toMatchObject({ code: 'FORBIDDEN' });
  });
});
