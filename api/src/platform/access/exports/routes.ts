import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../../server/http-context.ts';
import { sendExport } from '../../files/index.ts';
import type { App } from '../../kernel/index.ts';
import { exportRoles } from './export-roles.ts';
import { exportUsers } from './export-users.ts';

/** `/exports/users.xlsx` (用户权限清单) and `/exports/roles.xlsx` (角色权限矩阵); refusals are JSON `{ code, message, traceId }`. */
export function accessExportRoutes(server: FastifyInstance, app: App): void {
  server.get('/exports/users.xlsx', { config: { access: ['sys.user:view'] } }, async (request, reply) => {
    const { name, file } = await exportUsers(await httpContext(app, request));
    return sendExport(reply, name, file);
  });

  server.get('/exports/roles.xlsx', { config: { access: ['sys.role:view'] } }, async (request, reply) => {
    const { name, file } = await exportRoles(await httpContext(app, request));
    return sendExport(reply, name, file);
  });
}
