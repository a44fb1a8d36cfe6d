import type { FastifyInstance, RouteOptions } from 'fastify';
import { demoPersons } from '../src/platform/access/demo/demo-persons.ts';
import { defineModule, Registry } from '../src/platform/kernel/index.ts';
import type { Browser } from './access.ts';
import type { Product } from './product.ts';
import { serverOf } from './security/http.ts';

/** An Excel file of the product that needs no record in its address, and somebody of the demonstration who may have it. */
export interface OfferedExport {
  url: string;
  method: 'GET' | 'POST';
  holder: Browser;
}

/** The product's server, and every Excel file that it offers, so that a new one is held to the same rules without being named. */
export async function offeredExports(app: Product): Promise<{ server: FastifyInstance; exports: OfferedExport[] }> {
  const routes = new Map<string, RouteOptions>();
  const listening = defineModule({
    name: 'listening',
    title: '旁听',
    routes: (scope) => {
      scope.addHook('onRoute', (route) => {
        if (/^\/exports\/[\w-]+\.xlsx$/.test(route.url) && route.method !== 'HEAD') routes.set(route.url, route);
      });
    },
  });
  const server = await serverOf({ ...app, registry: new Registry([listening, ...app.registry.modules]) });
  await server.ready();
  const staff = await Promise.all(demoPersons.map(({ loginName }) => app.as(loginName)));
  const actors = await Promise.all(staff.map(async (browser) => (await browser.ctx()).actor));
  const exports = [...routes].map(([url, { config, method }]) => {
    const needed = config?.access ?? [];
    const at = actors.findIndex(
      (actor) => actor.kind === 'USER' && needed.every((code) => actor.permissions.has(code)),
    );
    const holder = staff[at];
    if (!holder) throw new Error(`nobody of the demonstration may have ${url}`);
    return { url, method: [method].flat().includes('POST') ? ('POST' as const) : ('GET' as const), holder };
  });
  return { server, exports };
}
