import 'reflect-metadata';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { type ComposedApp, composeApp } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { connectAlarms } from './connect-alarms.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded/index.ts';
import { loadDemo } from './load-demo.ts';
import { demoAccounts } from './platform/access/index.ts';
import { followCalendar } from './platform/calendar/maintained/load-calendar.ts';
import { startSealer } from './platform/chain/index.ts';
import { assertSelfTest, runSelfTest } from './platform/crypto/index.ts';
import { clamdScanner, installFileScanner } from './platform/files/index.ts';
import { stepBehind } from './platform/jobs/index.ts';
import { providerOf } from './platform/keys/index.ts';
import { prepareDatabase } from './prepare.ts';
import { checkRelease, noteRelease } from './release/check-release.ts';
import { type SandboxProcess, startSandbox } from './sandbox-process.ts';
import { sayWhy } from './say-why.ts';
import { buildHealthServer } from './server/health.ts';
import { openMutualTls } from './server/mutual-tls.ts';
import type { NodeState } from './server/node-state.ts';
import { buildServer } from './server/server.ts';

const dist = dirname(fileURLToPath(import.meta.url));
const root = resolve(dist, '..', '..');
/** Jobs in hand, connections, the sandbox and the embedded database have ended by then. */
const CLOSE_LIMIT_MS = 6000;
/** Between two questions to a provider that is not sound. */
const ASK_PROVIDER_MS = 3000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** A port of the system's choice, fixed before the counterparts are told where the product is. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** Addresses and keys of the sandbox's counterparts stand in for what an installation configures. */
async function withSandbox(config: Config, sandboxUrl: string): Promise<Config> {
  const { sandboxEnvironment } = await import('./platform/exchange/index.ts');
  return { ...config, ...sandboxEnvironment(sandboxUrl) };
}

/** The database in which the sandbox keeps the client systems that are transformed (03 §41.12). */
async function clientSystemsAt(databaseUrl: string): Promise<string> {
  const { simulatedDatabase } = await import('./domains/cryptography/migration/demo/legacy-address.ts');
  return simulatedDatabase(databaseUrl);
}

/** Where the client systems of the sandbox have their logs and dumps. */
const clientFiles = ({ LEGACY_FILES_FOLDER, DATA_DIR }: Config): string =>
  LEGACY_FILES_FOLDER ?? resolve(root, DATA_DIR, 'sandbox', 'client-systems');

async function withClientSystems(config: Config, databaseUrl: string): Promise<Config> {
  const { simulatedSystems } = await import('./domains/cryptography/migration/demo/legacy-address.ts');
  return Object.assign(simulatedSystems(databaseUrl), config, { LEGACY_FILES_FOLDER: clientFiles(config) });
}

/** A node on its way from its start to its end. */
interface Node {
  state: NodeState;
  /** From the order to end until nothing new is taken, milliseconds. */
  drainMs: number;
  /** Within what it ends after that; what hangs then is cut. */
  endMs: number;
  /** Ends all that was opened, in reverse. */
  stop(): Promise<void>;
}

/**
 * Brings the node up. Probes are answered from the beginning, everything else when the database is prepared and what runs by itself has begun.
 *
 * @param signal ends the waiting for the database or for another node
 */
async function start(signal: AbortSignal): Promise<Node> {
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.reverse()) await end().catch((error: unknown) => say(String(error)));
  };
  try {
    let config = readConfig(process.env);
    assertSelfTest(await runSelfTest());
    await checkRelease(root, config.RELEASE_PUBLIC_KEY);
    let databaseUrl = config.DATABASE_URL;
    if (!databaseUrl) {
      say('Starting PostgreSQL …');
      const database: EmbeddedPostgres = await startEmbeddedPostgres({
        folder: resolve(root, config.DATA_DIR, 'postgres'),
        database: 'yjs',
        log: say,
      });
      stops.push(() => database.stop());
      databaseUrl = database.url;
    }
    if (config.PORT === 0) config = { ...config, PORT: await freePort() };
    let sandbox: SandboxProcess | undefined;
    if (config.sandbox && config.ROLE !== 'worker') {
      sandbox = await startSandbox(
        join(dist, 'sandbox', 'main.js'),
        config.SANDBOX_PORT,
        `http://127.0.0.1:${config.PORT}`,
        resolve(root, config.DATA_DIR, 'sandbox'),
        { databaseUrl: await clientSystemsAt(databaseUrl), filesFolder: clientFiles(config) },
      );
      stops.push(sandbox.stop);
      config = await withSandbox(config, sandbox.url);
    }
    if (config.sandbox) config = await withClientSystems(config, databaseUrl);
    const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
    const app: ComposedApp = await composeApp({ config, databaseUrl, log });
    stops.push(() => app.stop());
    installFileScanner(config.CLAMD_URL ? clamdScanner(config.CLAMD_URL) : undefined);
    const disconnectAlarms = connectAlarms();
    stops.push(async () => disconnectAlarms());
    const state: NodeState = { prepared: false, draining: false };
    const server =
      config.ROLE === 'worker'
        ? buildHealthServer(app, state)
        : await buildServer(app, { root, sandboxUrl: sandbox?.url, state });
    stops.push(() => server.close());
    await server.listen({ port: config.PORT, host: config.HOST });
    await untilSound(app, signal);
    const demo = config.ROLE === 'worker' ? undefined : () => loadDemo(app, databaseUrl, say);
    await prepareDatabase(app, { databaseUrl, say, demo, signal });
    await noteRelease(app);
    const unfollowCalendar = followCalendar(app);
    stops.push(async () => unfollowCalendar());
    const partners = config.ROLE === 'worker' ? undefined : await openMutualTls(app, server);
    if (partners) {
      stops.push(() => partners.close());
      say(`Gateway with mutual TLS: port ${partners.port}`);
    }
    if (config.ROLE === 'worker') stepBehind();
    await app.start();
    if (config.ROLE !== 'web') {
      const sealer = startSealer(app);
      stops.push(() => sealer.stop());
    }
    state.prepared = true;
    announce(app, server.listeningOrigin, sandbox?.url);
    return { state, drainMs: config.drainMs, endMs: config.requestsEndMs + CLOSE_LIMIT_MS, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Waits for the provider to be sound: with one that is not, or not there, nothing is prepared and nothing served, probes and everything else answer 503 meanwhile, and
 * the node says why (03 AC41-1).
 */
async function untilSound(app: ComposedApp, signal: AbortSignal): Promise<void> {
  for (let told = ''; ; ) {
    const fault = await faultOf(app);
    if (fault === undefined) return;
    if (fault !== told) app.log.error(`The node does not serve: ${fault}`);
    told = fault;
    await sleep(ASK_PROVIDER_MS, undefined, { signal });
  }
}

async function faultOf(app: ComposedApp): Promise<string | undefined> {
  try {
    assertSelfTest(await providerOf(app).selfTest());
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function announce(app: ComposedApp, origin: string, sandboxUrl: string | undefined): void {
  if (app.config.ROLE === 'worker') {
    say(`\nReady: working jobs  (health ${origin}/healthz)`);
    return;
  }
  say(`\nReady: ${origin}/  (staff console ${origin}/staff/, API ${origin}/graphql, health ${origin}/healthz)`);
  if (sandboxUrl) say(`Counterpart sandbox: ${sandboxUrl}/`);
  const accounts = demoAccounts(app);
  if (accounts.length === 0) return;
  say('Demo accounts (fictional):');
  for (const { loginName, password, title } of accounts)
    say(`  ${loginName.padEnd(18)} ${password.padEnd(16)} ${title}`);
}

/** Ends the process in order: no longer ready, then nothing new, then what is under way. A start that still waits for something gives up. */
function endOnSignal(started: Promise<Node>, starting: AbortController): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: stopping …`);
    const endWithin = (ms: number) => setTimeout(() => process.exit(1), ms).unref();
    const startEnds = endWithin(CLOSE_LIMIT_MS);
    starting.abort();
    const node = await started;
    clearTimeout(startEnds);
    node.state.draining = true;
    await sleep(node.drainMs);
    endWithin(node.endMs);
    await node.stop();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));
}

const starting = new AbortController();
const started = start(starting.signal);
endOnSignal(started, starting);
started.catch((error: unknown) => {
  if (starting.signal.aborted) process.exit(0);
  sayWhy(error);
  process.exit(1);
});
