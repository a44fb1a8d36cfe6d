import { z } from 'zod';
import { isReckonable } from "../../../platform/calendar/index.js";
import { badInput } from "../../../platform/errors/index.js";
import { sendExport } from "../../../platform/files/index.js";
import { httpContext } from "../../../server/http-context.js";
import { candidateFlow } from "../candidate.flow.js";
import { ConsentState, InsuranceState, MatchResult } from "../candidates/candidate.type.js";
import { exportCandidates } from "./export-candidates.js";
const text = z.string().max(60).nullish();
const day = z.iso.date().refine(isReckonable).nullish();
const months = z.number().int().min(0).max(600).nullish();
/** The API's `CandidateFilter`, field by field. */ const filterSchema = z.strictObject({
    search: text,
    districtCode: text,
    states: z.array(z.enum(Object.keys(candidateFlow.states))).nullish(),
    matchResults: z.array(z.enum(MatchResult)).nullish(),
    consentStates: z.array(z.enum(ConsentState)).nullish(),
    pensionStates: z.array(z.enum(InsuranceState)).nullish(),
    medicalStates: z.array(z.enum(InsuranceState)).nullish(),
    batchId: text,
    direction: text,
    dischargedFrom: day,
    dischargedTo: day,
    minMonths: months,
    minServiceMonths: months
});
/** `/exports/entitlement-list.xlsx` and `/exports/entitlement-differences.xlsx` (entitlement:export), by GET, or POST with the same fields. */ export function entitlementExportRoutes(server, app) {
    for (const kind of [
        'list',
        'differences'
    ]){
        server.route({
            method: [
                'GET',
                'POST'
            ],
            url: `/exports/entitlement-${kind}.xlsx`,
            config: {
                access: [
                    'entitlement:export'
                ]
            },
            handler: async (request, reply)=>{
                const ctx = await httpContext(app, request);
                const { name, file } = await exportCandidates(ctx, kind, readFilter(request.body ?? request.query));
                return sendExport(reply, name, file);
            }
        });
    }
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