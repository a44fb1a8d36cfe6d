import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { DEFAULT_LIMITS, operationLimits } from '../graphql/limits.ts';
import type { Manifest } from '../graphql/safelist.ts';
import { resolveActor } from '../platform/access/index.ts';
import { kernelErrors } from '../platform/errors/index.ts';
import type { UserActor } from '../platform/kernel/actor.ts';
import type { App } from '../platform/kernel/app.ts';
import { SESSION_COOKIE } from './web-exchange.ts';

/** Close code of graphql-ws for "not or no longer allowed"; its clients do not retry it. */
const FORBIDDEN = 4403;
const MAX_MESSAGE = 64 * 1024;

interface Connection {
  actor: UserActor;
  ip: string;
}

function cookieOf(request: IncomingMessage): string | undefined {
  const found = (request.headers.cookie ?? '').split(/;\s*/).find((c) => c.startsWith(`${SESSION_COOKIE}=`));
  return found?.slice(SESSION_COOKIE.length + 1);
}

const notAllowed = () =>
  new GraphQLError(kernelErrors.NOT_ALLOWED_OPERATION, { extensions: { code: 'NOT_ALLOWED_OPERATION' } });

/** A browser page of another site must not open a socket with our user's cookie. */
function isOwnOrigin(request: IncomingMessage): boolean {
  const origin = request.headers.origin;
  return origin === undefined || URL.canParse(origin) === false
    ? origin === undefined
    : new URL(origin).host === request.headers.host;
}

/**
 * Subscriptions on `/graphql` over graphql-ws. The session is checked when the socket opens; when it ends, the bus says so and every socket
 * of it is closed on every node.
 */
export function mountLive(
  server: FastifyInstance,
  app: App,
  schema: GraphQLSchema,
  manifest: Manifest,
): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, perMessageDeflate: false });
  const bySession = new Map<string, Set<{ userId: string; close: () => void }>>();
  const documents = new Map<string, DocumentNode>();

  const disposable = useServer<Record<string, unknown>, { connection?: Connection; request: IncomingMessage }>(
    {
      schema,
      connectionInitWaitTimeout: 5000,
      onConnect: async ({ extra }) => {
        const ip = extra.request.socket.remoteAddress ?? '';
        const actor = await resolveActor(app, cookieOf(extra.request), ip);
        if (actor.kind !== 'USER') return false;
        extra.connection = { actor, ip };
        const entry = {
          userId: actor.userId,
          close: () =>
            (extra as unknown as { socket: { close(code: number, reason: string): void } }).socket.close(
              FORBIDDEN,
              'session ended',
            ),
        };
        const set = bySession.get(actor.sessionId) ?? new Set();
        bySession.set(actor.sessionId, set.add(entry));
        (extra as { entry?: typeof entry }).entry = entry;
        return true;
      },
      onDisconnect: ({ extra }) => {
        const entry = (extra as { entry?: { userId: string; close: () => void } }).entry;
        const sessionId = extra.connection?.actor.sessionId;
        if (!entry || !sessionId) return;
        const set = bySession.get(sessionId);
        set?.delete(entry);
        if (set?.size === 0) bySession.delete(sessionId);
      },
      onSubscribe: ({ extra }, _id, payload) => {
        const hash = payload.extensions?.persistedQuery as { sha256Hash?: string } | undefined;
        const text = hash?.sha256Hash
          ? manifest.get(hash.sha256Hash)
          : app.config.production
            ? undefined
            : payload.query;
        if (!text || !extra.connection) return [notAllowed()];
        let document = documents.get(text);
        if (!document) {
          try {
            document = parse(text);
          } catch {
            return [new GraphQLError('请求格式不正确', { extensions: { code: 'BAD_REQUEST' } })];
          }
          const faults = validate(schema, document, [...specifiedRules, operationLimits(DEFAULT_LIMITS)]);
          if (faults.length > 0) return faults;
          if (documents.size < 200) documents.set(text, document);
        }
        // What reads or changes goes over HTTP, where its texts, errors and session are looked at request by request.
        if (getOperationAST(document, payload.operationName)?.operation !== 'subscription') return [notAllowed()];
        return {
          schema,
          document,
          operationName: payload.operationName,
          variableValues: payload.variables,
          contextValue: app.context(extra.connection.actor, { ip: extra.connection.ip }),
        };
      },
    },
    sockets,
  );

  server.server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').split('?')[0];
    if (path !== '/graphql' || !isOwnOrigin(request)) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });

  const unsubscribe = app.bus.subscribe((event) => {
    if (event.type !== 'session') return;
    for (const [sessionId, entries] of bySession) {
      if (event.sessionId && event.sessionId !== sessionId) continue;
      for (const entry of entries) if (entry.userId === event.userId) entry.close();
    }
  });

  return async () => {
    unsubscribe();
    await disposable.dispose();
  };
}
