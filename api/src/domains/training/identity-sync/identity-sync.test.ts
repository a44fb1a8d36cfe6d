import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Counterparts, startCounterparts } from '../../../../test/counterparts.ts';
import { type Product, product } from '../../../../test/product.ts';
import { fileOf, type Person } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrol, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { registerPerson } from '../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import type { IdentityRecord } from '../trainees/identity/identity-record.ts';
import { readMirror } from '../trainees/identity/mirror.ts';

let app: Product;
let caller: Caller;
let partners: Counterparts;
let serial = 300;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const HOUR = 3_600_000;

beforeAll(async () => {
  app = await product('training_identity_sync', { now: '2026-05-06T10:00:00+08:00' });
  partners = await startCounterparts(app);
  caller = await buildCaller(app);
}, 60_000);
afterEach(() => {
  partners.faults.set('discharge', { mode: 'ok' });
  partners.discharge.mode = 'ok';
});
afterAll(async () => {
  await partners.close();
  await app.close();
});

/** Somebody whom the discharge system knows and the mirror does not, signed in as a trainee. */
async function trainee(changes: Partial<IdentityRecord> = {}): Promise<Person & { idNo: string }> {
  serial += 1;
  const idNo = buildIdNumber('310100', '1999-01-01', serial);
  const { name } = partners.discharge.change(idNo, {
    name: '杨帆',
    category: '10',
    districtCode: '310109',
    ...changes,
  });
  return Object.assign(await registerPerson(app, { idNo, name }), { idNo });
}
/** By a session of now: days go by. */
const round = async (changes: object = {}) =>
  publishedRound(app, { ...caller, browser: await signedInAgain(caller.browser) }, changes);
const signedInAgain = async ({ loginName }: Person): Promise<Person> =>
  Object.assign(await app.as(loginName), { loginName });
const officer = () => app.as('officer_hk');
/** A moment later than whatever was before, so that runs have an order. */
function night(): Promise<void> {
  app.clock.advance(60_000);
  return app.job('training.identity-nightly');
}
const verify = () => app.job('training.verify-enrolments');
const lastRun = () =>
  firstRow<Record<string, unknown>>(system(), sql`select * from training_identity_sync order by id desc limit 1`);
const enrolment = (id: string) =>
  firstRow<{ state: string; district: string; notes: string[]; result: string }>(
    system(),
    sql`select state, district_code as district, identity_notes as notes, identity_result as result from training_enrolment where id = ${id}`,
  );
const told = async (template: string, like: string) =>
  (
    await rows(
      system(),
      sql`select 1 from notification where template_code = ${template} and title || body like ${`%${like}%`}`,
    )
  ).length;

describe('questions about one person (02 §12.3)', () => {
  it('go through the gateway into the call log, encrypted, with one retry after an answer that was lost', async () => {
    partners.faults.set('discharge', { mode: 'loseAnswer', count: 1 });
    const person = await trainee();
    expect(await enrolled(person, await round())).toMatchObject({ state: 'PENDING', districtCode: '310109' });
    const calls = await rows<{ code: string; body: string | null }>(
      system(),
      sql`select result_code as code, l.* from exchange_call_log l where app_id = 'discharge' and biz_type = 'IDENTITY.QUERY' order by 1`,
    );
    expect(calls.map(({ code }) => code)).toEqual(['200', 'TRANSPORT']);
    expect(JSON.stringify(calls)).not.toContain(person.idNo);
  });

  it('T13-2, T20-1 neither service nor mirror: VERIFYING holds a place, and J2 brings it to the district once the service is back', async () => {
    partners.faults.set('discharge', { mode: 'down' });
    const person = await trainee();
    const roundId = await round({ capacity: 1, waitlistCapacity: 0 });
    const made = await enrolled(person, roundId);
    expect(made).toMatchObject({ state: 'VERIFYING', districtCode: '310000' });
    expect(await enrol(await trainee(), roundId)).toMatchObject({
      code: 'E-2002',
      message: '身份核验服务暂不可用，请稍后再试',
    });
    await verify();
    expect(await enrolment(made.id)).toMatchObject({ state: 'VERIFYING' });
    partners.faults.set('discharge', { mode: 'ok' });
    await verify();
    expect(await enrolment(made.id)).toMatchObject({ state: 'PENDING', district: '310109', result: 'CONSISTENT' });
    expect(
      await rows(
        system(),
        sql`select o.code from task t join org o on o.id = t.org_id where t.record_id = ${made.id} and t.closed_at is null`,
      ),
    ).toEqual([{ code: '310109' }]);
  });

  it('T20-1 who does not conform is intercepted then, with the rule’s words', async () => {
    partners.faults.set('discharge', { mode: 'down' });
    const { id } = await enrolled(await trainee({ category: '20' }), await round());
    partners.faults.set('discharge', { mode: 'ok' });
    await verify();
    expect(await enrolment(id)).toMatchObject({ state: 'BLOCKED', result: 'INTERCEPTED' });
    expect(await told('N215', '不在本项目培训对象范围内')).toBe(1);
  });

  it('T20-2 after 24 hours it is cancelled, and the trainee is asked to enrol again', async () => {
    partners.faults.set('discharge', { mode: 'down' });
    const { id } = await enrolled(await trainee(), await round());
    app.clock.advance(24 * HOUR - 1);
    await verify();
    expect(await enrolment(id)).toMatchObject({ state: 'VERIFYING' });
    app.clock.advance(1);
    await verify();
    expect(await enrolment(id)).toMatchObject({ state: 'CANCELLED' });
    expect(await told('N215', '请重新报名')).toBe(1);
  });

  it('02 §12.7 several rows of one number are 重复身份: staff decide, one by one', async () => {
    const person = await trainee();
    partners.discharge.double(person.idNo, { districtCode: '310115' });
    const roundId = await round();
    expect(await enrol(person, roundId)).toMatchObject({ code: 'E-1323' });
    const { id } = await enrolled(person, roundId, { attachmentIds: [await fileOf(person)] });
    expect(await enrolment(id)).toMatchObject({ state: 'VERIFYING', result: 'MANUAL', district: '310109' });
    await verify();
    expect(await enrolment(id)).toMatchObject({ state: 'VERIFYING' });
    const browser = await officer();
    expect(await advanceEnrolment(browser, 'settle', id, { reasonText: '已核对原始档案' })).toMatchObject({
      result: 'OK',
    });
    expect(await advanceEnrolment(browser, 'districtPass', id)).toMatchObject({ code: 'E-2001' });
    expect(await advanceEnrolment(browser, 'districtPassWarned', id, { reasonText: '已核对原始档案' })).toMatchObject({
      result: 'OK',
    });
  });
});

describe('nightly synchronisation, J4 (02 §2.11, §12.3)', () => {
  it('S20.1 takes everybody the first time, and afterwards what has changed', async () => {
    const person = await trainee();
    await night();
    const first = await lastRun();
    expect(first).toMatchObject({ kind: 'INCREMENT', state: 'SUCCEEDED', since: null, failed: 0 });
    expect(first?.received).toBe(partners.discharge.rows.length);
    app.clock.advance(24 * HOUR);
    partners.discharge.change(person.idNo, { registeredOn: '2026-05-01' });
    await night();
    expect(await lastRun()).toMatchObject({ state: 'SUCCEEDED', changed: 1, fresh: 0, since: expect.anything() });
    expect(await readMirror(system(), person.idNo)).toMatchObject({ registeredOn: '2026-05-01' });
  });

  it('takes everybody on the first of the month', async () => {
    app.clock.set(new Date('2026-06-01T02:00:00+08:00'));
    await night();
    expect(await lastRun()).toMatchObject({ kind: 'FULL', received: partners.discharge.rows.length });
  });

  it('confirms whom it brings nothing new of: the mirror answers while the service is down', async () => {
    app.clock.set(new Date('2026-06-02T02:00:00+08:00'));
    const person = await trainee();
    await night();
    app.clock.advance(24 * HOUR);
    await night();
    partners.faults.set('discharge', { mode: 'down' });
    app.clock.advance(8 * HOUR);
    expect((await enrolled(await signedInAgain(person), await round())).state).toBe('PENDING');
  });

  it.each([
    ['charset', '退役退休系统的数据不是约定的UTF-8编码'],
    ['broken', '退役退休系统的应答无法识别'],
  ] as const)('%s: the run is FAILED with an alarm, the mirror untouched', async (mode, error) => {
    const person = await trainee();
    await night();
    const before = await readMirror(system(), person.idNo);
    app.clock.advance(HOUR);
    partners.discharge.change(person.idNo, { category: '20' });
    partners.discharge.mode = mode;
    await night();
    const failed = await lastRun();
    expect(failed).toMatchObject({ state: 'FAILED', error, changed: 0 });
    expect(await told('N04', error)).toBeGreaterThan(0);
    expect(await readMirror(system(), person.idNo)).toMatchObject({ category: '10', hash: before?.hash });
  });

  it('T20-7 an approved trainee whose category, district or life changes goes back to review, and the district hears of it', async () => {
    const browser = await officer();
    const [changed, stays] = [await trainee(), await trainee()];
    const roundId = await round();
    const [a, b] = [(await enrolled(changed, roundId)).id, (await enrolled(stays, roundId)).id];
    await advanceEnrolment(browser, 'districtPass', a);
    await advanceEnrolment(browser, 'districtPass', b);
    // Those under review, and those who have to bring something, are marked where they are.
    const marked: string[] = [];
    for (const returned of [false, true]) {
      const person = await trainee();
      const { id } = await enrolled(person, roundId);
      const materials = [{ materialCode: '', name: '退役证照片' }];
      if (returned) await advanceEnrolment(browser, 'districtReturn', id, { reasonText: '请上传退役证', materials });
      partners.discharge.change(person.idNo, { alive: false });
      marked.push(id);
    }
    partners.discharge.change(changed.idNo, { alive: false });
    partners.discharge.change(stays.idNo, { phone: '13900000000' });
    await night();
    expect(await lastRun()).toMatchObject({ state: 'SUCCEEDED', rechecked: 1 });
    expect(await enrolment(a)).toMatchObject({ state: 'PENDING', result: 'WARNING', notes: ['已去世'] });
    expect(await enrolment(b)).toMatchObject({ state: 'APPROVED' });
    const outcomes: unknown[] = [];
    for (const id of marked) outcomes.push(await enrolment(id));
    expect(outcomes).toMatchObject([
      { state: 'PENDING', result: 'WARNING', notes: ['已去世'] },
      { state: 'RETURNED', result: 'WARNING', notes: ['已去世'] },
    ]);
    expect(await told('N221', '已去世')).toBeGreaterThan(0);
    expect(await advanceEnrolment(browser, 'districtPassWarned', a, { reasonText: '仍予通过审核' })).toMatchObject({
      code: expect.stringMatching(/^E-200[13]$/),
    });
  });
});

describe('who is not confirmed (02 §2.11 J4, §12.3)', () => {
  const DOUBTS =
    'query ($k: IdentityDoubtKind) { identityDoubts(kind: $k) { nodes { id idNo kind reason enrolments } } }';
  const DECIDE = `mutation ($ids: [ID!]!, $d: IdentityDoubtDecision!, $r: String!, $q: ID!) {
    decideIdentityDoubts(ids: $ids, decision: $d, reason: $r, requestId: $q) }`;
  const doubts = async (k?: string) =>
    (
      (await (await app.as('city_officer')).run(DOUBTS, { k })).data.identityDoubts as {
        nodes: { id: string; idNo: string; kind: string; reason: string; enrolments: number }[];
      }
    ).nodes;
  const decide = async (ids: string[], d: string, r = '已与退役退休系统核实') =>
    (await app.as('city_officer')).run(DECIDE, { ids, d, r, q: randomUUID() });
  const full = () => {
    app.clock.advance(60_000);
    return app.job('training.identity-sync', { kind: 'FULL', startedBy: '王市' });
  };

  it('a full run marks who is not delivered, changes nothing of him, and his city decides: cancelled, his approval goes back', async () => {
    const [gone, kept] = [await trainee(), await trainee()];
    const { id } = await enrolled(gone, await round());
    await advanceEnrolment(await officer(), 'districtPass', id);
    await full();
    expect(await doubts()).toEqual([]);
    partners.discharge.rows = partners.discharge.rows.filter(({ idNo }) => ![gone.idNo, kept.idNo].includes(idNo));
    await full();
    expect(await lastRun()).toMatchObject({ kind: 'FULL', state: 'SUCCEEDED', missing: 2, changed: 0, rechecked: 0 });
    expect(await enrolment(id)).toMatchObject({ state: 'APPROVED' });
    expect(await readMirror(system(), gone.idNo)).toMatchObject({ recordState: 'ACTIVE' });
    expect(await told('N224', '2人未下发')).toBeGreaterThan(0);
    const found = await doubts('MISSING');
    expect(found.map(({ enrolments }) => enrolments).sort()).toEqual([0, 1]);
    const [first, second] = [found.find((one) => one.enrolments === 1), found.find((one) => one.enrolments === 0)];
    expect(await decide([first?.id ?? ''], 'CANCEL', '短')).toMatchObject({ code: 'E-0005' });
    expect(
      await (await officer()).run(DECIDE, { ids: [first?.id], d: 'KEEP', r: '已核实', q: randomUUID() }),
    ).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await decide([first?.id ?? ''], 'CANCEL')).data).toEqual({ decideIdentityDoubts: 1 });
    expect(await enrolment(id)).toMatchObject({ state: 'PENDING', notes: ['身份档案已注销'] });
    expect((await decide([second?.id ?? ''], 'KEEP')).data).toEqual({ decideIdentityDoubts: 1 });
    expect(await decide([second?.id ?? ''], 'KEEP')).toMatchObject({ code: 'E-2011' });
    // Asked about no more, until he has been there again.
    await full();
    expect(await lastRun()).toMatchObject({ missing: 0 });
  });

  it('a record that cannot be read confirms nobody: while the service is down he waits, and the monitor shows why', async () => {
    const person = await trainee();
    await night();
    app.clock.advance(24 * HOUR);
    partners.discharge.change(person.idNo, { category: '77' });
    await night();
    expect(await lastRun()).toMatchObject({ state: 'SUCCEEDED', failed: 1, missing: 0 });
    expect(await doubts('BAD')).toMatchObject([{ kind: 'BAD', reason: '不合规范的字段：personCategory' }]);
    partners.faults.set('discharge', { mode: 'down' });
    app.clock.advance(8 * HOUR);
    expect((await enrolled(await signedInAgain(person), await round())).state).toBe('VERIFYING');
    partners.faults.set('discharge', { mode: 'ok' });
    partners.discharge.change(person.idNo, { category: '10' });
    await night();
    expect(await doubts('BAD')).toEqual([]);
  });
});

describe('sync monitor (02 §12.6)', () => {
  const LIST =
    '{ identitySyncRuns { nodes { kind state received error startedByName } } identitySyncStatus { lastSuccessAt mirrored } }';
  const START = 'mutation ($q: ID!) { startIdentitySync(kind: FULL, requestId: $q) }';

  it('the city sees runs and begins one again', async () => {
    const city = await app.as('city_officer');
    expect((await city.run(START, { q: randomUUID() })).data).toEqual({ startIdentitySync: true });
    app.clock.advance(60_000);
    await app.job('training.identity-sync', { kind: 'FULL', startedBy: '王市' });
    const { identitySyncRuns, identitySyncStatus } = (await city.run(LIST)).data as {
      identitySyncRuns: { nodes: object[] };
      identitySyncStatus: object;
    };
    expect(identitySyncRuns.nodes[0]).toMatchObject({ kind: 'FULL', state: 'SUCCEEDED', startedByName: '王市' });
    expect(identitySyncStatus).toMatchObject({ lastSuccessAt: expect.any(String), mirrored: expect.any(Number) });
  });

  it('nobody of a district does', async () => {
    expect(await (await officer()).run(LIST)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await (await officer()).run(START, { q: randomUUID() })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('runs that do not come to an end (02 §2.11, §12.7)', () => {
  // Later than all before, and not the first of a month.
  beforeAll(() => app.clock.set(new Date('2026-08-04T09:00:00+08:00')));
  const MINUTE = HOUR / 60;
  const begun = async () =>
    (await firstRow<{ n: number }>(system(), sql`select count(*)::int as n from training_identity_sync`))?.n;

  it('one at a time; one that stands as running for two hours has died, and the next asks from ten minutes before the last that succeeded', async () => {
    await night();
    const since = new Date(app.clock.now().getTime() - 10 * MINUTE);
    await run(
      system(),
      sql`insert into training_identity_sync (id, kind, state, started_at, started_by_name)
          values (${randomUUID()}, 'INCREMENT', 'RUNNING', ${app.clock.now()}, '系统')`,
    );
    const before = await begun();
    app.clock.advance(2 * HOUR - MINUTE);
    await night();
    expect(await begun()).toBe(before);
    await night();
    expect(await begun()).toBe((before ?? 0) + 1);
    const found = await rows(
      system(),
      sql`select state, error, since = ${since} as "asAgreed" from training_identity_sync where error = '同步中断，未完成' or started_at = ${app.clock.now()} order by started_at`,
    );
    expect(found).toEqual([
      { state: 'FAILED', error: '同步中断，未完成', asAgreed: null },
      { state: 'SUCCEEDED', error: null, asAgreed: true },
    ]);
  });

  it('26 hours after the last that succeeded technicians and administrators hear of it, once a day', async () => {
    await night();
    const late = async () => {
      await app.job('training.identity-late');
      return told('N04', '身份同步已超过1天未成功');
    };
    const before = await told('N04', '身份同步已超过1天未成功');
    app.clock.advance(26 * HOUR);
    expect(await late()).toBe(before);
    app.clock.advance(1);
    const first = await late();
    expect(first).toBeGreaterThan(before);
    expect(await late()).toBe(first);
    app.clock.advance(24 * HOUR);
    expect(await late()).toBe(2 * first - before);
  });
});
