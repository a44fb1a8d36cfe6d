import { refuse } from "../../../platform/errors/index.js";
import { exportList, sendList } from "../../../platform/exports/index.js";
import { sendExport } from "../../../platform/files/index.js";
import { httpContext } from "../../../server/http-context.js";
import { exportActResult } from "./export-act-result.js";
import { casesExport } from "./export-cases.js";
import { readExportRequest } from "./export-request.js";
/**
 * `/exports/cases.xlsx` (case:export) and `/exports/acts/<requestId>.xlsx` (one's own acts, `?then=` the
 * request ids of its retries); refusals are JSON `{ code, message, traceId }`.
 * The list can be asked for by GET, as a link, or by POST with the same fields: what is searched for may be an ID number, and addresses are
 * written to the logs of proxies. A file in clear is given, and a long one is ordered, by POST only, so that no link brings one about.
 */ export function caseExportRoutes(server, app) {
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/exports/cases.xlsx',
        config: {
            access: [
                'case:export'
            ]
        },
        handler: async (request, reply)=>{
            const ctx = await httpContext(app, request);
            const wanted = readExportRequest(request.body ?? request.query);
            if (wanted.plain && request.method === 'GET') throw refuse('BAD_REQUEST');
            return sendList(reply, await exportList(ctx, casesExport, wanted, {
                orders: request.method === 'POST'
            }));
        }
    });
    server.get('/exports/acts/:name', {
        config: {
            access: [
                'case:view'
            ]
        }
    }, async (request, reply)=>{
        const ctx = await httpContext(app, request);
        const { name: wanted } = request.params;
        const { then } = request.query;
        const retries = typeof then === 'string' ? then.split(',') : [];
        const { name, file } = await exportActResult(ctx, wanted.replace(/\.xlsx$/, ''), retries);
        return sendExport(reply, name, file);
    });
}

//# sourceMappingURL=routes.js.map