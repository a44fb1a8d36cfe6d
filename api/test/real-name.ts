import type { FastifyInstance } from 'fastify';
import { buildSandbox } from '../sandbox/sandbox.ts';
import { sandboxEnvironment } from '../src/platform/exchange/demo/sandbox-environment.ts';
import { freePort } from './free-port.ts';
import { type Product, product } from './product.ts';
import { serverOf } from './security/http.ts';

/** A product that listens, and the identity provider beside it. */
export interface RealNameWorld {
  app: Product;
  url: string;
  sandboxUrl: string;
  /** Tells the sandbox something. */
  tell(path: string, body: object): Promise<void>;
  close(): Promise<void>;
}

export function realNameWorld(name: string): Promise<RealNameWorld> {
  return sandboxedWorld(name, ({ IDENTITY_ISSUER, IDENTITY_CLIENT_ID, IDENTITY_CLIENT_SECRET }) => ({
    IDENTITY_ISSUER,
    IDENTITY_CLIENT_ID,
    IDENTITY_CLIENT_SECRET,
  }));
}

/** A product that listens, with those of the sandbox's counterparts whose variables are chosen. */
export async function sandboxedWorld(
  name: string,
  choose: (all: ReturnType<typeof sandboxEnvironment>) => Readonly<Record<string, string>>,
): Promise<RealNameWorld> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  // Both are reached over real HTTP; a process of its own would take seconds to come and go.
  const { server: sandbox } = buildSandbox({ productUrl: url });
  const sandboxUrl = await sandbox.listen({ port: 0, host: '127.0.0.1' });
  const app = await product(name, { env: choose(sandboxEnvironment(sandboxUrl)) });
  const server: FastifyInstance = await serverOf(app);
  await server.listen({ port, host: '127.0.0.1' });
  return {
    app,
    url,
    sandboxUrl,
    tell: async (path, body) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(`${sandboxUrl}${path}`, { method: 'PUT', headers, body: JSON.stringify(body) });
    },
    close: async () => {
      await server.close();
      await app.close();
      await sandbox.close();
    },
  };
}

interface Kept {
  value: string;
  path: string;
}

/** A browser as far as cookies and redirects go; a step at a time, so that a test may forge what lies between. */
export class WebVisitor {
  readonly cookies = new Map<string, Kept>();

  async open(url: string, form?: Readonly<Record<string, string>>): Promise<Response> {
    const { pathname } = new URL(url);
    const sent = [...this.cookies].filter(([, { path }]) => pathname.startsWith(path));
    const cookie = sent.map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ');
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  /** The first address that the walk of redirects reaches which `until` knows. */
  async follow(url: string, until: (url: string) => boolean): Promise<string> {
    for (let at = url, steps = 0; steps < 10; steps += 1) {
      if (until(at)) return at;
      const answer = await this.open(at);
      const next = answer.headers.get('location');
      if (!next) throw new Error(`${answer.status} at ${at}: ${await answer.text()}`);
      at = new URL(next, at).href;
    }
    throw new Error(`too many redirects from ${url}`);
  }

  get sid(): string | undefined {
    return this.cookies.get('sid /')?.value;
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */);
    const at = pair.indexOf('=');
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    const key = `${pair.slice(0, at)} ${path}`;
    const value = pair.slice(at + 1);
    if (value === '') this.cookies.delete(key);
    else this.cookies.set(key, { value, path });
  }
}

/** To the provider, by the door of the client to which it leads back, and its answer for us: the address of the callback with code and state, not yet opened. */
export async function proveTo(
  world: RealNameWorld,
  visitor: WebVisitor,
  form: Readonly<Record<string, string>>,
  back = '/training/',
): Promise<string> {
  const [, client] = back.split('/');
  const start = `${world.url}/sign-in/real-name/${client}/start?back=${encodeURIComponent(back)}`;
  const page = await visitor.follow(start, (at) => at.includes('/identity/sign-in/'));
  const answer = await visitor.open(page, form);
  const next = new URL(answer.headers.get('location') ?? '', page).href;
  return visitor.follow(next, (at) => at.startsWith(`${world.url}/sign-in/real-name/callback`));
}

/** The whole way; where the browser ends and whether somebody is signed in. */
export async function signInByRealName(
  world: RealNameWorld,
  visitor: WebVisitor,
  citizenId: string,
  back?: string,
): Promise<Response> {
  return visitor.open(await proveTo(world, visitor, { citizenId }, back));
}
