import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { auditOf } from '../../../../../test/security/audit.ts';
import { INSTITUTION_Y } from '../../../../../test/training.ts';
import { fileOf } from '../../../../../test/training-applications.ts';
import { advanceEnrolment } from '../../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, FIT_PERSON, standIn } from '../../../../../test/training-trainees.ts';
import { firstRow, rows, run, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';
import { readMirror } from '../../trainees/identity/mirror.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let serial = 700;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_on_behalf', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
  officer = await app.as('officer_hk');
}, 60_000);
afterAll(() => app.close());

const setRule = (value: object) =>
  run(
    system(),
    sql`insert into parameter_value (code, value, changed_at, changed_by_name)
        values ('enrol.on_behalf_by_institution', ${JSON.stringify(value)}::jsonb, ${app.clock.now()}, '测试')
        on conflict (code) do update set value = excluded.value`,
  );
const ENROL = `mutation ($input: EnrolForInput!, $q: ID!) { enrolInOwnRound(input: $input, requestId: $q) {
  id state channelTitle name idNo phone interceptions { code } } }`;
async function somebody(changes: object = {}) {
  serial += 1;
  const idNo = buildIdNumber('310100', '1999-01-01', serial);
  await buildIdentity(system(), { ...FIT_PERSON, idNo, ...changes });
  return { name: FIT_PERSON.name, idNo };
}
const enrolFor = async (browser: Browser, person: object, roundId: string, changes: object = {}) =>
  browser.run(ENROL, {
    input: {
      ...person,
      roundId,
      phone: '13800005678',
      employmentStatus: '1',
      declarationAccepted: true,
      attachmentIds: [await fileOf(browser)],
      ...changes,
    },
    q: randomUUID(),
  });
const enrolmentsOf = (roundId: string) =>
  rows(system(), sql`select state, by_institution as own from training_enrolment where round_id = ${roundId}`);
const placesOf = async (browser: Browser, roundId: string) =>
  (await browser.run('query ($id: ID!) { enrolmentRound(id: $id) { placesOnBehalf } }', { id: roundId })).data
    .enrolmentRound;

describe('培训机构代报 (02 §5.2, ADR 0041)', () => {
  it('is closed unless the city has opened it, and then for institutions alone, in rounds of their own, with a consent', async () => {
    const roundId = await publishedRound(app, caller, { capacity: 20 });
    await app.job('training.round-windows');
    const person = await somebody();
    expect(await placesOf(caller.browser, roundId)).toEqual({ placesOnBehalf: null });
    expect(await enrolFor(caller.browser, person, roundId)).toMatchObject({ code: 'E-1327' });
    await setRule({ open: true, percent: 30 });
    expect(await placesOf(caller.browser, roundId)).toEqual({ placesOnBehalf: 6 });
    expect(await placesOf(officer, roundId)).toEqual({ placesOnBehalf: null });
    for (const nobody of [officer, await buildTrainee(app), await app.as('city_officer')])
      expect(await enrolFor(nobody, person, roundId)).toMatchObject({ code: 'FORBIDDEN' });
    const other = await buildCaller(app, INSTITUTION_Y);
    let answer: unknown;
    const asks = async () => {
      answer = await enrolFor(other.browser, person, roundId);
    };
    await auditOf(system(), ['access.out-of-scope'], asks, 1);
    expect(answer).toMatchObject({ code: 'NOT_FOUND' });
    expect(await enrolFor(caller.browser, person, roundId, { attachmentIds: [] })).toMatchObject({
      code: 'BAD_INPUT',
      message: '请上传本人签名的委托或同意书',
    });
    expect(await enrolFor(caller.browser, person, "' or 1=1 --")).toMatchObject({ code: 'NOT_FOUND' });
    expect(await enrolmentsOf(roundId)).toEqual([]);
  });

  it('goes to his district with the institution’s name and his consent, which the institution does not read; he finds it himself', async () => {
    const roundId = await publishedRound(app, caller);
    const person = await somebody();
    const { data } = await enrolFor(caller.browser, person, roundId);
    const made = data.enrolInOwnRound as { id: string };
    expect(made).toMatchObject({
      state: 'PENDING',
      channelTitle: '代报',
      name: '杨*',
      idNo: expect.stringContaining('********'),
      phone: '138****5678',
    });
    const REVIEW = `query ($id: ID!) { enrolmentReview(id: $id) { enrolledBy byInstitution attachments { materialName } } }`;
    expect((await officer.run(REVIEW, { id: made.id })).data.enrolmentReview).toEqual({
      enrolledBy: expect.stringContaining('职业培训学校'),
      byInstitution: true,
      attachments: [{ materialName: '本人委托或同意书' }],
    });
    // The account of his 学员档案, which his own sign-in finds, is told.
    const told = await rows(
      system(),
      sql`select n.template_code as code from training_enrolment e join training_trainee t on t.id = e.trainee_id
            join notification n on n.receiver_user_id = t.account_id where e.id = ${made.id}`,
    );
    expect(told).toEqual([{ code: 'N215' }]);
  });

  it('02 §2.4 no. 8 is left out of a batch of approvals, and passes by itself', async () => {
    const roundId = await publishedRound(app, caller);
    const ids: string[] = [];
    for (const _ of [1, 2]) {
      const { data } = await enrolFor(caller.browser, await somebody(), roundId);
      ids.push((data.enrolInOwnRound as { id: string }).id);
    }
    const versions = await rows(
      system(),
      sql`select id, version from training_enrolment where id = any(${ids}::uuid[]) order by id`,
    );
    const ACT = `mutation ($input: RecordActInput!) { outcome: advanceTrainingEnrolments(input: $input) { rows { code message } } }`;
    const { data } = await officer.run(ACT, {
      input: { action: 'districtPass', requestId: randomUUID(), rows: versions },
    });
    const refused = { code: 'E-2012', message: '培训机构代报的须逐条核对委托书后审核' };
    expect(data.outcome).toEqual({ rows: [refused, refused] });
    expect(await advanceEnrolment(officer, 'districtPass', ids[0] ?? '')).toMatchObject({ result: 'OK' });
  });

  it('whoever does not fit is not taken, whatever the reason, in the same words; nothing of him is kept, the audit log knows of the try', async () => {
    const roundId = await publishedRound(app, caller);
    const unfit = [
      await somebody({ category: '20' }),
      await somebody({ registered: false }),
      { ...(await somebody()), name: '杨帆远' },
    ];
    const trainees = async () => (await firstRow(system(), sql`select count(*)::int as n from training_trainee`)) ?? {};
    const before = await trainees();
    const answers: unknown[] = [];
    const asks = async () => {
      for (const person of unfit) answers.push(await enrolFor(caller.browser, person, roundId));
    };
    await auditOf(system(), ['training.on-behalf-refused'], asks, unfit.length);
    for (const answer of answers)
      expect(answer).toMatchObject({
        code: 'E-1325',
        message: '未能代报：该人员不符合报名条件，请由本人实名登录报名，或向其安置区退役军人事务局咨询',
      });
    expect(await trainees()).toEqual(before);
    expect(await enrolmentsOf(roundId)).toEqual([]);
  });

  it('takes no more than its share of the places, and tries no more than twice as many persons', async () => {
    const roundId = await publishedRound(app, caller, { capacity: 10 });
    await setRule({ open: true, percent: 20 });
    for (const _ of [1, 2])
      expect((await enrolFor(caller.browser, await somebody(), roundId)).data.enrolInOwnRound).toMatchObject({
        state: 'PENDING',
      });
    expect(await enrolFor(caller.browser, await somebody(), roundId)).toMatchObject({
      code: 'E-1326',
      message: '本批次可由机构代报2人，已达上限',
    });
    await app.job('training.round-windows');
    expect(await placesOf(caller.browser, roundId)).toEqual({ placesOnBehalf: 0 });
    await run(
      system(),
      sql`update training_enrolment set state = 'CANCELLED' where id = (select min(id::text)::uuid from training_enrolment where round_id = ${roundId})`,
    );
    expect(await placesOf(caller.browser, roundId)).toEqual({ placesOnBehalf: 1 });
    // A fifth of nine is one whole place.
    const second = await publishedRound(app, caller, { capacity: 9 });
    for (const _ of [1, 2])
      expect(await enrolFor(caller.browser, await somebody({ category: '20' }), second)).toMatchObject({
        code: 'E-1325',
      });
    expect(await enrolFor(caller.browser, await somebody(), second)).toMatchObject({ code: 'E-1326' });
    await app.job('training.round-windows');
    expect(await placesOf(caller.browser, second)).toEqual({ placesOnBehalf: 0 });
  });

  it('what the discharge system says of who is not taken stays nowhere; of who is taken it goes into the mirror', async () => {
    const roundId = await publishedRound(app, caller);
    await setRule({ open: true, percent: 30 });
    const named = (category: string) => {
      serial += 1;
      return { ...FIT_PERSON, idNo: buildIdNumber('310100', '1999-01-01', serial), category };
    };
    const [unfit, fit] = [named('20'), named(FIT_PERSON.category)];
    standIn(app, async (idNo) => ({ kind: 'FOUND', record: idNo === unfit.idNo ? unfit : fit }));
    expect(await enrolFor(caller.browser, { name: unfit.name, idNo: unfit.idNo }, roundId)).toMatchObject({
      code: 'E-1325',
    });
    expect(await readMirror(system(), unfit.idNo)).toBeUndefined();
    const { data } = await enrolFor(caller.browser, { name: fit.name, idNo: fit.idNo }, roundId);
    expect(data.enrolInOwnRound).toMatchObject({ state: 'PENDING' });
    expect(await readMirror(system(), fit.idNo)).toMatchObject({ category: fit.category });
  });
});
