import { z } from 'zod';
import { httpContext } from "../../../server/http-context.js";
import { badInput } from "../../errors/index.js";
import { sendExport } from "../../files/index.js";
import { watchConnections } from "./enforce-bans.js";
import { exportBans } from "./export-bans.js";
const request = z.object({
    state: z.enum([
        'ACTIVE',
        'EXPIRED',
        'RELEASED'
    ]).optional(),
    ip: z.string().max(49).optional()
});
/** Watches the server's connections, and `POST /exports/exchange-bans.xlsx` (dx.ban:view): 封禁记录表. */ export function banRoutes(server, app) {
    watchConnections(server.server, app);
    server.post('/exports/exchange-bans.xlsx', {
        config: {
            access: [
                'dx.ban:view'
            ]
        }
    }, async (http, reply)=>{
        const parsed = request.safeParse(http.body);
        if (!parsed.success) throw badInput(parsed.error.issues.map(({ path })=>({
                path: path.join('.'),
                message: '查询条件不正确'
            })));
        const { name, file } = await exportBans(await httpContext(app, http), parsed.data);
        return sendExport(reply, name, file);
    });
}

//# sourceMappingURL=routes.js.map