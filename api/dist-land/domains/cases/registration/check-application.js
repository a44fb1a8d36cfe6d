import { localDateOf } from "../../../platform/calendar/index.js";
import { badInput, refuse } from "../../../platform/errors/index.js";
import { getForm } from "../../../platform/forms/index.js";
import { applicationForm, missingMaterials, normaliseForm } from "../application/index.js";
import { loadMatters, selectMatters } from "../matters/index.js";
/** ID numbers of before 1999. */ const OLD_LENGTH = 15;
/**
 * The form as it is kept, with the version of its definition, and whether the ID number came with 15 digits; BAD_INPUT with every wrong
 * field otherwise.
 */ export async function checkApplicationForm(ctx, input) {
    const { schema, version } = await getForm(ctx, applicationForm.key);
    const reading = normaliseForm(input, localDateOf(ctx.app.clock.now()), {
        schema
    });
    if (!reading.ok) throw badInput(reading.errors);
    return {
        form: reading.form,
        version,
        oldIdNo: isOldIdNumber(input)
    };
}
function isOldIdNumber(input) {
    const { idNo } = input ?? {};
    return typeof idNo === 'string' && idNo.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').length === OLD_LENGTH;
}
/** Required materials of the form's bundle that neither the licence library nor shared data can supply and that no file was given for. */ export function materialsToHandIn(form, matters, given) {
    return missingMaterials(selectMatters(form, matters), given).filter(({ material })=>!material?.obtainable && !material?.generated);
}
/** T1 guard with a message per material (E-0701). */ export async function requireMaterials(ctx, form, given) {
    const missing = materialsToHandIn(form, await loadMatters(ctx), given);
    const [first] = missing;
    if (!first) return;
    throw refuse('E-0701', {
        field: first.name
    }, {
        fields: missing.map((m)=>({
                path: `attachments.${m.code}`,
                message: `必需材料“${m.name}”未上传`,
                code: 'E-0701'
            }))
    });
}

//# sourceMappingURL=check-application.js.map