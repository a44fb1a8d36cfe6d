import { httpContext } from "../../../server/http-context.js";
import { badInput } from "../../errors/index.js";
import { exportList, sendList } from "../../exports/index.js";
import { callsExport } from "./export-calls.js";
import { callExportSchema } from "./export-request.js";
/** `POST /exports/exchange-log.xlsx` (dx.log:export): the filter and the reason as JSON. */ export function exchangeLogRoutes(server, app) {
    server.post('/exports/exchange-log.xlsx', {
        config: {
            access: [
                'dx.log:export'
            ]
        }
    }, async (http, reply)=>{
        const ctx = await httpContext(app, http);
        const parsed = callExportSchema.safeParse(http.body);
        if (!parsed.success) throw badInput(parsed.error.issues.map(({ path })=>({
                path: path.join('.'),
                message: '查询条件不正确'
            })));
        return sendList(reply, await exportList(ctx, callsExport, parsed.data, {
            orders: true
        }));
    });
}

//# sourceMappingURL=routes.js.map