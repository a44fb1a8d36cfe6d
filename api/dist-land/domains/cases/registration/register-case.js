import { firstRow, sql } from "../../../database/sql.js";
import { DomainError } from "../../../platform/errors/index.js";
import { inScope, requireUser, scopeOf, transaction } from "../../../platform/kernel/index.js";
import { once } from "../../../platform/requests/index.js";
import { checkApplicationForm, requireMaterials } from "./check-application.js";
import { createCase } from "./create-case.js";
import { consumeDraft } from "./drafts/end-draft.js";
import { findAcceptingCentre } from "./placement.js";
/** A window clerk enters a case by hand, under the same rules as the portal's applications (T1). */ export async function registerCase(ctx, input) {
    const { id } = await once(ctx, 'registerCase', input.requestId, input, ()=>transaction(ctx, async (tx)=>{
            const applicationNo = `W-${input.requestId}`;
            // A process that died between the case and its answer: the next try finds what the first has done.
            const earlier = await firstRow(tx, sql`select id from one_thing_case where application_no = ${applicationNo} and submitted_by_id = ${requireUser(tx).userId}`);
            if (earlier) return earlier;
            const { form, version, oldIdNo } = await checkApplicationForm(tx, input.form);
            await requireMaterials(tx, form, input.attachments.map((a)=>a.materialCode));
            const centre = await findAcceptingCentre(tx, form.placementRegion, input.placementStreet);
            if (!inScope(scopeOf(tx.actor), centre)) {
                throw new DomainError('E-0507', `安置地由${centre.name}受理，请引导申请人到该处办理`, {
                    fields: [
                        {
                            path: 'form.placementRegion',
                            message: `由${centre.name}受理`
                        }
                    ]
                });
            }
            if (input.draftId) await consumeDraft(tx, input.draftId);
            const created = await createCase(tx, {
                form,
                formVersion: version,
                oldIdNo,
                channel: 'WINDOW',
                centre,
                placementStreet: input.placementStreet,
                applicationNo,
                attachments: input.attachments,
                submit: true
            });
            return {
                id: created.id
            };
        }));
    return id;
}

//# sourceMappingURL=register-case.js.map