import { recordAudit } from "../../../platform/audit/index.js";
import { sm3Hex } from "../../../platform/crypto/index.js";
import { exportList, sendList } from "../../../platform/exports/index.js";
import { contentDisposition } from "../../../server/content-disposition.js";
import { httpContext } from "../../../server/http-context.js";
import { documentName } from "./contracts/document-parts.js";
import { getContract } from "./contracts/find-contracts.js";
import { importRoutes } from "./entry/import.routes.js";
import { feedbackExport } from "./exports/export-feedback.js";
import { readFeedbackExport } from "./exports/export-request.js";
const DOCUMENT_TYPES = {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    pdf: 'application/pdf'
};
/**
 * `/exports/feedback.xlsx` (feedback:export), by GET as a link or by POST, since what is searched for may be an ID number (long ones by POST
 * only);
 * `/feedback/contracts/<id>.docx` and `.pdf` (feedback.contract:view).
 */ export function feedbackRoutes(server, app) {
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/exports/feedback.xlsx',
        config: {
            access: [
                'feedback:export'
            ]
        },
        handler: async (request, reply)=>{
            const ctx = await httpContext(app, request);
            const wanted = readFeedbackExport(request.body ?? request.query);
            return sendList(reply, await exportList(ctx, feedbackExport, wanted, {
                orders: request.method === 'POST'
            }));
        }
    });
    server.get('/feedback/contracts/:name', {
        config: {
            access: [
                'feedback.contract:view'
            ]
        }
    }, async (request, reply)=>{
        const ctx = await httpContext(app, request);
        const { name } = request.params;
        const format = name.endsWith('.pdf') ? 'pdf' : 'docx';
        const contract = await getContract(ctx, name.replace(/\.(docx|pdf)$/, ''));
        const content = await documentOf(ctx, contract, format);
        await recordAudit(ctx, {
            event: 'feedback.contract-export',
            objectType: 'feedbackContract',
            objectId: contract.id,
            detail: {
                department: contract.department,
                version: contract.version,
                format,
                sm3: sm3Hex(content)
            }
        });
        return reply.header('content-type', DOCUMENT_TYPES[format]).header('content-disposition', contentDisposition('attachment', `${documentName(contract)}.${format}`)).header('cache-control', 'private, no-store').send(content);
    });
    importRoutes(server, app);
}
/** The libraries are loaded when somebody asks: they are large and seldom needed. */ async function documentOf(ctx, contract, format) {
    if (format === 'pdf') return (await import("./contracts/contract-pdf.js")).contractPdf(ctx, contract);
    return (await import("./contracts/contract-document.js")).contractDocument(contract);
}

//# sourceMappingURL=routes.js.map