import { tables } from '../../../database/tables.ts';
import { refuse } from '../../../platform/errors/index.ts';
import type { Ctx } from '../../../platform/kernel/index.ts';
import { changeForm } from './change-form.ts';
import { checkApplicationForm } from './check-application.ts';
import { amendBundle } from './resubmit.ts';
import { readForms } from './sealed-form.ts';

const STATES = ['PENDING_PREREVIEW'] as const;

/**
 * Puts fields of a case's form back to other values by the way of every correction at the window: the form is checked anew, the bundle and the
 * library follow.
 *
 * @throws NOT_FOUND, E-0503 unless it waits for its pre-review, BAD_INPUT where the form would not hold
 */
export async function restoreFields(tx: Ctx, id: string, values: Readonly<Record<string, unknown>>): Promise<void> {
  const row = await tables(tx)
    .selectFrom('one_thing_case')
    .select(['version', 'old_id_no as oldIdNo'])
    .where('id', '=', id)
    .executeTakeFirst();
  const before = (await readForms(tx, [id])).get(id);
  if (!row || !before) throw refuse('NOT_FOUND');
  const { form, version: formVersion } = await checkApplicationForm(tx, { ...before, ...values }, 'STANDS');
  const { version, oldIdNo } = row;
  const { changed } = await changeForm(tx, {
    id,
    version,
    form,
    formVersion,
    oldIdNo,
    attachments: [],
    states: STATES,
    by: 'STAFF',
  });
  if (changed.length > 0) await amendBundle(tx, id);
}
