import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { evaluated, invited } from '../../../../../test/evaluations.ts';
import {
  answersOf,
  beginReview,
  contactReview,
  dispatched,
  disputeReview,
  endReview,
  type Handlers,
  type HotlineWorld,
  handlersOf,
  hotlineWorld,
  orderOf,
  type SeenOrder,
  servedCase,
  takeReview,
  toldOf,
} from '../../../../../test/hotline.ts';
import { until } from '../../../../../test/until.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';
import { relayOf } from '../../../../platform/outbox/index.ts';

let world: HotlineWorld;
let by: Handlers;
beforeAll(async () => {
  world = await hotlineWorld('hotline_answers');
  by = await handlersOf(world.app);
}, 60_000);
afterAll(() => world.close());

let day = 0;
/** A matched order about a service of its own. */
async function matched(): Promise<SeenOrder & { reviewId: string }> {
  day += 1;
  const { bjNo } = await servedCase(world, `2026-02-${String(day).padStart(2, '0')}`);
  const order = await dispatched(world, { bjNo });
  if (!order.reviewId) throw new Error('not matched');
  return { ...order, reviewId: order.reviewId };
}
const say = (orderNo: string, subject: 'EXTENSION' | 'RESULT', accepted: boolean, more: object = {}) =>
  world.others.hotline.say({ orderNo, subject, accepted, opinion: '请按要求办理', ...more });
const stateOf = async (orderNo: string) => (await orderOf(world, orderNo)).state;

describe('what the hotline is told (11.9)', () => {
  it('contact and result go out in order and once, with the receipt; numbers of people stay here', async () => {
    const order = await matched();
    await beginReview(world, by, order.reviewId);
    await endReview(world, by, order.reviewId);
    const answers = await answersOf(world, order.orderNo);
    expect(answers.map(({ kind }) => kind)).toEqual(['CONTACT', 'RESULT']);
    expect(answers[0]?.fields).toMatchObject({ way: '电话联系', content: '电话说明情况，来电人138****5678已知悉' });
    expect(answers[1]?.fields).toMatchObject({
      outcome: 'HANDLED',
      verdictName: '属实',
      measures: '更新材料清单并培训窗口人员',
      result: '清单已更新并公示',
      revisit: '满意',
    });
    expect(await stateOf(order.orderNo)).toBe('ANSWERED');
    const sent = await rows<{ state: string; message: string }>(
      world.system(),
      sql`select state, answer_message as message from outbox_message where record_id = ${order.id} order by seq`,
    );
    expect(sent).toEqual([
      { state: 'ACKED', message: '已签收' },
      { state: 'ACKED', message: '已签收' },
    ]);
    expect((await say(order.orderNo, 'RESULT', true)).body.code).toBe(0);
    expect(await stateOf(order.orderNo)).toBe('CLOSED');
  });

  it('with the hotline down nothing is lost, with its answer lost nothing comes twice', async () => {
    const order = await matched();
    world.others.faults.set('hotline', { mode: 'down', count: 1 });
    await contactReview(world, by, order.reviewId);
    expect(await answersOf(world, order.orderNo)).toEqual([]);
    world.others.faults.set('hotline', { mode: 'loseAnswer', count: 1 });
    world.app.clock.advance(61_000);
    expect(await answersOf(world, order.orderNo)).toHaveLength(1);
    world.app.clock.advance(6 * 60_000);
    expect(await answersOf(world, order.orderNo)).toHaveLength(1);
    expect(world.others.hotline.repeats).toBe(1);
    const sent = await firstRow(
      world.system(),
      sql`select state, attempts from outbox_message where record_id = ${order.id}`,
    );
    expect(sent).toEqual({ state: 'ACKED', attempts: 3 });
  });

  it('a refused answer stays visible with the hotline’s words', async () => {
    const order = await matched();
    world.others.faults.set('hotline', { mode: 'refuse', count: 1 });
    await contactReview(world, by, order.reviewId);
    await relayOf(world.app).drain();
    const ONE = 'query ($id: ID!) { hotlineOrder(id: $id) { answers { kind failed answer } } }';
    expect((await by.head.run(ONE, { id: order.id })).data.hotlineOrder).toEqual({
      answers: [{ kind: 'CONTACT', failed: true, answer: '反馈内容不符合规范' }],
    });
  });

  it('of a mistake that the district’s chief has recognised, it hears that the review does not stand', async () => {
    const order = await matched();
    await disputeReview(world, by, order.reviewId);
    const answers = await answersOf(world, order.orderNo);
    expect(answers.at(-1)?.fields).toMatchObject({ outcome: 'NOT_UPHELD', verdictName: '误评' });
  });

  it('an order that joins a review under way gets what was done before at once', async () => {
    const { ticket } = await invited(world.app, by.clerk);
    const { evaluationNo } = await evaluated(new Browser(world.app), ticket, { grade: 2 });
    const found = await firstRow<{ id: string }>(
      world.system(),
      sql`select n.id from negative_review n join evaluation e on e.id = n.evaluation_id where e.evaluation_no = ${evaluationNo}`,
    );
    const clerk2 = await world.app.as('clerk_hk2');
    await contactReview(world, { ...by, clerk: clerk2 }, found?.id ?? '');
    const order = await dispatched(world, { orderKind: 'REVIEW', evaluationNo });
    expect((await answersOf(world, order.orderNo)).map(({ kind }) => kind)).toEqual(['CONTACT']);
    expect(order.state).toBe('HANDLING');
  });
});

describe('extension', () => {
  it('is asked for with its reason, and granted: the new deadline counts and the heads are told', async () => {
    const order = await matched();
    await beginReview(world, by, order.reviewId);
    await takeReview(world, by.head, order.reviewId, 'extend', { reasonText: '需市级系统调整，十五个工作日内完成' });
    expect(await stateOf(order.orderNo)).toBe('EXTENSION_ASKED');
    const asked = (await answersOf(world, order.orderNo)).at(-1);
    expect(asked).toMatchObject({ kind: 'EXTENSION', fields: { reason: '需市级系统调整，十五个工作日内完成' } });
    expect(asked?.fields.until).toMatch(/^2026-03-30 17:30/);
    await say(order.orderNo, 'EXTENSION', true, { deadline: '2026-03-27T17:30:00+08:00' });
    const after = await orderOf(world, order.orderNo);
    expect(after.state).toBe('EXTENDED');
    expect(new Date(after.deadline).toISOString()).toBe('2026-03-27T09:30:00.000Z');
    expect(await toldOf(world, 'N306', order.id)).toEqual(['chief_hk', 'head_hk']);
    await endReview(world, by, order.reviewId);
    expect(await stateOf(order.orderNo)).toBe('ANSWERED');
  });

  it('is denied: the deadline stays', async () => {
    const order = await matched();
    await beginReview(world, by, order.reviewId);
    await takeReview(world, by.head, order.reviewId, 'extend', { reasonText: '需要协调其他部门办理' });
    await say(order.orderNo, 'EXTENSION', false);
    const after = await orderOf(world, order.orderNo);
    expect(after).toMatchObject({ state: 'HANDLING', deadline: order.deadline });
  });
});

describe('the hotline’s word on a result', () => {
  it('“again” opens another review of the same ground, counted once, and another result', async () => {
    const order = await matched();
    await beginReview(world, by, order.reviewId);
    await endReview(world, by, order.reviewId);
    await say(order.orderNo, 'RESULT', false, { opinion: '来电人表示问题未解决' });
    const again = await orderOf(world, order.orderNo);
    expect(again).toMatchObject({ state: 'HANDLING', reopened: 1 });
    expect(again.reviewId).not.toBe(order.reviewId);
    const review = await firstRow(
      world.system(),
      sql`select state, rework_of as "reworkOf", content_masked like '12345退回重办：来电人表示问题未解决%' as said
            from negative_review where id = ${again.reviewId}`,
    );
    expect(review).toEqual({ state: 'NEW', reworkOf: order.reviewId, said: true });
    expect(await toldOf(world, 'N307', order.id)).toEqual(expect.arrayContaining(['chief_hk', 'clerk_hk', 'head_hk']));
    await beginReview(world, by, again.reviewId ?? '');
    await endReview(world, by, again.reviewId ?? '');
    expect((await answersOf(world, order.orderNo)).map(({ kind }) => kind)).toEqual([
      'CONTACT',
      'RESULT',
      'CONTACT',
      'RESULT',
    ]);
  });

  it('of two orders about one review that both come back at once, one takes it up again and the other joins', async () => {
    const { bjNo } = await servedCase(world, '2026-01-31');
    const [first, second] = [await dispatched(world, { bjNo }), await dispatched(world, { bjNo, content: '再次反映' })];
    await beginReview(world, by, first.reviewId ?? '');
    await endReview(world, by, first.reviewId ?? '');
    const back = { opinion: '来电人表示问题未解决' };
    await Promise.all([first, second].map(({ orderNo }) => say(orderNo, 'RESULT', false, back)));
    const again = await Promise.all([orderOf(world, first.orderNo), orderOf(world, second.orderNo)]);
    expect(again.map(({ reopened }) => reopened)).toEqual([1, 1]);
    expect(again[0]?.reviewId).not.toBe(first.reviewId);
    expect(again[1]?.reviewId).toBe(again[0]?.reviewId);
  });

  it('about nothing that waits for it is 1004, about an unknown order 1003; a past deadline is 1002', async () => {
    const order = await matched();
    expect((await say(order.orderNo, 'RESULT', true)).body.code).toBe(1004);
    expect((await say(order.orderNo, 'EXTENSION', true)).body.code).toBe(1004);
    expect((await say('RX-UNKNOWN', 'RESULT', true)).body.code).toBe(1003);
    expect((await say(order.orderNo, 'RESULT', true, { deadline: '2026-03-01T10:00:00+08:00' })).body.code).toBe(1002);
    expect((await say(order.orderNo, 'RESULT', true, { opinion: '' })).body.code).toBe(1002);
    expect(await stateOf(order.orderNo)).toBe('HANDLING');
  });

  it('comes by itself in a demonstration, as the hotline’s manner says', async () => {
    const order = await matched();
    world.others.hotline.manner.result = 'close';
    await disputeReview(world, by, order.reviewId);
    await answersOf(world, order.orderNo);
    await until(async () => (await stateOf(order.orderNo)) === 'CLOSED');
    world.others.hotline.manner.result = 'silent';
  });
});
