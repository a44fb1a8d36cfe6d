import { anyOf, tables } from '../../../database/tables.ts';
import { decryptColumn, encryptColumn } from '../../../platform/crypto/index.ts';
import { getFilledForm, type JsonSchema } from '../../../platform/forms/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { type ApplicationForm, applicationForm } from '../application/index.ts';

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

/** The forms of cases that the caller may see, in one statement. */
export async function readForms(ctx: Ctx, ids: readonly string[]): Promise<Map<string, ApplicationForm>> {
  const sealed = await tables(ctx)
    .selectFrom('one_thing_case')
    .select(['id', 'form_cipher as formCipher'])
    .where('id', '=', anyOf(ids))
    .execute();
  return new Map(sealed.map((row) => [row.id, openForm(ctx, row.id, row.formCipher)]));
}

/** A form with the version of its definition that it was filled in with: its codes read as they were chosen. */
export interface FilledForm {
  form: ApplicationForm;
  schema: JsonSchema;
}

/** The forms of cases that the caller may see, each with the schema of its day; one statement, and one more per version not seen before. */
export async function readFilledForms(ctx: Ctx, ids: readonly string[]): Promise<Map<string, FilledForm>> {
  const sealed = await tables(ctx)
    .selectFrom('one_thing_case')
    .select(['id', 'form_cipher as formCipher', 'form_version as formVersion'])
    .where('id', '=', anyOf(ids))
    .execute();
  const read = sealed.map(async ({ id, formCipher, formVersion }): Promise<[string, FilledForm]> => {
    const { schema } = await getFilledForm(ctx, applicationForm.key, formVersion);
    return [id, { form: openForm(ctx, id, formCipher), schema }];
  });
  return new Map(await Promise.all(read));
}
