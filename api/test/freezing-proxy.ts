import { type AddressInfo, createServer, type Socket, connect as tcpConnect } from 'node:net';

/** Stands between the product and its database as a network does, and can swallow what is sent without closing anything. */
export class FreezingProxy {
  readonly #server = createServer((near) => this.#join(near));
  readonly #pairs = new Set<{ near: Socket; far: Socket; frozen: boolean }>();
  readonly #to: URL;
  #swallowsNew = false;

  private constructor(databaseUrl: string) {
    this.#to = new URL(databaseUrl);
  }

  static async before(databaseUrl: string): Promise<FreezingProxy> {
    const proxy = new FreezingProxy(databaseUrl);
    await new Promise<void>((resolve) => proxy.#server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  /** The database as it is reached through here. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    const url = new URL(this.#to);
    url.hostname = '127.0.0.1';
    url.port = String(port);
    return url.href;
  }

  /** Connections of this moment stay open and never say anything again, to either side; new ones are served. */
  freeze(): void {
    for (const pair of this.#pairs) pair.frozen = true;
  }

  /** New ones are taken and not served either. */
  freezeAll(): void {
    this.freeze();
    this.#swallowsNew = true;
  }

  get swallows(): boolean {
    return this.#swallowsNew;
  }

  serveNew(): void {
    this.#swallowsNew = false;
  }

  async close(): Promise<void> {
    for (const { near, far } of this.#pairs) {
      near.destroy();
      far.destroy();
    }
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #join(near: Socket): void {
    const far = tcpConnect(Number(this.#to.port), this.#to.hostname);
    const pair = { near, far, frozen: this.#swallowsNew };
    this.#pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (bytes) => pair.frozen || to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => pair.frozen || to.destroy());
    }
  }
}
