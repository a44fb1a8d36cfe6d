import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Browser } from '../../../../test/access.ts';
import { evaluated, invited } from '../../../../test/evaluations.ts';
import {
  answersOf,
  contactReview,
  dispatched,
  type Handlers,
  type HotlineWorld,
  handlersOf,
  hotlineWorld,
  orderOf,
  type SeenOrder,
  servedCase,
  toldOf,
} from '../../../../test/hotline.ts';
import { statementsOf } from '../../../../test/statements.ts';
import { firstRow, rows, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';

let world: HotlineWorld;
let by: Handlers;
let city: Browser;
beforeAll(async () => {
  world = await hotlineWorld('hotline_orders');
  by = await handlersOf(world.app);
  city = await world.app.as('city_centre');
}, 60_000);
afterAll(() => world.close());

const LIST = `query ($filter: HotlineOrderFilter, $first: Int) { hotlineOrders(filter: $filter, first: $first) { nodes {
  id orderNo state overdue callerMasked reviewNo matchedWayTitle flow { availableActions { action } } } } }`;
const CANDIDATES = `query ($orderId: ID!, $search: String) { hotlineCandidates(orderId: $orderId, search: $search) {
  serviceType serviceId serviceNo matterName } }`;
const MATCH = `mutation ($input: HotlineMatchInput!) { matchHotlineOrder(input: $input) { order { state matchedWay matchedByName reviewNo } } }`;
const ADVANCE = `mutation ($input: RecordActInput!) { advanceHotlineOrders(input: $input) { ok rows { code } } }`;
const REVEAL = `mutation ($id: ID!, $reason: String!) { revealHotlineCaller(id: $id, reason: $reason) { name phone } }`;
const FIGURES = `query ($period: HotlinePeriod!) { hotlineFigures(period: $period) { whole { total waiting manual automatic returned overdue }
  lines { key total } } }`;
const REVIEWS = `query ($filter: EvaluationStatisticsFilter!) { evaluationStatistics(by: DISTRICT, filter: $filter) {
  whole { total outside complaints satisfaction negatives } } }`;

interface Node {
  id: string;
  orderNo: string;
  state: string;
  overdue: boolean;
  callerMasked: string;
  flow: { availableActions: { action: string }[] };
}
const list = async (browser: Browser, filter: object = {}): Promise<Node[]> =>
  ((await browser.run(LIST, { filter, first: 100 })).data.hotlineOrders as { nodes: Node[] }).nodes;
const CALLER = { caller: { name: '张先生', phone: '13800002222' } };
/** An order of 虹口区 that found nothing. */
const unmatched = (more: object = CALLER) =>
  dispatched(world, {
    matterName: '退役报到',
    servedOn: '2026-01-15',
    place: { name: '虹口区退役军人服务中心' },
    ...more,
  });
const act = (browser: Browser, action: string, { id, version }: SeenOrder, reasonText?: string) =>
  browser.run(ADVANCE, { input: { action, requestId: randomUUID(), rows: [{ id, version }], reasonText } });
const match = (browser: Browser, { id, version }: SeenOrder, serviceId: string, requestId: string = randomUUID()) =>
  browser.run(MATCH, { input: { orderId: id, version, serviceType: 'subCase', serviceId, requestId } });

describe('orders that found nothing (11.10)', () => {
  it('are matched by hand: by matter and about the day, or by a number; once, and then handled', async () => {
    const order = await unmatched({ servedOn: '2026-01-20' });
    const built = await servedCase(world, '2026-01-22');
    const serviceId = built.subCases[0]?.id ?? '';
    const near = (await by.chief.run(CANDIDATES, { orderId: order.id })).data.hotlineCandidates;
    expect(near).toMatchObject([{ serviceType: 'subCase', serviceId, serviceNo: built.bjNo }]);
    const named = (await by.chief.run(CANDIDATES, { orderId: order.id, search: built.caseNo.toLowerCase() })).data;
    expect(named.hotlineCandidates).toMatchObject([{ serviceType: 'case' }, { serviceType: 'subCase', serviceId }]);
    const requestId = randomUUID();
    const first = await match(by.chief, order, serviceId, requestId);
    expect(first.data.matchHotlineOrder).toMatchObject({
      order: { state: 'HANDLING', matchedWay: 'MANUAL', matchedByName: '郑浩' },
    });
    expect((await match(by.chief, order, serviceId, requestId)).data).toEqual(first.data);
    expect((await match(by.chief, order, serviceId)).code).toBe('E-0503');
    const open = await rows(
      world.system(),
      sql`select 1 from task where record_id = ${order.id} and closed_at is null`,
    );
    expect(open).toEqual([]);
    await contactReview(world, by, (await orderOf(world, order.orderNo)).reviewId ?? '');
    expect((await answersOf(world, order.orderNo)).map(({ kind }) => kind)).toEqual(['CONTACT']);
  });

  it('a stale version is E-0504 and nothing is opened', async () => {
    const order = await unmatched();
    const built = await servedCase(world, '2026-01-02');
    const stale = { ...order, version: order.version + 1 };
    expect((await match(by.chief, stale, built.subCases[0]?.id ?? '')).code).toBe('E-0504');
    expect(await orderOf(world, order.orderNo)).toMatchObject({ state: 'UNMATCHED', reviewId: null });
    const opened = await firstRow(
      world.system(),
      sql`select 1 as one from negative_review where service_no = ${built.bjNo}`,
    );
    expect(opened).toBeUndefined();
  });

  it('what is no case of one’s own cannot be chosen', async () => {
    const order = await unmatched();
    const theirs = await servedCase(world, '2026-01-03', { region: '310115' });
    expect((await match(by.chief, order, theirs.subCases[0]?.id ?? '')).code).toBe('NOT_FOUND');
    const { data } = await by.chief.run(CANDIDATES, { orderId: order.id, search: theirs.bjNo });
    expect(data.hotlineCandidates).toEqual([]);
  });

  it('go to the city’s centre when the district does not know them, and back to the hotline when nobody does', async () => {
    const order = await unmatched();
    expect((await act(by.chief, 'escalate', order)).code).toBe('E-0005');
    expect(
      (await act(by.chief, 'escalate', order, '本区没有该办件，地点有误')).data.advanceHotlineOrders,
    ).toMatchObject({ ok: 1 });
    const moved = await orderOf(world, order.orderNo);
    expect(moved).toMatchObject({ state: 'UNPLACED', districtCode: '310000' });
    expect(await toldOf(world, 'N270', order.id)).toContain('city_centre');
    expect((await list(by.chief)).map(({ id }) => id)).not.toContain(order.id);
    await act(city, 'sendBack', moved, '来电人办理的是社保事项，电话13812345678');
    expect((await orderOf(world, order.orderNo)).state).toBe('RETURNED');
    expect(await answersOf(world, order.orderNo)).toMatchObject([
      { kind: 'RESULT', fields: { outcome: 'RETURNED', result: '来电人办理的是社保事项，电话138****5678' } },
    ]);
  });
});

describe('deadlines', () => {
  it('near and over are told to the heads once each; the list finds what is overdue', async () => {
    const { bjNo } = await servedCase(world, '2026-01-05');
    const order = await dispatched(world, { bjNo, deadline: '2026-03-10T12:00:00+08:00' });
    await world.app.job('hotline.deadlines');
    await world.app.job('hotline.deadlines');
    expect(await toldOf(world, 'N308', order.id)).toEqual(['chief_hk', 'head_hk']);
    world.app.clock.set(instantOf('2026-03-10', '13:00'));
    by = await handlersOf(world.app);
    await world.app.job('hotline.deadlines');
    await world.app.job('hotline.deadlines');
    expect(await toldOf(world, 'N308', order.id)).toHaveLength(4);
    expect((await list(by.head, { overdue: true })).map(({ id }) => id)).toContain(order.id);
    world.app.clock.set(instantOf('2026-03-09', '10:00'));
    by = await handlersOf(world.app);
    expect((await list(by.head, { overdue: true })).map(({ id }) => id)).not.toContain(order.id);
  });
});

describe('statistics (11.8)', () => {
  const period = { from: '2026-03-01', to: '2026-03-31' };

  it('11.8 a matched complaint counts in the complaint rate alone, once, a returned one does not', async () => {
    const read = async () =>
      ((await by.chief.run(REVIEWS, { filter: period })).data.evaluationStatistics as { whole: { outside: number } })
        .whole;
    const before = await read();
    const { bjNo } = await servedCase(world, '2026-01-06');
    await dispatched(world, { bjNo, orderKind: 'REVIEW', grade: 1 });
    await dispatched(world, { bjNo, content: '同一件事再次来电' });
    await act(by.chief, 'sendBack', await unmatched(), '不属于本系统办理事项');
    expect(await read()).toMatchObject({
      outside: before.outside + 1,
      complaints: '100.00',
      satisfaction: null,
      total: 0,
    });
  });

  it('orders are counted by district within one’s scope, and exported', async () => {
    const { data } = await by.chief.run(FIGURES, { period });
    const seen = data.hotlineFigures as { whole: Record<string, number>; lines: { key: string; total: number }[] };
    expect(seen.lines.map(({ key }) => key)).toEqual(['310109']);
    expect(seen.whole.total).toBe((await list(by.chief)).length);
    expect(seen.whole.manual).toBeGreaterThan(0);
    expect(seen.whole.returned).toBeGreaterThan(0);
    const whole = (await city.run(FIGURES, { period })).data.hotlineFigures as typeof seen;
    expect(whole.lines.map(({ key }) => key)).toContain('310000');
    expect((await by.clerk.run(FIGURES, { period })).code).toBe('FORBIDDEN');
    expect((await by.chief.run(FIGURES, { period: { from: '2026-13-01', to: '2026-03-31' } })).code).toBe('BAD_INPUT');
    expect((await by.chief.run(FIGURES, { period: { from: '2026-03-02', to: '2026-03-01' } })).code).toBe('BAD_INPUT');
  });
});

describe('who sees and does what', () => {
  it('without a session, without the right, from another district: nothing', async () => {
    const order = await unmatched();
    const anybody = new Browser(world.app);
    expect((await anybody.run(LIST)).code).toBe('UNAUTHENTICATED');
    expect((await (await world.app.as('tech_city')).run(LIST)).code).toBe('FORBIDDEN');
    const stranger = await world.app.as('clerk_pd');
    expect((await list(stranger)).map(({ id }) => id)).not.toContain(order.id);
    expect((await stranger.run(REVEAL, { id: order.id, reason: '联系来电人' })).code).toBe('NOT_FOUND');
    expect((await act(by.clerk, 'sendBack', order, '越权退回测试')).code).toBe('FORBIDDEN');
    expect((await act(by.head, 'sendBack', order, '中心负责人退回测试')).data.advanceHotlineOrders).toMatchObject({
      rows: [{ code: 'FORBIDDEN' }],
    });
    expect((await match(by.clerk, order, order.id)).code).toBe('FORBIDDEN');
  });

  it('whoever called is shown for a reason, which the audit log keeps', async () => {
    const order = await unmatched();
    expect((await list(by.clerk)).find(({ id }) => id === order.id)?.callerMasked).toContain('138****2222');
    expect((await by.clerk.run(REVEAL, { id: order.id, reason: '联系' })).code).toBe('E-0005');
    const shown = await by.clerk.run(REVEAL, { id: order.id, reason: '联系来电人了解情况' });
    expect(shown.data.revealHotlineCaller).toEqual({ name: '张先生', phone: '13800002222' });
    const audited = await rows(
      world.system(),
      sql`select detail ->> 'reason' as reason from audit_entry where event = 'hotline.reveal' and object_id = ${order.id}`,
    );
    expect(audited).toEqual([{ reason: '联系来电人了解情况' }]);
    const silent = await unmatched({});
    expect((await by.clerk.run(REVEAL, { id: silent.id, reason: '联系来电人了解情况' })).code).toBe('E-0991');
    // The district's chief calls where the centre has nobody else to.
    const chief = await by.chief.run(REVEAL, { id: order.id, reason: '联系来电人了解情况' });
    expect(chief.data.revealHotlineCaller).toEqual({ name: '张先生', phone: '13800002222' });
    const officer = await world.app.as('officer_hk');
    expect((await officer.run(REVEAL, { id: order.id, reason: '联系来电人了解情况' })).code).toBe('FORBIDDEN');
  });

  it('11.4 nobody learns who stands behind an anonymous evaluation from who called', async () => {
    const { ticket } = await invited(world.app, by.clerk);
    const { evaluationNo } = await evaluated(new Browser(world.app), ticket, { grade: 1, anonymous: true });
    const order = await dispatched(world, { orderKind: 'REVIEW', evaluationNo, ...CALLER });
    const seen = (await list(by.head)).find(({ id }) => id === order.id);
    expect(seen?.callerMasked).toBe('匿名用户');
    const asked = { id: order.id, reason: '联系来电人了解情况' };
    expect((await by.head.run(REVEAL, asked)).code).toBe('E-0992');
    expect((await by.clerk.run(REVEAL, asked)).code).toBe('E-0907');
  });

  it('11.6 whoever was complained about does not see who called; a colleague does', async () => {
    const { ticket } = await invited(world.app, by.clerk);
    const { evaluationNo } = await evaluated(new Browser(world.app), ticket, { grade: 1 });
    const order = await dispatched(world, { orderKind: 'REVIEW', evaluationNo, ...CALLER });
    const asked = { id: order.id, reason: '联系来电人了解情况' };
    expect((await by.clerk.run(REVEAL, asked)).code).toBe('E-0907');
    expect((await by.head.run(REVEAL, asked)).data.revealHotlineCaller).toMatchObject({ name: '张先生' });
  });

  it('a page costs the same statements however long it is', async () => {
    const one = (await statementsOf(world.app, () => by.chief.run(LIST, { first: 1 }))).length;
    const many = (await statementsOf(world.app, () => by.chief.run(LIST, { first: 20 }))).length;
    expect(many).toBe(one);
  });
});
