import type { Ctx } from '../../kernel/index.ts';

/** Name of the session's cookie. */
export const SESSION_COOKIE = 'sid';

/** How the session's token travels between the browser and an operation. The HTTP layer provides it; sockets have none. */
export interface SessionTransport {
  /** The token that came with the request. */
  readonly token: string | undefined;
  /** Gives the browser a token that it keeps until `expiresAt`. */
  issue(token: string, expiresAt: Date): void;
  /** Takes the browser's token away. */
  clear(): void;
}

/** The context of operations that begin, change or end a session. */
export interface HttpCtx extends Ctx {
  readonly transport: SessionTransport;
}

interface CookieOptions {
  httpOnly: true;
  sameSite: 'strict';
  secure: boolean;
  path: '/';
  expires?: Date;
}

/** The part of a Fastify reply with @fastify/cookie that is used here. */
interface CookieReply {
  setCookie(name: string, value: string, options: CookieOptions): unknown;
  clearCookie(name: string, options: CookieOptions): unknown;
}

/** The transport by cookie: http-only, SameSite=Strict, `Secure` in production. */
export function cookieTransport(token: string | undefined, reply: CookieReply, production: boolean): SessionTransport {
  const options: CookieOptions = { httpOnly: true, sameSite: 'strict', secure: production, path: '/' };
  return {
    token,
    issue: (fresh, expires) => void reply.setCookie(SESSION_COOKIE, fresh, { ...options, expires }),
    clear: () => void reply.clearCookie(SESSION_COOKIE, options),
  };
}
