import { exportList, sendList } from "../../../platform/exports/index.js";
import { httpContext } from "../../../server/http-context.js";
import { forcedFinishExport, readForcedExport } from "./export-requests.js";
/** `/exports/forced-finishes.xlsx` (forced-finish:export), by GET or POST. */ export function forcedFinishRoutes(server, app) {
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/exports/forced-finishes.xlsx',
        config: {
            access: [
                'forced-finish:export'
            ]
        },
        handler: async (request, reply)=>{
            const ctx = await httpContext(app, request);
            const wanted = readForcedExport(request.body ?? request.query);
            return sendList(reply, await exportList(ctx, forcedFinishExport, wanted, {
                orders: request.method === 'POST'
            }));
        }
    });
}

//# sourceMappingURL=routes.js.map