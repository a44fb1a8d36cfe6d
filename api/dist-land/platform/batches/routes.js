import { httpContext } from "../../server/http-context.js";
import { sendExport } from "../files/index.js";
import { exportBatchResult } from "./export-result.js";
/** `/exports/batches/<id>.xlsx`: the result of a batch that the caller may see. */ export function batchRoutes(server, app) {
    server.get('/exports/batches/:name', {
        config: {
            access: [
                'batch:view'
            ]
        }
    }, async (request, reply)=>{
        const ctx = await httpContext(app, request);
        const { name: wanted } = request.params;
        const { name, file } = await exportBatchResult(ctx, wanted.replace(/\.xlsx$/, ''));
        return sendExport(reply, name, file);
    });
}

//# sourceMappingURL=routes.js.map