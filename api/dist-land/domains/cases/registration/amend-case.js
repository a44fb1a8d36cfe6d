import { transaction } from "../../../platform/kernel/index.js";
import { once } from "../../../platform/requests/index.js";
import { changeForm } from "./change-form.js";
import { checkApplicationForm } from "./check-application.js";
import { amendBundle } from "./resubmit.js";
/** States in which the form may still be corrected: before the pre-review has passed. */ const AMENDABLE = [
    'DRAFT',
    'PENDING_PREREVIEW',
    'PREREVIEW_RETURNED'
];
/**
 * Corrects the form or adds materials before the pre-review has passed; what changed is in the audit log by field names. A case that waits
 * for its pre-review gets its bundle and the library its basic information anew; a returned one gets both when it is resubmitted.
 */ export async function amendCase(ctx, input) {
    const { id, version, attachments } = input;
    await once(ctx, 'amendCase', input.requestId, input, ()=>transaction(ctx, async (tx)=>{
            const { form, oldIdNo } = await checkApplicationForm(tx, input.form);
            const { state, changed } = await changeForm(tx, {
                id,
                version,
                form,
                oldIdNo,
                attachments,
                states: AMENDABLE
            });
            if (state === 'PENDING_PREREVIEW' && changed.length > 0) await amendBundle(tx, id);
            return {
                id
            };
        }));
    return id;
}

//# sourceMappingURL=amend-case.js.map