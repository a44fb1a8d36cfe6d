import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { migrations } from './migrations/index.ts';

/** One migration as this build has it. */
export interface SchemaStep {
  name: string;
  statements: readonly string[];
  /** SHA-256 of the statements, hex: a name does not tell whether its text was edited. */
  digest: string;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

function stepOf({ name, class: Step }: (typeof migrations)[number]): SchemaStep {
  const migration = new Step();
  if (migration.up() instanceof Promise) throw new Error(`${name}: a migration waits for nothing`);
  const statements = migration.getQueries?.().map((statement) => {
    if (typeof statement === 'string') return statement;
    throw new Error(`${name}: a migration is plain SQL`);
  });
  if (!statements) throw new Error(`${name}: a migration without statements`);
  return { name, statements, digest: sha256(JSON.stringify(statements)) };
}

/** The schema of this build, in the order in which it is made. */
export const schemaSteps: readonly SchemaStep[] = migrations.map(stepOf);

/** One value for the whole of it. */
export const schemaDigest: string = sha256(schemaSteps.map(({ name, digest }) => `${name} ${digest}\n`).join(''));

/** The same value of the schema that a database has: equal where the same steps with the same texts were taken in the same order. */
export const appliedDigest: RawBuilder<{ digest: string }> = sql`
  select encode(sha256(convert_to(coalesce(string_agg(name || ' ' || digest || e'\n', '' order by id), ''), 'UTF8')), 'hex') as digest
    from schema_migration`;
