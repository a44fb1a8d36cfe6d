import { DomainError } from '../../../platform/errors/index.ts';
import type { NewAttachment } from '../../../platform/files/index.ts';
import { type Ctx, inScope, scopeOf } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { checkApplicationForm, requireMaterials } from './check-application.ts';
import { createCase } from './create-case.ts';
import { consumeDraft } from './drafts/end-draft.ts';
import { findAcceptingCentre } from './placement.ts';

export interface Registration {
  requestId: string;
  form: unknown;
  placementStreet: string | null;
  /** All files, those of the draft included. */
  attachments: readonly NewAttachment[];
  /** The clerk's own draft that this submission ends. */
  draftId: string | null;
}

/** A window clerk enters a case by hand, under the same rules as the portal's applications (T1). */
export async function registerCase(ctx: Ctx, input: Registration): Promise<string> {
  const { id } = await once(ctx, 'registerCase', input.requestId, input, async (tx) => {
    const applicationNo = `W-${input.requestId}`;
    const { form, version, oldIdNo } = await checkApplicationForm(tx, input.form, 'BEGINS');
    await requireMaterials(tx, form, input.attachments);
    const placementStreet = input.placementStreet ?? form.placementStreet ?? null;
    const centre = await findAcceptingCentre(tx, form.placementRegion, placementStreet);
    if (!inScope(scopeOf(tx.actor), centre)) {
      throw new DomainError('E-0507', `安置地由${centre.name}受理，请引导申请人到该处办理`, {
        fields: [{ path: 'form.placementRegion', message: `由${centre.name}受理` }],
      });
    }
    if (input.draftId) await consumeDraft(tx, input.draftId);
    const created = await createCase(tx, {
      form,
      formVersion: version,
      oldIdNo,
      channel: 'WINDOW',
      centre,
      placementStreet,
      applicationNo,
      attachments: input.attachments,
      submit: true,
    });
    return { id: created.id };
  });
  return id;
}
