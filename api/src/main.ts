import 'reflect-metadata';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { type ComposedApp, composeApp } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { connectAlarms } from './connect-alarms.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './database/embedded/index.ts';
import { migrateDatabase } from './database/migrate.ts';
import { demoAccounts } from './platform/access/index.ts';
import { startSealer } from './platform/audit/index.ts';
import { assertSelfTest, runSelfTest } from './platform/crypto/index.ts';
import { loadDemoData, seedData } from './prepare.ts';
import { type SandboxProcess, startSandbox } from './sandbox-process.ts';
import { buildServer } from './server/server.ts';

const dist = dirname(fileURLToPath(import.meta.url));
const root = resolve(dist, '..', '..');
const STOP_LIMIT_MS = 8000;

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Addresses and keys of the sandbox's counterparts stand in for what an installation configures. */
async function withSandbox(config: Config, sandboxUrl: string): Promise<Config> {
  const { sandboxConfig } = await import('./sandbox-config.ts');
  return { ...config, ...sandboxConfig(sandboxUrl) };
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
    const localUrl = `http://127.0.0.1:${config.PORT}`;
    let sandbox: SandboxProcess | undefined;
    if (config.sandbox && config.ROLE !== 'worker') {
      sandbox = await startSandbox(join(dist, 'sandbox', 'main.js'), config.SANDBOX_PORT, localUrl);
      stops.push(sandbox.stop);
      config = await withSandbox(config, sandbox.url);
    }
    const app: ComposedApp = await composeApp({
      config,
      databaseUrl,
      log: pino({ level: config.LOG_LEVEL }, pino.destination(2)),
    });
    stops.push(() => app.stop());
    const disconnectAlarms = connectAlarms();
    await seedData(app);
    stops.push(async () => disconnectAlarms());
    await app.start();
    if (config.ROLE !== 'web') {
      const sealer = startSealer(app);
      stops.push(() => sealer.stop());
    }
    await loadDemoData(app, say);
    const server = await buildServer(app, { root, sandboxUrl: sandbox?.url });
    if (config.ROLE !== 'worker') {
      await server.listen({ port: config.PORT, host: config.HOST });
      stops.push(() => server.close());
      await announce(app, server.listeningOrigin, sandbox?.url);
    }
    return stopAll;
  } catch (error) {
    await stopAll();
    throw error;
  }
}

async function announce(app: ComposedApp, origin: string, sandboxUrl: string | undefined): Promise<void> {
  say(`\nReady: ${origin}/  (staff console ${origin}/staff/, API ${origin}/graphql, health ${origin}/healthz)`);
  if (sandboxUrl) say(`Counterpart sandbox: ${sandboxUrl}/`);
  const accounts = await demoAccounts(app);
  if (accounts.length === 0) return;
  say('Demo accounts (fictional):');
  for (const { loginName, password, title } of accounts)
    say(`  ${loginName.padEnd(18)} ${password.padEnd(16)} ${title}`);
}

start().then(
  (stopAll) => {
    let stopping = false;
    const stop = async (signal: string) => {
      if (stopping) return;
      stopping = true;
      say(`${signal}: stopping …`);
      setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
      await stopAll();
      process.exit(0);
    };
    for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void stop(signal));
  },
  (error: unknown) => {
    say(
      error instanceof Error
        ? error.message.startsWith('Configuration')
          ? error.message
          : (error.stack ?? error.message)
        : String(error),
    );
    process.exit(1);
  },
);
