import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { evaluated, invited } from '../../../../test/evaluations.ts';
import { type Product, product } from '../../../../test/product.ts';
import { expectAsPublished } from '../../../../test/published-message.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { relayOf } from '../../../platform/outbox/index.ts';

let app: Product;
let clerk: Browser;
let anybody: Browser;
let others: Counterparts;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('review_push');
  others = await startCounterparts(app);
  clerk = await app.as('clerk_hk');
  anybody = new Browser(app);
});
afterAll(async () => {
  await others.close();
  await app.close();
});

const arrived = (no: string) => others.reviews.messages.filter(({ evaluationNo }) => evaluationNo === no);
const states = (no: string) =>
  rows<{ kind: string; state: string; lastError: string | null }>(
    system(),
    sql`select kind, state, last_error as "lastError" from outbox_message where stream_title = ${no} order by seq`,
  );
const idOf = async (no: string) =>
  (await firstRow<{ id: string }>(system(), sql`select id from evaluation where evaluation_no = ${no}`))?.id ?? '';

async function given(input: Readonly<Record<string, unknown>>): Promise<string> {
  const { ticket } = await invited(app, clerk);
  return (await evaluated(anybody, ticket, input)).evaluationNo;
}

describe('the city’s platform (11.9)', () => {
  it('AC-09-01 gets an evaluation once, with its object and without the evaluator, even if its answer was lost', async () => {
    others.faults.set('reviews', { mode: 'loseAnswer', count: 1 });
    const no = await given({ grade: 5, options: ['G5_ATTITUDE'], comment: '很好，电话13812345678' });
    await relayOf(app).drain();
    expect((await states(no))[0]?.state).toBe('PENDING');
    app.clock.advance(2 * 60_000);
    await relayOf(app).drain();
    expect(arrived(no)).toMatchObject([
      {
        kind: 'EVALUATION',
        fields: {
          grade: 5,
          gradeName: '非常满意',
          serviceName: '退役报到',
          comment: '很好，电话138****5678',
          channel: '二维码',
          regionCode: '310109',
          staff: [{ no: 'clerk_hk', name: '刘敏' }],
        },
      },
    ]);
    expect(others.reviews.repeats).toBe(1);
    expect((await states(no)).map(({ state }) => state)).toEqual(['ACKED']);
    expect(arrived(no)[0]?.fields).toMatchObject({
      options: [{ code: 'G5_ATTITUDE' }],
      evaluatedAt: expect.stringMatching(/^2026-/),
      anonymous: false,
      projNo: expect.stringMatching(/\d/),
      serviceCode: expect.stringMatching(/\w/),
    });
    expectAsPublished('review-platform', arrived(no));
    expect(JSON.stringify(arrived(no))).not.toMatch(/idNo|applicant|13812345678/);
  });

  it('11.9 the words that go out name neither who was served nor who served; the push log of an anonymous one tells no more than the list', async () => {
    const name = '欧阳晓明';
    for (const anonymous of [true, false]) {
      const { ticket } = await invited(app, clerk, { form: { name } });
      const comment = `${name}找刘敏办的，很快`;
      const { evaluationNo } = await evaluated(anybody, ticket, { grade: 5, anonymous, comment });
      await relayOf(app).drain();
      expect(arrived(evaluationNo)[0]?.fields).toMatchObject({ anonymous, comment: '欧***找刘*办的，很快' });
      const log = await firstRow<{ masked: { comment: string } }>(
        system(),
        sql`select payload_masked as masked from outbox_message where stream_title = ${evaluationNo}`,
      );
      expect(log?.masked.comment).toBe(anonymous ? comment : '欧***找刘敏办的，很快');
    }
  });

  it('hears in order of the answer and of what is done about a negative one', async () => {
    const no = await given({ grade: 1, options: ['G1_ATTITUDE'] });
    const REPLY = `mutation ($id: ID!, $requestId: ID!) { replyToEvaluation(evaluationId: $id, content: "已核实并致歉", requestId: $requestId) {
      reply { id version } } }`;
    const { data } = await clerk.run(REPLY, { id: await idOf(no), requestId: randomUUID() });
    const { reply } = data.replyToEvaluation as { reply: { id: string; version: number } };
    const head = await app.as('head_hk');
    const PUBLISH = 'mutation ($input: RecordActInput!) { advanceEvaluationReplies(input: $input) { ok } }';
    await head.run(PUBLISH, { input: { action: 'publish', requestId: randomUUID(), rows: [reply] } });
    const negative = await firstRow<{ id: string; version: number }>(
      system(),
      sql`select n.id, n.version from negative_review n join evaluation e on e.id = n.evaluation_id where e.evaluation_no = ${no}`,
    );
    const CONTACT = 'mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok } }';
    const said = { reasonCode: 'PHONE', reasonText: '电话联系并致歉' };
    // Not by who was rated.
    const other = await app.as('clerk_hk2');
    await other.run(CONTACT, { input: { action: 'contact', requestId: randomUUID(), rows: [negative], ...said } });
    await relayOf(app).drain();
    expect(arrived(no).map(({ kind }) => kind)).toEqual(['EVALUATION', 'REPLY', 'RECTIFY']);
    expect(arrived(no)[2]?.fields).toMatchObject({ state: 'CONTACTED', stateName: '已联系待核实' });
    expectAsPublished('review-platform', arrived(no));
  });

  it('11.10 a refused code of a matter is FAILED and shows the platform’s words', async () => {
    others.reviews.oldCodes.add('M01');
    const no = await given({ grade: 4 });
    await relayOf(app).drain();
    expect((await states(no))[0]).toMatchObject({ state: 'REJECTED', lastError: expect.stringContaining('已停用') });
    const LIST = 'query ($filter: EvaluationFilter) { evaluations(filter: $filter) { nodes { pushState } } }';
    expect((await clerk.run(LIST, { filter: { search: no } })).data.evaluations).toEqual({
      nodes: [{ pushState: 'FAILED' }],
    });
    others.reviews.oldCodes.clear();
  });

  it('11.10 the code is corrected and pushed again under the same id; what waited behind it follows in order', async () => {
    others.reviews.oldCodes.add('M01');
    const no = await given({ grade: 2, options: ['G2_MATERIALS'], comment: '材料要求不一致' });
    await relayOf(app).drain();
    const refused = await firstRow<{ id: string; attempts: number; pushId: string }>(
      system(),
      sql`select id, attempts, push_id as "pushId" from outbox_message where stream_title = ${no} and state = 'REJECTED'`,
    );
    const negative = await firstRow<{ id: string; version: number }>(
      system(),
      sql`select n.id, n.version from negative_review n join evaluation e on e.id = n.evaluation_id where e.evaluation_no = ${no}`,
    );
    const CONTACT = 'mutation ($input: RecordActInput!) { advanceNegativeReviews(input: $input) { ok } }';
    const said = { reasonCode: 'PHONE', reasonText: '电话联系并致歉' };
    const other = await app.as('clerk_hk2');
    await other.run(CONTACT, { input: { action: 'contact', requestId: randomUUID(), rows: [negative], ...said } });
    await relayOf(app).drain();
    expect(arrived(no)).toEqual([]);
    const AMEND = 'mutation ($input: AmendPushInput!) { amendPush(input: $input) { state } }';
    const amend = (changes: object[], browser = clerk) =>
      browser.run(AMEND, {
        input: { id: refused?.id, attempts: refused?.attempts, changes, reason: '好差评平台已启用新的事项编码' },
      });
    expect((await amend([{ key: 'grade', value: '5' }])).code).toBe('BAD_INPUT');
    expect((await amend([{ key: 'serviceCode', value: 'M01-2026' }], await app.as('clerk_pd'))).code).toBe('NOT_FOUND');
    expect((await amend([{ key: 'serviceCode', value: 'M01-2026' }])).code).toBeUndefined();
    await relayOf(app).drain();
    expect(arrived(no).map(({ kind, fields }) => [kind, fields.serviceCode ?? fields.state])).toEqual([
      ['EVALUATION', 'M01-2026'],
      ['RECTIFY', 'CONTACTED'],
    ]);
    expect(arrived(no)[0]).toMatchObject({ pushId: refused?.pushId, fields: { grade: 2, comment: '材料要求不一致' } });
    // What was given is as it was; only what the platform calls the matter has changed.
    expect((await states(no)).map(({ state }) => state)).toEqual(['ACKED', 'ACKED']);
    others.reviews.oldCodes.clear();
  });
});
