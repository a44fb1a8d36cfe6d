import { httpContext } from "../../server/http-context.js";
import { exportList, sendList } from "../exports/index.js";
import { noticesExport, readNoticeExport } from "./export-notices.js";
import { EXPORT } from "./permissions.js";
/** `POST /exports/notices.xlsx` (notice:export): 通知清单, which box, filter and order as JSON in `request`. */ export function noticeRoutes(server, app) {
    server.post('/exports/notices.xlsx', {
        config: {
            access: [
                EXPORT
            ]
        }
    }, async (http, reply)=>{
        const wanted = readNoticeExport(http.body);
        return sendList(reply, await exportList(await httpContext(app, http), noticesExport, wanted, {
            orders: true
        }));
    });
}

//# sourceMappingURL=routes.js.map