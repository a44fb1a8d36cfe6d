import pg from 'pg';

/** A repeatable number per row `i`; `salt` makes it another one for each purpose. */
export const hash = (salt: number) => `(hashint8(i * 31 + ${salt}) & 2147483647)`;

/** A UUIDv7 of the moment `at`, the same for the same key. */
export const uuid = (key: string, at = 'now()') =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${key}), 1, 3) || 'a' || substr(md5(${key}), 5, 15))::uuid`;

/** One of the values, repeatably. */
export const pick = (values: readonly string[], salt: number) =>
  `(array[${values.map((value) => `'${value}'`).join(',')}])[1 + ${hash(salt)} % ${values.length}]`;

/** Writes a world on a connection of its own, so that later statements see the temporary tables of earlier ones. @returns seconds it took */
export async function seedBy(databaseUrl: string, statements: readonly string[]): Promise<number> {
  const begun = performance.now();
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('set synchronous_commit = off');
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
  return (performance.now() - begun) / 1000;
}
