import { tables } from '../../../database/tables.ts';
import type { NewAttachment } from '../../../platform/files/index.ts';
import { type Ctx, requireUser } from '../../../platform/kernel/index.ts';
import { checkApplicationForm, requireMaterials } from '../registration/check-application.ts';
import { createCase, type NewCase } from '../registration/create-case.ts';
import { findAcceptingCentre } from '../registration/placement.ts';

export interface OnlineApplication {
  form: unknown;
  placementStreet: string | null;
  channel: NewCase['channel'];
  /** The same number never makes a second case. */
  applicationNo: string;
  /** Somebody else applies for the person, by an authorisation of the portal. */
  byAgent: boolean;
  attachments: readonly NewAttachment[];
}

/**
 * T1 by the applicant, under the same rules as the window's (01 §9.4 page 4).
 *
 * @returns the case's id
 * @throws BAD_INPUT with every wrong field, E-0701 with every material that is missing
 */
export async function applyOnline(tx: Ctx, input: OnlineApplication): Promise<string> {
  const { applicationNo, channel, byAgent, attachments } = input;
  // A process that died between the case and its answer: the next try finds what the first has done.
  const earlier = await tables(tx)
    .selectFrom('one_thing_case')
    .select('id')
    .where('application_no', '=', applicationNo)
    .where('submitted_by_id', '=', requireUser(tx).userId)
    .executeTakeFirst();
  if (earlier) return earlier.id;
  const { form, version, oldIdNo } = await checkApplicationForm(tx, input.form, 'BEGINS');
  await requireMaterials(tx, form, attachments);
  const placementStreet = input.placementStreet ?? form.placementStreet ?? null;
  const created = await createCase(tx, {
    form,
    formVersion: version,
    oldIdNo,
    channel,
    centre: await findAcceptingCentre(tx, form.placementRegion, placementStreet),
    placementStreet,
    applicationNo,
    byAgent,
    attachments,
    submit: true,
  });
  return created.id;
}
