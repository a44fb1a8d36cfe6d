import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../../server/http-context.ts';
import { exportList, sendList } from '../../exports/index.ts';
import type { App } from '../../kernel/index.ts';
import { noticesExport, readNoticeExport } from './export-notices.ts';
import { EXPORT } from './permissions.ts';

/** `POST /exports/notices.xlsx` (notice:export): 通知清单, which box, filter and order as JSON in `request`. */
export function noticeRoutes(server: FastifyInstance, app: App): void {
  server.post('/exports/notices.xlsx', { config: { access: [EXPORT] } }, async (http, reply) => {
    const wanted = readNoticeExport(http.body);
    return sendList(reply, await exportList(await httpContext(app, http), noticesExport, wanted, { orders: true }));
  });
}
