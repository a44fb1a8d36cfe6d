import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../test/access.ts';
import { type Product, product } from '../../../test/product.ts';
import {
  act,
  addCadres,
  allocate,
  draft,
  eligible,
  listed,
  planSeen,
  type Seen,
  screen,
} from '../../../test/recuperation.ts';
import { rows, sql } from '../../database/sql.ts';
import { disagreements } from '../../platform/records/disagreements.ts';
import { cadreTable } from './cadres/cadre.record.ts';
import { nominationTable } from './nominations/nomination.record.ts';
import { planTable } from './plans/plan.record.ts';
import { submissionTable } from './submissions/submission.record.ts';
import { summaryTable } from './summaries/summary.record.ts';

let app: Product;
let city: Browser;
let plan: Seen;

beforeAll(async () => {
  app = await product('recuperation_plan');
  city = await app.as('city_officer');
}, 60_000);
afterAll(() => app.close());

const table = async (id: string) => {
  const { data } = await city.run(
    `query ($id: ID!) { recupAllocation(planId: $id) { version unallocated rows { orgId orgCode eligibleCount exactShare baseQuota remainder autoQuota manualQuota finalQuota before } } }`,
    { id },
  );
  return data.recupAllocation as { version: number; unallocated: number; rows: Record<string, unknown>[] };
};
const column = (found: { rows: Record<string, unknown>[] }, name: string) => found.rows.map((row) => row[name]);
const ADJUST = `mutation ($id: ID!, $version: Int!, $quotas: [RecupQuotaInput!]!, $reason: String!) {
  adjustRecupQuotas(id: $id, version: $version, quotas: $quotas, reason: $reason) { id version state } }`;

describe('a plan of recuperation (03 §29.4)', () => {
  it('stands on tables that agree with its declarations', async () => {
    const declared = [cadreTable, planTable, nominationTable, submissionTable, summaryTable];
    expect(await disagreements(app.context({ kind: 'SYSTEM', name: '测试' }), declared)).toEqual([]);
  });

  it('E-LY-01 allocates nothing while nobody is eligible', async () => {
    const empty = await screen(city, await draft(city, { title: '无人符合的计划' }));
    expect(empty).toMatchObject({ state: 'SCREENED', planNo: 'LY2026-01' });
    const { code } = await city.run(
      'mutation ($id: ID!, $version: Int!) { allocateRecupQuotas(id: $id, version: $version) { id } }',
      {
        id: empty.id,
        version: empty.version,
      },
    );
    expect(code).toBe('E-LY-01');
    expect((await planSeen(city, empty.id)).state).toBe('SCREENED');
  });

  it('AC29-1 gives 40 places to 127, 86, 64, 41, 9 and 3 as 15, 11, 8, 5, 1 and 0, with the remainders in the table', async () => {
    await addCadres(app, eligible({ J01: 127, J02: 86, J03: 64, J04: 41, J05: 9, J06: 3 }));
    plan = await allocate(city, await screen(city, await draft(city)));
    const found = await table(plan.id);
    expect(column(found, 'orgCode')).toEqual(['J01', 'J02', 'J03', 'J04', 'J05', 'J06']);
    expect(column(found, 'eligibleCount')).toEqual([127, 86, 64, 41, 9, 3]);
    expect(column(found, 'finalQuota')).toEqual([15, 11, 8, 5, 1, 0]);
    expect(column(found, 'remainder')).toEqual([130, 140, 250, 320, 30, 120]);
    expect(column(found, 'exactShare')).toEqual(['15.3939', '10.4242', '7.7576', '4.9697', '1.0909', '0.3636']);
  });

  it('AC29-2 says of each cadre why not, as the run has found it', async () => {
    await addCadres(app, [
      { org: 'J01', uid: 'AC-A', born: '1945-05-11', attended: 2022 },
      { org: 'J01', uid: 'AC-B', born: '1945-05-12' },
      { org: 'J01', uid: 'AC-C', born: '1950-01-01', honour: 'H10', attended: 2024 },
      { org: 'J01', uid: 'AC-D', born: '1948-09-01', honour: 'H12' },
    ]);
    plan = await screen(city, plan);
    expect(plan).toMatchObject({ state: 'SCREENED', runNo: 2 });
    const { data } = await city.run(
      `query ($of: String!) { recupResults(filter: { search: $of }) { nodes { cadreUid eligible failReasons age rankInOrg } } }`,
      { of: 'LY2026-02' },
    );
    expect(data.recupResults).toBeDefined();
    const found = async (uid: string) =>
      rows<{ reasons: string[]; rank: number | null }>(
        app.context({ kind: 'SYSTEM', name: '测试' }),
        sql`select r.fail_reasons as reasons, r.rank_in_org as rank from recup_result r join recup_plan p on p.run_id = r.run_id
             where r.cadre_uid = ${uid} and p.id = ${plan.id}`,
      );
    expect(await found('AC-A')).toEqual([{ reasons: ['OVER_AGE'], rank: null }]);
    // The oldest of those who have never been comes first.
    expect(await found('AC-B')).toEqual([{ reasons: [], rank: 1 }]);
    expect(await found('AC-C')).toEqual([{ reasons: ['RECENT_PARTICIPATION'], rank: null }]);
    expect(await found('AC-D')).toEqual([{ reasons: ['NO_HONOUR'], rank: null }]);
  });

  it('§29.4 adjusts by hand within the total and the eligible, each time as a version with its difference', async () => {
    plan = await allocate(city, plan);
    const { rows: before } = await table(plan.id);
    const adjust = (quotas: object[], reason = '按实际床位调整') =>
      city.run(ADJUST, { id: plan.id, version: plan.version, quotas, reason });
    const [j01, , , , , j06] = before.map(({ orgId }) => orgId);
    const had = Number(before[0]?.finalQuota);
    expect((await adjust([{ orgId: j06, quota: 4 }])).code).toBe('E-LY-09');
    expect((await adjust([{ orgId: j06, quota: 1 }])).code).toBe('E-LY-03');
    expect((await adjust([{ orgId: j01, quota: had - 1 }], '无')).code).toBe('E-LY-10');
    expect((await adjust([{ orgId: j01, quota: -1 }])).code).toBe('BAD_INPUT');
    // Two quotas of one institution: nobody can say which is meant.
    const twice = [had - 1, had - 2].map((quota) => ({ orgId: j01, quota }));
    expect((await adjust(twice)).code).toBe('BAD_INPUT');
    const done = await adjust([
      { orgId: j01, quota: had - 1 },
      { orgId: j06, quota: 1 },
    ]);
    expect(done.code).toBeUndefined();
    const after = await table(plan.id);
    expect(after.version).toBe(3);
    expect(column(after, 'finalQuota')).toEqual([had - 1, ...column({ rows: before }, 'finalQuota').slice(1, 5), 1]);
    expect(column(after, 'before')).toEqual([had, null, null, null, null, 0]);
    // Another one's screen is stale now.
    expect((await adjust([{ orgId: j01, quota: had - 1 }])).code).toBe('E-0504');
    plan = await planSeen(city, plan.id);
  });

  it('§29.4 is handed down to every institution with places, taken back with a reason, and handed down again', async () => {
    expect(await act(city, 'recupPlans', 'publish', [plan])).toBe('OK');
    const j01 = await app.as('jx_j01');
    const seen = await listed(j01, 'recupSubmissions', 'quota orgName');
    expect(seen).toEqual([expect.objectContaining({ state: 'NOT_STARTED', quota: 15 })]);
    const ranked = await listed(j01, 'recupNominations', 'cadreUid fromRank');
    expect(ranked.length).toBe(100);
    plan = await planSeen(city, plan.id);
    expect(await act(city, 'recupPlans', 'recall', [plan], { reasonText: '名额有误，重新分配' })).toBe('OK');
    expect(await listed(j01, 'recupSubmissions', 'quota', { states: ['NOT_STARTED'] })).toEqual([]);
    plan = await planSeen(city, plan.id);
    expect(plan.state).toBe('ALLOCATED');
    expect(await act(city, 'recupPlans', 'publish', [plan])).toBe('OK');
    expect(await listed(j01, 'recupSubmissions', 'quota', { states: ['NOT_STARTED'] })).toHaveLength(1);
  });

  it('§29.3 takes in by hand whom the rules leave out, behind all others and with the reason, until the plan is published', async () => {
    let own = await screen(city, await screen(city, await draft(city, { title: '人工认定的计划' })));
    const results = async (uid: string) => {
      const { data } = await city.run(
        `query ($id: ID!, $of: String!) { recupResults(filter: { planId: $id, search: $of }) {
          nodes { id eligible overridable verdict rankInOrg } } }`,
        { id: own.id, of: uid },
      );
      const { nodes } = data.recupResults as { nodes: { id: string; overridable: boolean; [name: string]: unknown }[] };
      return { last: nodes.find(({ overridable }) => overridable), others: nodes.filter((one) => !one.overridable) };
    };
    const override = async (id: string | undefined, reason = '军级单位出具证明，按规定享受') =>
      (
        await city.run('mutation ($id: ID!, $reason: String!) { overrideRecupResult(id: $id, reason: $reason) }', {
          id,
          reason,
        })
      ).code;
    expect((await results('AC-B')).last).toBeUndefined();
    const { last, others } = await results('AC-D');
    // The run before is history.
    expect(others).toHaveLength(1);
    expect(await override(others[0]?.id)).toBe('E-0503');
    // An identifier that is none is answered like one that nobody has, and not as a fault of the product.
    expect(await override('不是标识')).toBe('NOT_FOUND');
    expect(await override(last?.id, '无')).toBe('E-0005');
    expect(await override(last?.id)).toBeUndefined();
    expect(await override(last?.id)).toBe('E-0503');
    own = await allocate(city, own);
    const [j01] = (await table(own.id)).rows;
    const taken = (await results('AC-D')).others.find(({ id }) => id === last?.id);
    expect(taken).toMatchObject({
      eligible: true,
      verdict: '符合（人工认定：军级单位出具证明，按规定享受）',
      rankInOrg: j01?.eligibleCount,
    });
    const { last: older } = await results('AC-A');
    expect(older).toBeDefined();
    expect(await act(city, 'recupPlans', 'publish', [own])).toBe('OK');
    expect((await results('AC-A')).last).toBeUndefined();
    expect(await override(older?.id)).toBe('E-0503');
  });

  it('E-LY-11 is not published with a deadline that has come', async () => {
    const late = await allocate(city, await screen(city, await draft(city, { nominateDeadline: '2026-03-09' })));
    expect(await act(city, 'recupPlans', 'publish', [late])).toContain('E-LY-11');
  });
});
