import { z } from 'zod';
import { httpContext } from "../../../server/http-context.js";
import { badInput } from "../../errors/index.js";
import { sendExport } from "../../files/index.js";
import { DISTRIBUTION_STATES } from "./distribution.entity.js";
import { exportDistributions } from "./export-distributions.js";
/** PostgreSQL keeps neither NUL nor half a character. */ const readable = (most)=>z.string().max(most).refine((text)=>text.isWellFormed() && !text.includes('\0'));
const request = z.object({
    reason: readable(2000),
    channelId: z.uuid().optional(),
    appId: z.uuid().optional(),
    state: z.enum(DISTRIBUTION_STATES).optional(),
    search: readable(100).optional()
});
/** `POST /exports/distributions.xlsx` (dx.dist:view): 数据分发清单, the filter and the reason as JSON. */ export function distributionRoutes(server, app) {
    server.post('/exports/distributions.xlsx', {
        config: {
            access: [
                'dx.dist:view'
            ]
        }
    }, async (http, reply)=>{
        const ctx = await httpContext(app, http);
        const parsed = request.safeParse(http.body);
        if (!parsed.success) throw badInput(parsed.error.issues.map(({ path })=>({
                path: path.join('.'),
                message: '查询条件不正确'
            })));
        const { reason, ...filter } = parsed.data;
        const { name, file } = await exportDistributions(ctx, filter, reason);
        return sendExport(reply, name, file);
    });
}

//# sourceMappingURL=routes.js.map