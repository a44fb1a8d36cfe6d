import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../server/content-disposition.ts';
import type { ExportFile } from './export-file.ts';

/** Media type of an OFD file (GB/T 33190-2016). */
export const OFD_TYPE = 'application/ofd';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  ofd: OFD_TYPE,
};

/** Answers with an export as a file to save; no cache keeps it. */
export function sendExport(
  reply: FastifyReply,
  name: string,
  file: Pick<ExportFile, 'size' | 'content'>,
): FastifyReply {
  return reply
    .header('content-type', TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream')
    .header('content-length', file.size)
    .header('content-disposition', contentDisposition('attachment', name))
    .header('cache-control', 'private, no-store')
    .send(file.content());
}
