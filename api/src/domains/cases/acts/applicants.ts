import type { Ctx } from '../../../platform/kernel/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { readForms } from '../registration/sealed-form.ts';

/** Whom to tell about a case. In clear: never stored or logged by the caller. */
export interface Applicant {
  name: string;
  phone: string;
  form: ApplicationForm;
}

/** The applicants of the cases, in one statement. */
export async function loadApplicants(ctx: Ctx, caseIds: readonly string[]): Promise<Map<string, Applicant>> {
  const forms = await readForms(ctx, caseIds);
  return new Map([...forms].map(([id, form]) => [id, { name: form.name, phone: form.mobile, form }]));
}
