import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../server/http-context.ts';
import type { App } from '../kernel/app.ts';
import type { ExportList } from './export-list.ts';
import { exportList } from './make-export.ts';
import { readExportFilter } from './read-filter.ts';
import { sendList } from './send-list.ts';

export interface ListRoute<Request> {
  /** `/exports/….xlsx` */
  url: string;
  /** Who may ask; the list's `authorise` decides once more. */
  access: string;
  list: ExportList<Request>;
  /** Reads what is wanted from the form or the address: the list's own request in the field `filter`, unless said. @throws BAD_INPUT */
  read?(source: unknown): Request;
}

/**
 * A list's address: by GET as a link, or by POST with the same fields, since what is searched for may be an ID number and addresses are written to
 * the logs of proxies. A long list is ordered by POST only, so that no link brings one about.
 */
export function listRoute<Request>(
  server: FastifyInstance,
  app: App,
  { url, access, list, read = (source) => readExportFilter(list.schema, source) }: ListRoute<Request>,
): void {
  server.route({
    method: ['GET', 'POST'],
    url,
    config: { access: [access] },
    handler: async (request, reply) => {
      const ctx = await httpContext(app, request);
      const wanted = read(request.body ?? request.query);
      return sendList(reply, await exportList(ctx, list, wanted, { orders: request.method === 'POST' }));
    },
  });
}
