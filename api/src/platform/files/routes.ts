import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SIGNED_IN } from '../../graphql/access-decorators.ts';
import { contentDisposition } from '../../server/content-disposition.ts';
import { httpContext } from '../../server/http-context.ts';
import { refuseForeign } from '../../server/own-origin.ts';
import { badInput } from '../errors/index.ts';
import { type App, requireUser } from '../kernel/index.ts';
import { MOST_BYTES } from './file-rules.ts';
import { getServedFile, type ServedFile } from './find-file.ts';
import { fileUrl } from './list-attachments.ts';
import { storeFile } from './store-file.ts';
import { readFileContent } from './vault.ts';

/** `POST /files` takes one material in, `GET /files/:id` serves it; both for signed-in people, access as in `getServedFile`. */
export function fileRoutes(server: FastifyInstance, app: App): void {
  const config = { access: [SIGNED_IN] };
  server.post('/files', { bodyLimit: MOST_BYTES + 64 * 1024, config }, async (request, reply) => {
    refuseForeign(request);
    const ctx = await httpContext(app, request);
    requireUser(ctx);
    const part = await readPart(request);
    const { materialCode } = request.query as { materialCode?: unknown };
    const stored = await storeFile(ctx, part.file, {
      name: part.filename,
      materialCode: typeof materialCode === 'string' ? materialCode : undefined,
    });
    return reply.code(201).send({ ...stored, url: fileUrl(stored.id) });
  });

  server.get('/files/:id', { config }, async (request, reply) => {
    const ctx = await httpContext(app, request);
    const { id } = request.params as { id: string };
    const download = (request.query as { download?: unknown }).download !== undefined;
    const file = await getServedFile(ctx, id, { download });
    setHeaders(reply, file, download);
    const content = Readable.from(readFileContent(app, file.id, file.path));
    content.on('error', (error) => app.log.error({ err: error, fileId: file.id }, 'file could not be served'));
    return reply.send(content);
  });
}

async function readPart(request: FastifyRequest): Promise<MultipartFile> {
  const part = request.isMultipart()
    ? await request.file({
        limits: { files: 1, fields: 5, fileSize: MOST_BYTES + 1, headerPairs: 50 },
        throwFileSizeLimit: false,
      })
    : undefined;
  if (!part) throw badInput([{ path: 'file', message: '请选择要上传的文件' }]);
  return part;
}

/** The browser shows pictures and PDF in place and nothing else; what a file contains can neither run nor be framed elsewhere. */
function setHeaders(reply: FastifyReply, { name, mime, size }: ServedFile, download: boolean): void {
  // Browsers refuse to open their PDF viewer in a sandbox; it runs nothing in our origin.
  const sandbox = mime === 'application/pdf' ? '' : '; sandbox';
  reply
    .header('content-type', mime === 'text/plain' ? 'text/plain; charset=utf-8' : mime)
    .header('content-length', size)
    .header('content-disposition', contentDisposition(download ? 'attachment' : 'inline', name))
    .header('x-content-type-options', 'nosniff')
    .header('x-frame-options', 'SAMEORIGIN')
    .header(
      'content-security-policy',
      `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'${sandbox}`,
    )
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store');
}
