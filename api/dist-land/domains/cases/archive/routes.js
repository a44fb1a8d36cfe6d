import { Readable } from 'node:stream';
import { z } from 'zod';
import { recordAudit } from "../../../platform/audit/index.js";
import { DomainError, refuse } from "../../../platform/errors/index.js";
import { exportList, sendList } from "../../../platform/exports/index.js";
import { readSealed } from "../../../platform/files/index.js";
import { contentDisposition } from "../../../server/content-disposition.js";
import { httpContext } from "../../../server/http-context.js";
import { refuseForeign } from "../../../server/own-origin.js";
import { ARCHIVE, ARCHIVE_STATES } from "./archive.js";
import { archivesExport, readArchiveExport } from "./export-archives.js";
import { getArchive } from "./find-archives.js";
/** `/exports/archives.xlsx` (archive:export); `POST /archives/:id/:file` (archive:download) with `reason`; `file` is `pdf` or the number of a volume. */ export function archiveRoutes(server, app) {
    server.route({
        method: [
            'GET',
            'POST'
        ],
        url: '/exports/archives.xlsx',
        config: {
            access: [
                'archive:export'
            ]
        },
        handler: async (request, reply)=>{
            const ctx = await httpContext(app, request);
            const wanted = readArchiveExport(request.body ?? request.query);
            return sendList(reply, await exportList(ctx, archivesExport, wanted, {
                orders: request.method === 'POST'
            }));
        }
    });
    server.post('/archives/:id/:file', {
        config: {
            access: [
                'archive:download'
            ]
        }
    }, async (request, reply)=>{
        refuseForeign(request);
        const ctx = await httpContext(app, request);
        const { id, file } = request.params;
        const row = await getArchive(ctx, id);
        const served = servedOf(row, file);
        const reason = readReason(request.body);
        await noteDownload(ctx, row, file, reason);
        const content = Readable.from(readSealed(ctx, served.fileId));
        content.on('error', (error)=>app.log.error({
                err: error,
                archiveId: row.id
            }, 'an archive could not be served'));
        if (served.size !== undefined) reply.header('content-length', served.size);
        return reply.header('content-type', served.mime).header('content-disposition', contentDisposition('attachment', served.name)).header('cache-control', 'private, no-store').send(content);
    });
}
/** @throws E-0503 while it is not built, NOT_FOUND for a volume there is not */ function servedOf(row, file) {
    if (row.state !== 'DONE' || !row.pdfFileId) throw refuse('E-0503', {
        state: ARCHIVE_STATES[row.state]
    });
    const name = `电子档案_${row.caseNo}_第${row.version}版`;
    if (file === 'pdf') return {
        fileId: row.pdfFileId,
        name: `${name}.pdf`,
        mime: 'application/pdf',
        size: undefined
    };
    const volume = /^\d{1,3}$/.test(file) ? row.volumes[Number(file) - 1] : undefined;
    if (!volume) throw refuse('NOT_FOUND');
    const ending = row.volumes.length > 1 ? `_分卷${file}` : '';
    return {
        fileId: volume.fileId,
        name: `${name}${ending}.zip`,
        mime: 'application/zip',
        size: volume.size
    };
}
function readReason(body) {
    const given = z.object({
        reason: z.string()
    }).safeParse(body);
    const text = given.success ? given.data.reason.trim() : '';
    if ([
        ...text
    ].length >= 5 && [
        ...text
    ].length <= 500) return text;
    const message = '请填写下载原因（5至500个字）';
    throw new DomainError('E-0005', message, {
        fields: [
            {
                path: 'reason',
                message
            }
        ]
    });
}
function noteDownload(ctx, row, file, reason) {
    return recordAudit(ctx, {
        event: 'archive.download',
        objectType: ARCHIVE,
        objectId: row.id,
        detail: {
            archiveNo: row.archiveNo,
            version: row.version,
            file,
            reason
        }
    });
}

//# sourceMappingURL=routes.js.map