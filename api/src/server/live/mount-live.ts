import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { CloseCode, handleProtocols, makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Manifest } from '../../graphql/safelist.ts';
import {
  deviceClientOf,
  devicesInService,
  openSessions,
  resolveActor,
  resolveDevice,
} from '../../platform/access/index.ts';
import { kernelErrors } from '../../platform/errors/index.ts';
import type { Actor, DeviceActor, UserActor } from '../../platform/kernel/actor.ts';
import type { App } from '../../platform/kernel/app.ts';
import type { Ctx } from '../../platform/kernel/context.ts';
import { trustedProxies } from '../base-server.ts';
import type { NodeState } from '../node-state.ts';
import { isOwnOrigin } from '../own-origin.ts';
import { DEVICE_COOKIE, SESSION_COOKIE } from '../web-exchange.ts';
import { callerReader } from './caller-address.ts';
import { carrySocket, TRY_AGAIN_LATER } from './carry-socket.ts';
import { liveError } from './live-errors.ts';
import { subscriptionReader } from './read-subscription.ts';
import { type SessionSocket, SessionSockets } from './session-sockets.ts';
import { tellMissed } from './tell-missed.ts';

const MAX_MESSAGE = 64 * 1024;
/** Subscriptions at once on one socket; a console has three. */
const MOST_SUBSCRIPTIONS = 50;
/** How long closing waits for the other side's answer. */
const FAREWELL_MS = 1000;
const SESSION_CHECK_MS = 15_000;
/** Close code of WebSocket at which clients connect again at once: elsewhere, the proxy knows by then. */
const SERVICE_RESTART = 1012;

export interface LiveOptions {
  schema: GraphQLSchema;
  manifest: Manifest;
  /** Sockets are refused until the node is prepared. */
  state: NodeState;
  /** How often the limits of the sessions are looked at (milliseconds of real time). */
  sessionCheckMs?: number | undefined;
}

/** One connection, from the upgrade on; a session once it has been let in. */
interface Connection {
  request: IncomingMessage;
  socket: WebSocket;
  ip: string;
  actor?: UserActor | DeviceActor;
  held?: SessionSocket;
}

/**
 * Subscriptions on `/graphql` over graphql-ws. The session is checked when the socket opens. When it ends, the bus says so; when its idle or
 * absolute limit is over, a look every few seconds finds it: an open page that is only told things is not at work. Both close with 4403.
 * When the bus has missed something, every page is told to fetch what it shows.
 *
 * @returns closes every socket.
 */
export function mountLive(server: FastifyInstance, app: App, options: LiveOptions): () => Promise<void> {
  const held = new SessionSockets(app.config.SESSION_SOCKETS);
  const protocol = liveProtocol(app, options, held);
  const log = app.log.child({ part: 'live' });
  const addressOf = callerReader(trustedProxies(app));
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE,
    perMessageDeflate: false,
    handleProtocols,
  });
  server.server.on('upgrade', (request, stream, head) => {
    const path = (request.url ?? '').split('?')[0];
    if (path !== '/graphql' || !options.state.prepared || !isOwnPage(app, request)) {
      stream.destroy();
      return;
    }
    sockets.handleUpgrade(request, stream, head, (socket) => {
      carrySocket(protocol, socket, { request, socket, ip: addressOf(request) }, log);
    });
  });
  const checkSessions = () => {
    endExpired(app, held).catch((error: unknown) => log.warn({ err: error }, 'sessions of sockets were not checked'));
  };
  const unsubscribe = app.bus.subscribe((event) => {
    if (event.type === 'missed') {
      tellMissed(sockets.clients);
      checkSessions();
    }
    if (event.type !== 'session') return;
    if (event.sessionId) held.endSession(event.sessionId);
    else held.endUser(event.userId);
  });
  const check = setInterval(checkSessions, options.sessionCheckMs ?? SESSION_CHECK_MS);
  return async () => {
    clearInterval(check);
    unsubscribe();
    await closeAll(sockets);
  };
}

function liveProtocol(app: App, { schema, manifest }: LiveOptions, held: SessionSockets): Server<Connection> {
  const readSubscription = subscriptionReader(schema, manifest, app.config.production);
  return makeServer<Record<string, unknown>, Connection>({
    schema,
    connectionInitWaitTimeout: 5000,
    onConnect: async ({ extra }) => {
      const actor = await callerOf(app, extra);
      if (actor.kind !== 'USER' && actor.kind !== 'DEVICE') return false;
      const entry: SessionSocket = {
        ...(actor.kind === 'USER'
          ? { sessionId: actor.sessionId, userId: actor.userId }
          : { sessionId: actor.deviceId, userId: actor.deviceId }),
        end: () => extra.socket.close(CloseCode.Forbidden, 'session ended'),
      };
      // The page may have gone while its session was looked up; nobody would release what is admitted then.
      if (extra.socket.readyState !== extra.socket.OPEN) return false;
      if (!held.admit(entry)) {
        extra.socket.close(TRY_AGAIN_LATER, 'too many sockets of this session');
        return false;
      }
      Object.assign(extra, { actor, held: entry });
      return true;
    },
    onClose: ({ extra }) => {
      if (extra.held) held.release(extra.held);
    },
    onSubscribe: ({ extra, subscriptions }, _id, payload) => {
      if (!extra.actor) return refusal('UNAUTHENTICATED');
      if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return refusal('RATE_LIMITED');
      const read = readSubscription(payload);
      if (Array.isArray(read)) return read;
      return { schema, ...read, contextValue: app.context(extra.actor, { ip: extra.ip }) };
    },
    onNext: (_connection, _id, _payload, { contextValue }, { errors, ...result }) => {
      if (!errors) return undefined;
      const { traceId } = contextValue as Ctx;
      return { ...result, errors: errors.map((error) => liveError(app, traceId, error)) };
    },
    onError: (_connection, _id, _payload, errors) => {
      const traceId = randomUUID();
      return errors.map((error) => liveError(app, traceId, error));
    },
  });
}

const refusal = (code: 'UNAUTHENTICATED' | 'RATE_LIMITED') => [
  new GraphQLError(kernelErrors[code], { extensions: { code } }),
];

async function endExpired(app: App, held: SessionSockets): Promise<void> {
  const ids = held.sessionIds();
  if (ids.length === 0) return;
  const open = await openSessions(app, ids);
  const others = ids.filter((id) => !open.has(id));
  const devices = others.length > 0 ? await devicesInService(app, others) : new Set<string>();
  for (const id of others) if (!devices.has(id)) held.endSession(id);
}

/** Whom a socket stands for: the session of its cookie, or the device that its address names (`/graphql?device=pad`). */
function callerOf(app: App, { request, ip }: Connection): Promise<Actor> {
  const device = deviceClientOf(request.url);
  if (device === undefined) return resolveActor(app, cookieOf(request, SESSION_COOKIE), ip);
  return resolveDevice(app, device, cookieOf(request, DEVICE_COOKIE), ip);
}

async function closeAll(sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(SERVICE_RESTART, 'this node ends');
  const closed = new Promise<void>((resolve, reject) => {
    sockets.close((error) => (error ? reject(error) : resolve()));
  });
  const impatience = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, FAREWELL_MS);
  await closed;
  clearTimeout(impatience);
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((c) => c.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** A browser page of another site must not open a socket with our user's cookie. */
function isOwnPage({ config }: App, { headers }: IncomingMessage): boolean {
  return isOwnOrigin(headers, headers.host ?? '', config);
}
