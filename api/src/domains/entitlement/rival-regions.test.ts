import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type EntitlementApp, entitlementApp, getListed, soldier } from '../../../test/entitlement.ts';

const PLACED = '310115';
const RIVAL = '310109';
const ONE = 'query ($id: ID!) { entitlementCandidate(id: $id) { districtName rivalRegions } }';
const ALL = '{ entitlementCandidates { totalCount } }';

let app: EntitlementApp;
beforeAll(async () => {
  app = await entitlementApp('rival_regions', '2026-03-20T02:00:00Z');
}, 60_000);
afterAll(() => app.close());

it('8.9 two districts claim a person: the placement region of 安置系统 has him, the other is shown and does not', async () => {
  app.parties.placement.journal.push(soldier(1, { recordNo: 'R-1', placementRegion: PLACED, rivalRegions: [RIVAL] }));
  await app.job('entitlement.identify');
  const { id } = await getListed(app.system(), 'R-1');
  const [city, rival] = await Promise.all([app.as('city_centre'), app.as('officer_hk')]);
  expect((await city.run(ONE, { id })).data.entitlementCandidate).toEqual({
    districtName: '浦东新区',
    rivalRegions: ['虹口区'],
  });
  expect((await rival.run(ONE, { id })).code).toBe('NOT_FOUND');
  expect((await rival.run(ALL)).data.entitlementCandidates).toEqual({ totalCount: 0 });
});
