import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import {
  closeMedical,
  confirmStreet,
  districtsOf,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  must,
  officeOf,
  rosterOf,
  step,
  streetsOf,
} from '../../../../test/medical.ts';
import { setParameter } from '../../../../test/parameters.ts';

let app: MedicalWorld;
beforeAll(async () => {
  app = await medicalWorld('medical_nodes');
}, 60_000);
afterAll(() => closeMedical(app));

let changes = 0;
async function nodes(second: boolean, final: boolean): Promise<void> {
  const value = {
    districtSecond: second,
    districtFinal: final,
    citySecond: second,
    cityFinal: final,
    byDistrict: false,
  };
  expect(await setParameter(app.city, 'medical.chain', value, changes)).toMatchObject({ set: { value } });
  changes += 1;
}
async function acts(who: Browser, kind: 'District' | 'Roster', id: string): Promise<string[]> {
  const { data } = await who.run(
    `query ($id: ID!) { one: medical${kind}(id: $id) { flow { availableActions { action } } } }`,
    { id },
  );
  const { flow } = data.one as { flow: { availableActions: { action: string }[] } };
  return flow.availableActions.map(({ action }) => action).filter((action) => /^(approve|agree|pass)/.test(action));
}

it('03 §33.2 each chain is the nodes that are on, one at least: the first alone passes its list, or the final follows it', async () => {
  const { id: cycleId } = await importCycle(app, [['P1', '120.50']], { total: '120.50' });
  const { officer, chief, director, street } = await officeOf(app, 'P1');
  const [district] = await districtsOf(app, cycleId);
  const id = district?.id ?? '';
  await must(step(app, officer, 'District', 'dispatch', id));
  const [own] = await streetsOf(app, cycleId);
  await confirmStreet(app, street, own?.id ?? '');
  expect(await acts(officer, 'District', id)).toEqual(['approve']);
  await nodes(false, true);
  expect(await acts(officer, 'District', id)).toEqual(['approveToFinal']);
  await must(step(app, officer, 'District', 'approveToFinal', id));
  expect(await acts(chief, 'District', id)).toEqual([]);
  await must(step(app, director, 'District', 'pass', id));
  const { id: rosterId } = await rosterOf(app, cycleId);
  expect(await acts(app.city2, 'Roster', rosterId)).toEqual(['approveToFinal']);
  await nodes(false, false);
  expect(await acts(app.city2, 'Roster', rosterId)).toEqual(['approveAndPass']);
  // The importer counts as who submitted it, also where one node is all there is.
  expect(await acts(app.city, 'Roster', rosterId)).toEqual([]);
});
