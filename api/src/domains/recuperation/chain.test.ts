import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../test/access.ts';
import { fetchExport, postExport, readSheet } from '../../../test/exports.ts';
import { applicant } from '../../../test/intake.ts';
import { type Product, product } from '../../../test/product.ts';
import {
  act,
  addCadres,
  allocate,
  did,
  draft,
  eligible,
  listed,
  openIdNumber,
  planSeen,
  type Seen,
  screen,
} from '../../../test/recuperation.ts';
import { samplePng } from '../../../test/sample-files.ts';
import { auditOf } from '../../../test/security/audit.ts';
import { serverOf } from '../../../test/security/http.ts';
import { rows, sql } from '../../database/sql.ts';
import { storeFile } from '../../platform/files/index.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { tellDeath } from '../people/index.ts';

let app: Product;
let server: FastifyInstance;
let [city, hk, chiefHk, pd, chiefPd, j01, j02, j03]: Browser[] = [];
let plan: Seen;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
const NAMES = ['city_officer', 'officer_hk', 'chief_hk', 'officer_pd', 'chief_pd', 'jx_j01', 'jx_j02', 'jx_j03'];
async function signIn(): Promise<void> {
  [city, hk, chiefHk, pd, chiefPd, j01, j02, j03] = await Promise.all(NAMES.map((name) => app.as(name)));
}
/** Sessions end long before: everybody signs in anew. */
async function at(day: string, time: string): Promise<void> {
  app.clock.set(new Date(`${day}T${time}:00+08:00`));
  await signIn();
}
const who = (browser: Browser | undefined): Browser => {
  if (!browser) throw new Error('nobody');
  return browser;
};

beforeAll(async () => {
  app = await product('recuperation_chain');
  server = await serverOf(app);
  await signIn();
  await addCadres(app, eligible({ J01: 2, J02: 4, J03: 3 }));
  // 5 of 9: J02 2.22, J03 1.67, J01 1.11 → 2, 2, 1.
  plan = await allocate(who(city), await screen(who(city), await draft(who(city), { totalQuota: 5 })));
  if ((await act(who(city), 'recupPlans', 'publish', [plan])) !== 'OK') throw new Error('not published');
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

/** By rank, the best first. */
const people = async (by: Browser | undefined, states: string[]) =>
  (await listed(who(by), 'recupNominations', 'cadreUid fromRank', { states })).toSorted(
    (a, b) => Number(a.fromRank) - Number(b.fromRank),
  );
const lists = (by: Browser | undefined) => listed(who(by), 'recupSubmissions', 'quota used listVersion');
const only = (found: readonly Seen[]): Seen => {
  const [one, ...more] = found;
  if (!one || more.length > 0) throw new Error(`expected one, found ${found.length}`);
  return one;
};
const file = async (by: Browser | undefined) =>
  (await storeFile(await who(by).ctx(), samplePng(1200, 800), { name: '凭据.png' })).id;
const HEALTH = {
  emergencyName: '钱秀英',
  emergencyPhone: '13900005678',
  selfCare: 'FULL',
  chronicDiseases: '高血压',
  recentHospital: false,
  bloodPressure: '130/80',
  doctorOpinion: 'FIT',
  examDate: '2026-03-01',
};
const SAVE = `mutation ($id: ID!, $version: Int!, $input: RecupHealthInput!) {
  saveRecupHealth(id: $id, version: $version, input: $input) { id version state chronicDiseases } }`;
const save = (by: Browser | undefined, { id, version }: Seen, more: object = {}) =>
  who(by).run(SAVE, { id, version, input: { ...HEALTH, ...more } });
const sheetOf = (by: Browser | undefined, id: string) =>
  fetchExport(server, by, `/exports/recuperation-submissions/${id}/people.xlsx`);

/** Invites, confirms and fills in the first so many of an institution. */
async function nominate(by: Browser | undefined, count: number): Promise<void> {
  const first = async (state: string) => (await people(by, [state])).slice(0, count);
  expect(await act(who(by), 'recupNominations', 'invite', await first('CANDIDATE'))).toBe('OK');
  for (const one of await first('INVITED'))
    expect(await act(who(by), 'recupNominations', 'confirm', [one], { attachmentIds: [await file(by)] })).toBe('OK');
  for (const one of await first('CONFIRMED')) expect((await save(by, one)).code).toBeUndefined();
}
async function submit(by: Browser | undefined): Promise<string> {
  const list = only(await lists(by));
  expect((await sheetOf(by, list.id)).statusCode).toBe(200);
  return act(who(by), 'recupSubmissions', 'submit', [list]);
}

describe('the institutions (03 §29.4)', () => {
  it('E-LY-15 invites no more than there are places, also of one selection; E-LY-20 confirms nobody without evidence', async () => {
    const ranked = await people(j02, ['CANDIDATE']);
    expect(await act(who(j02), 'recupNominations', 'invite', ranked.slice(0, 3))).toContain('E-LY-15');
    await nominate(j02, 2);
    const [third] = await people(j02, ['CANDIDATE']);
    expect(await act(who(j02), 'recupNominations', 'invite', third ? [third] : [])).toContain('E-LY-15');
    const [one] = await people(j01, ['CANDIDATE']);
    expect(await act(who(j01), 'recupNominations', 'invite', one ? [one] : [])).toBe('OK');
    expect(await act(who(j01), 'recupNominations', 'confirm', await people(j01, ['INVITED']))).toContain('E-LY-20');
  });

  it('E-LY-07 holds back who was examined more than 180 days before the first day, and who is unfit', async () => {
    const [one] = await people(j02, ['COMPLETE']);
    if (!one) throw new Error('nobody is complete');
    // 2025-11-12 is the 180th day before 2026-05-11.
    const late = await save(j02, one, { examDate: '2025-11-11' });
    expect(late.data.saveRecupHealth).toMatchObject({ state: 'CONFIRMED' });
    const { data } = await who(j02).run('query ($id: ID!) { recupNominationFaults(id: $id) }', { id: one.id });
    expect(data.recupNominationFaults).toEqual(['体检日期超过 180 天']);
    const unfit = await save(j02, late.data.saveRecupHealth as Seen, { doctorOpinion: 'UNFIT' });
    expect(unfit.data.saveRecupHealth).toMatchObject({ state: 'CONFIRMED' });
    const good = await save(j02, unfit.data.saveRecupHealth as Seen, { examDate: '2025-11-12' });
    expect(good.data.saveRecupHealth).toMatchObject({ state: 'COMPLETE', chronicDiseases: '高血压' });
  });

  it('AC29-3 submits nothing whose 人员信息表 is older than the last edit', async () => {
    const list = only(await lists(j02));
    expect(await act(who(j02), 'recupSubmissions', 'submit', [list])).toContain('E-LY-08');
    const { rows: sheet, titles } = await readSheet(await sheetOf(j02, list.id), '序号');
    expect(titles).toEqual(
      '序号,姓名,性别,出生日期,年龄,身份证号,军休机构,原职级,功勋荣誉,历史疗养年度,联系电话,紧急联系人及电话,自理能力,慢性病,服药情况,过敏史,近期住院,血压,医生意见,陪同人员,机构负责人签字,日期'.split(
        ',',
      ),
    );
    expect(sheet).toHaveLength(2);
    expect(sheet[0]).toMatchObject({ 姓名: '赵**', 慢性病: '高血压', 血压: '130/80' });
    const [one] = await people(j02, ['COMPLETE']);
    if (!one) throw new Error('nobody is complete');
    await save(j02, one, { bloodPressure: '140/90' });
    expect(await act(who(j02), 'recupSubmissions', 'submit', [list])).toBe(
      'E-LY-08 人员信息有变更，请重新导出人员信息表',
    );
    expect(only(await lists(j02))).toMatchObject({ state: 'DRAFTING', version: list.version });
    expect(await submit(j02)).toBe('OK');
    expect(only(await lists(j02))).toMatchObject({ state: 'SUBMITTED', listVersion: 1 });
  });

  it('E-LY-06 leaves out nobody of a better rank without a reason', async () => {
    await nominate(j03, 2);
    const [first] = await people(j03, ['COMPLETE']);
    if (!first) throw new Error('nobody is complete');
    const gone = await act(who(j03), 'recupNominations', 'giveUp', [first], { reasonCode: 'UNFIT' });
    expect(gone).toBe('OK');
    const third = only(await people(j03, ['CANDIDATE']));
    expect(await act(who(j03), 'recupNominations', 'invite', [third])).toBe('OK');
    // The place is free again and the next one is proposed: he has not answered, but those before him have all gone or said why not.
    expect(await submit(j03)).toBe('OK');
  });

  it('AC29-6 answers 404 to an institution that asks for another one’s nomination, and audits it', async () => {
    const [theirs] = await people(j02, ['SUBMITTED']);
    if (!theirs) throw new Error('nobody is submitted');
    const found = await auditOf(system(), ['access.out-of-scope'], async () => {
      const { code } = await who(j01).run('query ($id: ID!) { recupNomination(id: $id) { id } }', { id: theirs.id });
      expect(code).toBe('NOT_FOUND');
    });
    expect(found[0]).toMatchObject({ ok: false, objectId: theirs.id });
    expect((await save(j01, theirs)).code).toBe('NOT_FOUND');
  });
});

describe('the cadre himself (03 §29.2)', () => {
  it('reads his own invitation and answers it once; nobody else sees it', async () => {
    const OWN = '{ myRecuperations { id planTitle stateTitle asked } }';
    const ANSWER = `mutation ($id: ID!, $yes: Boolean!, $reason: String, $q: ID!) {
      answerMyRecuperation(id: $id, takesPart: $yes, reason: $reason, requestId: $q) { stateTitle asked } }`;
    const invited = only(await people(j01, ['INVITED']));
    const [{ cadre } = { cadre: '' }] = await rows<{ cadre: string }>(
      system(),
      sql`select cadre_id as cadre from recup_nomination where id = ${invited.id}`,
    );
    const cadreBy = await applicant(app, { idNo: await openIdNumber(system(), cadre), name: '赵建国' });
    const stranger = await applicant(app);
    expect((await cadreBy.run(OWN)).data.myRecuperations).toMatchObject([
      { id: invited.id, stateTitle: '已邀请', asked: true },
    ]);
    expect((await stranger.run(OWN)).data.myRecuperations).toEqual([]);
    const answer = (by: Browser, yes: boolean) => by.run(ANSWER, { id: invited.id, yes, q: randomUUID() });
    expect((await answer(stranger, true)).code).toBe('NOT_FOUND');
    expect((await answer(cadreBy, false)).code).toBe('E-0005');
    expect((await answer(cadreBy, true)).data.answerMyRecuperation).toMatchObject([
      { stateTitle: '已确认', asked: false },
    ]);
    expect((await answer(cadreBy, true)).code).toBe('E-0503');
  });
});

describe('district and city (03 §29.4)', () => {
  it('E-LY-16 sends a district’s summary up when every institution is passed, and the last one opens the city’s review', async () => {
    const summary = async (by: Browser | undefined) => only(await listed(who(by), 'recupSummaries', 'passed'));
    expect(await act(who(chiefHk), 'recupSummaries', 'submit', [await summary(chiefHk)])).toContain('E-LY-16');
    await save(j01, only(await people(j01, ['CONFIRMED'])));
    expect(await submit(j01)).toBe('OK');
    for (const [officer, chief] of [
      [hk, chiefHk],
      [pd, chiefPd],
    ]) {
      expect(await act(who(officer), 'recupSubmissions', 'pass', await lists(officer))).toBe('OK');
      expect(await act(who(chief), 'recupSummaries', 'submit', [await summary(chief)])).toBe('OK');
    }
    plan = await planSeen(who(city), plan.id);
    expect(plan.state).toBe('CITY_REVIEW');
  });

  it('§29.4 is returned by the city and passed by three persons, no one of them twice', async () => {
    const summaries = () => listed(who(city), 'recupSummaries', 'districtTitle');
    const first = (await summaries()).find(({ districtTitle }) => districtTitle === '浦东新区');
    expect(await act(who(city), 'recupPlans', 'pass', [plan])).toContain('E-0503');
    expect(
      await act(who(city), 'recupSummaries', 'cityReturn', first ? [first] : [], { reasonText: '请核对人员' }),
    ).toBe('OK');
    plan = await planSeen(who(city), plan.id);
    expect(plan.state).toBe('PUBLISHED');
    const [back] = await lists(pd);
    expect(back?.state).toBe('CITY_RETURNED');
    expect(await act(who(pd), 'recupSubmissions', 'pass', back ? [back] : [])).toBe('OK');
    expect(
      await act(who(chiefPd), 'recupSummaries', 'submit', await listed(who(chiefPd), 'recupSummaries', 'passed')),
    ).toBe('OK');
    expect(await act(who(city), 'recupSummaries', 'cityPass', await summaries())).toBe('OK');
    for (const login of ['city_officer', 'section_city', 'leader_city']) {
      const by = await app.as(login);
      expect(await act(by, 'recupPlans', 'pass', [await planSeen(by, plan.id)])).toBe('OK');
    }
    plan = await planSeen(who(city), plan.id);
    expect(plan).toMatchObject({ state: 'CONFIRMED', rosterVersion: 1, unusedQuota: 1 });
  });
});

describe('replacement and cancellation (03 §30)', () => {
  const BEGIN = `mutation ($input: RecupChangeInput!, $files: [ID!]!, $q: ID!) {
    beginRecupChange(input: $input, attachmentIds: $files, requestId: $q) { id version state changeNo } }`;
  const begin = (by: Browser | undefined, input: object) =>
    who(by).run(BEGIN, { input: { urgent: false, reasonCode: 'FAMILY', ...input }, files: [], q: randomUUID() });
  const change = (by: Browser | undefined, id: string) =>
    did(who(by), 'query ($id: ID!) { recupChange(id: $id) { id version state rosterAfter districtOpinion } }', { id });
  const step = async (by: Browser | undefined, id: string, action: string, more: object = {}) =>
    act(who(by), 'recupChanges', action, [await change(by, id)], more);
  const roster = async () => {
    const answer = await postExport(server, city, '/exports/recuperation-roster.xlsx', { year: '2026' });
    return (await readSheet(answer, '年度')).rows;
  };
  const pushed = () =>
    rows<{ payload: { version: number; rows: { cadreUid: string; action: string }[] } }>(
      system(),
      sql`select payload_masked as payload from outbox_message where channel = 'cadre-system' order by seq`,
    );
  let x: Seen;
  let y: Seen;

  it('AC30-4 unlocks whom the district does not let go, at version 1, with its opinion', async () => {
    await at('2026-05-06', '09:00');
    [x] = (await people(j02, ['CITY_PASSED'])) as [Seen];
    const { data } = await begin(j02, { kind: 'CANCEL', originalId: x.id });
    const { id, changeNo } = data.beginRecupChange as Seen;
    expect((await begin(j02, { kind: 'CANCEL', originalId: x.id })).message).toBe(`该人员已有在办变更 ${changeNo}`);
    expect(await step(j02, id, 'submit')).toBe('OK');
    expect(await step(hk, id, 'reject', { reasonText: '可以按期参加' })).toBe('OK');
    expect(await change(j02, id)).toMatchObject({
      state: 'REJECTED',
      districtOpinion: '可以按期参加',
      rosterAfter: null,
    });
    expect((await planSeen(who(city), plan.id)).rosterVersion).toBe(1);
  });

  it('E-LY-22, E-LY-27 take the best one waiting of the same institution, and E-LY-24 three days before the start asks why', async () => {
    const theirs = only(await people(j01, ['CANDIDATE']));
    expect((await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: theirs.id })).code).toBe('E-LY-22');
    const waiting = await people(j02, ['CANDIDATE']);
    const [best, next] = waiting;
    if (!best || !next) throw new Error('nobody waits');
    expect((await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: next.id })).code).toBe('E-LY-27');
    y = best;
    await at('2026-05-09', '09:00');
    const late = await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: y.id });
    expect(late.message).toBe('距出发不足 3 天，请勾选紧急并说明原因');
  });

  it('AC30-1, AC29-5 replace X by Y in version 2, pushed once, and in the year list as soon as it is approved', async () => {
    await at('2026-05-06', '10:00');
    const before = await roster();
    expect(before.map((row) => row.名单版本)).toEqual([1, 1, 1, 1]);
    const { data, message } = await begin(j02, { kind: 'REPLACE', originalId: x.id, substituteId: y.id });
    expect(message).toBeUndefined();
    const { id } = data.beginRecupChange as Seen;
    expect(await step(j02, id, 'submit')).toContain('E-LY-29');
    await did(
      who(j02),
      'mutation ($id: ID!, $f: [ID!]!) { confirmRecupSubstitute(id: $id, attachmentIds: $f) { id } }',
      {
        id,
        f: [await file(j02)],
      },
    );
    expect((await save(j02, y)).code).toBeUndefined();
    expect(await step(j02, id, 'submit')).toBe('OK');
    expect(await step(hk, id, 'pass')).toBe('OK');
    await at('2026-05-07', '10:05');
    expect(await step(city, id, 'pass')).toBe('OK');
    const after = await roster();
    expect(after.map((row) => row.名单版本)).toEqual([2, 2, 2, 2]);
    const own = await listed(who(j02), 'recupNominations', 'cadreUid');
    expect(own.find((one) => one.id === x.id)?.state).toBe('REPLACED');
    expect(own.find((one) => one.id === y.id)?.state).toBe('CITY_PASSED');
    expect(only(await lists(j02))).toMatchObject({ quota: 2, used: 2 });
    const messages = (await pushed()).map(({ payload }) => payload);
    expect(messages.map(({ version, rows: all }) => [version, all.length])).toEqual([
      [1, 4],
      [2, 2],
    ]);
    expect(messages[1]?.rows.map(({ cadreUid, action }) => `${action} ${cadreUid}`).toSorted()).toEqual([
      `ADD ${y.cadreUid}`,
      `REMOVE ${x.cadreUid}`,
    ]);
    // The original cannot come back in the same plan.
    expect((await begin(j02, { kind: 'REPLACE', originalId: y.id, substituteId: x.id })).code).toBe('E-LY-28');
  });

  it('AC30-3, §30.4 a death match begins a cancellation, whose place goes to 未使用名额', async () => {
    const idNo = await rows<{ id: string }>(
      system(),
      sql`select cadre_id as id from recup_nomination where id = ${y.id}`,
    );
    await transaction(system(), async (tx) => {
      const person = { idNo: await openIdNumber(tx, idNo[0]?.id ?? ''), name: '赵建国' };
      await tellDeath(tx, 'suspected', person, { diedOn: '2026-05-06', source: '民政殡葬' });
    });
    const proposed = only(await listed(who(j02), 'recupChanges', 'kind reasonCode', { states: ['DRAFT'] }));
    expect(proposed).toMatchObject({ kind: 'CANCEL', reasonCode: 'DEATH' });
    expect(await step(j02, proposed.id, 'submit')).toBe('OK');
    expect(await step(hk, proposed.id, 'pass')).toBe('OK');
    expect(await step(city, proposed.id, 'pass')).toBe('OK');
    expect((await roster()).map((row) => row.名单版本)).toEqual([3, 3, 3]);
    expect(await planSeen(who(city), plan.id)).toMatchObject({ rosterVersion: 3, unusedQuota: 2 });
    expect(only(await lists(j02))).toMatchObject({ used: 1 });
  });

  it('E-LY-25 changes nothing from the first day on; results are entered then, and the plan ends when all are', async () => {
    await at('2026-05-11', '00:30');
    await app.job('recuperation.by-day');
    plan = await planSeen(who(city), plan.id);
    expect(plan.state).toBe('RUNNING');
    const [left] = await people(j02, ['CITY_PASSED']);
    expect((await begin(j02, { kind: 'CANCEL', originalId: left?.id })).code).toBe('E-LY-25');
    expect(await act(who(city), 'recupPlans', 'close', [plan])).toContain('E-LY-18');
    for (const by of [j01, j02, j03])
      expect(await act(who(by), 'recupNominations', 'attend', await people(by, ['CITY_PASSED']))).toBe('OK');
    expect(await act(who(city), 'recupPlans', 'close', [plan])).toBe('OK');
    const [attended] = await rows<{ n: number }>(
      system(),
      sql`select count(*)::int as n from cadre_recuperation where plan_no = ${String(plan.planNo)} and attended`,
    );
    expect(attended?.n).toBe(3);
  });
});
