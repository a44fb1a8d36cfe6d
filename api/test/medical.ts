import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { tables } from '../src/database/tables.ts';
import { TITLES } from '../src/domains/cadres/medical/import/columns.ts';
import { cadre } from '../src/domains/cadres/register/cadre.record.ts';
import { placeOfStreet } from '../src/domains/cadres/register/place.ts';
import { demoKeyPair } from '../src/platform/access/demo/demo-accounts.ts';
import { sm2Sign } from '../src/platform/crypto/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { arriveBatch } from '../src/platform/payments/push/arrive-batch.ts';
import { insertRecord } from '../src/platform/records/index.ts';
import type { Browser } from './access.ts';
import { type PayingApp, payingApp } from './example-payments/world.ts';
import { serverOf } from './security/http.ts';
import { type Imported, sendSheet } from './sheet-import.ts';
import { sheetWith } from './sheets.ts';
import { somebodyOf } from './training-applications.ts';

/** The persons of 03 §33.6, with a street of each district. */
export const PERSONS = {
  P1: { idNo: '310101194503120016', street: '310101002', name: '欧阳建国' },
  P2: { idNo: '310105194809010026', street: '310105001', name: '沈国强' },
  P3: { idNo: '310109195211070032', street: '310109009', name: '周海民' },
  P4: { idNo: '310110195012200047', street: '310110006', name: '何志远' },
  P5: { idNo: '310115193902280053', street: '310115004', name: '唐守义' },
} as const;
export type PersonKey = keyof typeof PERSONS;

/** The seven lines of 03 §33.6. */
export const LINES: readonly (readonly [PersonKey, string])[] = [
  ['P1', '120.50'],
  ['P2', '1980.00'],
  ['P2', '20.05'],
  ['P3', '0.10'],
  ['P3', '0.20'],
  ['P4', '3000.00'],
  ['P5', '845.35'],
];

/** A sheet of lines; each with an invoice of its own unless said. */
export const sheetOf = (lines: readonly (readonly [string, string, string?])[], prefix = 'FP') =>
  sheetWith(
    TITLES,
    lines.map(([who, amount, invoice], at) => {
      const known = who in PERSONS ? PERSONS[who as PersonKey] : { idNo: who, name: '查无此人' };
      return [known.idNo, known.name, '2026-01-12', '示范医院', invoice ?? `${prefix}${at}`, '门急诊', '', '', amount];
    }),
  );

/** The product with the fund platform, the five of 03 §33.6 on the register and everybody of the chain. */
export interface MedicalWorld extends PayingApp {
  server: FastifyInstance;
  cadreIds: Record<PersonKey, string>;
  city: Browser;
  city2: Browser;
  section: Browser;
  leader: Browser;
}

export async function medicalWorld(name: string): Promise<MedicalWorld> {
  const app = await payingApp(name, '2026-04-08T10:00:00+08:00');
  const cadreIds = {} as Record<PersonKey, string>;
  for (const key of Object.keys(PERSONS) as PersonKey[]) cadreIds[key] = await onRegister(app, key);
  const [city, city2, section, leader] = await Promise.all(
    ['city_officer', 'city_officer2', 'section_city', 'leader_city'].map((login) => app.as(login)),
  );
  const server = await serverOf(app);
  if (!city || !city2 || !section || !leader) throw new Error('nobody of the city');
  return Object.assign(app, { server, cadreIds, city, city2, section, leader });
}

export async function closeMedical(app: MedicalWorld): Promise<void> {
  await app.server.close();
  await app.close();
}

const onRegister = (app: PayingApp, key: PersonKey): Promise<string> =>
  putOnRegister(app.system(), { ...PERSONS[key], account: `62220210011122${key.slice(1).padStart(2, '0')}` });

/** Somebody of the register, paid into an account of his own; his id. */
export const putOnRegister = (
  ctx: Ctx,
  { idNo, street, name, account }: { idNo: string; street: string; name: string; account: string },
): Promise<string> =>
  transaction(ctx, async (tx) => {
    const values = {
      state: 'ACTIVE',
      person_name: name,
      id_no: idNo,
      sex: '1',
      birth_date: `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`,
      street_code: street,
      transfer_year: 1984,
      enterprise_name: '上海示范机械厂',
      retire_date: '2008-05-31',
      bank_code: '102',
      bank_account: account,
      account_name: name,
      source: 'IMPORT',
    };
    return insertRecord(tx, cadre, values, { place: await placeOfStreet(tx, street), start: 'import' });
  });

const PREPARE =
  'mutation ($input: MedicalCycleInput!, $q: ID!) { made: prepareMedicalCycle(input: $input, requestId: $q) { id cycleNo } }';

/** Prepares a cycle and sends its file. */
export async function importCycle(
  app: MedicalWorld,
  lines: Parameters<typeof sheetOf>[0],
  {
    kind = 'QUARTER',
    part = 1,
    total,
    prefix,
    query = '',
  }: { kind?: string; part?: number; total: string; prefix?: string; query?: string },
): Promise<{ id: string; cycleNo: string; answer: Imported; file: Uint8Array }> {
  const input = {
    year: 2026,
    kind,
    part,
    periodFrom: '2026-01-01',
    periodTo: '2026-03-31',
    expectedTotal: total,
  };
  const { data, code, message } = await app.city.run(PREPARE, { input, q: randomUUID() });
  if (code) throw new Error(`${code} ${message}`);
  const { id, cycleNo } = data.made as { id: string; cycleNo: string };
  const file = await sheetOf(lines, prefix);
  const answer = await sendSheet(app.server, app.city, `medical-lines/import?of=${id}${query}`, file);
  return { id, cycleNo, answer, file };
}

type Kind = 'Cycle' | 'Roster' | 'District' | 'Street';
const TABLES = {
  Cycle: 'medical_cycle',
  Roster: 'medical_roster',
  District: 'medical_district',
  Street: 'medical_street',
} as const;

const versionOf = async (app: MedicalWorld, kind: Kind, id: string): Promise<number> =>
  (await tables(app.system()).selectFrom(TABLES[kind]).select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version;

/** A step of a record by somebody, for the version that stands unless said; a refusal as its code and words. */
export async function step(
  app: MedicalWorld,
  who: Browser,
  kind: Kind,
  action: string,
  id: string,
  more: { version?: number; reasonText?: string; signature?: object } = {},
): Promise<{ result: string; code: string | null; message: string | null }> {
  const { version = await versionOf(app, kind, id), ...rest } = more;
  const { data, code, message } = await who.run(
    `mutation ($input: RecordActInput!) { outcome: advanceMedical${kind}s(input: $input) { rows { result code message } } }`,
    { input: { action, requestId: randomUUID(), rows: [{ id, version }], ...rest } },
  );
  if (code) return { result: 'REFUSED', code, message: message ?? null };
  const [row] = (data.outcome as { rows: { result: string; code: string | null; message: string | null }[] }).rows;
  if (!row) throw new Error('no row');
  return row;
}

/** The last of the city's chain reads, signs and sends, and the platform takes what leaves unless said otherwise. */
export async function signAndPass(app: MedicalWorld, id: string, arrives = true) {
  const version = await versionOf(app, 'Roster', id);
  const input = { recordType: 'medicalRoster', id, version, action: 'pass' };
  const { data, code, message } = await app.leader.run(
    'mutation ($input: FlowSignatureRequestInput!) { asked: requestFlowSignature(input: $input) { id payload } }',
    { input },
  );
  if (code) throw new Error(`${code} ${message}`);
  const asked = data.asked as { id: string; payload: string };
  const signature = { requestId: asked.id, signature: sm2Sign(asked.payload, demoKeyPair('leader_city')) };
  const passed = await step(app, app.leader, 'Roster', 'pass', id, { signature });
  const { batch_id: batchId } = await tables(app.system())
    .selectFrom('medical_roster')
    .select('batch_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (arrives && batchId) await transaction(app.system(), (tx) => arriveBatch(tx, batchId));
  return passed;
}

/** Rows of a cycle as the database has them. */
export const rowsOf = (app: MedicalWorld, cycleId: string) =>
  tables(app.system()).selectFrom('medical_row').selectAll().where('cycle_id', '=', cycleId).orderBy('seq').execute();
export const districtsOf = (app: MedicalWorld, cycleId: string) =>
  tables(app.system())
    .selectFrom('medical_district')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .orderBy('district_code')
    .execute();
export const streetsOf = (app: MedicalWorld, cycleId: string) =>
  tables(app.system())
    .selectFrom('medical_street')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .orderBy('street_code')
    .execute();
export const rosterOf = (app: MedicalWorld, cycleId: string) =>
  tables(app.system())
    .selectFrom('medical_roster')
    .selectAll()
    .where('cycle_id', '=', cycleId)
    .executeTakeFirstOrThrow();

/** Everybody of a district who has a part in it. */
export interface Office {
  officer: Browser;
  chief: Browser;
  director: Browser;
  street: Browser;
}

const offices = new WeakMap<MedicalWorld, Map<string, Office>>();

/** The people of a person's district and street, made once. */
export async function officeOf(app: MedicalWorld, key: PersonKey): Promise<Office> {
  const known = offices.get(app) ?? new Map<string, Office>();
  offices.set(app, known);
  const street = PERSONS[key].street;
  const district = street.slice(0, 6);
  const made = known.get(key) ?? {
    officer: await somebodyOf(app, district, ['BIZ_OFFICER']),
    chief: await somebodyOf(app, district, ['DIST_CHIEF']),
    director: await somebodyOf(app, district, ['DIST_DIRECTOR']),
    street: await somebodyOf(app, street, ['STREET_OFFICER']),
  };
  known.set(key, made);
  return made;
}

/** Confirms all rows of a street by its own officer, and feeds back. */
export async function confirmStreet(app: MedicalWorld, who: Browser, streetId: string): Promise<void> {
  const rows = await tables(app.system())
    .selectFrom('medical_row')
    .select(['id', 'version'])
    .where('street_roster_id', '=', streetId)
    .where('opinion', '=', 'NONE')
    .execute();
  const confirmed = await who.run('mutation ($rows: [MedicalRowAsked!]!) { confirmMedicalRows(rows: $rows) }', {
    rows,
  });
  if (confirmed.code) throw new Error(`${confirmed.code} ${confirmed.message}`);
  await must(step(app, who, 'Street', 'feedback', streetId));
}

/** @throws what refused it */
export async function must(answer: Promise<{ result: string; code: string | null; message: string | null }>) {
  const row = await answer;
  if (row.result !== 'OK') throw new Error(`${row.code} ${row.message}`);
}

/**
 * Brings a person's district through streets and its own chain.
 *
 * @param meanwhile what its officer does once the streets have answered, before he approves
 */
export async function passDistrict(
  app: MedicalWorld,
  cycleId: string,
  key: PersonKey,
  meanwhile?: () => Promise<void>,
): Promise<void> {
  const office = await officeOf(app, key);
  const district = (await districtsOf(app, cycleId)).find(({ district_code }) =>
    PERSONS[key].street.startsWith(district_code),
  );
  if (!district) throw new Error('no district');
  if (district.state === 'TO_DISPATCH') await must(step(app, office.officer, 'District', 'dispatch', district.id));
  for (const street of await streetsOf(app, cycleId))
    if (street.district_roster_id === district.id && street.state === 'WAITING')
      await confirmStreet(app, office.street, street.id);
  await meanwhile?.();
  await must(step(app, office.officer, 'District', 'approve', district.id));
  await must(step(app, office.chief, 'District', 'agree', district.id));
  await must(step(app, office.director, 'District', 'pass', district.id));
}

/** Brings a roster that the city has through the first two of its nodes. */
export async function approveCity(app: MedicalWorld, rosterId: string): Promise<void> {
  await must(step(app, app.city2, 'Roster', 'approve', rosterId));
  await must(step(app, app.section, 'Roster', 'agree', rosterId));
}
