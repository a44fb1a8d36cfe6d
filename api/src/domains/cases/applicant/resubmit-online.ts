import { DomainError } from '../../../platform/errors/index.ts';
import { attachFiles, type NewAttachment } from '../../../platform/files/index.ts';
import { type AdvanceRow, advanceOne } from '../../../platform/flow/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { moveSubCases } from '../acts/move-sub-cases.ts';
import { changeForm } from '../registration/change-form.ts';
import { checkApplicationForm } from '../registration/check-application.ts';
import { CASE } from '../registration/create-case.ts';

export interface OnlineAmendment {
  id: string;
  version: number;
  form: unknown;
  attachments: readonly NewAttachment[];
}

/**
 * T4 by the applicant: a returned case is corrected and handed in again in one step.
 *
 * @throws E-0503 unless it was returned, or where nothing has changed since; E-0504, E-0508, BAD_INPUT
 */
export async function resubmitOnline(tx: Ctx, input: OnlineAmendment): Promise<void> {
  const { form, version: formVersion, oldIdNo } = await checkApplicationForm(tx, input.form, 'STANDS');
  const { id, version, attachments } = input;
  const states = ['PREREVIEW_RETURNED'];
  await changeForm(tx, { id, version, form, formVersion, oldIdNo, attachments, states, by: 'APPLICANT' });
  await advanceOne(tx, { type: CASE, action: 'resubmit', rows: [{ id }] });
}

export interface Supply {
  caseId: string;
  /** Whether the case itself waits; else its matters below do. */
  ofCase: boolean;
  subCaseIds: readonly string[];
  attachments: readonly NewAttachment[];
}

/** T8 by the applicant: what was asked for becomes material of the case, and whatever waited goes on. @throws E-0503 where nothing waits */
export async function supplyOnline(tx: Ctx, { caseId, ofCase, subCaseIds, attachments }: Supply): Promise<void> {
  await attachFiles(tx, { type: CASE, id: caseId }, attachments);
  if (ofCase) {
    await advanceOne(tx, { type: CASE, action: 'supply', rows: [{ id: caseId }], input: { note: '申请人在线补正' } });
    return;
  }
  const rows: AdvanceRow[] = subCaseIds.map((id) => ({ id }));
  const outcomes = await moveSubCases(tx, { action: 'supply', rows, input: { note: '申请人在线补正' } });
  const refused = outcomes.find(({ code }) => code);
  if (refused?.code) throw new DomainError(refused.code, refused.message ?? '');
}
