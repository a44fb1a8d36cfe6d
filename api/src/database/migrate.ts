import type pg from 'pg';
import pino from 'pino';
import { StartRefused } from '../platform/errors/index.ts';
import { preparing } from './preparation.ts';
import { type SchemaStep, schemaSteps } from './schema-steps.ts';

/** What has been applied, in its order. A table without digests is that of an earlier build. */
interface AppliedStep {
  name: string;
  digest?: string | null;
}

const WHAT_TO_DO =
  'In development delete the folder of DATA_DIR; in production start the build that belongs to the database, or restore a backup that belongs to this build';

/** Brings the database to the newest schema, alone. Returns how many migrations were applied. */
export function migrateDatabase(url: string): Promise<number> {
  return preparing({ url, log: pino({ level: 'silent' }), waitMs: 0 }, (client) => migrate(client));
}

/**
 * Brings the database to the newest schema on the connection that holds the lock of preparing. All that is missing is applied in one transaction,
 * or nothing. Returns how many migrations were applied.
 *
 * @param steps those of this build, unless a test has others
 * @throws StartRefused where what was applied before is not the beginning of this build's own
 */
export async function migrate(client: pg.Client, steps: readonly SchemaStep[] = schemaSteps): Promise<number> {
  const applied = await appliedSteps(client);
  refuseOthers(applied, steps);
  const missing = steps.slice(applied.length);
  if (missing.length === 0) return 0;
  await client.query('begin');
  try {
    if (applied.length === 0) await client.query(LEDGER);
    for (const step of missing) await take(client, step);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
  return missing.length;
}

/** The ledger of what was applied; one that is empty may be of an older form. */
const LEDGER = `
  drop table if exists schema_migration;
  create table schema_migration (
    id serial primary key,
    name varchar(255) not null unique,
    digest char(64) not null,
    executed_at timestamptz not null default current_timestamp
  )`;

async function take(client: pg.Client, { name, statements, digest }: SchemaStep): Promise<void> {
  try {
    for (const statement of statements) await client.query(statement);
  } catch (error) {
    throw new Error(`the migration ${name} failed`, { cause: error });
  }
  await client.query('insert into schema_migration (name, digest) values ($1, $2)', [name, digest]);
}

async function appliedSteps(client: pg.Client): Promise<AppliedStep[]> {
  const ledger = await client.query(`select to_regclass('schema_migration') is not null as found`);
  if (!ledger.rows[0].found) return [];
  const { rows } = await client.query<{ step: AppliedStep }>(
    'select to_jsonb(m) as step from schema_migration m order by id',
  );
  return rows.map(({ step }) => step);
}

function refuseOthers(applied: readonly AppliedStep[], steps: readonly SchemaStep[]): void {
  const other = applied.findIndex(({ name, digest }, index) => {
    const own = steps[index];
    return own?.name !== name || own.digest !== digest;
  });
  if (other < 0) return;
  const name = applied[other]?.name;
  throw new StartRefused(
    other === steps.length
      ? `The database is that of a newer build: migration ${name} is unknown to this one. Nothing was changed. ${WHAT_TO_DO}.`
      : `The database was made by another build: migration ${name} is not, or not in its place, as this one has it. Nothing was changed. ${WHAT_TO_DO}.`,
  );
}
