import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../../server/http-context.ts';
import { sendExport } from '../../files/index.ts';
import type { App } from '../../kernel/index.ts';
import { type AdministeredOrgFilter } from '../orgs/administered-orgs.ts';
import { ORG_LEVELS } from '../orgs/org-levels.ts';
import { exportOrgs } from './export-orgs.ts';
import { exportRoles } from './export-roles.ts';
import { exportUsers } from './export-users.ts';

const ORG_FILTER = {
  type: 'object',
  properties: {
    search: { type: 'string', maxLength: 100 },
    level: { enum: ORG_LEVELS },
    enabled: { type: 'boolean' },
  },
} as const;

/** `/exports/users.xlsx` (用户权限清单), `/exports/roles.xlsx` (角色权限矩阵) and `/exports/orgs.xlsx` (机构和行政区划清单); refusals are JSON `{ code, message, traceId }`. */
export function accessExportRoutes(server: FastifyInstance, app: App): void {
  server.get('/exports/users.xlsx', { config: { access: ['sys.user:view'] } }, async (request, reply) => {
    const { name, file } = await exportUsers(await httpContext(app, request));
    return sendExport(reply, name, file);
  });

  server.get('/exports/roles.xlsx', { config: { access: ['sys.role:view'] } }, async (request, reply) => {
    const { name, file } = await exportRoles(await httpContext(app, request));
    return sendExport(reply, name, file);
  });

  server.get<{ Querystring: AdministeredOrgFilter }>(
    '/exports/orgs.xlsx',
    { config: { access: ['sys.org:view'] }, schema: { querystring: ORG_FILTER } },
    async (request, reply) => {
      const { name, file } = await exportOrgs(await httpContext(app, request), request.query);
      return sendExport(reply, name, file);
    },
  );
}
