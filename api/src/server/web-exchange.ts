import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import type { WebExchange } from '../platform/kernel/context.ts';

export const SESSION_COOKIE = 'sid';
/** A device keeps its token longer than any session of a person: until it is taken out of service. */
export const DEVICE_COOKIE = 'did';
const DEVICE_SECONDS = 400 * 24 * 3600;

const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;

/**
 * The token that says whose session it is: of the header where a client without cookies sends it (the mini-program, 01 §10.3), else of the
 * cookie. A page of another site can send neither header nor strict cookie.
 */
export function sessionTokenOf(request: FastifyRequest): string | undefined {
  const { authorization } = request.headers;
  return authorization === undefined ? request.cookies[SESSION_COOKIE] : BEARER.exec(authorization)?.[1];
}

/** The session cookie of one HTTP exchange: http-only, same site, and only over TLS in production. */
export function webExchange(config: Config, request: FastifyRequest, reply: FastifyReply): WebExchange {
  const options = { httpOnly: true, sameSite: 'strict' as const, path: '/', secure: config.production };
  return {
    sessionToken: sessionTokenOf(request),
    origin: config.PUBLIC_URL ? new URL(config.PUBLIC_URL).origin : `${request.protocol}://${request.host}`,
    userAgent: String(request.headers['user-agent'] ?? '').slice(0, 200),
    setSessionToken: (token) => void reply.setCookie(SESSION_COOKIE, token, options),
    clearSessionToken: () => void reply.clearCookie(SESSION_COOKIE, options),
    deviceToken: request.cookies[DEVICE_COOKIE],
    setDeviceToken: (token) =>
      void reply.setCookie(DEVICE_COOKIE, token, { ...options, path: '/graphql', maxAge: DEVICE_SECONDS }),
    clearDeviceToken: () => void reply.clearCookie(DEVICE_COOKIE, { ...options, path: '/graphql' }),
  };
}
