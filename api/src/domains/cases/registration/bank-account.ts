import { run, sql } from '../../../database/sql.ts';
import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { mask } from '../../../platform/masking/index.ts';
import { PAYING_MATTER } from '../application/form/other-sections.ts';
import { checkApplicationForm } from './check-application.ts';
import { openForm, readForms, sealForm } from './sealed-form.ts';

/** Where money would go: name of the bank, and the account masked; undefined where the form names none. */
export async function readAccount(
  ctx: Ctx,
  caseId: string,
): Promise<{ bankName: string; accountMasked: string } | undefined> {
  const form = (await readForms(ctx, [caseId])).get(caseId);
  if (!form?.bankAccount) return undefined;
  return { bankName: form.bankName ?? '', accountMasked: mask('bankAccount', form.bankAccount) };
}

/**
 * Whether the account of a case waits for the person: what pays money is not finished meanwhile (`accountConfirmed`).
 *
 * @param oneClerk the clerk who took in the person's paper is the one who had corrected the account: a mark for those who supervise
 */
export async function setAccountPending(tx: Ctx, caseId: string, pending: boolean, oneClerk = false): Promise<void> {
  await run(
    tx,
    sql`update one_thing_case set account_pending = ${pending}, account_one_clerk = ${oneClerk}, updated_at = ${tx.app.clock.now()}
         where id = ${caseId}`,
  );
}

/** What is said of such a case, on lists, pages and in exports. */
export const ONE_CLERK = '更正人与确认人为同一人';

/**
 * The person names another account than the one that stands in the form; everything else stays. Whoever has the form open meanwhile hears that it
 * has changed (E-0504).
 *
 * @throws BAD_INPUT with E-1101 for an account that cannot be
 */
export async function replaceAccount(
  tx: Ctx,
  caseId: string,
  account: { bankName: string; bankAccount: string },
): Promise<void> {
  const row = await tables(tx)
    .selectFrom('one_thing_case')
    .select('form_cipher as sealed')
    .where('id', '=', caseId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw refuse('NOT_FOUND');
  const { form } = await checkApplicationForm(tx, { ...openForm(tx, caseId, row.sealed), ...account }, 'STANDS');
  await run(
    tx,
    sql`update one_thing_case set form_cipher = ${sealForm(tx, caseId, form)}, version = version + 1,
          updated_at = ${tx.app.clock.now()} where id = ${caseId}`,
  );
}

/** Whether an application with such a form is paid money, and keeps the account that the form names. */
export function paysAccount({ singleMatter }: { singleMatter?: unknown }): boolean {
  return singleMatter === undefined || singleMatter === PAYING_MATTER;
}
