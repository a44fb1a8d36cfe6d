import type { FastifyRequest } from 'fastify';
import { refuse } from '../platform/errors/index.ts';

/** A form on another site can post a file with our user's cookie, but can neither set this header nor claim our origin. @throws FORBIDDEN */
export function refuseForeign(request: FastifyRequest): void {
  const { origin } = request.headers;
  const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === request.host;
  if (!isOwn && request.headers['x-requested-with'] === undefined) throw refuse('FORBIDDEN');
}
