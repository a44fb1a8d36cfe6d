import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { refuse } from '../platform/errors/index.ts';

/** Of what a request may come from another site without harm: it changes nothing. */
const READING: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a page of ours asks, or a program: a browser names the page that sends something (`Origin`, of a page that hides itself `null`) and
 * where it stands to us (`Sec-Fetch-Site`); other systems, the gateway's callers and the mini-program name neither.
 *
 * @param host under which the caller reached us
 */
export function isOwnOrigin(headers: IncomingHttpHeaders, host: string, { PUBLIC_URL }: Pick<Config, 'PUBLIC_URL'>) {
  if (headers['sec-fetch-site'] === 'cross-site') return false;
  const { origin } = headers;
  if (origin === undefined) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (PUBLIC_URL !== undefined && page.origin === new URL(PUBLIC_URL).origin);
}

/** What a page of another site sends under our user's cookie, whatever it is. @throws FORBIDDEN */
export function refuseCrossSite(request: FastifyRequest, config: Pick<Config, 'PUBLIC_URL'>): void {
  if (READING.includes(request.method) || isOwnOrigin(request.headers, request.host, config)) return;
  throw refuse('FORBIDDEN');
}

/** A form on another site can post a file with our user's cookie, but can neither set this header nor claim our origin. @throws FORBIDDEN */
export function refuseForeign(request: FastifyRequest): void {
  const { origin } = request.headers;
  const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host;
  if (!isOwn && request.headers['x-requested-with'] === undefined) throw refuse('FORBIDDEN');
}
