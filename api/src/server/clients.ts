import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '../graphql/access-decorators.ts';
import { kernelErrors } from '../platform/errors/index.ts';

import { declareAll } from './route-access.ts';

/** The web clients: workspace folder, address, and the line of the index page. */
export const CLIENTS = [
  { folder: 'web-staff', base: '/staff/', title: '业务办理端', text: '退役军人服务中心窗口、区局、市局工作人员' },
  { folder: 'web-training', base: '/training/', title: '培训服务端', text: '承训机构、评审专家、参训学员' },
  { folder: 'web-pad', base: '/pad/', title: '窗口评价端', text: '服务中心柜台平板' },
  { folder: 'web-apply', base: '/apply/', title: '办事公众端', text: '退役军人本人' },
] as const;

const YEAR_SECONDS = 365 * 24 * 3600;

/** Serves each built client; unknown paths below its base give its page, so that an address can be shared and reloaded. */
export async function mountClients(server: FastifyInstance, root: string): Promise<void> {
  for (const { folder, base } of CLIENTS) {
    const dist = join(root, folder, 'dist');
    if (!existsSync(dist)) continue;
    await server.register((scope) => mountClient(scope, dist), { prefix: base });
    server.get(base.slice(0, -1), { config: { access: [PUBLIC] } }, (_request, reply) => reply.redirect(base));
  }
}

async function mountClient(scope: FastifyInstance, dist: string): Promise<void> {
  declareAll(scope, [PUBLIC]);
  await scope.register(fastifyStatic, {
    root: dist,
    cacheControl: false,
    // Packed when they are built (scripts/lib/pack-assets.mjs); what lies there unpacked is packed on its way.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache');
    },
  });
  scope.setNotFoundHandler((request, reply) => {
    // A file of another build must not be answered with a page: the browser would try to run it.
    if (request.url.includes('/assets/')) {
      return reply.code(404).send({ code: 'NOT_FOUND', message: kernelErrors.NOT_FOUND, traceId: request.id });
    }
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
