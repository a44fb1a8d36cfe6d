import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { uploadedBy } from '../../../../test/training.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { advanceEnrolment, enrolled } from '../../../../test/training-enrolments.ts';
import { advanceRound, buildCaller, type Caller, publishedRound } from '../../../../test/training-rounds.ts';
import { buildIdentity, buildTrainee, standIn } from '../../../../test/training-trainees.ts';
import { rows, run, sql } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { buildIdNumber } from '../../people/index.ts';
import { connectIdentitySource } from '../trainees/identity/query-identity.ts';

let app: Product;
let caller: Caller;
let serial = 500;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const somebody = () => {
  serial += 1;
  return { idNo: buildIdNumber('310100', '1999-01-01', serial) };
};

beforeAll(async () => {
  app = await product('training_approve_many', { now: '2026-05-06T10:00:00+08:00' });
  caller = await buildCaller(app);
}, 60_000);
afterAll(() => app.close());

const ACT =
  'mutation ($input: RecordActInput!) { outcome: advanceTrainingEnrolments(input: $input) { ok failed rows { id result code message } } }';
const VERIFY =
  'mutation ($ids: [ID!]!, $q: ID!) { reverifyEnrolments(ids: $ids, requestId: $q) { id identityResult identityNotes } }';

const states = async (roundId: string) =>
  (
    await rows<{ state: string; n: number }>(
      system(),
      sql`select state, count(*)::int as n from training_enrolment where round_id = ${roundId} group by 1 order by 1`,
    )
  ).map(({ state, n }) => `${state} ${n}`);

describe('batch acts of the review (02 §12.4)', () => {
  it('AC20-5 of 12 of which 2 changed today, 10 are approved and 2 are to be reviewed one by one', async () => {
    const roundId = await publishedRound(app, caller, { categories: ['10', '40'] });
    const persons = Array.from({ length: 12 }, somebody);
    const ids: string[] = [];
    for (const person of persons) ids.push((await enrolled(await buildTrainee(app, person), roundId)).id);
    for (const [at, category] of [
      [3, '20'],
      [7, '40'],
    ] as const)
      await buildIdentity(system(), { ...persons[at], category });
    const officer = await app.as('officer_hk');
    const versions = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from training_enrolment where round_id = ${roundId}`,
    );
    const { data } = await officer.run(ACT, {
      input: { action: 'districtPass', requestId: randomUUID(), rows: versions },
    });
    const outcome = data.outcome as { ok: number; failed: number; rows: { id: string; message: string | null }[] };
    expect(outcome).toMatchObject({ ok: 10, failed: 2 });
    for (const at of [3, 7])
      expect(outcome.rows.find(({ id }) => id === ids[at])).toMatchObject({
        code: 'E-2001',
        message: '身份信息已变化，请逐条审核',
      });
    expect(await states(roundId)).toEqual(['APPROVED 10', 'PENDING 2']);
    // One by one: who may still be trained passes with the reason, who may not does not.
    const reasonText = '已核对转业证明材料';
    expect(await advanceEnrolment(officer, 'districtPassWarned', ids[7] ?? '', { reasonText })).toMatchObject({
      result: 'OK',
    });
    expect(await advanceEnrolment(officer, 'districtPassWarned', ids[3] ?? '', { reasonText })).toMatchObject({
      code: 'E-2003',
      message: '身份核验不符合：您的人员类别（安排工作退役士兵）不在本项目培训对象范围内',
    });
  });

  it('T20-3 a check that is older than a day is made anew first; where nobody answers it is not approved', async () => {
    const person = somebody();
    const roundId = await publishedRound(app, caller);
    const { id } = await enrolled(await buildTrainee(app, person), roundId);
    await run(
      system(),
      sql`update training_enrolment set identity_checked_at = ${new Date('2026-05-05T09:59:59+08:00')} where id = ${id}`,
    );
    await run(system(), sql`update training_identity set synced_at = '2026-05-01'`);
    const officer = await app.as('officer_hk');
    const asked = standIn(app, () => Promise.reject(new Error('down')));
    expect(await advanceEnrolment(officer, 'districtPass', id)).toMatchObject({
      code: 'E-2004',
      message: '身份核验服务暂不可用，请稍后重新核验',
    });
    expect(asked.asked).toBe(2);
    const record = { ...(await buildIdentity(system(), person)) };
    standIn(app, async () => ({ kind: 'FOUND', record }));
    expect(await advanceEnrolment(officer, 'districtPass', id)).toMatchObject({ result: 'OK' });
  });

  it('重新核验 says what has changed, and leaves the version', async () => {
    const person = somebody();
    const { id } = await enrolled(await buildTrainee(app, person), await publishedRound(app, caller));
    const record = await buildIdentity(system(), { ...person, districtCode: '310115' });
    standIn(app, async () => ({ kind: 'FOUND', record }));
    const { data } = await (await app.as('officer_hk')).run(VERIFY, { ids: [id], q: randomUUID() });
    expect(data.reverifyEnrolments).toEqual([
      {
        id,
        identityResult: 'WARNING',
        identityNotes: ['安置区由“虹口区”变为“浦东新区”，仍由报名时确定的区审核'],
      },
    ]);
    expect(
      await (await somebodyOf(app, '310115', ['BIZ_OFFICER'])).run(VERIFY, { ids: [id], q: randomUUID() }),
    ).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('release by hand, T20-9', () => {
  it('with evidence, the city’s approval and a free place, and only for rules that allow it', async () => {
    const unregistered = { ...somebody(), registered: false };
    const roundId = await publishedRound(app, caller, { capacity: 1, waitlistCapacity: 0 });
    connectNobody();
    const { id } = await enrolled(await buildTrainee(app, unregistered), roundId);
    const officer = await app.as('officer_hk');
    const reasonText = '已在街道办理报到，系统尚未更新';
    expect(await advanceEnrolment(officer, 'askRelease', id, { reasonText })).toMatchObject({
      code: 'E-2007',
      message: '请上传证明材料',
    });
    const attachmentIds = [await uploadedBy(officer, '报到证明.png')];
    expect(await advanceEnrolment(officer, 'askRelease', id, { reasonText, attachmentIds })).toMatchObject({
      result: 'OK',
    });
    expect(await states(roundId)).toEqual(['RELEASING 1']);
    expect(await advanceEnrolment(officer, 'approveRelease', id)).toMatchObject({ code: 'FORBIDDEN' });
    const city = await app.as('city_officer');
    expect(await advanceEnrolment(city, 'approveRelease', id)).toMatchObject({ result: 'OK' });
    expect(await states(roundId)).toEqual(['PENDING 1']);
    const HISTORY =
      'query ($id: ID) { trainingEnrolments(roundId: $id) { nodes { flow { history { action reasonText note } } } } }';
    const read = async (browser: Browser) => (await browser.run(HISTORY, { id: roundId })).data.trainingEnrolments;
    // The institution sees that it happened; why is between the trainee and who judges him.
    expect(await read(caller.browser)).toMatchObject({
      nodes: [
        {
          flow: {
            history: expect.arrayContaining([expect.objectContaining({ action: 'askRelease', reasonText: null })]),
          },
        },
      ],
    });
    expect(JSON.stringify(await read(caller.browser))).not.toMatch(/街道|报到/);
    expect(JSON.stringify(await read(officer))).toMatch(/已在街道办理报到/);
    expect(
      await rows(
        system(),
        sql`select overridden_codes as codes, released_by_name as by from training_enrolment where id = ${id}`,
      ),
    ).toEqual([{ codes: ['B06'], by: expect.any(String) }]);
    expect(await advanceEnrolment(officer, 'districtPass', id)).toMatchObject({ code: 'E-2001' });
    expect(await advanceEnrolment(officer, 'districtPassWarned', id, { reasonText })).toMatchObject({ result: 'OK' });
  });

  it('BR13-3 one by one: two at once do not share the last place; the institution is not told why they were intercepted', async () => {
    const roundId = await publishedRound(app, caller, { capacity: 1, waitlistCapacity: 0 });
    connectNobody();
    const officer = await app.as('officer_hk');
    for (let n = 0; n < 2; n += 1) {
      const { id } = await enrolled(await buildTrainee(app, { ...somebody(), registered: false }), roundId);
      const attachmentIds = [await uploadedBy(officer, '报到证明.png')];
      await advanceEnrolment(officer, 'askRelease', id, { reasonText: '已在街道办理报到', attachmentIds });
    }
    expect(await states(roundId)).toEqual(['RELEASING 2']);
    const waiting = await rows<{ id: string; version: number }>(
      system(),
      sql`select id, version from training_enrolment where round_id = ${roundId} order by id`,
    );
    const city = await app.as('city_officer');
    const { data } = await city.run(ACT, {
      input: { action: 'approveRelease', requestId: randomUUID(), rows: waiting },
    });
    expect(data.outcome).toMatchObject({ ok: 0, rows: [{ code: 'E-0517' }, { code: 'E-0517' }] });
    const [first, second] = waiting;
    expect(await advanceEnrolment(city, 'approveRelease', first?.id ?? '')).toMatchObject({ result: 'OK' });
    expect(await advanceEnrolment(city, 'approveRelease', second?.id ?? '')).toMatchObject({ code: 'E-1310' });
    const list = 'query ($id: ID) { trainingEnrolments(roundId: $id) { nodes { interceptions { code } } } }';
    const seen = async (browser: Browser) => JSON.stringify((await browser.run(list, { id: roundId })).data);
    expect(await seen(caller.browser)).not.toContain('B06');
    expect(await seen(officer)).toContain('B06');
  });

  it('nobody is released into a round that was withdrawn', async () => {
    const roundId = await publishedRound(app, caller, { capacity: 3 });
    connectNobody();
    const [first, second] = [
      await buildTrainee(app, { ...somebody(), registered: false }),
      await buildTrainee(app, { ...somebody(), registered: false }),
    ];
    const [asked, late] = [await enrolled(first, roundId), await enrolled(second, roundId)];
    const officer = await app.as('officer_hk');
    const evidence = async () => ({
      reasonText: '已在街道办理报到',
      attachmentIds: [await uploadedBy(officer, '报到证明.png')],
    });
    expect(await advanceEnrolment(officer, 'askRelease', asked.id, await evidence())).toMatchObject({ result: 'OK' });
    await advanceRound(officer, 'withdraw', roundId, { reasonText: '场地不能使用' });
    expect(await states(roundId)).toEqual(['BLOCKED 1', 'CANCELLED 1']);
    expect(await advanceEnrolment(officer, 'askRelease', late.id, await evidence())).toMatchObject({
      code: 'E-2008',
      message: '批次已撤回或已开班，不能放行',
    });
  });

  it('a category that the round is not for is not released', async () => {
    connectNobody();
    const { id } = await enrolled(
      await buildTrainee(app, { ...somebody(), category: '20' }),
      await publishedRound(app, caller),
    );
    expect(
      await advanceEnrolment(await app.as('officer_hk'), 'askRelease', id, { reasonText: '请予放行此人' }),
    ).toMatchObject({ code: 'E-2008', message: '该拦截原因不能人工放行' });
  });
});

/** The mirror alone answers. */
function connectNobody(): void {
  connectIdentitySource(app, {
    queryByIdNo: () => Promise.reject(new Error('down')),
    pullChanges: () => Promise.reject(new Error('down')),
  });
}
