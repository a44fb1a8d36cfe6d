import { join } from 'node:path';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { App } from '../../src/platform/kernel/index.ts';
import { buildServer, type ServerOptions } from '../../src/server/server.ts';
import type { Browser } from '../access.ts';

export const REPOSITORY = join(import.meta.dirname, '..', '..', '..');

/** The product's own server over an app, with the schema that the app's own browsers ask, listening nowhere until a test says so. */
export function serverOf(
  app: App & { schema?: GraphQLSchema },
  options: Omit<Partial<ServerOptions>, 'root'> = {},
): Promise<FastifyInstance> {
  return buildServer(app, { root: REPOSITORY, schema: app.schema, ...options });
}

/** The same app as production composes it. Its accounts are the demonstration's. */
export function asProduction<T extends App>(app: T): T {
  return { ...app, config: { ...app.config, production: true, PUBLIC_URL: 'https://yjs.example.gov.cn' } };
}

export interface WireError {
  message: string;
  extensions: { code: string; fields: { path: string; message: string }[]; traceId: string; reason?: string };
}

export interface WireAnswer {
  status: number;
  text: string;
  data: Record<string, unknown> | null | undefined;
  errors: WireError[];
  /** Code of the first error. */
  code: string | undefined;
  headers: LightMyRequestResponse['headers'];
}

/** Sends a body to `/graphql` through the whole server, as a browser of our own pages would. */
export async function post(
  server: FastifyInstance,
  body: unknown,
  browser?: Browser,
  headers: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  const response = await server.inject({
    method: 'POST',
    url: '/graphql',
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: {
      'content-type': 'application/json',
      ...(browser?.token ? { cookie: `sid=${browser.token}` } : {}),
      ...headers,
    },
  });
  return readAnswer(response);
}

export function readAnswer(response: LightMyRequestResponse): WireAnswer {
  let body: { data?: Record<string, unknown> | null; errors?: WireError[]; code?: string } = {};
  try {
    body = JSON.parse(response.body) as typeof body;
  } catch {
    // Not JSON; `text` has it.
  }
  const errors = body.errors ?? [];
  return {
    status: response.statusCode,
    text: response.body,
    data: body.data,
    errors,
    code: errors[0]?.extensions.code ?? body.code,
    headers: response.headers,
  };
}
