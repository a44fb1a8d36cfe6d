import type { Server } from 'node:http';

const LOOK_EVERY_MS = 100;

/**
 * While a server closes: connections end as soon as they have nothing under way, and what is not answered within the limit is cut. Without it a
 * connection that the other side keeps would hold the end for minutes.
 */
export function endGently(
  server: Pick<Server, 'closeIdleConnections' | 'closeAllConnections' | 'once'>,
  limitMs: number,
): void {
  const look = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const cut = setTimeout(() => server.closeAllConnections(), limitMs);
  server.once('close', () => {
    clearInterval(look);
    clearTimeout(cut);
  });
}
