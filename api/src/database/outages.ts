import type { Logger } from 'pino';

const logs = new Set<Logger>();

/** Writes a line when the database of this process does not answer any more, and one when it does again. Returns the way to stop. */
export function logOutages(log: Logger): () => void {
  logs.add(log);
  return () => {
    logs.delete(log);
  };
}

/** @param connections how many were open and never answered; 0 where they broke by themselves */
export function tellAway(connections: number, cause: unknown): void {
  for (const log of logs) log.warn({ connections, err: cause }, 'database: no answer');
}

export function tellBack(seconds: number): void {
  for (const log of logs) log.info({ seconds }, 'database: answers again');
}
