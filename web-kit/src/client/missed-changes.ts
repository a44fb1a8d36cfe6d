import { reconnected } from './connection.ts';
import { pauseOf } from './pause.ts';

/**
 * A ping with `missed` says that the server heard of no changes for a while (its database was restarted): the console fetches what it shows, as
 * after a connection of its own that came back; a moment later each, so that not all ask at once.
 */
export function hearMissed(received: boolean, payload: Record<string, unknown> | undefined): void {
  if (received && payload?.missed === true) setTimeout(() => reconnected.emit(), pauseOf(0));
}
