import { randomUUID } from 'node:crypto';
import { tables } from '../src/database/tables.ts';
import { buildIdNumber } from '../src/domains/people/index.ts';
import { retiredCadre } from '../src/domains/recuperation/cadres/cadre.record.ts';
import { cadreRecuperation } from '../src/domains/recuperation/cadres/history.record.ts';
import { cadreHonour } from '../src/domains/recuperation/cadres/honour.record.ts';
import { institutionsOf } from '../src/domains/recuperation/cadres/institutions.ts';
import { decryptColumn } from '../src/platform/crypto/index.ts';
import { type Ctx, transaction } from '../src/platform/kernel/index.ts';
import { insertRecords } from '../src/platform/records/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';

/** A cadre of a test. */
interface TestCadre {
  org: string;
  uid: string;
  /** His own number; one by his day of birth unless said. */
  idNo?: string;
  born?: string;
  honour?: string;
  attended?: number;
}

/** So many eligible cadres in each institution. */
export const eligible = (sizes: Readonly<Record<string, number>>): TestCadre[] =>
  Object.entries(sizes).flatMap(([org, size]) =>
    Array.from({ length: size }, (_, n) => ({ org, uid: `${org}-${String(n + 1).padStart(4, '0')}` })),
  );

/** Puts cadres with an honour (一等功 unless said) into the mirror. */
export async function addCadres(app: Product, cadres: readonly TestCadre[]): Promise<void> {
  const system = app.context({ kind: 'SYSTEM', name: '测试' });
  await transaction(system, async (tx) => {
    const orgs = await institutionsOf(tx, [...new Set(cadres.map(({ org }) => org))]);
    const place = (code: string) => {
      const org = orgs.get(code);
      if (!org) throw new Error(`${code} is no institution`);
      return { org_id: org.org_id, org_path: org.org_path, district_code: org.district_code };
    };
    const [some] = [...orgs.values()];
    if (!some) throw new Error('no institution');
    // Each row says its own place; what the function asks for is only where rows do not.
    const beginning = { place: { orgId: some.org_id, orgPath: some.org_path, districtCode: some.district_code } };
    const ids = await insertRecords(
      tx,
      retiredCadre,
      cadres.map(({ org, uid, idNo, born = '1950-01-01' }, n) => ({
        ...place(org),
        cadre_uid: uid,
        org_code: org,
        name: '赵建国',
        id_no: idNo ?? buildIdNumber('310109', born, 100 + (n % 800)),
        gender: '1',
        birth_date: born,
        category: 'RETIRE',
        rank: '正团',
        phone: '13900001234',
      })),
      beginning,
    );
    const of = ({ org, uid }: TestCadre, n: number) => ({ ...place(org), cadre_id: ids[n] ?? '', cadre_uid: uid });
    await insertRecords(
      tx,
      cadreHonour,
      cadres.map((one, n) => ({ ...of(one, n), honour_code: one.honour ?? 'H04', document_no: 'X', verified: true })),
      beginning,
    );
    await insertRecords(
      tx,
      cadreRecuperation,
      cadres.flatMap((one, n) =>
        one.attended === undefined ? [] : [{ ...of(one, n), year: one.attended, level: 'CITY', attended: true }],
      ),
      beginning,
    );
  });
}

/** What is seen of a record that moves. */
export interface Seen {
  id: string;
  version: number;
  state: string;
  [name: string]: unknown;
}

const PLAN = 'id version state planNo runNo allocationVersion rosterVersion unusedQuota';
const GIVEN = {
  year: 2026,
  title: '2026年第一批荣誉疗养',
  level: 'CITY',
  place: '杭州疗养院',
  startDate: '2026-05-11',
  endDate: '2026-05-20',
  totalQuota: 40,
  nominateDeadline: '2026-04-10',
  changeCutoffDays: 3,
  minimumOne: false,
};

/** A mutation that has to succeed: its one answer. */
export async function did(who: Browser, document: string, variables: object): Promise<Seen> {
  const { data, code, message } = await who.run(document, variables as Record<string, unknown>);
  if (code) throw new Error(`${code} ${message}`);
  return Object.values(data)[0] as Seen;
}

export const draft = (who: Browser, more: object = {}) =>
  did(who, `mutation ($input: RecupPlanInput!, $q: ID!) { draftRecupPlan(input: $input, requestId: $q) { ${PLAN} } }`, {
    input: { ...GIVEN, ...more },
    q: randomUUID(),
  });
export const screen = (who: Browser, { id, version }: Seen) =>
  did(who, `mutation ($id: ID!, $version: Int!) { screenRecupPlan(id: $id, version: $version) { ${PLAN} } }`, {
    id,
    version,
  });
export const allocate = (who: Browser, { id, version }: Seen) =>
  did(who, `mutation ($id: ID!, $version: Int!) { allocateRecupQuotas(id: $id, version: $version) { ${PLAN} } }`, {
    id,
    version,
  });
export const planSeen = (who: Browser, id: string) =>
  did(who, `query ($id: ID!) { recupPlan(id: $id) { ${PLAN} } }`, { id });

/** An act on records of one kind: `OK`, or the code and words with which the first one dropped out. */
export async function act(
  who: Browser,
  plural: string,
  action: string,
  rows: readonly Seen[],
  more: object = {},
): Promise<string> {
  const name = `advance${plural.charAt(0).toUpperCase()}${plural.slice(1)}`;
  const { data, code, message } = await who.run(
    `mutation ($input: RecordActInput!) { ${name}(input: $input) { ok rows { result code message } } }`,
    { input: { action, rows: rows.map(({ id, version }) => ({ id, version })), requestId: randomUUID(), ...more } },
  );
  if (code) return `${code} ${message}`;
  const done = data[name] as { rows: { result: string; code: string | null; message: string | null }[] };
  const refused = done.rows.find(({ result }) => result !== 'OK');
  return refused ? `${refused.code} ${refused.message}` : 'OK';
}

/** Records of a list that a person sees, with the fields asked for. */
export async function listed(who: Browser, plural: string, fields: string, filter: object = {}): Promise<Seen[]> {
  const type = {
    recupNominations: 'RecupNomination',
    recupSubmissions: 'RecupSubmission',
    recupSummaries: 'RecupSummary',
    recupChanges: 'RecupChange',
  }[plural];
  const { data, code, message } = await who.run(
    `query ($filter: ${type}Filter) { ${plural}(first: 100, filter: $filter) { nodes { id version state ${fields} } } }`,
    { filter },
  );
  if (code) throw new Error(`${code} ${message}`);
  return (data[plural] as { nodes: Seen[] }).nodes;
}

/** The ID number of a cadre, as a death registry would say it. */
export async function openIdNumber(ctx: Ctx, cadreId: string): Promise<string> {
  const { id_no } = await tables(ctx)
    .selectFrom('retired_cadre')
    .select('id_no')
    .where('id', '=', cadreId)
    .executeTakeFirstOrThrow();
  return decryptColumn(ctx.app.keys, { table: 'retired_cadre', column: 'id_no', rowId: cadreId }, id_no);
}
