import { createRequire } from 'node:module';

/** The driver that the ORM itself uses, which need not be the copy that this package would find. */
const requireHere = createRequire(import.meta.url);
const pg = createRequire(requireHere.resolve('@mikro-orm/postgresql'))('pg') as { Client: { prototype: object } };

/** The texts of all statements that `work` sends to PostgreSQL, from any connection of this process, in order. */
export async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const client = pg.Client.prototype as { query: (...args: unknown[]) => unknown };
  const original = client.query;
  client.query = function counted(this: unknown, ...args: unknown[]) {
    const [first] = args;
    seen.push(typeof first === 'string' ? first : ((first as { text?: string } | undefined)?.text ?? ''));
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    client.query = original;
  }
  return seen;
}
