import { once } from 'node:events';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { freePort } from './nodes.ts';

/** The database of the drill. One that was given (`DRILL_DATABASE_URL`) is neither restarted nor stopped. */
export interface DrillDatabase {
  url: string;
  /** Stops the server and starts it again at its address; absent for a given one. */
  restart?: () => Promise<void>;
  /** Stops all its processes in the middle of whatever they do, and lets them go on; absent where that cannot be done. */
  freeze?: { begin(): void; end(): void };
  stop(): Promise<void>;
}

export async function openDrillDatabase(folder: string, givenUrl: string | undefined): Promise<DrillDatabase> {
  if (givenUrl) return { url: givenUrl, stop: async () => undefined };
  const data = join(folder, 'data');
  // The database's user has to pass through it.
  mkdirSync(data, { mode: 0o711 });
  chmodSync(data, 0o711);
  const port = await freePort();
  const start = () => startEmbeddedPostgres({ folder: join(data, 'postgres'), database: 'drill', port });
  let server: EmbeddedPostgres = await start();
  let frozen: readonly number[] = [];
  return {
    url: server.url,
    restart: async () => {
      await server.stop();
      server = await start();
    },
    ...(process.platform === 'linux' && {
      freeze: {
        begin: () => {
          frozen = [server.pid, ...childrenOf(server.pid)];
          for (const pid of frozen) signal(pid, 'SIGSTOP');
        },
        end: () => {
          for (const pid of frozen) signal(pid, 'SIGCONT');
        },
      },
    }),
    stop: async () => {
      for (const pid of frozen) signal(pid, 'SIGCONT');
      await server.stop();
      rmSync(server.place, { recursive: true, force: true });
    },
  };
}

function signal(pid: number, name: 'SIGSTOP' | 'SIGCONT'): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

function childrenOf(pid: number): number[] {
  const parentOf = (id: string): number => {
    try {
      return Number(/\) \S (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]);
    } catch {
      return 0;
    }
  };
  return readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id) && parentOf(id) === pid)
    .map(Number);
}

/** The nodes' way to the database: what stands on it can fall silent, established and never answered, while new connections are served. */
export interface DatabaseWay {
  url: string;
  /** From now on nothing passes over what is connected. */
  freeze(): void;
  close(): void;
}

export async function wayTo(databaseUrl: string): Promise<DatabaseWay> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    const far = connect(Number(target.port || 5432), target.hostname);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [far, near] as const]) {
      from.setNoDelay(true).pipe(to);
      from
        .on('error', () => undefined)
        .on('close', () => {
          pairs.delete(pair);
          to.destroy();
        });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const own = new URL(databaseUrl);
  own.hostname = '127.0.0.1';
  own.port = String((server.address() as AddressInfo).port);
  return {
    url: own.href,
    freeze: () => {
      for (const [near, far] of pairs) {
        near.unpipe(far).pause();
        far.unpipe(near).pause();
      }
    },
    close: () => {
      server.close();
      for (const pair of pairs) for (const socket of pair) socket.destroy();
    },
  };
}
