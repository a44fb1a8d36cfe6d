import { readForms } from "../registration/sealed-form.js";
/** The applicants of the cases, in one statement. */ export async function loadApplicants(ctx, caseIds) {
    const forms = await readForms(ctx, caseIds);
    return new Map([
        ...forms
    ].map(([id, form])=>[
            id,
            {
                name: form.name,
                phone: form.mobile,
                form
            }
        ]));
}

//# sourceMappingURL=applicants.js.map