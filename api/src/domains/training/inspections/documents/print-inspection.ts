import { type DocumentWriter, type PrintedDocument, printDocument } from '../../../../platform/documents/index.ts';
import { refuse } from '../../../../platform/errors/index.ts';
import type { Ctx } from '../../../../platform/kernel/index.ts';
import { getInspectionRow, isStaff, viewInspection } from '../find-inspections.ts';
import { readImprovements } from '../improvement/rounds.ts';
import type { InspectionType } from '../inspection.type.ts';
import { INSPECTION } from '../record-types.ts';
import { writeNotice } from './notice.ts';
import { writeReport } from './report.ts';
import { writeSelfReport } from './self-report.ts';

/** The documents of one inspection (02 §11.6): 年检报告 of the district, 整改通知书 of the last round, 年检自查报告 of the institution. */
export const DOCUMENTS = { report: '年检报告', notice: '整改通知书', 'self-report': '年检自查报告' } as const;
export type DocumentKind = keyof typeof DOCUMENTS;

/**
 * One of them as a PDF, as the inspection stands now; audited. The district's report is the institution's to read with the result (BR19-5).
 *
 * @throws NOT_FOUND for an inspection that the caller may not see, or that has no such document yet
 */
export async function printInspection(ctx: Ctx, id: string, kind: DocumentKind): Promise<PrintedDocument> {
  const one = viewInspection(ctx, await getInspectionRow(ctx, id, 'printInspection'));
  const { id: recordId, inspectionNo: no, stateTitle } = one;
  const about = {
    type: INSPECTION,
    id: recordId,
    title: DOCUMENTS[kind],
    no,
    event: 'training.inspection.export',
    kind,
  };
  const subtitle = kind === 'notice' ? no : `${no} · ${stateTitle}`;
  return printDocument(ctx, { ...about, subtitle }, await writerOf(ctx, one, kind));
}

async function writerOf(ctx: Ctx, one: InspectionType, kind: DocumentKind): Promise<(pdf: DocumentWriter) => void> {
  if (kind === 'self-report') return writeSelfReport(ctx, one);
  if (kind === 'report') {
    if (!isStaff(ctx) && one.state !== 'DONE') throw refuse('NOT_FOUND');
    return writeReport(ctx, one);
  }
  const round = (await readImprovements(ctx, [one.id])).get(one.id)?.at(-1);
  if (!round) throw refuse('NOT_FOUND');
  return (pdf) => writeNotice(pdf, one, round);
}
