import type { App } from '../src/platform/kernel/index.ts';

/** The texts of all statements that `work` sends to PostgreSQL, from any connection of the app's ORM, in order. */
export async function statementsOf(app: App, work: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  // The driver that the ORM itself uses, which need not be the copy that this package would find.
  const pool = (await app.orm.em.getConnection().getNativeClient()) as unknown as { Client: { prototype: object } };
  const client = pool.Client.prototype as { query: (...args: unknown[]) => unknown };
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
