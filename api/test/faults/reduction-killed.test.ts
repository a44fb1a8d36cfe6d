import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rows, sql } from '../../src/database/sql.ts';
import { tables } from '../../src/database/tables.ts';
import { enterPaidMonths, enterPayable } from '../../src/domains/bereavement/payable/enter-person.ts';
import { REDUCTION } from '../../src/domains/bereavement/record-types.ts';
import { takeDeaths } from '../../src/domains/bereavement/registry/take-deaths.ts';
import { startReduction } from '../../src/domains/bereavement/requests/start-reduction.ts';
import { buildIdNumber } from '../../src/domains/people/index.ts';
import { sandboxEnvironment } from '../../src/platform/exchange/index.ts';
import { advanceOne } from '../../src/platform/flow/index.ts';
import { transaction } from '../../src/platform/kernel/index.ts';
import { LEASE_MS } from '../../src/platform/outbox/claim.ts';
import { type Child, startChild } from '../child/start-child.ts';
import {
  approveCity,
  closeMedical,
  importCycle,
  type MedicalWorld,
  medicalWorld,
  passDistrict,
  rosterOf,
} from '../medical.ts';
import { until } from '../until.ts';

/** `REDUCTION_TRIAL=large`: what can fail already, many times over. */
const PERSONS = process.env.REDUCTION_TRIAL === 'large' ? 200 : 6;
const STREET = '310109009';
const PAID = ['2026-03', '2026-04'];
const ENTRY = {
  died_on: '2026-03-01',
  death_reason: null,
  evidence: null,
  late_reason: null,
  family_name: null,
  family_phone: null,
};

let app: MedicalWorld;
let url: string;
let node: Child | undefined;

beforeAll(async () => {
  app = await medicalWorld('reduction_killed');
  const [database] = await rows<{ name: string }>(app.system(), sql`select current_database() as name`);
  const address = new URL(app.orm.config.get('clientUrl') ?? '');
  address.pathname = database?.name ?? '';
  url = address.href;
}, 60_000);
afterAll(async () => {
  await node?.kill();
  await closeMedical(app);
});

/** Approved requests of so many persons, each paid in two classes, and a month too much in both. */
async function approved(): Promise<void> {
  const [officer, chief, director] = await Promise.all(
    ['officer_hk', 'chief_hk', 'director_hk'].map(async (login) => (await app.as(login)).ctx()),
  );
  if (!officer || !chief || !director) throw new Error('nobody of the district');
  const org = await tables(officer)
    .selectFrom('org')
    .select(['id', 'path'])
    .where('code', '=', STREET)
    .executeTakeFirstOrThrow();
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  for (let n = 0; n < PERSONS; n += 1) {
    const idNo = buildIdNumber('310109', '1945-03-12', 101 + n);
    const name = `对象${n}`;
    await transaction(app.system(), async (tx) => {
      for (const classCode of ['01', '03']) {
        const payableId = await enterPayable(tx, { name, idNo, classCode, monthly: '100.01', place });
        await enterPaidMonths(
          tx,
          PAID.map((month) => ({ payableId, month, amount: '100.01' })),
        );
      }
      const record = { source: 'MZ' as const, recordId: `K${n}`, seq: n + 1, name, idNo, op: 'ADD' as const };
      await takeDeaths(tx, [{ ...record, deathDate: '2026-03-01', registerDate: '2026-04-01', certNo: null }]);
    });
    const match = await tables(officer)
      .selectFrom('death_match')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    const { id } = await startReduction(officer, { matchId: match.id }, ENTRY, [], randomUUID());
    for (const [by, action] of [
      [officer, 'submitDistrict'],
      [chief, 'approve'],
      [director, 'approve'],
    ] as const)
      await advanceOne(by, { type: REDUCTION, action, rows: [{ id }] });
  }
}

/** A roster of two that the city's leader has signed: what follows is the system's. */
async function rosterToPush(): Promise<string> {
  const { id: cycle } = await importCycle(
    app,
    [
      ['P1', '120.50'],
      ['P3', '0.30'],
    ],
    { total: '120.80' },
  );
  for (const key of ['P1', 'P3'] as const) await passDistrict(app, cycle, key);
  const { id } = await rosterOf(app, cycle);
  await approveCity(app, id);
  await tables(app.system())
    .updateTable('medical_roster')
    .set({ state: 'TO_PUSH', approved_by: '测试', approved_at: app.clock.now() })
    .where('id', '=', id)
    .execute();
  return cycle;
}

/** A node, after the leases of the one before it have ended. */
async function begin(): Promise<void> {
  app.clock.advance(LEASE_MS + 1000);
  const { origin } = new URL(app.config.FUND_PLATFORM_URL ?? '');
  const settings = { DATABASE_URL: url, NOW: app.clock.now().toISOString() };
  node = startChild('reduction-worker.ts', { ...settings, SETTINGS: JSON.stringify(sandboxEnvironment(origin)) }, true);
  await until(() => node?.said().includes('working') === true, 60_000);
}

it(`R34-5 each of ${PERSONS} persons is reduced once and each row of a roster paid once, wherever their node is killed`, async () => {
  await approved();
  const cycle = await rosterToPush();
  const { ministry, fund } = app.parties;
  const kills = [
    // In the middle of a transaction, and with a batch and reports that others have and the node knows nothing of.
    () => sleep(Math.random() * 150),
    () => until(() => fund.batches.length > 0 && ministry.received.length > 0, 60_000),
  ];
  for (const point of kills) {
    await begin();
    await point();
    expect(node?.said()).not.toContain('failed');
    await node?.kill();
  }
  await begin();
  const settled = async () =>
    (await tables(app.system()).selectFrom('ministry_report').select('id').where('standing', '=', 'ACCEPTED').execute())
      .length ===
    PERSONS * 2;
  await until(settled, 120_000);
  await until(async () => (await rosterOf(app, cycle)).state === 'PUSHED', 60_000);
  expect(node?.said()).not.toContain('failed');

  const stops = await tables(app.system()).selectFrom('stop_order').select('payable_id').execute();
  expect([stops.length, new Set(stops.map((one) => one.payable_id)).size]).toEqual([PERSONS * 2, PERSONS * 2]);
  const over = await tables(app.system()).selectFrom('pay_adjustment').select(['kind', 'months', 'amount']).execute();
  expect(over).toEqual(Array(PERSONS * 2).fill({ kind: 'OVERPAID', months: ['2026-04'], amount: '100.01' }));
  const paid = await tables(app.system()).selectFrom('payable_person').select('pay_status').distinct().execute();
  expect(paid).toEqual([{ pay_status: 'STOPPED' }]);
  // The ministry has every class of everybody under one number; what it was told twice it has recognised by that number.
  const told = ministry.received.map(({ personUid, classCode, action }) => `${personUid} ${classCode} ${action}`);
  expect([told.length, new Set(told).size]).toEqual([PERSONS * 2, PERSONS * 2]);
  expect(fund.batches.map(({ batchNo, items }) => [batchNo, items.map(({ amount }) => amount)])).toEqual([
    ['BX2026Q1', ['120.50', '0.30']],
  ]);
}, 600_000);
