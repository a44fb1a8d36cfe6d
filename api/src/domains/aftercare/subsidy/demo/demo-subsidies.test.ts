import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { closeWorld, desk } from '../../../../../test/subsidies.ts';
import { tables } from '../../../../database/tables.ts';
import { loadDemoSubsidies } from './demo-subsidies.ts';

let w: Awaited<ReturnType<typeof desk>>;
beforeAll(async () => {
  w = await desk('subsidy_demo');
}, 60_000);
afterAll(() => closeWorld(w));

it('the demonstration has applications in the states that clerks meet, and is loaded once', async () => {
  for (let n = 0; n < 7; n += 1) await w.soldier();
  await loadDemoSubsidies(w.system());
  const states = async () =>
    (await tables(w.system()).selectFrom('one_off_subsidy').orderBy('id').select('state').execute()).map(
      ({ state }) => state,
    );
  const paid = ['PAID', 'PAID', 'PAY_FAILED', 'PAID', 'PAID', 'PAID'];
  const waiting = ['IN_BATCH', 'IN_BATCH', 'APPROVED', 'APPROVED', 'ACCOUNT_CHANGE', 'CANCELLED'];
  const loaded = [
    ...paid,
    ...waiting,
    'IN_BATCH',
    'CONFIRM_PENDING',
    'INFO_CONFIRMED',
    'DRAFT',
    'REVIEWED',
    'RETURNED',
    'APPROVED',
  ];
  expect(await states()).toEqual(loaded);
  await loadDemoSubsidies(w.system());
  expect(await states()).toEqual(loaded);
});
