import { join } from 'node:path';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyMultipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { readManifest } from '../graphql/safelist.ts';
import { buildApiSchema } from '../graphql/schema.ts';
import type { App } from '../platform/kernel/app.ts';
import { baseServer } from './base-server.ts';
import { mountClients } from './clients.ts';
import { mountGraphql } from './graphql.ts';
import { mountHealth } from './health.ts';
import { mountIndexPage } from './index-page.ts';
import { mountLive } from './live/mount-live.ts';
import { mountNodeState, type NodeState, standing } from './node-state.ts';
import { guardRoutes } from './route-access.ts';

export interface ServerOptions {
  /** Repository root: built clients and the manifest of persisted operations lie below it. */
  root: string;
  sandboxUrl?: string | undefined;
  /** That of the app's modules, where it stands already: to build it takes half of a start's arithmetic. */
  schema?: GraphQLSchema | undefined;
  /** Where this node stands; a node that is prepared unless given. */
  state?: NodeState;
  /** How often the sessions of open sockets are looked at (milliseconds of real time); 15 s unless said. */
  sessionCheckMs?: number;
}

/** Builds the one HTTP server of everything. Listening is the caller's. */
export async function buildServer(app: App, options: ServerOptions): Promise<FastifyInstance> {
  const server = baseServer(app);
  const state = options.state ?? standing();
  mountNodeState(server, state);
  await server.register(fastifyCookie);
  guardRoutes(server, app);
  await server.register(fastifyMultipart);
  await server.register(fastifyCompress, { threshold: 1024, customTypes: /javascript|css|html|svg|wasm/ });
  const manifest = readManifest(join(options.root, 'schema', 'persisted'));
  const schema = options.schema ?? (await buildApiSchema(app.registry));
  await mountGraphql(server, app, schema, manifest);
  const closeLive = mountLive(server, app, { schema, manifest, state, sessionCheckMs: options.sessionCheckMs });
  mountHealth(server, app, state);
  for (const module of app.registry.modules) module.routes?.(server, app);
  mountIndexPage(server, app, options.sandboxUrl);
  await mountClients(server, options.root);
  server.addHook('preClose', closeLive);
  return server;
}
