import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';

const TABLE = 'one_thing_case';
const COLUMN = 'form_cipher';

/** The form as it lies in the case's row: sealed whole, and openable only there. */
export function sealForm(ctx: Ctx, caseId: string, form: ApplicationForm): string {
  return encryptColumn(ctx.app.keys, 'TEXT', { table: TABLE, column: COLUMN, rowId: caseId }, JSON.stringify(form));
}

/** Throws E-CR-12 when the stored text was altered or moved. */
export function openForm(ctx: Ctx, caseId: string, sealed: string): ApplicationForm {
  return JSON.parse(
    decryptColumn(ctx.app.keys, { table: TABLE, column: COLUMN, rowId: caseId }, sealed),
  ) as ApplicationForm;
}
