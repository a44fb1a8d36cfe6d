import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import { INSTITUTION_Y } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrol, enrolled } from '../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildTrainee, FIT_PERSON } from '../../../../test/training-trainees.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

let app: Product;
let own: Caller;
let trainee: Browser;
let id: string;
let roundId: string;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const ONE = 'query ($id: ID!) { trainingEnrolment(id: $id) { id name idNo phone } }';
const LIST = '{ trainingEnrolments { nodes { id } } }';

beforeAll(async () => {
  app = await product('training_enrol_access', { now: '2026-05-06T10:00:00+08:00' });
  own = await buildCaller(app);
  roundId = await publishedRound(app, own);
  trainee = await buildTrainee(app);
  id = (await enrolled(trainee, roundId)).id;
}, 60_000);
afterAll(() => app.close());

/** Neither reads, lists nor moves it; one row of the audit log for the question. */
async function expectAbsent(browser: Browser, action: string): Promise<void> {
  let answer: unknown;
  const asks = async () => {
    answer = await browser.run(ONE, { id });
  };
  await auditOf(system(), ['access.out-of-scope'], asks, 1);
  expect(answer).toMatchObject({ code: 'NOT_FOUND' });
  expect((await browser.run(LIST)).data).toEqual({ trainingEnrolments: { nodes: [] } });
  expect(await advanceEnrolment(browser, action, id)).toMatchObject({ code: 'NOT_FOUND' });
}

describe('who reaches an enrolment (02 §1.4)', () => {
  it('AC13-7 another trainee: 未找到, and one audit row', async () => {
    await expectAbsent(await buildTrainee(app, { idNo: '310100199709090058' }), 'cancel');
  });

  it('another district', async () => expectAbsent(await somebodyOf(app, '310115', ['BIZ_OFFICER']), 'districtPass'));

  it('another institution', async () => {
    const other = await buildCaller(app, INSTITUTION_Y);
    expect(await other.browser.run(ONE, { id })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await other.browser.run(LIST)).data).toEqual({ trainingEnrolments: { nodes: [] } });
  });

  it('trainee, his district and the institution of the round see it, number and phone masked', async () => {
    for (const browser of [trainee, await app.as('officer_hk'), own.browser]) {
      const { trainingEnrolment } = (await browser.run(ONE, { id })).data;
      expect(trainingEnrolment).toEqual({ id, name: '杨*', idNo: '310100********0011', phone: '138****1234' });
      expect(JSON.stringify(trainingEnrolment)).not.toContain(FIT_PERSON.idNo);
    }
  });

  it('institution and experts neither enrol nor judge; a trainee does not judge', async () => {
    for (const browser of [own.browser, await app.as('expert_demo'), await app.as('officer_hk')])
      expect(await enrol(browser, roundId)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await advanceEnrolment(trainee, 'districtPass', id)).toMatchObject({ code: 'FORBIDDEN' });
    await expect(advanceEnrolment(own.browser, 'districtPass', id)).rejects.toThrow('FORBIDDEN');
  });

  it('an account without 学员档案 is told so', async () => {
    expect(await enrol(await app.as('trainee_demo'), roundId)).toMatchObject({ code: 'E-1301' });
  });
});
