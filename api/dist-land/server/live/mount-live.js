import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { openSessions, resolveActor } from "../../platform/access/index.js";
import { kernelErrors } from "../../platform/errors/index.js";
import { trustedProxies } from "../base-server.js";
import { SESSION_COOKIE } from "../web-exchange.js";
import { callerReader } from "./caller-address.js";
import { carrySocket, TRY_AGAIN_LATER } from "./carry-socket.js";
import { liveError } from "./live-errors.js";
import { subscriptionReader } from "./read-subscription.js";
import { SessionSockets } from "./session-sockets.js";
const MAX_MESSAGE = 64 * 1024;
/** Subscriptions at once on one socket; a console has three. */ const MOST_SUBSCRIPTIONS = 50;
/** How long closing waits for the other side's answer. */ const FAREWELL_MS = 1000;
const SESSION_CHECK_MS = 15_000;
/**
 * Subscriptions on `/graphql` over graphql-ws. The session is checked when the socket opens. When it ends, the bus says so; when its idle or
 * absolute limit is over, a look every few seconds finds it: an open page that is only told things is not at work. Both close with 4403.
 *
 * @returns closes every socket.
 */ export function mountLive(server, app, options) {
    const held = new SessionSockets(app.config.SESSION_SOCKETS);
    const protocol = liveProtocol(app, options, held);
    const log = app.log.child({
        part: 'live'
    });
    const callerOf = callerReader(trustedProxies(app));
    const sockets = new WebSocketServer({
        noServer: true,
        maxPayload: MAX_MESSAGE,
        perMessageDeflate: false,
        handleProtocols
    });
    server.server.on('upgrade', (request, stream, head)=>{
        const path = (request.url ?? '').split('?')[0];
        if (path !== '/graphql' || !isOwnOrigin(request)) {
            stream.destroy();
            return;
        }
        sockets.handleUpgrade(request, stream, head, (socket)=>{
            carrySocket(protocol, socket, {
                request,
                socket,
                ip: callerOf(request)
            }, log);
        });
    });
    const unsubscribe = app.bus.subscribe((event)=>{
        if (event.type !== 'session') return;
        if (event.sessionId) held.endSession(event.sessionId);
        else held.endUser(event.userId);
    });
    const check = setInterval(()=>{
        endExpired(app, held).catch((error)=>log.warn({
                err: error
            }, 'sessions of sockets were not checked'));
    }, options.sessionCheckMs ?? SESSION_CHECK_MS);
    return async ()=>{
        clearInterval(check);
        unsubscribe();
        await closeAll(sockets);
    };
}
function liveProtocol(app, { schema, manifest }, held) {
    const readSubscription = subscriptionReader(schema, manifest, app.config.production);
    return makeServer({
        schema,
        connectionInitWaitTimeout: 5000,
        onConnect: async ({ extra })=>{
            const actor = await resolveActor(app, cookieOf(extra.request), extra.ip);
            if (actor.kind !== 'USER') return false;
            const entry = {
                sessionId: actor.sessionId,
                userId: actor.userId,
                end: ()=>extra.socket.close(CloseCode.Forbidden, 'session ended')
            };
            // The page may have gone while its session was looked up; nobody would release what is admitted then.
            if (extra.socket.readyState !== extra.socket.OPEN) return false;
            if (!held.admit(entry)) {
                extra.socket.close(TRY_AGAIN_LATER, 'too many sockets of this session');
                return false;
            }
            Object.assign(extra, {
                actor,
                held: entry
            });
            return true;
        },
        onClose: ({ extra })=>{
            if (extra.held) held.release(extra.held);
        },
        onSubscribe: ({ extra, subscriptions }, _id, payload)=>{
            if (!extra.actor) return refusal('UNAUTHENTICATED');
            if (Object.keys(subscriptions).length > MOST_SUBSCRIPTIONS) return refusal('RATE_LIMITED');
            const read = readSubscription(payload);
            if (Array.isArray(read)) return read;
            return {
                schema,
                ...read,
                contextValue: app.context(extra.actor, {
                    ip: extra.ip
                })
            };
        },
        onNext: (_connection, _id, _payload, { contextValue }, { errors, ...result })=>{
            if (!errors) return undefined;
            const { traceId } = contextValue;
            return {
                ...result,
                errors: errors.map((error)=>liveError(app, traceId, error))
            };
        },
        onError: (_connection, _id, _payload, errors)=>{
            const traceId = randomUUID();
            return errors.map((error)=>liveError(app, traceId, error));
        }
    });
}
const refusal = (code)=>[
        new GraphQLError(kernelErrors[code], {
            extensions: {
                code
            }
        })
    ];
async function endExpired(app, held) {
    const ids = held.sessionIds();
    if (ids.length === 0) return;
    const open = await openSessions(app, ids);
    for (const id of ids)if (!open.has(id)) held.endSession(id);
}
async function closeAll(sockets) {
    for (const socket of sockets.clients)socket.close(1001, 'going away');
    const closed = new Promise((resolve, reject)=>{
        sockets.close((error)=>error ? reject(error) : resolve());
    });
    const impatience = setTimeout(()=>{
        for (const socket of sockets.clients)socket.terminate();
    }, FAREWELL_MS);
    await closed;
    clearTimeout(impatience);
}
function cookieOf(request) {
    const found = (request.headers.cookie ?? '').split(/;\s*/).find((c)=>c.startsWith(`${SESSION_COOKIE}=`));
    return found?.slice(SESSION_COOKIE.length + 1);
}
/** A browser page of another site must not open a socket with our user's cookie. */ function isOwnOrigin(request) {
    const { origin, host } = request.headers;
    return origin === undefined || URL.canParse(origin) && new URL(origin).host === host;
}

//# sourceMappingURL=mount-live.js.map