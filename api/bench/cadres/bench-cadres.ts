import pino from 'pino';
import { type ComposedApp, composeApp } from '../../src/compose.ts';
import { readConfig } from '../../src/config.ts';
import { tables } from '../../src/database/tables.ts';
import { comparison } from '../../src/domains/cadres/compare/run/comparison.record.ts';
import { runComparison } from '../../src/domains/cadres/compare/run/run-comparison.ts';
import { openSourceChannels } from '../../src/domains/cadres/demo/demo-channels.ts';
import { medicalCycle } from '../../src/domains/cadres/medical/cycle/cycle.record.ts';
import { takeLines } from '../../src/domains/cadres/medical/import/import-lines.ts';
import { lockCycle } from '../../src/domains/cadres/medical/import/lock-cycle.ts';
import { cadre } from '../../src/domains/cadres/register/cadre.record.ts';
import { placeOfStreet } from '../../src/domains/cadres/register/place.ts';
import { createUser, findOrgByCode, standingOf } from '../../src/platform/access/index.ts';
import { sm3Hex } from '../../src/platform/crypto/index.ts';
import { type Ctx, type Placed, transaction } from '../../src/platform/kernel/index.ts';
import { insertRecord, insertRecords } from '../../src/platform/records/index.ts';
import { seedData } from '../../src/prepare.ts';
import type { Parameters, Part } from '../parameters.ts';
import type { Bars } from '../report/bars.ts';
import { heading, line } from '../report/print.ts';
import { CITY_OFFICER, DISTRICT, PASSWORD, seedAccounts } from '../seed/accounts.ts';
import type { BenchDatabase } from '../setup/database.ts';
import type { Operations } from '../setup/operations.ts';
import { startWorker } from '../setup/processes.ts';
import { MASTER_KEY } from '../setup/product-app.ts';
import { measureCadreLists } from './lists.ts';
import { idNoOf } from './numbers.ts';
import { ADDRESS, birthOf, nameOf, RETIRED } from './people.ts';
import { seedBeneficiaries } from './seed-beneficiaries.ts';

/** Parts that leave the accounts of an installation. */
const SEEDING: ReadonlySet<Part> = new Set([
  'lists',
  'work',
  'live',
  'city',
  'batch',
  'training',
  'reviews',
  'aftercare',
]);
const OFFICER = 'bench_cadre_officer';
const BENEFICIARIES_OF_A_CADRE = 3;
const CHUNK = 1000;
/** Bars of the whole size, in seconds; a smaller one has its share. */
const ROSTER_S = 30;
const COMPARISON_S = 600;
const WHOLE = 20_000;

/** The register of cadres with its comparison, rosters and lists, and who is paid and has died beside it. */
export async function benchCadres(
  operations: Operations,
  database: BenchDatabase,
  { parts, cadres, trainingSeconds, queryingUsers }: Parameters,
  bars: Bars,
): Promise<void> {
  heading(`Cadres: ${cadres} on the register, ${cadres * BENEFICIARIES_OF_A_CADRE} beneficiaries`);
  const app = await composeCalling(database);
  const registers = await startWorker<{ url: string }>('servers/registers.js', {});
  try {
    const ctx = app.context({ kind: 'SYSTEM', name: '性能测试' });
    if (![...parts].some((part) => SEEDING.has(part))) {
      await seedData(app);
      await seedAccounts(app, 1);
    }
    await officerOf(ctx);
    await transaction(ctx, (tx) => openSourceChannels(tx, registers.ready.url));
    await app.start();
    const seeded = await timed(() => seedCadres(ctx, cadres));
    line(`cadres taken in through the product, sealed: ${seeded.toFixed(0)} s`);
    line(`beneficiaries: ${(await seedBeneficiaries(database.url, cadres * BENEFICIARIES_OF_A_CADRE)).toFixed(0)} s`);
    const share = Math.max(cadres / WHOLE, 0.05);
    const roster = await timed(() => generate(ctx));
    line(`${cadres} lines taken and their rosters generated: ${roster.toFixed(1)} s`);
    bars.atMost('roster generated', roster, ROSTER_S * share, 's');
    const compared = await timed(() => compare(ctx, cadres));
    line(`compared with seven sources: ${compared.toFixed(1)} s, ${((cadres * 7) / compared).toFixed(0)} questions/s`);
    bars.atMost('comparison', compared, COMPARISON_S * share, 's');
  } finally {
    await app.stop();
    await registers.stop();
  }
  const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
  const web = await startWorker<{ url: string }>('servers/web.js', env);
  await measureCadreLists(
    {
      url: web.ready.url,
      operations,
      loginNames: [CITY_OFFICER, OFFICER, OFFICER, OFFICER, OFFICER],
      people: queryingUsers,
      seconds: trainingSeconds,
    },
    bars,
  );
  await web.stop();
}

/** How long some work took, and how much of a processor this process has used for it: on a busy machine that says more. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  line(`processor time of the product: ${((user + system) / 1e6).toFixed(1)} s`);
  return (performance.now() - begun) / 1000;
}

/** The product as in production but for one thing: its channels may call this machine, where the registers are. */
function composeCalling(database: BenchDatabase): Promise<ComposedApp> {
  const config = readConfig({
    NODE_ENV: 'development',
    ROLE: 'web',
    PORT: '0',
    HOST: '127.0.0.1',
    DATABASE_URL: database.url,
    DATA_DIR: database.folder,
    CRYPTO_MASTER_KEY: MASTER_KEY,
    EXCHANGE_LOOPBACK: 'true',
    LOG_LEVEL: 'warn',
  });
  return composeApp({ config, databaseUrl: database.url, log: pino({ level: 'warn' }, pino.destination(2)) });
}

async function officerOf(ctx: Ctx): Promise<void> {
  const org = await findOrgByCode(ctx, DISTRICT);
  if (!org) throw new Error(`no organisation ${DISTRICT}`);
  const account = {
    loginName: OFFICER,
    realName: '测试员',
    phone: '19900009006',
    orgId: org.id,
    roles: ['BIZ_OFFICER'],
  };
  await createUser(ctx, { ...account, password: PASSWORD, confirmed: true });
}

async function cityPlace(ctx: Ctx): Promise<Placed> {
  const city = await findOrgByCode(ctx, '310000');
  if (!city) throw new Error('no city');
  return { ...standingOf(city), districtCode: '310000' };
}

async function seedCadres(ctx: Ctx, count: number): Promise<void> {
  const offices = await tables(ctx)
    .selectFrom('org')
    .select('code')
    .where('level', '=', 'DISTRICT')
    .orderBy('code')
    .execute();
  const streets = offices.flatMap(({ code }) => [`${code}001`, `${code}002`]);
  const places = new Map<string, Placed>();
  for (const street of streets) places.set(street, await placeOfStreet(ctx, street));
  for (let from = 0; from < count; from += CHUNK)
    await transaction(ctx, async (tx) => {
      const rows = Array.from({ length: Math.min(CHUNK, count - from) }, (_, at) =>
        valuesOf(from + at, streets, places),
      );
      await insertRecords(tx, cadre, rows, { place: await cityPlace(tx), start: 'import' });
    });
}

function valuesOf(n: number, streets: readonly string[], places: ReadonlyMap<string, Placed>) {
  const { idNo, street } = idNoOf(n, streets);
  const place = places.get(street);
  return {
    state: 'ACTIVE',
    person_name: nameOf(idNo),
    id_no: idNo,
    sex: '1',
    birth_date: birthOf(idNo),
    street_code: street,
    address: ADDRESS,
    transfer_year: 1984,
    enterprise_name: '上海示范机械厂',
    retire_date: RETIRED,
    medical_insurance: 'EMPLOYEE',
    bank_code: '102',
    bank_account: `62220210${String(n).padStart(8, '0')}`,
    account_name: nameOf(idNo),
    identity_tags: ['T01'],
    source: 'IMPORT',
    org_id: place?.orgId,
    org_path: place?.orgPath,
    district_code: place?.districtCode,
  };
}

/** A line of everybody, and what follows of it by itself (03 §33.4). */
async function generate(ctx: Ctx): Promise<void> {
  const people = await tables(ctx).selectFrom('emp_cadre').select(['id', 'id_no_index']).orderBy('id').execute();
  const fileTotal = `${people.length * 100}.00`;
  const id = await transaction(ctx, async (tx) => {
    const values = {
      cycle_no: 'BX2026Q1',
      title: '2026年第一季度医疗补助',
      year: 2026,
      kind: 'QUARTER',
      part: 1,
      period_from: '2026-01-01',
      period_to: '2026-03-31',
      expected_total: fileTotal,
    };
    return insertRecord(tx, medicalCycle, values, { place: await cityPlace(tx), start: 'prepare' });
  });
  await transaction(ctx, async (tx) => {
    const lines = people.map((person, at) => ({
      row: at + 2,
      cadreId: person.id,
      idNo: '310101194503120016',
      name: '测试',
      spentOn: '2026-01-12',
      hospital: '示范医院',
      invoiceNo: `FP${at}`,
      category: 'OUT' as const,
      totalFee: null,
      selfPay: null,
      amount: '100.00',
      externalKey: sm3Hex(`${person.id_no_index}|${at}`),
      fileTotal,
    }));
    await takeLines(tx, await lockCycle(tx, id), lines);
  });
}

/** A full run over everybody, worked off as the nightly job does. */
async function compare(ctx: Ctx, total: number): Promise<void> {
  const id = await transaction(ctx, async (tx) =>
    insertRecord(
      tx,
      comparison,
      { kind: 'FULL', status: 'WAITING', began_by: '性能测试', total },
      { place: await cityPlace(tx) },
    ),
  );
  await runComparison(ctx, id);
  const run = await tables(ctx)
    .selectFrom('cadre_comparison')
    .select(['status', 'done', 'found', 'applied'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  line(`comparison ${run.status}: ${run.done} people, ${run.found} findings, ${run.applied} updated by themselves`);
  if (run.status !== 'DONE' || run.done !== total) throw new Error('the comparison has not reached everybody');
}
