import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import {
  act,
  addCadres,
  allocate,
  did,
  draft,
  eligible,
  listed,
  planSeen,
  type Seen,
  screen,
} from '../../../../test/recuperation.ts';
import { file, save } from '../../../../test/recuperation-desk.ts';
import { tables } from '../../../database/tables.ts';
import { transaction } from '../../../platform/kernel/index.ts';
import { confirmDemoPlan, nominateDemo } from '../demo/demo-steps.ts';
import { applyChange } from './apply-change.ts';

let app: Product;
let city: Browser;
let hk: Browser;
let j02: Browser;
let j03: Browser;
let first: Seen;
let second: Seen;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

/** A plan that is published, with the first of each institution on its way. */
async function published(more: object): Promise<Seen> {
  const plan = await allocate(city, await screen(city, await draft(city, more)));
  expect(await act(city, 'recupPlans', 'publish', [plan])).toBe('OK');
  await nominateDemo(system(), plan.id, 2);
  return planSeen(city, plan.id);
}

beforeAll(async () => {
  app = await product('recuperation_substitute');
  const names = ['city_officer', 'officer_hk', 'jx_j02', 'jx_j03'];
  const [a, b, c, d] = await Promise.all(names.map((name) => app.as(name)));
  if (!a || !b || !c || !d) throw new Error('nobody');
  [city, hk, j02, j03] = [a, b, c, d];
  await addCadres(app, eligible({ J02: 6 }));
  first = await published({ totalQuota: 2 });
  await confirmDemoPlan(system(), first.id);
  second = await published({ totalQuota: 1, title: '2026年第二批荣誉疗养' });
}, 60_000);
afterAll(() => app.close());

const nominated = async (planId: string, states: string[]) =>
  (await listed(j02, 'recupNominations', 'cadreUid fromRank', { planId, states })).toSorted(
    (a, b) => Number(a.fromRank) - Number(b.fromRank),
  );
const told = async (template: string) =>
  (
    await tables(system())
      .selectFrom('notification')
      .select('receiver_name')
      .where('template_code', '=', template)
      .execute()
  ).length;
const BEGIN = `mutation ($input: RecupChangeInput!, $q: ID!) {
  beginRecupChange(input: $input, attachmentIds: [], requestId: $q) { id version state changeNo } }`;
const begin = (input: object) =>
  j02.run(BEGIN, { input: { urgent: false, reasonCode: 'FAMILY', kind: 'CANCEL', ...input }, q: randomUUID() });
const ANEW =
  'mutation ($id: ID!, $uid: String!) { screenRecupSubstitute(originalId: $id, cadreUid: $uid) { id cadreUid fromRank } }';
const anew = (by: Browser, id: string, uid: string) => by.run(ANEW, { id, uid });

describe('whoever comes into question as a substitute (03 §30.3, §30.6)', () => {
  it('E-LY-21 takes nobody who stands in another plan’s roster of the year, and names the plan', async () => {
    await confirmDemoPlan(system(), second.id);
    const [taken] = await nominated(second.id, ['CITY_PASSED']);
    const [x] = await nominated(first.id, ['CITY_PASSED']);
    const [candidate] = (await nominated(first.id, ['CANDIDATE'])).filter(
      ({ cadreUid }) => cadreUid === taken?.cadreUid,
    );
    expect(candidate).toBeDefined();
    expect(await begin({ kind: 'REPLACE', originalId: x?.id, substituteId: candidate?.id })).toMatchObject({
      code: 'E-LY-21',
      message: `该人员已在 ${String(second.planNo)} 名单中`,
    });
  });

  it('judges anew who was not in the last run: the last of those who wait, of the own institution alone, and not without the conditions', async () => {
    await addCadres(app, [
      { org: 'J02', uid: 'J02-0901', born: '1950-06-06' },
      { org: 'J02', uid: 'J02-0902', born: '1951-02-02', honour: 'H12' },
      { org: 'J03', uid: 'J03-0901', born: '1951-03-03' },
    ]);
    const [x] = await nominated(first.id, ['CITY_PASSED']);
    const id = x?.id ?? '';
    expect(await anew(j02, id, 'J02-0902')).toMatchObject({
      code: 'E-LY-26',
      message: '替换人员不符合条件：没有符合要求的功勋荣誉',
    });
    expect((await anew(j02, id, 'J03-0901')).code).toBe('E-LY-22');
    expect((await anew(j03, id, 'J03-0901')).code).toBe('NOT_FOUND');
    const last = Math.max(...(await nominated(first.id, ['CANDIDATE'])).map(({ fromRank }) => Number(fromRank)));
    const { data, message } = await anew(j02, id, 'J02-0901');
    expect(message).toBeUndefined();
    expect(data.screenRecupSubstitute).toMatchObject({ cadreUid: 'J02-0901', fromRank: last + 1 });
    expect((await anew(j02, id, 'J02-0901')).code).toBe('E-LY-28');
    const result = await tables(system())
      .selectFrom('recup_result')
      .select(['eligible', 'override_reason'])
      .where('cadre_uid', '=', 'J02-0901')
      .where('plan_id', '=', first.id)
      .executeTakeFirst();
    expect(result).toEqual({ eligible: true, override_reason: '替换时重新筛选' });
  });

  it('E-VER-02 two changes begun on one version: of other persons the second stands on the newest, of the same one it is refused', async () => {
    const [x, y] = await nominated(first.id, ['CITY_PASSED']);
    const ids: string[] = [];
    for (const one of [x, y]) {
      const { data, message } = await begin({ originalId: one?.id });
      expect(message).toBeUndefined();
      ids.push((data.beginRecupChange as Seen).id);
    }
    const step = async (by: Browser, id: string, action: string) =>
      act(by, 'recupChanges', action, [
        await did(by, 'query ($id: ID!) { recupChange(id: $id) { id version state } }', { id }),
      ]);
    for (const id of ids) {
      expect(await step(j02, id, 'submit')).toBe('OK');
      expect(await step(hk, id, 'pass')).toBe('OK');
    }
    const before = await told('N765');
    for (const id of ids) {
      expect(await step(city, id, 'pass')).toBe('OK');
      expect(await step(await app.as('section_city'), id, 'pass')).toBe('OK');
    }
    expect((await planSeen(city, first.id)).rosterVersion).toBe(3);
    expect((await told('N765')) - before).toBe(2);
    await expect(transaction(system(), (tx) => applyChange(tx, ids[0] ?? ''))).rejects.toMatchObject({
      code: 'E-VER-02',
      message: '名单已更新为第 3 版，请查看差异后再审批',
    });
    expect((await planSeen(city, first.id)).rosterVersion).toBe(3);
  });
});

describe('places that came free once the roster stood (03 R29-5, §30.4)', () => {
  it('E-LY-35 are the city’s to give out again; who waits comes in by 增补 through the same persons, and the push adds him alone', async () => {
    const AGAIN =
      'mutation ($id: ID!, $v: Int!) { reallocateRecupQuotas(id: $id, version: $v) { id version state unusedQuota } }';
    const EDIT = `mutation ($id: ID!, $v: Int!, $i: RecupChangeInput!) {
      editRecupChange(id: $id, version: $v, input: $i, attachmentIds: []) { id version state skipReason } }`;
    const elsewhere = (await nominated(second.id, ['CITY_PASSED'])).map(({ cadreUid }) => cadreUid);
    const waiting = (await nominated(first.id, ['CANDIDATE'])).filter(({ cadreUid }) => !elsewhere.includes(cadreUid));
    const [best, next] = waiting;
    const input = { kind: 'ADD', originalId: null, reasonCode: 'VACANCY', urgent: false };
    const add = (substituteId: string | undefined, more: object = {}) => begin({ ...input, substituteId, ...more });
    // Both places of J02 were cancelled: they are the pool's, not J02's.
    expect((await planSeen(city, first.id)).unusedQuota).toBe(2);
    expect((await add(best?.id)).code).toBe('E-LY-35');
    const { id, version } = await planSeen(city, first.id);
    expect((await city.run(AGAIN, { id, v: version })).data.reallocateRecupQuotas).toMatchObject({
      state: 'CONFIRMED',
      unusedQuota: 0,
    });
    expect(await listed(j02, 'recupSubmissions', 'quota used granted', { planId: first.id })).toMatchObject([
      { quota: 2, used: 0, granted: 2 },
    ]);
    expect((await add(next?.id)).code).toBe('E-LY-27');
    const { data, message } = await add(best?.id);
    expect(message).toBeUndefined();
    const made = data.beginRecupChange as Seen;
    expect((await add(best?.id)).message).toBe(`该人员已有在办变更 ${String(made.changeNo)}`);
    const seen = () => did(j02, 'query ($id: ID!) { recupChange(id: $id) { id version state } }', { id: made.id });
    const step = async (by: Browser, action: string, more: object = {}) =>
      act(by, 'recupChanges', action, [await seen()], more);
    expect(await step(j02, 'submit')).toContain('E-LY-29');
    await did(
      j02,
      'mutation ($id: ID!, $f: [ID!]!) { confirmRecupSubstitute(id: $id, attachmentIds: $f) { id version state } }',
      { id: made.id, f: [await file(j02)] },
    );
    const [{ version: now } = { version: 0 }] = (await nominated(first.id, ['CANDIDATE'])).filter(
      (one) => one.id === best?.id,
    );
    expect((await save(j02, { id: best?.id ?? '', version: now, state: '' })).message).toBeUndefined();
    expect(await step(j02, 'submit')).toBe('OK');
    const entry = { ...input, substituteId: best?.id, skipReason: '按排序' };
    // While it is judged nobody writes it anew; once it is returned its institution does, and no other.
    expect((await j02.run(EDIT, { id: made.id, v: (await seen()).version, i: entry })).code).toBe('E-0503');
    expect(await step(hk, 'giveBack', { reasonText: '请核对人员信息' })).toBe('OK');
    expect((await j03.run(EDIT, { id: made.id, v: (await seen()).version, i: entry })).code).toBe('NOT_FOUND');
    expect((await j02.run(EDIT, { id: made.id, v: 1, i: entry })).code).toBe('E-0504');
    expect(
      (await j02.run(EDIT, { id: made.id, v: (await seen()).version, i: entry })).data.editRecupChange,
    ).toMatchObject({ state: 'RETURNED', skipReason: '按排序' });
    expect(await step(j02, 'submit')).toBe('OK');
    expect(await step(hk, 'pass')).toBe('OK');
    expect(await step(city, 'pass')).toBe('OK');
    expect(await step(await app.as('section_city'), 'pass')).toBe('OK');
    expect(await planSeen(city, first.id)).toMatchObject({ rosterVersion: 4, unusedQuota: 0 });
    expect(await listed(j02, 'recupSubmissions', 'quota used granted', { planId: first.id })).toMatchObject([
      { quota: 2, used: 1, granted: 1 },
    ]);
    const last = await tables(system())
      .selectFrom('outbox_message')
      .select('payload_masked as payload')
      .where('channel', '=', 'cadre-system')
      .where('record_id', '=', first.id)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst();
    expect(last?.payload).toMatchObject({ version: 4, rows: [{ cadreUid: best?.cadreUid, action: 'ADD' }] });
  });
});

describe('a cadre who moves to another institution (03 §29.7)', () => {
  it('leaves the list of the old one as long as that has not gone up, and it is told; the city alone may say so', async () => {
    const third = await published({ totalQuota: 2, title: '2026年第三批荣誉疗养' });
    const [invited] = await nominated(third.id, ['COMPLETE']);
    const cadre = await tables(system())
      .selectFrom('recup_nomination')
      .select('cadre_id as id')
      .where('id', '=', invited?.id ?? '')
      .executeTakeFirstOrThrow();
    expect(await told('N764')).toBeGreaterThan(0);
    const MOVE =
      'mutation ($id: ID!, $org: String!) { moveRetiredCadre(id: $id, orgCode: $org, reason: "随子女迁居，转由该机构服务") { orgName } }';
    expect((await j02.run(MOVE, { id: cadre.id, org: 'J03' })).code).toBe('FORBIDDEN');
    expect((await city.run(MOVE, { id: cadre.id, org: 'J99' })).code).toBe('E-LY-33');
    expect((await city.run(MOVE, { id: cadre.id, org: 'J03' })).code).toBeUndefined();
    expect((await nominated(third.id, ['CANCELLED'])).map(({ id }) => id)).toEqual([invited?.id]);
    expect(await told('N766')).toBeGreaterThan(0);
    expect((await j03.run('query ($id: ID!) { retiredCadre(id: $id) { id } }', { id: cadre.id })).code).toBeUndefined();
    // C-4: what is over of him follows him; the old institution keeps its list, without his health.
    const HEALTH = 'query ($id: ID!) { recupNomination(id: $id) { stateTitle chronicDiseases bloodPressure } }';
    const [theirs, ours] = await Promise.all([j03, j02].map((by) => by.run(HEALTH, { id: invited?.id })));
    expect(theirs?.data.recupNomination).toMatchObject({ stateTitle: '已取消' });
    expect(ours?.data.recupNomination).toEqual({ stateTitle: '已取消', chronicDiseases: null, bloodPressure: null });
    expect((await j02.run('query ($id: ID!) { retiredCadre(id: $id) { id } }', { id: cadre.id })).code).toBe(
      'NOT_FOUND',
    );
  });
});
