import 'reflect-metadata';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readManifest } from '../../src/graphql/safelist.ts';
import { Bars } from '../report/bars.ts';
import { heading, line, table } from '../report/print.ts';
import { clerkName } from '../seed/accounts.ts';
import { Client } from '../setup/client.ts';
import { findOperation } from '../setup/operations.ts';
import { composeProduct } from '../setup/product-app.ts';
import { startBalancer } from './balancer.ts';
import { type ClerkOperations, Clerks } from './clerks.ts';
import { openDrillDatabase, wayTo } from './database.ts';
import { sufferAll } from './faults.ts';
import { openSmallDisk } from './full-disk.ts';
import { furnish, openHouse } from './house.ts';
import { Ledger } from './ledger.ts';
import { endEveryNode } from './nodes.ts';
import { CLERKS, isWanted, type Outcome } from './scene.ts';
import { FOUR_AT_ONCE, startTogether } from './start-together.ts';

/** Fewer would show nothing. */
const LEAST_ACTS = 100;
/** Cases that wait for the clerks: each is passed and accepted once. */
const CASES = 200;
/** Compiled into api/dist-bench-…/bench/drill/. */
const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', '..', '..');

const undo: (() => Promise<void> | void)[] = [];
const undoAll = async () => {
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (error) {
      line(String(error));
    }
  }
};
let cleaning: Promise<void> | undefined;
/** Once, however many ask: a signal, and the drill that breaks because of it. */
const cleanUp = () => {
  cleaning ??= undoAll();
  return cleaning;
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void cleanUp().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143)));

function consoleOperations(): ClerkOperations {
  const manifest = readManifest(join(checkout, 'schema', 'persisted'));
  return {
    signIn: findOperation(manifest, 'SignIn'),
    signInOptions: findOperation(manifest, 'SignInOptions'),
    taskCounts: findOperation(manifest, 'TaskCounts'),
    queueCounts: findOperation(manifest, 'CaseQueueCounts'),
    advanceCases: findOperation(manifest, 'AdvanceCases'),
    registerReception: findOperation(manifest, 'RegisterReception'),
  };
}

async function drill(bars: Bars): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-drill-'));
  // The database's user has to pass through it.
  chmodSync(folder, 0o711);
  undo.push(() => {
    const gone = bars.met ? [folder] : ['data', 'files', 'empty'].map((name) => join(folder, name));
    for (const path of gone) rmSync(path, { recursive: true, force: true });
    if (!bars.met) line(`Logs of the nodes: ${folder}`);
  });
  const database = await openDrillDatabase(folder, process.env.DRILL_DATABASE_URL);
  undo.push(() => database.stop());
  const disk = openSmallDisk(folder);
  undo.push(() => disk.remove());
  heading(`Two web and two worker nodes, ${CLERKS} clerks, ${CASES} cases`);
  const cases = await furnish(database.url, disk.path, { clerks: CLERKS, cases: CASES });
  const way = await wayTo(database.url);
  undo.push(() => way.close());
  const settings = { checkout, folder, databaseUrl: way.url, dataDir: disk.path };
  undo.push(() => endEveryNode('SIGKILL'));
  const { web, workers } = await openHouse(settings);
  const balancer = await startBalancer(web);
  undo.push(() => balancer.close());
  const ledger = new Ledger();
  const operations = consoleOperations();
  const clerks = new Clerks(balancer.url, operations, ledger);
  await clerks.begin(CLERKS, cases);
  const { cookie } = await new Client(balancer.url, operations).signIn(clerkName(1));
  const outcomes: Outcome[] = [];
  await sufferAll({ web, workers, database, way, balancer, disk, cookie, ledger, bars }, (outcome) =>
    outcomes.push(outcome),
  );
  await clerks.stop();
  await endEveryNode('SIGTERM');
  if (isWanted(FOUR_AT_ONCE)) outcomes.push(await startTogether(database.url, settings, bars));
  await account(database.url, disk.path, ledger, bars);
  return outcomes;
}

/** Holds what was acknowledged against what is there. */
async function account(databaseUrl: string, folder: string, ledger: Ledger, bars: Bars): Promise<void> {
  const app = await composeProduct(databaseUrl, folder);
  try {
    const { lost, doubled } = await ledger.compare(app);
    const acknowledged = ledger.receptions.length + ledger.acts.length;
    heading(
      `${acknowledged} acts acknowledged, ${ledger.steps.length} steps of work: ${lost} lost, ${doubled} doubled`,
    );
    if (isWanted('')) bars.atLeast('acts acknowledged', acknowledged, LEAST_ACTS);
    bars.atMost('lost', lost, 0, 'acts');
    bars.atMost('doubled', doubled, 0, 'acts');
    const wrong = [...ledger.refused].map(([code, times]) => `${code} × ${times}`).join(', ');
    const refusals = [...ledger.refused.values()].reduce((sum, times) => sum + times, 0);
    bars.atMost(`answered with a refusal${wrong && ` (${wrong})`}`, refusals, 0, 'steps');
  } finally {
    await app.stop();
  }
}

const bars = new Bars();
let outcomes: Outcome[] = [];
try {
  outcomes = await drill(bars);
} finally {
  await cleanUp();
}
heading('The drill');
table(
  ['fault', 'anybody waited (s)', 'nobody was served (s)', 'tries cut', 'result'],
  outcomes.map(({ fault, waited, silent, cut, note }) => [fault, waited, silent, cut, note]),
);
bars.conclude();
if (bars.met) line('All bars are met.');
process.exit(bars.met ? 0 : 1);
