import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { personOf } from '../../../../../test/training.ts';
import { fileOf } from '../../../../../test/training-applications.ts';
import {
  type BuiltRun,
  buildRun,
  publish,
  savedSession,
  sessionInput,
  sheetOf,
  split,
  take,
} from '../../../../../test/training-classes.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import { trainingClass } from '../class.record.ts';
import { classMember } from '../members/member.record.ts';
import { attendanceJobs } from './alerts/weekly.job.ts';

let app: Product;
let built: BuiltRun;
let classId: string;
let trainee: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const at = (moment: string) => app.clock.set(new Date(`${moment}+08:00`));

beforeAll(async () => {
  app = await product('training_attendance', { now: '2026-06-20T08:00:00+08:00' });
  trainee = await app.as('trainee_demo');
  const { actor } = await trainee.ctx();
  const stranger = await firstRow<{ id: string }>(
    system(),
    sql`select id from user_account where login_name = 'city_officer'`,
  );
  if (actor.kind !== 'USER' || !stranger) throw new Error('nobody there');
  built = await buildRun(app, {
    trainees: 3,
    accounts: [actor.userId, stranger.id, stranger.id],
    districts: ['310109', '310115'],
  });
  classId = (await split(built.browser, built.id)).classes[0]?.id ?? '';
}, 60_000);
afterAll(() => app.close());

/** Who has signed in again after the clock moved on. */
const inst = async () => {
  await built.browser.arrive(built.browser.loginName);
  return built.browser;
};
/** A published session. */
async function held(day: string, changes: object = {}): Promise<string> {
  const browser = await inst();
  const id = await savedSession(
    browser,
    sessionInput(built, [classId], { day, startTime: '13:00', endTime: '17:00', ...changes }),
  );
  await publish(browser, built.id, [id]);
  return id;
}
const marksOf = (...statuses: string[]) => statuses.map((status, n) => ({ traineeId: built.traineeIds[n], status }));
const rowOf = async (n: number) =>
  (await sheetOf(await inst(), classId)).rows.find((row) => row.traineeId === built.traineeIds[n]);

describe('登记考勤 (T22-7, BR22-8)', () => {
  it('AC22-5, BR22-8 is possible from the beginning of the session until 24 h after its end, not a moment before or later', async () => {
    at('2026-06-20T09:00:00');
    const id = await held('2026-06-22');
    const attempt = async (moment: string) => {
      at(moment);
      return (await take(await inst(), built.id, id, marksOf('P', 'P', 'P'))).code;
    };
    expect(await attempt('2026-06-22T12:59:59')).toBe('E-2207');
    expect(await attempt('2026-06-22T13:00:00')).toBeUndefined();
    expect(await attempt('2026-06-23T16:59:59')).toBeUndefined();
    expect(await attempt('2026-06-23T17:00:00')).toBe('E-2208');
  });

  it('BR22-8 names who is not in the class, and keeps in the log what was there before', async () => {
    const id = await held('2026-06-24');
    at('2026-06-24T13:30:00');
    const browser = await inst();
    expect(await take(browser, built.id, id, [{ traineeId: built.id, status: 'P' }])).toMatchObject({
      code: 'BAD_INPUT',
      message: '学员当日不在该班级',
    });
    await take(browser, built.id, id, marksOf('P', 'L', 'A'));
    const again = () => take(browser, built.id, id, marksOf('P', 'A'));
    const [entry] = await auditOf(system(), ['training.attendance.taken'], again);
    expect(entry?.detail).toMatchObject({ changed: [{ trainee: built.traineeIds[1], from: 'L', to: 'A' }] });
    const { marks = [] } = (await rowOf(2)) ?? {};
    expect(marks.find(({ sessionId }) => sessionId === id)?.status).toBe('A');
  });

  it('comes to the same in the sheet, the ranking, and the list of classes', async () => {
    // Two sessions of four hours: everybody P, then P, A, A.
    const sheet = await sheetOf(await inst(), classId);
    expect(sheet.rows.map(({ rate, level }) => [rate, level])).toEqual([
      ['100.00', 'GREEN'],
      ['50.00', 'RED'],
      ['50.00', 'RED'],
    ]);
    const ranked = await classMember.page(system(), { classId }, {}, { field: 'rate', direction: 'ASC' });
    expect(ranked.nodes.map((node) => ('rate' in node ? node.rate : null))).toEqual(['50.00', '50.00', '100.00']);
    expect(await trainingClass.open(system(), classId)).toMatchObject({ size: 3, heldSessions: 2, rate: '66.67' });
  });
});

describe('the ranking (02 §14.6)', () => {
  it('goes on behind every row, of classes and of trainees, whatever their rates come to', async () => {
    const sort = { field: 'rate', direction: 'ASC' } as const;
    type Page = { nodes: readonly unknown[]; pageInfo: { hasNextPage: boolean; endCursor?: string | null } };
    const all = async (read: (after: string | null) => Promise<Page>): Promise<number> => {
      let count = 0;
      for (let after: string | null = null; ; ) {
        const { nodes, pageInfo }: Page = await read(after);
        count += nodes.length;
        if (!pageInfo.hasNextPage) return count;
        after = pageInfo.endCursor ?? null;
      }
    };
    expect(await all((after) => classMember.page(system(), { classId }, { first: 1, after }, sort))).toBe(3);
    // Of the one class there is, 16 of 24 hours: a rate without an end.
    const { endCursor } = (await trainingClass.page(system(), {}, { first: 1 }, sort)).pageInfo;
    const behind = await trainingClass.page(system(), {}, { first: 1, after: endCursor ?? null }, sort);
    expect(behind.nodes).toEqual([]);
  });
});

describe('考勤更正 (T22-8)', () => {
  it('AC22-5 is asked with proof once the time is over; the district agrees, the rate follows, both values stay', async () => {
    at('2026-06-24T18:00:00');
    const id = await held('2026-06-25');
    at('2026-06-25T14:00:00');
    await take(await inst(), built.id, id, marksOf('P', 'P', 'A'));
    const ask = async (more: object = {}) =>
      (await inst()).run(
        `mutation ($input: AttendanceCorrectionInput!, $q: ID!) { askForAttendanceCorrection(input: $input, requestId: $q) {
          id version correctionNo oldStatus newStatus stateTitle } }`,
        {
          input: {
            runId: built.id,
            sessionId: id,
            traineeId: built.traineeIds[2],
            status: 'P',
            reason: '当日在场，漏登记',
            fileIds: [await fileOf(built.browser)],
            ...more,
          },
          q: randomUUID(),
        },
      );
    expect(await ask()).toMatchObject({ code: 'E-2217' });
    at('2026-06-26T17:00:01');
    expect(await ask({ fileIds: [] })).toMatchObject({ code: 'E-2215' });
    expect(await ask({ status: 'A' })).toMatchObject({ code: 'BAD_INPUT' });
    const before = (await rowOf(2))?.rate;
    const asked = (await ask()).data.askForAttendanceCorrection as { id: string; version: number };
    expect(asked).toMatchObject({ oldStatus: 'A', newStatus: 'P', stateTitle: '待区审核' });
    expect(await ask()).toMatchObject({ code: 'E-2216' });
    const decide = async (who: Browser) =>
      who.run(
        'mutation ($input: RecordActInput!) { advanceAttendanceCorrections(input: $input) { ok rows { code } } }',
        {
          input: { action: 'districtPass', requestId: randomUUID(), rows: [{ id: asked.id, version: asked.version }] },
        },
      );
    expect(
      (await decide(await personOf(app, '310115', 'BIZ_OFFICER'))).data.advanceAttendanceCorrections,
    ).toMatchObject({ ok: 0 });
    expect((await decide(await app.as('officer_hk'))).data.advanceAttendanceCorrections).toMatchObject({ ok: 1 });
    // Three sessions: P, A, A before, P, A, P after.
    expect([before, (await rowOf(2))?.rate]).toEqual(['33.33', '66.67']);
    const kept = await rows(
      system(),
      sql`select old_status, new_status, state from attendance_correction where id = ${asked.id}`,
    );
    expect(kept).toEqual([{ old_status: 'A', new_status: 'P', state: 'APPROVED' }]);
  });
});

describe('扫码签到', () => {
  const screen = async (id: string) =>
    (await inst()).run('query ($id: ID!) { trainingScanScreen(sessionId: $id) { code signedIn members } }', { id });
  const scan = (id: string, code: string) =>
    trainee.run('mutation ($id: ID!, $c: String!) { takeTrainingScan(sessionId: $id, code: $c) }', { id, c: code });
  const signIn = async (id: string, ticket: unknown, who = trainee) =>
    who.run('mutation ($id: ID!, $t: String!) { checkInToTraining(sessionId: $id, ticket: $t) }', { id, t: ticket });

  it('02 §14.7, T22-7 opens half an hour before; a scan holds two minutes; twice is once, and the teacher has the last word', async () => {
    at('2026-06-26T18:00:00');
    const id = await held('2026-06-29');
    at('2026-06-29T12:29:59');
    expect(await screen(id)).toMatchObject({ code: 'E-2211' });
    at('2026-06-29T12:30:00');
    const shown = (await screen(id)).data.trainingScanScreen as { code: string; members: number };
    expect(shown).toMatchObject({ signedIn: 0, members: 3 });
    expect(await scan(id, 'wrong')).toMatchObject({ code: 'E-2209', message: '二维码已失效，请重新扫描' });
    const ticket = (await scan(id, shown.code)).data.takeTrainingScan;
    at('2026-06-29T12:31:59');
    trainee = await app.as('trainee_demo');
    expect((await signIn(id, ticket)).data.checkInToTraining).toBe('P');
    expect((await signIn(id, ticket)).data.checkInToTraining).toBe('P');
    at('2026-06-29T12:32:00');
    expect(await signIn(id, ticket)).toMatchObject({ code: 'E-2209' });
    expect((await screen(id)).data.trainingScanScreen).toMatchObject({ signedIn: 1 });
    // Nothing counts before the list is written down.
    expect((await rowOf(0))?.rate).toBe('100.00');
    at('2026-06-29T13:10:00');
    await take(await inst(), built.id, id, marksOf('A', 'P', 'P'));
    const late = (await screen(id)).data.trainingScanScreen as { code: string };
    trainee = await app.as('trainee_demo');
    const second = (await scan(id, late.code)).data.takeTrainingScan;
    expect((await signIn(id, second)).data.checkInToTraining).toBe('A');
  });

  it('02 §14.7 is late by the moment of the scan, and refuses whoever is not in the class', async () => {
    const other = await buildRun(app, {
      trainees: 1,
      accounts: [
        (await firstRow<{ id: string }>(system(), sql`select id from user_account where login_name = 'city_officer'`))
          ?.id ?? '',
      ],
    });
    at('2026-06-29T18:00:00');
    const id = await held('2026-07-01');
    await other.browser.arrive(other.browser.loginName);
    const theirs = (await split(other.browser, other.id)).classes[0]?.id ?? '';
    const strange = await savedSession(other.browser, sessionInput(other, [theirs], { day: '2026-07-01' }));
    await publish(other.browser, other.id, [strange]);
    at('2026-07-01T13:07:30');
    trainee = await app.as('trainee_demo');
    await other.browser.arrive(other.browser.loginName);
    const shown = await other.browser.run('query ($id: ID!) { trainingScanScreen(sessionId: $id) { code } }', {
      id: strange,
    });
    const code = (shown.data.trainingScanScreen as { code: string }).code;
    const ticket = (await scan(strange, code)).data.takeTrainingScan;
    expect(await signIn(strange, ticket)).toMatchObject({ code: 'E-2210', message: '您不在该班级' });
    const own = (await screen(id)).data.trainingScanScreen as { code: string };
    expect((await signIn(id, (await scan(id, own.code)).data.takeTrainingScan)).data.checkInToTraining).toBe('L');
    const kept = await rows(
      system(),
      sql`select status, minutes_late, method, weight from training_attendance where session_id = ${id}`,
    );
    expect(kept).toEqual([{ status: 'L', minutes_late: 7, method: '2', weight: '0.50' }]);
  });
});

describe('请假 (T22-9) and what a trainee sees of himself', () => {
  it('is asked by the trainee, decided by his institution, and shown in the sheet; another finds no run', async () => {
    at('2026-07-01T18:00:00');
    const id = await held('2026-07-02');
    trainee = await app.as('trainee_demo');
    const ask = (runId: string, more: object = {}) =>
      trainee.run(
        'mutation ($input: TrainingLeaveInput!, $q: ID!) { askForTrainingLeave(input: $input, requestId: $q) { id version stateTitle } }',
        {
          input: {
            runId,
            fromAt: '2026-07-02T12:00:00+08:00',
            toAt: '2026-07-02T18:00:00+08:00',
            reason: '家中有急事需要处理',
            fileIds: [],
            ...more,
          },
          q: randomUUID(),
        },
      );
    expect(await ask(randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await ask(built.id, { toAt: '2026-07-02T12:00:00+08:00' })).toMatchObject({ code: 'BAD_INPUT' });
    const asked = (await ask(built.id)).data.askForTrainingLeave as { id: string; version: number };
    const onLeave = async () => (await rowOf(0))?.marks.find(({ sessionId }) => sessionId === id)?.onLeave;
    expect(await onLeave()).toBe(false);
    const decided = await (await inst()).run(
      'mutation ($input: RecordActInput!) { advanceTrainingLeaves(input: $input) { ok } }',
      { input: { action: 'approve', requestId: randomUUID(), rows: [{ id: asked.id, version: asked.version }] } },
    );
    expect(decided.data.advanceTrainingLeaves).toEqual({ ok: 1 });
    expect(await onLeave()).toBe(true);
    const { data } = await trainee.run(
      '{ trainingLeaves { nodes { id stateTitle } } ownTrainingRuns { runName rate absent className } }',
    );
    expect(data).toMatchObject({
      trainingLeaves: { nodes: [{ id: asked.id, stateTitle: '已同意' }] },
      ownTrainingRuns: [{ className: '一班', absent: 1 }],
    });
    const own = await trainee.run(
      '{ ownTrainingSessions(from: "2026-07-02", to: "2026-07-02") { id startTime status } }',
    );
    expect(own.data.ownTrainingSessions).toEqual([{ id, startTime: '13:00', status: null }]);
  });
});

describe('BR22-5 alerts', () => {
  it('BR22-5 tells of three days running without somebody on the third day, once; and weekly of rates by their bounds', async () => {
    const mine = await buildRun(app, { trainees: 3, accounts: built.accountIds });
    at('2026-06-22T07:00:00');
    await mine.browser.arrive(mine.browser.loginName);
    const own = (await split(mine.browser, mine.id)).classes[0]?.id ?? '';
    const told = async () => {
      const found = await rows<{ code: string; link: string; body: string }>(
        system(),
        sql`select distinct n.template_code as code, n.link, n.body from notification n where n.template_code between 'N444' and 'N447'
             and (n.link like ${`%${mine.id}`} or n.receiver_user_id = any(${mine.accountIds}::uuid[])) order by 1, 2`,
      );
      return found.map(({ code, link, body }) => `${code} ${link.replace(mine.id, 'mine')} ${body}`);
    };
    for (const [n, day] of ['2026-07-06', '2026-07-07', '2026-07-08'].entries()) {
      at(`2026-07-0${5 + n}T20:00:00`);
      await mine.browser.arrive(mine.browser.loginName);
      const id = await savedSession(
        mine.browser,
        sessionInput(mine, [own], { day, startTime: '13:00', endTime: '16:00' }),
      );
      await publish(mine.browser, mine.id, [id]);
      at(`${day}T13:30:00`);
      await mine.browser.arrive(mine.browser.loginName);
      expect(await told()).toEqual([]);
      // The first is there on all days, the second on one of three, the third on two.
      const statuses = ['P', 'A', n === 0 ? 'A' : 'P'];
      const marks = mine.traineeIds.map((traineeId, who) => ({ traineeId, status: statuses[who] }));
      for (const _ of [1, 2]) await take(mine.browser, mine.id, id, marks);
    }
    const absent = await told();
    expect(absent.map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'N446 /classes/mine',
      'N446 /training/attendance?run=mine',
      'N447 /timetable',
    ]);
    expect(absent[0]).toMatch(/学员2号学\d+\*至2026-07-08已连续三个上课日旷课/);

    at('2026-07-13T08:00:00');
    const job = attendanceJobs.find(({ name }) => name === 'training.attendance-rates');
    for (const _ of [1, 2]) await job?.run(system(), {});
    const weekly = (await told()).filter((line) => line.startsWith('N444') || line.includes('您在“低压电工作业”至今'));
    const [ofSchool, ofDistrict] = weekly.filter((line) => line.startsWith('N444'));
    expect(ofSchool).toMatch(/\/classes\/mine .*低于90%的学员有2名：2号学\d+\*（0\.00%）、3号学\d+\*（66\.67%）。/);
    expect(ofDistrict).toMatch(/run=mine .*低于80%的学员有2名：/);
    expect(
      weekly.filter((line) => line.startsWith('N445')).map((line) => line.match(/出勤率为([\d.]+)%/)?.[1]),
    ).toEqual(expect.arrayContaining(['0.00', '66.67']));
  });
});

it('BR22-8 nobody is marked from the day on which he leaves the run, whoever stays is', async () => {
  at('2026-06-22T07:00:00');
  const own = await buildRun(app, { trainees: 2 });
  await own.browser.arrive(own.browser.loginName);
  const only = (await split(own.browser, own.id)).classes[0]?.id ?? '';
  const days: string[] = [];
  for (const day of ['2026-06-23', '2026-06-24'])
    days.push(await savedSession(own.browser, sessionInput(own, [only], { day })));
  await publish(own.browser, own.id, days);
  await run(system(), sql`update run_trainee set left_on = '2026-06-24' where id = ${own.traineeIds[0]}`);
  const mark = async (n: number, who: number) => {
    at(`2026-06-${23 + n}T13:30:00`);
    await own.browser.arrive(own.browser.loginName);
    return take(own.browser, own.id, days[n] ?? '', [{ traineeId: own.traineeIds[who], status: 'P' }]);
  };
  expect((await mark(0, 0)).code).toBeUndefined();
  expect(await mark(1, 0)).toMatchObject({ code: 'BAD_INPUT', message: '学员当日不在该班级' });
  expect((await mark(1, 1)).code).toBeUndefined();
});
