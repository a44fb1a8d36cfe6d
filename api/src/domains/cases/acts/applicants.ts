import { rows, type SqlInstant, sql, toDateOrNull } from '../../../database/sql.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { openForm } from '../registration/sealed-form.ts';

/** Whom to tell about a case. In clear: never stored or logged by the caller. */
export interface Applicant {
  name: string;
  phone: string;
  form: ApplicationForm;
  /** The limit of the case that now runs. */
  dueAt: Date | null;
}

/** The applicants of the cases, in one statement. */
export async function loadApplicants(ctx: Ctx, caseIds: readonly string[]): Promise<Map<string, Applicant>> {
  const found = await rows<{ id: string; formCipher: string; dueAt: SqlInstant | null }>(
    ctx,
    sql`select id, form_cipher as "formCipher", due_at as "dueAt" from one_thing_case where id = any(${[...caseIds]}::uuid[])`,
  );
  return new Map(
    found.map(({ id, formCipher, dueAt }) => {
      const form = openForm(ctx, id, formCipher);
      return [id, { name: form.name, phone: form.mobile, form, dueAt: toDateOrNull(dueAt) }];
    }),
  );
}
