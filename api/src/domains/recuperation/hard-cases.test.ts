import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
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
import { only, save, who } from '../../../test/recuperation-desk.ts';
import { tables } from '../../database/tables.ts';
import { transaction } from '../../platform/kernel/index.ts';
import { insertRecords } from '../../platform/records/index.ts';
import { tellDeath } from '../people/index.ts';
import { cadreRecuperation } from './cadres/history.record.ts';
import { repeats } from './cadres/import-cadres.ts';

let app: Product;
let [city, hk, chiefHk, j01, j02, j03]: Browser[] = [];
let plans: Seen[] = [];
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });
async function at(day: string): Promise<void> {
  app.clock.set(new Date(`${day}T09:00:00+08:00`));
  const names = ['city_officer', 'officer_hk', 'chief_hk', 'jx_j01', 'jx_j02', 'jx_j03'];
  [city, hk, chiefHk, j01, j02, j03] = await Promise.all(names.map((name) => app.as(name)));
}

/** A published plan; its quotas are 2, 2 and 1 of J02, J03 and J01. */
async function published(title: string): Promise<Seen> {
  const plan = await allocate(who(city), await screen(who(city), await draft(who(city), { title, totalQuota: 5 })));
  if ((await act(who(city), 'recupPlans', 'publish', [plan])) !== 'OK') throw new Error('not published');
  return planSeen(who(city), plan.id);
}
const of = async (by: Browser | undefined, plan: Seen | undefined, states: string[]) =>
  (await listed(who(by), 'recupNominations', 'cadreUid fromRank planId', { states }))
    .filter(({ planId }) => planId === plan?.id)
    .toSorted((a, b) => Number(a.fromRank) - Number(b.fromRank));
const invite = (by: Browser | undefined, one: Seen | undefined) =>
  act(who(by), 'recupNominations', 'invite', one ? [one] : []);
async function dies(what: 'suspected' | 'confirmed' | 'revoked', nominationId: string): Promise<void> {
  const { id } = await tables(system())
    .selectFrom('recup_nomination')
    .select('cadre_id as id')
    .where('id', '=', nominationId)
    .executeTakeFirstOrThrow();
  await transaction(system(), async (tx) =>
    tellDeath(
      tx,
      what,
      { idNo: await openIdNumber(tx, id), name: '赵建国' },
      { diedOn: '2026-03-18', source: '民政殡葬' },
    ),
  );
}

/** As if 人员信息表 of the list as it is had been taken away, everybody of a better rank with his reason. */
async function printed(id: string): Promise<void> {
  await tables(system())
    .updateTable('recup_nomination')
    .set({ skip_reason: '健康不适宜' })
    .where('submission_id', '=', id)
    .where('state', '=', 'CANDIDATE')
    .execute();
  const { edition } = await tables(system())
    .selectFrom('recup_submission')
    .select('content_edition as edition')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  await tables(system())
    .updateTable('recup_submission')
    .set({ printed_edition: edition })
    .where('id', '=', id)
    .execute();
}

const complete = (id: string) =>
  tables(system()).updateTable('recup_nomination').set({ state: 'COMPLETE' }).where('id', '=', id).execute();
const listOf = async (by: Browser | undefined, plan: Seen | undefined) =>
  only((await listed(who(by), 'recupSubmissions', 'planId')).filter(({ planId }) => planId === plan?.id));

beforeAll(async () => {
  app = await product('recuperation_hard');
  [city, hk, chiefHk, j01, j02, j03] = await Promise.all(
    ['city_officer', 'officer_hk', 'chief_hk', 'jx_j01', 'jx_j02', 'jx_j03'].map((name) => app.as(name)),
  );
  await addCadres(app, eligible({ J01: 2, J02: 4, J03: 3 }));
  plans = [await published('第一批'), await published('第二批')];
}, 60_000);
afterAll(() => app.close());

describe('two plans of a year, and two officers at once', () => {
  it('R29-6 gives nobody a place in two plans of a year, also where both invite him at once', async () => {
    const [one, two] = [await of(j03, plans[0], ['CANDIDATE']), await of(j03, plans[1], ['CANDIDATE'])];
    expect(one[0]?.cadreUid).toBe(two[0]?.cadreUid);
    const both = await Promise.all([invite(j03, one[0]), invite(j03, two[0])]);
    expect(both.filter((answer) => answer === 'OK')).toHaveLength(1);
    expect(both.find((answer) => answer !== 'OK')).toMatch(/^E-LY-21 该人员已在 LY2026-0[12] 名单中$/);
  });

  it('E-LY-15 gives the last place to one of two who are invited at once', async () => {
    const waiting = await of(j01, plans[0], ['CANDIDATE']);
    expect(waiting).toHaveLength(2);
    const both = await Promise.all(waiting.map((one) => invite(j01, one)));
    expect(both.map((answer) => answer.slice(0, 7)).toSorted()).toEqual(['E-LY-15', 'OK']);
  });
});

describe('who has died in the middle of a list (03 §29.7)', () => {
  it('E-LY-31 neither invites nor submits somebody whose death is confirmed', async () => {
    const plan = plans[0];
    const [first, second] = await of(j02, plan, ['CANDIDATE']);
    if (!first || !second) throw new Error('nobody waits');
    await dies('confirmed', first.id);
    expect(await invite(j02, first)).toContain('E-LY-31');
    expect(await invite(j02, second)).toBe('OK');
    await complete(second.id);
    const list = async () => listOf(j02, plan);
    await printed((await list()).id);
    await dies('confirmed', second.id);
    expect(await act(who(j02), 'recupSubmissions', 'submit', [await list()])).toContain('E-LY-31');
    await dies('revoked', first.id);
    await dies('revoked', second.id);
    expect(await act(who(j02), 'recupSubmissions', 'submit', [await list()])).toBe('OK');
  });

  it('a revoked suspicion leaves who has moved away as he was', async () => {
    const cadre = await tables(system())
      .selectFrom('retired_cadre')
      .select('id')
      .where('cadre_uid', '=', 'J03-0003')
      .executeTakeFirstOrThrow();
    await tables(system())
      .updateTable('retired_cadre')
      .set({ service_status: 'MOVED' })
      .where('id', '=', cadre.id)
      .execute();
    const person = { idNo: await openIdNumber(system(), cadre.id), name: '赵建国' };
    const death = { diedOn: '2026-03-18', source: '民政殡葬' };
    await transaction(system(), (tx) => tellDeath(tx, 'suspected', person, death));
    await transaction(system(), (tx) => tellDeath(tx, 'revoked', person, death));
    const after = await tables(system())
      .selectFrom('retired_cadre')
      .select(['service_status', 'suspected_dead'])
      .where('id', '=', cadre.id)
      .executeTakeFirst();
    expect(after).toEqual({ service_status: 'MOVED', suspected_dead: false });
  });

  it('C-8 the city sets a status for the version that it has seen, with the reason', async () => {
    const cadre = await tables(system())
      .selectFrom('retired_cadre')
      .select(['id', 'version'])
      .where('cadre_uid', '=', 'J03-0003')
      .executeTakeFirstOrThrow();
    const set = (version: number, reason: string) =>
      who(city).run(
        `mutation ($id: ID!, $version: Int!, $reason: String!) {
          setRetiredCadreStatus(id: $id, version: $version, status: "STOPPED", reason: $reason) { serviceStatusTitle } }`,
        { id: cadre.id, version, reason },
      );
    expect((await set(cadre.version, '无')).code).toMatch(/E-0005|BAD_INPUT/);
    expect((await set(cadre.version + 1, '机构已停止服务')).code).toBe('E-0504');
    expect((await set(cadre.version, '机构已停止服务')).code).toBeUndefined();
    expect((await set(cadre.version, '机构已停止服务')).code).toBe('E-0504');
  });
});

describe('what has gone up stands (03 §29.4)', () => {
  it('E-LY-13 nobody joins a list whose district has been sent up, however the deadline is extended', async () => {
    // J01 and J02 stand in one district: J02 sends its list, J01 nothing before the deadline.
    const plan = plans[1];
    const mine = (by: Browser | undefined) => listOf(by, plan);
    const ranked = await of(j02, plan, ['CANDIDATE']);
    expect(await invite(j02, ranked[0])).toBe('OK');
    await complete(ranked[0]?.id ?? '');
    await printed((await mine(j02)).id);
    expect(await act(who(j02), 'recupSubmissions', 'submit', [await mine(j02)])).toBe('OK');
    await at('2026-04-11');
    expect(await act(who(hk), 'recupSubmissions', 'pass', [await mine(j02)])).toBe('OK');
    const summary = only(
      (await listed(who(chiefHk), 'recupSummaries', 'planId')).filter(({ planId }) => planId === plan?.id),
    );
    expect(await act(who(chiefHk), 'recupSummaries', 'submit', [summary])).toBe('OK');
    const { version } = await planSeen(who(city), plan?.id ?? '');
    await did(
      who(city),
      'mutation ($id: ID!, $v: Int!) { extendRecupDeadline(id: $id, version: $v, deadline: "2026-04-20", reason: "其他区需要延长时间") { id version state } }',
      { id: plan?.id, v: version },
    );
    const free = (await of(j01, plans[0], ['CANDIDATE'])).map(({ cadreUid }) => cadreUid);
    const late = (await of(j01, plan, ['CANDIDATE'])).find(({ cadreUid }) => free.includes(cadreUid));
    expect(await invite(j01, late)).toBe('OK');
    await complete(late?.id ?? '');
    await printed((await mine(j01)).id);
    expect(await act(who(j01), 'recupSubmissions', 'submit', [await mine(j01)])).toContain('E-LY-13');
  });

  it('the roster holds whom the city has passed, and nobody of a district that has sent nothing up', async () => {
    const plan = plans[1];
    await at('2026-04-21');
    const unsent = (await of(j03, plan, ['CANDIDATE', 'INVITED']))[0];
    await tables(system())
      .updateTable('recup_nomination')
      .set({ state: 'DISTRICT_PASSED' })
      .where('id', '=', unsent?.id ?? '')
      .execute();
    const seen = () => planSeen(who(city), plan?.id ?? '');
    // §29.7: after the deadline the institution’s page is read-only.
    const [late] = await of(j01, plan, ['COMPLETE']);
    expect((await save(j01, late as Seen)).code).toBe('E-LY-13');
    expect(await act(who(city), 'recupPlans', 'review', [await seen()])).toBe('OK');
    const sent = (await listed(who(city), 'recupSummaries', 'planId', { states: ['SUBMITTED'] })).filter(
      ({ planId }) => planId === plan?.id,
    );
    expect(await act(who(city), 'recupSummaries', 'cityPass', sent)).toBe('OK');
    for (const login of ['city_officer', 'section_city', 'leader_city'])
      expect(await act(await app.as(login), 'recupPlans', 'pass', [await seen()])).toBe('OK');
    expect(await seen()).toMatchObject({ state: 'CONFIRMED', rosterVersion: 1, unusedQuota: 4 });
    expect(await of(j03, plan, ['CITY_PASSED'])).toEqual([]);
    // Nothing is left to be done on lists that the roster stands without, and whoever was on the way waits again.
    expect([(await listOf(j01, plan)).state, (await listOf(j03, plan)).state]).toEqual(['MISSED', 'MISSED']);
    expect(await of(j03, plan, ['DISTRICT_PASSED', 'INVITED', 'COMPLETE'])).toEqual([]);
    const open = await tables(system())
      .selectFrom('task')
      .select('title')
      .where('record_type', 'in', ['recupSubmission', 'recupSummary'])
      .where('closed_at', 'is', null)
      .where('record_id', 'in', (is) =>
        is
          .selectFrom('recup_submission')
          .select('id')
          .where('plan_id', '=', plan?.id ?? ''),
      )
      .execute();
    expect(open).toEqual([]);
    expect(await of(j02, plan, ['CITY_PASSED'])).toHaveLength(1);
  });

  it('§30.4 what the system has begun for a death goes with it, and the nomination is free again', async () => {
    const [x] = await of(j02, plans[1], ['CITY_PASSED']);
    if (!x) throw new Error('nobody is on the roster');
    const changes = async () =>
      (
        await tables(system())
          .selectFrom('recup_change as g')
          .innerJoin('recup_nomination as n', 'n.id', 'g.original_id')
          .select(['g.state', 'n.locked_change_id as locked'])
          .where('n.id', '=', x.id)
          .execute()
      ).map(({ state, locked }) => [state, locked === null]);
    await dies('suspected', x.id);
    expect(await changes()).toEqual([['DRAFT', false]]);
    await dies('revoked', x.id);
    expect(await changes()).toEqual([['WITHDRAWN', true]]);
  });

  it('E-LY-23 begins one change of two that are begun at once', async () => {
    const [x] = await of(j02, plans[1], ['CITY_PASSED']);
    const begin = () =>
      who(j02).run(
        'mutation ($i: RecupChangeInput!, $q: ID!) { beginRecupChange(input: $i, attachmentIds: [], requestId: $q) { id } }',
        { i: { kind: 'CANCEL', originalId: x?.id, reasonCode: 'FAMILY', urgent: false }, q: randomUUID() },
      );
    const codes = (await Promise.all([begin(), begin()])).map(({ code }) => code ?? 'OK');
    expect(codes.toSorted()).toEqual(['E-LY-23', 'OK']);
  });

  it('writes a sheet that is longer than what one statement carries', async () => {
    const cadre = await tables(system())
      .selectFrom('retired_cadre')
      .select(['id', 'org_id as orgId', 'org_path as orgPath', 'district_code as districtCode'])
      .where('cadre_uid', '=', 'J01-0001')
      .executeTakeFirstOrThrow();
    const values = Array.from({ length: 6000 }, (_, n) => ({
      cadre_id: cadre.id,
      cadre_uid: 'J01-0001',
      year: 1960,
      level: 'CITY',
      plan_no: `X${n}`,
      attended: false,
    }));
    const ids = await transaction(system(), (tx) => insertRecords(tx, cadreRecuperation, values, { place: cadre }));
    expect(new Set(ids).size).toBe(6000);
  });

  it('finds what stands twice in a long sheet without comparing every row with every other', () => {
    const texts = Array.from({ length: 50_000 }, (_, n) => (n === 49_999 ? 'U7' : `U${n}`));
    expect([...repeats(['', '', ...texts])]).toEqual([50_001]);
  });
});
