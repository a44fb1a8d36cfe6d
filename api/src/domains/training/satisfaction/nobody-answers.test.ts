import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { act, endedRun, reportOf } from '../../../../test/training-satisfaction.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import { advance } from '../../../platform/flow/index.ts';
import { type Ctx, transaction } from '../../../platform/kernel/index.ts';

let app: Product;
let hongkou: Browser;
let pudong: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
/** Lets days pass for the tasks alone: everybody stays signed in. */
const later = (days: number) =>
  run(
    system(),
    sql`update satisfaction_task set open_from = open_from - make_interval(days => ${days}::int), open_to = open_to - make_interval(days => ${days}::int),
          latest_to = latest_to - make_interval(days => ${days}::int), reminded_on = reminded_on - ${days}::int`,
  );

beforeAll(async () => {
  app = await product('satisfaction_nobody', { now: '2026-05-04T10:00:00+08:00' });
  hongkou = await app.as('officer_hk');
  pudong = await somebodyOf(app, '310115', ['BIZ_OFFICER']);
}, 180_000);
afterAll(() => app.close());

const REPORT = 'query ($id: ID!) { satisfactionReport(id: $id) { answered responseRate rate } }';
const read = async (who: Browser, id: string) =>
  (await who.run(REPORT, { id })).data.satisfactionReport as Record<string, unknown>;

describe('a run in which nobody answers (02 §17.7)', () => {
  it('T25-2 the end of the lessons opens the tasks by itself', async () => {
    const ended = await endedRun(app, { '310109': 1 });
    const none = 'select 1 as one from satisfaction_task where run_id = ';
    expect(await rows(system(), sql`${sql.raw(none)} ${ended.id}`)).toEqual([]);
    await run(system(), sql`update training_run set state = 'RUNNING' where id = ${ended.id}`);
    await transaction(system(), (tx) =>
      advance(tx, { type: 'trainingRun', action: 'lessonsDone', rows: [{ id: ended.id }] }),
    );
    expect(await rows(system(), sql`${sql.raw(none)} ${ended.id}`)).toHaveLength(1);
  });

  it('stays 已截止 and is not delivered; opened by hand, closed by its day', async () => {
    const ended = await endedRun(app, { '310109': 1 });
    const RUNS = '{ runsToJudge { runId expected } }';
    expect((await hongkou.run(RUNS)).data).toEqual({ runsToJudge: [{ runId: ended.id, expected: 1 }] });
    expect((await pudong.run(RUNS)).data).toEqual({ runsToJudge: [] });
    const OPEN = 'mutation ($r: [ID!]!, $q: ID!) { openSatisfaction(runIds: $r, requestId: $q) }';
    expect(await pudong.run(OPEN, { r: [ended.id], q: randomUUID() })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await hongkou.run(OPEN, { r: [ended.id], q: randomUUID() })).data).toEqual({ openSatisfaction: 1 });
    await later(8);
    await app.job('training.satisfaction-windows');
    const report = await reportOf(app, ended.id);
    expect(await read(hongkou, report)).toMatchObject({ answered: 0, responseRate: '0.00', rate: null });
    expect(await act(hongkou, 'report', 'deliver', report)).toMatchObject({
      code: 'E-2507',
      message: '无有效评价，不能复送',
    });
    expect(await act(hongkou, 'report', 'recount', report)).toMatchObject({ result: 'OK' });
    expect(await reportOf(app, ended.id)).not.toBe(report);
    const [task] = await rows<{ state: string }>(
      system(),
      sql`select state from satisfaction_task where run_id = ${ended.id}`,
    );
    expect(task?.state).toBe('CLOSED');
  });
});
