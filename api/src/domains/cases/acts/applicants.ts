import { sql, toDateOrNull } from '../../../database/sql.ts';
import { anyOf, tables } from '../../../database/tables.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import type { NoticeReceiver } from '../../../platform/notify/index.ts';
import type { ApplicationForm } from '../application/index.ts';
import { openForm } from '../registration/sealed-form.ts';
import { caseTitle } from './case-title.ts';

/** Whom to tell about a case. In clear: never stored or logged by the caller. */
export interface Applicant {
  form: ApplicationForm;
  /** The limit of the case that now runs. */
  dueAt: Date | null;
  /** What he has applied for: the bundle, or one matter alone. */
  title: string;
}

/** Where a form says its applicant is told: by phone, and in 消息 where he has an account. */
export function receiverOf({ name, mobile, idNo }: Pick<ApplicationForm, 'name' | 'mobile' | 'idNo'>): NoticeReceiver {
  return { name, phone: mobile, idNo };
}

/** The applicants of the cases, in one statement. */
export async function loadApplicants(ctx: Ctx, caseIds: readonly string[]): Promise<Map<string, Applicant>> {
  const found = await tables(ctx)
    .selectFrom('one_thing_case as c')
    .select(['c.id', 'c.form_cipher as formCipher', 'c.due_at as dueAt', sql<string>`${caseTitle}`.as('title')])
    .where('c.id', '=', anyOf(caseIds))
    .execute();
  return new Map(
    found.map(({ id, formCipher, dueAt, title }) => {
      const form = openForm(ctx, id, formCipher);
      return [id, { form, dueAt: toDateOrNull(dueAt), title }];
    }),
  );
}
