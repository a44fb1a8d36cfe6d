import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { setParameter } from '../../../../test/parameters.ts';
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
import { confirmDemoPlan, nominateDemo } from '../demo/demo-steps.ts';

let app: Product;
let who: Record<'city' | 'city2' | 'hk' | 'chief' | 'jx' | 'head', Browser>;
let plan: Seen;

beforeAll(async () => {
  app = await product('recuperation_nodes');
  const names = { city: 'city_officer', city2: 'city_officer2', hk: 'officer_hk', chief: 'chief_hk' };
  const desks = { ...names, jx: 'jx_j01', head: 'jx_head_j01' };
  who = Object.fromEntries(
    await Promise.all(Object.entries(desks).map(async ([key, login]) => [key, await app.as(login)])),
  ) as typeof who;
  await addCadres(app, eligible({ J01: 3 }));
  plan = await allocate(who.city, await screen(who.city, await draft(who.city, { totalQuota: 2 })));
  expect(await act(who.city, 'recupPlans', 'publish', [plan])).toBe('OK');
  const system = app.context({ kind: 'SYSTEM', name: '测试' });
  await nominateDemo(system, plan.id, 2);
  await confirmDemoPlan(system, plan.id);
}, 60_000);
afterAll(() => app.close());

const BEGIN = `mutation ($input: RecupChangeInput!, $q: ID!) {
  made: beginRecupChange(input: $input, attachmentIds: [], requestId: $q) { id version state } }`;
const ONE = 'query ($id: ID!) { recupChange(id: $id) { id version state districtOpinion cityOpinion } }';

it('03 §30.3 the head of the institution and the chief of the district judge where that is on, the city’s section not where it is off', async () => {
  const nodes = { head: true, chief: true, section: false };
  expect(await setParameter(who.city, 'recup.changeNodes', nodes)).toMatchObject({ set: { value: nodes } });
  const [x] = await listed(who.jx, 'recupNominations', 'cadreUid', { planId: plan.id, states: ['CITY_PASSED'] });
  const input = { kind: 'CANCEL', originalId: x?.id, reasonCode: 'FAMILY', urgent: false };
  const { id } = await did(who.jx, BEGIN, { input, q: randomUUID() });
  const step = async (by: Browser, action: string) => act(by, 'recupChanges', action, [await did(by, ONE, { id })]);
  expect(await step(who.jx, 'submit')).toMatch(/^E-0503/);
  const steps: [Browser, string, string][] = [
    [who.jx, 'submitToHead', 'PENDING_HEAD'],
    [who.head, 'pass', 'PENDING_DIST'],
    [who.hk, 'passToChief', 'PENDING_CHIEF'],
    [who.chief, 'pass', 'PENDING_CITY'],
    [who.city2, 'passAndApply', 'APPROVED'],
  ];
  for (const [by, action, state] of steps) {
    expect(await step(by, action)).toBe('OK');
    expect(await did(who.city, ONE, { id })).toMatchObject({ state });
  }
  expect(await did(who.city, ONE, { id })).toMatchObject({
    districtOpinion: '同意；科长：同意',
    cityOpinion: '经办人：同意',
  });
  expect(await planSeen(who.city, plan.id)).toMatchObject({ rosterVersion: 2, unusedQuota: 1 });
});
