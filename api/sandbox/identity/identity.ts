import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { FaultSwitches } from '../faults.ts';
import { Citizens, type KnownPerson } from './persons.ts';
import { buildProvider } from './provider.ts';
import { signInPage } from './sign-in-page.ts';
import { newSigningKey } from './signing-key.ts';
import { TOKEN_FAULTS, type TokenFault } from './spoil.ts';

const PATH = '/identity';
const CALLBACK = '/sign-in/real-name/callback';

type Handler = (request: IncomingMessage & { originalUrl?: string }, response: ServerResponse) => void;

/** The city's identity provider (随申办实名认证): real OpenID Connect, with a sign-in page on which one chooses a fictional person. */
export class IdentityCounterpart {
  readonly citizens = new Citizens();
  tokenFault: TokenFault = 'none';
  readonly #tickets = new Map<string, string>();
  readonly #key = newSigningKey();
  readonly #productUrl: string;
  readonly #faults: FaultSwitches;
  #provider: { provider: Provider; handle: Handler } | undefined;

  constructor(productUrl: string, faults: FaultSwitches) {
    this.#productUrl = productUrl;
    this.#faults = faults;
  }

  /** Everything below `/identity`, with the body left to the provider, and the evaluator's levers beside it. */
  mount(server: FastifyInstance): void {
    server.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      scope.get(`${PATH}/sign-in/:uid`, (request, reply) => this.#ask(request, reply));
      scope.post(`${PATH}/sign-in/:uid`, (request, reply) => this.#answer(request, reply));
      scope.all(`${PATH}/*`, (request, reply) => this.#pass(request, reply));
    });
    server.put<{ Body: { mode: string } }>('/identity-fault', async (request, reply) => {
      const { mode } = request.body;
      if (!(mode in TOKEN_FAULTS)) return reply.code(400).send({ message: '没有这个故障方式' });
      this.tokenFault = mode as TokenFault;
      return { mode };
    });
    server.post<{ Params: { citizenId: string } }>('/identity-tickets/:citizenId', async (request) => {
      const ticket = randomBytes(24).toString('base64url');
      this.#tickets.set(ticket, request.params.citizenId);
      return { ticket };
    });
    server.put<{ Params: { citizenId: string }; Body: Omit<KnownPerson, 'citizenId'> }>(
      '/identity-persons/:citizenId',
      async (request) => {
        this.citizens.enter({ citizenId: request.params.citizenId, ...request.body });
        return this.citizens.find(request.params.citizenId);
      },
    );
  }

  async #pass(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { mode, delayMs = 3000 } = this.#faults.take('identity');
    if (mode === 'slow') await new Promise((resolve) => setTimeout(resolve, delayMs));
    if (mode === 'error500' || mode === 'refuse') return reply.code(500).send({ message: '系统内部错误' });
    reply.hijack();
    if (mode === 'down' || mode === 'loseAnswer') {
      request.raw.socket.destroy();
      return;
    }
    const raw = Object.assign(request.raw, { originalUrl: request.url, url: request.url.slice(PATH.length) });
    this.#built(request).handle(raw, reply.raw);
  }

  async #ask(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    await this.#built(request).provider.interactionDetails(request.raw, reply.raw);
    return reply.type('text/html; charset=utf-8').send(signInPage(request.url, this.citizens.all()));
  }

  async #answer(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const form = new URLSearchParams(await textOf(request.raw));
    const citizenId = form.get('citizenId') ?? '';
    const result =
      form.has('cancel') || !this.citizens.find(citizenId)
        ? { error: 'access_denied', error_description: 'the person went away' }
        : { login: { accountId: citizenId } };
    const { provider } = this.#built(request);
    const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
    return reply.redirect(next, 303);
  }

  /** Made at the first request: only then is the own port known. */
  #built(request: FastifyRequest): { provider: Provider; handle: Handler } {
    if (!this.#provider) {
      const provider = buildProvider({
        issuer: `http://${request.host}${PATH}`,
        citizens: this.citizens,
        key: this.#key,
        redirectUris: redirectUris(this.#productUrl),
        takeTicket: (ticket) => {
          const citizenId = this.#tickets.get(ticket);
          this.#tickets.delete(ticket);
          return citizenId;
        },
        takeFault: () => {
          const fault = this.tokenFault;
          this.tokenFault = 'none';
          return fault;
        },
      });
      this.#provider = { provider, handle: provider.callback() as Handler };
    }
    return this.#provider;
  }
}

/** The product may be opened under either name of this machine. */
function redirectUris(productUrl: string): string[] {
  const { port } = new URL(productUrl);
  const own = port ? `:${port}` : '';
  return [
    new URL(CALLBACK, productUrl).href,
    ...['127.0.0.1', 'localhost'].map((host) => `http://${host}${own}${CALLBACK}`),
  ];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
