import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { tables } from '../src/database/tables.ts';
import { enterPaidMonths, enterPayable } from '../src/domains/bereavement/payable/enter-person.ts';
import { buildIdNumber } from '../src/domains/people/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { relayOf } from '../src/platform/outbox/index.ts';
import type { Browser } from './access.ts';
import { type Counterparts, startCounterparts } from './counterparts.ts';
import { type Product, product } from './product.ts';

export let app: Product;
export let parties: Counterparts;
export let staff: Record<'street' | 'approver' | 'officer' | 'chief' | 'director' | 'pudong', Browser>;
export const system = (): Ctx => app.context({ kind: 'SYSTEM', name: '测试' });

/** The product with 死亡库 and 部级系统 over real HTTP, and the staff of both levels. */
export async function openDesk(name: string): Promise<void> {
  app = await product(name, { now: '2026-06-01T01:00:00Z' });
  parties = await startCounterparts(app);
  parties.deaths.records.length = 0;
  const [street, approver, officer, chief, director, pudong] = await Promise.all([
    app.as('street_oyl'),
    app.as('approver_oyl'),
    app.as('officer_hk'),
    app.as('chief_hk'),
    app.as('director_hk'),
    app.as('officer_pd'),
  ]);
  staff = { street, approver, officer, chief, director, pudong };
}
export async function closeDesk(): Promise<void> {
  await parties.close();
  await app.close();
}

export let serial = 301;
export const STREET = '310109009';

/** Somebody who is paid in Ouyang Road Street, and was paid for some months. */
export async function somebody(
  classes: readonly string[] = ['01'],
  paid: readonly string[] = ['2026-03', '2026-04', '2026-05'],
) {
  serial += 2;
  const idNo = buildIdNumber('310109', '1945-03-12', serial);
  const name = `测试对象${serial}`;
  const org = await tables(system())
    .selectFrom('org')
    .select(['id', 'path'])
    .where('code', '=', STREET)
    .executeTakeFirstOrThrow();
  const place = { orgId: org.id, orgPath: org.path, districtCode: '310109' };
  const payables = await transaction(system(), async (tx) => {
    const ids: string[] = [];
    for (const classCode of classes) {
      const id = await enterPayable(tx, { name, idNo, classCode, monthly: '2860.00', place });
      await enterPaidMonths(
        tx,
        paid.map((month) => ({ payableId: id, month, amount: '2860.00' })),
      );
      ids.push(id);
    }
    return ids;
  });
  return { name, idNo, payables };
}

export let recordNo = 0;
export function dies(person: { name: string; idNo: string | null }, more: object = {}): string {
  recordNo += 1;
  const recordId = `T${recordNo}`;
  parties.deaths.register({
    source: 'MZ',
    recordId,
    deathDate: '2026-03-18',
    registerDate: '2026-05-31',
    certNo: null,
    op: 'ADD',
    ...person,
    ...more,
  });
  return recordId;
}
export const pull = () => app.job('bereavement.pull');

export const MATCHES = `query ($s: String!) { deathMatches(filter: { search: $s }) { nodes { id version state strength diedOn sourceTitles handledBy } } }`;
export const matchOf = async ({ idNo }: { idNo: string }, who = staff.officer) =>
  (
    (await who.run(MATCHES, { s: idNo })).data.deathMatches as {
      nodes: { id: string; version: number; [k: string]: unknown }[];
    }
  ).nodes[0];
export const payStates = async (ids: readonly string[]) =>
  (
    await tables(system())
      .selectFrom('payable_person')
      .select(['pay_status', 'stop_month'])
      .where('id', 'in', [...ids])
      .orderBy('class_code')
      .execute()
  ).map(({ pay_status, stop_month }) => [pay_status, stop_month]);
export const todos = async (who: Browser) =>
  (
    (await who.run('{ tasks(first: 100) { nodes { title recordId } } }')).data.tasks as {
      nodes: { title: string; recordId: string }[];
    }
  ).nodes;

export const START = `mutation ($m: ID, $p: ID, $i: ReductionInput!, $f: [ID!]!, $q: ID!) { startReduction(matchId: $m, payableId: $p, input: $i, fileIds: $f, requestId: $q) { id version state chain overpaid stopMonth lastPayMonth funeralHint } }`;
export const begin = (who: Browser, target: object, input: object = {}) =>
  who.run(START, { ...target, i: { diedOn: '2026-03-18', ...input }, f: [], q: randomUUID() });
export async function begun(who: Browser, target: object, input: object = {}) {
  const { data, code, message } = await begin(who, target, input);
  if (code) throw new Error(`${code} ${message}`);
  return data.startReduction as { id: string; version: number; [k: string]: unknown };
}
export const ONE =
  '{ id version state overpaid stopMonth backPay ministryText registryChanged flow { availableActions { action } history { action } } }';
export const request = async (id: string, who = staff.officer) =>
  (await who.run(`query ($id: ID!) { reductionRequest(id: $id) ${ONE} }`, { id })).data.reductionRequest as {
    version: number;
    state: string;
    flow: { availableActions: { action: string }[] };
    [k: string]: unknown;
  };
export const ACT =
  'mutation ($i: RecordActInput!) { advanceReductionRequests(input: $i) { ok rows { code message } } }';
export async function act(who: Browser, id: string, action: string, more: object = {}) {
  const { version } = await request(id);
  const { data, code, message } = await who.run(ACT, {
    i: { action, rows: [{ id, version }], requestId: randomUUID(), ...more },
  });
  const result = data.advanceReductionRequests as { ok: number; rows: { code: string; message: string }[] } | undefined;
  return code
    ? { code, message }
    : result?.ok === 1
      ? 'OK'
      : { code: result?.rows[0]?.code, message: result?.rows[0]?.message };
}
export async function approvedByDistrict(target: object, input: object = {}): Promise<string> {
  const { id } = await begun(staff.officer, target, input);
  expect(await act(staff.officer, id, 'submitDistrict')).toBe('OK');
  expect(await act(staff.chief, id, 'approve')).toBe('OK');
  expect(await act(staff.director, id, 'approve')).toBe('OK');
  return id;
}
export const drain = () => relayOf(app).drain();
