import type { FastifyInstance } from 'fastify';
import { httpContext } from '../../server/http-context.ts';
import { recordAudit } from '../audit/index.ts';
import { formatDateTime } from '../calendar/index.ts';
import { type ExportFile, makeExportFile, sendExport } from '../files/index.ts';
import { type App, type Ctx, requireUser } from '../kernel/index.ts';
import type { DocumentWriter } from './document-writer.ts';
import { writePdf } from './write-pdf.ts';

/** A document of a record, with the name that a browser saves it under. */
export interface PrintedDocument {
  name: string;
  file: ExportFile;
}

export interface Printing {
  /** Type and id of the record that it is about, for the audit log. */
  type: string;
  id: string;
  /** What it is called, at its head and in its file's name. */
  title: string;
  /** Business number of the record. */
  no: string;
  /** What stands below the title; the number unless said. */
  subtitle?: string;
  /** Code of the audit event. */
  event: string;
  /** Kind of the document in the audit log; the title unless said. */
  kind?: string;
  /** Wider than high: tables of many columns. */
  landscape?: boolean;
}

/** A document of a record as a PDF, as it stands now, with who made it and when at its foot; audited with its digest. */
export async function printDocument(
  ctx: Ctx,
  { type, id, title, no, subtitle = no, event, kind = title, landscape = false }: Printing,
  write: (pdf: DocumentWriter) => void,
): Promise<PrintedDocument> {
  const { name: by, orgName } = requireUser(ctx);
  const madeAt = ctx.app.clock.now();
  const frame = {
    title,
    subtitles: [subtitle],
    footer: `${orgName} ${by} 生成于 ${formatDateTime(madeAt)}`,
    madeAt,
    landscape,
  };
  const file = await makeExportFile(
    ctx.app,
    (target) => writePdf(target, frame, write).then(() => 1),
    ({ sm3 }) => recordAudit(ctx, { event, objectType: type, objectId: id, detail: { kind, sm3 } }),
  );
  return { name: `${title}_${no}.pdf`, file };
}

/** What else the address of a document says: `?month=2026-06`. */
type DocumentQuery = Readonly<Record<string, string | undefined>>;

/** Serves a document of the record whose id stands in the address, to whom `print` shows it. */
export function documentRoute(
  server: FastifyInstance,
  app: App,
  {
    url,
    access,
    print,
  }: {
    url: `/exports/${string}/:id/${string}`;
    access: string;
    print(ctx: Ctx, id: string, query: DocumentQuery): Promise<PrintedDocument>;
  },
): void {
  server.get<{ Params: { id: string }; Querystring: DocumentQuery }>(
    url,
    { config: { access: [access] } },
    async (request, reply) => {
      const { name, file } = await print(await httpContext(app, request), request.params.id, request.query);
      return sendExport(reply, name, file);
    },
  );
}
