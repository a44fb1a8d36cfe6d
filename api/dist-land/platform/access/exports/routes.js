import { httpContext } from "../../../server/http-context.js";
import { sendExport } from "../../files/index.js";
import { exportRoles } from "./export-roles.js";
import { exportUsers } from "./export-users.js";
/** `/exports/users.xlsx` (用户权限清单) and `/exports/roles.xlsx` (角色权限矩阵); refusals are JSON `{ code, message, traceId }`. */ export function accessExportRoutes(server, app) {
    server.get('/exports/users.xlsx', {
        config: {
            access: [
                'sys.user:view'
            ]
        }
    }, async (request, reply)=>{
        const { name, file } = await exportUsers(await httpContext(app, request));
        return sendExport(reply, name, file);
    });
    server.get('/exports/roles.xlsx', {
        config: {
            access: [
                'sys.role:view'
            ]
        }
    }, async (request, reply)=>{
        const { name, file } = await exportRoles(await httpContext(app, request));
        return sendExport(reply, name, file);
    });
}

//# sourceMappingURL=routes.js.map