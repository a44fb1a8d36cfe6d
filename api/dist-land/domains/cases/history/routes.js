import { z } from 'zod';
import { refuse } from "../../../platform/errors/index.js";
import { contentDisposition } from "../../../server/content-disposition.js";
import { httpContext } from "../../../server/http-context.js";
import { exportHistory } from "./export-history.js";
const query = z.object({
    record: z.enum([
        'CASE',
        'SUB_CASE'
    ]),
    id: z.uuid()
});
/** `/exports/history.pdf?record=SUB_CASE&id=…` (case:view), by GET, or POST with the same fields. */ export function historyRoutes(server, app) {
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/exports/history.pdf',
        config: {
            access: [
                'case:view'
            ]
        },
        handler: async (request, reply)=>{
            const ctx = await httpContext(app, request);
            const asked = query.safeParse(request.body ?? request.query);
            if (!asked.success) throw refuse('NOT_FOUND');
            const { name, file } = await exportHistory(ctx, asked.data.record, asked.data.id);
            return reply.header('content-type', 'application/pdf').header('content-length', file.size).header('content-disposition', contentDisposition('attachment', name)).header('cache-control', 'private, no-store').send(file.content());
        }
    });
}

//# sourceMappingURL=routes.js.map