import { seedData } from '../src/prepare.ts';
import { benchAftercare } from './aftercare/bench-aftercare.ts';
import { measureBatch } from './batch/measure-batch.ts';
import { benchCadres } from './cadres/bench-cadres.ts';
import { measureCrypto } from './crypto/measure-crypto.ts';
import { seedClient } from './crypto/seed-client.ts';
import { measureBans } from './exchange/measure-bans.ts';
import { measureGateway } from './exchange/measure-gateway.ts';
import { measureLargeMessages } from './exchange/measure-large-messages.ts';
import { measureStatistics } from './exchange/measure-statistics.ts';
import { seedGateway } from './exchange/seed-gateway.ts';
import { describeMachine } from './machine.ts';
import { measureCaseStatistics } from './measure/case-statistics.ts';
import { measureCity } from './measure/city-at-work.ts';
import { measureFirstLoads } from './measure/first-load.ts';
import { measureHotLists } from './measure/hot-lists.ts';
import { measureLive } from './measure/live.ts';
import { Onlookers } from './measure/onlookers.ts';
import { measureWork } from './measure/work.ts';
import type { Parameters, Part } from './parameters.ts';
import type { Bars } from './report/bars.ts';
import { heading, line } from './report/print.ts';
import { benchReviews } from './reviews/bench-reviews.ts';
import { CITY_OFFICER, clerkName, LISTENER, seedAccounts } from './seed/accounts.ts';
import { seedCases } from './seed/cases.ts';
import { registerWorkingCases, type WorkingCase } from './seed/working-cases.ts';
import { Client } from './setup/client.ts';
import type { BenchDatabase } from './setup/database.ts';
import { type Operations, prepareOperations } from './setup/operations.ts';
import { startWorker } from './setup/processes.ts';
import { composeProduct } from './setup/product-app.ts';
import { seedLimits } from './sweep/seed-limits.ts';
import { benchTraining } from './training/bench-training.ts';

/** Acts whose spreading to all subscribers is timed. */
const LIVE_ACTS = 5;
/** Parts over the seeded city. */
const CONSOLE_PARTS: readonly Part[] = ['lists', 'work', 'live', 'city'];
/** Acts that one virtual user may find to do. */
const CASES_PER_USER = 8;

/** The asked parts of a run on a migrated, empty database. */
export async function bench(
  checkout: string,
  database: BenchDatabase,
  parameters: Parameters,
  bars: Bars,
): Promise<void> {
  for (const text of describeMachine(checkout, database.version)) line(text);
  const operations = prepareOperations(checkout, database.folder);
  const asks = (...parts: Part[]) => parts.some((part) => parameters.parts.has(part));
  if (asks('bans')) {
    heading('Black list: what each call pays for it');
    measureBans(bars);
  }
  if (asks(...CONSOLE_PARTS)) await benchConsole(operations, database, parameters, bars);
  if (asks('gateway', 'statistics')) await benchExchange(database, parameters, bars);
  if (asks('batch')) {
    heading(`Batch: ${parameters.batchRows} cases returned in the background`);
    await benchBatch(database, parameters, bars);
  }
  if (asks('training')) await benchTraining(operations, database, parameters, bars);
  if (asks('reviews')) await benchReviews(operations, database, parameters, bars);
  if (asks('aftercare')) await benchAftercare(operations, database, parameters, bars);
  if (asks('cadres')) await benchCadres(operations, database, parameters, bars);
  if (asks('crypto')) await benchCrypto(database, parameters, bars);
  if (asks('loads')) {
    heading('First load of the clients');
    await measureFirstLoads(checkout, bars);
  }
}

/** What clerks feel, over a city's cases. */
async function benchConsole(
  operations: Operations,
  database: BenchDatabase,
  parameters: Parameters,
  bars: Bars,
): Promise<void> {
  const { parts } = parameters;
  const working = await seed(database, parameters);
  const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
  const web = await startWorker<{ url: string }>('servers/web.js', env);
  const signedIn = (name: string) => new Client(web.ready.url, operations).signIn(name);

  if (parts.has('lists')) {
    heading(`Hot list: 20 cases with organisation and sub-cases, ${parameters.connections} connections`);
    const [baseline, load] = await Promise.all([
      startWorker<{ url: string }>('servers/baseline.js', env),
      startWorker<object>('load/load.js', {}),
    ]);
    const [city, clerk] = [await signedIn(CITY_OFFICER), await signedIn(clerkName(1))];
    await measureHotLists({ web, baseline, load, city, clerk, operations, windows: parameters }, bars);
    await Promise.all([baseline.stop(), load.stop()]);
  }
  if (parts.has('work')) {
    heading(`At work: ${parameters.virtualUsers} clerks who think 1–5 s between their steps`);
    await measureWork(
      {
        url: web.ready.url,
        operations,
        users: parameters.virtualUsers,
        seconds: parameters.workSeconds,
        serverPid: web.pid,
        cases: working.slice(LIVE_ACTS),
        passwordKey: await passwordKeyOf(web.ready.url, operations),
      },
      bars,
    );
  }
  // A server of its own for what follows: the memory of the first one is what the load has left.
  await web.stop();
  if (parts.has('city')) {
    const { onlineUsers, queryingUsers, subscribers } = parameters;
    heading(
      `A city at once: ${parameters.virtualUsers} clerks at work, ${onlineUsers} more signed in, ${queryingUsers} searching, ${subscribers} consoles listening`,
    );
    await benchCity(operations, database, parameters, working.slice(LIVE_ACTS), bars);
  }
  if (parts.has('live')) {
    heading('Live: one change, everyone hears it');
    const [fresh, subscribers] = await Promise.all([
      startWorker<{ url: string }>('servers/web.js', env),
      startWorker<object>('load/subscribers.js', {}),
    ]);
    const watcher = await new Client(fresh.ready.url, operations).signIn(clerkName(1));
    const cases = working.slice(0, LIVE_ACTS);
    const live = { web: fresh, subscribers, clerk: watcher, operations, cases, count: parameters.subscribers };
    await measureLive(live, bars);
    await Promise.all([fresh.stop(), subscribers.stop()]);
  }
}

/** Everybody at once; the warnings' sweep in a process of its own, as a worker is. */
async function benchCity(
  operations: Operations,
  database: BenchDatabase,
  parameters: Parameters,
  cases: readonly WorkingCase[],
  bars: Bars,
): Promise<void> {
  const limits = await seedLimits(database.url);
  line(`${limits} running limits of ${parameters.openCases} open cases, all to be looked at`);
  const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
  const [web, worker, listeners] = await Promise.all([
    startWorker<{ url: string }>('servers/web.js', env),
    startWorker<object>('servers/worker.js', env),
    startWorker<object>('load/subscribers.js', {}),
  ]);
  const { url } = web.ready;
  const { virtualUsers: users, onlineUsers: online, queryingUsers: querying, subscribers } = parameters;
  const { cookie } = await new Client(url, operations).signIn(LISTENER);
  await measureCity(
    {
      work: { url, operations, users, cases, passwordKey: await passwordKeyOf(url, operations) },
      onlookers: new Onlookers({ url, operations, users, online, querying }),
      listeners: {
        worker: listeners,
        request: { kind: 'open', url, cookie, operation: operations.recordChanged, count: subscribers },
      },
      sweeper: worker,
      seconds: parameters.workSeconds,
      openCases: parameters.openCases,
    },
    bars,
  );
  await measureCaseStatistics(url, operations, worker, bars);
  await Promise.all([web.stop(), worker.stop(), listeners.stop()]);
}

/** What partners feel, and who looks at the figures of the exchange. */
async function benchExchange(database: BenchDatabase, parameters: Parameters, bars: Bars): Promise<void> {
  const app = await composeProduct(database.url, database.folder);
  try {
    if (parameters.parts.has('gateway')) {
      heading(`Gateway: signed calls of a channel, ${parameters.connections} connections`);
      await seedGateway(app);
      const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
      const [web, bare, load, large] = await Promise.all([
        startWorker<{ url: string }>('servers/web.js', env),
        startWorker<{ url: string }>('servers/bare-gateway.js', env),
        startWorker<object>('exchange/signed-load.js', {}),
        startWorker<object>('exchange/large-messages.js', {}),
      ]);
      await measureGateway({ web, bare, load, windows: parameters }, bars);
      await measureLargeMessages({ url: web.ready.url, load, large, seconds: parameters.windowSeconds }, bars);
      await Promise.all([web.stop(), bare.stop(), load.stop(), large.stop()]);
    }
    if (parameters.parts.has('statistics')) {
      heading('Statistics of the exchange, from the roll-up of its log');
      await measureStatistics(app, database.url, parameters.logRows, bars);
    }
  } finally {
    await app.stop();
  }
}

/** What business systems feel that encrypt and decrypt through the cryptography service. */
async function benchCrypto(database: BenchDatabase, parameters: Parameters, bars: Bars): Promise<void> {
  heading('Cryptography service: ID numbers in batches of a hundred');
  const app = await composeProduct(database.url, database.folder);
  try {
    // Beside the console its seeds stand already; the keys of client systems are among them.
    if (!CONSOLE_PARTS.some((part) => parameters.parts.has(part))) await seedData(app);
    const keyId = await seedClient(app);
    const env = { BENCH_DATABASE: database.url, BENCH_ROOT: database.folder };
    const web = await startWorker<{ url: string }>('servers/web.js', env);
    await measureCrypto({ url: web.ready.url, keyId, seconds: parameters.windowSeconds }, bars);
    await web.stop();
  } finally {
    await app.stop();
  }
}

/** Long work over many records, on accounts and cases of its own. */
async function benchBatch(database: BenchDatabase, parameters: Parameters, bars: Bars): Promise<void> {
  const app = await composeProduct(database.url, database.folder);
  try {
    if (!CONSOLE_PARTS.some((part) => parameters.parts.has(part))) {
      await seedData(app);
      await seedAccounts(app, 1);
    }
    await app.start();
    await measureBatch(app, database.url, parameters.batchRows, bars);
  } finally {
    await app.stop();
  }
}

async function seed(database: BenchDatabase, parameters: Parameters): Promise<WorkingCase[]> {
  const app = await composeProduct(database.url, database.folder);
  try {
    await seedData(app);
    await app.start();
    const seconds = await seedCases(database.url, parameters.cases, parameters.openCases);
    line(`${parameters.cases} cases with ${parameters.cases * 6} sub-cases, seeded in ${seconds.toFixed(0)} s`);
    await seedAccounts(app, parameters.virtualUsers);
    return await registerWorkingCases(app, LIVE_ACTS + parameters.virtualUsers * CASES_PER_USER);
  } finally {
    await app.stop();
  }
}

async function passwordKeyOf(url: string, operations: Operations): Promise<string> {
  const { signInOptions } = await new Client(url, operations).run<{ signInOptions: { passwordKey: string } }>(
    operations.signInOptions,
    {},
  );
  return signInOptions.passwordKey;
}
