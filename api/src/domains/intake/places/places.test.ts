import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { auditOf } from '../../../../test/security/audit.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';

const MANAGED = '{ managedServicePlaces { id version name address shown } }';
const SAVE =
  'mutation ($input: ServicePlaceInput!) { saveServicePlace(input: $input) { id version name address shown } }';
const FIND =
  'query ($district: String) { servicePlaces(district: $district) { districts { code title } places { name address phone hours longitude latitude } } }';
const PLACE = { address: '上海市虹口区示范路109号', phone: '021-55550109', hours: '周一至周五 9:00—17:00' };
const POINT = { longitude: 121.4817, latitude: 31.2777 };

interface Managed {
  id: string;
  version: number;
  name: string;
  address: string | null;
  shown: boolean;
}

let app: Product;
let chief: Browser;
let anybody: Browser;
const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });
const managed = async (browser: Browser) => (await browser.run(MANAGED)).data.managedServicePlaces as Managed[];

beforeAll(async () => {
  app = await product('service_places');
  chief = await app.as('chief_hk');
  anybody = Object.assign(await app.as('clerk_hk'), { token: undefined });
}, 90_000);
afterAll(() => app.close());

describe('服务网点 (01 §10.5)', () => {
  it('R8.3 a district’s chief says where its centres are; anybody finds them, the district’s own first', async () => {
    const centres = await managed(chief);
    expect(centres.length).toBeGreaterThan(1);
    expect(centres.every(({ name }) => name.includes('虹口') || !name.includes('浦东'))).toBe(true);
    const [first, second] = centres;
    const saved = await chief.run(SAVE, {
      input: { id: second?.id, version: second?.version, ...PLACE, ...POINT, shown: true },
    });
    expect(saved.code).toBeUndefined();
    await chief.run(SAVE, {
      input: { id: first?.id, version: first?.version, ...PLACE, phone: '021-55550100', shown: true },
    });
    const { data } = await anybody.run(FIND, { district: '310109' });
    const found = data.servicePlaces as { districts: unknown[]; places: { name: string }[] };
    expect(found.districts).toHaveLength(16);
    expect(found.places).toEqual([
      { name: first?.name, ...PLACE, phone: '021-55550100', longitude: null, latitude: null },
      { name: second?.name, ...PLACE, ...POINT },
    ]);
    for (const district of [null, '999999', "310109' or '1'='1"])
      expect((await anybody.run(FIND, { district })).data.servicePlaces).toMatchObject({ places: [] });
    await chief.run(SAVE, { input: { id: first?.id, version: (first?.version ?? 0) + 1, ...PLACE, shown: false } });
    expect((await anybody.run(FIND, { district: '310109' })).data.servicePlaces).toMatchObject({
      places: [{ name: second?.name }],
    });
    const stale = { id: first?.id, version: (first?.version ?? 0) + 1, ...PLACE, shown: true };
    expect((await chief.run(SAVE, { input: stale })).code).toBe('E-0504');
  });

  it('what is not a phone, an address or a point in the city is refused by field', async () => {
    const [one] = await managed(chief);
    const wrong = { address: '无', phone: '电话', hours: '', longitude: 100, latitude: null };
    const { code, fields } = await chief.run(SAVE, { input: { id: one?.id, version: 9, ...wrong, shown: true } });
    expect([code, fields?.map(({ path }: { path: string }) => path)]).toEqual([
      'BAD_INPUT',
      ['input.address', 'input.phone', 'input.hours', 'input.longitude', 'input.longitude'],
    ]);
  });

  it('another district’s centre is not found, and the audit log knows; clerks and strangers keep none', async () => {
    const [theirs] = await managed(await app.as('city_officer')).then((all) =>
      all.filter(({ name }) => name.includes('浦东')),
    );
    const input = { id: theirs?.id, version: 0, ...PLACE, shown: true };
    const reached = await auditOf(
      system(),
      ['access.out-of-scope'],
      async () => expect((await chief.run(SAVE, { input })).code).toBe('NOT_FOUND'),
      1,
    );
    expect(reached).toMatchObject([{ objectId: theirs?.id, ok: false }]);
    expect((await chief.run(SAVE, { input: { ...input, id: 'x' } })).code).toBe('NOT_FOUND');
    const clerk = await app.as('clerk_hk');
    for (const [source, variables] of [
      [MANAGED, {}],
      [SAVE, { input }],
    ] as const) {
      expect((await clerk.run(source, variables)).code).toBe('FORBIDDEN');
      expect((await anybody.run(source, variables)).code).toBe('UNAUTHENTICATED');
    }
  });
});
