import { z } from 'zod';
import { findIntegration, getJson, logCall, TransportError } from "../../../../platform/exchange/index.js";
import { CASE_LIBRARY } from "../push-library.js";
const answerSchema = z.object({
    records: z.array(z.object({
        projid: z.string(),
        doneresult: z.number().nullable()
    }))
});
const TIMEOUT_MS = 15_000;
/** doneresult of a normal end; every other one ends without success (01 §2.7, A10). */ const NORMAL = [
    6
];
/** `GET /library/records?projid=a,b`, with our token. Undefined while no library is configured, or it is switched off. */ export async function libraryQueryOf(context) {
    const library = await findIntegration(context, 'CASE_LIBRARY');
    if (!library) return undefined;
    const { url: base, token } = library;
    return {
        batch: 20,
        find: async (ctx, projids)=>{
            const url = new URL(`${base}/library/records`);
            url.searchParams.set('projid', projids.join(','));
            const answer = answerSchema.safeParse(await ask(ctx, url, token));
            if (!answer.success) throw new TransportError('办件库的应答无法识别');
            return new Map(answer.data.records.map(({ projid, doneresult })=>[
                    projid,
                    stateOf(doneresult)
                ]));
        }
    };
}
function stateOf(doneresult) {
    if (doneresult === null) return 'OPEN';
    return NORMAL.includes(doneresult) ? 'NORMAL' : 'TERMINATED';
}
async function ask(ctx, url, token) {
    const startedAt = performance.now();
    const headers = {
        'x-trace-id': ctx.traceId,
        ...token ? {
            authorization: `Bearer ${token}`
        } : {}
    };
    const reply = await getJson({
        url: url.href,
        headers,
        timeoutMs: TIMEOUT_MS
    }).catch((error)=>{
        if (error instanceof TransportError) return error;
        throw error;
    });
    const failed = reply instanceof TransportError;
    await logCall(ctx, {
        direction: 'OUT',
        clientIp: url.hostname,
        appId: CASE_LIBRARY,
        method: 'GET',
        path: url.pathname,
        bizType: 'QUERY',
        httpStatus: failed ? 0 : reply.status,
        resultCode: failed ? 'TRANSPORT' : String(reply.status),
        errorText: failed ? reply.message : null,
        startedAt,
        requestBytes: 0,
        responseBytes: failed ? 0 : reply.bytes,
        requestBody: ''
    });
    if (failed) throw reply;
    if (reply.status !== 200) throw new TransportError(`办件库查询失败（HTTP ${reply.status}）`);
    return reply.json;
}

//# sourceMappingURL=library-query.js.map