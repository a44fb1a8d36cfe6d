import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { uploadedBy } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, standIn } from '../../../../test/training-trainees.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { FlowRow } from '../../../platform/flow/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { loadEnrolmentFacts } from './enrolment-facts.ts';

let app: Product;
let caller: Caller;
let serial = 800;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_enrol_again', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
}, 60_000);
// Nobody answers: what the mirror knows counts while it is a day old at most.
beforeEach(() => {
  standIn(app, () => Promise.reject(new Error('down')));
});
afterAll(() => app.close());

function trainee() {
  serial += 1;
  return buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', serial) });
}
const statesOf = async (roundId: string) =>
  (
    await rows<{ state: string }>(
      system(),
      sql`select state from training_enrolment where round_id = ${roundId} order by id`,
    )
  ).map(({ state }) => state);

describe('enrolling again (02 §5.5)', () => {
  it('BR13-4 who has cancelled enrols again while the round is open: a new record, behind who waits', async () => {
    const roundId = await publishedRound(app, caller, { capacity: 1, waitlistCapacity: 2 });
    const first = await trainee();
    const { id } = await enrolled(first, roundId);
    await enrolled(await trainee(), roundId);
    await advanceEnrolment(first, 'cancel', id, { reasonCode: 'TIME' });
    const again = await enrolled(first, roundId);
    expect(again).toMatchObject({ state: 'WAITLIST', stateTitle: '候补第1位' });
    expect(again.id).not.toBe(id);
    expect(await statesOf(roundId)).toEqual(['CANCELLED', 'PENDING', 'WAITLIST']);
  });

  it('BR13-2 enrol.max_active: two live enrolments of different days, a third is intercepted', async () => {
    const browser = await trainee();
    const days = [
      ['2026-06-22', '2026-06-26'],
      ['2026-07-06', '2026-07-10'],
      ['2026-08-03', '2026-08-07'],
    ];
    const states: string[] = [];
    for (const [plannedStart, plannedEnd] of days)
      states.push((await enrolled(browser, await publishedRound(app, caller, { plannedStart, plannedEnd }))).state);
    expect(states).toEqual(['PENDING', 'PENDING', 'BLOCKED']);
  });

  it('BR13-2, T13-2 what the platform knows itself holds while identity cannot be asked: a third live enrolment and days that overlap are intercepted, no place is held', async () => {
    const browser = await trainee();
    const days = (plannedStart: string, plannedEnd: string) =>
      publishedRound(app, caller, { title: '低压电工（第3期）', plannedStart, plannedEnd });
    await enrolled(browser, await days('2026-06-22', '2026-06-26'));
    await run(system(), sql`update training_identity set synced_at = '2026-05-01'`);
    const overlapping = await days('2026-06-26', '2026-06-30');
    expect(await enrolled(browser, overlapping)).toMatchObject({
      state: 'BLOCKED',
      districtCode: '310109',
      interceptions: [{ code: 'B10', message: '您已报名的“低压电工（第3期）”与本期时间重叠' }],
    });
    expect((await enrolled(browser, await days('2026-07-06', '2026-07-10'))).state).toBe('VERIFYING');
    const third = await days('2026-08-03', '2026-08-07');
    expect(await enrolled(browser, third)).toMatchObject({
      state: 'BLOCKED',
      interceptions: [{ code: 'B10', message: '您已有进行中的报名' }],
    });
    const kept = await rows(
      system(),
      sql`select identity_checked_at as at, identity_result as result, hold_until from training_enrolment
           where round_id = any(${[overlapping, third]}::uuid[])`,
    );
    const account = requireUser(await browser.ctx()).userId;
    const four = await rows<FlowRow>(
      system(),
      sql`select id, state from training_enrolment where account_id = ${account} order by id`,
    );
    const facts = await loadEnrolmentFacts(system(), four);
    // What stands against each of his four, the others beside it: days that overlap by one, and two that are under way.
    expect(four.map(({ id }) => facts.get(id))).toMatchObject([
      { overlapping: false, tooMany: false, again: false },
      { overlapping: true, tooMany: true, again: false },
      { overlapping: false, tooMany: false, again: false },
      { overlapping: false, tooMany: true, again: false },
    ]);
    const unasked = { at: null, result: 'INTERCEPTED', hold_until: null };
    expect(kept).toEqual([unasked, unasked]);
    const used = await trainee();
    await run(
      system(),
      sql`update training_trainee set completed_subsidised = 1, last_completed = '2025年 低压电工'
           where account_id = ${requireUser(await used.ctx()).userId}`,
    );
    await run(system(), sql`update training_identity set synced_at = '2026-05-01'`);
    expect(await enrolled(used, third)).toMatchObject({ state: 'BLOCKED', interceptions: [{ code: 'B09' }] });
  });

  it('BR13-2, T20-9 of two releases at once only as many go through as one may have live', async () => {
    const idNo = buildIdNumber('310100', '1999-01-01', 899);
    const browser = await buildTrainee(app, { idNo });
    const find = async (changes: object) => {
      const record = await buildIdentity(system(), { idNo, ...changes });
      standIn(app, () => Promise.resolve({ kind: 'FOUND', record }));
    };
    const round = (month: string) =>
      publishedRound(app, caller, { plannedStart: `2026-${month}-01`, plannedEnd: `2026-${month}-10` });
    await find({});
    expect((await enrolled(browser, await round('07'))).state).toBe('PENDING');
    await find({ registered: false });
    const stopped = [await enrolled(browser, await round('08')), await enrolled(browser, await round('09'))];
    expect(stopped.map(({ interceptions }) => interceptions.map(({ code }) => code))).toEqual([['B06'], ['B06']]);
    const officer = await app.as('officer_hk');
    for (const { id } of stopped) {
      const attachmentIds = [await uploadedBy(officer, '报到证明.png')];
      const asked = await advanceEnrolment(officer, 'askRelease', id, {
        reasonText: '已在街道办理报到',
        attachmentIds,
      });
      expect(asked).toMatchObject({ result: 'OK' });
    }
    const city = await app.as('city_officer');
    const answers = await Promise.all(stopped.map(({ id }) => advanceEnrolment(city, 'approveRelease', id)));
    expect(answers.map((answer) => answer?.result).sort()).toEqual(['FAILED', 'OK']);
    expect(answers.find((answer) => answer?.result === 'FAILED')).toMatchObject({
      code: 'E-2008',
      message: '该学员进行中的报名已达上限，不能放行',
    });
  });
});

describe('an approval that is taken back (02 §12.4)', () => {
  it('T20-8 the district revokes it with a reason before the run; it is reviewed anew, the place stays, the trainee is told', async () => {
    const roundId = await publishedRound(app, caller);
    const browser = await trainee();
    const { id } = await enrolled(browser, roundId);
    const officer = await app.as('officer_hk');
    expect(await advanceEnrolment(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
    await expect(advanceEnrolment(officer, 'revoke', id)).rejects.toThrow();
    expect(
      await advanceEnrolment(await somebodyOf(app, '310115', ['BIZ_OFFICER']), 'revoke', id, {
        reasonText: '退役证件需要重新核对',
      }),
    ).toMatchObject({ code: 'NOT_FOUND' });
    expect(await advanceEnrolment(officer, 'revoke', id, { reasonText: '退役证件需要重新核对' })).toMatchObject({
      result: 'OK',
    });
    expect(await statesOf(roundId)).toEqual(['PENDING']);
    const HISTORY =
      'query ($id: ID!) { trainingEnrolment(id: $id) { stateTitle flow { history { action reasonText } } } }';
    expect((await browser.run(HISTORY, { id })).data.trainingEnrolment).toMatchObject({
      stateTitle: '待审核',
      flow: { history: expect.arrayContaining([{ action: 'revoke', reasonText: '退役证件需要重新核对' }]) },
    });
    const told = await rows(
      system(),
      sql`select n.title from notification n join training_enrolment e on e.account_id = n.receiver_user_id
           where e.id = ${id} and n.title like '%已撤销%'`,
    );
    expect(told).toHaveLength(1);
  });
});
