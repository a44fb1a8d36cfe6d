import type { NewAttachment } from '../../../platform/files/index.ts';
import { type Ctx } from '../../../platform/kernel/index.ts';
import { once } from '../../../platform/requests/index.ts';
import { changeForm } from './change-form.ts';
import { checkApplicationForm } from './check-application.ts';
import { amendBundle } from './resubmit.ts';

export interface Amendment {
  requestId: string;
  id: string;
  version: number;
  form: unknown;
  attachments: readonly NewAttachment[];
}

/** States in which the form may still be corrected: before the pre-review has passed. */
const AMENDABLE = ['DRAFT', 'PENDING_PREREVIEW', 'PREREVIEW_RETURNED'] as const;

/**
 * Corrects the form or adds materials before the pre-review has passed; what changed is in the audit log by field names. A case that waits
 * for its pre-review gets its bundle and the library its basic information anew; a returned one gets both when it is resubmitted.
 */
export async function amendCase(ctx: Ctx, input: Amendment): Promise<string> {
  const { id, version, attachments } = input;
  await once(ctx, 'amendCase', input.requestId, input, async (tx) => {
    const { form, version: formVersion, oldIdNo } = await checkApplicationForm(tx, input.form, 'STANDS');
    const { state, changed } = await changeForm(tx, {
      id,
      version,
      form,
      formVersion,
      oldIdNo,
      attachments,
      states: AMENDABLE,
      by: 'STAFF',
    });
    if (state === 'PENDING_PREREVIEW' && changed.length > 0) await amendBundle(tx, id);
    return { id };
  });
  return id;
}
