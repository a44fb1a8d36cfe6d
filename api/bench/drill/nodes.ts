import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MASTER_KEY } from '../setup/product-app.ts';

/** Where a node of the drill runs and by what. */
export interface NodeSettings {
  checkout: string;
  /** Its log, named by the node, is written here. */
  folder: string;
  databaseUrl: string;
  dataDir: string;
}

const started = new Set<ProductNode>();

/** Ends every node that still runs, whoever started it. */
export async function endEveryNode(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  await Promise.all([...started].map((node) => node.end(signal)));
}

/** A node of the product as it was built, in production mode, a process of its own. */
export class ProductNode {
  #child: ChildProcess | undefined;
  #ended: Promise<unknown> = Promise.resolve();

  constructor(
    readonly name: string,
    readonly role: 'web' | 'worker',
    readonly port: number,
    readonly settings: NodeSettings,
  ) {}

  start(): void {
    const { checkout, folder, databaseUrl, dataDir } = this.settings;
    const log = openSync(join(folder, `${this.name}.log`), 'a');
    const child = spawn(process.execPath, ['--enable-source-maps', join(checkout, 'api', 'dist', 'main.js')], {
      cwd: checkout,
      env: {
        PATH: process.env.PATH ?? '',
        NODE_ENV: 'production',
        ROLE: this.role,
        HOST: '127.0.0.1',
        PORT: String(this.port),
        DATABASE_URL: databaseUrl,
        DATA_DIR: dataDir,
        PUBLIC_URL: 'http://127.0.0.1',
        CRYPTO_MASTER_KEY: MASTER_KEY,
        TRUSTED_PROXIES: '127.0.0.1',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', log, log],
    });
    this.#child = child;
    started.add(this);
    this.#ended = once(child, 'exit');
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get alive(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Sends it a signal and waits for its end; one that does not end by then is killed. */
  async end(signal: 'SIGTERM' | 'SIGKILL', limitMs = 45_000): Promise<void> {
    if (!this.alive) return;
    this.#child?.kill(signal);
    const last = setTimeout(() => this.#child?.kill('SIGKILL'), limitMs);
    await this.#ended;
    clearTimeout(last);
  }

  /** What it says of itself: ready for requests, or not, or gone. */
  async isReady(): Promise<boolean> {
    return (await probe(this.port)) === 200;
  }

  /** @returns false where it ends, or is not ready in time */
  async becomesReady(limitMs: number): Promise<boolean> {
    for (const end = Date.now() + limitMs; Date.now() < end; await sleep(200)) {
      if (await this.isReady()) return true;
      if (!this.alive) return false;
    }
    return false;
  }
}

/** Status of `/readyz`, of `/healthz` where a build has no other; 0 where nobody answers soon. */
export async function probe(port: number): Promise<number> {
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2500) });
    await answer.arrayBuffer();
    return answer.status;
  };
  try {
    const status = await ask('/readyz');
    return status === 404 ? await ask('/healthz') : status;
  } catch {
    return 0;
  }
}

export async function freePort(): Promise<number> {
  const held = createServer().listen(0, '127.0.0.1');
  await once(held, 'listening');
  const { port } = held.address() as AddressInfo;
  held.close();
  await once(held, 'close');
  return port;
}
