import { Readable } from 'node:stream';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SIGNED_IN } from '../../graphql/access-decorators.ts';
import { contentDisposition } from '../../server/content-disposition.ts';
import { httpContext } from '../../server/http-context.ts';
import { refuseForeign } from '../../server/own-origin.ts';
import { badInput } from '../errors/index.ts';
import { type App, requireUser } from '../kernel/index.ts';
import { firstBytes, readRange } from './byte-range.ts';
import { MOST_BYTES_AT_ONCE } from './file-rules.ts';
import { getServedFile, type ServedFile } from './find-file.ts';
import { fileUrl } from './list-attachments.ts';
import { openRead } from './open-reads.ts';
import { storeFile } from './store-file.ts';
import { readFileContent, readFileFrom } from './vault.ts';

/** `POST /files` takes one material in, `GET /files/:id` serves it; both for signed-in people, access as in `getServedFile`. */
export function fileRoutes(server: FastifyInstance, app: App): void {
  const config = { access: [SIGNED_IN] };
  server.post('/files', { bodyLimit: MOST_BYTES_AT_ONCE + 64 * 1024, config }, async (request, reply) => {
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
    const part = request.headers.range !== undefined;
    const { userId } = requireUser(ctx);
    const places = [openRead(app, userId, 'FILE')];
    const giveBack = () => {
      for (const place of places) place();
    };
    const admit = ({ mime }: ServedFile) => {
      if (mime.startsWith('video/')) places.push(openRead(app, userId, 'VIDEO'));
    };
    try {
      const file = await getServedFile(ctx, id, { download, part, admit });
      setHeaders(reply, file, download);
      const content = Readable.from(contentOf(app, file, request, reply));
      content.on('error', (error) => app.log.error({ err: error, fileId: file.id }, 'file could not be served'));
      // `end` comes before the answer is complete, so that the next request finds the place; `close` also where the reader goes away.
      content.once('end', giveBack).once('close', giveBack);
      return reply.send(content);
    } catch (error) {
      giveBack();
      throw error;
    }
  });
}

/** A video in the parts that its player asks for, so that one may jump in it; everything else whole. */
function contentOf(app: App, file: ServedFile, request: FastifyRequest, reply: FastifyReply): AsyncIterable<Buffer> {
  const { id, path, size, mime } = file;
  if (!mime.startsWith('video/')) return readFileContent(app, id, path);
  reply.header('accept-ranges', 'bytes');
  const range = readRange(request.headers.range, size);
  if (!range) return readFileContent(app, id, path);
  if (range === 'UNSATISFIABLE') {
    reply.code(416).header('content-range', `bytes */${size}`).header('content-length', 0);
    return nothing();
  }
  const count = range.to - range.from + 1;
  reply.code(206).header('content-range', `bytes ${range.from}-${range.to}/${size}`).header('content-length', count);
  return firstBytes(readFileFrom(app, id, path, range.from), count);
}

async function* nothing(): AsyncGenerator<Buffer> {}

async function readPart(request: FastifyRequest): Promise<MultipartFile> {
  const part = request.isMultipart()
    ? await request.file({
        limits: { files: 1, fields: 5, fileSize: MOST_BYTES_AT_ONCE + 1, headerPairs: 50 },
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
