import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import type { Browser } from '../../../../test/access.ts';
import { type Product, product } from '../../../../test/product.ts';
import { reserveInput } from '../../../../test/reserve.ts';
import { serverOf } from '../../../../test/security/http.ts';
import { somebodyOf } from '../../../../test/training-applications.ts';
import { tables } from '../../../database/tables.ts';
import { deliverForm } from './deliver.ts';
import { exportForm } from './export/export-form.ts';
import { openReserve } from './fill.ts';
import { reserveForm } from './reserve.record.ts';

let app: Product;
let server: FastifyInstance;
let office: Browser;
let elsewhere: Browser;
const system = () => app.context({ kind: 'SYSTEM', name: '测试' });

beforeAll(async () => {
  app = await product('reserve_office');
  server = await serverOf(app);
  office = await somebodyOf(app, 'WZ-310109', ['DEPT_USER']);
  elsewhere = await somebodyOf(app, 'WZ-310115', ['DEPT_USER']);
}, 60_000);
afterAll(async () => {
  await server.close();
  await app.close();
});

const given = () => reserveInput({ dischargeDate: '2026-01-01' });
const LIST = 'query { reserveRecords { nodes { id personNameMasked serviceBranch withheld } } }';
const ONE = 'query ($id: ID!) { reserveRecord(id: $id) { id state version flow { availableActions { action } } } }';
const OWN = `query ($id: ID!) { reserveRecord(id: $id) { version reserveType reserveUnit trainingHistory callable withheld } }`;
const FILL = `mutation ($id: ID!, $version: Int!, $input: ReserveOfficeInput!, $q: ID!) {
  fillReserveOfficePart(id: $id, version: $version, input: $input, requestId: $q) { id } }`;
const ACT = 'mutation ($input: RecordActInput!) { advanceReserveRecords(input: $input) { ok rows { code } } }';
const FIGURES =
  'query { reserveFigures(year: 2026) { districtCode persons open delivered registered changed overdue } }';
const idsOf = async (who: Browser) =>
  ((await who.run(LIST)).data.reserveRecords as { nodes: { id: string }[] }).nodes.map(({ id }) => id);

it('§12.3 the 武装部 reads and decides what was handed over to it in its own district, and nothing else', async () => {
  const clerk = await app.as('clerk_hk');
  const ctx = await clerk.ctx();
  const make = async () => {
    const id = await openReserve(
      ctx,
      reserveForm.read(ctx, given() as Parameters<typeof reserveForm.read>[1]),
      randomUUID(),
    );
    return { id, exportId: await exportForm(ctx, id, '三月采集登记', randomUUID()) };
  };
  const [handed, kept] = [await make(), await make()];
  expect(await idsOf(office)).toEqual([]);
  const versionOf = async (id: string) =>
    (
      await tables(system())
        .selectFrom('reserve_record')
        .select('version')
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    ).version;
  await deliverForm(
    ctx,
    handed.id,
    await versionOf(handed.id),
    { receiver: '赵参谋', way: 'PAPER', at: app.clock.now() },
    randomUUID(),
  );
  expect(await idsOf(office)).toEqual([handed.id]);
  expect(await idsOf(elsewhere)).toEqual([]);
  expect((await elsewhere.run(ONE, { id: handed.id })).data?.reserveRecord ?? null).toBeNull();
  expect((await office.run(ONE, { id: kept.id })).data?.reserveRecord ?? null).toBeNull();
  const file = (who: Browser, exportId: string) =>
    server.inject({
      method: 'GET',
      url: `/exports/reserve-forms/${exportId}/form.pdf`,
      headers: { cookie: `sid=${who.token}` },
    });
  expect((await file(office, handed.exportId)).statusCode).toBe(200);
  expect((await file(office, kept.exportId)).statusCode).toBe(404);
  const { data } = await office.run(ONE, { id: handed.id });
  const shown = data.reserveRecord as { version: number; flow: { availableActions: { action: string }[] } };
  // It decides, and changes nothing of what the office has written.
  expect(shown.flow.availableActions.map(({ action }) => action).toSorted()).toEqual(['refuse', 'register']);
  const input = { action: 'register', rows: [{ id: handed.id, version: shown.version }], requestId: randomUUID() };
  expect((await elsewhere.run(ACT, { input })).data.advanceReserveRecords).toMatchObject({ ok: 0 });
  expect(
    (await office.run(ACT, { input: { ...input, requestId: randomUUID() } })).data.advanceReserveRecords,
  ).toMatchObject({ ok: 1 });
});

it('§12.4 the 武装部 fills in what is its own to say, reads it again, and nobody without the right does; what is not with it is not its own', async () => {
  const clerk = await app.as('clerk_hk2');
  const ctx = await clerk.ctx();
  const id = await openReserve(
    ctx,
    reserveForm.read(ctx, given() as Parameters<typeof reserveForm.read>[1]),
    randomUUID(),
  );
  await exportForm(ctx, id, '三月采集登记', randomUUID());
  const read = async (who: Browser) =>
    (await who.run(OWN, { id })).data?.reserveRecord as
      | (Record<string, unknown> & { version: number; withheld: string[] })
      | null;
  const input = { reserveType: '30', reserveUnit: '预备役某营', trainingHistory: '2026年参加集训10天', callable: 'Y' };
  const fill = async (who: Browser, more: object = {}) => {
    const version = (await read(clerk))?.version;
    const { code, fields } = await who.run(FILL, { id, version, input: { ...input, ...more }, q: randomUUID() });
    return fields?.[0]?.message ?? code;
  };
  // It is with the centre yet.
  expect(await fill(office)).toBe('NOT_FOUND');
  expect(await fill(clerk)).toBe('E-0503');
  const version = (await read(clerk))?.version ?? 0;
  await deliverForm(ctx, id, version, { receiver: '赵参谋', way: 'PAPER', at: app.clock.now() }, randomUUID());
  expect((await read(office))?.withheld).toEqual(expect.arrayContaining(['serviceBranch', 'unitName', 'bloodType']));
  expect(await fill(elsewhere)).toBe('NOT_FOUND');
  expect(await fill(office, { reserveType: '77' })).toMatch(/预备役类别/);
  expect(await fill(office)).toBeUndefined();
  const shown = await read(office);
  expect(shown).toMatchObject(input);
  expect(shown?.withheld).not.toContain('reserveUnit');
  // Another clerk of the centre has no right to secrets: he neither reads nor overwrites it.
  const colleague = await app.as('clerk_hk');
  expect(await read(colleague)).toMatchObject({ reserveUnit: null, withheld: expect.arrayContaining(['reserveUnit']) });
  expect(await fill(colleague)).toMatch(/权限/);
  expect(
    await fill(colleague, { reserveType: null, reserveUnit: null, trainingHistory: null, callable: null }),
  ).toMatch(/权限/);
  expect(await read(clerk)).toMatchObject(input);
  const kept = await tables(system())
    .selectFrom('reserve_record')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(JSON.stringify(kept)).not.toContain('预备役某营');
});

it('§12.3 the city centre has figures without names, and no list of persons', async () => {
  const centre = await app.as('city_centre');
  expect((await centre.run(LIST)).code).toBe('FORBIDDEN');
  const { data } = await centre.run(FIGURES);
  expect(data.reserveFigures).toEqual([
    { districtCode: '310109', persons: 3, open: 0, delivered: 1, registered: 1, changed: 0, overdue: 3 },
  ]);
  expect((await (await app.as('clerk_hk')).run(FIGURES)).code).toBe('FORBIDDEN');
});
