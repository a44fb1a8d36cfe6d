import { MessageType, stringifyMessage } from 'graphql-ws';
import type { WebSocket } from 'ws';

/** What a console does as after a connection of its own that came back: it fetches what it shows (web-kit, `live-connection.ts`). */
const MISSED = stringifyMessage({ type: MessageType.Ping, payload: { missed: true } });

/** Tells every open socket of this node that changes may have passed unheard. */
export function tellMissed(sockets: Iterable<WebSocket>): void {
  // A socket that breaks meanwhile fetches anew when it is back.
  for (const socket of sockets) if (socket.readyState === socket.OPEN) socket.send(MISSED, () => undefined);
}
