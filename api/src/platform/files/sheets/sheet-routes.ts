import type {} from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { contentDisposition } from '../../../server/content-disposition.ts';
import { httpContext } from '../../../server/http-context.ts';
import { refuseForeign } from '../../../server/own-origin.ts';
import { recordAudit } from '../../audit/index.ts';
import { sm3Hex } from '../../crypto/index.ts';
import { badInput } from '../../errors/index.ts';
import { type App, type Ctx, transaction } from '../../kernel/index.ts';
import { unfoldsWithin } from '../unfolded-size.ts';
import type { SheetFault } from './read-sheet.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MB = 1024 * 1024;
/** Audit event of a 导入错误表 that was taken away. */
export const FAULTS_TAKEN = 'import.faults';

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

/** What an import answers, whatever else of its own: 导入错误表 is written from the faults. */
export interface TakenSheet {
  rowCount: number;
  goodRows?: number;
  imported?: number;
  faults: readonly SheetFault[];
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
  take(ctx: Ctx, given: GivenSheet): Promise<TakenSheet>;
}

/**
 * The addresses of an import in two steps (00-common "imports"): `POST <path>/check` and `<path>/import` (`?onlyGood=1`, `?evidence=<file>,<file>`,
 * `?of=<record>`), each with the file, `POST <path>/faults.xlsx` with the same one for its 导入错误表, and `GET <path>/template.xlsx`. Nothing of a file
 * is kept for that table: it is checked anew and handed back to who sent it.
 */
export function sheetRoutes(server: FastifyInstance, app: App, own: SheetImport): void {
  const config = { access: [own.permission] };
  const limits = { bodyLimit: own.most.packed * MB + 64 * 1024, config };
  for (const step of ['check', 'import'] as const)
    server.post<{ Querystring: Asked }>(`${own.path}/${step}`, limits, async (request) => {
      refuseForeign(request);
      const ctx = await httpContext(app, request);
      return own.take(ctx, await givenOf(request, own.most, step === 'import'));
    });

  server.post<{ Querystring: Asked }>(`${own.path}/faults.xlsx`, limits, async (request, reply) => {
    refuseForeign(request);
    const ctx = await httpContext(app, request);
    const given = await givenOf(request, own.most, false);
    const { faults } = await own.take(ctx, given);
    // The library is large and seldom needed: loaded when somebody asks.
    const table = await (await import('./write-faults.ts')).writeFaults(given.bytes, faults);
    const detail = { import: own.path, faults: faults.length, sm3: sm3Hex(table) };
    await transaction(ctx, (tx) => recordAudit(tx, { event: FAULTS_TAKEN, objectType: 'import', detail }));
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', '导入错误表.xlsx'))
      .header('cache-control', 'private, no-store')
      .send(table);
  });

  server.get<{ Querystring: { of?: string } }>(`${own.path}/template.xlsx`, { config }, async (request, reply) => {
    const ctx = await httpContext(app, request);
    return reply
      .header('content-type', XLSX)
      .header('content-disposition', contentDisposition('attachment', own.templateName))
      .header('cache-control', 'private, no-store')
      .send(await own.writeTemplate(ctx, request.query.of ?? ''));
  });
}

/** What the address of a step says. */
interface Asked {
  onlyGood?: string;
  evidence?: string;
  of?: string;
}

async function givenOf(
  request: FastifyRequest<{ Querystring: Asked }>,
  most: SheetImport['most'],
  commit: boolean,
): Promise<GivenSheet> {
  const { onlyGood, evidence = '', of = '' } = request.query;
  return {
    ...(await readSheet(request, most)),
    commit,
    onlyGood: onlyGood === '1',
    evidenceIds: evidence.split(',').filter(Boolean),
    of,
  };
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
