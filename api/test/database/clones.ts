import pg from 'pg';

/** Runs statements on one short-lived connection. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Connection string of another database on the same server. */
export function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Creates a database as a copy of the template; on a server made for this run the faster strategy is used. */
export async function createClone(client: pg.Client, template: string, name: string, disposable: boolean) {
  const strategy = disposable ? 'file_copy' : 'wal_log';
  await client.query(
    `create database ${pg.escapeIdentifier(name)} template ${pg.escapeIdentifier(template)} strategy ${strategy}`,
  );
}

/** Closes the template to everybody, which cloning requires. */
export async function sealTemplate(client: pg.Client, template: string): Promise<void> {
  await client.query(`alter database ${pg.escapeIdentifier(template)} with is_template true allow_connections false`);
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template]);
  // What the template holds is in its files now; without this each file copy would begin by writing it.
  await client.query('checkpoint');
}

/** Drops the template of a run and everything that was cloned from it. */
export async function dropAll(client: pg.Client, template: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname = $1 or starts_with(datname, $2)',
    [template, `${template}_`],
  );
  for (const { name } of rows) {
    await client.query(`alter database ${pg.escapeIdentifier(name)} with is_template false`);
    await dropDatabase(client, name);
  }
}

/** Drops a database, ending the sessions in it. */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
}
