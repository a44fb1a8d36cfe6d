import type {} from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contentDisposition } from '../../../server/content-disposition.ts';
import { httpContext } from '../../../server/http-context.ts';
import { refuseForeign } from '../../../server/own-origin.ts';
import { badInput } from '../../errors/index.ts';
import type { App, Ctx } from '../../kernel/index.ts';
import { unfoldsWithin } from '../unfolded-size.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;

/** A file of an import, and what is to become of it. */
export interface GivenSheet {
  bytes: Buffer;
  fileName: string;
  /** Takes the rows in; otherwise the file is only checked. */
  commit: boolean;
  /** 只导入正确行: leaves out the rows with a fault. */
  onlyGood: boolean;
  /** Files that prove it, where the import asks for them. */
  evidenceIds: readonly string[];
  /** Id of the record that the rows belong to, where they belong to one; empty where it was not said. */
  of: string;
}

export interface SheetImport {
  /** `/review-experts` */
  path: string;
  /** Who may check, import and take the template. */
  permission: string;
  /** Megabytes of the file, and of what it unfolds to. */
  most: { packed: number; unfolded: number };
  /** Name of the template's file. */
  templateName: string;
  /** `of` as of {@link GivenSheet}: its sheet may bring the rows that are to be filled in. */
  writeTemplate(ctx: Ctx, of: string): Promise<Buffer>;
  take(ctx: Ctx, given: GivenSheet): Promise<object>;
}

/**
 * The addresses of an import in two steps (00-common "imports"): `POST <path>/check` and `<path>/import` (`?onlyGood=1`, `?evidence=<file>,<file>`,
 * `?of=<record>`), each with the file, and `GET <path>/template.xlsx`.
 */
export function sheetRoutes(server: FastifyInstance, app: App, own: SheetImport): void {
  const config = { access: [own.permission] };
  for (const step of ['check', 'import'] as const)
    server.post<{ Querystring: { onlyGood?: string; evidence?: string; of?: string } }>(
      `${own.path}/${step}`,
      { bodyLimit: own.most.packed * MB + 64 * 1024, config },
      async (request) => {
        refuseForeign(request);
        const ctx = await httpContext(app, request);
        const { onlyGood, evidence = '', of = '' } = request.query;
        return own.take(ctx, {
          ...(await readSheet(request, own.most)),
          commit: step === 'import',
          onlyGood: onlyGood === '1',
          evidenceIds: evidence.split(',').filter(Boolean),
          of,
        });
      },
    );

  server.get<{ Querystring: { of?: string } }>(`${own.path}/template.xlsx`, { config }, async (request, reply) => {
    const ctx = await httpContext(app, request);
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', own.templateName))
      .header('cache-control', 'private, no-store')
      .send(await own.writeTemplate(ctx, request.query.of ?? ''));
  });
}

/** The file of the request. @throws BAD_INPUT where there is none, or one that is too large */
async function readSheet(
  request: FastifyRequest,
  { packed, unfolded }: SheetImport['most'],
): Promise<{ bytes: Buffer; fileName: string }> {
  const refuse = (message: string) => badInput([{ path: 'file', message }]);
  const limits = { files: 1, fields: 5, fileSize: packed * MB };
  const part = request.isMultipart() ? await request.file({ limits, throwFileSizeLimit: false }) : undefined;
  if (!part) throw refuse('请选择xlsx文件');
  const bytes = await part.toBuffer();
  if (part.file.truncated) throw refuse(`文件不能超过${packed}MB`);
  if (!unfoldsWithin(bytes, unfolded * MB)) throw refuse('文件不是正确的xlsx，或内容过大');
  return { bytes, fileName: part.filename };
}
