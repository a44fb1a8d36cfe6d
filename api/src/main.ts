import 'reflect-metadata';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino, { type Logger } from 'pino';
import { type ComposedApp, composeApp } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { connectAlarms } from './connect-alarms.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded/index.ts';
import { migrateDatabase } from './database/migrate.ts';
import { demoAccounts } from './platform/access/index.ts';
import { followCalendar, loadCalendar } from './platform/calendar/maintained/load-calendar.ts';
import { startSealer } from './platform/chain/index.ts';
import { assertSelfTest, runSelfTest } from './platform/crypto/index.ts';
import { clamdScanner, installFileScanner } from './platform/files/index.ts';
import { stepBehind } from './platform/jobs/index.ts';
import { loadDemoData, seedData } from './prepare.ts';
import { type SandboxProcess, startSandbox } from './sandbox-process.ts';
import { buildHealthServer } from './server/health.ts';
import { openMutualTls } from './server/mutual-tls.ts';
import { buildServer } from './server/server.ts';

const dist = dirname(fileURLToPath(import.meta.url));
const root = resolve(dist, '..', '..');
const STOP_LIMIT_MS = 8000;

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

/** Loads the demo data through an app that queues but does not work, so that the counterparts are not busy before the house is open. */
async function loadDemo({
  config,
  databaseUrl,
  log,
}: {
  config: Config;
  databaseUrl: string;
  log: Logger;
}): Promise<void> {
  const loader = await composeApp({ config: { ...config, ROLE: 'web' }, databaseUrl, log, poolMax: 4 });
  try {
    await loadCalendar(loader.context({ kind: 'SYSTEM', name: '系统初始化' }));
    await loader.start();
    await loadDemoData(loader, say);
  } finally {
    await loader.stop();
  }
}

/** Addresses and keys of the sandbox's counterparts stand in for what an installation configures. */
async function withSandbox(config: Config, sandboxUrl: string): Promise<Config> {
  const { sandboxEnvironment } = await import('./platform/exchange/index.ts');
  return { ...config, ...sandboxEnvironment(sandboxUrl) };
}

async function start(): Promise<() => Promise<void>> {
  const stops: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const stop of stops.reverse()) await stop().catch((error: unknown) => say(String(error)));
  };
  try {
    let config = readConfig(process.env);
    assertSelfTest(await runSelfTest());
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
    const applied = await migrateDatabase(databaseUrl);
    say(applied > 0 ? `Applied ${applied} migrations` : 'The database is up to date');
    if (config.PORT === 0) config = { ...config, PORT: await freePort() };
    const localUrl = `http://127.0.0.1:${config.PORT}`;
    let sandbox: SandboxProcess | undefined;
    if (config.sandbox && config.ROLE !== 'worker') {
      sandbox = await startSandbox(
        join(dist, 'sandbox', 'main.js'),
        config.SANDBOX_PORT,
        localUrl,
        resolve(root, config.DATA_DIR, 'sandbox'),
      );
      stops.push(sandbox.stop);
      config = await withSandbox(config, sandbox.url);
    }
    const log = pino({ level: config.LOG_LEVEL }, pino.destination(2));
    const app: ComposedApp = await composeApp({ config, databaseUrl, log });
    stops.push(() => app.stop());
    installFileScanner(config.CLAMD_URL ? clamdScanner(config.CLAMD_URL) : undefined);
    const disconnectAlarms = connectAlarms();
    stops.push(async () => disconnectAlarms());
    await seedData(app);
    await loadCalendar(app.context({ kind: 'SYSTEM', name: '系统初始化' }));
    const unfollowCalendar = followCalendar(app);
    stops.push(async () => unfollowCalendar());
    if (config.demo && config.ROLE !== 'worker') await loadDemo({ config, databaseUrl, log });
    let prepared = false;
    const isReady = () => prepared;
    const server =
      config.ROLE === 'worker'
        ? buildHealthServer(app, isReady)
        : await buildServer(app, { root, sandboxUrl: sandbox?.url, isReady });
    stops.push(() => server.close());
    await server.listen({ port: config.PORT, host: config.HOST });
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
    prepared = true;
    announce(app, server.listeningOrigin, sandbox?.url);
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
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

/** Ends the process in order; a signal that comes while the start is still under way waits for it, within the limit. */
function endOnSignal(started: Promise<() => Promise<void>>): void {
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`${signal}: stopping …`);
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    const stopAll = await started;
    await stopAll();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));
}

const started = start();
endOnSignal(started);
started.catch((error: unknown) => {
  const expected = error instanceof Error && error.message.startsWith('Configuration');
  say(error instanceof Error ? ((expected ? error.message : error.stack) ?? error.message) : String(error));
  process.exit(1);
});
