import { createUser, findOrgByCode } from '../../src/platform/access/index.ts';
import { seedData } from '../../src/prepare.ts';
import type { Parameters, Part } from '../parameters.ts';
import type { Bars } from '../report/bars.ts';
import { heading, line } from '../report/print.ts';
import { CITY_OFFICER, DISTRICT, PASSWORD, seedAccounts } from '../seed/accounts.ts';
import type { BenchDatabase } from '../setup/database.ts';
import type { Operations } from '../setup/operations.ts';
import { startWorker } from '../setup/processes.ts';
import { composeProduct } from '../setup/product-app.ts';
import { measureFigures } from './measure-figures.ts';
import { measureTraining, type Reader } from './measure-training.ts';
import { measureLargeRuns } from './runs/large-run.ts';
import { measureWeek } from './runs/measure-week.ts';
import { seatedIn } from './runs/seed-runs.ts';
import { seedTraining } from './seed-training.ts';

/** That of the bars, and what goes with it. */
const SIZE = {
  institutions: 300,
  projects: 2000,
  enrolments: 20_000,
  surveys: 40,
  answers: 10_000,
  experts: 300,
  batches: 60,
  runs: 2000,
  doubts: 500,
};
const TRAINEES = 30;
const READERS = 50;
/** Parts that leave the accounts of an installation. */
const SEEDING: ReadonlySet<Part> = new Set(['lists', 'work', 'live', 'city', 'batch']);
const DISTRICT_OFFICER = 'bench_district';
const INSTITUTION = 'bench_institution';

/** The figures of the training domain, and its lists, read by city, district and an institution at once. */
export async function benchTraining(
  operations: Operations,
  database: BenchDatabase,
  { parts, trainingSeconds, trainingRuns }: Parameters,
  bars: Bars,
): Promise<void> {
  const opened = { runs: trainingRuns, trainees: TRAINEES };
  heading(`Training: ${READERS} people at the lists`);
  const app = await composeProduct(database.url, database.folder);
  try {
    // Another part may have opened the accounts of an installation.
    if (![...parts].some((part) => SEEDING.has(part))) {
      await seedData(app);
      await seedAccounts(app, 1);
    }
    await seedTraining(database.url, { ...SIZE, opened });
    const ctx = app.context({ kind: 'SYSTEM', name: '性能测试' });
    const open = async (loginName: string, phone: string, orgCode: string, role: string) => {
      const org = await findOrgByCode(ctx, orgCode);
      if (!org) throw new Error(`no organisation ${orgCode}`);
      const account = { loginName, realName: '测试员', phone, orgId: org.id, roles: [role] };
      return createUser(ctx, { ...account, password: PASSWORD, confirmed: true });
    };
    await open(DISTRICT_OFFICER, '19900009001', DISTRICT, 'BIZ_OFFICER');
    await open(INSTITUTION, '19900009002', 'JGB1', 'INST');
    await measureLargeRuns(app, { institution: INSTITUTION, officer: DISTRICT_OFFICER }, bars);
  } finally {
    await app.stop();
  }
  line(
    `${SIZE.institutions} institutions, ${SIZE.projects} projects, ${SIZE.enrolments} enrolments, ${trainingRuns} runs of ${TRAINEES}`,
  );
  const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
  const web = await startWorker<{ url: string }>('servers/web.js', env);
  const readers = Array.from({ length: READERS }, (_, n) => reader(n));
  await measureFigures(
    {
      url: web.ready.url,
      operations,
      askers: [
        { who: 'city', loginName: CITY_OFFICER, enrolments: SIZE.enrolments + seatedIn(opened) },
        { who: 'district', loginName: DISTRICT_OFFICER, enrolments: undefined },
      ],
    },
    bars,
  );
  await measureWeek({ url: web.ready.url, operations, loginName: INSTITUTION }, bars);
  await measureTraining({ url: web.ready.url, operations, readers, seconds: trainingSeconds }, bars);
  await web.stop();
}

/** A fifth of them in the city, a tenth in an institution, the others in a district. */
function reader(n: number): Reader {
  if (n % 5 === 0) return { loginName: CITY_OFFICER, kind: 'city' };
  return n % 10 === 1
    ? { loginName: INSTITUTION, kind: 'institution' }
    : { loginName: DISTRICT_OFFICER, kind: 'district' };
}
