import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, product } from '../../../../test/product.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee } from '../../../../test/training-trainees.ts';
import { rows, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';

let app: Product;
let caller: Caller;
let serial = 800;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
beforeAll(async () => {
  app = await product('training_enrol_again', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
}, 60_000);
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
