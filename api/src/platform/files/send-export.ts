import type { FastifyReply } from 'fastify';
import { contentDisposition } from '../../server/content-disposition.ts';
import type { ExportFile } from './export-file.ts';

const TYPES: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
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
