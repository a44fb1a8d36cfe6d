import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { createClone, dropAll, sealTemplate, withClient, withDatabase } from './clones.ts';
import { announceRun, workerDatabase } from './run.ts';
import { closeAfterTests } from './shared-state.ts';
import { openTestServer } from './test-server.ts';

/**
 * A PostgreSQL for the test files, in it a template with all migrations applied, and one clone per worker. Names and folders are random, so
 * several runs in one checkout or on one server do not meet.
 */
export async function startDatabase(maxWorkers: number): Promise<void> {
  const server = await openTestServer();
  const template = `onething_test_${randomBytes(4).toString('hex')}`;
  const close = async () => {
    if (!server.disposable) await withClient(server.url, (client) => dropAll(client, template));
    await server.close();
  };
  try {
    await withClient(server.url, (client) => client.query(`create database ${pg.escapeIdentifier(template)}`));
    await migrateDatabase(withDatabase(server.url, template));
    await withClient(server.url, async (client) => {
      await sealTemplate(client, template);
      for (let worker = 1; worker <= maxWorkers; worker += 1) {
        await createClone(client, template, workerDatabase(template, worker), server.disposable);
      }
    });
  } catch (error) {
    await close().catch(() => undefined);
    throw error;
  }
  closeAfterTests(close);
  announceRun({ serverUrl: server.url, template, disposable: server.disposable });
}
