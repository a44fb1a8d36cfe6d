import type pg from 'pg';

/** What has to be done before the next statement of a process is sent; undefined while there is nothing to wait for, which is almost always. */
export interface StatementGate {
  wait?: (() => Promise<void> | undefined) | undefined;
}

type Query = (...args: unknown[]) => unknown;
type Callback = (error: unknown) => void;

/** Lets every statement of the pool wait at the gate. Cursors read only and pass. */
export function waitAt(gate: StatementGate, pool: pg.Pool): void {
  pool.on('connect', (client) => {
    const connection = client as unknown as { query: Query };
    const send = connection.query.bind(client);
    connection.query = (...args) => {
      const waiting = gate.wait?.();
      if (!waiting || isCursor(args[0])) return send(...args);
      const last = args.at(-1);
      if (typeof last !== 'function') return waiting.then(() => send(...args));
      waiting.then(
        () => send(...args),
        (error: unknown) => (last as Callback)(error),
      );
      return undefined;
    };
  });
}

const isCursor = (statement: unknown): boolean =>
  typeof statement === 'object' &&
  statement !== null &&
  'submit' in statement &&
  typeof statement.submit === 'function';
