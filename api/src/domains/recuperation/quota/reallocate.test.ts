import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { fetchExport } from '../../../../test/exports.ts';
import { type Product, product } from '../../../../test/product.ts';
import { act, addCadres, allocate, draft, eligible, planSeen, screen } from '../../../../test/recuperation.ts';
import { lists, nominate, only } from '../../../../test/recuperation-desk.ts';
import { serverOf } from '../../../../test/security/http.ts';

let app: Product;
beforeAll(async () => {
  app = await product('recuperation_reallocate');
}, 60_000);
afterAll(() => app.close());

const AGAIN =
  'mutation ($id: ID!, $version: Int!) { reallocateRecupQuotas(id: $id, version: $version) { version allocationVersion unusedQuota } }';

it('R29-5 gives the places that an institution has not used to those with somebody waiting, by the largest remainder, once', async () => {
  const server = await serverOf(app);
  const names = ['city_officer', 'jx_j01', 'jx_j02', 'jx_j03'];
  const [city, j01, j02, j03] = (await Promise.all(names.map((name) => app.as(name)))) as [
    Browser,
    Browser,
    Browser,
    Browser,
  ];
  await addCadres(app, eligible({ J01: 2, J02: 4, J03: 3 }));
  // 5 of 9: J02 2, J03 2, J01 1.
  const plan = await allocate(city, await screen(city, await draft(city, { totalQuota: 5 })));
  expect(await act(city, 'recupPlans', 'publish', [plan])).toBe('OK');
  const again = async () => {
    const { id, version } = await planSeen(city, plan.id);
    return city.run(AGAIN, { id, version });
  };
  expect((await again()).code).toBe('E-LY-34');
  await nominate(j03, 1);
  const list = only(await lists(j03));
  await fetchExport(server, j03, `/exports/recuperation-submissions/${list.id}/people.xlsx`);
  expect(await act(j03, 'recupSubmissions', 'submit', [list])).toBe('OK');
  // One place for one who waits in J01 and two in J02: the larger remainder is J02's.
  expect((await again()).data.reallocateRecupQuotas).toMatchObject({ allocationVersion: 2, unusedQuota: 0 });
  const quotas = await Promise.all([j01, j02, j03].map(async (by) => only(await lists(by)).quota));
  expect(quotas).toEqual([1, 3, 1]);
  await nominate(j02, 3);
  expect(only(await lists(j02))).toMatchObject({ used: 3 });
  expect((await again()).code).toBe('E-LY-34');
  expect((await j02.run(AGAIN, { id: plan.id, version: 1 })).code).toBe('FORBIDDEN');
  await server.close();
});

it('R29-5 an institution without a place at publication gets one that is left over, with a list, a to-do and its district’s summary', async () => {
  const other = await product('recuperation_no_place');
  try {
    const server = await serverOf(other);
    const [city, j01, j03] = (await Promise.all(
      ['city_officer', 'jx_j01', 'jx_j03'].map((name) => other.as(name)),
    )) as [Browser, Browser, Browser];
    // 2 of 9 + 1: J01 2, J03 none.
    await addCadres(other, eligible({ J01: 9, J03: 1 }));
    const plan = await allocate(city, await screen(city, await draft(city, { totalQuota: 2 })));
    expect(await act(city, 'recupPlans', 'publish', [plan])).toBe('OK');
    expect(await lists(j03)).toEqual([]);
    await nominate(j01, 1);
    const list = only(await lists(j01));
    await fetchExport(server, j01, `/exports/recuperation-submissions/${list.id}/people.xlsx`);
    expect(await act(j01, 'recupSubmissions', 'submit', [list])).toBe('OK');
    const { id, version } = await planSeen(city, plan.id);
    expect((await city.run(AGAIN, { id, version })).data.reallocateRecupQuotas).toMatchObject({ unusedQuota: 0 });
    expect(only(await lists(j01))).toMatchObject({ quota: 1 });
    expect(only(await lists(j03))).toMatchObject({ quota: 1, state: 'NOT_STARTED' });
    await nominate(j03, 1);
    expect(only(await lists(j03))).toMatchObject({ used: 1 });
    await server.close();
  } finally {
    await other.close();
  }
});
