import { request } from 'node:http';

/** What a client of the tus protocol says and hears, a step at a time, so that a test may break off between. */
export class Uploader {
  constructor(
    public base: string,
    readonly token: string | undefined,
  ) {}

  #headers(): Record<string, string> {
    return { cookie: `sid=${this.token ?? ''}`, 'tus-resumable': '1.0.0', 'x-requested-with': 'test' };
  }

  async begin(name: string, size: number, materialCode = ''): Promise<Response> {
    const text = (value: string) => Buffer.from(value).toString('base64');
    return fetch(`${this.base}/uploads`, {
      method: 'POST',
      headers: {
        ...this.#headers(),
        'upload-length': String(size),
        'upload-metadata': `filename ${text(name)}${materialCode ? `,materialCode ${text(materialCode)}` : ''}`,
      },
    });
  }

  /** The address of an upload that was let begin. */
  async started(name: string, size: number, materialCode = ''): Promise<string> {
    const answer = await this.begin(name, size, materialCode);
    const path = answer.headers.get('location');
    if (!path) throw new Error(`${answer.status} ${await answer.text()}`);
    return path;
  }

  call(method: string, path: string): Promise<Response> {
    return fetch(`${this.base}${path}`, { method, headers: this.#headers() });
  }

  async offset(path: string): Promise<number> {
    return Number((await this.call('HEAD', path)).headers.get('upload-offset'));
  }

  send(path: string, offset: number, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    return fetch(`${this.base}${path}`, {
      method: 'PATCH',
      headers: {
        ...this.#headers(),
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: bytes,
    });
  }

  /** Announces all of it, sends the first part, and loses the connection when `lost` says so. */
  async breakOff(
    path: string,
    offset: number,
    bytes: Uint8Array,
    after: number,
    lost: () => Promise<unknown> = () => new Promise((resolve) => setTimeout(resolve, 300)),
  ): Promise<void> {
    const outgoing = request(`${this.base}${path}`, {
      method: 'PATCH',
      headers: {
        ...this.#headers(),
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
        'content-length': bytes.length,
      },
    });
    outgoing.on('error', () => undefined);
    const closed = new Promise((resolve) => outgoing.on('close', resolve));
    await new Promise<void>((resolve) => outgoing.write(bytes.subarray(0, after), () => resolve()));
    await lost();
    outgoing.destroy();
    await closed;
  }

  finish(path: string): Promise<Response> {
    return this.call('POST', `${path}/file`);
  }
}
