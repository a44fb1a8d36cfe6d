import type { APIRequestContext } from 'playwright-core';
import { productUrl } from '../browser.ts';

/** A citizen's way to the product past its pages. */
export interface Asks {
  /** Runs an operation and gives its data. @throws Error with the text of its first error */
  run<Data>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Data>;
  /** Uploads a picture for a material. @returns the file's id */
  upload(materialCode: string, picture: Buffer): Promise<string>;
}

/** Asks with what makes the session: a header of the mini-program, or a browser's cookies. */
export class CitizenSession implements Asks {
  constructor(
    private readonly request: APIRequestContext,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async run<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
    const answer = await this.request.post(`${productUrl()}/graphql`, {
      headers: this.headers,
      data: { query, variables },
    });
    const { data, errors } = (await answer.json()) as { data: Data; errors?: { message: string }[] };
    if (errors?.[0]) throw new Error(errors[0].message);
    return data;
  }

  async upload(materialCode: string, picture: Buffer): Promise<string> {
    const answer = await this.request.post(`${productUrl()}/files?materialCode=${materialCode}`, {
      headers: { ...this.headers, 'x-requested-with': 'test' },
      multipart: { file: { name: '照片.png', mimeType: 'image/png', buffer: picture } },
    });
    const { id, message } = (await answer.json()) as { id?: string; message?: string };
    if (!id) throw new Error(message);
    return id;
  }
}
