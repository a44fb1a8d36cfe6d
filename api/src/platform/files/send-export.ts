import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../server/content-disposition.ts';
import type { ExportFile } from './export-file.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Answers with an export as a file to save; no cache keeps it. */
export function sendExport(
  reply: FastifyReply,
  name: string,
  file: Pick<ExportFile, 'size' | 'content'>,
): FastifyReply {
  return reply
    .header('content-type', XLSX)
    .header('content-length', file.size)
    .header('content-disposition', contentDisposition('attachment', name))
    .header('cache-control', 'private, no-store')
    .send(file.content());
}
