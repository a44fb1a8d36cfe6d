import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { PUBLIC } from '../../../graphql/access-decorators.ts';
import { plainPage } from '../../../server/plain-page.ts';
import { webExchange } from '../../../server/web-exchange.ts';
import { MINUTE_MS } from '../../calendar/index.ts';
import { DomainError, refuse } from '../../errors/index.ts';
import { type App, anonymous, type Ctx } from '../../kernel/index.ts';
import { refuseAccess } from '../errors.ts';
import { limitPublic } from '../strangers/public-limit.ts';
import { openDoor, startUrl } from './doors.ts';
import { enterByRealName, recordRefusal, useUp } from './enter-by-real-name.ts';
import { FLOW_MINUTES, flowCookieName, isState, openFlow, type RealNameFlow, sealFlow } from './flow-cookie.ts';
import { authorisationUrl, personBehind } from './identity-provider.ts';
import { returnPath } from './return-path.ts';

const CALLBACK = '/sign-in/real-name/callback';
const PATH = '/sign-in/real-name/';
const STATUS: Readonly<Record<string, number>> = { 'E-QX-40': 503, RATE_LIMITED: 429 };

/** Sign-in by the city's identity provider (02 §5.2, A10): to the provider, and back with who it was. */
export function realNameRoutes(server: FastifyInstance, app: App): void {
  const config = { access: [PUBLIC] };
  server.get(`${PATH}:client/start`, { config }, (request, reply) => start(app, request, reply));
  server.get(CALLBACK, { config }, (request, reply) => finish(app, request, reply));
}

function webContext(app: App, request: FastifyRequest, reply: FastifyReply): Ctx & { web: NonNullable<Ctx['web']> } {
  const web = webExchange(app.config, request, reply);
  return { ...app.context(anonymous, { traceId: request.id, ip: request.ip, web }), web };
}

async function start(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { client } = request.params as { client: string };
  const door = openDoor(app, client);
  if (!door) throw refuse('NOT_FOUND');
  const flow: RealNameFlow = {
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    client,
    back: returnPath((request.query as { back?: unknown }).back, door.base),
    endsAt: app.clock.now().getTime() + FLOW_MINUTES * MINUTE_MS,
  };
  try {
    const ctx = webContext(app, request, reply);
    limitPublic(ctx, 'SIGN_IN');
    const { web } = ctx;
    const url = await authorisationUrl(app, flow, web.origin + CALLBACK);
    // Not strict: the browser comes back from the provider's site.
    const cookie = { httpOnly: true, sameSite: 'lax', path: PATH, secure: app.config.production } as const;
    reply.setCookie(flowCookieName(flow.state), sealFlow(app.keys, flow), { ...cookie, maxAge: FLOW_MINUTES * 60 });
    return reply.redirect(url, 303);
  } catch (error) {
    return tellProblem(request, reply, error, { base: door.base, again: startUrl(door) });
  }
}

async function finish(app: App, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const ctx = webContext(app, request, reply);
  const flow = heldFlow(app, request);
  const door = flow && openDoor(app, flow.client);
  try {
    limitPublic(ctx, 'SIGN_IN');
    if (!flow || !door) throw refuseAccess('E-QX-41');
    reply.clearCookie(flowCookieName(flow.state), { path: PATH });
    await useUp(ctx, flow.state);
    const person = await personBehind(app, new URL(request.url, ctx.web.origin), flow);
    const session = await enterByRealName(ctx, door, person);
    ctx.web.setSessionToken(session.token);
    return reply.redirect(flow.back, 303);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    // A stranger without a sign-in of his own leaves no trace in the log: it would be his to fill.
    if (flow && error.code !== 'RATE_LIMITED') await recordRefusal(ctx, flow.client, error.code);
    return tellProblem(request, reply, error, door && { base: door.base, again: startUrl(door) });
  }
}

/** The sign-in that this browser began and that the answer is for. */
function heldFlow(app: App, request: FastifyRequest): RealNameFlow | undefined {
  const { state } = request.query as { state?: unknown };
  if (!isState(state)) return undefined;
  return openFlow(app.keys, request.cookies[flowCookieName(state)], state, app.clock.now());
}

/** A page that says what happened and how to go on, in the browser that has left the client. */
function tellProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  door: { base: string; again: string } | undefined,
): FastifyReply {
  if (!(error instanceof DomainError)) throw error;
  const links = door
    ? [
        { href: door.again, text: '重新登录' },
        { href: door.base, text: '返回登录页' },
      ]
    : [{ href: '/', text: '返回首页' }];
  const lines = [error.message, `错误代码 ${error.code}，追踪号 ${request.id}`];
  return reply
    .code(STATUS[error.code] ?? 400)
    .type('text/html; charset=utf-8')
    .send(plainPage({ title: '登录没有完成', lines, links }));
}
