import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse, subscribe } from 'graphql';
import { rows, run, sql } from '../../src/database/sql.ts';
import { demoPersons } from '../../src/platform/access/demo/demo-persons.ts';
import { type Ctx, inScope, type Placed, type UserActor } from '../../src/platform/kernel/index.ts';
import type { Browser } from '../access.ts';
import { act } from '../case-acts.ts';
import { type Product, product } from '../product.ts';
import { until } from '../until.ts';
import { type PlacedCase, placedCases, placedPlan } from './places.ts';

let app: Product;
let cases: PlacedCase[];
let staff: { loginName: string; browser: Browser; actor: UserActor }[];
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('scoped_lists');
  cases = await placedCases(system());
  staff = await Promise.all(
    demoPersons.map(async ({ loginName }) => {
      const browser = await app.as(loginName);
      const { actor } = await browser.ctx();
      if (actor.kind !== 'USER') throw new Error(`${loginName} could not sign in`);
      return { loginName, browser, actor };
    }),
  );
}, 60_000);
afterAll(() => app.close());

/** The oracle: what an actor may see, said without any SQL. */
const seen = (actor: UserActor) =>
  actor.permissions.has('case:view') ? cases.filter((c) => inScope(actor.scope, c)) : [];
const ids = (list: readonly { id: string }[]) => list.map((c) => c.id).sort();

async function nodes<T>(browser: Browser, list: string): Promise<T[] | undefined> {
  const answer = await browser.run(`{ list: ${list} }`);
  return (answer.data.list as { nodes: T[] } | null | undefined)?.nodes;
}

const holders = (permission: string) => staff.filter((s) => s.actor.permissions.has(permission));

describe('lists show what lies in the scope and nothing else', () => {
  it('cases, forwards and backwards, in every sort', async () => {
    expect(new Set(holders('case:view').map((s) => seen(s.actor).length)).size).toBeGreaterThan(2);
    for (const { loginName, browser, actor } of holders('case:view')) {
      for (const field of ['SUBMITTED_AT', 'DUE_AT', 'UPDATED_AT', 'CASE_NO']) {
        const found = await nodes<{ id: string }>(
          browser,
          `cases(queue: ALL, first: 100, sort: { field: ${field}, direction: ASC }) { nodes { id } }`,
        );
        expect({ loginName, ids: ids(found ?? []) }).toEqual({ loginName, ids: ids(seen(actor)) });
      }
    }
  });

  it('filters by another district or centre find nothing, not even a count', async () => {
    for (const { loginName, browser, actor } of holders('case:view')) {
      for (const place of cases) {
        const found = (await browser.run(
          `query ($d: String, $o: ID, $s: String) {
             district: cases(queue: ALL, filter: { districtCode: $d }) { totalCount nodes { id } }
             centre: cases(queue: ALL, filter: { orgId: $o }) { totalCount nodes { id } }
             number: cases(queue: ALL, filter: { search: $s }) { totalCount nodes { id } } }`,
          { d: place.districtCode, o: place.orgId, s: place.caseNo },
        )) as { data: Record<string, { totalCount: number; nodes: { id: string }[] }> };
        const expected = (test: (c: PlacedCase) => boolean) => ids(seen(actor).filter(test));
        const { district, centre, number } = found.data;
        expect({ loginName, d: ids(district?.nodes ?? []) }).toEqual({
          loginName,
          d: expected((c) => c.districtCode === place.districtCode),
        });
        expect(ids(centre?.nodes ?? [])).toEqual(expected((c) => c.orgId === place.orgId));
        expect(ids(number?.nodes ?? [])).toEqual(expected((c) => c.id === place.id));
        expect(district?.totalCount).toBe(district?.nodes.length);
      }
    }
  });

  it('the jump field and the counts of the queues', async () => {
    for (const { browser, actor } of holders('case:view')) {
      for (const place of cases.slice(0, 4)) {
        const hits = await browser.run('query ($t: String!) { find(text: $t) { id } }', { t: place.subCases[0]?.bjNo });
        expect(hits.data.find).toEqual(seen(actor).some((c) => c.id === place.id) ? [{ id: place.id }] : []);
      }
      const counts = (await browser.run('{ caseQueueCounts { queue count } }')).data.caseQueueCounts;
      expect(counts).toContainEqual({ queue: 'PENDING_PREREVIEW', count: seen(actor).length });
    }
  });

  it('matters that are handled, in every way of handling', async () => {
    await run(system(), sql`update sub_case set accepted_at = now()`);
    for (const { loginName, browser, actor } of holders('case:view')) {
      const found = await nodes<{ subCase: { caseId: string } }>(
        browser,
        'matterItems(first: 100) { nodes { subCase { caseId } } }',
      );
      const expected = [...new Set(seen(actor).map((c) => c.id))].sort();
      expect({ loginName, ids: [...new Set(found?.map((i) => i.subCase.caseId))].sort() }).toEqual({
        loginName,
        ids: expected,
      });
    }
  });

  it('pushes and notices sent', async () => {
    for (const { loginName, browser, actor } of holders('push:view')) {
      const found = await nodes<{ caseId: string }>(browser, 'pushes(first: 100) { nodes { caseId } }');
      const visible = new Set(cases.filter((c) => inScope(actor.scope, c)).map((c) => c.id));
      expect({ loginName, outside: found?.filter((p) => !visible.has(p.caseId)) }).toEqual({ loginName, outside: [] });
    }
    for (const { loginName, browser, actor } of staff) {
      const found = await nodes<{ objectId: string }>(browser, 'sentNotifications(first: 100) { nodes { objectId } }');
      const visible = new Set(cases.filter((c) => inScope(actor.scope, c)).map((c) => c.id));
      expect({ loginName, outside: (found ?? []).filter((n) => !visible.has(n.objectId)) }).toEqual({
        loginName,
        outside: [],
      });
    }
  });

  it('to-dos are those of one’s own role in one’s own centre', async () => {
    for (const { loginName, browser, actor } of staff) {
      const found = await nodes<{ recordId: string }>(browser, 'tasks(first: 100) { nodes { recordId } }');
      const own = actor.roles.includes('CENTRE_CLERK') ? cases.filter((c) => c.orgId === actor.orgId) : [];
      expect({ loginName, ids: found?.map((t) => t.recordId).sort() }).toEqual({ loginName, ids: ids(own) });
    }
  });

  it('plans of what ends by itself, and who stepped in', async () => {
    const { planId, interventionId } = await placedPlan(system());
    const [where] = await rows<Placed>(
      system(),
      sql`select org_id as "orgId", org_path as "orgPath", district_code as "districtCode" from auto_finish_plan where id = ${planId}`,
    );
    for (const { loginName, browser, actor } of holders('offline:view')) {
      const plans = await nodes<{ id: string }>(browser, 'autoFinishPlans(first: 100) { nodes { id } }');
      const sees = where !== undefined && inScope(actor.scope, where);
      expect({ loginName, sees: plans?.some(({ id }) => id === planId) }).toEqual({ loginName, sees });
      const found = await nodes<{ id: string }>(browser, 'interventions(first: 100) { nodes { id } }');
      // It lies with the district, whose chief may have to decide; the centre whose matter it is sees it too.
      expect({ loginName, sees: found?.some(({ id }) => id === interventionId) }).toEqual({ loginName, sees });
    }
  });
});

describe('subscriptions', () => {
  it('tell of a change only those who may see the case, and of nothing but what they may see', async () => {
    const heard = new Map<string, string[]>();
    const document = parse('subscription { recordChanged(recordTypes: ["case", "subCase"]) { recordType ids } }');
    const streams: AsyncIterator<unknown>[] = [];
    for (const { loginName, browser } of staff) {
      const stream = await subscribe({ schema: app.schema, document, contextValue: await browser.ctx() });
      if (!(Symbol.asyncIterator in stream)) continue;
      streams.push(stream);
      void (async () => {
        for await (const { data } of stream) {
          const change = (data as { recordChanged: { recordType: string; ids: string[] } } | null)?.recordChanged;
          if (change?.recordType === 'case') heard.set(loginName, [...(heard.get(loginName) ?? []), ...change.ids]);
        }
      })();
    }
    const officer = staff.find((s) => s.loginName === 'officer_hk');
    const target = cases.find((c) => c.districtCode === '310109');
    if (!officer || !target) throw new Error('nobody to act');
    await act(officer.browser, 'return', [target], { reasonCode: 'R01' });
    const toldTo = staff.filter(({ actor }) => seen(actor).some((c) => c.id === target.id));
    await until(() => toldTo.every(({ loginName }) => heard.has(loginName)));
    // Whoever hears of it wrongly is told in the same breath.
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const stream of streams) void stream.return?.();
    for (const { loginName, actor } of staff) {
      const expected = seen(actor).some((c) => c.id === target.id) ? [target.id] : [];
      expect({ loginName, heard: heard.get(loginName) ?? [] }).toEqual({ loginName, heard: expected });
    }
  });
});
