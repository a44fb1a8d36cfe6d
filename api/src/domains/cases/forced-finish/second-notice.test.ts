import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accept, act } from '../../../../test/case-acts.ts';
import { type BuiltCase, buildCase, readBuilt } from '../../../../test/cases.ts';
import { type Product, product } from '../../../../test/product.ts';
import { RENEW_ASKED_BY_MATTERS } from '../../../database/migrations/537-second-requests-of-cases.ts';
import { KEEP_GIVEN_DATES } from '../../../database/migrations/565-second-requests-keep-their-date.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { instantOf } from '../../../platform/calendar/index.ts';
import { advance, loadTimeLimits, readEvents, relimitDeadlines } from '../../../platform/flow/index.ts';
import { moveDeadlines } from '../../../platform/flow/reproject/move-deadlines.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';
import { readCandidates } from './facts.ts';

let app: Product;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const materials = [{ materialCode: '', name: '养老保险缴费凭证' }];

beforeAll(async () => {
  // Monday 2 March 2026, 10:00.
  app = await product('second_notice', { now: '2026-03-02T02:00:00Z' });
  // As outside of tests, no two writes of an act have the same moment.
  const { clock } = app;
  const standing = clock.now.bind(clock);
  clock.now = () => {
    clock.advance(1);
    return standing();
  };
}, 120_000);
afterAll(() => app.close());

async function waiting(): Promise<BuiltCase> {
  const clerk = await app.as('clerk_hk');
  const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
  await act(clerk, 'requestSupplement', [built], { materials });
  return readBuilt(system(), built.id);
}

async function at(day: string, time = '10:05'): Promise<void> {
  app.clock.set(instantOf(day, time));
  await app.job('cases.remind-supplements');
}

const told = ({ id }: BuiltCase) =>
  rows<{ body: string }>(
    system(),
    sql`select n.body from notification n where n.template_code = 'N08' and n.record_id = ${id} order by n.id`,
  );
const unanswered = async ({ subCases }: BuiltCase) =>
  (await readCandidates(system(), { ids: subCases.map(({ id }) => id) })).map(({ facts }) => facts.supplementPeriods);
const stepsOf = async ({ subCases }: BuiltCase) =>
  (await readEvents(system(), [subCases[0]?.id ?? ''])).map(({ action, actorName, reasonText }) => ({
    action,
    actorName,
    reasonText,
  }));

/** A second request as it was before the case's own history said so (ADR 0212). */
const remindMattersAlone = ({ subCases }: BuiltCase) =>
  transaction(system(), (tx) =>
    advance(tx, {
      type: 'subCase',
      action: 'remindSupplement',
      mode: 'CASCADE',
      rows: subCases.map(({ id }) => ({ id, input: { reasonText: '补正期限届满，尚未收到补正材料' } })),
    }),
  );
const upgradeBy = (statements: readonly string[]) =>
  transaction(system(), async (tx) => {
    for (const statement of statements) await run(tx, sql.raw(statement));
  });
async function suspendedOf({ id }: BuiltCase): Promise<void> {
  await act(await app.as('clerk_hk'), 'suspend', [await readBuilt(system(), id)], {
    basis: '《示范办法》第九条',
    reasonText: '等待部队函复',
  });
}
const resumedOf = async ({ id }: BuiltCase) => act(await app.as('clerk_hk'), 'resume', [await readBuilt(system(), id)]);

/** Counts the clocks again, as after a change of the calendar. */
const recount = (cases: readonly BuiltCase[]) =>
  transaction(system(), (tx) =>
    moveDeadlines(
      tx,
      'case',
      cases.map(({ id }) => id),
      { reason: '工作日历调整', changedBy: '测试' },
      { calendar: app.calendar },
    ),
  );
/** Another limit for the request, which what is under way is to follow. */
async function relimit(value: number, start: string | null): Promise<void> {
  await run(
    system(),
    sql`update time_limit_rule set limit_value = ${value}, clock_start = ${start} where stage = '补正' and effective_to is null`,
  );
  const cells = ['*', 'BUNDLE'].map((matterCode) => ({ matterCode, kind: 'STAGE' as const, stage: '补正' }));
  const cause = { reason: '补正时限调整', changedBy: '测试' };
  await relimitDeadlines(system(), await loadTimeLimits(system()), cells, cause);
}
/** The open clock of the request, with the day on which it runs out. */
const clocksOf = ({ id }: BuiltCase) =>
  rows<{ visit: number; limit: string; due: string | null }>(
    system(),
    sql`select visit, limit_value::float || ' ' || limit_unit as limit, (due_at at time zone 'Asia/Shanghai')::date::text as due
          from flow_timer where record_id = ${id} and stage = '补正' and closed_at is null`,
  );
const dueOf = async ({ id }: BuiltCase) =>
  (
    await rows<{ due: string }>(
      system(),
      sql`select (due_at at time zone 'Asia/Shanghai')::date::text as due from one_thing_case where id = ${id}`,
    )
  )[0]?.due;

describe('6.8 d two requests for material that nobody answers', () => {
  it('are two: the second is sent when the first has run out, once, and each counts when its own time is over', async () => {
    const built = await waiting();
    expect(built.subCases.map(({ state }) => state)).toEqual(['SUPPLEMENT', 'SUPPLEMENT']);
    await at('2026-03-09', '17:05');
    expect(await told(built)).toHaveLength(1);
    expect(await unanswered(built)).toEqual([0, 0]);

    await at('2026-03-10');
    await at('2026-03-11');
    const bodies = (await told(built)).map(({ body }) => body);
    expect(bodies).toHaveLength(2);
    expect(bodies[1]).toMatch(
      /^您办理的军人退役“一件事”需要补充材料，请于 2026年3月17日 前补充：养老保险缴费凭证。可在网上“我的办件”中上传，也可交到受理窗口。$/,
    );
    expect((await stepsOf(built)).at(-1)).toEqual({
      action: 'remindSupplement',
      actorName: expect.any(String),
      reasonText: '补正期限届满，尚未收到补正材料',
    });
    expect(await unanswered(built)).toEqual([1, 1]);

    await at('2026-03-17', '17:05');
    expect(await unanswered(built)).toEqual([1, 1]);
    await at('2026-03-18');
    expect(await unanswered(built)).toEqual([2, 2]);
    expect(await told(built)).toHaveLength(2);

    // What is brought and asked for again begins anew.
    const clerk = await app.as('clerk_hk');
    await act(clerk, 'supply', [await readBuilt(system(), built.id)]);
    expect(await unanswered(built)).toEqual([0, 0]);
    await act(clerk, 'requestSupplement', [await readBuilt(system(), built.id)], { materials });
    await at('2026-03-26');
    expect(await told(built)).toHaveLength(4);
    expect(await unanswered(built)).toEqual([1, 1]);
  }, 60_000);

  it('of one matter alone name it, and leave the others be', async () => {
    app.clock.set(instantOf('2026-04-07', '10:00'));
    const clerk = await app.as('clerk_hk');
    const built = await accept(clerk, await buildCase(system(), { only: ['M01', 'M05'] }));
    const one = built.subCases.find(({ matterCode }) => matterCode === 'M05');
    await clerk.run('mutation ($input: ActInput!) { advanceSubCases(input: $input) { ok } }', {
      input: {
        requestId: randomUUID(),
        action: 'requestSupplement',
        rows: [{ id: one?.id, version: one?.version }],
        materials,
      },
    });
    await at('2026-04-15');
    const sent = await rows<{ body: string }>(
      system(),
      sql`select body from notification where template_code = 'N08' and record_id = ${one?.id} order by id`,
    );
    expect(sent).toHaveLength(2);
    expect(sent[1]?.body).toContain('基本养老关系转移接续');
    expect((await unanswered(built)).toSorted()).toEqual([0, 1]);
  }, 60_000);

  it('a stay in 挂起 between them begins nothing anew: no third is sent, and both count', async () => {
    app.clock.set(instantOf('2026-05-11', '10:00'));
    const built = await waiting();
    await at('2026-05-19');
    expect(await told(built)).toHaveLength(2);
    await suspendedOf(built);
    await resumedOf(built);
    expect(await unanswered(built)).toEqual([1, 1]);
    await at('2026-05-28');
    expect(await told(built)).toHaveLength(2);
    expect(await unanswered(built)).toEqual([2, 2]);
  }, 60_000);

  it('of before the case’s own history said so (ADR 0212) is found in those of its matters, and its time runs from when it was sent', async () => {
    app.clock.set(instantOf('2026-06-01', '10:00'));
    const built = await waiting();
    app.clock.set(instantOf('2026-06-09', '10:05'));
    await remindMattersAlone(built);
    await upgradeBy(RENEW_ASKED_BY_MATTERS);
    await upgradeBy(RENEW_ASKED_BY_MATTERS);
    const clocks = await rows<{ visit: number; open: boolean }>(
      system(),
      sql`select visit, closed_at is null as open from flow_timer where record_id = ${built.id} and stage = '补正' order by visit`,
    );
    expect(clocks).toEqual([
      { visit: 1, open: false },
      { visit: 2, open: true },
    ]);
    expect(await unanswered(built)).toEqual([1, 1]);
    await at('2026-06-23', '17:05');
    expect(await unanswered(built)).toEqual([1, 1]);
    await at('2026-06-24');
    expect(await unanswered(built)).toEqual([2, 2]);
    expect(await told(built)).toHaveLength(1);
  }, 60_000);

  it('of before it, told at an upgrade, keeps the date that it was given through every recount, and the one that lost it gets it back', async () => {
    app.clock.set(instantOf('2026-06-25', '10:00'));
    const [kept, lost, own] = [await waiting(), await waiting(), await waiting()];
    app.clock.set(instantOf('2026-07-03', '10:05'));
    for (const built of [kept, lost]) await remindMattersAlone(built);
    await app.job('cases.remind-supplements');
    const [renewed] = await clocksOf(own);
    await upgradeBy(RENEW_ASKED_BY_MATTERS);
    expect((await clocksOf(kept))[0]).toMatchObject({ visit: 2, due: '2026-07-17' });
    await recount([lost]);
    expect((await clocksOf(lost))[0]).toMatchObject({ due: '2026-07-10' });

    await upgradeBy(KEEP_GIVEN_DATES);
    await upgradeBy(KEEP_GIVEN_DATES);
    for (const built of [kept, lost]) {
      expect(await clocksOf(built)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-07-17' }]);
      expect(await dueOf(built)).toBe('2026-07-17');
    }
    expect(await clocksOf(own)).toEqual([renewed]);
    await recount([kept, lost]);
    for (const [value, start] of [
      [3, null],
      [4, 'ACCEPT'],
      [6, null],
      [5, null],
    ] as const) {
      await relimit(value, start);
      for (const built of [kept, lost])
        expect(await clocksOf(built)).toEqual([{ visit: 2, limit: '14 CALENDAR_DAY', due: '2026-07-17' }]);
      expect((await clocksOf(own))[0]).toMatchObject({ visit: 2, limit: `${value} WORKDAY` });
    }
    app.clock.set(instantOf('2026-07-17', '17:05'));
    expect(await unanswered(kept)).toEqual([1, 1]);
    app.clock.set(instantOf('2026-07-18', '10:05'));
    expect(await unanswered(kept)).toEqual([2, 2]);
  }, 60_000);
});
