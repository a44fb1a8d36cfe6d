import { recordAudit } from '../../../../platform/audit/index.ts';
import type { PrintedDocument } from '../../../../platform/documents/index.ts';
import {
  type CellValue,
  type ExportColumn,
  exportFileName,
  makeExportFile,
  writeXlsx,
} from '../../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../../platform/kernel/index.ts';

export const SHEET_EVENT = 'medical.export-sheet';

/** A sheet of a cycle or of a district's roster (03 §33.8). */
interface MedicalSheet<Row> {
  title: string;
  of: { type: string; id: string; no: string };
  notes: readonly (readonly [string, CellValue])[];
  columns: ExportColumn<Row>[];
  rows: readonly Row[];
}

/** The sheet as Excel with its head of 03 C-11 (whose, until when, how many, how much); audited with rows and digest. */
export async function sheetFile<Row>(
  ctx: Ctx,
  { title, of, notes, columns, rows }: MedicalSheet<Row>,
): Promise<PrintedDocument> {
  const file = await makeExportFile(
    ctx.app,
    (target) =>
      writeXlsx(ctx, target, {
        title,
        filter: of.no,
        notes: [['导出单位', requireUser(ctx).orgName], ...notes],
        columns,
        pages: [rows],
      }),
    ({ rows: count, sm3 }) =>
      recordAudit(ctx, {
        event: SHEET_EVENT,
        objectType: of.type,
        objectId: of.id,
        detail: { kind: title, rows: count, sm3 },
      }),
  );
  return { name: exportFileName(title, of.no, ctx.app.clock.now()), file };
}
