import type { Server, Socket } from 'node:net';
import type { App } from '../../kernel/app.ts';
import { followSettings } from '../../live/index.ts';
import { normaliseIp } from '../gateway/ip-address.ts';
import { BANS, BanList } from './ban-list.ts';

const lists = new WeakMap<App, BanList>();
const sockets = new WeakMap<App, Map<string, Set<Socket>>>();

/** The list of this process; where none is followed (a console command) nobody is banned. */
export function banListOf(app: App): BanList | undefined {
  return lists.get(app);
}

/** Background part: keeps the list of this node as the table has it, within a second of a change on any node, and after a restart. */
export async function startBanList(app: App): Promise<() => Promise<void>> {
  const list = new BanList();
  const stop = await followSettings(app, BANS, async () => {
    await list.load(app);
    closeBanned(app, list);
  });
  lists.set(app, list);
  return async () => {
    lists.delete(app);
    await stop();
  };
}

/** Remembers the open connections of a server by their peer, so that a ban ends those that are kept alive (03 §39.3). */
export function watchConnections(server: Server, app: App): void {
  const open = sockets.get(app) ?? new Map<string, Set<Socket>>();
  sockets.set(app, open);
  server.on('connection', (socket: Socket) => {
    const ip = normaliseIp(socket.remoteAddress ?? '');
    if (!ip) return;
    const peers = open.get(ip) ?? new Set();
    peers.add(socket);
    open.set(ip, peers);
    socket.once('close', () => {
      peers.delete(socket);
      if (peers.size === 0 && open.get(ip) === peers) open.delete(ip);
    });
  });
}

/** A connection that is answering finishes its answer; one that is idle ends at once. Clerks' browsers never come from a banned partner's address. */
function closeBanned(app: App, list: BanList): void {
  const now = app.clock.now();
  for (const [ip, peers] of sockets.get(app) ?? []) {
    if (list.until(ip, now)) for (const socket of peers) socket.end();
  }
}
