import { z } from 'zod';
import { isReckonable } from "../../../../platform/calendar/index.js";
import { badInput } from "../../../../platform/errors/index.js";
import { sendExport } from "../../../../platform/files/index.js";
import { httpContext } from "../../../../server/http-context.js";
import { planFlow } from "../plans/plan.flow.js";
import { exportPlans } from "./export-plans.js";
const text = z.string().max(64).nullish();
const day = z.iso.date().refine(isReckonable).nullish();
/** The API's `AutoFinishPlanFilter`, field by field. */ const filterSchema = z.strictObject({
    search: text,
    states: z.array(z.enum(Object.keys(planFlow.states))).nullish(),
    matterCode: text,
    from: day,
    to: day
});
/** `/exports/auto-finish-plans.xlsx` (offline:export), by GET, or POST with the same fields. */ export function offlineExportRoutes(server, app) {
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/exports/auto-finish-plans.xlsx',
        config: {
            access: [
                'offline:export'
            ]
        },
        handler: async (request, reply)=>{
            const ctx = await httpContext(app, request);
            const { name, file } = await exportPlans(ctx, readFilter(request.body ?? request.query));
            return sendExport(reply, name, file);
        }
    });
}
/** @throws BAD_INPUT for a filter that the list itself could not have */ function readFilter(source) {
    const wrong = badInput([
        {
            path: 'filter',
            message: '筛选条件格式不正确，请清除筛选后重新设置'
        }
    ]);
    const given = z.object({
        filter: z.string().max(4000).optional()
    }).safeParse(source ?? {});
    if (!given.success) throw wrong;
    if (!given.data.filter) return {};
    try {
        return filterSchema.parse(JSON.parse(given.data.filter));
    } catch  {
        throw wrong;
    }
}

//# sourceMappingURL=routes.js.map