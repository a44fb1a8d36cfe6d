import { contentDisposition } from "../../server/content-disposition.js";
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** Answers with an export as a file to save; no cache keeps it. */ export function sendExport(reply, name, file) {
    return reply.header('content-type', XLSX).header('content-length', file.size).header('content-disposition', contentDisposition('attachment', name)).header('cache-control', 'private, no-store').send(file.content());
}

//# sourceMappingURL=send-export.js.map