import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { statementsOf } from '../../../../test/statements.ts';
import {
  advanceInspections,
  type InspectionWorld,
  inspectionOf,
  inspectionWorld,
  MONDAY,
  openedCycle,
  reported,
  saveReplies,
  saveSheet,
  TWO_PROBLEMS,
} from '../../../../test/training-inspections.ts';
import { firstRow, sql, toDate } from '../../../database/sql.ts';
import { formatDateTime } from '../../../platform/calendar/index.ts';
import { keepOwnDeadlines } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { INSPECTION } from './record-types.ts';

let app: Product;
let world: InspectionWorld;
beforeAll(async () => {
  app = await product('inspection_deadlines', { now: MONDAY.toISOString() });
  world = await inspectionWorld(app);
}, 60_000);
afterAll(() => app.close());
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

const minuteOf = (at: string) => formatDateTime(new Date(at)).slice(0, 16);

const TASKS = '{ tasks(first: 100) { nodes { recordTitle title dueAt remaining { text } } } }';
const ONE =
  'query ($id: ID!) { projectInspection(id: $id) { inspectionNo deadline overdue flow { remaining { text dueAt lines { label text } } } } }';

/** The to-do of one inspection as its holder has it, and what page and list say is left. */
async function seenBy(browser: Browser, id: string) {
  const { projectInspection: one } = (await browser.run(ONE, { id })).data as {
    projectInspection: {
      inspectionNo: string;
      deadline: string | null;
      overdue: boolean;
      flow: { remaining: { text: string; dueAt: string; lines: { label: string; text: string }[] } };
    };
  };
  const { tasks } = (await browser.run(TASKS)).data as {
    tasks: { nodes: { recordTitle: string; dueAt: string | null; remaining: { text: string } }[] };
  };
  const task = tasks.nodes.find(({ recordTitle }) => recordTitle === one.inspectionNo);
  const { remaining } = one.flow;
  const LIST = '{ projectInspections(first: 100) { nodes { inspectionNo deadline overdue } } }';
  const { nodes } = (await browser.run(LIST)).data.projectInspections as {
    nodes: { inspectionNo: string; deadline: string | null; overdue: boolean }[];
  };
  const row = nodes.find(({ inspectionNo }) => inspectionNo === one.inspectionNo);
  expect(row).toEqual({ inspectionNo: one.inspectionNo, deadline: one.deadline, overdue: one.overdue });
  return {
    task: task?.dueAt ? minuteOf(task.dueAt) : task && '无时限',
    text: task?.remaining.text ?? '',
    page: remaining.dueAt ? minuteOf(remaining.dueAt) : '无时限',
    labels: remaining.lines.map(({ label }) => label),
    /** The day of list and of the page's head. */
    day: one.deadline,
    overdue: one.overdue,
  };
}

describe('by when each has to be ready (02 §11.3, §11.6; T19-2 to T19-8)', () => {
  it('T19-2 the institution until the window closes, T19-3 the district by the limit of the step or the day of the cycle, whichever comes first', async () => {
    const own = await world.nth(0);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
    const before = await seenBy(own.browser, id);
    expect(before).toMatchObject({
      task: '2026-10-01 00:00',
      page: '2026-10-01 00:00',
      day: '2026-10-01',
      labels: ['上报截止'],
    });
    expect(before.text).toMatch(/^剩 .+个工作日 · 9月30日 24:00$/);
    await reported(app, own, world.cycleId);
    const officer = await app.as('officer_hk');
    // Five working days come before the cycle's 15 November.
    expect(await seenBy(officer, id)).toMatchObject({
      task: '2026-09-20 17:30',
      page: '2026-09-20 17:30',
      day: '2026-09-20',
      labels: [expect.stringContaining('年检区审核'), '年检批次区审核期限'],
    });
    const hurried = await openedCycle(app, {
      title: '加急年检',
      reportTo: '2026-09-16T00:00:00+08:00',
      districtDeadline: '2026-09-17',
      centreDeadline: '2026-09-18',
    });
    const urgent = await reported(app, own, hurried);
    expect(await seenBy(officer, urgent)).toMatchObject({
      task: '2026-09-17 23:59',
      page: '2026-09-17 23:59',
      labels: ['年检批次区审核期限', expect.stringContaining('年检区审核')],
    });
  });

  it('T19-4 to T19-7 an improvement until its deadline, which an extension moves; the recheck by the cycle’s day', async () => {
    const own = await world.nth(1);
    const id = await reported(app, own, world.cycleId);
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id, { problems: TWO_PROBLEMS });
    await advanceInspections(officer, 'improve', [id]);
    expect(await seenBy(own.browser, id)).toMatchObject({
      task: '2026-10-10 23:59',
      page: '2026-10-10 23:59',
      day: '2026-10-10',
      overdue: false,
      labels: ['整改期限'],
    });
    const { version } = await inspectionOf(app, world.cycleId, own.projectId);
    const EXTEND = `mutation ($input: ExtendImprovementInput!) { extendImprovement(input: $input) { improveDeadline } }`;
    const input = { id, version, workdays: 5, reason: '设备采购需要时间', requestId: randomUUID() };
    expect((await officer.run(EXTEND, { input })).data.extendImprovement).toEqual({ improveDeadline: '2026-10-16' });
    expect((await seenBy(own.browser, id)).task).toBe('2026-10-16 23:59');
    await saveReplies(own.browser, id, ['已完成甲', '已完成乙']);
    await advanceInspections(own.browser, 'resubmit', [id]);
    // The district has seen the institution's part: its own clock runs again.
    expect((await seenBy(own.browser, id)).task).toBeUndefined();
    expect((await seenBy(officer, id)).task).toMatch(/17:30$/);
    await saveSheet(officer, id);
    await advanceInspections(officer, 'pass', [id]);
    const centre = await app.as('city_centre');
    expect((await seenBy(centre, id)).labels).toEqual([expect.stringContaining('年检复核'), '年检批次复核期限']);
  });

  it('the same records again change nothing, and two take as many statements as one', async () => {
    const own = await world.nth(4);
    const { id } = await inspectionOf(app, world.cycleId, own.projectId);
    const due = async () =>
      firstRow<{ due: string }>(
        system(),
        sql`select due_at as due from task where record_id = ${id} and closed_at is null`,
      );
    const before = await due();
    const other = await inspectionOf(app, world.cycleId, (await world.nth(5)).projectId);
    const keep = (...ids: string[]) => statementsOf(app, () => keepOwnDeadlines(system(), INSPECTION, ids));
    const one = await keep(id);
    expect(await due()).toEqual(before);
    expect(one.length).toBeGreaterThan(0);
    expect(await keep(id, other.id)).toHaveLength(one.length);
    expect(before && toDate(before.due).toISOString()).toBe('2026-09-30T16:00:00.000Z');
  });

  it('T19-6 an improvement’s deadline lasts its whole day, and counts though the district decided after it', async () => {
    const own = await world.nth(2);
    const id = await reported(app, own, world.cycleId);
    await saveSheet(await app.as('officer_hk'), id, { problems: TWO_PROBLEMS });
    app.clock.set(new Date('2026-10-12T10:00:00+08:00'));
    await advanceInspections(await app.as('officer_hk'), 'improve', [id]);
    const holder = await app.as(own.browser.loginName);
    expect(await seenBy(holder, id)).toMatchObject({
      task: '2026-10-10 23:59',
      page: '2026-10-10 23:59',
      labels: ['整改期限'],
      day: '2026-10-10',
      overdue: true,
    });
    const kept = await firstRow<{ due: string }>(
      system(),
      sql`select due_at as due from project_inspection where id = ${id}`,
    );
    expect(kept && toDate(kept.due).toISOString()).toBe('2026-10-10T15:59:59.999Z');
    app.clock.set(MONDAY);
  });

  it('a day that had passed before the work came is not its limit; what has ended has none', async () => {
    const own = await world.nth(3);
    const id = await reported(app, own, world.cycleId);
    app.clock.set(new Date('2026-11-20T10:00:00+08:00'));
    const officer = await app.as('officer_hk');
    await saveSheet(officer, id);
    await advanceInspections(officer, 'pass', [id]);
    const centre = await app.as('city_centre');
    await advanceInspections(centre, 'giveBack', [id], { reasonText: '报告与清单不一致' });
    expect(await seenBy(officer, id)).toMatchObject({
      task: '2026-11-27 17:30',
      day: '2026-11-27',
      overdue: false,
      labels: [expect.stringContaining('年检区审核')],
    });
    await advanceInspections(officer, 'pass', [id]);
    await advanceInspections(centre, 'agree', [id]);
    const ended = await firstRow<{ due: Date | null }>(
      system(),
      sql`select due_at as due from project_inspection where id = ${id}`,
    );
    expect(ended?.due).toBeNull();
  });
});
