import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { documentRoute, type PrintedDocument } from '../../../platform/documents/index.ts';
import { sendExport } from '../../../platform/files/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { httpContext } from '../../../server/http-context.ts';
import { RIGHTS } from '../permissions.ts';
import { exportPeople, printPeople } from './people-sheet.ts';
import { exportQuotas } from './quota-sheet.ts';
import { exportSummary } from './summary-sheet.ts';

/** 人员信息表 for the institution, 区人员汇总表 for district and city, 名额分配表 for the city (03 §29.6). */
export function sheetRoutes(server: FastifyInstance, app: App): void {
  const people = '/exports/recuperation-submissions/:id';
  documentRoute(server, app, {
    url: `${people}/people.xlsx`,
    access: RIGHTS.health,
    print: (ctx, id) => exportPeople(ctx, id),
  });
  documentRoute(server, app, {
    url: `${people}/people.pdf`,
    access: RIGHTS.health,
    print: (ctx, id) => printPeople(ctx, id),
  });
  plainRoute(server, app, `${people}/people.xlsx`, exportPeople);
  plainRoute(server, app, `${people}/people.pdf`, printPeople);
  documentRoute(server, app, {
    url: '/exports/recuperation-summaries/:id/people.xlsx',
    access: RIGHTS.export,
    print: exportSummary,
  });
  documentRoute(server, app, {
    url: '/exports/recuperation-plans/:id/quotas.xlsx',
    access: RIGHTS.planView,
    print: exportQuotas,
  });
}

const PLAIN = z.object({ plainReason: z.string() });

/** The same in clear, asked for by POST: the reason stands in no address and no log (C-11). */
function plainRoute(
  server: FastifyInstance,
  app: App,
  url: string,
  print: (ctx: Ctx, id: string, plainReason: string) => Promise<PrintedDocument>,
): void {
  server.post<{ Params: { id: string } }>(url, { config: { access: [RIGHTS.reveal] } }, async (request, reply) => {
    const { data } = PLAIN.safeParse(request.body);
    // Without a reason it is refused like one that is too short.
    const plainReason = data?.plainReason ?? '';
    const { name, file } = await print(await httpContext(app, request), request.params.id, plainReason);
    return sendExport(reply, name, file);
  });
}
