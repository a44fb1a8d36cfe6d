import type { FastifyInstance } from 'fastify';
import { PUBLIC } from '../../../graphql/access-decorators.ts';
import { limitPublic } from '../../../platform/access/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { webExchange } from '../../../server/web-exchange.ts';
import { printGuide } from './guide-paper.ts';
import { printForm, printReceipt } from './receipt.ts';

interface ById {
  Params: { id: string };
}

/** What the citizen's pages give away as PDF: the guide to anybody, receipt and registration form to the person alone. */
export function paperRoutes(server: FastifyInstance, app: App): void {
  const own = { config: { access: ['intake:apply'] } };
  server.get<{ Params: { bundle: string } }>(
    '/intake/guides/:bundle/guide.pdf',
    { config: { access: [PUBLIC] } },
    async (request, reply) => {
      const ctx = await httpContext(app, request);
      limitPublic(ctx);
      const { name, file } = await printGuide(ctx, request.params.bundle);
      return sendExport(reply, name, file);
    },
  );
  server.get<ById>('/intake/applications/:id/receipt.pdf', own, async (request, reply) => {
    const { origin } = webExchange(app.config, request, reply);
    const { name, file } = await printReceipt(await httpContext(app, request), request.params.id, origin);
    return sendExport(reply, name, file);
  });
  server.get<ById>('/intake/applications/:id/form.pdf', own, async (request, reply) => {
    const { name, file } = await printForm(await httpContext(app, request), request.params.id);
    return sendExport(reply, name, file);
  });
}
