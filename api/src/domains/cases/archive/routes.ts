import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '../../../platform/audit/index.ts';
import { refuse, requireReason } from '../../../platform/errors/index.ts';
import { listRoute } from '../../../platform/exports/index.ts';
import { readSealed } from '../../../platform/files/index.ts';
import type { App, Ctx } from '../../../platform/kernel/index.ts';
import { contentDisposition } from '../../../server/content-disposition.ts';
import { httpContext } from '../../../server/http-context.ts';
import { refuseForeign } from '../../../server/own-origin.ts';
import { ARCHIVE, ARCHIVE_STATES, type ArchiveRow } from './archive.ts';
import { MIMES } from './build-archive.ts';
import { archivesExport } from './export-archives.ts';
import { getArchive } from './find-archives.ts';

/** What may be fetched of a package: the PDF, the OFD, or one of its volumes. */
interface Served {
  fileId: string;
  name: string;
  mime: string;
  size: number | undefined;
}

/** `/exports/archives.xlsx` (archive:export); `POST /archives/:id/:file` (archive:download) with `reason`; `file` is `pdf`, `ofd` or the number of a volume. */
export function archiveRoutes(server: FastifyInstance, app: App): void {
  listRoute(server, app, {
    url: '/exports/archives.xlsx',
    access: 'archive:export',
    list: archivesExport,
  });

  server.post('/archives/:id/:file', { config: { access: ['archive:download'] } }, async (request, reply) => {
    refuseForeign(request);
    const ctx = await httpContext(app, request);
    const { id, file } = request.params as { id: string; file: string };
    const row = await getArchive(ctx, id);
    const served = servedOf(row, file);
    const reason = readReason(request.body);
    await noteDownload(ctx, row, file, reason);
    const content = Readable.from(readSealed(ctx, served.fileId));
    content.on('error', (error) => app.log.error({ err: error, archiveId: row.id }, 'an archive could not be served'));
    if (served.size !== undefined) reply.header('content-length', served.size);
    return reply
      .header('content-type', served.mime)
      .header('content-disposition', contentDisposition('attachment', served.name))
      .header('cache-control', 'private, no-store')
      .send(content);
  });
}

/** @throws E-0503 while it is not built, NOT_FOUND for a volume there is not */
function servedOf(row: ArchiveRow, file: string): Served {
  if (row.state !== 'DONE' || !row.pdfFileId) throw refuse('E-0503', { state: ARCHIVE_STATES[row.state] });
  const name = `电子档案_${row.caseNo}_第${row.version}版`;
  if (file === 'pdf') return { fileId: row.pdfFileId, name: `${name}.pdf`, mime: MIMES.pdf, size: undefined };
  if (file === 'ofd' && row.ofdFileId)
    return { fileId: row.ofdFileId, name: `${name}.ofd`, mime: MIMES.ofd, size: undefined };
  const volume = /^\d{1,3}$/.test(file) ? row.volumes[Number(file) - 1] : undefined;
  if (!volume) throw refuse('NOT_FOUND');
  const ending = row.volumes.length > 1 ? `_分卷${file}` : '';
  return { fileId: volume.fileId, name: `${name}${ending}.zip`, mime: 'application/zip', size: volume.size };
}

function readReason(body: unknown): string {
  const given = z.object({ reason: z.string() }).safeParse(body);
  return requireReason(given.data?.reason, { path: 'reason', asked: '请填写下载原因' });
}

function noteDownload(ctx: Ctx, row: ArchiveRow, file: string, reason: string): Promise<void> {
  return recordAudit(ctx, {
    event: 'archive.download',
    objectType: ARCHIVE,
    objectId: row.id,
    detail: { archiveNo: row.archiveNo, version: row.version, file, reason },
  });
}
