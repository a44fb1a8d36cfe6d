import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../../test/access.ts';
import { evaluated, invited } from '../../../../../test/evaluations.ts';
import {
  dispatched,
  type HotlineWorld,
  hotlineWorld,
  orderOf,
  servedCase,
  toldOf,
} from '../../../../../test/hotline.ts';
import { firstRow, rows, sql } from '../../../../database/sql.ts';

let world: HotlineWorld;
beforeAll(async () => {
  world = await hotlineWorld('hotline_intake');
}, 60_000);
afterAll(() => world.close());

const CENTRE = { name: '虹口区退役军人服务中心' };
const describedBy = (servedOn: string, place: object = CENTRE) => ({ matterName: '退役报到', servedOn, place });
const reviewOf = (id: string | null) =>
  firstRow<{ source: string; grade: number | null; caseId: string; content: string; evaluationId: string | null }>(
    world.system(),
    sql`select source, grade, case_id as "caseId", content_masked as content, evaluation_id as "evaluationId"
          from negative_review where id = ${id}`,
  );

describe('a dispatch finds its service (11.9, 11.10)', () => {
  it('by the number of the evaluation: the review that ★2 has opened already is the one', async () => {
    const clerk = await world.app.as('clerk_hk');
    const { ticket } = await invited(world.app, clerk);
    const { evaluationNo } = await evaluated(new Browser(world.app), ticket, { grade: 2 });
    const order = await dispatched(world, { orderKind: 'REVIEW', evaluationNo });
    expect(order).toMatchObject({ state: 'HANDLING', matchedWay: 'EVALUATION', districtCode: '310109' });
    const found = await firstRow<{ n: number; id: string }>(
      world.system(),
      sql`select count(*)::int as n, min(r.id::text) as id from negative_review r join evaluation e on e.id = r.evaluation_id
           where e.evaluation_no = ${evaluationNo}`,
    );
    expect(found).toEqual({ n: 1, id: order.reviewId });
  });

  it('by the number of the case in the head of the envelope; the review is of the city’s platform with its grade', async () => {
    const { bjNo, id } = await servedCase(world, '2026-03-05');
    const order = await dispatched(world, { orderKind: 'REVIEW', grade: 1, bjNo });
    expect(order).toMatchObject({ state: 'HANDLING', matchedWay: 'NUMBER' });
    expect(await reviewOf(order.reviewId)).toMatchObject({ source: 'PLATFORM', grade: 1, caseId: id });
    expect(await toldOf(world, 'N305', order.id)).toEqual(['chief_hk', 'head_hk']);
  });

  it('11.10 without an evaluation id by matter + time + place', async () => {
    const { id } = await servedCase(world, '2026-03-02');
    const order = await dispatched(world, describedBy('2026-03-02'));
    expect(order).toMatchObject({ state: 'HANDLING', matchedWay: 'FEATURES' });
    expect(await reviewOf(order.reviewId)).toMatchObject({ source: 'HOTLINE', grade: null, caseId: id });
  });

  it('11.10 otherwise it waits on the list to be matched by hand, and the district is told: two that would do are none', async () => {
    await servedCase(world, '2026-03-03');
    await servedCase(world, '2026-03-03');
    const two = await dispatched(world, describedBy('2026-03-03'));
    expect(two).toMatchObject({ state: 'UNMATCHED', matchedWay: null, districtCode: '310109' });
    expect(await toldOf(world, 'N270', two.id)).toEqual(['chief_hk', 'head_hk']);
    // The day is right, the district another.
    await servedCase(world, '2026-03-04');
    const elsewhere = await dispatched(world, describedBy('2026-03-04', { districtCode: '310115' }));
    expect(elsewhere).toMatchObject({ state: 'UNMATCHED', districtCode: '310115' });
    const byStreet = await dispatched(world, describedBy('2026-03-01', { name: '上海市虹口区某路1号' }));
    expect(byStreet).toMatchObject({ state: 'UNMATCHED', districtCode: '310109' });
  });

  it('of a place that nobody knows waits with the city’s centre', async () => {
    const order = await dispatched(world, describedBy('2026-03-04', { name: '某服务窗口' }));
    expect(order).toMatchObject({ state: 'UNPLACED', districtCode: '310000' });
    expect(await toldOf(world, 'N270', order.id)).toEqual(['city_centre']);
  });

  it('a number that we do not know is no reason to refuse: somebody matches it', async () => {
    const order = await dispatched(world, { bjNo: 'BJ-310109-2026-999999', place: { districtCode: '310109' } });
    expect(order.state).toBe('UNMATCHED');
  });

  it('a second complaint about the same service joins the review that is open', async () => {
    const { bjNo } = await servedCase(world, '2026-02-25');
    const first = await dispatched(world, { bjNo });
    const second = await dispatched(world, { bjNo, content: '再次反映等候时间过长' });
    expect(second.reviewId).toBe(first.reviewId);
  });

  it('of several complaints about one service that come at once, one opens the review and the others join it', async () => {
    const { bjNo } = await servedCase(world, '2026-02-24');
    const orders = await Promise.all(
      ['甲', '乙', '丙', '丁'].map((who) => dispatched(world, { bjNo, content: `${who}反映等候时间过长` })),
    );
    expect(new Set(orders.map(({ reviewId }) => reviewId)).size).toBe(1);
    const opened = await rows(world.system(), sql`select id from negative_review where service_no = ${bjNo}`);
    expect(opened).toHaveLength(1);
  });

  it('an anonymous evaluation is never found by its case', async () => {
    const clerk = await world.app.as('clerk_hk');
    const { ticket, built } = await invited(world.app, clerk);
    await evaluated(new Browser(world.app), ticket, { grade: 1, anonymous: true });
    const order = await dispatched(world, { bjNo: built.subCases[0]?.bjNo ?? '' });
    expect((await reviewOf(order.reviewId))?.evaluationId).toBeNull();
  });
});

describe('deadlines', () => {
  it('are the hotline’s, or five working days from the dispatch', async () => {
    const { bjNo } = await servedCase(world, '2026-02-26');
    const given = await dispatched(world, { bjNo, deadline: '2026-03-11T12:00:00+08:00' });
    expect(new Date(given.deadline).toISOString()).toBe('2026-03-11T04:00:00.000Z');
    const own = await dispatched(world, { bjNo, content: '未说明期限' });
    expect(new Date(own.deadline).toISOString()).toBe('2026-03-16T09:30:00.000Z');
  });
});

describe('once, and only what is sound', () => {
  it('the same order under another message is 1005, other contents under its number 1002; one order remains', async () => {
    const line = world.others.hotline;
    const given = { orderNo: line.nextNo(), dispatchedAt: '2026-03-09T09:00:00+08:00', ...describedBy('2026-03-01') };
    expect((await line.dispatch(given)).body).toMatchObject({ code: 0, data: { matched: false } });
    expect((await line.dispatch(given)).body).toMatchObject({ code: 1005, data: { matched: false } });
    expect((await line.dispatch({ ...given, content: '另一件事' })).body).toMatchObject({
      code: 1002,
      message: expect.stringContaining('orderNo'),
    });
    expect((await orderOf(world, given.orderNo)).content).toBe('反映窗口等候时间过长');
  });

  it('the same message twice, or two at once, makes one order', async () => {
    const line = world.others.hotline;
    const twice = await line.dispatch({ ...describedBy('2026-03-01'), trick: 'twice' });
    expect(twice.body).toMatchObject({ code: 1005, first: { code: 0 } });
    const given = { orderNo: line.nextNo(), dispatchedAt: '2026-03-09T09:00:00+08:00', ...describedBy('2026-03-01') };
    const both = await Promise.all([line.dispatch(given), line.dispatch(given)]);
    expect(both.map(({ body }) => body.code).sort()).toEqual([0, 1005]);
    const kept = await rows(world.system(), sql`select 1 from hotline_order where order_no = ${given.orderNo}`);
    expect(kept).toHaveLength(1);
  });

  it.each<[string, object, number | string]>([
    ['without signature', { trick: 'unsigned' }, 1001],
    ['rubbish', { trick: 'rubbish' }, 1002],
    ['nothing to find it by', {}, 1002],
    ['half a description', { matterName: '退役报到', servedOn: '2026-03-01' }, 1002],
    ['a review without grade or evaluation', { orderKind: 'REVIEW', ...describedBy('2026-03-01') }, 1002],
    ['dispatched tomorrow', { dispatchedAt: '2026-03-10T10:00:00+08:00', bjNo: 'BJ-1' }, 1002],
    ['due before it was dispatched', { deadline: '2026-03-01T10:00:00+08:00', bjNo: 'BJ-1' }, 1002],
    ['served tomorrow', { ...describedBy('2026-03-10') }, 1002],
    ['a day that is none', { ...describedBy('2026-02-30') }, 1002],
    ['a number of another form', { orderNo: "1' or 1=1", bjNo: 'BJ-1' }, 1002],
    ['a grade of five', { grade: 5, bjNo: 'BJ-1' }, 1002],
    ['a NUL', { content: '乱\u0000码', bjNo: 'BJ-1' }, 1002],
    ['too many words', { content: '长'.repeat(2001), bjNo: 'BJ-1' }, 1002],
  ])('%s is answered with its code and leaves nothing', async (_what, dispatch, code) => {
    const before = await rows(world.system(), sql`select id from hotline_order`);
    const { body } = await world.others.hotline.dispatch(dispatch as never);
    expect(body.code).toBe(code);
    expect(await rows(world.system(), sql`select id from hotline_order`)).toHaveLength(before.length);
  });

  it('hostile words are kept as words; numbers of people are masked, and whoever called lies sealed', async () => {
    const { bjNo } = await servedCase(world, '2026-02-27');
    const content = "'; drop table hotline_order; -- <script>alert(1)</script> 联系13812345678，310109199001010011";
    const order = await dispatched(world, { bjNo, content, caller: { name: '欧阳女士', phone: '13800001111' } });
    expect(order.content).toContain('drop table');
    expect(order.content).not.toMatch(/13812345678|310109199001010011/);
    const stored = await firstRow<{ text: string; masked: string }>(
      world.system(),
      sql`select concat(o::text, (select string_agg(m::text, '') from exchange_message m where m.biz_type = 'HOTLINE.DISPATCH')) as text,
                 o.caller_masked as masked from hotline_order o where o.id = ${order.id}`,
    );
    expect(stored?.text).not.toMatch(/13800001111|13812345678/);
    expect(stored?.masked).toContain('138****1111');
  });
});
