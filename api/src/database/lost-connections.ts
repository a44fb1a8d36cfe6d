import type pg from 'pg';

/** Whoever held the connection gives it back in the same moment, if at all. */
const GRACE_MS = 1000;

/**
 * Frees the places of connections that broke while a transaction held them. The query builder gives a transaction's connection back only after its end has
 * succeeded, which over a broken connection it never does: each restart of the database would cost the pool as many places as transactions
 * were under way, and after some restarts the process would wait for a connection for ever.
 */
export function freeLostConnections(pool: pg.Pool): void {
  const held = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => held.add(client));
  pool.on('release', (_error, client) => held.delete(client));
  pool.on('connect', (client) => {
    client.once('end', () => {
      setTimeout(() => {
        if (!held.has(client)) return;
        client.release(true);
        // Should somebody give it back after all, it is none of the pool's any more.
        client.release = () => undefined;
      }, GRACE_MS).unref();
    });
  });
}
