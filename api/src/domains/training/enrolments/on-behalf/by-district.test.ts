import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../../test/access.ts';
import { type Product, product } from '../../../../../test/product.ts';
import { fileOf, somebodyOf } from '../../../../../test/training-applications.ts';
import { advanceEnrolment, enrol, enrolled } from '../../../../../test/training-enrolments.ts';
import { buildCaller, type Caller, publishedRound } from '../../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, FIT_PERSON } from '../../../../../test/training-trainees.ts';
import { rows, sql } from '../../../../database/sql.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../../people/index.ts';

let app: Product;
let caller: Caller;
let officer: Browser;
let serial = 500;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('training_enrol_for', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
  officer = await app.as('officer_hk');
}, 60_000);
afterAll(() => app.close());

const ENROL_FOR = `mutation ($input: EnrolForInput!, $q: ID!) { enrolOnBehalf(input: $input, requestId: $q) {
  id state channelTitle educationTitle emergencyName emergencyPhone } }`;
async function somebody(changes: object = {}) {
  serial += 1;
  const person = { idNo: buildIdNumber('310100', '1999-01-01', serial), ...changes };
  await buildIdentity(system(), { ...FIT_PERSON, ...person });
  return { name: FIT_PERSON.name, idNo: person.idNo };
}
const enrolFor = async (browser: Browser, person: object, roundId: string, changes: object = {}) =>
  browser.run(ENROL_FOR, {
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

describe('代报名 (02 §5.2, §5.3)', () => {
  it('neither institution nor trainee nor another district; nobody without consent', async () => {
    const roundId = await publishedRound(app, caller);
    const person = await somebody();
    for (const nobody of [caller.browser, await buildTrainee(app), await app.as('city_officer')])
      expect(await enrolFor(nobody, person, roundId)).toMatchObject({ code: 'FORBIDDEN' });
    expect(await enrolFor(await somebodyOf(app, '310115', ['BIZ_OFFICER']), person, roundId)).toMatchObject({
      code: 'E-1324',
    });
    expect(await enrolFor(officer, await somebody({ districtCode: '310115' }), roundId)).toMatchObject({
      code: 'E-1324',
    });
    expect(await enrolFor(officer, person, roundId, { attachmentIds: [] })).toMatchObject({
      code: 'BAD_INPUT',
      message: '请上传本人签名的委托或同意书',
    });
    expect(await enrolFor(officer, { ...person, idNo: '310100199901010012' }, roundId)).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(await rows(system(), sql`select 1 from training_enrolment where round_id = ${roundId}`)).toEqual([]);
  });

  it('has the mark 代报, is filtered by it, and is judged by somebody else', async () => {
    const roundId = await publishedRound(app, caller);
    const { data } = await enrolFor(officer, await somebody(), roundId, {
      education: '61',
      emergencyName: '李建国',
      emergencyPhone: '13900001111',
    });
    const made = data.enrolOnBehalf as { id: string };
    expect(made).toMatchObject({
      state: 'PENDING',
      channelTitle: '代报',
      educationTitle: expect.any(String),
      emergencyName: '李**',
      emergencyPhone: '139****1111',
    });
    await enrolled(await buildTrainee(app, { idNo: '310100199709090058' }), roundId, { mobile: true });
    const list =
      'query ($f: EnrolmentReviewFilter) { enrolmentReviews(filter: $f) { nodes { channelTitle enrolledBy } } }';
    expect((await officer.run(list, { f: { roundId, channels: ['3'] } })).data).toEqual({
      enrolmentReviews: {
        nodes: [{ channelTitle: '代报', enrolledBy: expect.stringContaining('虹口区退役军人事务局') }],
      },
    });
    expect((await officer.run(list, { f: { roundId, channels: ['2'] } })).data).toEqual({
      enrolmentReviews: { nodes: [{ channelTitle: '手机或小程序', enrolledBy: null }] },
    });
    expect(await advanceEnrolment(officer, 'districtPass', made.id)).toMatchObject({ code: 'E-0004' });
    expect(
      await advanceEnrolment(await somebodyOf(app, '310109', ['BIZ_OFFICER']), 'districtPass', made.id),
    ).toMatchObject({ result: 'OK' });
    const [kept] = await rows<{ name: string; phone: string }>(
      system(),
      sql`select emergency_name as name, emergency_phone as phone from training_enrolment where id = ${made.id}`,
    );
    expect(JSON.stringify(kept)).not.toMatch(/李建国|13900001111/);
  });

  it.each([
    [{ education: '07' }, '请选择学历'],
    [{ emergencyName: '李建国' }, '请填写正确的紧急联系电话'],
    [{ emergencyPhone: '13900001111' }, '请填写紧急联系人姓名'],
  ])('%j is refused', async (changes, message) => {
    const roundId = await publishedRound(app, caller);
    serial += 1;
    const trainee = await buildTrainee(app, { idNo: buildIdNumber('310100', '1999-01-01', serial) });
    expect(await enrol(trainee, roundId, changes)).toMatchObject({ code: 'BAD_INPUT', message });
  });
});
