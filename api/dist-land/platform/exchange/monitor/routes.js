import { httpContext } from "../../../server/http-context.js";
import { exportList, sendList } from "../../exports/index.js";
import { anomaliesExport } from "./anomalies/export-anomalies.js";
import { readAnomalyExport } from "./anomalies/export-request.js";
/** `POST /exports/exchange-anomalies.xlsx` (dx.mon:view): 异常事件表, the filter as JSON. */ export function monitorRoutes(server, app) {
    server.post('/exports/exchange-anomalies.xlsx', {
        config: {
            access: [
                'dx.mon:view'
            ]
        }
    }, async (http, reply)=>{
        const wanted = readAnomalyExport(http.body);
        return sendList(reply, await exportList(await httpContext(app, http), anomaliesExport, wanted, {
            orders: true
        }));
    });
}

//# sourceMappingURL=routes.js.map