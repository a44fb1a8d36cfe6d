import { sm2Encrypt } from '../../src/platform/crypto/index.ts';
import { PASSWORD } from '../seed/accounts.ts';
import type { Operation, Operations } from './operations.ts';

/** What the server needs to run a persisted operation. */
export function requestBody({ name, hash }: Operation, variables: object): string {
  return JSON.stringify({
    operationName: name,
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
  });
}

type Entrance = Pick<Operations, 'signIn' | 'signInOptions'>;

/** A browser with a session of its own. */
export class Client {
  readonly #url: string;
  readonly #operations: Entrance;
  readonly #client: 'staff' | 'training';
  cookie = '';

  constructor(url: string, operations: Entrance, client: 'staff' | 'training' = 'staff') {
    this.#url = url;
    this.#operations = operations;
    this.#client = client;
  }

  get headers(): Record<string, string> {
    return { 'content-type': 'application/json', cookie: this.cookie };
  }

  /** Runs an operation; an answer with errors is thrown with its first message. */
  async run<Data>(operation: Operation, variables: object): Promise<Data> {
    const response = await fetch(`${this.#url}/graphql`, {
      method: 'POST',
      headers: this.headers,
      body: requestBody(operation, variables),
    });
    const set = response.headers.get('set-cookie');
    if (set) this.cookie = set.split(';')[0] ?? '';
    const answer = (await response.json()) as { data?: Data; errors?: { message: string }[] };
    if (answer.errors || !answer.data)
      throw new Error(`${operation.name}: ${answer.errors?.[0]?.message ?? response.status}`);
    return answer.data;
  }

  /** Signs in as the console does; the password travels sealed. */
  async signIn(loginName: string): Promise<this> {
    const { signInOptions } = await this.run<{ signInOptions: { passwordKey: string } }>(
      this.#operations.signInOptions,
      {},
    );
    return this.enter(loginName, sm2Encrypt(PASSWORD, signInOptions.passwordKey));
  }

  /** The request of signing in alone. */
  async enter(loginName: string, passwordCipher: string): Promise<this> {
    const { signIn } = await this.run<{ signIn: { status: string } }>(this.#operations.signIn, {
      input: { loginName, passwordCipher, client: this.#client },
    });
    if (signIn.status !== 'SIGNED_IN') throw new Error(`${loginName}: ${signIn.status}`);
    return this;
  }
}
